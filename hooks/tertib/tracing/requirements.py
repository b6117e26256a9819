"""Needs and requirements: the final list, what became of the plan, and what the prototype says of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from ..model import Record
from .changes import changes
from .items import Item, by_id, grouped, items
from .records import Standing

PLAN, SPECIFICATION = "requirement-plan", "specification"


class Requirements(Standing):
    """Names of needs and requirements lead to items."""

    @cached_property
    def needs(self) -> Mapping[str, Item]:
        return by_id(items(self.standing("needs"), "needs"))

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
        return by_id(items(self.standing(PLAN), "requirements"))

    @cached_property
    def requirements(self) -> Mapping[str, Item]:
        """The final list: that of the specification, or of the plan while there is none."""
        return by_id(items(self.final, "requirements"))

    @property
    def final(self) -> tuple[Record, ...]:
        """The records that hold the final list of requirements; none while it is not known to the full."""
        return () if SPECIFICATION in self.blind else self.standing(SPECIFICATION) or self.standing(PLAN)

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
        return grouped((each.data.get("need"), each) for each in self.requirements.values())

    @cached_property
    def dropped_needs(self) -> Mapping[str, Item]:
        return {each.data["need"]: each for each in items(self.final, "dropped_needs")}

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
