"""Register → pages: finished, safe HTML bodies at the addresses of formats §10. Nothing here knows of mkdocs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..diagnostics import Diagnostic
from ..model import Register
from ..store import Store
from . import dashboards, home, kept, manual, procedures, rulebook, table
from .addresses import edition_root, stands_once
from .badges import badge_files
from .edition import edition
from .files import assets, linked, needed
from .page import Asset, Page, TocItem
from .pictures import Picture, pictures
from .previews import preview_files

__all__ = [
    "Asset",
    "Page",
    "Picture",
    "TocItem",
    "assets",
    "badge_files",
    "edition_root",
    "linked",
    "needed",
    "overview",
    "pages",
    "pictures",
    "preview_files",
    "stands_once",
]


def pages(
    register: Register,
    found: Iterable[Diagnostic],
    language: str,
    store: Store,
    today: date,
    *,
    dossiers: bool = False,
) -> Iterator[Page]:
    """Every generated page of one edition."""
    made = edition(register, found, language, store, today, dossiers=dossiers)
    yield table.table(made)
    yield from kept.systems(made)
    yield from dashboards.pages(made)
    yield from procedures.pages(made)
    yield from rulebook.pages(made)
    yield from manual.pages(made)


def overview(register: Register, found: Iterable[Diagnostic], language: str, today: date) -> str:
    """The part of the home page that is made from the register, as safe HTML."""
    return home.overview(edition(register, found, language, Store(), today))
