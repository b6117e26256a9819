"""
An attachment that is withheld lies in a public repository.

## Why

An attachment is published with the repository, whatever `publication` says. An attendance list has names,
numbers and signatures.

## How it is detected

Where `repository` of `register.yml` is public, evidence whose `publication` is above public, and every
attendance list, may not have a `file`.

## How to fix

Remove the file, and name the archive that keeps it (`archive`). Once it was pushed, it stays in the
history: tell whoever keeps the register, so that it can be taken out there too.

## Bad

```diff projects/izin/01-kebutuhan.md
 evidence:
-  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
+  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, publication: restricted, file: bukti/notulen.txt}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PUB013",
    "{file} lies in a public repository: remove the file and name the archive that keeps it",
    fix="Remove `file` and the file itself, and write `archive: …`.",
)
def withheld_attachment(project: Project, context: Context) -> Iterator[Finding]:
    if context.settings.repository != "public":
        return
    for record, facts in project.sound:
        for at, each in enumerate(facts.evidence):
            if each.file and (each.publication != "public" or each.type == "attendance"):
                yield find(record.at("evidence", at, "file"), file=each.file)
