"""The dashboards at a glance: the answer to each question in one figure and one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from ..edition import Edition
from .overdue import Deadlines
from .overview import Facts
from .platforms import Support


@dataclass(frozen=True, slots=True)
class Card:
    """The answer to a question; `mood` is `good`, `bad` or `plain`, and `label` says what the figure counts."""

    name: str
    figure: str
    label: str
    sentence: str
    mood: str = "plain"


def cards(facts: Facts, edition: Edition) -> tuple[Card, ...]:
    """An answer to each question; none of a question that nothing can be said to."""
    if not facts.seen:
        return ()
    return (
        _steps(facts, edition),
        _overdue(facts, edition),
        _agencies(facts, edition),
        _durations(facts, edition),
        _coverage(facts, edition),
        _platforms(facts, edition),
        _personal(facts, edition),
    )


def _steps(facts: Facts, edition: Edition) -> Card:
    blocked = sum(each.blocked for each in facts.seen)
    if not blocked:
        text = edition.say("No step was refused, and no document is missing.")
        return Card("langkah", edition.number(len(facts.seen)), edition.say("systems"), text, "good")
    text = edition.say("A step was refused or lacks its document; {all} systems in all.")
    return Card(
        "langkah",
        edition.number(blocked),
        edition.say("systems held up"),
        text.format(all=edition.number(len(facts.seen))),
        "bad",
    )


def _agencies(facts: Facts, edition: Edition) -> Card:
    running = sum(each.entry.status in {"operational", "maintenance"} for each in facts.seen)
    text = edition.say("{all} systems in all, {running} of them in use.")
    return Card(
        "perangkat-daerah",
        edition.number(len(facts.agencies)),
        edition.say("agencies"),
        text.format(all=edition.number(len(facts.seen)), running=edition.number(running)),
    )


def _durations(facts: Facts, edition: Edition) -> Card:
    took = facts.durations
    if not took.rounds:
        return Card(
            "lama", "–", "", edition.say("No finished step can be compared with its standard time yet.")
        )
    text = edition.say(
        "{within} of {all} finished rounds; {unexplained} took longer without a reason on record."
    )
    return Card(
        "lama",
        f"{edition.number(100 * took.within // took.rounds)}%",
        edition.say("within the standard time"),
        text.format(
            within=edition.number(took.within),
            all=edition.number(took.rounds),
            unexplained=edition.number(took.unexplained),
        ),
        "bad" if took.unexplained else "good",
    )


def _overdue(facts: Facts, edition: Edition) -> Card:
    found = facts.deadlines
    if not found.late:
        text = edition.say("Nothing is overdue on {day}; {soon} will be due within 60 days.")
        return Card("jatuh-tempo", "0", edition.say("overdue"), _on(text, found, edition), "good")
    text = edition.say("In {systems} systems, as of {day}; {soon} more will be due within 60 days.")
    return Card(
        "jatuh-tempo",
        edition.number(len(found.late)),
        edition.say("overdue"),
        _on(text, found, edition),
        "bad",
    )


def _on(text: str, found: Deadlines, edition: Edition) -> str:
    return text.format(
        systems=edition.number(found.systems),
        day=edition.day(found.today),
        soon=edition.number(len(found.soon)),
    )


def _platforms(facts: Facts, edition: Edition) -> Card:
    ended, soon = facts.platforms.count(Support.ENDED), facts.platforms.count(Support.SOON)
    if not facts.platforms.used:
        return Card("platform", "–", "", edition.say("No public record names a platform yet."))
    text = edition.say("{soon} more have support that ends within a year.")
    return Card(
        "platform",
        edition.number(ended),
        edition.say("systems without support"),
        text.format(soon=edition.number(soon)),
        "bad" if ended else "good",
    )


def _personal(facts: Facts, edition: Edition) -> Card:
    text = edition.say("{specific} of them hold specific personal data, as UU 27/2022 calls it.")
    return Card(
        "data-pribadi",
        edition.number(len(facts.personal.holding)),
        edition.say("systems with personal data"),
        text.format(specific=edition.number(facts.personal.count("specific"))),
    )


def _coverage(facts: Facts, edition: Edition) -> Card:
    found = facts.coverage
    if not found.required:
        return Card("uji", "–", "", edition.say("No system has a list of requirements yet."))
    text = edition.say("{passed} of {all} requirements of {systems} systems.")
    return Card(
        "uji",
        f"{edition.number(found.percent)}%",
        edition.say("of requirements passed their tests"),
        text.format(
            passed=edition.number(found.passed),
            all=edition.number(found.required),
            systems=edition.number(len(found.systems)),
        ),
    )
