"""The days that the documents of a system bear."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from ..model import Entry, Project, Record


def began(record: Record) -> date | None:
    """The first day of a record; None where it bears none."""
    return min(_own(record), default=None)


def begun(project: Project, day: date) -> bool:
    """Whether anything of a system is known to have begun by a day."""
    return any(each <= day for each in (*_days(project), *_since(project.entry)))


def last_day(project: Project) -> date | None:
    """The last day that any document of a system bears; None where there is none."""
    return max(_days(project), default=None)


def _days(project: Project) -> Iterator[date]:
    for record in project.records:
        yield from _own(record)
        yield from (each.date for each in record.facts.evidence if each.date) if record.facts else ()
    yield from (waiver.created for waiver in project.waived)
    yield from _of_entry(project.entry) if project.entry else ()


def _own(record: Record) -> Iterator[date]:
    """The days on which a record was begun, finished and approved."""
    if facts := record.facts:
        yield from filter(None, (facts.started, facts.finished))
        yield from (each.date for each in facts.approvals)


def _of_entry(entry: Entry) -> Iterator[date]:
    found = (
        entry.reviewed_on,
        entry.go_live,
        entry.users.as_of if entry.users else None,
        entry.pse.registered_on if entry.pse else None,
        entry.retirement.date if entry.retirement else None,
    )
    return filter(None, found)


def _since(entry: Entry | None) -> Iterator[date]:
    """The day by which a system existed for certain, where only a month or a year is known."""
    if entry and entry.year_built:
        yield date(entry.year_built, 12, 31)
    if entry and entry.legacy and entry.legacy.since:
        year, month, *rest = map(int, entry.legacy.since.split("-"))
        yield date(year, month, rest[0] if rest else monthrange(year, month)[1])
