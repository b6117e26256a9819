"""The records of a project that stand, by kind; and of which kinds something cannot be seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from .. import contracts
from ..model import Project, Record


@dataclass(frozen=True)
class Standing:
    """What counts of a project, found by kind: never by step."""

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

    @property
    def blind(self) -> frozenset[str]:
        """The kinds of which a record cannot be read or is withheld."""
        return self._kinds[1]

    def standing(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind that count, or are at least reviewed, one a step; none while the kind is blind."""
        return () if kind in self.blind else self._kinds[0].get(kind, ())

    def has(self, kind: str) -> bool:
        """Whether what records of a kind declare is known to the full."""
        return bool(self.standing(kind))

    def rounds(self, kind: str) -> Iterator[Record]:
        """All rounds of a kind that are no drafts and show their content, oldest first."""
        for step in self.project.sop.of_kind(kind) if self.project.sop else ():
            yield from (each for each in self.project.rounds(step.id) if _shows(each))


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
