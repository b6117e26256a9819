"""What was amiss when a register adopted Tertib: recognised without lines, so that only what is new fails."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .diagnostics import Diagnostic, Fault, Finding, Level
from .model import NEVER, Known, Register
from .rules import Rule
from .source.emit import spec_text
from .source.objects import object_at
from .words import filled

HEAD = "# Written by `tertib baseline write`. It only shrinks: `tertib baseline prune` takes out what no longer fires.\n"
NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Recognised:
    """The findings of a list that a baseline knows, by their places in it; what of it still fires, and what does not."""

    numbers: frozenset[int] = frozenset()
    firing: tuple[Known, ...] = ()
    faults: tuple[Fault, ...] = ()


def recognised(found: Iterable[tuple[Rule, Finding]], register: Register) -> Recognised:
    """Which findings the register's baseline knows; each of its entries knows one."""
    spec = register.baseline
    if spec is None or spec.value is None:
        return Recognised()
    left = spec.value.counts()
    numbers, firing = set(), []
    for number, known in enumerate(_known(found, register)):
        if known and left[known] > 0:
            left[known] -= 1
            numbers.add(number)
            firing.append(known)
    faults = []
    for at, known in enumerate(spec.value.known):
        if left[known] > 0:
            left[known] -= 1
            faults.append(
                Fault("baseline-gone", spec.at("known", at), {"rule": known.rule, "file": known.file})
            )
    return Recognised(frozenset(numbers), tuple(firing), tuple(faults))


def of_judged(judged: Iterable[tuple[Rule, Finding, Diagnostic]], register: Register) -> Iterator[Known]:
    """What a new baseline knows: all that may be let stand and is more than a note. What is waived stands already."""
    found = [
        (rule, finding)
        for rule, finding, said in judged
        if said.baseline or (said.waived is None and said.level > Level.NOTE)
    ]
    yield from (known for known in _known(found, register) if known)


def baseline_text(known: Iterable[Known]) -> str:
    """projects/baseline.yml, in an order that does not depend on lines."""
    entries = [
        {"file": each.file, "rule": each.rule, "object": each.object, "message": each.message}
        for each in sorted(known)
    ]
    return f"{HEAD}{spec_text({'version': 1, 'known': entries})}"


def _known(found: Iterable[tuple[Rule, Finding]], register: Register) -> Iterator[Known | None]:
    """Each finding as a baseline knows it; None for what is never let stand."""
    sources = register.sources()
    for rule, finding in found:
        if rule.family in NEVER:
            yield None
            continue
        source = sources.get(finding.place.file)
        held_by = str(object_at(source, finding.place)) if source else ""
        yield Known(finding.place.file, rule.code, held_by, _hash(rule, finding))


def _hash(rule: Rule, finding: Finding) -> str:
    """What a finding says, whatever the language; numbers that grow with the days are left out."""
    message = filled(rule.message, finding.words, "en")
    settled = NUMBER.sub("0", message) if rule.clock else message
    return hashlib.sha256(settled.encode("utf-8", "surrogatepass")).hexdigest()[:16]
