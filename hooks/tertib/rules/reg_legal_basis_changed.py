"""
A legal basis of the SOP was amended or revoked.

## Why

A procedure that cites what is no longer in force is still the procedure, but its readers should know, and
the next one should cite what is.

## How it is detected

`legal_basis` of each SOP is looked up in `schemas/reference/legal-id.yml`. It is a note on the SOP’s file,
never an error of a project.

## How to fix

Nothing is to be mended in a project. When the SOP is renewed, cite what replaced the law.

## Bad

```diff schemas/sop/tiny-2026.yml
 authority: {id: Dinas Kominfo Kota Kecil, en: Communications Office of Smalltown}
-legal_basis: [pp-71-2019]
+legal_basis: [pp-82-2012]
 recorded_documents:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Text
from . import Context, Finding, Level, Register, find, rule

CHANGED = {
    "amended": Text(id="telah diubah", en="amended"),
    "revoked": Text(id="telah dicabut", en="revoked"),
}
NOTHING = Text(id="keterangannya", en="its note")


@rule(
    "REG027",
    "{law} was {status}: see {by} in legal-id.yml",
    fix="Cite what replaced it when the SOP is renewed; an SOP that projects follow is not edited.",
    level=Level.NOTE,
)
def legal_basis_changed(register: Register, context: Context) -> Iterator[Finding]:
    for sop in register.sops.values():
        for at, name in enumerate(sop.legal_basis):
            law = register.laws.get(name)
            if law and law.status in CHANGED:
                place = register.sop_sources[sop.id].place("legal_basis", at)
                yield find(place, law=name, status=CHANGED[law.status], by=law.by or NOTHING)
