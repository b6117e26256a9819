"""What a page is, and the way from one address to another."""

from __future__ import annotations

from dataclasses import dataclass

from ..markdown import outline


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


def relative(here: str, there: str) -> str:
    """The way from a page to another address of the site, so that the site works under any path."""
    return "../" * here.count("/") + there or "./"


def toc_of(html: str) -> tuple[TocItem, ...]:
    return tuple(TocItem(heading.id, heading.title, heading.level) for heading in outline(html))
