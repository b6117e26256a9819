"""
Drawings as files of their own.

A page holds its drawings whole, so each file is read off the page when the site is printed: nothing is drawn, or kept,
a second time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .page import Page

# As the macro `figure` in parts.html writes it; an author's Markdown can hold none of these attributes.
FIGURE = re.compile(r'<div class="gv-scroll"[^>]* data-picture="([^"]+)"[^>]*>(?=<svg)')
LINK = re.compile(r"</?a\b[^>]*>")
END = "</svg>"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of a page: its address from the root of the edition, and where in the page's HTML it stands."""

    address: str
    page: Page
    start: int
    end: int

    @property
    def content(self) -> bytes:
        """An SVG that stands alone: in light, and without links, which would lead nowhere from where it is saved."""
        svg = LINK.sub("", self.page.html[self.start : self.end])
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg}\n'.encode()


def pictures(page: Page) -> Iterator[Picture]:
    """Every drawing of a page."""
    for found in FIGURE.finditer(page.html):
        end = page.html.index(END, found.end()) + len(END)
        yield Picture(f"{page.address}{found[1]}", page, found.end(), end)
