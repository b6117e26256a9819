"""What the systems run on, and until when it is supported: from their public records, as the register lists versions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from ... import contracts
from ...declared import installed
from ...model.register import Platform
from ..edition import Edition
from .charts import Chart, Series, bars
from .systems import Seen

YEAR = timedelta(days=365)  # as SUS009: what it takes to plan a move


class Support(StrEnum):
    ENDED = "ended"
    SOON = "soon"
    SUPPORTED = "supported"
    UNKNOWN = "unknown"


ROLES = {Support.ENDED: "bad", Support.SOON: "warn", Support.SUPPORTED: "good", Support.UNKNOWN: "quiet"}


@dataclass(frozen=True, slots=True)
class Used:
    """A version of a platform and who uses it; `version` is empty where no record names one, `until` None where no end is known."""

    platform: str
    kind: str
    version: str
    listed: bool
    until: date | None
    support: Support
    systems: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Platforms:
    """`withheld`: systems of which this is not public."""

    used: tuple[Used, ...]
    withheld: int

    def count(self, support: Support) -> int:
        """How many systems use something in this state."""
        return len(
            {one.project.slug for each in self.used if each.support is support for one in each.systems}
        )


def platforms(seen: Sequence[Seen], edition: Edition) -> Platforms:
    running = [each for each in seen if each.entry.status != "retired"]
    users: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for system in running:
        if system.open:
            for key in dict.fromkeys(_versions(system, edition)):
                users[key].append(system)
    order = list(Support)
    used = (_used(key, own, edition) for key, own in users.items())
    return Platforms(
        tuple(
            sorted(
                used,
                key=lambda each: (
                    order.index(each.support),
                    each.until or date.max,
                    each.platform.casefold(),
                    each.version,
                ),
            )
        ),
        sum(not each.open for each in running),
    )


def names(edition: Edition) -> dict[Support, str]:
    return {
        Support.ENDED: edition.say("Support has ended"),
        Support.SOON: edition.say("Ends within a year"),
        Support.SUPPORTED: edition.say("Supported"),
        Support.UNKNOWN: edition.say("End not known"),
    }


def chart(found: Platforms, edition: Edition) -> Chart:
    """How many systems use each platform, by the state of its version."""
    counts: dict[str, Counter[Support]] = defaultdict(Counter)
    for each in found.used:
        counts[each.platform][each.support] += len(each.systems)
    rows = sorted(counts, key=lambda name: (-sum(counts[name].values()), name.casefold()))
    return bars(
        "platform",
        edition.say("Systems by platform and support"),
        rows,
        [
            Series(ROLES[key], name, tuple(counts[row][key] for row in rows))
            for key, name in names(edition).items()
        ],
        edition.number,
    )


def _versions(system: Seen, edition: Edition) -> Iterator[tuple[str, str]]:
    """Each platform with its version: from the public record that says it, else as the entry names it."""
    named = set()
    for each in installed(system.project, edition.register.settings):
        if each.record.public:
            named.add(each.id)
            at = int(each.path[-1])
            yield each.id, each.version or str(each.record.content["platforms"][at]["version"])
    yield from ((name, "") for name in system.entry.technology if name not in named)


def _used(key: tuple[str, str], users: Sequence[Seen], edition: Edition) -> Used:
    name, version = key
    known = edition.register.settings.platforms.get(name) or Platform(name, "")
    listed = version in known.versions
    until = known.versions[version].supported_until if listed else None
    return Used(
        known.name,
        _kinds().labelled(known.kind, edition.language),
        version,
        listed,
        until,
        _support(until, edition.today),
        tuple(users),
    )


def _support(until: date | None, today: date) -> Support:
    if until is None:
        return Support.UNKNOWN
    if until < today:
        return Support.ENDED
    return Support.SOON if until <= today + YEAR else Support.SUPPORTED


@cache
def _kinds() -> contracts.Part:
    """What the kinds of platforms are called."""
    known = contracts.part("register").properties["platforms"].raw["additionalProperties"]
    return contracts.part_of(known, "register").properties["kind"]
