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
    "this procedure is followed by {systems}: write a new file instead of editing it",
    fix="Put the file back and write the new text as a file of its own, with a new year in its name.",
    also=("PRC095",),
)
def edited_procedure(change: Change, context: Context) -> Iterator[Finding]:
    edited = {each.place.file for each in change.proposed}
    projects = (*change.base.projects, *change.register.projects)
    for name, source in change.base.sop_sources.items():
        if source.file not in edited:
            continue
        followed = (each for each in projects if each.entry and not each.entry.example)
        citing = {each.slug for each in followed if each.entry and each.entry.sop == name}
        if citing:
            yield find(Place(source.file), systems=tuple(sorted(citing)))
