"""
The public repository says how the system is installed.

## Why

Products, ports and protocols are what an attacker asks first. The public drawing shows zones and kinds;
the full one is laid over from a private checkout (formats, ruling 17).

## How it is detected

Where `repository` of `register.yml` is public, no node of `deployment.yml` has `product`, and no link
`port` or `protocol`. Up to five are told one by one.

## How to fix

Move them to the private checkout. Once it was pushed, it stays in the history: tell whoever keeps the
register, so that it can be taken out there too.

## Bad

```yaml projects/izin/deployment.yml
id: izin
title: Penempatan e-Izin
zones:
  - {id: dmz, name: Zona perantara, kind: dmz}
nodes:
  - {id: gerbang, name: Gerbang layanan, kind: proxy, zone: dmz, product: nginx}
```

## Good

```yaml projects/izin/deployment.yml
id: izin
title: Penempatan e-Izin
zones:
  - {id: dmz, name: Zona perantara, kind: dmz}
nodes:
  - {id: gerbang, name: Gerbang layanan, kind: proxy, zone: dmz}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import gathered
from ..model import Deployment
from ..references import Path
from . import Context, Finding, Project, find, rule


@rule(
    "PUB011",
    "{keys}: not for a public repository; move it to the private checkout",
    fix="Remove it here; the full deployment.yml is laid over from a private checkout.",
    secret=True,
    elsewhere="also here",
)
def installation_details(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.deployment
    if spec is None or spec.value is None or context.settings.repository != "public":
        return
    for each in gathered(list(_details(spec.value))):
        yield find(*(spec.at(*path) for path in (each.path, *each.more)), keys=each.names)


def _details(deployment: Deployment) -> Iterator[tuple[Path, str]]:
    for at, node in enumerate(deployment.nodes):
        if node.product:
            yield ("nodes", at, "product"), f"{node.id}.product"
    for at, link in enumerate(deployment.links):
        for key, value in (("protocol", link.protocol), ("port", link.port)):
            if value is not None:
                yield ("links", at, key), f"{link.source} → {link.target}: {key}"
