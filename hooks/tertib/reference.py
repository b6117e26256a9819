"""Data that every register shares: laws, vague words, national applications. Read from the register, else from the tool."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from . import contracts
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


def laws(root: Path) -> dict[str, Law]:
    """The legal bases that are known, by id."""
    return {law.id: law for law in msgspec.convert(_data(root, "legal-id")["laws"], tuple[Law, ...])}


def vague_words(root: Path) -> tuple[VagueWord, ...]:
    return msgspec.convert(_data(root, "ambiguous-words-id")["words"], tuple[VagueWord, ...])


def national_applications(root: Path) -> tuple[NationalApplication, ...]:
    found = _data(root, "national-applications-id")["applications"]
    return msgspec.convert(found, tuple[NationalApplication, ...])


@cache
def _data(root: Path, name: str) -> Data:
    """A reference file: the register's own where it has one, else the tool's. Raises SettingsInvalid for a broken one."""
    for folder in (root / "schemas", contracts.folder()):
        path = folder / "reference" / f"{name}.yml"
        if path.is_file():
            return _read(path, folder, name)
    return {}


def _read(path: Path, folder: Path, name: str) -> Data:
    source = read(path, folder)
    shape = f"reference/{name.rpartition('-')[0]}" if name.endswith("-id") else "reference/calendar"
    faults = source if isinstance(source, list) else check_shape(source, shape)
    if faults or isinstance(source, list):
        raise SettingsInvalid("{file} cannot be used: mend what is named above", faults, file=path.name)
    return source.data


__all__ = ["NationalApplication", "VagueWord", "laws", "national_applications", "vague_words"]
