"""What is overdue on the day the site is printed, and what will be soon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ...standards import limit
from ...tracing.owed import dues
from .. import addresses, due, publicity
from ..edition import Edition
from .charts import Chart, Series, bars
from .systems import Seen

SOON = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Owed:
    """What a system owes by a day: `review`, `plan`, `promise`, `confirmation`, `time` (a standard) or `waiver`."""

    day: date
    kind: str
    system: Seen
    what: str
    address: str
    days: int  # after the day; less than none while it is still to come


@dataclass(frozen=True, slots=True)
class Deadlines:
    """`late` is longest first, `soon` nearest first."""

    late: tuple[Owed, ...]
    soon: tuple[Owed, ...]
    today: date

    @property
    def systems(self) -> int:
        """How many systems owe something that is overdue."""
        return len({each.system.project.slug for each in self.late})


def deadlines(seen: Sequence[Seen], edition: Edition) -> Deadlines:
    found = [each for system in seen for each in _owed(system, edition)]
    order = sorted(found, key=lambda each: (each.day, each.system.name, each.kind, each.what))
    late = tuple(each for each in order if each.days > 0)
    soon = tuple(each for each in order if each.days <= 0 and each.day <= edition.today + SOON)
    return Deadlines(late, soon, edition.today)


def kinds(edition: Edition) -> dict[str, str]:
    """What is owed, in words."""
    own = {
        "time": edition.say("Step over its standard time"),
        "waiver": edition.say("End of a waiver"),
    }
    return {**due.labels(edition.say), **own}


def chart(found: Deadlines, edition: Edition) -> Chart:
    names = kinds(edition)
    late, soon = (Counter(each.kind for each in group) for group in (found.late, found.soon))
    present = [kind for kind in names if late[kind] or soon[kind]]
    coming = edition.say("Within {count} days").format(count=SOON.days)
    return bars(
        "jatuh-tempo",
        edition.say("What is overdue, and what will be soon"),
        [names[kind] for kind in present],
        [
            Series("bad", edition.say("Overdue"), tuple(late[kind] for kind in present)),
            Series("warn", coming, tuple(soon[kind] for kind in present)),
        ],
        edition.number,
    )


def _owed(system: Seen, edition: Edition) -> Iterator[Owed]:
    project = system.project
    for each in dues(project):
        yield _item(each.day, each.kind, system, edition, step=each.step)
    if not system.entry.retirement:
        yield from _under_way(system, edition)
    for waiver in project.waived if system.open else ():
        yield _item(waiver.expires, "waiver", system, edition, what=waiver.rule)


def _under_way(system: Seen, edition: Edition) -> Iterator[Owed]:
    """Steps that have begun and not ended; their time is over on the day after the last that the standard allows."""
    project = system.project
    for step, record, facts in project.judged:
        newest = project.rounds(step.id)[-1] is record
        if newest and project.owes(step.id) and publicity.of_record(record) != "excluded":
            last = limit(step, facts, project, edition.register.calendars)
            if last and facts.status != "superseded":
                yield _item(last, "time", system, edition, step=step.id)


def _item(day: date, kind: str, system: Seen, edition: Edition, *, step: str = "", what: str = "") -> Owed:
    project = system.project
    known = project.sop.step(step) if project.sop else None
    if known and project.sop:
        what = f"{project.sop.number_of(step)}. {edition.said(known.title)}"
    shown = addresses.shown(project, step) if known else None
    address = addresses.record(project, shown) if shown and shown.public else None
    return Owed(day, kind, system, what, address or system.address, (edition.today - day).days)
