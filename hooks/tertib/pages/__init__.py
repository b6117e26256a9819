"""Register → pages: finished, safe HTML bodies at the addresses of formats §10. Nothing here knows of mkdocs."""

from __future__ import annotations

from collections.abc import Iterator

from . import dashboards, kept, manual, procedures, rulebook, table
from .addresses import edition_root, stands_once
from .badges import badge_files
from .edition import Edition, edition
from .files import assets, linked, needed
from .home import overview
from .kept import tool
from .page import Asset, Page, TocItem
from .pictures import Picture, pictures
from .previews import preview_files

__all__ = [
    "Asset",
    "Edition",
    "Page",
    "Picture",
    "TocItem",
    "assets",
    "badge_files",
    "edition",
    "edition_root",
    "linked",
    "needed",
    "overview",
    "pages",
    "pictures",
    "preview_files",
    "stands_once",
    "tool",
]


def pages(edition: Edition) -> Iterator[Page]:
    """Every generated page of one edition."""
    yield table.table(edition)
    yield from kept.systems(edition)
    yield from dashboards.pages(edition)
    yield from procedures.pages(edition)
    yield from rulebook.pages(edition)
    yield from manual.pages(edition)
