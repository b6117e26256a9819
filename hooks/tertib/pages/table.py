"""The table of all systems. It is whole as it stands; register.js filters, sorts and searches it by /data/katalog.json."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Entry, Project
from ..tracing.owed import dues
from . import addresses, due, publicity
from .bar import Bar, bar
from .edition import Edition
from .fields import term
from .page import Page
from .strip import Strip, strip

# Its data and the parts of its script are named too: a browser asks for all of them at once.
NEEDS = (
    "assets/register/register.css",
    "data/katalog.json",
    "assets/vendor/tablesort/tablesort.min.js",
    *(f"assets/register/{name}.js" for name in ("catalogue", "view", "order", "register")),
)
# So many rows are read with what each system is for; among more, names are looked for, and the page would weigh too much.
SUMMARIES = 100


@dataclass(frozen=True, slots=True)
class Row:
    """A system in a table. `next` is the step it works on or waits for, `due` the soonest day by which it owes what `due_for` says."""

    name: str
    short_name: str
    summary: str
    agency: str
    agency_id: str
    status: str
    status_label: str
    example: bool
    legacy: bool
    address: str
    bar: Bar
    next: str = ""
    due: str = ""
    due_for: str = ""


def rows(edition: Edition) -> tuple[Row, ...]:
    """All systems that are not exempt, by name, examples last."""
    found = [row(project, edition) for project in listed(edition)]
    return tuple(sorted(found, key=lambda each: (each.example, each.name.casefold())))


def listed(edition: Edition) -> tuple[Project, ...]:
    return tuple(each for each in edition.register.projects if publicity.of_system(each) != "excluded")


def row(project: Project, edition: Edition) -> Row:
    entry, address = project.entry, addresses.system(project.slug)
    if entry is None:
        name = edition.say("Entry cannot be read")
        return Row(project.slug, "", name, "", "", "unreadable", "", False, False, address, bar(Strip(())))
    owed = next(iter(dues(project)), None)
    steps = strip(project, edition)
    return Row(
        name=edition.said(entry.name),
        short_name=edition.said(entry.short_name),
        summary=edition.said(entry.summary) if entry.publication == "public" else "",
        agency=edition.agency(entry.owner_agency),
        agency_id=entry.owner_agency,
        status=entry.status,
        status_label=status(entry, edition),
        example=entry.example,
        legacy=entry.entry == "legacy",
        address=address,
        bar=bar(steps),
        next=edition.say("Next: {step}").format(step=steps.next.title)
        if steps.next and entry.status != "retired"
        else "",
        due=owed.day.isoformat() if owed else "",
        due_for=due.labels(edition.say)[owed.kind] if owed else "",
    )


def status(entry: Entry, edition: Edition) -> str:
    return term("project", "status", value=entry.status, language=edition.language)


def table(edition: Edition) -> Page:
    """The page at /sistem/."""
    found = rows(edition)
    return edition.page(
        addresses.SYSTEMS,
        "systems.html",
        title=edition.say("Information systems"),
        description=edition.say(
            "Every information system of the government, who answers for it, and where it stands."
        ),
        source="projects/register.yml",
        needs=NEEDS if found else (),
        rows=found,
        summaries=len(found) <= SUMMARIES,
        exempt=len(edition.register.projects) - len(found),
        mixed=len({row.example for row in found}) > 1,
        today=edition.register.as_of,
        filters=_filters(edition),
        columns=_columns(edition),
    )


def _filters(edition: Edition) -> dict[str, str]:
    """What the table is filtered by with a choice of values, by its name in the address."""
    say = edition.say
    return {
        "agency": say("Agency"),
        "status": say("Status"),
        "stage": say("Stage"),
        "category": say("Category"),
        "class": say("Data class"),
        "personal": say("Personal data"),
        "platform": say("Platform"),
    }


def _columns(edition: Edition) -> dict[str, str]:
    """What the table is sorted by, by its name in the address."""
    say = edition.say
    return {
        "name": say("System"),
        "agency": say("Agency"),
        "status": say("Status"),
        "steps": say("Steps of the procedure"),
        "due": say("Next due"),
    }
