"""
A status would step back.

## Why

`status` decides what a system owes: one in use is watched and reported on, a planned one is not. Writing a lower
status makes all of that fall silent, while the approved records stay as they were.

## How it is detected

In pull-request mode: the status asks for steps of the procedure by its `statuses`; after the change it would ask for
fewer, while `stage` claims as much as before and the system is not retired. It may step back where a new round says
why under `rework`. A legacy system is not asked: its status is what is known of it.

## How to fix

Put `status` back, or record the round that goes back and say why under `rework`. A system that is no longer used is
`retired`, with its `retirement`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Project
from . import Change, Context, Finding, find, rule


@rule(
    "PRC088",
    "status would step back from {before} to {now}, which asks for less: say why in a new round, or write `retired`",
    fix="Put `status` back, or write the round that goes back with the reason under `rework`.",
    also=("PRC017", "PRC093"),
)
def lowered_status(change: Change, context: Context) -> Iterator[Finding]:
    for before, now in change.pairs:
        if (
            now is None
            or now.entry is None
            or before.entry is None
            or before.legacy
            or before.index not in change.files
        ):
            continue
        asked, left = _asked(before), _asked(now)
        if now.entry.retirement or not left < asked or not before.claimed_ids <= now.claimed_ids:
            continue
        if not any(change.reworked(before, now, step) for step in before.claimed if step.id in asked - left):
            yield find(now.at("status"), before=before.entry.status, now=now.entry.status)


def _asked(project: Project) -> frozenset[str]:
    """The steps that the status rests on: done before it, or going on with it."""
    if project.sop is None or project.entry is None or project.entry.status not in project.sop.statuses:
        return frozenset()
    status = project.sop.statuses[project.entry.status]
    return frozenset(step.id for step in project.sop.with_needs([*status.done, *status.current]))
