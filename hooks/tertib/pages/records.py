"""A record as a page: what a system did in a step."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Project, Record
from . import addresses
from .edition import Edition
from .fields import term
from .outcomes import Outcome, outcome
from .page import Page
from .sheets import round_name, sheet, system_name


def pages(project: Project, edition: Edition) -> Iterator[Page]:
    """A page for every record that has an address."""
    for record in project.records:
        if address := addresses.record(project, record):
            yield _page(project, record, address, edition)


def _page(project: Project, record: Record, address: str, edition: Edition) -> Page:
    shown = sheet(project, record, edition, address)
    before, after = _neighbours(project, record, edition)
    return edition.page(
        address,
        "record.html",
        title=f"{shown.title} – {system_name(project, edition)}",
        description=edition.say("Step {number}, {step}, of {system}.").format(
            number=int(shown.number), step=shown.step, system=system_name(project, edition)
        ),
        source=record.file,
        step=shown.step,
        sheet=shown,
        project=project,
        system=system_name(project, edition),
        before=before,
        after=after,
        rounds=_rounds(project, record, edition),
    )


def _neighbours(project: Project, record: Record, edition: Edition) -> tuple[tuple[str, str] | None, ...]:
    """The steps before and after that have a record: title and address."""
    steps = [step for step in project.sop.steps if project.rounds(step.id)] if project.sop else []
    at = next((n for n, step in enumerate(steps) if step.id == record.step), 0)
    found: list[tuple[str, str] | None] = []
    for place in (at - 1, at + 1):
        there = addresses.shown(project, steps[place].id) if 0 <= place < len(steps) else None
        address = addresses.record(project, there) if there else None
        found.append((edition.said(steps[place].title), address) if address else None)
    return tuple(found)


def _rounds(
    project: Project, record: Record, edition: Edition
) -> tuple[tuple[str, str, Outcome | None, str, bool], ...]:
    """All rounds of the step: name, status, outcome, address, whether it is this one."""
    found = []
    for each in project.rounds(record.step):
        if (address := addresses.record(project, each)) and each.round:
            status = each.facts.status if each.facts else None
            labelled = term("record", "status", value=status, language=edition.language)
            ended = outcome(project, each, edition)
            found.append((round_name(each, edition), labelled, ended, address, each == record))
    return tuple(found) if len(found) > 1 else ()
