"""Short names for things in languages whose own names allow less than ours: n1, n2 … by id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

SPACES = re.compile(r"\s+")


def numbered(ids: Iterable[str], letter: str) -> dict[str, str]:
    return {id_: f"{letter}{number}" for number, id_ in enumerate(dict.fromkeys(ids), 1)}


def one_line(text: object) -> str:
    return SPACES.sub(" ", str(text)).strip()


def escaped(text: object, table: Mapping[int, str]) -> str:
    """One line, with the characters that a language would interpret written otherwise."""
    return one_line(text).translate(table)
