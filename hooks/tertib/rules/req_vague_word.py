"""
A need or requirement uses a vague word.

## Why

Words such as *cepat*, *mudah* or *dan/atau* mean something else to each reader. The tester cannot decide,
so the loudest voice does.

## How it is detected

Texts of needs and requirements of the final list, and acceptance criteria, are read for the words in
`schemas/reference/ambiguous-words-id.yml`, with their usual forms (*tercepat*, *memudahkan*). A comparison
with a number, such as *paling cepat 3 hari*, is not vague.

## How to fix

Replace the word by what is meant; the hint of the message says how. A register can have its own list of
words.

## Bad

```markdown projects/lapor/03-sepakati-syarat.md
---
step: sepakati-syarat
title: Syarat e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-09
finished: 2026-01-09
hours: 2
prepared_by: [office-staff]
approvals:
  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
evidence:
  - {type: minutes, number: 000.1/23/KOM/I/2026, date: 2026-01-09, archive: Srikandi}
  - {type: attendance, date: 2026-01-09, archive: Srikandi, publication: excluded}
meeting: {date: 2026-01-09, place: Aula, invitation: 000.1/19/KOM/I/2026, attendees: 8, units: [dpmptsp, kominfo]}
user_groups:
  - {id: petugas, name: Petugas izin, unit: dpmptsp, count: 10, access: edit}
requirements:
  - {id: KF-kirim, need: KB-lapor, text: Sistem menerima laporan dan menolak laporan tanpa lokasi., priority: must, verification: test}
  - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, permintaan dijawab dengan cepat.", priority: must, verification: test}
changes:
  - {requirement: KNF-beban, change: added, reason: Beban dibahas dalam rapat.}
dropped_needs: []
capacity:
  {users_total: 40, concurrent_peak: 10, tx_per_day: 100, data_growth_gb_year: 1, p95_ms_target: 2000, availability_pct: 99, coverage: [agency, public], growth_pct_year: 5}
security:
  authentication: local
  tls: true
  legal_ground: public-task
  backup: {frequency: Setiap hari, retention_days: 30}
  rto_hours: 8
  rpo_hours: 24
  incident_contact_role: office-head
  audit: {type: Audit keamanan SPBE, every: {value: 2, unit: year}}
sustainability:
  proprietary_deps: []
  no_integration_reason: Tidak ada sistem lain yang memerlukan laporan ini.
  maintainers_count: 2
  data_export: [csv]
  docs: [Panduan pengguna]
---

## Uraian

Rapat menyepakati tiga syarat.
```

## Good

```markdown projects/lapor/03-sepakati-syarat.md
---
step: sepakati-syarat
title: Syarat e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-09
finished: 2026-01-09
hours: 2
prepared_by: [office-staff]
approvals:
  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
evidence:
  - {type: minutes, number: 000.1/23/KOM/I/2026, date: 2026-01-09, archive: Srikandi}
  - {type: attendance, date: 2026-01-09, archive: Srikandi, publication: excluded}
meeting: {date: 2026-01-09, place: Aula, invitation: 000.1/19/KOM/I/2026, attendees: 8, units: [dpmptsp, kominfo]}
user_groups:
  - {id: petugas, name: Petugas izin, unit: dpmptsp, count: 10, access: edit}
requirements:
  - {id: KF-kirim, need: KB-lapor, text: Sistem menerima laporan dan menolak laporan tanpa lokasi., priority: must, verification: test}
  - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
changes:
  - {requirement: KNF-beban, change: added, reason: Beban dibahas dalam rapat.}
dropped_needs: []
capacity:
  {users_total: 40, concurrent_peak: 10, tx_per_day: 100, data_growth_gb_year: 1, p95_ms_target: 2000, availability_pct: 99, coverage: [agency, public], growth_pct_year: 5}
security:
  authentication: local
  tls: true
  legal_ground: public-task
  backup: {frequency: Setiap hari, retention_days: 30}
  rto_hours: 8
  rpo_hours: 24
  incident_contact_role: office-head
  audit: {type: Audit keamanan SPBE, every: {value: 2, unit: year}}
sustainability:
  proprietary_deps: []
  no_integration_reason: Tidak ada sistem lain yang memerlukan laporan ini.
  maintainers_count: 2
  data_export: [csv]
  docs: [Panduan pengguna]
---

## Uraian

Rapat menyepakati tiga syarat.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import said, trace
from ..tracing.wording import lexicon
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REQ010",
    "“{word}” can be read in more than one way: {hint}",
    fix="Write instead of “{word}” what can be measured: {hint}.",
    level=Level.WARNING,
)
def vague_word(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    read = [*thread.needs.values(), *thread.requirements.values()]
    texts = [(each, key, said(each.data.get(key))) for each in read for key in ("text", "acceptance")]
    vague = lexicon(context.register.root)
    if vague.suspects(text for _, _, text in texts):
        for each, key, text in texts:
            for word in vague.found(text):
                yield find(each.at(key), word=word.word, hint=word.hint)
