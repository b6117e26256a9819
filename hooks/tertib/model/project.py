"""A system's way through the procedure: Project, Record and the register entry, all frozen, no I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

import msgspec

from ..diagnostics import Place
from ..sop import Sop, Step
from ..source import Source
from .deployment import Deployment
from .dfd import Dfd
from .entry import Entry
from .erd import Erd

T = TypeVar("T")


class Exclusion(msgspec.Struct, frozen=True):
    """Why something is withheld (UU 14/2008 Pasal 17 and 19)."""

    basis: str
    consequence_if_open: str = ""
    benefit_if_closed: str = ""
    until: str | None = None
    decision: str | None = None


class Approval(msgspec.Struct, frozen=True):
    position: str
    date: date
    method: str
    on_behalf_of: str | None = None
    letter: str | None = None
    content: str | None = None


class Evidence(msgspec.Struct, frozen=True):
    type: str
    number: str | None = None
    date: date | None = None
    archive: str | None = None
    file: str | None = None
    publication: str = "public"


class Deviation(msgspec.Struct, frozen=True):
    """Why the standard time was exceeded."""

    reason: str
    approved_by: str


class Rework(msgspec.Struct, frozen=True):
    """Why a round repeats an earlier one."""

    reason: str
    of: str


class Facts(msgspec.Struct, frozen=True):
    """The keys common to all records."""

    step: str
    title: str
    version: str
    status: str
    publication: str = "public"
    exclusion: Exclusion | None = None
    started: date | None = None
    finished: date | None = None
    prepared_by: tuple[str, ...] = ()
    approvals: tuple[Approval, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    deviation: Deviation | None = None
    hours: float | None = None
    rework: Rework | None = None
    not_applicable: Deviation | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What a project did in a step. `facts` is None where the file cannot be read: then it is a placeholder."""

    file: str
    step: str
    round: str | None
    kind: str | None
    facts: Facts | None
    source: Source | None
    negative: bool = False

    @property
    def place(self) -> Place:
        return Place(self.file)

    @property
    def content(self) -> Mapping[str, Any]:
        """All keys as written; empty for a placeholder."""
        return self.source.data if self.source and self.facts else {}

    @property
    def order(self) -> tuple[int, str]:
        """Rounds sort by number, periods by name."""
        return (int(self.round), "") if self.round and self.round.isdigit() else (0, self.round or "")

    @property
    def approved(self) -> bool:
        return self.facts is not None and self.facts.status == "approved"

    @property
    def public(self) -> bool:
        return self.facts is not None and self.facts.publication == "public"

    def at(self, *path: str | int) -> Place:
        """The place of a value in the file, or of its nearest ancestor."""
        return self.source.place(*path) if self.source else self.place


@dataclass(frozen=True, slots=True)
class Spec(Generic[T]):
    """A drawing's spec; `value` is None where the file cannot be read."""

    file: str
    source: Source | None
    value: T | None

    def at(self, *path: str | int) -> Place:
        return self.source.place(*path) if self.source else Place(self.file)


@dataclass(frozen=True, slots=True)
class Project:
    """One folder in projects/. `entry` is None where index.md cannot be read; `sop` where it names none that is known."""

    slug: str
    entry: Entry | None
    source: Source | None
    sop: Sop | None
    records: tuple[Record, ...] = ()
    dfd: Spec[Dfd] | None = None
    erd: Spec[Erd] | None = None
    deployment: Spec[Deployment] | None = None
    files: frozenset[str] = frozenset()

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
    def sound(self) -> Iterator[tuple[Record, Facts]]:
        """The records that could be read, each with its facts."""
        return ((record, record.facts) for record in self.records if record.facts)

    def rounds(self, step: str) -> tuple[Record, ...]:
        """All records of a step, oldest first, placeholders too."""
        return tuple(sorted((r for r in self.records if r.step == step), key=lambda record: record.order))

    def counting(self, step: str) -> Record | None:
        """The record of a step that counts: its newest approved round; of a legacy system the newest that is no draft."""
        own = [record for record in self.rounds(step) if record.facts]
        if self.owes(step):
            return next((record for record in reversed(own) if record.approved), None)
        return next((r for r in reversed(own) if r.facts and r.facts.status not in {"draft", "superseded"}), None)

    def done(self, step: str) -> bool:
        """Whether a step is done: its counting record has no negative outcome."""
        counting = self.counting(step)
        return counting is not None and not counting.negative

    def owes(self, step: str) -> bool:
        """Whether order, approvals and preparers are asked of a step: not of a legacy system, unless it promised it."""
        if self.entry is None or self.entry.entry != "legacy":
            return True
        return bool(self.entry.legacy and step in self.entry.legacy.catch_up)

    def applies(self, step: Step) -> bool:
        """Whether an alternative step (`when`) is this project's way; steps without `when` always are."""
        if not step.when:
            return True
        known = {key: record.content.get(key) for record in self.records for key in step.when if key in record.content}
        return all(known.get(key) in values for key, values in step.when.items())

    @property
    def claimed(self) -> tuple[Step, ...]:
        """The steps that `stage` claims: those it names and all they need."""
        if self.sop is None or self.entry is None:
            return ()
        return tuple(step for step in self.sop.with_needs(self.entry.stages) if self.applies(step))


def file_of(number: int, step: str) -> str:
    """The name of a step's record in the project's folder."""
    return f"{number:02}-{step}.md"


NAMED = re.compile(r"^(?P<number>[0-9]{2})-(?P<step>[a-z][a-z0-9-]*)$")
