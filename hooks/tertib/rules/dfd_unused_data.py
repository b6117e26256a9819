"""
An item of the data dictionary moves nowhere.

## Why

The dictionary explains what flows. An item on no flow is a leftover, or a flow forgot it.

## How it is detected

Every item under `data` must be on a flow of some level, on a link of `deployment.yml`, or be named under
`derives`. Nothing is said where `deployment.yml` cannot be read.

## How to fix

Put it on the flow that carries it, or remove it.

## Bad

```diff projects/izin/dfd.yml
   keputusan: {name: Keputusan, attributes: [permohonan.keputusan]}
+  bukti-terima: {name: Bukti terima, attributes: [permohonan.nomor]}
   surat-izin: {name: Surat izin, derives: [isi-permohonan, keputusan]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..source import Source
from . import Context, Finding, Level, Place, Project, find, rule


@rule(
    "DFD028",
    "{item} is on no flow: put it on the one that carries it, or remove it",
    fix="Add {item} to `data` of a flow, or remove it from the dictionary.",
    level=Level.WARNING,
)
def unused_data(project: Project, context: Context) -> Iterator[Finding]:
    spec, deployment = project.dfd, project.deployment
    if spec is None or spec.value is None or (deployment and deployment.value is None):
        return
    dfd = spec.value
    used = {item for _, level, _ in dfd.levels() for flow in level.flows for item in flow.data}
    used.update(item for each in dfd.data.values() for item in each.derives)
    if deployment and deployment.value:
        used.update(item for link in deployment.value.links for item in link.data)
    for item in dfd.data:
        if item not in used:
            yield find(_key(spec.source, item, spec.file), level=as_found(project), item=item)


def _key(source: Source | None, item: str, file: str) -> Place:
    return source.key_place("data", item) if source else Place(file)
