"""
The deployment names a zone, a node or data that is not declared.

## Why

A node in no zone, a link to nowhere or data that no dictionary knows cannot be drawn where it belongs. What an
examiner sees is then not what runs.

## How it is detected

In `deployment.yml`, `zone` of every node must be the `id` of a zone, `within` of every zone the `id` of another
zone or a place of hosting, `from` and `to` of every link the `id` of a node. Where `dfd.yml` is there, every item
of `data` on a link must stand in its dictionary.

## How to fix

Correct the name, or declare what it names.

## Bad

```yaml projects/izin/deployment.yml
id: izin
title: Penempatan e-Izin
zones:
  - {id: dmz, name: Zona perantara, kind: dmz}
nodes:
  - {id: gerbang, name: Gerbang layanan, kind: proxy, zone: dmz}
  - {id: aplikasi, name: Peladen aplikasi, kind: app-server, zone: dzm}
links:
  - {from: gerbang, to: aplikasi}
```

## Good

```yaml projects/izin/deployment.yml
id: izin
title: Penempatan e-Izin
zones:
  - {id: dmz, name: Zona perantara, kind: dmz}
nodes:
  - {id: gerbang, name: Gerbang layanan, kind: proxy, zone: dmz}
  - {id: aplikasi, name: Peladen aplikasi, kind: app-server, zone: dmz}
links:
  - {from: gerbang, to: aplikasi}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..contracts import part
from ..model import Deployment
from ..references import Path
from . import Context, Finding, Project, find, rule


@rule(
    "XRF017",
    "{name} is not declared: did you mean {close}?",
    fix="Write a name that is declared, such as {close}, or declare {name}.",
)
def unknown_in_deployment(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.deployment
    if spec is None or spec.value is None:
        return
    for path, name, known in (*_ends(spec.value), *_data(project, spec.value)):
        if name not in known:
            yield find(spec.at(*path), name=name, close=get_close_matches(name, sorted(known), n=1, cutoff=0))


def _ends(deployment: Deployment) -> Iterator[tuple[Path, str, frozenset[str]]]:
    """Every name of a zone or node, with its path and the names that may stand there."""
    zones = frozenset(zone.id for zone in deployment.zones)
    nodes = frozenset(node.id for node in deployment.nodes)
    places = frozenset(part("project").properties["hosting"].properties["place"].raw["enum"])
    for at, zone in enumerate(deployment.zones):
        if zone.within:
            yield ("zones", at, "within"), zone.within, (zones | places) - {zone.id}
    for at, node in enumerate(deployment.nodes):
        yield ("nodes", at, "zone"), node.zone, zones
    for at, link in enumerate(deployment.links):
        yield ("links", at, "from"), link.source, nodes
        yield ("links", at, "to"), link.target, nodes


def _data(project: Project, deployment: Deployment) -> Iterator[tuple[Path, str, frozenset[str]]]:
    if project.dfd and project.dfd.value and project.dfd.value.data:
        known = frozenset(project.dfd.value.data)
        for at, link in enumerate(deployment.links):
            for number, item in enumerate(link.data):
                yield ("links", at, "data", number), item, known
