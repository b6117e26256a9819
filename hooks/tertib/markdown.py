"""
Author Markdown → clean HTML and its table of contents. The only home of markdown and nh3.

What an author writes is untrusted: tags and attributes are on an allow-list, ids get a prefix of their own, classes
other than those named here are dropped, and a link goes only where `links` says it may.
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import markdown
import nh3
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

Links = Callable[[str], str | None]

PREFIX = "isi-"
MAX_LENGTH = 120_000
# Python-Markdown takes time by the square of a block's brackets and lines: this much is about a second.
MAX_EFFORT = 2_000_000

EXTENSIONS = (
    "abbr",
    "admonition",
    "def_list",
    "fenced_code",
    "footnotes",
    "sane_lists",
    "tables",
    "toc",
    "pymdownx.tilde",
)
SETTINGS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},
    "toc": {"toc_depth": 0, "marker": ""},
    "footnotes": {"BACKLINK_TEXT": "↩", "BACKLINK_TITLE": ""},
    "pymdownx.tilde": {"subscript": False},
}
TAGS = {
    *(
        "p",
        "br",
        "hr",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "strong",
        "b",
        "em",
        "i",
        "del",
        "ins",
        "mark",
        "sub",
        "sup",
        "small",
    ),
    *(
        "code",
        "pre",
        "kbd",
        "samp",
        "blockquote",
        "q",
        "cite",
        "abbr",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "a",
        "img",
        "div",
    ),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "details", "summary"),
}
ATTRIBUTES = {
    "*": {"id"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
}
ALIGNED = {"left", "center", "right"}
CLASSES = {
    "th": ALIGNED,
    "td": ALIGNED,
    "div": {"admonition", "note", "info", "tip", "warning", "danger", "footnote"},
    "p": {"admonition-title"},
    "a": {"footnote-ref", "footnote-backref"},
}
OUTSIDE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
FENCE_OF_FILE = re.compile(r"^([`~]{3,})[ ]*(\w+)[ ]+([\w./-]+)[ ]*$", re.MULTILINE)
HEADING = re.compile(r'<h([2-6])[^>]*? id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")
IMAGE = re.compile(r'<img((?: [a-z]+="[^"]*")*)>')


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of finished HTML: its id, its plain text, its level."""

    id: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Body:
    """Clean HTML, safe to stand in a page, and its headings."""

    html: str
    toc: tuple[Heading, ...] = ()


def no_links(_: str) -> str | None:
    """Links to nothing in the register: only http, https, mailto and the body's own anchors stay."""
    return None


def render(text: str, *, links: Links = no_links, top: int = 2, prefix: str = PREFIX) -> Body:
    """A Markdown text as HTML whose highest heading is of level `top`; text that is too much work stays plain."""
    if not _bearable(text):
        return Body(_plain(text))
    try:
        raw = _converter(top).convert(FENCE_OF_FILE.sub(r"`\3`\n\n\1\2", text))
    except RecursionError:
        return Body(_plain(text))
    clean = nh3.clean(
        raw,
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        attribute_filter=partial(_attribute, links, prefix),
    )
    shown = IMAGE.sub(_image, clean)
    return Body(shown, outline(shown))


def outline(page: str, deepest: int = 3) -> tuple[Heading, ...]:
    """The headings with an id in finished HTML, down to a level."""
    found = (
        Heading(html.unescape(id_), " ".join(html.unescape(TAG.sub("", inner)).split()), int(level))
        for level, id_, inner in HEADING.findall(page)
    )
    return tuple(heading for heading in found if heading.level <= deepest)


def _converter(top: int) -> markdown.Markdown:
    shaping = _Shaping()
    shaping.top = top
    return markdown.Markdown(
        extensions=[*EXTENSIONS, shaping], extension_configs=SETTINGS, output_format="html"
    )


def _attribute(links: Links, prefix: str, tag: str, attribute: str, value: str) -> str | None:
    """An attribute's value as it may stand in a page; None drops it."""
    match tag, attribute:
        case _, "id":
            return f"{prefix}{value}"
        case "a", "href" if value.startswith("#"):
            return f"#{prefix}{value[1:]}"
        case "a", "href":
            return value if OUTSIDE.match(value) else links(value)
        case "img", "src":
            return links(value)
        case _:
            return value


def _image(found: re.Match[str]) -> str:
    """An image whose file is not published is its alternative text."""
    if ' src="' in found[1]:
        return found[0]
    alternative = re.search(r' alt="([^"]*)"', found[1])
    return alternative[1] if alternative else ""


def _bearable(text: str) -> bool:
    if len(text) > MAX_LENGTH:
        return False
    blocks = re.split(r"\n[ \t]*\n", text)
    return (
        sum((block.count("[") + block.count("<") + block.count("\n")) ** 2 for block in blocks) <= MAX_EFFORT
    )


def _plain(text: str) -> str:
    """The text as it was written."""
    return f"<pre>{html.escape(text[:MAX_LENGTH])}</pre>"


class _Shape(Treeprocessor):
    """Shifts headings so that the highest is `top`, and turns alignment into classes."""

    def __init__(self, md: markdown.Markdown, top: int) -> None:
        super().__init__(md)
        self.top = top

    def run(self, root: ET.Element) -> None:
        found = [each for each in root.iter() if each.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
        shift = self.top - min((int(each.tag[1]) for each in found), default=self.top)
        for each in found:
            each.tag = f"h{min(6, int(each.tag[1]) + shift)}"
        for cell in root.iter():
            if cell.tag in {"th", "td"} and (side := cell.attrib.pop("align", None)):
                cell.set("class", side)


class _Shaping(Extension):
    top = 2

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's own name)
        md.treeprocessors.register(_Shape(md, self.top), "tertib-shape", 0)
