"""
A procedure that systems follow would be edited.

## Why

A system is judged by the procedure it began under. Editing that text would judge approved work by words that nobody
had read then.

## How it is detected

In pull-request mode: the change alters or removes a file in `schemas/sop/` that a system of the register cites, examples
left aside.

## How to fix

Leave the file as it is and write a new one with a new year. New systems name it under `sop`, and `sop` in
`register.yml` makes it the one for new systems.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Place
from . import Change, Context, Finding, find, rule


@rule(
    "PRC096",
    "{systems} follow this procedure: write a new file instead of editing it",
    fix="Put the file back and write the new text as a file of its own, with a new year in its name.",
    also=("PRC095",),
)
def edited_procedure(change: Change, context: Context) -> Iterator[Finding]:
    edited = {each.place.file for each in change.proposed}
    for name, source in change.base.sop_sources.items():
        if source.file in edited:
            entries = ((each.slug, each.entry) for each in change.base.projects)
            citing = tuple(
                slug for slug, entry in entries if entry and entry.sop == name and not entry.example
            )
            if citing:
                yield find(Place(source.file), systems=citing)
