"""
A store is shared with a system that the entry does not list.

## Why

The register answers which systems depend on each other. A shared store that the entry leaves out is found
when the other system fails.

## How it is detected

`system` of every shared store of `dfd.yml` must stand in `integrations` of `index.md`, as `system` or by
its name.

## How to fix

List the system under `integrations` with data, direction and way.

## Bad

```diff projects/lapor/dfd.yml
   jawaban: {name: Jawaban, attributes: [laporan.lokasi, tanggapan.isi], derives: [isi-laporan, isi-tanggapan]}
+shared_stores:
+  - {store: tanggapan, system: izin, access: read}
 boundaries:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing.systems import names_of, words_of
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF015",
    "the store {store} is shared with {system}, which integrations does not list: add it",
    fix="Add `{{system: {system}, data: …, direction: …, via: …}}` to `integrations` of index.md.",
    level=Level.WARNING,
    elsewhere="the integrations of the entry",
)
def shared_not_listed(project: Project, context: Context) -> Iterator[Finding]:
    spec, entry = project.dfd, project.entry
    if not (spec and spec.value and entry and spec.value.shared_stores):
        return
    listed = [names for each in entry.integrations for names in names_of(each, context.register)]
    for number, shared in enumerate(spec.value.shared_stores):
        if words_of(shared.system) not in listed:
            place = project.at("integrations")
            at = spec.at("shared_stores", number, "system")
            yield find(at, place, store=shared.store, system=shared.system)
