"""
A diagram has more processes than a reader can hold.

## Why

People keep about seven things in mind at once, nine at most. A larger diagram is looked at, not read; that
is what inner diagrams are for.

## How it is detected

The processes of every diagram are counted; nine are allowed.

## How to fix

Put processes that belong together into one, and draw them on its inner diagram.

## Bad

```diff projects/izin/dfd.yml
   - {id: putuskan, number: "2", name: Putuskan permohonan}
+  - {id: layani-a, number: "3", name: Layani loket a}
+  - {id: layani-b, number: "4", name: Layani loket b}
+  - {id: layani-c, number: "5", name: Layani loket c}
+  - {id: layani-d, number: "6", name: Layani loket d}
+  - {id: layani-e, number: "7", name: Layani loket e}
+  - {id: layani-f, number: "8", name: Layani loket f}
+  - {id: layani-g, number: "9", name: Layani loket g}
+  - {id: layani-h, number: "10", name: Layani loket h}
 stores:
@@
   - {from: putuskan, to: pemohon, data: [surat-izin]}
+  - {from: pemohon, to: layani-a, data: [isi-permohonan]}
+  - {from: layani-a, to: pemohon, data: [isi-permohonan]}
+  - {from: pemohon, to: layani-b, data: [isi-permohonan]}
+  - {from: layani-b, to: pemohon, data: [isi-permohonan]}
+  - {from: pemohon, to: layani-c, data: [isi-permohonan]}
+  - {from: layani-c, to: pemohon, data: [isi-permohonan]}
+  - {from: pemohon, to: layani-d, data: [isi-permohonan]}
+  - {from: layani-d, to: pemohon, data: [isi-permohonan]}
+  - {from: pemohon, to: layani-e, data: [isi-permohonan]}
+  - {from: layani-e, to: pemohon, data: [isi-permohonan]}
+  - {from: pemohon, to: layani-f, data: [isi-permohonan]}
+  - {from: layani-f, to: pemohon, data: [isi-permohonan]}
+  - {from: pemohon, to: layani-g, data: [isi-permohonan]}
+  - {from: layani-g, to: pemohon, data: [isi-permohonan]}
+  - {from: pemohon, to: layani-h, data: [isi-permohonan]}
+  - {from: layani-h, to: pemohon, data: [isi-permohonan]}
 data:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from . import Context, Finding, Level, Project, find, rule

# Seven and two more: what a reader holds in mind at once (Miller 1956), and the limit that textbooks of the method give.
MOST = 9


@rule(
    "DFD027",
    "{count} processes on one diagram, {most} can be read: put those that belong together into one process",
    fix="Make one process of several, with a decomposition that shows them.",
    level=Level.WARNING,
)
def too_many_processes(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for path, level, _ in spec.value.levels():
        count = len(level.processes)
        if count > MOST:
            place = spec.at(*path, "processes", MOST, "id")
            yield find(place, level=as_found(project), count=count, most=MOST)
