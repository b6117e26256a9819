"""
A reason says nothing.

## Why

A step that is left out, a deadline that was missed, a round that is repeated are let through for a reason that somebody
can read and contest. A space, a dot or an "OK" is none.

## How it is detected

Every `reason` (also `overlap_reason`, `no_integration_reason`, `not_required` and the balance of an `exclusion`) in the
register entry, in records that are no drafts and in waivers must hold a word that a reader sees, and more than a "sudah",
"OK" or the like.

## How to fix

Say in a sentence what it is: what was decided, by whom, on which ground.

## Bad

```diff projects/izin/03-rancangan.md
 publication: public
+not_applicable: {reason: "..", approved_by: office-head}
 started: 2026-02-09
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..references import Path, spoken
from ..source import Data, Source
from ..templates import says_nothing_more, says_something, unwritten_value
from . import Context, Finding, Project, find, rule

REASONS = frozenset({"not_required", "consequence_if_open", "benefit_if_closed"})


@rule(
    "PRC119",
    "{where} gives no reason: say in a sentence why",
    fix="Write at {where} what was decided, by whom and on which ground; or take the exception out.",
    also=("PRC022",),
)
def no_reason(project: Project, context: Context) -> Iterator[Finding]:
    for source in _sources(project):
        for path, text in _reasons(source.data, ()):
            # In these files another rule tells what a template left.
            told = unwritten_value(text) and not (project.waivers and source is project.waivers.source)
            if not told and (not says_something(text) or says_nothing_more(text)):
                yield find(source.place(*path), where=spoken(path))


def _sources(project: Project) -> Iterator[Source]:
    """The files in which a reason counts and may stand."""
    records = (record.source for record, facts in project.sound if facts.status != "draft")
    waivers = project.waivers.source if project.waivers and project.waivers.value else None
    for source in (project.source if project.entry else None, *records, waivers):
        if source and ("reason:" in source.front or any(key in source.front for key in REASONS)):
            yield source


def _reasons(value: Data, path: Path) -> Iterator[tuple[Path, str]]:
    """What stands under a key that asks why, in each language in which it is said."""
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(key, str) and (key.endswith("reason") or key in REASONS):
            here = (*path, key)
            said = each.items() if isinstance(each, dict) else [(None, each)]
            yield from (
                ((*here, lang) if lang else here, text) for lang, text in said if isinstance(text, str)
            )
        elif isinstance(each, (dict, list)):
            yield from _reasons(each, (*path, key))
