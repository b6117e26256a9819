"""
A system with approved steps would vanish.

## Why

The register keeps what was approved. A system that is no longer used is retired: its page says so, and its
address is never given to another.

## How it is detected

In pull-request mode: the branch that the change goes to holds the folder with an approved record; the change holds
no such folder. A renamed folder counts as gone, since the folder's name is the system's address.

## How to fix

Put the folder back. Where the system is out of use, set `status: retired` and `retirement` in its `index.md`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Place
from . import Change, Context, Finding, find, rule


@rule(
    "PRC090",
    "{slug} has approved steps, and this change would remove it: a system is retired, not deleted",
    fix="Put projects/{slug}/ back; where it is out of use, write `status: retired` and `retirement` in its index.md.",
    also=("PRC095",),
)
def gone_project(change: Change, context: Context) -> Iterator[Finding]:
    for before, now in change.pairs:
        if now is None and any(record.was_approved for record in before.records):
            yield find(Place(before.index), slug=before.slug)
