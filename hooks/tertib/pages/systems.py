"""
The page of each system. It begins with what a citizen asks, goes on with what the head of an agency does, and ends with
what an auditor looks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote

from ..model import Project
from ..rules import all_rules
from . import (
    addresses,
    badges,
    crud,
    documents,
    drawings,
    durations,
    entities,
    entity_parts,
    entries,
    history,
    holdups,
    personal,
    placement,
    processes,
    publicity,
    records,
    related,
    schedule,
    sheets,
    signatures,
    table,
    traceability,
)
from .edition import Edition
from .fields import term
from .findings import findings
from .page import Page
from .strip import strip

MOST_IN_CONTENTS = 2


def pages(project: Project, edition: Edition) -> Iterator[Page]:
    """The pages of one system."""
    name = sheets.system_name(project, edition)
    picture = addresses.preview(project.slug) if publicity.has_dossier(project) else ""
    for page in _pages(project, edition):
        yield replace(page, system=name, picture=picture)


def _pages(project: Project, edition: Edition) -> Iterator[Page]:
    if publicity.of_system(project) == "excluded":
        return
    yield _page(project, edition)
    if publicity.of_system(project) != "public":
        return
    yield from records.pages(project, edition)
    yield from documents.pages(project, edition)
    yield from processes.pages(project, edition)
    yield from entity_parts.pages(project, edition)


def _page(project: Project, edition: Edition) -> Page:
    entry, name = project.entry, sheets.system_name(project, edition)
    open_ = entry is not None and entry.publication == "public"
    page = edition.page(
        addresses.system(project.slug),
        "system.html",
        title=name,
        description=edition.said(entry.summary) if entry and open_ else name,
        source=project.index,
        project=project,
        entry=entry,
        open=open_,
        row=table.row(project, edition),
        report=report_address(project.slug, edition),
        **_for_citizens(project, edition, open_),
        **_for_heads(project, edition, open_),
        **_for_auditors(project, edition),
    )
    return replace(page, toc=tuple(each for each in page.toc if each.level <= MOST_IN_CONTENTS))


def _for_citizens(project: Project, edition: Edition, open_: bool) -> dict[str, Any]:
    """What it is, who runs it, how far it is, what comes next, and with which systems it shares data."""
    here = addresses.system(project.slug)
    steps = strip(project, edition)
    told = open_ and project.source is not None
    return {
        "body": edition.body(project.source.body, project.index, here, top=3).html
        if told and project.source
        else "",
        "strip": steps,
        "prospect": holdups.prospect(project, steps, edition) if open_ else None,
        "sections": entries.sections(project, edition, here) if open_ else (),
        "legacy": entries.one(project, edition, here, "legacy") if open_ else None,
        "exclusion": entries.one(project, edition, here, "exclusion"),
        "related": related.related(project, edition, here),
        "badge": badges.badge_of(project, edition),
        "dossier": addresses.dossier(project.slug)
        if edition.dossiers and publicity.has_dossier(project)
        else None,
    }


def _for_heads(project: Project, edition: Edition, open_: bool) -> dict[str, Any]:
    """The documents, how long each step took, who approved, and what happened when."""
    listed = _listed(project, edition)
    return {
        "records": listed,
        "documents": documents.listed(project, edition) if open_ else (),
        "durations": durations.durations(project, edition),
        "schedule": schedule.schedule(project, edition, addresses.system(project.slug)),
        "signatories": signatures.signatories(listed),
        "history": history.history(project, edition),
    }


def _for_auditors(project: Project, edition: Edition) -> dict[str, Any]:
    """What was asked and proven, the drawings, personal data, findings and waivers."""
    here = addresses.system(project.slug)
    return {
        "trace": traceability.matrix(project, edition, here),
        "flows": drawings.flows(project, edition, here),
        "matrix": crud.matrix(project, edition),
        "inventory": personal.inventory(project, edition),
        "tables": entities.tables(project, edition, here),
        "placement": placement.placement(project, edition),
        "retention": lambda entity: drawings.retention(entity, edition),
        "term": lambda *path, value: term(*path, value=value, language=edition.language),
        "findings": findings(project, edition),
        "position": partial(edition.position, project),
        "rules": all_rules(),
    }


def _listed(project: Project, edition: Edition) -> tuple[sheets.Sheet, ...]:
    """Every record of a step that the procedure knows, in the order of the steps."""
    here = addresses.system(project.slug)
    found = [each for each in project.records if addresses.number(project, each.step)]
    made = [sheets.sheet(project, record, edition, here, listed=True) for record in found]
    return tuple(sorted(made, key=lambda each: (each.number, each.record.order)))


def report_address(slug: str, edition: Edition) -> str | None:
    """Where a reader reports an error on a system's page: a role's mailbox or an issue tracker."""
    to = edition.register.settings.report_to
    if to and to.startswith("mailto:"):
        subject = edition.say("Error on the page of {system}").format(system=slug)
        return f"{to}?subject={quote(subject)}"
    return to if to and to.startswith(("https://", "http://")) else None
