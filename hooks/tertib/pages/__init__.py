"""Register → pages: finished, safe HTML bodies at the addresses of formats §10. Nothing here knows of mkdocs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..diagnostics import Diagnostic
from ..model import Register
from ..store import Store
from . import home, kept, manual, procedures, rulebook, table
from .edition import edition
from .files import assets
from .page import Asset, Page, TocItem

__all__ = ["Asset", "Page", "TocItem", "assets", "overview", "pages"]


def pages(
    register: Register, found: Iterable[Diagnostic], language: str, store: Store, today: date
) -> Iterator[Page]:
    """Every generated page of one edition."""
    made = edition(register, found, language, store, today)
    yield table.table(made)
    yield from kept.systems(made)
    yield from procedures.pages(made)
    yield from rulebook.pages(made)
    yield from manual.pages(made)


def overview(register: Register, found: Iterable[Diagnostic], language: str, today: date) -> str:
    """The part of the home page that is made from the register, as safe HTML."""
    return home.overview(edition(register, found, language, Store(), today))
