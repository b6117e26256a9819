"""
What stops Tertib. An author's mistake never does: that is a diagnostic.

TertibError                carries the exit code of design §7
├── SettingsInvalid    2   register.yml or an option cannot be used; carries its faults
├── SopInvalid         2   an SOP file cannot be used; carries its faults
├── RootNotFound       3   no projects/ folder here or above
├── NothingMatched     3   a named path holds nothing of the register
├── GraphvizMissing    2   no `dot` program was found
├── DrawingTooLarge    2   a spec holds more than one picture can show
└── DrawingFailed      4   `dot` cannot be used
    └── LayoutFailed   4   `dot` failed on one drawing, or took too long for it
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .diagnostics import Fault


class TertibError(Exception):
    """One clear sentence for a person, and what to do next."""

    exit_code = 2

    def __init__(self, message: str, faults: Iterable[Fault] = (), **words: object) -> None:
        super().__init__(message.format_map(words))
        self.message = message
        self.faults = tuple(faults)
        self.words = words

    def said(self, language: str) -> str:
        """The sentence in a language."""
        return catalogue(language)(self.message).format_map(self.words)


class SettingsInvalid(TertibError):
    """The register's own settings cannot be used."""


class SopInvalid(TertibError):
    """An SOP file cannot be used."""


class RootNotFound(TertibError):
    """There is no register here or above."""

    exit_code = 3


class NothingMatched(TertibError):
    """A path named on the command line holds nothing of the register."""

    exit_code = 3


class GraphvizMissing(TertibError):
    """No `dot` program was found."""


class DrawingTooLarge(TertibError):
    """A spec holds more than one picture can show; it has to be split."""


class DrawingFailed(TertibError):
    """`dot` cannot be used."""

    exit_code = 4


class LayoutFailed(DrawingFailed):
    """`dot` failed on one drawing, or took too long for it; others may well succeed."""


class PdfUnavailable(TertibError):
    """What makes PDFs is not installed here."""
