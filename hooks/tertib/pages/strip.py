"""Where a system stands in each step of its procedure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from ..model import Project, Record, is_period
from ..sop import Step
from . import addresses
from .edition import Edition


class State(StrEnum):
    DONE = "done"
    ONGOING = "ongoing"
    REJECTED = "rejected"
    STOPPED = "stopped"
    WORKING = "working"
    MISSING = "missing"
    NOT_ASKED = "not-asked"
    NOT_APPLICABLE = "not-applicable"
    AHEAD = "ahead"


SYMBOLS = {
    State.DONE: "✓",
    State.ONGOING: "↻",
    State.REJECTED: "✕",
    State.STOPPED: "■",
    State.WORKING: "●",
    State.MISSING: "!",
    State.NOT_ASKED: "–",
    State.NOT_APPLICABLE: "–",
    State.AHEAD: "",
}
BEHIND = {State.DONE, State.ONGOING, State.NOT_APPLICABLE}
SETTLED = {*BEHIND, State.STOPPED, State.NOT_ASKED}


@dataclass(frozen=True, slots=True)
class Tile:
    """One step of one system; `round` where it was gone through more than once."""

    number: int
    step: Step
    title: str
    state: State
    label: str
    symbol: str
    address: str | None
    round: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    tiles: tuple[Tile, ...]

    @property
    def done(self) -> int:
        return sum(tile.state in BEHIND for tile in self.tiles)

    @property
    def next(self) -> Tile | None:
        """The first step that is asked of the system and not done."""
        return next((tile for tile in self.tiles if tile.state not in SETTLED), None)


def strip(project: Project, edition: Edition) -> Strip:
    """All steps that are this system's way."""
    if project.sop is None:
        return Strip(())
    return Strip(tuple(_tile(project, step, edition) for step in project.sop.steps if project.applies(step)))


def _tile(project: Project, step: Step, edition: Edition) -> Tile:
    state = state_of(project, step)
    record = addresses.shown(project, step.id)
    return Tile(
        number=project.sop.number_of(step.id) if project.sop else 0,
        step=step,
        title=edition.said(step.title),
        state=state,
        label=label(state, edition.say),
        symbol=SYMBOLS[state],
        address=addresses.record(project, record) if record else None,
        round=edition.say("Round {round}").format(round=record.round)
        if record and record.round and len(project.rounds(step.id)) > 1 and not is_period(record.round)
        else "",
    )


def state_of(project: Project, step: Step) -> State:
    counting = project.counting(step.id)
    if counting is not None:
        return _counted(project, step, counting)
    if project.rounds(step.id):
        return State.WORKING
    if not project.owes(step.id):
        return State.NOT_ASKED
    return State.MISSING if step in project.claimed and step.record else State.AHEAD


def refuses(step: Step) -> bool:
    """Whether a negative outcome sends the work back or bars what follows; elsewhere it is the decision to stop."""
    return step.gate or step.on_fail is not None


def _counted(project: Project, step: Step, counting: Record) -> State:
    if counting.facts and counting.facts.not_applicable:
        return State.NOT_APPLICABLE
    if counting.negative:
        return State.REJECTED if refuses(step) else State.STOPPED
    running = project.entry is not None and project.entry.status != "retired"
    return State.ONGOING if step.duration and step.duration.ongoing and running else State.DONE


def label(state: State, say: Callable[[str], str]) -> str:
    match state:
        case State.DONE:
            return say("Done")
        case State.ONGOING:
            return say("Ongoing")
        case State.REJECTED:
            return say("Not passed")
        case State.STOPPED:
            return say("Stopped")
        case State.WORKING:
            return say("In progress")
        case State.MISSING:
            return say("Missing")
        case State.NOT_ASKED:
            return say("Not asked")
        case State.NOT_APPLICABLE:
            return say("Not applicable")
        case State.AHEAD:
            return say("Not yet")
