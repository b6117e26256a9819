"""A file of open data, and how data becomes its bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

FOLDER = "data/"
VERSION = 1


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file by its name under `data/`, its media type, and its bytes."""

    name: str
    media: str
    content: bytes

    @property
    def address(self) -> str:
        """Where it stands, from the site's root."""
        return f"{FOLDER}{self.name}"


def as_json(data: Any) -> bytes:
    """JSON for people and programs: indented, keys in the order they were given."""
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode()


def as_small_json(data: Any) -> bytes:
    """JSON for a page that loads it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
