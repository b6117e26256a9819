"""
One position holds two parts that the SOP keeps apart.

## Why

Whoever builds a system does not also judge it, and whoever writes a record does not also approve it: two
pairs of eyes are what an approval is worth.

## How it is detected

`segregation` of the SOP lists pairs of parts. `prepares` and `approves` are judged within one record; the
others across the project: the analyst prepares the diagrams, the developer the prototype, the tester
executes the acceptance test, the signatory approves a record. A pair with `prepares` or `approves` is
judged within one record. Drafts and legacy records are not asked.

## How to fix

Name the position that really did the work, or have it done by another position.

## Bad

```diff projects/izin/04-uji.md
 executions:
-  - {case: UAT-mohon, date: 2026-03-10, tester: owner-staff, result: pass}
+  - {case: UAT-mohon, date: 2026-03-10, tester: analyst, result: pass}
 defects: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import contracts
from ..model import Facts, Record
from ..words import LANGUAGES, Text
from . import Context, Finding, Project, find, rule

WITHIN = frozenset({"prepares", "approves"})
TEST = "uat-report"
BUILDS = {"diagrams": "analyst", "prototype": "developer"}

# Where a position holds a part: the record and the path in it.
Spot = tuple[Record, tuple[str | int, ...]]
Held = dict[str, dict[str, Spot]]


@rule(
    "PRC046",
    "{position} holds two parts that the SOP keeps apart: {other} there, {one} here",
    fix="Name the position that really did it, or have one of the two done by another position.",
    elsewhere="the other part",
    also=("PRC042", "PRC045"),
)
def not_segregated(project: Project, context: Context) -> Iterator[Finding]:
    sop = project.sop
    if sop is None or not sop.segregation:
        return
    across: Held = {}
    for step, record, facts in project.judged:
        if facts.status == "draft" or not project.owes(step.id):
            continue
        here: Held = {}
        for part, position, path in _parts(record, facts):
            here.setdefault(part, {}).setdefault(position, (record, path))
            across.setdefault(part, {}).setdefault(position, (record, path))
        for one, other in sop.segregation:
            if WITHIN & {one, other}:
                yield from _both(one, other, here, project)
    for one, other in sop.segregation:
        if not WITHIN & {one, other}:
            yield from _both(one, other, across, project)


def _parts(record: Record, facts: Facts) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """The parts that positions hold in a record."""
    builds = BUILDS.get(record.kind or "")
    for at, position in enumerate(facts.prepared_by):
        yield "prepares", position, ("prepared_by", at)
        if builds:
            yield builds, position, ("prepared_by", at)
    for at, approval in enumerate(facts.approvals):
        yield "approves", approval.position, ("approvals", at, "position")
        yield "signatory", approval.position, ("approvals", at, "position")
    for at, execution in enumerate(record.content.get("executions", ()) if record.kind == TEST else ()):
        yield "tester", execution["tester"], ("executions", at, "tester")


def _both(one: str, other: str, held: Held, project: Project) -> Iterator[Finding]:
    for position in held.get(one, {}).keys() & held.get(other, {}).keys():
        (first, first_path), (second, second_path) = held[one][position], held[other][position]
        yield find(
            second.at(*second_path),
            first.at(*first_path),
            position=project.position_name(position),
            one=_label(other),
            other=_label(one),
        )


def _label(part: str) -> Text:
    pair = contracts.part("sop").properties["segregation"].items
    known = pair.items if pair else None
    said = {language: known.labelled(part, language) if known else part for language in LANGUAGES}
    return Text(id=said["id"].lower(), en=said["en"].lower())
