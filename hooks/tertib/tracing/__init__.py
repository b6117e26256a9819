"""
The thread of a project, both ways: need → requirement → process and entity → test case → result → defect → fix.

`trace(project)` is worked out once a project, and each part of it when it is first asked for. Records are found by
their kind; what cannot be read or is withheld makes its kind *blind*, and nothing is said of what depends on it.
"""

from __future__ import annotations

from functools import cached_property

from ..model import Project
from .acceptance import Share, passed
from .drawings import Drawings
from .flows import Access, processes, stores
from .items import Item, items, normal, said
from .labels import label
from .releases import older, same
from .requirements import Requirements
from .strands import Coverage, Strand, is_functional
from .testing import Tests

__all__ = [
    "Access",
    "Coverage",
    "Item",
    "Share",
    "Strand",
    "Trace",
    "is_functional",
    "items",
    "label",
    "normal",
    "older",
    "passed",
    "processes",
    "said",
    "same",
    "stores",
    "trace",
]


class Trace(Requirements, Tests, Drawings):
    """What the records and specs of a project say of each other."""

    @cached_property
    def strands(self) -> tuple[Strand, ...]:
        """One a requirement of the final list, in its order."""
        return tuple(self._strand(each) for each in self.requirements.values())

    def _strand(self, requirement: Item) -> Strand:
        cases = self.tests.get(requirement.id, ())
        named = {case.id for case in cases}
        found = tuple(each for each in self.defects.values() if each.data["case"] in named)
        own = self.realised.get(requirement.id, ())
        return Strand(
            requirement=requirement,
            need=self.needs.get(requirement.data.get("need", "")),
            processes=own,
            entities=tuple(dict.fromkeys(name for each in own for name in self.touched.get(each.id, ()))),
            cases=cases,
            results=tuple(self.outcomes[case.id] for case in cases if case.id in self.outcomes),
            defects=found,
            open_defects=tuple(each for each in found if self.is_open(each)),
            fixes=tuple(each.item for defect in found for each in self.decisions.get(defect.id, ())),
        )

    @property
    def asks_realisation(self) -> bool:
        """Whether processes and requirements must name each other: both are final, and the system is not legacy."""
        return not self.project.legacy and self.lists_requirements and self.drawn

    @property
    def coverage(self) -> Coverage:
        return Coverage.of(self.strands)


def trace(project: Project) -> Trace:
    """The thread of a project; kept beside what the project itself has worked out."""
    known = vars(project)
    if "_trace" not in known:
        known["_trace"] = Trace(project)
    found: Trace = known["_trace"]
    return found
