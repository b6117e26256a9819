"""What a page is, and the way from one address to another."""

from __future__ import annotations

import re
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
    """
    One page: its address from the root of its edition (`sistem/e-retribusi/`), plain title, plain description, safe HTML.
    Readers who search narrow what they find by the system and the step that a page is about. Styles and scripts that
    this page needs and others do not stand in `needs`, by their addresses, and
    in `picture` the one that goes along where it is shared, if the page has one of its own.
    """

    address: str
    title: str
    description: str
    html: str
    toc: tuple[TocItem, ...] = ()
    source: str | None = None
    system: str = ""
    step: str = ""
    needs: tuple[str, ...] = ()
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that goes into the site as it is: its address from the site's root, and its bytes."""

    address: str
    content: bytes


# Where one cell or term ends and the next begins, no space stands in a template; whoever reads the text alone needs one.
SEAM = re.compile(
    r'(?<=</dt>)(?=<dd)|(?<=</t[dh]>)(?=<t[dh])|(?<=</strong>)(?=<span)|(?<=\S)(?=<span class="t-sub")'
)


def apart(html: str) -> str:
    """The same page, its words apart where only boxes part them: a search would read `NumberTitle` as one word."""
    return SEAM.sub(" ", html)


def relative(here: str, there: str) -> str:
    """The way from a page to another address of the site, so that the site works under any path."""
    return "../" * here.count("/") + there or "./"


def toc_of(html: str) -> tuple[TocItem, ...]:
    return tuple(TocItem(heading.id, heading.title, heading.level) for heading in outline(html))
