"""How much of what was required has passed its acceptance test, system by system; from public records alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Record
from ...tracing import Trace, passed, trace
from .. import addresses
from ..edition import Edition
from .charts import Chart, Series, bars
from .systems import Seen

# Shares by which tested systems are told apart in the picture: the least percent of each, from best to worst.
BANDS = ((100, "good"), (80, "busy"), (0, "bad"))
UNTESTED = "quiet"


@dataclass(frozen=True, slots=True)
class Tested:
    """Requirements of a system: all, those with a case, and those whose cases all passed; open defects; whether it was tested."""

    system: Seen
    required: int
    cases: int
    passed: int
    defects: int
    tested: bool
    address: str

    @property
    def percent(self) -> int:
        """Rounded down, so that what is not complete never looks so."""
        return 100 * self.passed // self.required


@dataclass(frozen=True, slots=True)
class Coverage:
    """`none` have no list of requirements yet, of `withheld` this is not public."""

    systems: tuple[Tested, ...]
    none: int
    withheld: int

    @property
    def required(self) -> int:
        return sum(each.required for each in self.systems)

    @property
    def passed(self) -> int:
        return sum(each.passed for each in self.systems)

    @property
    def percent(self) -> int:
        return 100 * self.passed // self.required if self.required else 0


def coverage(seen: Sequence[Seen]) -> Coverage:
    """Systems with requirements, the least tested first."""
    open_ = [each for each in seen if each.open and _shown(each)]
    found = tuple(tested for each in open_ for tested in _tested(each))
    order = sorted(found, key=lambda each: (each.percent, -each.required, each.system.name.casefold()))
    return Coverage(tuple(order), len(open_) - len(found), len(seen) - len(open_))


def chart(found: Coverage, edition: Edition) -> Chart:
    """How many systems have how much of it."""
    names = (
        edition.say("All passed (100%)"),
        edition.say("80 to 99%"),
        edition.say("Below 80%"),
        edition.say("Not tested yet"),
    )
    roles = [*(role for _, role in BANDS), UNTESTED]
    counts = [sum(_band(each) == role for each in found.systems) for role in roles]
    return bars(
        "uji",
        edition.say("Systems by share of requirements whose tests passed"),
        names,
        [
            Series(
                role,
                name,
                tuple(count if one == role else 0 for one, count in zip(roles, counts, strict=True)),
            )
            for role, name in zip(roles, names, strict=True)
        ],
        edition.number,
    )


def _band(tested: Tested) -> str:
    if not tested.tested:
        return UNTESTED
    return next(role for least, role in BANDS if tested.percent >= least)


def _shown(system: Seen) -> bool:
    """Whether every record that the numbers are made of is public."""
    thread = trace(system.project)
    return all(record.public for record in _records(thread)) and not (
        thread.blind & {"requirement-plan", "specification", "uat-plan", "uat-report"}
    )


def _records(thread: Trace) -> Iterator[Record]:
    yield from thread.final
    yield from thread.standing("uat-plan")
    yield from thread.rounds("uat-report")


def _tested(system: Seen) -> Iterator[Tested]:
    thread = trace(system.project)
    strands = thread.strands
    if not strands:
        return
    whole = (passed(each.cases, thread.outcomes) for each in strands if each.cases)
    counts = [len(each.cases) for each in strands if each.cases]
    done = sum(share.passed == count for share, count in zip(whole, counts, strict=True))
    open_ = sum(thread.is_open(each) for each in thread.defects.values())
    reports = [addresses.record(system.project, each) for each in thread.standing("uat-report")]
    address = next(filter(None, reports), system.address)
    yield Tested(system, len(strands), len(counts), done, open_, bool(thread.outcomes), address)
