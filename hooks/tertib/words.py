"""Interface text: bilingual text of files, and the gettext catalogues read with Babel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

import msgspec

from .diagnostics import printable

LANGUAGES = ("id", "en")


class Text(msgspec.Struct, frozen=True):
    """Text that a file gives in both languages."""

    id: str
    en: str

    def __str__(self) -> str:
        return self.id


def said(text: str | Text | None, language: str) -> str:
    """The text in a language; a plain string is the same in all of them."""
    match text:
        case None:
            return ""
        case Text():
            return text.en if language == "en" else text.id
        case _:
            return text


def written_in(text: str | Text | None, language: str) -> str:
    """The language of a text where it is not `language`: an author who gives one text only writes it in Indonesian. Else empty."""
    return "id" if language != "id" and isinstance(text, str) else ""


@cache
def catalogue(language: str) -> Callable[[str], str]:
    """The function that says an English interface text in a language; English is the key, so it is also the fallback."""
    if language == "en":
        return str
    from babel.messages.pofile import read_po

    with (files(__package__) / "locale" / language / "messages.po").open("rb") as file:
        known = {
            message.id: message.string
            for message in read_po(file, locale=language)
            if isinstance(message.id, str) and isinstance(message.string, str) and message.string
        }
    return lambda text: known.get(text, text)


def filled(template: str, words: Mapping[str, object], language: str) -> str:
    """A message with its words put in; what comes from an author's file is made printable first."""
    return template.format_map({name: _shown(word, language) for name, word in words.items()})


def _shown(word: object, language: str) -> str:
    match word:
        case Text():
            return printable(said(word, language))
        case list() | tuple():
            return ", ".join(_shown(each, language) for each in word)
        case _:
            return printable(word)
