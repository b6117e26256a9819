"""Personal data across the government: which systems hold which kind, as their public entries declare it (UU 27/2022)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...tracing.personal import RANKS
from ..edition import Edition
from ..fields import term
from .charts import Chart, Series, bars
from .systems import Agency, Seen, agencies

LEVELS = tuple(reversed(RANKS))  # the most sensitive first
CLASSES = ("public", "restricted", "excluded")
ROLES = {"specific": "bad", "general": "warn", "none": "good", "": "quiet"}


@dataclass(frozen=True, slots=True)
class Holder:
    """A system with the kind of personal data it holds and the class of its data; empty where its entry does not say."""

    system: Seen
    level: str
    classification: str
    owner: str


@dataclass(frozen=True, slots=True)
class AgencyData:
    """How many systems of an agency hold which kind."""

    agency: Agency
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class PersonalData:
    """`withheld`: systems of which this is not public."""

    holders: tuple[Holder, ...]
    agencies: tuple[AgencyData, ...]
    withheld: int

    def count(self, level: str) -> int:
        return sum(each.level == level for each in self.holders)

    @property
    def holding(self) -> tuple[Holder, ...]:
        """Those with personal data, specific first."""
        found = (each for each in self.holders if each.level in {"general", "specific"})
        return tuple(sorted(found, key=lambda each: LEVELS.index(each.level)))


def personal(seen: Sequence[Seen], edition: Edition) -> PersonalData:
    holders = {each.project.slug: _holder(each, edition) for each in seen if each.open}
    own = (_agency(each, holders) for each in agencies(each for each in seen if each.open))
    return PersonalData(tuple(holders.values()), tuple(own), sum(not each.open for each in seen))


def names(edition: Edition) -> dict[str, str]:
    """What the kinds are called; the empty one is for an entry that does not say."""
    known = {
        level: term("project", "data", "personal", value=level, language=edition.language) for level in LEVELS
    }
    return {**known, "": edition.say("Not declared")}


def classes(edition: Edition) -> dict[str, str]:
    known = {
        each: term("project", "data", "class", value=each, language=edition.language) for each in CLASSES
    }
    return {**known, "": edition.say("Not declared")}


def chart(found: PersonalData, edition: Edition) -> Chart:
    """The kind of personal data by the class of all the data."""
    rows = {
        key: name
        for key, name in classes(edition).items()
        if any(each.classification == key for each in found.holders)
    }
    return bars(
        "data-pribadi",
        edition.say("Systems by class of data and kind of personal data"),
        [edition.say("Data: {classification}").format(classification=name) for name in rows.values()],
        [
            Series(
                ROLES[level],
                edition.say("Personal data: {kind}").format(kind=name),
                tuple(
                    sum(each.level == level and each.classification == row for each in found.holders)
                    for row in rows
                ),
            )
            for level, name in names(edition).items()
        ],
        edition.number,
    )


def _holder(system: Seen, edition: Edition) -> Holder:
    data = system.entry.data
    if data is None:
        return Holder(system, "", "", "")
    return Holder(system, data.personal or "", data.classification or "", edition.agency(data.owner))


def _agency(agency: Agency, holders: dict[str, Holder]) -> AgencyData:
    own = [holders[each.project.slug] for each in agency.systems]
    return AgencyData(agency, {level: sum(each.level == level for each in own) for level in (*LEVELS, "")})
