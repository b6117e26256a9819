"""The acceptance test: cases, what each round says of them, defects, and what was decided of these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from ..model import Record
from .acceptance import Decision
from .items import Item, by_id, grouped, items
from .records import Standing

CASES, REPORT = "uat-plan", "uat-report"


class Tests(Standing):
    """Names of cases and defects lead to items."""

    @cached_property
    def cases(self) -> Mapping[str, Item]:
        return by_id(items(self.standing(CASES), "cases"))

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
        return grouped((each.data["requirement"], each) for each in self.cases.values())

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
        return REPORT not in self.blind

    @cached_property
    def defects(self) -> Mapping[str, Item]:
        return by_id(items(self.reports, "defects"))

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
        return grouped((each.item.data["defect"], each) for each in found)

    def is_open(self, defect: Item, *, before: str = "") -> bool:
        """Whether a defect is open after all that was decided, or before decisions in records of a kind."""
        decided = [each for each in self.decisions.get(defect.id, ()) if each.kind != before]
        status = decided[-1].item.data["status"] if decided else defect.data["status"]
        return bool(status == "open")
