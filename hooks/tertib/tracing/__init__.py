"""
The thread of a project, both ways: need → requirement → process and entity → test case → result → defect → fix.

`trace(project)` is worked out once a project, and each part of it when it is first asked for. Records are found by
their kind; what cannot be read or is withheld makes its kind *blind*, and nothing is said of what depends on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from .. import contracts
from ..model import Project, Record
from ..model.dfd import Process
from ..model.erd import Attribute
from .acceptance import Decision, Share, passed
from .changes import changes
from .flows import Access, accesses, crud, entities_touched, processes, stores
from .items import Item, items, normal, said
from .labels import label
from .releases import older, same
from .strands import Coverage, Strand, is_functional

PLAN, SPECIFICATION = "requirement-plan", "specification"
CASES, REPORT = "uat-plan", "uat-report"
T = TypeVar("T")

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


@dataclass(frozen=True)
class Trace:
    """What the records and specs of a project say of each other. Names of needs, requirements and cases lead to items."""

    project: Project

    @cached_property
    def _kinds(self) -> tuple[Mapping[str, tuple[Record, ...]], frozenset[str]]:
        """The records that stand, by kind in the SOP's order; and the kinds of which something cannot be read."""
        standing: dict[str, tuple[Record, ...]] = {}
        blind: set[str] = set()
        sop = self.project.sop if self.project.entry else None
        for step in sop.steps if sop else ():
            rounds = self.project.rounds(step.id)
            if not rounds or step.record is None or not self.project.applies(step):
                continue
            newest = self.project.counting(step.id) or _reviewed(rounds)
            if not all(map(_is_clear, rounds)):
                blind.add(step.record)
            if newest and _shows(newest):
                standing[step.record] = (*standing.get(step.record, ()), newest)
        return standing, frozenset(blind)

    def standing(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind that count, or are at least reviewed, one a step; none while the kind is blind."""
        return () if kind in self._kinds[1] else self._kinds[0].get(kind, ())

    def has(self, kind: str) -> bool:
        """Whether what records of a kind declare is known to the full."""
        return bool(self.standing(kind))

    def rounds(self, kind: str) -> Iterator[Record]:
        """All rounds of a kind that are no drafts and show their content, oldest first."""
        for step in self.project.sop.of_kind(kind) if self.project.sop else ():
            yield from (each for each in self.project.rounds(step.id) if _shows(each))

    # Needs and requirements

    @cached_property
    def needs(self) -> Mapping[str, Item]:
        return _by_id(items(self.standing("needs"), "needs"))

    @cached_property
    def known_needs(self) -> frozenset[str]:
        """The needs of all rounds, drafts too: no requirement is wrong because its need is not signed yet."""
        return frozenset(
            each.id
            for record in self.project.records
            if record.kind == "needs"
            for each in items((record,), "needs")
        )

    @cached_property
    def planned(self) -> Mapping[str, Item]:
        return _by_id(items(self.standing(PLAN), "requirements"))

    @cached_property
    def requirements(self) -> Mapping[str, Item]:
        """The final list: that of the specification, or of the plan while there is none."""
        return _by_id(items(self.final, "requirements"))

    @property
    def final(self) -> tuple[Record, ...]:
        """The records that hold the final list of requirements; none while it is not known to the full."""
        return () if SPECIFICATION in self._kinds[1] else self.standing(SPECIFICATION) or self.standing(PLAN)

    @property
    def lists_requirements(self) -> bool:
        """Whether the final list of requirements is known to the full."""
        return bool(self.final)

    @cached_property
    def drafted(self) -> frozenset[str]:
        """Requirements of lists that do not count yet: no list is final before it is approved."""
        waiting = [
            record
            for record, facts in self.project.sound
            if record.kind in {PLAN, SPECIFICATION} and facts.status in {"draft", "reviewed"}
        ]
        return frozenset(each.id for each in items(waiting, "requirements"))

    def knows(self, requirement: str) -> bool:
        return requirement in self.requirements or requirement in self.drafted

    @cached_property
    def answers(self) -> Mapping[str, tuple[Item, ...]]:
        """The requirements of each need."""
        return _grouped((each.data.get("need"), each) for each in self.requirements.values())

    @cached_property
    def dropped_needs(self) -> Mapping[str, Item]:
        return {each.data["need"]: each for each in items(self.final, "dropped_needs")}

    # The plan against the specification; the prototype against both

    @property
    def compares(self) -> bool:
        """Whether plan and specification are both known to the full."""
        return self.has(PLAN) and self.has(SPECIFICATION)

    @cached_property
    def changed(self) -> Mapping[str, str]:
        """What happened to each requirement that the specification does not simply restate: added, changed, dropped."""
        return changes(self.planned, self.requirements) if self.compares else {}

    @cached_property
    def listed_changes(self) -> Mapping[str, Item]:
        return {each.data["requirement"]: each for each in items(self.standing(SPECIFICATION), "changes")}

    @cached_property
    def implemented(self) -> Mapping[str, Item]:
        """What the prototype says it does; an item of one name, since the list holds names only."""
        return {
            name: Item(record, ("implemented", number), {"id": name})
            for record in self.standing("prototype")
            for number, name in enumerate(record.content.get("implemented") or ())
        }

    @cached_property
    def left_out(self) -> Mapping[str, Item]:
        """What the prototype says it does not do."""
        return {
            each.data["requirement"]: each for each in items(self.standing("prototype"), "not_implemented")
        }

    # Test cases, results, defects

    @cached_property
    def cases(self) -> Mapping[str, Item]:
        return _by_id(items(self.standing(CASES), "cases"))

    @cached_property
    def known_cases(self) -> frozenset[str]:
        """The cases of all rounds of the plan: an older test followed an older plan."""
        return frozenset(
            each.id
            for record in self.project.records
            if record.kind == CASES
            for each in items((record,), "cases")
        )

    @cached_property
    def tests(self) -> Mapping[str, tuple[Item, ...]]:
        """The cases of each requirement."""
        return _grouped((each.data["requirement"], each) for each in self.cases.values())

    @cached_property
    def reports(self) -> tuple[Record, ...]:
        """The rounds of the acceptance test, oldest first."""
        return tuple(self.rounds(REPORT))

    @cached_property
    def results(self) -> Mapping[str, Mapping[str, Item]]:
        """What each round says of each case, its last execution, by the round's file."""
        return {
            record.file: {each.data["case"]: each for each in items((record,), "executions")}
            for record in self.reports
        }

    @cached_property
    def outcomes(self) -> Mapping[str, Item]:
        """The result of each case in the rounds that count."""
        return {
            case: found
            for record in self.standing(REPORT)
            for case, found in self.results.get(record.file, {}).items()
        }

    @property
    def executed(self) -> Iterator[str]:
        """The cases of all executions."""
        return (case for results in self.results.values() for case in results)

    @cached_property
    def followed(self) -> tuple[tuple[Record, Record], ...]:
        """Each round of the test with the plan that counts, where it followed that version."""
        plans = {each.content["version"]: each for each in self.standing(CASES)} if self.has(CASES) else {}
        versions = ((each, each.content["tested"]["plan_version"]) for each in self.reports)
        return tuple((each, plans[version]) for each, version in versions if version in plans)

    def severity(self, case: str) -> str | None:
        """How grave it is when a case fails: as the plan says, else as its defects say."""
        if case in self.cases:
            return str(self.cases[case].data["severity"])
        grave = [each.data["severity"] for each in self.defects.values() if each.data["case"] == case]
        return str(grave[0]) if grave else None

    @property
    def knows_defects(self) -> bool:
        """Whether every round of the test can be read: else a defect may stand in the one that cannot."""
        return REPORT not in self._kinds[1]

    @cached_property
    def defects(self) -> Mapping[str, Item]:
        return _by_id(items(self.reports, "defects"))

    @cached_property
    def decisions(self) -> Mapping[str, tuple[Decision, ...]]:
        """What was decided of each defect, oldest first: in the rounds of the test, at the review, in monitoring."""
        found = (
            Decision(each, kind)
            for kind, key in (
                (REPORT, "resolved"),
                ("operational-review", "fixes"),
                ("operational-review", "resolved"),
                ("monitoring", "resolved"),
            )
            for each in items(self.rounds(kind), key)
        )
        return _grouped((each.item.data["defect"], each) for each in found)

    def is_open(self, defect: Item, *, before: str = "") -> bool:
        """Whether a defect is open after all that was decided, or before decisions in records of a kind."""
        decided = [each for each in self.decisions.get(defect.id, ()) if each.kind != before]
        status = decided[-1].item.data["status"] if decided else defect.data["status"]
        return bool(status == "open")

    # Drawings

    @cached_property
    def drawn(self) -> bool:
        """Whether the drawings of data are finished: the record that they belong to is no draft."""
        project = self.project
        asked = (
            [step for step in project.sop.steps if {"dfd", "erd"} & set(step.drawings)] if project.sop else []
        )
        written = {step.id for step, _, facts in project.judged if facts.status != "draft"}
        return project.entry is not None and (not asked or any(step.id in written for step in asked))

    @cached_property
    def realised(self) -> Mapping[str, tuple[Process, ...]]:
        """The processes, of any level, of each requirement."""
        spec = self.project.dfd
        found = processes(spec.value) if spec and spec.value else ()
        return _grouped((name, each.process) for each in found for name in each.process.requirements)

    @cached_property
    def entities(self) -> Mapping[str, Mapping[str, Attribute]]:
        """The attributes of each entity, by name; empty while erd.yml is not there or cannot be read."""
        spec = self.project.erd
        found = spec.value.entities if spec and spec.value else ()
        return {each.name: {attribute.name: attribute for attribute in each.attributes} for each in found}

    @cached_property
    def accesses(self) -> tuple[Access, ...]:
        """The flows between a process and a store, of all levels."""
        spec = self.project.dfd
        return tuple(accesses(spec.value)) if spec and spec.value else ()

    @cached_property
    def crud(self) -> Mapping[str, frozenset[str]]:
        """What is done to each entity: create, read, update, delete."""
        spec = self.project.dfd
        return crud(spec.value, self.accesses) if spec and spec.value else {}

    @cached_property
    def _touched(self) -> Mapping[str, tuple[str, ...]]:
        spec = self.project.dfd
        return entities_touched(spec.value, self.accesses) if spec and spec.value else {}

    # All of it together

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
            entities=tuple(dict.fromkeys(name for each in own for name in self._touched.get(each.id, ()))),
            cases=cases,
            results=tuple(self.outcomes[case.id] for case in cases if case.id in self.outcomes),
            defects=found,
            open_defects=tuple(each for each in found if self.is_open(each)),
            fixes=tuple(each.item for defect in found for each in self.decisions.get(defect.id, ())),
        )

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


