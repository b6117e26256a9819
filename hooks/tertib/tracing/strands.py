"""One requirement's thread from end to end, and how far the threads of a project reach."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ..model.dfd import Process
from .items import Item


@dataclass(frozen=True, slots=True)
class Strand:
    """All that hangs on one requirement."""

    requirement: Item
    need: Item | None
    processes: tuple[Process, ...]
    entities: tuple[str, ...]
    cases: tuple[Item, ...]
    results: tuple[Item, ...]
    defects: tuple[Item, ...]
    open_defects: tuple[Item, ...]
    fixes: tuple[Item, ...]

    @property
    def functional(self) -> bool:
        return is_functional(self.requirement.id)

    @property
    def covered(self) -> bool:
        """Shallow: a process realises it, where one must, and a case tests it."""
        return bool(self.cases) and (bool(self.processes) or not self.functional)

    @property
    def proven(self) -> bool:
        """Deep: every case of it passed in the round that counts, and no defect is open."""
        done = len(self.results) == len(self.cases) and all(
            each.data["result"] == "pass" for each in self.results
        )
        return self.covered and done and not self.open_defects


class Coverage(NamedTuple):
    """How many requirements there are, how many are covered, and how many are proven."""

    total: int
    covered: int
    proven: int

    @classmethod
    def of(cls, strands: Iterable[Strand]) -> Coverage:
        found = tuple(strands)
        return cls(len(found), sum(each.covered for each in found), sum(each.proven for each in found))


def is_functional(requirement: str) -> bool:
    """`KF-…` is a function of the system, `KNF-…` a quality (formats §5)."""
    return requirement.startswith("KF-")
