"""
An entity has more attributes than can be read.

## Why

A table of a hundred columns holds several things at once: the person, the application, the decision.
Nobody reads it on a screen, and every change touches all of it.

## How it is detected

The attributes of every entity are counted; fifty are allowed. Up to five entities are told one by one.

## How to fix

Divide the entity by what its attributes speak of, with foreign keys between the parts.

## Bad

```diff projects/izin/erd.yml
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
+      - {name: isian_ag, type: varchar(50), nullable: true, description: Isian ag}
+      - {name: isian_ah, type: varchar(50), nullable: true, description: Isian ah}
+      - {name: isian_ai, type: varchar(50), nullable: true, description: Isian ai}
+      - {name: isian_aj, type: varchar(50), nullable: true, description: Isian aj}
+      - {name: isian_ak, type: varchar(50), nullable: true, description: Isian ak}
+      - {name: isian_al, type: varchar(50), nullable: true, description: Isian al}
+      - {name: isian_am, type: varchar(50), nullable: true, description: Isian am}
+      - {name: isian_an, type: varchar(50), nullable: true, description: Isian an}
+      - {name: isian_ao, type: varchar(50), nullable: true, description: Isian ao}
+      - {name: isian_bg, type: varchar(50), nullable: true, description: Isian bg}
+      - {name: isian_bh, type: varchar(50), nullable: true, description: Isian bh}
+      - {name: isian_bi, type: varchar(50), nullable: true, description: Isian bi}
+      - {name: isian_bj, type: varchar(50), nullable: true, description: Isian bj}
+      - {name: isian_bk, type: varchar(50), nullable: true, description: Isian bk}
+      - {name: isian_bl, type: varchar(50), nullable: true, description: Isian bl}
+      - {name: isian_bm, type: varchar(50), nullable: true, description: Isian bm}
+      - {name: isian_bn, type: varchar(50), nullable: true, description: Isian bn}
+      - {name: isian_bo, type: varchar(50), nullable: true, description: Isian bo}
+      - {name: isian_cg, type: varchar(50), nullable: true, description: Isian cg}
+      - {name: isian_ch, type: varchar(50), nullable: true, description: Isian ch}
+      - {name: isian_ci, type: varchar(50), nullable: true, description: Isian ci}
+      - {name: isian_cj, type: varchar(50), nullable: true, description: Isian cj}
+      - {name: isian_ck, type: varchar(50), nullable: true, description: Isian ck}
+      - {name: isian_cl, type: varchar(50), nullable: true, description: Isian cl}
+      - {name: isian_cm, type: varchar(50), nullable: true, description: Isian cm}
+      - {name: isian_cn, type: varchar(50), nullable: true, description: Isian cn}
+      - {name: isian_co, type: varchar(50), nullable: true, description: Isian co}
+      - {name: isian_dg, type: varchar(50), nullable: true, description: Isian dg}
+      - {name: isian_dh, type: varchar(50), nullable: true, description: Isian dh}
+      - {name: isian_di, type: varchar(50), nullable: true, description: Isian di}
+      - {name: isian_dj, type: varchar(50), nullable: true, description: Isian dj}
+      - {name: isian_dk, type: varchar(50), nullable: true, description: Isian dk}
+      - {name: isian_dl, type: varchar(50), nullable: true, description: Isian dl}
+      - {name: isian_dm, type: varchar(50), nullable: true, description: Isian dm}
+      - {name: isian_dn, type: varchar(50), nullable: true, description: Isian dn}
+      - {name: isian_do, type: varchar(50), nullable: true, description: Isian do}
+      - {name: isian_eg, type: varchar(50), nullable: true, description: Isian eg}
+      - {name: isian_eh, type: varchar(50), nullable: true, description: Isian eh}
+      - {name: isian_ei, type: varchar(50), nullable: true, description: Isian ei}
+      - {name: isian_ej, type: varchar(50), nullable: true, description: Isian ej}
+      - {name: isian_ek, type: varchar(50), nullable: true, description: Isian ek}
+      - {name: isian_el, type: varchar(50), nullable: true, description: Isian el}
+      - {name: isian_em, type: varchar(50), nullable: true, description: Isian em}
+      - {name: isian_en, type: varchar(50), nullable: true, description: Isian en}
+      - {name: isian_eo, type: varchar(50), nullable: true, description: Isian eo}
+      - {name: isian_fg, type: varchar(50), nullable: true, description: Isian fg}
+      - {name: isian_fh, type: varchar(50), nullable: true, description: Isian fh}
+      - {name: isian_fi, type: varchar(50), nullable: true, description: Isian fi}
+      - {name: isian_fj, type: varchar(50), nullable: true, description: Isian fj}
+      - {name: isian_fk, type: varchar(50), nullable: true, description: Isian fk}
+      - {name: isian_fl, type: varchar(50), nullable: true, description: Isian fl}
+      - {name: isian_fm, type: varchar(50), nullable: true, description: Isian fm}
+      - {name: isian_fn, type: varchar(50), nullable: true, description: Isian fn}
+      - {name: isian_fo, type: varchar(50), nullable: true, description: Isian fo}
     indexes: [[perusahaan_id]]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found, gathered
from . import Context, Finding, Level, Project, find, rule

# Two screens of rows in the picture. Of 750 tables of published schemas fewer than one in a hundred has more.
MOST = 50


@rule(
    "ERD023",
    "{entities} attributes, {most} can be read: divide the entity by what its attributes speak of",
    fix="Make several entities of it, with foreign keys between them.",
    level=Level.WARNING,
    elsewhere="also too large",
)
def too_many_attributes(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (("entities", number, "name"), f"{entity.name}: {len(entity.attributes)}")
        for number, entity in enumerate(spec.value.entities)
        if len(entity.attributes) > MOST
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), entities=each.names, most=MOST)
