"""The approvals of a system by the position that gave them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .sheets import Sheet


@dataclass(frozen=True, slots=True)
class Signed:
    """A document that a position approved."""

    sheet: Sheet
    date: str


@dataclass(frozen=True, slots=True)
class Signatory:
    position: str
    signed: tuple[Signed, ...]


def signatories(sheets: Iterable[Sheet]) -> tuple[Signatory, ...]:
    """Every position that approved something, in the order of its first approval among the steps."""
    by_position: dict[str, list[Signed]] = {}
    for sheet in sheets:
        for each in sheet.approvals:
            by_position.setdefault(each.position, []).append(Signed(sheet, each.date))
    return tuple(Signatory(position, tuple(signed)) for position, signed in by_position.items())
