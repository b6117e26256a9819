"""The table of all systems, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from .. import contracts
from ..model import Entry, Project
from . import addresses, documents, drawings, publicity, records
from .edition import Edition
from .fields import Field, term
from .findings import findings
from .holdups import holdups
from .names import reading
from .page import Page
from .strip import Strip, strip

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
    entry, name = project.entry, records.system_name(project, edition)
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
        row=row(project, edition),
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
        report=report_address(project.slug, edition),
    )


def _sections(project: Project, edition: Edition, here: str) -> tuple[tuple[str, tuple[Field, ...]], ...]:
    """The register entry in sections, each with its title; keys of no section close the list."""
    keys = contracts.properties(contracts.schema("project"), "project")
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
    keys = contracts.properties(contracts.schema("project"), "project")
    data = project.source.data if project.source and project.entry else {}
    return next(iter(reading(project, edition, here).fields({key: keys[key]}, data)), None)


def _listed(project: Project, edition: Edition) -> tuple[records.Sheet, ...]:
    """Every record that has a page, in the order of the steps."""
    found = [record for record in project.records if addresses.record(project, record)]
    here = addresses.system(project.slug)
    sheets = [records.sheet(project, record, edition, here, listed=True) for record in found]
    return tuple(sorted(sheets, key=lambda each: (each.number, each.record.order)))


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
    name = records.system_name(project, edition)
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
