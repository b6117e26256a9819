"""A page as it is read: its words and the names of its parts, without code and without what is marked as another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import material
from babel.messages.pofile import read_po

import tertib
from tertib import contracts

PACKAGE = Path(tertib.__file__).parent
UNREAD = re.compile(r"<(svg|pre|code|kbd|script|style|template|head)\b.*?</\1>", re.DOTALL)
NAMED = re.compile(r'\s(?:aria-label|title|placeholder|alt|data-label)="([^"]*)"')
THEME_TEXT = re.compile(r'^\s*"([a-z.]+)": "([^"]+)"', re.MULTILINE)


def texts(html: str) -> Iterator[str]:
    """Every run of words between two tags, and every name that is read out or shown on hovering."""
    language = re.findall(r'<html lang="(\w+)"', html)[0]
    foreign = re.compile(rf'<(\w+)\b[^>]*\slang="(?!{language}")\w+"[^>]*>.*?</\1>', re.DOTALL)
    read = foreign.sub("", UNREAD.sub("", html.partition("<body")[2].partition(">")[2]))
    for found in (*re.split(r"<[^>]*>", read), *NAMED.findall(read)):
        if text := " ".join(unescape(found).split()):
            yield text


@cache
def interface() -> dict[str, str]:
    """Texts of the interface and of the theme: English → Indonesian, where the two differ."""
    with (PACKAGE / "locale" / "id" / "messages.po").open("rb") as file:
        known = {str(each.id): str(each.string) for each in read_po(file, locale="id") if each.id}
    english, indonesian = (_theme(language) for language in ("en", "id"))
    known |= {text: indonesian[key] for key, text in english.items() if key in indonesian}
    return {text: other for text, other in known.items() if text != other}


def untranslated(language: str) -> frozenset[str]:
    """Texts of the interface that stand in no page of a language: those of the other one, but for words that both have."""
    known = interface()
    wrong, right = (known.values(), known.keys()) if language == "en" else (known.keys(), known.values())
    both = "\n".join(right)
    return frozenset(text for text in wrong if text not in both)


@cache
def ids() -> frozenset[str]:
    """Values of the schemas and ids of the procedures: what stands in files and never on a page."""
    found: set[str] = set()
    for path in contracts.folder().rglob("*.json"):
        found |= set(re.findall(r'"([a-z]+(?:[_-][a-z]+)+)"', path.read_text(encoding="utf-8")))
    return frozenset(found)


def written(root: Path) -> str:
    """All that authors wrote: their words may be in one language only."""
    files = (each for folder in ("projects", "schemas/sop") for each in (root / folder).rglob("*"))
    return "\n".join(each.read_text("utf-8") for each in files if each.suffix in {".md", ".yml"})


def _theme(language: str) -> dict[str, str]:
    path = Path(material.__file__).parent / "templates" / "partials" / "languages" / f"{language}.html"
    return dict(THEME_TEXT.findall(path.read_text(encoding="utf-8")))
