"""Register → pages: finished, safe HTML bodies at the addresses of formats §10. Nothing here knows of mkdocs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..diagnostics import Diagnostic
from ..model import Register
from ..store import Store


@dataclass(frozen=True, slots=True)
class TocItem:
    """An entry of a page's table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address from the site's root (`sistem/e-retribusi/`), plain title, plain description, safe HTML."""

    address: str
    title: str
    description: str
    html: str
    toc: tuple[TocItem, ...] = ()
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that goes into the site as it is: its address from the site's root, and its bytes."""

    address: str
    content: bytes


def pages(register: Register, found: Iterable[Diagnostic], language: str, store: Store) -> Iterator[Page]:
    """Every generated page of one edition."""
    yield from ()


def overview(register: Register, found: Iterable[Diagnostic], language: str) -> str:
    """The part of the home page that is made from the register, as safe HTML."""
    return ""


def assets(register: Register) -> Iterator[Asset]:
    """Style sheets, scripts and the public evidence files of the projects."""
    yield from ()
