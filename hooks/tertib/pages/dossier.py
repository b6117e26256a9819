"""All that is public of a system as one document: register entry, records in order, tracing, drawings, approvals, files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..model import Project, Record
from . import addresses, drawings, entities, entries, placement, schedule, sheets, traceability
from .edition import Edition
from .fields import term
from .strip import strip


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that travels inside the dossier, so that programs can read what people read."""

    name: str
    description: str
    content: bytes

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Dossier:
    """A document to print: HTML, what it is called and about, and the newest day it tells of."""

    title: str
    subject: str
    day: date | None
    html: str


@dataclass(frozen=True, slots=True)
class Signed:
    """A line of the table of approvals."""

    number: str
    document: str
    round: str
    approval: sheets.Approved


def dossier(project: Project, edition: Edition, enclosures: Sequence[Enclosure] = ()) -> Dossier:
    """The dossier of a public system in the edition's language; the same for the same files, whatever the day."""
    here = addresses.system(project.slug)
    name = sheets.system_name(project, edition)
    shown = tuple(_sheet(project, record, edition, here) for record in _in_order(project))
    title = edition.say("Dossier of {system}").format(system=name)
    day = _newest(project)
    html = edition.html(
        "dossier.html",
        here,
        title=title,
        project=project,
        system=name,
        agency=edition.agency(project.entry.owner_agency if project.entry else None),
        entry=project.entry,
        until=day,
        row_status=term(
            "project",
            "status",
            value=project.entry.status if project.entry else None,
            language=edition.language,
        ),
        procedure=edition.said(project.sop.title) if project.sop else "",
        about=edition.body(project.source.body, project.index, here, top=3, prefix="tentang-").html
        if project.source
        else "",
        strip=strip(project, edition),
        sections=entries.sections(project, edition, here),
        sheets_=shown,
        signed=tuple(_signed(shown)),
        trace=traceability.matrix(project, edition, here),
        schedule=schedule.schedule(project, edition, here),
        flows=drawings.flows(project, edition, here, inside=None),
        tables=entities.tables(project, edition, here),
        placement=placement.placement(project, edition),
        retention=lambda entity: drawings.retention(entity, edition),
        term=lambda *path, value: term(*path, value=value, language=edition.language),
        enclosures=enclosures,
    )
    subject = edition.said(project.entry.summary) if project.entry else ""
    return Dossier(title, subject, day, html)


def _in_order(project: Project) -> tuple[Record, ...]:
    """Every record with a page, by step and then by round."""
    found = [record for record in project.records if addresses.record(project, record)]
    return tuple(sorted(found, key=lambda each: (addresses.number(project, each.step) or "", each.order)))


def _sheet(project: Project, record: Record, edition: Edition, here: str) -> sheets.Sheet:
    prefix = "-".join(filter(None, ("isi", addresses.number(project, record.step), record.round)))
    return sheets.sheet(project, record, edition, here, top=4, prefix=f"{prefix}-", anchors=False)


def _signed(shown: tuple[sheets.Sheet, ...]) -> Iterator[Signed]:
    for sheet in shown:
        for approval in sheet.approvals:
            yield Signed(sheet.number, sheet.title, sheet.round, approval)


def _newest(project: Project) -> date | None:
    """The newest day that public records tell of."""
    days = [
        day
        for record, facts in project.sound
        if record.public
        for day in (facts.started, facts.finished, *(each.date for each in facts.approvals))
        if day
    ]
    return max(days, default=None)
