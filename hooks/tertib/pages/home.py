"""The part of the home page that is made from the register."""

from __future__ import annotations

from collections import Counter

from .. import contracts
from . import table
from .edition import Edition
from .fields import term

SHOWN = 8


def overview(edition: Edition) -> str:
    """Counts by status, and the systems with their strips."""
    counted = edition.register.counted
    by_status = Counter(
        each.entry.status for each in counted if each.entry and each.entry.publication != "excluded"
    )
    statuses = contracts.part("project").properties["status"].raw["enum"]
    rows = table.rows(edition)
    return edition.html(
        "overview.html",
        "",
        counts=tuple(
            (status, term("project", "status", value=status, language=edition.language), by_status[status])
            for status in statuses
        ),
        total=len(counted),
        agencies=len({each.entry.owner_agency for each in counted if each.entry}),
        only_examples=bool(rows) and all(row.example for row in rows if row.status != "unreadable"),
        rows=rows[:SHOWN],
        more=len(rows) - SHOWN,
    )
