"""A procedure as a flow: the symbol of every step, and the arrows between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tertib.sop import Sop, Step


class Shape(StrEnum):
    """The symbols of the Indonesian SOP-AP, besides the arrow."""

    CAPSULE = "capsule"
    BOX = "box"
    DIAMOND = "diamond"
    PENTAGON = "pentagon"


class Answer(StrEnum):
    NONE = ""
    YES = "yes"
    NO = "no"


class Ending(StrEnum):
    """What a capsule of its own says, where the step itself is a decision."""

    START = "start"
    END = "end"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one symbol to another; `aside` leaves a decision at its side, not below."""

    source: str
    target: str
    answer: Answer = Answer.NONE
    aside: bool = False

    @property
    def trunk(self) -> tuple[str, str]:
        """Arrows with the same one may run together as they leave."""
        return self.source, self.answer


@dataclass(frozen=True, slots=True)
class Flow:
    """`endings` are capsules beside a step, by the step; their ids are theirs alone."""

    shapes: Mapping[str, Shape]
    arrows: tuple[Arrow, ...]
    endings: Mapping[str, tuple[tuple[str, Ending], ...]]


def flow(sop: Sop) -> Flow:
    """
    The flow of a procedure. The order of two steps is drawn as an arrow unless other arrows imply it: an official form
    shows what comes next, not all that came before.
    """
    order = tuple(_order(sop))
    needed, needing = {step for step, _ in order}, {step for _, step in order}
    shapes: dict[str, Shape] = {}
    arrows: list[Arrow] = []
    endings: dict[str, tuple[tuple[str, Ending], ...]] = {}
    for step in sop.steps:
        decides, chooses = _decides(step, sop), _chooses(step, sop, order)
        first, last = step.id not in needing, step.id not in needed
        if not (decides or chooses):
            shapes[step.id] = Shape.CAPSULE if first or last else Shape.BOX
        else:
            shapes[step.id] = Shape.DIAMOND
            endings[step.id] = tuple(_endings(step, sop, first=first, last=last and decides))
        arrows += _leaving(step, sop, order, {kind: name for name, kind in endings.get(step.id, ())})
    return Flow(shapes, tuple(arrows), endings)


def _decides(step: Step, sop: Sop) -> bool:
    return step.gate or sop.step(step.on_fail or "") is not None


def _chooses(step: Step, sop: Sop, order: tuple[tuple[str, str], ...]) -> bool:
    """Whether what comes next depends on a choice."""
    following = [sop.step(target) for source, target in order if source == step.id]
    return len(following) > 1 and any(each and each.when and each.when != step.when for each in following)


def _endings(step: Step, sop: Sop, *, first: bool, last: bool) -> Iterator[tuple[str, Ending]]:
    if first:
        yield f"{step.id}!{Ending.START}", Ending.START
    if step.gate and sop.step(step.on_fail or "") is None:
        yield f"{step.id}!{Ending.STOP}", Ending.STOP
    if last:
        yield f"{step.id}!{Ending.END}", Ending.END


def _leaving(
    step: Step, sop: Sop, order: tuple[tuple[str, str], ...], ending: Mapping[Ending, str]
) -> Iterator[Arrow]:
    """The arrows that leave a step, and the one from its own start."""
    if Ending.START in ending:
        yield Arrow(ending[Ending.START], step.id)
    stops = ending.get(Ending.STOP)
    answer = Answer.YES if _decides(step, sop) else Answer.NONE
    following = [target for source, target in order if source == step.id]
    if Ending.END in ending:
        following.append(ending[Ending.END])
    for target in following:
        yield Arrow(step.id, target, answer, aside=stops is not None)
    if stops:
        yield Arrow(step.id, stops, Answer.NO)
    elif step.on_fail and sop.step(step.on_fail):
        yield Arrow(step.id, step.on_fail, Answer.NO, aside=True)


def _order(sop: Sop) -> Iterator[tuple[str, str]]:
    """Each pair of a step and one that needs it, unless other pairs imply it; in the order of the steps needed."""
    found: dict[str, list[str]] = defaultdict(list)
    for step in sop.steps:
        for need in dict.fromkeys(step.needs):
            if sop.step(need) and need != step.id and not _implied(need, step, sop):
                found[need].append(step.id)
    for step in sop.steps:
        yield from ((step.id, target) for target in found[step.id])


def _implied(need: str, step: Step, sop: Sop) -> bool:
    """Whether a step waits for another by way of a third one, which is sure to be taken."""
    needed = sop.step(need)
    sure = (None, step.when, needed.when if needed else None)
    waiting, seen = [each for each in step.needs if each != need], {step.id}
    while waiting:
        between = sop.step(waiting.pop())
        if between is None or between.id in seen or (between.when or None) not in sure:
            continue
        if need in between.needs:
            return True
        seen.add(between.id)
        waiting.extend(between.needs)
    return False
