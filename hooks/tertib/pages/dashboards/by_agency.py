"""What each agency answers for: its systems, what holds them up, and what is overdue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ... import contracts
from ..edition import Edition
from ..fields import term
from .charts import Chart, Series, bars
from .overdue import Deadlines
from .personal import PersonalData
from .systems import Agency, Seen, agencies

ROLES = {
    "operational": "good",
    "maintenance": "plain",
    "trial": "warn",
    "development": "busy",
    "planned": "faint",
    "retired": "quiet",
}
DRAWN = 25  # agencies in the picture; the table has all


@dataclass(frozen=True, slots=True)
class Line:
    """An agency with its systems by status, and what they owe."""

    agency: Agency
    statuses: Counter[str]
    blocked: int
    overdue: int
    personal: int

    @property
    def total(self) -> int:
        return len(self.agency.systems)


def lines(seen: Sequence[Seen], late: Deadlines, held: PersonalData) -> tuple[Line, ...]:
    """All agencies by name."""
    owed = Counter(each.system.entry.owner_agency for each in late.late)
    data = Counter(each.system.entry.owner_agency for each in held.holding)
    return tuple(
        Line(
            each,
            Counter(one.entry.status for one in each.systems),
            sum(one.blocked for one in each.systems),
            owed[each.id],
            data[each.id],
        )
        for each in agencies(seen)
    )


def statuses(edition: Edition) -> dict[str, str]:
    """The register statuses in the order of a system's life."""
    known = contracts.part("project").properties["status"].raw["enum"]
    return {each: term("project", "status", value=each, language=edition.language) for each in known}


def chart(found: Sequence[Line], edition: Edition) -> Chart:
    """The agencies with most systems, by status."""
    rows = sorted(found, key=lambda each: (-each.total, each.agency.name.casefold()))[:DRAWN]
    return bars(
        "perangkat-daerah",
        edition.say("Systems of each agency by status"),
        [_short(each, edition) for each in rows],
        [
            Series(ROLES[key], name, tuple(each.statuses[key] for each in rows))
            for key, name in statuses(edition).items()
        ],
        edition.number,
    )


def _short(line: Line, edition: Edition) -> str:
    known = edition.register.settings.agencies.get(line.agency.id)
    return edition.said(known.short) if known and known.short else line.agency.name
