"""Two registers → what changed in each of their systems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from .. import contracts
from ..diagnostics import Diagnostic
from ..model import Project, Waiver
from ..pages import addresses, publicity
from ..pages.edition import Edition, edition
from ..pages.fields import Field
from ..pages.names import reading
from ..pages.sheets import system_name
from ..store import Store
from .change import Change, Difference, Kind, Part, SystemChanges, changed, safe
from .drawings import of_drawings
from .steps import of_steps
from .trees import State
from .values import of_fields

# What is told of an entry that is withheld.
KNOWN = frozenset({"name", "short_name", "entry", "sop", "status", "owner_agency", "publication"})


def difference(
    before: State,
    after: State,
    found: tuple[Iterable[Diagnostic], Iterable[Diagnostic]],
    language: str,
    today: date,
) -> Difference:
    """What changed, system by system in the order of their names; `found` is what the gate finds in each state."""
    was = edition(before.register, found[0], language, Store(), today)
    now = edition(after.register, found[1], language, Store(), today)
    told, withheld = [], 0
    for slug in sorted({each.slug for each in (*before.register.projects, *after.register.projects)}):
        old, new = before.register.project(slug), after.register.project(slug)
        if any(each and publicity.of_system(each) == "excluded" for each in (old, new)):
            withheld += _texts(old) != _texts(new)
        elif each := _of_system(old, new, was, now):
            told.append(each)
    told.sort(key=lambda each: (each.name.casefold(), each.slug))
    return Difference(before.name, after.name, tuple(told), withheld)


def _of_system(old: Project | None, new: Project | None, was: Edition, now: Edition) -> SystemChanges | None:
    """What changed in a system; None where nothing did."""
    if new is None or old is None:
        there, of = (new, now) if new else (old, was)
        if there is None:
            return None
        kind = Kind.ADDED if new else Kind.REMOVED
        return SystemChanges(there.slug, safe(system_name(there, of)), kind, tuple(_facts(there, of, kind)))
    changes = (
        *_of_entry(old, new, was, now),
        *of_steps(old, new, was, now),
        *of_drawings(old, new, was, now),
        *_of_waivers(old, new, now),
        *_of_findings(new, was, now),
    )
    return SystemChanges(new.slug, safe(system_name(new, now)), Kind.CHANGED, changes) if changes else None


def _facts(project: Project, of: Edition, kind: Kind) -> Iterator[Change]:
    """The status and the steps of a system that is itself new or gone."""
    fields = [each for each in _entry(project, of) if each.key in {"status", "owner_agency"}]
    left, right = ((), fields) if kind is Kind.ADDED else (fields, ())
    yield from of_fields(Part.ENTRY, left, right)
    empty = Project(project.slug, project.entry, project.source, project.sop)
    yield from of_steps(empty, project, of, of) if kind is Kind.ADDED else of_steps(project, empty, of, of)


def _of_entry(old: Project, new: Project, was: Edition, now: Edition) -> Iterator[Change]:
    open_ = publicity.of_system(old) == publicity.of_system(new) == "public"
    left, right = _entry(old, was), _entry(new, now)
    if not open_:
        left, right = ([each for each in fields if each.key in KNOWN] for fields in (left, right))
    yield from of_fields(Part.ENTRY, left, right)
    if old.source and new.source:
        hidden = not open_ and old.source.front != new.source.front and left == right
        if hidden or old.source.body.split() != new.source.body.split():
            words = now.say("rewritten") if open_ else now.say("content, withheld")
            yield changed(Part.ENTRY, now.say("Text"), "", words)


def _entry(project: Project, of: Edition) -> list[Field]:
    if project.entry is None or project.source is None:
        return []
    keys = contracts.part("project").properties
    return list(reading(project, of, addresses.system(project.slug)).fields(keys, project.source.data))


def _of_waivers(old: Project, new: Project, now: Edition) -> Iterator[Change]:
    """Waivers are known by their rule and target."""
    open_ = publicity.of_system(new) == "public"
    was, is_ = ({(each.rule, each.target): each for each in project.waived} for project in (old, new))
    for key in dict.fromkeys((*was, *is_)):
        left, right = was.get(key), is_.get(key)
        if left != right:
            was_said, now_said = (_waiver(each, now, open_) if each else None for each in (left, right))
            yield changed(Part.WAIVERS, " ".join(key), was_said, now_said)


def _waiver(each: Waiver, of: Edition, open_: bool) -> str:
    """Its end, and its reason where the system is public."""
    until = of.say("until {day}").format(day=of.day(each.expires))
    return f"{of.said(each.reason)} ({until})" if open_ else until


def _of_findings(project: Project, was: Edition, now: Edition) -> Iterator[Change]:
    """Findings that are gone or new; lines move, so one is known by rule, file and message."""
    old, new = (Counter(map(_known, of.found.get(project.slug, ()))) for of in (was, now))
    open_ = publicity.of_system(project) == "public"
    for gone, found in ((old - new, False), (new - old, True)):
        for (file, code, message), count in sorted(gone.items()):
            what = f"{file}: {code} {message}" if open_ else code
            times = f"×{count}" if count > 1 else ""
            yield changed(Part.FINDINGS, what, None if found else times, times if found else None)


def _known(each: Diagnostic) -> tuple[str, str, str]:
    return each.place.file, each.code, each.message


def _texts(project: Project | None) -> tuple[str, ...]:
    """All that can be compared of a system of which nothing is told."""
    specs = [*project.specs, project.waivers] if project else []
    sources = [*(project.texts if project else ()), *(each.source for each in specs if each and each.source)]
    return tuple(f"{each.file}\0{each.front}\0{each.body}" for each in sources)
