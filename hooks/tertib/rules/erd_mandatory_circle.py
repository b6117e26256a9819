"""
Entities need each other in a circle.

## Why

Where every row of A needs one of B and every row of B one of A, the first row of either cannot be written
without switching the keys off.

## How it is detected

Foreign keys none of whose attributes may be null are followed from entity to entity, logical ones left
out. A circle is told once, a mandatory relation of an entity to itself included.

## How to fix

Let one of the foreign keys be null until the other row is there, or draw the relation the other way round.

## Bad

```diff projects/izin/erd.yml
       - {name: nama_usaha, type: varchar(100), nullable: false, description: Nama perusahaan}
+      - {name: permohonan_pertama, type: bigint, nullable: false, description: Permohonan yang pertama}
+    indexes: [[permohonan_pertama]]
     retention: {value: 5, unit: year}
@@
   - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+  - {from: perusahaan.permohonan_pertama, to: permohonan.id, label: bermula dari}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from ..gathering import as_found
from ..model.erd import Join
from . import Context, Finding, Level, Project, find, rule

# Each circle is looked for anew; whoever has so many mends the first ones and checks again.
MOST = 20


@rule(
    "ERD018",
    "{circle}: each needs the next, so that the first row cannot be written; let one foreign key be null",
    fix="Add `nullable: true` to one of these foreign keys, or turn one of the relations.",
    level=Level.WARNING,
    elsewhere="the circle closes here",
)
def mandatory_circle(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    needs = {
        (join.child.name, join.parent.name): join
        for join in spec.value.joins
        if not join.relation.logical
        and not any(own.nullable for own, _ in join.pairs)
        and not _is_itself(join)
    }
    for _ in range(MOST):
        circle = _circle(needs)
        if not circle:
            return
        steps = list(zip(circle, (*circle[1:], circle[0]), strict=True))
        places = [spec.at("relations", needs[step].number) for step in steps]
        yield find(*places[:4], level=as_found(project), circle=" → ".join((*circle, circle[0])))
        for step in steps:
            del needs[step]


def _is_itself(join: Join) -> bool:
    """Whether a row refers to itself, which is told by another rule."""
    return join.child is join.parent and join.child_names in (
        join.parent_names,
        frozenset(join.child.primary_key),
    )


def _circle(needs: dict[tuple[str, str], Join]) -> tuple[str, ...]:
    """Entities that need each other, the one declared first in front; empty where there are none."""
    alone = next((child for child, parent in needs if child == parent), None)
    if alone:
        return (alone,)
    graph: dict[str, list[str]] = {}
    for child, parent in needs:
        graph.setdefault(child, []).append(parent)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found = list(reversed(error.args[1]))[1:]
        order = [child for child, _ in needs]
        start = found.index(min(found, key=order.index))
        return (*found[start:], *found[:start])
    return ()
