"""What an import could not take over: one located line for its author, never a loss in silence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..diagnostics import Place
from ..words import catalogue, filled


@dataclass(frozen=True, slots=True)
class Remark:
    """Where in the foreign file, and what of it was left out or changed; the message is English, the catalogue's key."""

    place: Place
    message: str
    words: Mapping[str, object] = field(default_factory=dict)

    def said(self, language: str) -> str:
        say = catalogue(language)
        return f"{self.place}: {say('warning')}: {filled(say(self.message), self.words, language)}"


def _(text: str) -> str:
    """Marks a text of a remark for the catalogue."""
    return text
