"""
A system would follow another procedure than the one for new systems.

## Why

A register may hold several procedures: older ones stay for the systems that began under them. Whoever could choose
among them would choose the one that asks least.

## How it is detected

In pull-request mode: a system that is new in the change, or whose `sop` the change alters, names another procedure than
`sop` in `register.yml` on the branch that the change goes to. Legacy systems and examples are not asked.

## How to fix

Name the procedure that `register.yml` names. Where a system must follow another one, let the office that keeps the
register enter it.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Change, Context, Finding, find, rule


@rule(
    "PRC097",
    "{name} is not the procedure for new systems: name {current}",
    fix="Write `sop: {current}`; where another procedure must be followed, the office that keeps the register enters it.",
    also=("REG001",),
)
def other_procedure(change: Change, context: Context) -> Iterator[Finding]:
    before = {each.slug: each.entry.sop for each in change.base.projects if each.entry}
    current = context.settings.sop
    for project in change.register.projects:
        entry = project.entry
        if project.slug not in change.slugs or entry is None or entry.example or project.legacy:
            continue
        if entry.sop != current and entry.sop != before.get(project.slug) and project.sop:
            yield find(project.at("sop"), name=entry.sop, current=current)
