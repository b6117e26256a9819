"""The documents that the procedure records: the records that make up each of them, together on a page to print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Project, Record
from ..sop import RecordedDocument
from . import addresses, drawings, entities, placement, sheets
from .edition import Edition
from .fields import term
from .page import Page


@dataclass(frozen=True, slots=True)
class Document:
    """A recorded document of a system; without an address nothing of it has been written."""

    title: str
    address: str | None
    parts: tuple[str, ...]


def listed(project: Project, edition: Edition) -> tuple[Document, ...]:
    """The recorded documents of the procedure, and how far each is."""
    found = []
    for document in project.sop.recorded_documents if project.sop else ():
        own = _records(project, document)
        address = addresses.document(project.slug, document.id) if own else None
        parts = tuple(_part(project, record, edition) for record in own)
        found.append(Document(edition.said(document.title), address, parts))
    return tuple(found)


def pages(project: Project, edition: Edition) -> Iterator[Page]:
    for document in project.sop.recorded_documents if project.sop else ():
        if own := _records(project, document):
            yield _page(project, document, own, edition)


def _page(project: Project, document: RecordedDocument, own: tuple[Record, ...], edition: Edition) -> Page:
    here = addresses.document(project.slug, document.id)
    title, name = edition.said(document.title), sheets.system_name(project, edition)
    parts = tuple(
        sheets.sheet(
            project,
            record,
            edition,
            here,
            top=3,
            prefix=f"isi-{addresses.number(project, record.step)}-",
            anchors=False,
        )
        for record in own
    )
    steps = [step for step in project.sop.steps if document.id in step.documents] if project.sop else []
    drawn = {drawing for step in steps for drawing in step.drawings}
    return edition.page(
        here,
        "document.html",
        title=f"{title} – {name}",
        description=edition.say("{document} of {system}, to read and to print.").format(
            document=title, system=name
        ),
        source=own[0].file,
        heading=title,
        project=project,
        system=name,
        agency=edition.agency(project.entry.owner_agency) if project.entry else "",
        parts_of_it=parts,
        flows=drawings.flows(project, edition, here) if "dfd" in drawn else None,
        tables=entities.tables(project, edition, here) if "erd" in drawn else None,
        placement=placement.placement(project, edition) if "deployment" in drawn else None,
        retention=lambda entity: drawings.retention(entity, edition),
        term=lambda *path, value: term(*path, value=value, language=edition.language),
    )


def _records(project: Project, document: RecordedDocument) -> tuple[Record, ...]:
    """The records that make up a document: the one that stands at each step's address."""
    steps = [step.id for step in project.sop.steps if document.id in step.documents] if project.sop else []
    found = (addresses.shown(project, step) for step in steps)
    return tuple(record for record in found if record is not None)


def _part(project: Project, record: Record, edition: Edition) -> str:
    step = project.sop.step(record.step) if project.sop else None
    status = term(
        "record", "status", value=record.facts.status if record.facts else None, language=edition.language
    )
    return f"{edition.said(step.title) if step else record.step}: {status or edition.say('Unreadable')}"
