"""A system's way through the procedure: Project, with its records and the specs of its drawings; frozen, no I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

from ..diagnostics import Place
from ..references import references
from ..sop import Sop, Step
from ..source import Heading, Source, headings
from ..source.headings import plain
from ..source.objects import ids
from ..words import Text
from .deployment import Deployment
from .dfd import Dfd
from .entry import Entry
from .erd import Erd
from .record import Facts, Record
from .waiver import Waiver

T = TypeVar("T")

NOT_COUNTING = frozenset({"draft", "superseded"})


@dataclass(frozen=True, slots=True)
class Spec(Generic[T]):
    """A drawing's spec; `value` is None where the file cannot be read."""

    file: str
    source: Source | None
    value: T | None

    def at(self, *path: str | int) -> Place:
        return self.source.place(*path) if self.source else Place(self.file)


@dataclass(frozen=True)
class Project:
    """
    One folder in projects/. `entry` is None where index.md cannot be read; `sop` where it names none that is known.

    What every rule asks for is worked out once.
    """

    slug: str
    entry: Entry | None
    source: Source | None
    sop: Sop | None
    records: tuple[Record, ...] = ()
    dfd: Spec[Dfd] | None = None
    erd: Spec[Erd] | None = None
    deployment: Spec[Deployment] | None = None
    waivers: Spec[tuple[Waiver, ...]] | None = None
    files: frozenset[str] = frozenset()
    # Those that hold nothing at all.
    empty: frozenset[str] = frozenset()
    # Of files that evidence names with a digest: theirs, under each line end that a text may have.
    digests: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # Attachments in which something private stands.
    private_texts: tuple[Source, ...] = ()

    def position_name(self, position_id: str) -> str | Text:
        """What a position is called in the project's procedure."""
        return self.sop.position_name(position_id) if self.sop else position_id

    @property
    def folder(self) -> str:
        return f"projects/{self.slug}"

    @property
    def index(self) -> str:
        return f"{self.folder}/index.md"

    def at(self, *path: str | int) -> Place:
        """A place in index.md."""
        return self.source.place(*path) if self.source else Place(self.index)

    @property
    def texts(self) -> Iterator[Source]:
        """The Markdown files that could be read."""
        read = (self.source, *(record.source for record in self.records))
        return (source for source in read if source)

    @property
    def specs(self) -> tuple[Spec[Dfd] | Spec[Erd] | Spec[Deployment], ...]:
        """The specs of drawings that are there."""
        return tuple(spec for spec in (self.dfd, self.erd, self.deployment) if spec)

    @property
    def waived(self) -> tuple[Waiver, ...]:
        """What is let stand for a while, as waivers.yml has it."""
        return self.waivers.value or () if self.waivers else ()

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id that the project's files declare or name; attributes as `entity.attribute` too."""
        specs = (spec.source for spec in self.specs if spec.source)
        return frozenset(name for source in (*self.texts, *specs) for name in ids(source))

    def has(self, waiver: Waiver) -> bool:
        """Whether the file and the id that a waiver means are there."""
        return waiver.file in self.files and (not waiver.object or waiver.object in self.ids)

    @property
    def sound(self) -> Iterator[tuple[Record, Facts]]:
        """The records that could be read, each with its facts."""
        return ((record, record.facts) for record in self.records if record.facts)

    @cached_property
    def judged(self) -> tuple[tuple[Step, Record, Facts], ...]:
        """The readable records whose step the SOP knows, each with that step; none while the entry cannot be read."""
        if self.entry is None or self.sop is None:
            return ()
        steps = ((self.sop.step(record.step), record, facts) for record, facts in self.sound)
        return tuple((step, record, facts) for step, record, facts in steps if step)

    @property
    def cited(self) -> frozenset[str]:
        """The files that public records of a public system cite as public evidence."""
        if not self.entry or self.entry.publication != "public":
            return frozenset()
        open_ = (facts.evidence for record, facts in self.sound if record.public)
        return frozenset(
            each.file for evidence in open_ for each in evidence if each.file and each.publication == "public"
        )

    @property
    def stubs(self) -> Iterator[tuple[Record, Facts]]:
        """The judged records that claim a finished step and hold no content here."""
        for _, record, facts in self.judged:
            if record.withheld and facts.status != "draft" and not facts.not_applicable:
                yield record, facts

    def due(self, record: Record) -> bool:
        """Whether a record must be finished: it is no draft, or `stage` claims its step."""
        facts = record.facts
        if facts is None or facts.not_applicable or record.withheld:
            return False
        return facts.status != "draft" or (not self.legacy and record.step in self.claimed_ids)

    @cached_property
    def owed_headings(self) -> tuple[tuple[Record, Heading], ...]:
        """The headings that records owe and have, of those records that must be finished."""
        return tuple(self._owed_headings())

    def _owed_headings(self) -> Iterator[tuple[Record, Heading]]:
        for step, record, _ in self.judged:
            if record.source and self.due(record):
                owed = {plain(heading) for heading in step.headings}
                there = (each for each in headings(record.source.body) if each.level == 2)
                yield from ((record, each) for each in there if plain(each.text) in owed)

    def rounds(self, step: str) -> tuple[Record, ...]:
        """All records of a step, oldest first, placeholders too."""
        return self._rounds.get(step, ())

    @cached_property
    def _rounds(self) -> dict[str, tuple[Record, ...]]:
        by_step: dict[str, list[Record]] = {}
        for record in sorted(self.records, key=lambda each: each.order):
            by_step.setdefault(record.step, []).append(record)
        return {step: tuple(records) for step, records in by_step.items()}

    def counting(self, step: str) -> Record | None:
        """The record of a step that counts: its newest approved round; of a legacy system the newest that is no draft."""
        return self._counting.get(step)

    @cached_property
    def _counting(self) -> dict[str, Record]:
        found: dict[str, Record] = {}
        for step, records in self._rounds.items():
            owed = self.owes(step)
            for record in records:
                if record.approved if owed else record.facts and record.facts.status not in NOT_COUNTING:
                    found[step] = record
        return found

    def done(self, step: str) -> bool:
        """Whether a step is done: its counting record has no negative outcome."""
        counting = self.counting(step)
        return counting is not None and not counting.negative

    def owes(self, step: str) -> bool:
        """Whether order, approvals and preparers are asked of a step: not of a legacy system, unless it promised it."""
        if self.entry is None or not self.legacy:
            return self.entry is not None
        return bool(self.entry.legacy and step in self.entry.legacy.catch_up)

    def applies(self, step: Step) -> bool:
        """Whether an alternative step (`when`) is this project's way; steps without `when` always are."""
        if not step.when:
            return True
        known = {
            key: record.content.get(key)
            for record in self.records
            for key in step.when
            if key in record.content
        }
        return all(known.get(key) in values for key, values in step.when.items())

    def awaited(self, step: Step) -> Iterator[Step]:
        """The steps with a record that a step needs: through steps without one, and only those of this project's way."""
        for need in filter(None, map(self.sop.step, step.needs)) if self.sop else ():
            if not self.applies(need):
                continue
            if need.record is None:
                yield from self.awaited(need)
            else:
                yield need

    def unread(self, step: str) -> bool:
        """Whether a record of a step cannot be read; what depends on it is then not judged."""
        return any(record.facts is None for record in self.rounds(step))

    def review_due(self, step: Step) -> date | None:
        """The day by which a recurring step is owed again: after its newest period, or after what it needs."""
        every = step.duration.review_every if step.duration else None
        if every is None or self.unread(step.id):
            return None
        newest = self.counting(step.id)
        ended = [newest] if newest else [self.counting(need.id) for need in self.awaited(step)]
        days = [each.facts.finished for each in ended if each and each.facts and each.facts.finished]
        return every.after(max(days)) if days else None

    def spec(self, name: str) -> Spec[Any] | None:
        """The spec of a drawing by its name, as an SOP lists it."""
        return {"dfd": self.dfd, "erd": self.erd, "deployment": self.deployment}.get(name)

    def claims(self) -> Iterator[tuple[str, tuple[str | int, ...]]]:
        """The steps that `stage` names, each with its path in index.md."""
        one = self.entry is None or not isinstance(self.entry.stage, tuple)
        for at, step in enumerate(self.entry.stages if self.entry else ()):
            yield step, ("stage",) if one else ("stage", at)

    def named(self, what: str) -> Iterator[tuple[Source, tuple[str | int, ...], str]]:
        """Every name of a sort (`agency`, `platform`) in the entry and the records, with its file and path."""
        if self.source and self.entry:
            found = references(self.source.data, "project", what)
            yield from ((self.source, path, name) for path, name in found)
        for step, record, _ in self.judged:
            if step.record and record.source:
                found = references(record.content, f"records/{step.record}", what)
                yield from ((record.source, path, name) for path, name in found)

    @cached_property
    def claimed_ids(self) -> frozenset[str]:
        return frozenset(step.id for step in self.claimed)

    @cached_property
    def legacy(self) -> bool:
        return self.entry is not None and self.entry.entry == "legacy"

    @cached_property
    def claimed(self) -> tuple[Step, ...]:
        """The steps that `stage` claims: those it names and all they need."""
        if self.sop is None or self.entry is None:
            return ()
        return tuple(step for step in self.sop.with_needs(self.entry.stages) if self.applies(step))
