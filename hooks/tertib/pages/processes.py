"""A page for the inside of every process that has one."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Project
from . import addresses, drawings, sheets
from .edition import Edition
from .page import Page


def pages(project: Project, edition: Edition) -> Iterator[Page]:
    if drawings.open_to_all(project, "dfd") and project.dfd and project.dfd.value:
        for _, level, _ in project.dfd.value.levels():
            for process in level.processes:
                if process.decomposition:
                    yield _page(project, process.id, edition)


def _page(project: Project, process_id: str, edition: Edition) -> Page:
    here = addresses.process(project.slug, process_id)
    flows = drawings.flows(project, edition, here, inside=process_id)
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
