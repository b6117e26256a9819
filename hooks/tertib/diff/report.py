"""A difference as text for a terminal, Markdown for a minute, JSON for programs (schemas/output/diff)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from ..formats.plain import plain
from ..words import catalogue
from .change import Change, Difference, Kind, Part, SystemChanges

Say = Callable[[str], str]
SIGNS = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.CHANGED: "~"}


def as_text(found: Difference, language: str) -> str:
    """One system after another, each change in a line."""
    say = catalogue(language)
    lines = [_head(found, say), ""]
    for system in found.systems:
        lines.append(f"{_title(system, say)} [{system.slug}]")
        for part, changes in _parts(system):
            lines.append(f"  {_part(part, say)}")
            lines += [f"    {SIGNS[each.kind]} {_line(each)}" for each in changes]
        lines.append("")
    lines.append(_close(found, say))
    return "\n".join(lines) + "\n"


def as_markdown(found: Difference, language: str) -> str:
    say = catalogue(language)
    lines = [f"## {plain(_head(found, say))}", ""]
    for system in found.systems:
        lines += [f"### {plain(_title(system, say))}", ""]
        for part, changes in _parts(system):
            lines += [f"**{_part(part, say)}**", ""]
            lines += [f"- {_kind(each.kind, say)}: {plain(_line(each))}" for each in changes]
            lines.append("")
    lines.append(_close(found, say))
    return "\n".join(lines) + "\n"


def as_json(found: Difference, language: str) -> str:
    data = {
        "version": 1,
        "language": language,
        "old": found.old,
        "new": found.new or None,
        "systems": [
            {
                "slug": system.slug,
                "name": system.name,
                "kind": system.kind.value,
                "changes": [
                    {
                        "part": each.part.value,
                        "kind": each.kind.value,
                        "what": each.what,
                        "old": each.old or None,
                        "new": each.new or None,
                    }
                    for each in system.changes
                ],
            }
            for system in found.systems
        ],
        "withheld": found.withheld,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _parts(system: SystemChanges) -> Iterator[tuple[Part, tuple[Change, ...]]]:
    for part, changes in groupby(system.changes, lambda each: each.part):
        yield part, tuple(changes)


def _head(found: Difference, say: Say) -> str:
    new = found.new or say("this folder")
    return say("Changes from {old} to {new}").format(old=found.old, new=new)


def _title(system: SystemChanges, say: Say) -> str:
    match system.kind:
        case Kind.ADDED:
            return say("{system}: new system").format(system=system.name)
        case Kind.REMOVED:
            return say("{system}: system removed").format(system=system.name)
        case Kind.CHANGED:
            return system.name


def _line(each: Change) -> str:
    """What it is about, and what it was and is."""
    if each.old and each.new:
        return f"{each.what}: {each.old} → {each.new}"
    value = each.new or each.old
    return f"{each.what}: {value}" if value else each.what


def _kind(kind: Kind, say: Say) -> str:
    match kind:
        case Kind.ADDED:
            return say("added")
        case Kind.REMOVED:
            return say("removed")
        case Kind.CHANGED:
            return say("changed")


def _part(part: Part, say: Say) -> str:
    match part:
        case Part.ENTRY:
            return say("Entry")
        case Part.STEPS:
            return say("Steps")
        case Part.DRAWINGS:
            return say("Diagrams")
        case Part.WAIVERS:
            return say("Waivers")
        case Part.FINDINGS:
            return say("Findings")


def _close(found: Difference, say: Say) -> str:
    """How many systems changed, those of which nothing is told included."""
    if not found.systems and not found.withheld:
        return say("Nothing changed.")
    told = say("Systems changed: {count}").format(count=len(found.systems))
    kept = say("exempt systems changed, of which nothing is told: {count}").format(count=found.withheld)
    return f"{told}; {kept}." if found.withheld else f"{told}."


FORMATS: Mapping[str, Callable[[Difference, str], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
