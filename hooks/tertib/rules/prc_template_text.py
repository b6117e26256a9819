"""
Text of the template was left untouched.

## Why

`tertib new` writes what is to be filled in. Left as it is, the record has the right form and says nothing.

## How it is detected

A heading of the step that holds only a comment, or phrases such as "Tulis di sini", "TBD", "diisi
kemudian" or "lorem ipsum"; and a value of the front matter that is `…` or begins with `write:` or
`tulis:`. It is asked of the register entry, and of a record once it is no draft or `stage` claims its
step.

## How to fix

Write the text in its place.

## Bad

```markdown projects/izin/01-kebutuhan.md
---
step: kebutuhan
title: Kebutuhan e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-02-02
finished: 2026-02-03
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-02-03
    method: e-signature
    letter: 000.1/11/DPM/II/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
evidence:
  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
---

## Latar Belakang

<!-- tulis: bagian ini -->

## Kebutuhan

Permohonan dan keputusan tercatat, seperti dalam [notulen](bukti/notulen.txt).
```

## Good

```markdown projects/izin/01-kebutuhan.md
---
step: kebutuhan
title: Kebutuhan e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-02-02
finished: 2026-02-03
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-02-03
    method: e-signature
    letter: 000.1/11/DPM/II/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
evidence:
  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
---

## Latar Belakang

Izin reklame masih dicatat di buku.

## Kebutuhan

Permohonan dan keputusan tercatat, seperti dalam [notulen](bukti/notulen.txt).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..source import Data
from ..templates import may_be_unwritten, unwritten, unwritten_value
from . import Context, Finding, Project, find, rule


@rule(
    "PRC022",
    "{where} still holds the template's text: write your own",
    fix="Replace the template's text at {where}.",
    also=("PRC010",),
)
def template_text(project: Project, context: Context) -> Iterator[Finding]:
    if project.source and project.entry and may_be_unwritten(project.source.front):
        for path in _left_over(project.source.data):
            yield find(project.at(*path), where=_spoken(path))
        if (at := unwritten(project.source.body)) is not None:
            line = project.source.body.count("\n", 0, at) + 1
            yield find(project.source.line_place(line), where="index.md")
    for _, record, _ in project.judged:
        if record.source and may_be_unwritten(record.source.front) and project.due(record):
            for path in _left_over(record.content):
                yield find(record.at(*path), where=_spoken(path))
    for record, heading in project.owed_headings:
        at = unwritten(heading.own)
        if at is not None:
            yield find(record.at_line(heading.line + 1 + heading.own.count("\n", 0, at)), where=heading.text)


def _left_over(value: Data) -> Iterator[tuple[str | int, ...]]:
    """The paths of values that still are the template's."""
    if isinstance(value, str):
        if unwritten_value(value):
            yield ()
    elif isinstance(value, (dict, list)):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from ((key, *path) for path in _left_over(each))


def _spoken(path: tuple[str | int, ...]) -> str:
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(
        "."
    )
