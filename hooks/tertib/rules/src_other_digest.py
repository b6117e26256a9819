"""
The evidence is not the file whose digest the record names.

## Why

A digest says which file was seen. Where the file beside it is another one, nobody can tell which of the two the
record rests on.

## How it is detected

Where `evidence[]` names a `file` of the project and a `sha256`, the SHA-256 digest of the file must be that one; of a
text it may be the one under either line end. With `archive` the digest is that of the original kept there, of which
the file may be a copy with parts blacked out: then nothing is compared. Files above 20 MB are not read, and are told.

## How to fix

Put the file back that the record means. Where this file is right, write its digest (`sha256sum` prints it) and have the
record approved again. Where it is a copy of an original in an archive, name that `archive`.

## Bad

```diff projects/izin/01-kebutuhan.md
 evidence:
-  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
+  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt, sha256: 3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea}
 ---
```

## Good

```diff projects/izin/01-kebutuhan.md
 evidence:
-  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
+  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt, archive: Srikandi, sha256: 3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule

SHORT = 12


@rule(
    "SRC030",
    "{file} is not the file that the record means: its SHA-256 digest begins with {found}, the record says {named}",
    fix="Put the right file there; or write the digest that `sha256sum {file}` prints and have the record approved again; "
    "or, for a copy of an original in an archive, name its `archive`.",
)
def other_digest(project: Project, context: Context) -> Iterator[Finding]:
    for record, facts in project.sound if project.digests else ():
        for at, each in enumerate(facts.evidence):
            there = project.digests.get(each.file or "")
            if each.original and there and each.original not in there:
                yield find(
                    record.at("evidence", at, "sha256"),
                    file=each.file,
                    found=there[0][:SHORT],
                    named=each.original[:SHORT],
                )
