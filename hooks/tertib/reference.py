"""Data that every register shares: laws, vague words, national applications. Read from the register, else from the tool."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from . import contracts
from .calendars import Calendar
from .errors import SettingsInvalid
from .model import Law
from .shape import check_shape
from .source import Data, read
from .words import Text


class VagueWord(msgspec.Struct, frozen=True):
    """A word that cannot be tested, and what to write instead."""

    word: str
    hint: str | Text = ""


class NationalApplication(msgspec.Struct, frozen=True):
    """An application that the state gives to all governments (Perpres 95/2018)."""

    id: str
    name: str | Text
    function: str | Text = ""
    words: tuple[str, ...] = ()


class DiagramWords(msgspec.Struct, frozen=True):
    """Words by which the names of processes and of data are judged."""

    verbs: tuple[str, ...] = ()
    only_verbs: tuple[str, ...] = ()
    vague_verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    tool_labels: tuple[str, ...] = ()


class PersonalColumn(msgspec.Struct, frozen=True):
    """The name of a column that looks personal (UU 27/2022); `certain` where it is, whatever the spec says."""

    name: str
    personal: str
    certain: bool = False
    whole: bool = False
    unless: tuple[str, ...] = ()


class Holiday(msgspec.Struct, frozen=True):
    """A day off, of the whole country."""

    date: date
    name: str | Text
    kind: str


class CalendarYear(msgspec.Struct, frozen=True):
    """The days off of one year."""

    year: int
    holidays: tuple[Holiday, ...] = ()


def laws(root: Path) -> dict[str, Law]:
    """The legal bases that are known, by id."""
    return {law.id: law for law in msgspec.convert(_data(root, "legal-id")["laws"], tuple[Law, ...])}


def vague_words(root: Path) -> tuple[VagueWord, ...]:
    return msgspec.convert(_data(root, "ambiguous-words-id")["words"], tuple[VagueWord, ...])


def national_applications(root: Path) -> tuple[NationalApplication, ...]:
    found = _data(root, "national-applications-id")["applications"]
    return msgspec.convert(found, tuple[NationalApplication, ...])


@cache
def diagram_words(root: Path) -> DiagramWords:
    return msgspec.convert(_data(root, "diagram-words-id"), DiagramWords)


@cache
def personal_columns(root: Path) -> dict[str, PersonalColumn]:
    """The names of columns that look personal."""
    found = msgspec.convert(_data(root, "personal-columns-id")["columns"], tuple[PersonalColumn, ...])
    return {each.name: each for each in found}


@cache
def reserved_words(root: Path) -> frozenset[str]:
    """The words that SQL keeps for itself."""
    return frozenset(_data(root, "reserved-words")["words"])


@cache
def open_formats(root: Path) -> frozenset[str]:
    """The formats in which data can be taken elsewhere."""
    return frozenset(_data(root, "open-formats")["formats"])


def calendar(root: Path, name: str) -> Calendar:
    """The working days of a calendar: of each year the register's own file, else the tool's."""
    files = dict(_years(root, name)).values()
    years = [_year(path, folder, path.stat().st_mtime_ns) for path, folder in files]
    return Calendar.of((day.date for year in years for day in year.holidays), (year.year for year in years))


def _years(root: Path, name: str) -> Iterator[tuple[int, tuple[Path, Path]]]:
    """The files of a calendar by year, the register's own last: with its folder of schemas each."""
    form = re.compile(rf"calendar-{re.escape(name)}-([0-9]{{4}})")
    for folder in (contracts.folder(), root / "schemas"):
        for path in sorted((folder / "reference").glob("calendar-*.yml")):
            if found := form.fullmatch(path.stem):
                yield int(found[1]), (path, folder)


@lru_cache(maxsize=64)
def _year(path: Path, folder: Path, changed: int) -> CalendarYear:
    """One file, read again when it has changed."""
    return msgspec.convert(_read(path, folder, path.stem), CalendarYear)


@cache
def _data(root: Path, name: str) -> Data:
    """A reference file: the register's own where it has one, else the tool's. Raises SettingsInvalid for a broken one."""
    for folder in (root / "schemas", contracts.folder()):
        path = folder / "reference" / f"{name}.yml"
        if path.is_file():
            return _read(path, folder, name)
    return {}


def _read(path: Path, folder: Path, name: str) -> Data:
    source = read(folder, path.relative_to(folder).as_posix())
    shape = "calendar" if name.startswith("calendar-") else name.removesuffix("-id")
    faults = source if isinstance(source, list) else check_shape(source, f"reference/{shape}")
    if faults or isinstance(source, list):
        raise SettingsInvalid("{file} cannot be used: mend what is named below", faults, file=path.name)
    return source.data


__all__ = [
    "DiagramWords",
    "NationalApplication",
    "PersonalColumn",
    "VagueWord",
    "calendar",
    "diagram_words",
    "laws",
    "national_applications",
    "open_formats",
    "personal_columns",
    "reserved_words",
    "vague_words",
]
