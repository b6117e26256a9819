"""What changed in the records of a system: steps begun, finished, approved, repeated, and what they say."""

from __future__ import annotations

from collections.abc import Iterator

from .. import contracts
from ..model import Project, Record
from ..pages import addresses, publicity
from ..pages.edition import Edition
from ..pages.fields import Field, term
from ..pages.names import reading
from .change import Change, Part, changed
from .values import of_fields

# Told in words of their own.
APART = frozenset({"step", "status", "approvals", "publication"})


def of_steps(before: Project, after: Project, was: Edition, now: Edition) -> Iterator[Change]:
    """Records are known by their step and round."""
    old = {(each.step, each.round): each for each in before.records}
    new = {(each.step, each.round): each for each in after.records}
    for key in sorted({*old, *new}, key=lambda each: _order(after, before, *each)):
        left, right = old.get(key), new.get(key)
        if left and right:
            yield from _of_record(left, right, before, after, was, now)
        elif right:
            yield changed(Part.STEPS, _named(right, after, now), None, _stands(right, now))
        elif left:
            yield changed(Part.STEPS, _named(left, before, was), _stands(left, was), None)


def _order(after: Project, before: Project, step: str, round_: str | None) -> tuple[str, int, str]:
    number = addresses.number(after, step) or addresses.number(before, step) or ""
    return number, int(round_) if round_ and round_.isdigit() else 0, round_ or ""


def _of_record(
    left: Record, right: Record, before: Project, after: Project, was: Edition, now: Edition
) -> Iterator[Change]:
    what = _named(right, after, now)
    if (old := _stands(left, was)) != (new := _stands(right, now)):
        yield changed(Part.STEPS, what, old, new)
    open_ = _is_open(before, left) and _is_open(after, right)
    if not open_ or left.facts is None or right.facts is None:
        if _text(left) != _text(right):
            yield changed(Part.STEPS, what, *_both(now.say("content, withheld")))
        return
    yield from of_fields(Part.STEPS, _fields(left, before, was), _fields(right, after, now), f"{what}: ")
    if left.source and right.source and left.source.body.split() != right.source.body.split():
        yield changed(Part.STEPS, f"{what}: {now.say('Text')}", *_both(now.say("rewritten")))


def _is_open(project: Project, record: Record) -> bool:
    """Whether its content may be told."""
    return publicity.of_system(project) == publicity.of_record(record) == "public"


def _both(words: str) -> tuple[str, str]:
    """Something that changed, and nothing of what it was or is."""
    return "", words


def _fields(record: Record, project: Project, edition: Edition) -> tuple[Field, ...]:
    """All that its page shows of a public record."""
    name = f"records/{record.kind}" if record.kind in contracts.kinds() else "record"
    read = reading(project, edition, addresses.system(project.slug))
    return read.fields(contracts.part(name).properties, record.content, leave=APART)


def _named(record: Record, project: Project, edition: Edition) -> str:
    """The step that a record is of, and its round."""
    step = project.sop.step(record.step) if project.sop else None
    title = edition.said(step.title) if step else record.step
    number = project.sop.number_of(record.step) if project.sop and step else 0
    name = edition.say("step {number}, {step}").format(number=number, step=title) if step else title
    return f"{name} ({record.round})" if record.round else name


def _stands(record: Record, edition: Edition) -> str:
    """How far a record is: its status, with the day of the last approval."""
    facts = record.facts
    if facts is None:
        return edition.say("Unreadable")
    if facts.publication == "excluded":
        return edition.say("exempt")
    words = term("record", "status", value=facts.status, language=edition.language)
    days = [each.date for each in facts.approvals]
    outcome = edition.say("negative outcome") if record.negative else ""
    said: list[str | None] = [words, edition.day(max(days)) if days else None, outcome or None]
    return ", ".join(filter(None, said))


def _text(record: Record) -> str:
    return f"{record.source.front}\0{record.source.body}" if record.source else ""
