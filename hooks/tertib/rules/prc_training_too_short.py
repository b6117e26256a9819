"""
The training was shorter than the SOP says.

## Why

The SOP gives the training a length so that users can work with the system on the first day.

## How it is detected

The hours of all `sessions` of a training that is no draft are added up and compared with the standard time
of its step, days at `hours_per_day` of the SOP. A training that says why in `deviation` is not asked, nor
are legacy records.

## How to fix

Hold the sessions that are missing, or say why fewer hours were enough in `deviation`.

## Bad

```markdown projects/lapor/10-latih-pengguna.md
---
step: latih-pengguna
title: Pelatihan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-02-26
finished: 2026-02-26
hours: 3
prepared_by: [builder]
approvals:
  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
evidence:
  - {type: attendance, date: 2026-02-26, archive: Srikandi, publication: excluded}
  - {type: report, number: 000.1/38/KOM/II/2026, date: 2026-02-26, archive: Srikandi}
sessions:
  - {date: 2026-02-26, place: Aula, hours: 2, group: petugas, invited: 10, attended: 10}
materials:
  - {title: Panduan pengguna, url: https://git.example.go.id/lapor/panduan, version: "1.0"}
evaluation: {pre: 50, post: 90, satisfaction: 4.5}
---

## Uraian

Sepuluh petugas hadir.
```

## Good

```markdown projects/lapor/10-latih-pengguna.md
---
step: latih-pengguna
title: Pelatihan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-02-26
finished: 2026-02-26
hours: 3
prepared_by: [builder]
approvals:
  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
evidence:
  - {type: attendance, date: 2026-02-26, archive: Srikandi, publication: excluded}
  - {type: report, number: 000.1/38/KOM/II/2026, date: 2026-02-26, archive: Srikandi}
sessions:
  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 10}
materials:
  - {title: Panduan pengguna, url: https://git.example.go.id/lapor/panduan, version: "1.0"}
evaluation: {pre: 50, post: 90, satisfaction: 4.5}
---

## Uraian

Sepuluh petugas hadir.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..calendars import hours_of, length_said
from ..sop import Length
from . import Context, Finding, Level, Project, find, rule


@rule(
    "PRC100",
    "the sessions add up to {hours}, the SOP gives the training {standard}: hold more, or say why in `deviation`",
    fix="Add the sessions that are missing, or `deviation` with `reason` and `approved_by`.",
    level=Level.WARNING,
)
def training_too_short(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        sessions = record.content.get("sessions") if step.record == "training" else None
        if project.sop is None or not sessions or facts.status == "draft" or not project.owes(step.id):
            continue
        hours = sum(session["hours"] for session in sessions)
        if step.standard and not facts.deviation and hours < hours_of(step.standard, project.sop.time):
            standard = length_said(step.standard, project.sop.time)
            yield find(record.at("sessions"), hours=length_said(Length(hours, "hour")), standard=standard)
