"""The SOP in the form that officials know: its header, and its table of activities with a column an executor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Law
from ..sop import Length, Sop
from . import activities, addresses, dates
from .edition import Edition
from .page import Page


@dataclass(frozen=True, slots=True)
class Basis:
    """A law the procedure cites. `doubt` says why it no longer stands as cited; empty where it does."""

    title: str
    doubt: str
    successors: tuple[str, ...]
    note: str
    checked_on: str


def pages(edition: Edition) -> Iterator[Page]:
    """The list at /sop/, and a page for every procedure."""
    sops = tuple(edition.register.sops.values())
    yield edition.page(
        addresses.PROCEDURES,
        "sops.html",
        title=edition.say("Procedures"),
        description=edition.say("The standard operating procedures that systems of this register follow."),
        sops=sops,
        used={sop.id: sum(each.sop == sop for each in edition.register.projects) for sop in sops},
    )
    for sop in sops:
        yield _page(sop, edition)


def _page(sop: Sop, edition: Edition) -> Page:
    bases = tuple(_basis(law, edition) for law in sop.legal_basis)
    rows = tuple(activities.activity(sop, step, edition) for step in sop.steps)
    return edition.page(
        addresses.sop(sop.id),
        "sop.html",
        title=edition.said(sop.title),
        description=edition.say(
            "The procedure {title}: {count} steps, with who does what, in what time."
        ).format(title=edition.said(sop.title), count=len(sop.steps)),
        source=edition.register.sop_sources[sop.id].file if sop.id in edition.register.sop_sources else None,
        sop=sop,
        bases=bases,
        doubtful=tuple(each for each in bases if each.doubt),
        approved_by=edition.said(sop.positions[sop.approved_by].name)
        if sop.approved_by in sop.positions
        else "",
        executors=tuple(edition.said(each.name) for each in sop.executors.values()),
        activities=rows,
        sheets=activities.drawn(sop, rows, edition),
        legend=tuple(activities.mark(part, edition) for part in ("prepares", "approves", "attends")),
        inferred=any(step.executors.source == "inferred" for step in sop.steps),
        total=_total(sop, edition),
        systems=tuple(
            (edition.said(each.entry.name), addresses.system(each.slug))
            for each in edition.register.projects
            if each.sop == sop and each.entry and each.entry.publication != "excluded"
        ),
    )


def _total(sop: Sop, edition: Edition) -> str:
    """The standard time of all steps that have an end, in days; empty where it cannot be added up."""
    working = sop.time.day_basis == "working"
    if sop.time.total:
        return dates.length(sop.time.total, edition.language, edition.say, working=working)
    hours = {"minute": 1 / 60, "hour": 1.0, "day": sop.time.hours_per_day}
    ended = [step.duration for step in sop.steps if step.duration and not step.duration.ongoing]
    if not ended or any(each.unit not in hours or each.value is None for each in ended):
        return ""
    days = sum((each.value or 0) * hours[each.unit or ""] for each in ended) / sop.time.hours_per_day
    return dates.length(Length(round(days, 1), "day"), edition.language, edition.say, working=working)


def _basis(law_id: str, edition: Edition) -> Basis:
    law = edition.register.laws.get(law_id)
    if law is None:
        return Basis(law_id, edition.say("not checked yet"), (), "", "")
    laws = edition.register.laws
    return Basis(
        title=edition.said(law.title),
        doubt=_doubt(law, edition),
        successors=tuple(edition.said(laws[each].title) if each in laws else each for each in law.by),
        note=edition.said(law.note),
        checked_on=edition.day(law.checked_on),
    )


def _doubt(law: Law, edition: Edition) -> str:
    match law.status:
        case "in_force":
            return ""
        case "amended":
            return edition.say("amended")
        case "revoked":
            return edition.say("revoked")
        case _:
            return edition.say("not verified")
