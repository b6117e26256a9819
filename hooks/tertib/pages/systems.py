"""The page of each system: what it is, how far it is, its documents and its drawings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import quote

from .. import contracts
from ..model import Project
from ..rules import all_rules
from . import addresses, documents, drawings, publicity, records, sheets, table
from .edition import Edition
from .fields import Field, term
from .findings import findings
from .holdups import holdups
from .names import reading
from .page import Page
from .strip import strip

# Keys that have places of their own on the page.
APART = frozenset(
    (
        "name",
        "short_name",
        "summary",
        "entry",
        "example",
        "sop",
        "stage",
        "status",
        "publication",
        "exclusion",
        "legacy",
    )
)
SECTIONS = (
    ("owner_agency", "operator", "developer", "contact"),
    (
        "function",
        "services",
        "outputs",
        "business_processes",
        "category",
        "service_type",
        "audience",
        "users",
        "address",
    ),
    ("base", "technology", "license", "license_exception", "source", "hosting", "integrations"),
    ("data", "security_category", "pse", "spbe_id"),
)


def pages(project: Project, edition: Edition) -> Iterator[Page]:
    """The pages of one system."""
    if publicity.of_system(project) == "excluded":
        return
    yield _page(project, edition)
    if publicity.of_system(project) != "public":
        return
    yield from records.pages(project, edition)
    yield from documents.pages(project, edition)
    yield from _processes(project, edition)


def _page(project: Project, edition: Edition) -> Page:
    here = addresses.system(project.slug)
    entry, name = project.entry, sheets.system_name(project, edition)
    steps = strip(project, edition)
    open_ = entry is not None and entry.publication == "public"
    body = (
        edition.body(project.source.body, project.index, here, top=3).html if open_ and project.source else ""
    )
    return edition.page(
        here,
        "system.html",
        title=name,
        description=edition.said(entry.summary) if entry and open_ else name,
        source=project.index,
        project=project,
        entry=entry,
        open=open_,
        row=table.row(project, edition),
        body=body,
        strip=steps,
        holdups=holdups(project, steps, edition) if open_ else (),
        sections=_sections(project, edition, here) if open_ else (),
        legacy=_part(project, edition, here, "legacy"),
        exclusion=_part(project, edition, here, "exclusion"),
        records=_listed(project, edition),
        documents=documents.listed(project, edition) if open_ else (),
        flows=drawings.flows(project, edition, here),
        tables=drawings.tables(project, edition),
        retention=lambda entity: drawings.retention(entity, edition),
        term=lambda *path, value: term(*path, value=value, language=edition.language),
        findings=findings(project, edition),
        position=partial(edition.position, project),
        rules=all_rules(),
        report=report_address(project.slug, edition),
    )


def _sections(project: Project, edition: Edition, here: str) -> tuple[tuple[str, tuple[Field, ...]], ...]:
    """The register entry in sections, each with its title; keys of no section close the list."""
    keys = contracts.part("project").properties
    data = project.source.data if project.source else {}
    known = {each.key: each for each in reading(project, edition, here).fields(keys, data, leave=APART)}
    titles = (
        edition.say("Responsibility"),
        edition.say("Service and users"),
        edition.say("Technology"),
        edition.say("Data and security"),
    )
    found = [
        (title, tuple(known.pop(key) for key in section if key in known))
        for title, section in zip(titles, SECTIONS, strict=True)
    ]
    found.append((edition.say("History and confirmation"), tuple(known.values())))
    return tuple((title, fields) for title, fields in found if fields)


def _part(project: Project, edition: Edition, here: str, key: str) -> Field | None:
    """One key of the entry that has a notice of its own."""
    keys = contracts.part("project").properties
    data = project.source.data if project.source and project.entry else {}
    return next(iter(reading(project, edition, here).fields({key: keys[key]}, data)), None)


def _listed(project: Project, edition: Edition) -> tuple[sheets.Sheet, ...]:
    """Every record that has a page, in the order of the steps."""
    found = [record for record in project.records if addresses.record(project, record)]
    here = addresses.system(project.slug)
    made = [sheets.sheet(project, record, edition, here, listed=True) for record in found]
    return tuple(sorted(made, key=lambda each: (each.number, each.record.order)))


def _processes(project: Project, edition: Edition) -> Iterator[Page]:
    """A page for the inside of every process that has one."""
    if drawings.open_to_all(project, "dfd") and project.dfd and project.dfd.value:
        for _, level, _ in project.dfd.value.levels():
            for process in level.processes:
                if process.decomposition:
                    yield _process(project, process.id, edition)


def _process(project: Project, process_id: str, edition: Edition) -> Page:
    here = addresses.process(project.slug, process_id)
    flows = drawings.flows(project, edition, here)
    level = next(
        each for each in (flows.levels if flows else ()) if each.inside and each.inside.id == process_id
    )
    process = level.inside
    title = f"{process.number} {edition.said(process.name)}".strip() if process else process_id
    name = sheets.system_name(project, edition)
    return edition.page(
        here,
        "process.html",
        title=f"{title} – {name}",
        description=edition.say("What happens inside process {process} of {system}.").format(
            process=title, system=name
        ),
        source=project.dfd.file if project.dfd else None,
        heading=title,
        project=project,
        system=name,
        flows=flows,
        level=level,
    )


def report_address(slug: str, edition: Edition) -> str | None:
    """Where a reader reports an error on a system's page: a role's mailbox or an issue tracker."""
    to = edition.register.settings.report_to
    if to and to.startswith("mailto:"):
        subject = edition.say("Error on the page of {system}").format(system=slug)
        return f"{to}?subject={quote(subject)}"
    return to if to and to.startswith(("https://", "http://")) else None
