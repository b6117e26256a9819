"""Findings that a register lets stand for a while: waivers of its systems (formats §8)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from .diagnostics import Fault, Finding, Place
from .model import NEVER, Project, Register, Waiver
from .rules import Rule, all_rules
from .source import Source
from .source.objects import object_at


@dataclass(frozen=True, slots=True)
class Waived:
    """The waiver of each finding that one lets stand, by the finding's place in the list, and what is wrong with the rest."""

    by: Mapping[int, Waiver]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class _Held:
    """A waiver in force, with where it stands."""

    project: Project
    number: int
    waiver: Waiver

    @property
    def name(self) -> tuple[str, int]:
        return self.project.slug, self.number


def waived(found: Iterable[tuple[Rule, Finding]], register: Register, today: date) -> Waived:
    """Which findings waivers let stand on a day, and the waivers that no finding needs."""
    projects = [project for project in register.projects if project.waived]
    if not projects:
        return Waived({})
    holds = [
        _Held(project, at, waiver)
        for project in projects
        for at, waiver in enumerate(project.waived)
        if _holds(waiver, project, today)
    ]
    by_target: dict[tuple[str, str], list[_Held]] = {}
    for held in holds:
        by_target.setdefault((held.waiver.rule, f"{held.project.folder}/{held.waiver.file}"), []).append(held)
    by: dict[int, Waiver] = {}
    used: set[tuple[str, int]] = set()
    sources = register.sources()
    for number, (rule, finding) in enumerate(found):
        for held in by_target.get((rule.code, finding.place.file), ()):
            if _meant(held.waiver, sources.get(finding.place.file), finding.place):
                by.setdefault(number, held.waiver)
                used.add(held.name)
    return Waived(by, tuple(_unused(holds, used)))


def _holds(waiver: Waiver, project: Project, today: date) -> bool:
    """Whether a waiver is in force; what it names wrongly is told by rules of their own."""
    known = waiver.rule in all_rules() and waiver.rule[:3] not in NEVER
    return known and waiver.in_force(today) and project.has(waiver)


def _meant(waiver: Waiver, source: Source | None, place: Place) -> bool:
    """Whether a finding in the waiver's file is about its object, or about something in it."""
    return not waiver.object or (source is not None and object_at(source, place).goes_by(waiver.object))


def _unused(holds: Iterable[_Held], used: Collection[tuple[str, int]]) -> Iterator[Fault]:
    for held in holds:
        if held.name not in used and held.project.waivers:
            words = {"rule": held.waiver.rule, "target": held.waiver.target}
            yield Fault("waiver-unused", held.project.waivers.at(held.number, "rule"), words)
