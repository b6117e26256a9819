"""What comes next for a system and what holds it up, in plain words; or why nothing does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..diagnostics import Level
from ..model import Project, Record
from ..sop import Step
from . import addresses, ahead
from .edition import Edition
from .fields import term
from .strip import SETTLED, State, Strip, Tile


@dataclass(frozen=True, slots=True)
class HoldUp:
    """One thing that has to happen first, and where to read about it."""

    text: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Prospect:
    """
    `next`: a step is waited for, for what `holdups` says; `facts` tell who does it and by when. `owed`: what is due by a day. `done`: nothing more is asked. `over`: no step is taken any
    more, since the system is retired or was stopped; `stopped_by` is the step whose record says so.
    """

    kind: str
    step: Tile | None = None
    holdups: tuple[HoldUp, ...] = ()
    facts: tuple[ahead.Told, ...] = ()
    owed: tuple[ahead.Told, ...] = ()
    stopped_by: Tile | None = None


def prospect(project: Project, strip: Strip, edition: Edition) -> Prospect | None:
    """What comes next; None where the system has no way to go."""
    if not strip.tiles:
        return None
    stopped = next((tile for tile in strip.tiles if tile.state is State.STOPPED), None)
    if stopped or (project.entry and project.entry.status == "retired"):
        return Prospect("over", stopped_by=stopped)
    following = strip.next.step if strip.next else None
    owed = ahead.owed(project, following, edition)
    if following is None:
        return Prospect("done", owed=owed)
    facts = ahead.of_step(project, following, edition)
    return Prospect("next", strip.next, holdups(project, strip, edition), facts, owed)


def holdups(project: Project, strip: Strip, edition: Edition) -> tuple[HoldUp, ...]:
    """Everything that keeps the next step from being done; nothing when there is none."""
    tile = strip.next
    if tile is None:
        return ()
    return (*_needs(tile, strip, edition), *_own(project, tile, edition), *_found(project, tile, edition))


def _needs(tile: Tile, strip: Strip, edition: Edition) -> Iterator[HoldUp]:
    """Steps it needs that are not done."""
    for other in strip.tiles:
        if other.step.id in tile.step.needs and other.state not in SETTLED:
            text = edition.say("Step {number}, {step}, comes first: {state}.")
            yield HoldUp(
                text.format(number=other.number, step=other.title, state=other.label.lower()), other.address
            )


def _own(project: Project, tile: Tile, edition: Edition) -> Iterator[HoldUp]:
    """What its own record lacks."""
    newest = next(reversed(project.rounds(tile.step.id)), None)
    if newest is None:
        if tile.step.record:
            yield HoldUp(edition.say("Its document has not been written."))
        return
    address = addresses.record(project, newest)
    facts = newest.facts
    if facts is None:
        yield HoldUp(edition.say("Its document cannot be read."), address)
    elif newest.negative and facts.status == "approved":
        yield HoldUp(_refused(project, tile, newest, edition), address)
    else:
        yield from (HoldUp(text, address) for text in _unfinished(project, tile.step, newest, edition))


def _refused(project: Project, tile: Tile, record: Record, edition: Edition) -> str:
    day = edition.day(record.facts.finished) if record.facts else ""
    back = project.sop.step(tile.step.on_fail) if project.sop and tile.step.on_fail else None
    if back is None or project.sop is None:
        return edition.say("Its outcome of {day} was negative.").format(day=day)
    return edition.say("Its outcome of {day} was negative: it goes back to step {number}, {step}.").format(
        day=day, number=project.sop.number_of(back.id), step=edition.said(back.title)
    )


def _unfinished(project: Project, step: Step, record: Record, edition: Edition) -> Iterator[str]:
    facts = record.facts
    if facts is None or facts.status == "approved":
        return
    status = term("record", "status", value=facts.status, language=edition.language).lower()
    yield edition.say("Its document is not finished: {status}.").format(status=status)
    if project.owes(step.id):
        for choice in step.lacking(approval.position for approval in facts.approvals):
            who = edition.say(" or ").join(edition.position(project, position) for position in choice)
            yield edition.say("The approval of {position} is missing.").format(position=who)


def _found(project: Project, tile: Tile, edition: Edition) -> Iterator[HoldUp]:
    """Errors that the gate found in its documents."""
    files = {record.file for record in project.rounds(tile.step.id)}
    errors = [
        each
        for each in edition.found.get(project.slug, ())
        if each.place.file in files and each.counts and each.level >= Level.ERROR
    ]
    if errors and tile.state is not State.MISSING:
        text = edition.say("The check finds errors in its document: {count}.")
        yield HoldUp(text.format(count=edition.number(len(errors))), tile.address)
