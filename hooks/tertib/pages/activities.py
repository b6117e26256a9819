"""The activities of a procedure: the rows of its form, as a table and as a flowchart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import contracts
from ..draw import Drawing
from ..draw.flowchart import Form, Row, flowchart
from ..sop import Executors, Sop, Step
from . import dates
from .edition import Edition


@dataclass(frozen=True, slots=True)
class Mark:
    """What an executor does in a step."""

    part: str
    symbol: str
    label: str


@dataclass(frozen=True, slots=True)
class Activity:
    """A row of the table."""

    number: int
    step: Step
    title: str
    marks: tuple[tuple[Mark, ...], ...]
    equipment: str
    time: str
    output: str
    signed_by: str
    remarks: tuple[str, ...]
    after: tuple[int, ...]
    condition: str


def activity(sop: Sop, step: Step, edition: Edition) -> Activity:
    return Activity(
        number=sop.number_of(step.id),
        step=step,
        title=edition.said(step.title),
        marks=tuple(tuple(_marks(step.executors, executor, edition)) for executor in sop.executors),
        equipment=edition.said(step.equipment),
        time=dates.standard(
            step.duration, edition.language, edition.say, working=sop.time.day_basis == "working"
        ),
        output=edition.said(step.output),
        signed_by=_signed_by(sop, step, edition),
        remarks=tuple(_remarks(sop, step, edition)),
        after=tuple(sorted(sop.number_of(each) for each in step.needs if sop.step(each))),
        condition=" / ".join(_choices(sop, step, edition).values()),
    )


def _marks(executors: Executors, executor: str, edition: Edition) -> Iterator[Mark]:
    for part in ("prepares", "approves", "attends"):
        if executor in getattr(executors, part):
            yield mark(part, edition)


def mark(part: str, edition: Edition) -> Mark:
    match part:
        case "prepares":
            return Mark(part, "■", edition.say("Prepares"))
        case "approves":
            return Mark(part, "◆", edition.say("Approves"))
        case _:
            return Mark(part, "○", edition.say("Attends"))


def _remarks(sop: Sop, step: Step, edition: Edition) -> Iterator[str]:
    if step.remark:
        yield edition.said(step.remark)
    for label, values in _choices(sop, step, edition).items():
        yield edition.say("Only where {choice}: {values}").format(choice=label, values=values)
    if step.on_fail and step.on_fail in {each.id for each in sop.steps}:
        yield edition.say("Not passed: back to step {number}.").format(number=sop.number_of(step.on_fail))


def _signed_by(sop: Sop, step: Step, edition: Edition) -> str:
    """Who signs, all of them; where one of several is enough, they are joined by "or"."""
    names = (
        edition.say(" or ").join(edition.said(sop.position_name(each)) for each in choice)
        for choice in step.choices
    )
    return "; ".join(names)


def _choices(sop: Sop, step: Step, edition: Edition) -> dict[str, str]:
    """What the choices are called under which a step is done, each with the values that ask for it."""
    found = {}
    for key, values in (step.when or {}).items():
        kinds = dict.fromkeys(each.record for each in sop.steps if each.record)
        parts = (contracts.part(f"records/{kind}").properties.get(key) for kind in kinds)
        part = next(filter(None, parts), None)
        label = part.title(edition.language) if part else key
        named = [part.labelled(each, edition.language) if part else each for each in values]
        found[label or key] = edition.say(" or ").join(named)
    return found


def drawn(sop: Sop, activities: tuple[Activity, ...], edition: Edition) -> tuple[Drawing, ...]:
    """The sheets of the flowchart; each symbol leads to the row of its step in the table."""
    rows = tuple(
        Row(each.title, each.equipment, each.time, each.output, each.remarks, each.condition)
        for each in activities
    )
    form = Form(sop, tuple(edition.said(each.name) for each in sop.executors.values()), rows, edition.say)
    links = {step.id: f"#langkah-{step.id}" for step in sop.steps}
    return flowchart(form, uid="alir", title=edition.say("Flowchart of the procedure"), links=links)
