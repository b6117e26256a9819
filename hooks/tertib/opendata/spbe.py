"""
The table that the national architecture application (SIA-SPBE) asks a government for: a row a system.

Its metadata for an application are ID, Uraian, Fungsi, Luaran, Basis Aplikasi, Tipe Lisensi and Basis Data; what other
governments' inventories add stands behind. It is in Indonesian only, as the application is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..licences import licence
from ..model import Entry, Project, Register
from ..pages import publicity
from ..pages.fields import term
from ..words import said
from .columns import BETWEEN, Cell, Table
from .open_register import OpenRegister

# Levels 1 and 2 of the application reference architecture (RAA).
RAA = {
    "general-service": "01.01",
    "general-administration": "01.02",
    "special-mission": "02.01",
    "special-function": "02.02",
}
# What is told of a system whose entry is withheld.
KNOWN = frozenset({"Kode Register", "Nama Aplikasi", "Perangkat Daerah", "Kondisi", "Keterbukaan"})


def spbe_table(opened: OpenRegister) -> Table:
    register = opened.register
    titles = tuple(_values(None, register))
    rows = []
    for project in opened.projects:
        values = _values(project, register)
        open_ = publicity.of_system(project) == "public"
        rows.append(tuple(values[title] if open_ or title in KNOWN else None for title in titles))
    return Table(titles, titles, tuple(rows))


def _values(project: Project | None, register: Register) -> dict[str, Cell]:
    """The value of each column, in their order."""
    entry = project.entry if project else None
    of = _reader(entry)
    return {
        "ID": of(lambda e: e.spbe_id),
        "Kode Register": project.slug if project else None,
        "Nama Aplikasi": of(lambda e: said(e.name, "id")),
        "Uraian": of(lambda e: said(e.summary, "id")),
        "Fungsi": of(lambda e: said(e.function, "id")),
        "Luaran": of(lambda e: _listed(e.outputs)),
        "Basis Aplikasi": of(lambda e: BETWEEN.join(_term("base", value=each) for each in e.base)),
        "Tipe Lisensi": of(_licence),
        "Lisensi": of(lambda e: e.license),
        "Basis Data": of(lambda e: _platforms(e, register, "database")),
        "Bahasa Pemrograman": of(lambda e: _platforms(e, register, "language")),
        "Kerangka Pengembangan": of(lambda e: _platforms(e, register, "framework")),
        "Layanan yang Didukung": of(lambda e: _listed(e.services)),
        "Proses Bisnis": of(lambda e: _listed(e.business_processes)),
        "Kategori Aplikasi": of(lambda e: _term("category", value=e.category)),
        "Kode RAA": of(lambda e: RAA.get(e.category or "")),
        "Jenis Layanan": of(lambda e: _term("service_type", value=e.service_type)),
        "Perangkat Daerah": of(lambda e: _agency(e.owner_agency, register)),
        "Unit Pengembang": of(lambda e: e.developer.name if e.developer else None),
        "Unit Operasional": of(lambda e: _agency(e.operator, register)),
        "Lokasi Server": of(
            lambda e: _term("hosting", "place", value=e.hosting.place if e.hosting else None)
        ),
        "SPLP": of(lambda e: "Ya" if any(each.via == "splp" for each in e.integrations) else "Tidak"),
        "Aplikasi Terkait": of(lambda e: _listed(each.system or each.name for each in e.integrations)),
        "Sifat Data": of(lambda e: _term("data", "class", value=e.data.classification if e.data else None)),
        "Data Pribadi": of(lambda e: _term("data", "personal", value=e.data.personal if e.data else None)),
        "Wali Data": of(lambda e: _agency(e.data.owner if e.data else None, register)),
        "Produsen Data": of(lambda e: _agency(e.data.producer if e.data else None, register)),
        "Kategori Sistem Elektronik": of(lambda e: _term("security_category", value=e.security_category)),
        "Nomor PSE": of(lambda e: e.pse.number if e.pse else None),
        "Domain": of(lambda e: e.address),
        "Repositori": of(lambda e: e.source.url if e.source and e.source.visibility == "public" else None),
        "Aplikasi Sebelumnya": of(lambda e: e.predecessor),
        "Kondisi": of(lambda e: _term("status", value=e.status)),
        "Operasional Sejak": of(lambda e: e.go_live),
        "Tahun Pembuatan": of(lambda e: e.year_built),
        "Sumber Dana": of(lambda e: _term("budget_source", value=e.budget_source)),
        "Jumlah Pengguna": of(lambda e: e.users.count if e.users else None),
        "Keterbukaan": of(lambda e: _term("publication", value=e.publication)),
    }


def _reader(entry: Entry | None) -> Callable[[Callable[[Entry], Cell]], Cell]:
    return lambda read: (read(entry) or None) if entry else None


def _licence(entry: Entry) -> Cell:
    if entry.license is None:
        return None
    return "Open Source" if licence(entry.license).open else "Proprietary"


def _platforms(entry: Entry, register: Register, kind: str) -> Cell:
    known = (register.settings.platforms.get(each) for each in entry.technology)
    return BETWEEN.join(each.name for each in known if each and each.kind == kind)


def _agency(name: str | None, register: Register) -> Cell:
    agency = register.settings.agencies.get(name or "")
    return said(agency.name, "id") if agency else name


def _listed(values: Iterable[Any]) -> Cell:
    return BETWEEN.join(said(each, "id") for each in values)


def _term(*path: str, value: str | None) -> str:
    return term("project", *path, value=value, language="id")
