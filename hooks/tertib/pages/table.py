"""The table of all systems."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Entry, Project
from . import addresses, publicity
from .edition import Edition
from .fields import term
from .page import Page
from .strip import Strip, strip


@dataclass(frozen=True, slots=True)
class Row:
    """A system in a table."""

    name: str
    short_name: str
    summary: str
    agency: str
    status: str
    status_label: str
    example: bool
    legacy: bool
    address: str | None
    strip: Strip


def rows(edition: Edition) -> tuple[Row, ...]:
    """All systems by name, examples last."""
    found = [row(project, edition) for project in edition.register.projects]
    return tuple(sorted(found, key=lambda each: (each.example, each.name.casefold())))


def row(project: Project, edition: Edition) -> Row:
    entry = project.entry
    if entry is None and publicity.of_system(project) != "excluded":
        name = edition.say("Entry cannot be read")
        return Row(
            project.slug,
            "",
            name,
            "",
            "unreadable",
            "",
            False,
            False,
            addresses.system(project.slug),
            Strip(()),
        )
    if entry is None or entry.publication == "excluded":
        exempt = edition.say("A system whose entry is exempt")
        return Row(
            exempt, "", "", "", "excluded", "", entry is not None and entry.example, False, None, Strip(())
        )
    return Row(
        name=edition.said(entry.name),
        short_name=edition.said(entry.short_name),
        summary=edition.said(entry.summary) if entry.publication == "public" else "",
        agency=edition.agency(entry.owner_agency),
        status=entry.status,
        status_label=status(entry, edition),
        example=entry.example,
        legacy=entry.entry == "legacy",
        address=addresses.system(project.slug),
        strip=strip(project, edition),
    )


def status(entry: Entry, edition: Edition) -> str:
    return term("project", "status", value=entry.status, language=edition.language)


def table(edition: Edition) -> Page:
    """The page at /sistem/."""
    return edition.page(
        addresses.SYSTEMS,
        "systems.html",
        title=edition.say("Information systems"),
        description=edition.say(
            "Every information system of the government, who answers for it, and where it stands."
        ),
        source="projects/register.yml",
        rows=rows(edition),
    )
