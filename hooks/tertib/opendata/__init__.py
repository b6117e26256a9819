"""
The register as open data: files at stable addresses under `data/`, each with its contract, and a page that tells of them.

    OpenRegister(register)     what of it is told             open_register.py
    files(opened) → DataFile…  every file, once for all editions
    page(…) → Page             what each holds, for people    page.py

Only what is public is in them. They follow from the register alone: the same content gives the same bytes on any day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from .. import contracts
from ..words import LANGUAGES
from .catalogue import catalogue_file
from .cells import as_csv
from .columns import coded
from .dcat import dcat_file
from .documents import register_file, system_file
from .feed import feed_file
from .file import DataFile, as_json
from .open_register import OpenRegister
from .publiccode import publiccode_file
from .spbe import spbe_table
from .workbooks import register_book, spbe_book

__all__ = ["FORMS", "DataFile", "OpenRegister", "datasets", "files"]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def files(opened: OpenRegister) -> Iterator[DataFile]:
    """Every file: those of the sets of data, the catalogues of them, and the contracts."""
    sets = datasets(opened)
    for own in sets.values():
        yield from own
    yield catalogue_file(opened.register)
    yield dcat_file(opened, tuple(sets.items()))
    yield from _schemas()


def datasets(opened: OpenRegister) -> Mapping[str, Sequence[DataFile]]:
    """The sets of data by name, each in all its forms; none without a file."""
    software = (publiccode_file(project, opened.register) for project in opened.projects)
    found = {
        "register": (register_file(opened), _register_csv(opened), _register_xlsx(opened)),
        "systems": tuple(system_file(project, opened) for project in opened.projects),
        "spbe": (_spbe_csv(opened), _spbe_xlsx(opened)),
        "software": tuple(each for each in software if each),
        "changes": tuple(feed_file(opened, language) for language in LANGUAGES),
    }
    return {name: own for name, own in found.items() if own}


def _register_csv(opened: OpenRegister) -> DataFile:
    return DataFile("register.csv", "text/csv", as_csv(coded(opened)))


def _register_xlsx(opened: OpenRegister) -> DataFile:
    return DataFile("register.xlsx", XLSX, register_book(opened))


def _spbe_csv(opened: OpenRegister) -> DataFile:
    return DataFile("sia-spbe.csv", "text/csv", as_csv(spbe_table(opened)))


def _spbe_xlsx(opened: OpenRegister) -> DataFile:
    return DataFile("sia-spbe.xlsx", XLSX, spbe_book(opened))


def _catalogue(opened: OpenRegister) -> DataFile:
    return catalogue_file(opened.register)


def _dcat(opened: OpenRegister) -> DataFile:
    return dcat_file(opened, tuple(datasets(opened).items()))


def _schemas() -> Iterator[DataFile]:
    """The contracts, each where the references of the others look for it."""
    for name in contracts.names():
        schema = as_json(contracts.schema(name))
        yield DataFile(f"schema/{name}.schema.json", "application/schema+json", schema)


# What `tertib export register` can write.
FORMS: Mapping[str, Callable[[OpenRegister], DataFile]] = {
    "json": register_file,
    "csv": _register_csv,
    "xlsx": _register_xlsx,
    "sia-spbe-csv": _spbe_csv,
    "sia-spbe-xlsx": _spbe_xlsx,
    "atom": partial(feed_file, language="id"),
    "catalogue": _catalogue,
    "dcat": _dcat,
}
