"""What a project did in a step: Record, the keys common to all records, and how its file is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from ..diagnostics import Place
from ..references import EACH, Path, values
from ..source import Source
from ..words import Text
from .entry import Exclusion

# Where a record names a file of its project: the list and the key of its entries.
ATTACHED = (("evidence", "file"), ("executions", "evidence"), ("materials", "file"))


class Approval(msgspec.Struct, frozen=True):
    position: str
    date: date
    method: str
    on_behalf_of: str | None = None
    letter: str | None = None
    content: str | None = None

    @property
    def counts_for(self) -> str:
        """The position whose approval this is: the one that delegated it, else the one that gave it."""
        return self.on_behalf_of or self.position


class Evidence(msgspec.Struct, frozen=True):
    type: str
    number: str | None = None
    date: date | None = None
    archive: str | None = None
    file: str | None = None
    url: str | None = None
    sha256: str | None = None
    publication: str = "public"

    @property
    def original(self) -> str | None:
        """The digest that its file must have: with an archive it is that of what lies there, which may be a fuller copy."""
        return None if self.archive else self.sha256


class Deviation(msgspec.Struct, frozen=True):
    """Why the standard time was exceeded."""

    reason: str | Text
    approved_by: str


class Rework(msgspec.Struct, frozen=True):
    """Why a round repeats an earlier one."""

    reason: str | Text
    of: str | int


class Facts(msgspec.Struct, frozen=True):
    """The keys common to all records."""

    step: str
    title: str | Text
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

    @property
    def approved_on(self) -> date | None:
        """The day of the last approval."""
        return max((each.date for each in self.approvals), default=None)


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
    def attached(self) -> Iterator[tuple[Path, str, bool]]:
        """The files of the project that a record names: the path of each name, the name, whether it is public."""
        content = self.content
        for holder, key in ATTACHED:
            for path, file in values(content, (holder, EACH, key)) if holder in content else ():
                entry = content[holder][path[1]]
                yield path, file, entry.get("publication", "public") == "public"

    @property
    def order(self) -> tuple[int, str]:
        """Rounds sort by number, periods by the month they end in, the longer after its parts."""
        name = self.round or ""
        if period := months(name):
            first, last = period
            return 0, f"{last}-{12 - int(first[-2:]):02}"
        return (int(name), "") if name.isdecimal() else (0, name)

    @property
    def approved(self) -> bool:
        return self.facts is not None and self.facts.status == "approved"

    @property
    def was_approved(self) -> bool:
        """Approved now, or once: a superseded round was approved (formats §12.13)."""
        return self.facts is not None and self.facts.status in {"approved", "superseded"}

    @property
    def public(self) -> bool:
        return self.facts is not None and self.facts.publication == "public"

    @property
    def withheld(self) -> bool:
        """Whether the content lies outside this repository: a record above `public` without a body (formats §3)."""
        return self.facts is not None and not self.public and not (self.source and self.source.body.strip())

    @property
    def owes_content(self) -> bool:
        """Whether headings and keys must be there: no draft, not withheld, and the step was taken."""
        facts = self.facts
        return (
            facts is not None and facts.status != "draft" and not facts.not_applicable and not self.withheld
        )

    def at(self, *path: str | int) -> Place:
        """The place of a value in the file, or of its nearest ancestor."""
        return self.source.place(*path) if self.source else self.place

    def at_line(self, line: int) -> Place:
        """The place of a line of the body, counted from 1."""
        return self.source.line_place(line) if self.source else self.place


def file_of(number: int, step: str) -> str:
    """The name of a step's record in the project's folder."""
    return f"{number:02}-{step}.md"


PERIOD = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<part>S[12]|Q[1-4]|0[1-9]|1[0-2]))?\Z")
NAMED = re.compile(r"^(?P<number>[0-9]{2})-(?P<step>[a-z][a-z0-9-]*)$")


def is_period(name: str) -> bool:
    """Whether a round is named by a year, half-year, quarter or month: `2026`, `2026-S1`, `2026-Q3`, `2026-09`."""
    return months(name) is not None


def months(name: str) -> tuple[str, str] | None:
    """The first and the last month that the name of a period stands for, as `2026-01`; None where it is no period."""
    period = PERIOD.match(name)
    if period is None:
        return None
    part = period["part"] or "Y1"
    length = {"Y": 12, "S": 6, "Q": 3}.get(part[0], 1)
    last = length * int(part[1:]) if length > 1 else int(part)
    return f"{period['year']}-{last - length + 1:02}", f"{period['year']}-{last:02}"
