"""
The last security audit is too long ago.

## Why

An audit looks at what daily work no longer sees. For applications of a regional government it is due every
two years (Perpres 95/2018 and the rules of BSSN).

## How it is detected

For systems in use: the newest `audit.date` of the deployment and of all reports of monitoring, or the
first day of operation where there was none, must not be longer ago than `security.audit.every` of the
specification, or two years where nothing is declared. Judged by today, or by `--today`.

## How to fix

Have the system audited, and write the day into the next report of monitoring.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   incident_contact_role: office-head
-  audit: {type: Audit keamanan SPBE, every: {value: 2, unit: year}}
+  audit: {type: Audit keamanan SPBE, every: {value: 3, unit: month}}
 sustainability:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..declared import dates, declared
from ..model import Record
from ..references import Path
from ..sop import Length
from . import Context, Finding, Project, find, rule

TWO_YEARS = Length(2, "year")
IN_USE = frozenset({"operational", "maintenance"})


@rule(
    "SEC009",
    "last audited, or put into operation, on {audited}; the next audit was due on {due}: have it done",
    fix="Write `audit: {{date: …, type: …}}` into the next report of monitoring.",
    clock=True,
)
def audit_overdue(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.status not in IN_USE:
        return
    audits: list[tuple[date, Record, Path]] = [
        (day, record, ("audit", "date")) for day, record in dates(project, ("audit", "date"))
    ]
    audits = audits or [(day, record, ("go_live",)) for day, record in dates(project, ("go_live",))]
    if audits:
        audited, record, path = max(audits, key=lambda each: each[0])
        due = _every(project).after(audited)
        if due < context.today:
            yield find(record.at(*path), audited=audited, due=due)


def _every(project: Project) -> Length:
    found = declared(project, "security")
    every = (found[1].get("audit") or {}).get("every") if found else None
    return Length(every["value"], every["unit"]) if every else TWO_YEARS
