"""The workbooks: the register in both languages with notes on it, and the table for SIA-SPBE."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..words import catalogue, said
from .cells import as_xlsx
from .columns import Table, labelled
from .open_register import OpenRegister
from .spbe import spbe_table


def register_book(opened: OpenRegister) -> bytes:
    """A sheet of all systems in each language, and what a reader should know of them."""
    settings = opened.register.settings
    sheets = [
        ("Sistem", labelled(opened, "id")),
        ("Systems", labelled(opened, "en")),
        ("Keterangan", notes(opened, "id")),
        ("Notes", notes(opened, "en")),
    ]
    return as_xlsx(sheets, opened.updated, said(settings.name, settings.language))


def spbe_book(opened: OpenRegister) -> bytes:
    sheets = [("Aplikasi", spbe_table(opened)), ("Keterangan", notes(opened, "id"))]
    return as_xlsx(sheets, opened.updated, said(opened.register.settings.name, "id"))


def notes(opened: OpenRegister, language: str) -> Table:
    """Where the data come from and what is not in them."""
    return Table(("", ""), ("", ""), tuple(_notes(opened, language, catalogue(language))))


def _notes(opened: OpenRegister, language: str, say: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    settings, left, as_of = opened.register.settings, opened.left_out, opened.register.as_of
    yield say("Register"), said(settings.name, language)
    yield say("Published by"), said(settings.office or settings.government, language)
    yield say("Newest fact"), opened.updated.isoformat()
    if as_of:
        yield say("As of"), as_of.isoformat()
    yield say("License"), settings.data_license
    yield say("Address"), f"{opened.site}data/"
    if left["excluded"]:
        yield say("Exempt entries, not listed"), str(left["excluded"])
    if left["unreadable"]:
        yield say("Entries that cannot be read, not listed"), str(left["unreadable"])
    if left["examples"]:
        yield say("Examples, not listed"), str(left["examples"])
