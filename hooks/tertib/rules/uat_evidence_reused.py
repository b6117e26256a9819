"""
One file is the evidence of several cases.

## Why

A screenshot shows one result. The same file under several cases is a sign that only one of them was
executed.

## How it is detected

Within a round, `evidence` of executions of different cases names the same file.

## How to fix

Attach to each case its own evidence, or leave `evidence` out where there is none.

## Bad

```markdown projects/lapor/08-uji-penerimaan/2.md
---
step: uji-penerimaan
title: Uji Penerimaan e-Lapor Putaran 2
version: "1.0"
status: approved
publication: public
started: 2026-02-19
finished: 2026-02-20
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026, content: "1:sha256:cabbd6f229c1016ae00b62e8162cc8d5b9af47dab9bd2754913236a46049aada"}
rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
tested: {plan_version: "1.0", release: {tag: v1.0.0, commit: 5e6f7a8b}, round: "2"}
executions:
  - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass, evidence: bukti/uji.txt}
  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass, evidence: bukti/uji.txt}
  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
  - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
defects: []
resolved:
  - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
verdict: accepted
---

## Uraian

Semua skenario lulus.
```

```text projects/lapor/bukti/uji.txt
Tangkapan layar uji 19 Februari 2026.
```

```yaml projects/register.yml
name: {id: Register Sistem Informasi Kota Kecil, en: Register of Information Systems of Smalltown}
government: Pemerintah Kota Kecil
office: Dinas Kominfo
letterhead: [Jalan Merdeka 1]
site_url: https://register.example.go.id/
repository: internal
edit_url: https://git.example.go.id/register/edit/{path}
report_to: mailto:register@example.go.id
language: en
timezone: Asia/Jakarta
sop: tiny-2026
fail_level: error
agencies:
  dpmptsp: {name: {id: Dinas Penanaman Modal, en: Investment Office}, short: DPMPTSP}
  kominfo: {name: {id: Dinas Kominfo, en: Communications Office}}
platforms:
  php: {name: PHP, kind: language, versions: {"8.3": {supported_until: 2027-12-31}}}
```

## Good

```markdown projects/lapor/08-uji-penerimaan/2.md
---
step: uji-penerimaan
title: Uji Penerimaan e-Lapor Putaran 2
version: "1.0"
status: approved
publication: public
started: 2026-02-19
finished: 2026-02-20
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026, content: "1:sha256:cabbd6f229c1016ae00b62e8162cc8d5b9af47dab9bd2754913236a46049aada"}
rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
tested: {plan_version: "1.0", release: {tag: v1.0.0, commit: 5e6f7a8b}, round: "2"}
executions:
  - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
  - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
defects: []
resolved:
  - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
verdict: accepted
---

## Uraian

Semua skenario lulus.
```

```yaml projects/register.yml
name: {id: Register Sistem Informasi Kota Kecil, en: Register of Information Systems of Smalltown}
government: Pemerintah Kota Kecil
office: Dinas Kominfo
letterhead: [Jalan Merdeka 1]
site_url: https://register.example.go.id/
repository: public
edit_url: https://git.example.go.id/register/edit/{path}
report_to: mailto:register@example.go.id
language: en
timezone: Asia/Jakarta
sop: tiny-2026
fail_level: error
agencies:
  dpmptsp: {name: {id: Dinas Penanaman Modal, en: Investment Office}, short: DPMPTSP}
  kominfo: {name: {id: Dinas Kominfo, en: Communications Office}}
platforms:
  php: {name: PHP, kind: language, versions: {"8.3": {supported_until: 2027-12-31}}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import Item, items, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "UAT026",
    "{file} is already the evidence of {case}: attach what shows this case",
    fix="Name another file, or delete `evidence` here.",
    level=Level.WARNING,
    elsewhere="used here first",
)
def evidence_reused(project: Project, context: Context) -> Iterator[Finding]:
    for report in trace(project).reports:
        first: dict[str, Item] = {}
        for each in items((report,), "executions"):
            file = each.data.get("evidence")
            if not file:
                continue
            other = first.setdefault(file, each)
            if other.data["case"] != each.data["case"]:
                place = other.at("evidence")
                yield find(each.at("evidence"), place, file=file, case=other.data["case"])
