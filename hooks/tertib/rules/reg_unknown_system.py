"""
A system of the register is named that the register does not have.

## Why

Relations between systems show what depends on what. One that leads nowhere hides a system that was renamed,
removed or never registered.

## How it is detected

`integrations[].system`, `predecessor` and `successor` of each entry, `existing_apps[].system` of its needs
and `shared_stores[].system` of its diagram are looked up among the folders of `projects/`.

## How to fix

Write the folder of the system, or name one outside the register by `name`.

## Bad

```diff projects/lapor/index.md
 users: {count: 30, as_of: 2026-06-12}
-integrations: []
+integrations:
+  - {system: pajak-daerah, data: Ketetapan pajak reklame, direction: out, via: api}
 data: {class: restricted, personal: general, owner: dpmptsp, producer: dpmptsp}
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from ..diagnostics import Place
from ..references import references
from . import Context, Finding, Project, Register, find, rule


@rule(
    "REG020",
    "{system} is not a system of this register: did you mean {close}? One outside it is named by `name`",
    fix="Write the name of a folder in projects/; a system outside the register stands under `name`.",
    also=("XRF014", "XRF015"),
)
def unknown_system(register: Register, context: Context) -> Iterator[Finding]:
    slugs = {project.slug for project in register.projects}
    for project in register.projects:
        for place, system in _named(project, slugs):
            close = get_close_matches(system, slugs, n=1, cutoff=0)
            yield find(place, system=system, close=close)


def _named(project: Project, slugs: Collection[str]) -> Iterator[tuple[Place, str]]:
    """Every system that a project names and the register does not have, with its place."""
    if project.source and project.entry:
        for path, system in references(project.source.data, "project", "system"):
            if system not in slugs:
                yield project.at(*path), system
    for record, _ in project.sound:
        if record.kind == "needs" and "existing_apps" in record.content:
            for path, system in references(record.content, "records/needs", "system"):
                if system not in slugs:
                    yield record.at(*path), system
    if project.dfd and project.dfd.value:
        for at, shared in enumerate(project.dfd.value.shared_stores):
            if shared.system not in slugs:
                yield project.dfd.at("shared_stores", at, "system"), shared.system
