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

```diff projects/lapor/10-latih-pengguna.md
 approvals:
-  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026, content: "1:sha256:371f5f54b8d898a0a9fd6fa369b6ec05441ed3df564e68f5902c8df7e286859e"}
+  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
 evidence:
@@
 sessions:
-  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 10}
+  - {date: 2026-02-26, place: Aula, hours: 2, group: petugas, invited: 10, attended: 10}
 materials:
```

## Good

```diff projects/lapor/10-latih-pengguna.md
 approvals:
-  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026, content: "1:sha256:371f5f54b8d898a0a9fd6fa369b6ec05441ed3df564e68f5902c8df7e286859e"}
+  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
 evidence:
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
