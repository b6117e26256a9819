"""
Personal data is processed, and no trust boundary is drawn.

## Why

Without a boundary nobody sees where personal data leaves the office. That is the first question of every
incident.

## How it is detected

`erd.yml` has an attribute whose `personal` is not `none`, and `dfd.yml` has no `boundaries`. Legacy systems
are not asked.

## How to fix

Draw at least one boundary: what runs under the office's own care.

## Bad

```diff projects/lapor/dfd.yml
   jawaban: {name: Jawaban, attributes: [laporan.lokasi, tanggapan.isi], derives: [isi-laporan, isi-tanggapan]}
-boundaries:
-  - {id: sistem, name: e-Lapor, contains: [terima, tangani, laporan, tanggapan]}

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from ..tracing.personal import highest, place_of
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF012",
    "{attribute} is personal data, but the diagram has no trust boundary: draw what lies under the office’s care",
    fix="Add `boundaries:` with the processes and stores that it contains.",
    level=Level.WARNING,
    elsewhere="the personal attribute",
)
def no_boundary(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.dfd, trace(project)
    if spec is None or spec.value is None or spec.value.boundaries or project.legacy or not thread.drawn:
        return
    if found := highest(thread.entities):
        place = place_of(project, found)
        yield find(spec.at("boundaries"), place, attribute=found.name)