def _shows(record: Record) -> bool:
    """Whether a record is no draft and holds what its kind asks for; above `public` a schema does not ask for it."""
    return record.owes_content and (record.public or _owed(record.kind) <= record.content.keys())


def _is_clear(record: Record) -> bool:
    """Whether nothing of a record is hidden: it can be read, and shows its content if it has to."""
    facts = record.facts
    return facts is not None and (facts.status == "draft" or bool(facts.not_applicable) or _shows(record))


def _owed(kind: str | None) -> frozenset[str]:
    """The keys that a kind of record must have, as its schema says."""
    return contracts.part(f"records/{kind}").owed if kind in contracts.kinds() else frozenset()


def _reviewed(rounds: tuple[Record, ...]) -> Record | None:
    return next((each for each in reversed(rounds) if each.facts and each.facts.status == "reviewed"), None)


def _by_id(found: Iterator[Item]) -> Mapping[str, Item]:
    """The first of each id: one that is declared twice is told by a rule."""
    by_id: dict[str, Item] = {}
    for each in found:
        by_id.setdefault(each.id, each)
    return by_id


def _grouped(pairs: Iterable[tuple[str | None, T]]) -> Mapping[str, tuple[T, ...]]:
    by_name: dict[str, list[T]] = {}
    for name, each in pairs:
        if name is not None:
            by_name.setdefault(name, []).append(each)
    return {name: tuple(found) for name, found in by_name.items()}
