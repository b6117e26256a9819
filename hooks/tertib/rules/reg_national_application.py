"""
The needs look like those of a national application.

## Why

What a national application already does need not be built (Perpres 95/2018). Whoever writes the needs may
not know of it.

## How it is detected

Where the needs say that no national application overlaps and give no reason, the texts of the needs and the
summary and function of the entry are searched for the words of
`schemas/reference/national-applications-id.yml`. Drafts and legacy records are not asked.

## How to fix

Look at the application that the message names. Say in `overlap_reason` why it is not what is needed, or
name it in `national_overlap`.

## Bad

```diff projects/lapor/01-kenali-kebutuhan.md
 approvals:
-  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
+  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
 evidence:
@@
   - {id: KB-lapor, text: Perusahaan perlu melaporkan reklame yang dipasang tanpa datang ke kantor., priority: must, source: Surat permohonan}
-  - {id: KB-tanggapan, text: Petugas perlu mencatat tanggapan atas setiap laporan., priority: must, source: Surat permohonan}
+  - {id: KB-tanggapan, text: Petugas perlu menanggapi pengaduan masyarakat tentang reklame., priority: must, source: Surat permohonan}
 audience: public
@@
 national_overlap: none
-overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
 ---
```

## Good

```diff projects/lapor/01-kenali-kebutuhan.md
 approvals:
-  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
+  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
 evidence:
@@
 national_overlap: none
-overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
 ---
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..diagnostics import Place
from ..model import Record
from ..reference import NationalApplication, national_applications
from ..words import Text, said
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REG025",
    "“{word}” is what {application} does: say in `overlap_reason` why it is not enough, or name it in `national_overlap`",
    fix="Add `overlap_reason`, or set `national_overlap` to {id}.",
    level=Level.WARNING,
)
def national_application(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        content = record.content if step.record == "needs" else {}
        if (
            content.get("national_overlap") != "none"
            or content.get("overlap_reason")
            or facts.status == "draft"
        ):
            continue
        pattern, owners = _known(context.register.root)
        if not owners or not project.owes(step.id):
            continue
        for place, text in _texts(project, record):
            if found := pattern.search(text):
                owner = owners[found[0].casefold()]
                yield find(place, word=found[0], application=owner.name, id=owner.id)
                break


def _texts(project: Project, record: Record) -> Iterator[tuple[Place, str]]:
    """What the system is for, in the words of its needs and its entry."""
    for at, need in enumerate(record.content.get("needs", ())):
        text = need["text"]
        yield record.at("needs", at, "text"), text if isinstance(text, str) else text["id"]
    entry = project.entry
    for key, told in (("summary", entry.summary), ("function", entry.function)) if entry else ():
        yield project.at(key), _indonesian(told)


def _indonesian(told: str | Text | None) -> str:
    return said(told, "id")


@cache
def _known(root: Path) -> tuple[re.Pattern[str], dict[str, NationalApplication]]:
    """All words of all applications as one pattern, and whose each is."""
    owners = {word.casefold(): each for each in national_applications(root) for word in each.words}
    words = "|".join(re.escape(word) for word in sorted(owners, key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE), owners
