"""What all dashboards are made of, their questions, and where the systems wait."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..edition import Edition
from ..strip import Tile
from .by_agency import Line
from .charts import Chart, Series, bars
from .lengths import Durations
from .matrix import Procedure
from .overdue import Deadlines
from .personal import PersonalData
from .platforms import Platforms
from .systems import Seen
from .testing import Coverage


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the dashboards tell, worked out once for all pages."""

    seen: tuple[Seen, ...]
    procedures: tuple[Procedure, ...]
    agencies: tuple[Line, ...]
    durations: Durations
    deadlines: Deadlines
    platforms: Platforms
    personal: PersonalData
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class Board:
    title: str
    question: str


@dataclass(frozen=True, slots=True)
class Queue:
    """
    The systems of a procedure by the step that is next; `rows` say the same as the picture. `waiting` are the systems
    that have one, the furthest first, `ended` counts those that no longer go on.
    """

    procedure: Procedure
    chart: Chart
    rows: tuple[tuple[str, int], ...]
    waiting: tuple[tuple[Seen, Tile], ...]
    ended: int


def boards(edition: Edition) -> dict[str, Board]:
    """The pages by the last part of their addresses."""
    say = edition.say
    return {
        "langkah": Board(say("Systems and steps"), say("How far is each system in the procedure?")),
        "perangkat-daerah": Board(say("Agencies"), say("What does each agency answer for?")),
        "lama": Board(say("Duration of steps"), say("How long do the steps take, beside the standard time?")),
        "jatuh-tempo": Board(say("Overdue"), say("What is overdue, and what will be soon?")),
        "platform": Board(
            say("Platforms"), say("What do the systems run on, and until when is it supported?")
        ),
        "data-pribadi": Board(
            say("Personal data"), say("Which systems hold personal data, and of which kind?")
        ),
        "uji": Board(say("Tests"), say("How much of what was required has been tested and passed?")),
    }


def left_out(edition: Edition) -> dict[str, int]:
    """How many systems are not counted: examples beside real systems, and entries that cannot be read."""
    register = edition.register
    counted = {each.slug for each in register.counted}
    examples = sum(each.entry is not None and each.slug not in counted for each in register.projects)
    return {"examples": examples, "unreadable": sum(each.entry is None for each in register.projects)}


def queue(procedure: Procedure, seen: Sequence[Seen], edition: Edition, number: int) -> Queue:
    """How many systems wait at which step: where the way is narrow."""
    all_ = [each for each in seen if each.project.sop is procedure.sop]
    own = [each for each in all_ if each.goes_on]
    waiting = [(each, each.strip.next) for each in own if each.strip.next]
    following = Counter(each.strip.next.step.id if each.strip.next else "" for each in own)
    done = edition.say("All steps done")
    rows = tuple((f"{step.number}. {step.title}", following[step.id]) for step in procedure.steps)
    chart = bars(
        f"menunggu-{number}",
        edition.say("The next step of each system"),
        [*(title for title, _ in rows), done],
        [
            Series("busy", edition.say("At this step"), (*(count for _, count in rows), 0)),
            Series("good", done, (*(0 for _ in rows), following[""])),
        ],
        edition.number,
    )
    waiting.sort(key=lambda each: (-each[1].number, each[0].name.casefold()))
    return Queue(procedure, chart, (*rows, (done, following[""])), tuple(waiting), len(all_) - len(own))
