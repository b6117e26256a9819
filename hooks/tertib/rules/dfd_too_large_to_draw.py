"""
A diagram holds more than one picture can show.

## Why

The layout of so many elements takes minutes and the picture would be metres wide. The site shows the tables
of such a diagram and says that it has no picture.

## How it is detected

What a diagram shows is counted: its own processes and stores, the external entities and what its flows touch
of other diagrams, 150 at most; and its flows, 400 at most.

## How to fix

Put processes that belong together into one, with a decomposition. Each decomposition is a diagram of its own.

## Bad

```diff projects/izin/dfd.yml
-external_entities:
-  - {id: pemohon, name: Pemohon}
-  - {id: petugas, name: Petugas izin}
+external_entities: [
+  {id: pemohon, name: Pemohon}, {id: petugas, name: Petugas izin}, {id: d1, name: Desa 1},
+  {id: d2, name: Desa 2}, {id: d3, name: Desa 3}, {id: d4, name: Desa 4}, {id: d5, name: Desa 5},
+  {id: d6, name: Desa 6}, {id: d7, name: Desa 7}, {id: d8, name: Desa 8}, {id: d9, name: Desa 9},
+  {id: d10, name: Desa 10}, {id: d11, name: Desa 11}, {id: d12, name: Desa 12},
+  {id: d13, name: Desa 13}, {id: d14, name: Desa 14}, {id: d15, name: Desa 15},
+  {id: d16, name: Desa 16}, {id: d17, name: Desa 17}, {id: d18, name: Desa 18},
+  {id: d19, name: Desa 19}, {id: d20, name: Desa 20}, {id: d21, name: Desa 21},
+  {id: d22, name: Desa 22}, {id: d23, name: Desa 23}, {id: d24, name: Desa 24},
+  {id: d25, name: Desa 25}, {id: d26, name: Desa 26}, {id: d27, name: Desa 27},
+  {id: d28, name: Desa 28}, {id: d29, name: Desa 29}, {id: d30, name: Desa 30},
+  {id: d31, name: Desa 31}, {id: d32, name: Desa 32}, {id: d33, name: Desa 33},
+  {id: d34, name: Desa 34}, {id: d35, name: Desa 35}, {id: d36, name: Desa 36},
+  {id: d37, name: Desa 37}, {id: d38, name: Desa 38}, {id: d39, name: Desa 39},
+  {id: d40, name: Desa 40}, {id: d41, name: Desa 41}, {id: d42, name: Desa 42},
+  {id: d43, name: Desa 43}, {id: d44, name: Desa 44}, {id: d45, name: Desa 45},
+  {id: d46, name: Desa 46}, {id: d47, name: Desa 47}, {id: d48, name: Desa 48},
+  {id: d49, name: Desa 49}, {id: d50, name: Desa 50}, {id: d51, name: Desa 51},
+  {id: d52, name: Desa 52}, {id: d53, name: Desa 53}, {id: d54, name: Desa 54},
+  {id: d55, name: Desa 55}, {id: d56, name: Desa 56}, {id: d57, name: Desa 57},
+  {id: d58, name: Desa 58}, {id: d59, name: Desa 59}, {id: d60, name: Desa 60},
+  {id: d61, name: Desa 61}, {id: d62, name: Desa 62}, {id: d63, name: Desa 63},
+  {id: d64, name: Desa 64}, {id: d65, name: Desa 65}, {id: d66, name: Desa 66},
+  {id: d67, name: Desa 67}, {id: d68, name: Desa 68}, {id: d69, name: Desa 69},
+  {id: d70, name: Desa 70}, {id: d71, name: Desa 71}, {id: d72, name: Desa 72},
+  {id: d73, name: Desa 73}, {id: d74, name: Desa 74}, {id: d75, name: Desa 75},
+  {id: d76, name: Desa 76}, {id: d77, name: Desa 77}, {id: d78, name: Desa 78},
+  {id: d79, name: Desa 79}, {id: d80, name: Desa 80}, {id: d81, name: Desa 81},
+  {id: d82, name: Desa 82}, {id: d83, name: Desa 83}, {id: d84, name: Desa 84},
+  {id: d85, name: Desa 85}, {id: d86, name: Desa 86}, {id: d87, name: Desa 87},
+  {id: d88, name: Desa 88}, {id: d89, name: Desa 89}, {id: d90, name: Desa 90},
+  {id: d91, name: Desa 91}, {id: d92, name: Desa 92}, {id: d93, name: Desa 93},
+  {id: d94, name: Desa 94}, {id: d95, name: Desa 95}, {id: d96, name: Desa 96},
+  {id: d97, name: Desa 97}, {id: d98, name: Desa 98}, {id: d99, name: Desa 99},
+  {id: d100, name: Desa 100}, {id: d101, name: Desa 101}, {id: d102, name: Desa 102},
+  {id: d103, name: Desa 103}, {id: d104, name: Desa 104}, {id: d105, name: Desa 105},
+  {id: d106, name: Desa 106}, {id: d107, name: Desa 107}, {id: d108, name: Desa 108},
+  {id: d109, name: Desa 109}, {id: d110, name: Desa 110}, {id: d111, name: Desa 111},
+  {id: d112, name: Desa 112}, {id: d113, name: Desa 113}, {id: d114, name: Desa 114},
+  {id: d115, name: Desa 115}, {id: d116, name: Desa 116}, {id: d117, name: Desa 117},
+  {id: d118, name: Desa 118}, {id: d119, name: Desa 119}, {id: d120, name: Desa 120},
+  {id: d121, name: Desa 121}, {id: d122, name: Desa 122}, {id: d123, name: Desa 123},
+  {id: d124, name: Desa 124}, {id: d125, name: Desa 125}, {id: d126, name: Desa 126},
+  {id: d127, name: Desa 127}, {id: d128, name: Desa 128}, {id: d129, name: Desa 129},
+  {id: d130, name: Desa 130}, {id: d131, name: Desa 131}, {id: d132, name: Desa 132},
+  {id: d133, name: Desa 133}, {id: d134, name: Desa 134}, {id: d135, name: Desa 135},
+  {id: d136, name: Desa 136}, {id: d137, name: Desa 137}, {id: d138, name: Desa 138},
+  {id: d139, name: Desa 139}, {id: d140, name: Desa 140}, {id: d141, name: Desa 141},
+  {id: d142, name: Desa 142}, {id: d143, name: Desa 143}, {id: d144, name: Desa 144},
+  {id: d145, name: Desa 145}, {id: d146, name: Desa 146}
+]
 processes:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..model.limits import MOST_EDGES, MOST_NODES
from . import Context, Finding, Project, find, rule


@rule(
    "DFD036",
    "{nodes} elements and {flows} flows on one diagram, a picture shows at most {most_nodes} and {most_flows}: split it",
    fix="Make one process of several, with a decomposition that shows them.",
    also=("DFD019",),
)
def too_large_to_draw(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    for diagram in spec.value.diagrams if spec and spec.value else ():
        nodes, flows = len(diagram.shown), len(diagram.level.flows)
        if spec and (nodes > MOST_NODES or flows > MOST_EDGES):
            place = spec.at(*diagram.path, "flows" if flows > MOST_EDGES else "processes")
            yield find(
                place,
                level=as_found(project),
                nodes=nodes,
                flows=flows,
                most_nodes=MOST_NODES,
                most_flows=MOST_EDGES,
            )
