"""The part of the home page that is made from the register: ways in for each kind of reader, and what moved last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .. import contracts
from ..model import Project
from . import addresses, publicity, table
from .edition import Edition
from .fields import term

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Tally:
    """How many systems there are of a kind, and where they are listed; `share` is of the largest tally, in hundredths."""

    id: str
    label: str
    count: int
    address: str
    share: int = 0


@dataclass(frozen=True, slots=True)
class Moved:
    """A system, and the day of its last approval or of the last confirmation of its entry."""

    row: table.Row
    day: date


def overview(edition: Edition) -> str:
    """Counts by status and agency, a search, and the systems that moved last."""
    listed = table.listed(edition)
    slugs = {each.slug for each in listed}
    counted = tuple(each for each in edition.register.counted if each.slug in slugs)
    examples = {each.entry.example for each in listed if each.entry}
    real = "1" if len(examples) > 1 else ""
    agencies = tuple(_agencies(edition, counted, real))
    return edition.html(
        "overview.html",
        "",
        statuses=tuple(_statuses(edition, counted, real)),
        agencies=agencies,
        uneven=len({each.count for each in agencies}) > 1,
        readers=_readers(edition, real),
        total=len(counted),
        everything=addresses.filtered(real=real) if real else addresses.SYSTEMS,
        only_examples=examples == {True},
        moved=tuple(_moved(edition, listed))[:SHOWN],
    )


def _readers(edition: Edition, real: str) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """What a citizen, an agency and an auditor come for, each with where it is."""
    say, to = edition.say, edition.register.settings.report_to
    report = ((say("Report an error"), to),) if to else ()
    return (
        (
            say("For citizens"),
            (
                (say("Which systems hold personal data"), addresses.dashboard("data-pribadi")),
                (say("Systems in use today"), addresses.filtered(status="operational", real=real)),
                *report,
            ),
        ),
        (
            say("For agencies"),
            (
                (say("What is overdue or due soon"), addresses.dashboard("jatuh-tempo")),
                (say("How far each system is"), addresses.dashboard("langkah")),
                (say("Entering a system into the register"), "panduan/"),
            ),
        ),
        (
            say("For auditors"),
            (
                (say("Test results of each system"), addresses.dashboard("uji")),
                (say("Duration of steps beside the standard time"), addresses.dashboard("lama")),
                (say("Open data to download"), "data/"),
            ),
        ),
    )


def _statuses(edition: Edition, counted: tuple[Project, ...], real: str) -> Iterator[Tally]:
    """All statuses, in the order in which systems pass through them."""
    counts = Counter(each.entry.status for each in counted if each.entry)
    for status in contracts.part("project").properties["status"].raw["enum"]:
        label = term("project", "status", value=status, language=edition.language)
        yield Tally(status, label, counts[status], addresses.filtered(status=status, real=real))


def _agencies(edition: Edition, counted: tuple[Project, ...], real: str) -> Iterator[Tally]:
    """The agencies that have systems, those with most first."""
    counts = Counter(each.entry.owner_agency for each in counted if each.entry)
    most = max(counts.values(), default=1)
    named = sorted((-count, edition.agency(agency), agency) for agency, count in counts.items())
    for less, label, agency in named:
        address = addresses.filtered(agency=agency, real=real)
        yield Tally(agency, label, -less, address, round(-less * 100 / most))


def _moved(edition: Edition, listed: tuple[Project, ...]) -> Iterator[Moved]:
    """Systems by the last day something was approved or confirmed, newest first; none is of tomorrow."""
    days = {each.slug: max(_days(each, edition.today), default=None) for each in listed}
    for project in sorted(listed, key=lambda each: (days[each.slug] or date.min, each.slug), reverse=True):
        if day := days[project.slug]:
            yield Moved(table.row(project, edition), day)


def _days(project: Project, today: date) -> Iterator[date]:
    entry = project.entry
    found = [entry.reviewed_on] if entry and entry.publication == "public" else []
    for record, facts in project.sound:
        if publicity.of_record(record) != "excluded":
            found += [each.date for each in facts.approvals]
    return (day for day in found if day and day <= today)
