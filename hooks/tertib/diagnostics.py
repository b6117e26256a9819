"""What is said about an author's files: Place, Fault, Finding, Diagnostic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

# C0 and C1 controls, bidirectional controls, separators, non-characters: never raw on a terminal or a page.
UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
SHOWN = 200


class Level(IntEnum):
    """How bad; the numbers are logging's."""

    NOTE = 20
    WARNING = 30
    ERROR = 40

    @classmethod
    def named(cls, name: str) -> Level:
        return cls[name.upper()]

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file of the register: posix path from its root; line and column from 1, in code points."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{printable(self.file)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Edit:
    """A correction no one has to think about: `new` instead of `old`, which stands at a place. `tertib check --fix` makes it."""

    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What the reader or a schema cannot accept. A rule of SRC or SHP with the same kind makes it a finding."""

    kind: str
    place: Place
    words: Mapping[str, object] = field(default_factory=dict)
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a rule fires and with what words; `others` are places that explain it. `level` where it is not the rule's."""

    place: Place
    words: Mapping[str, object] = field(default_factory=dict)
    others: tuple[Place, ...] = ()
    level: Level | None = None
    edit: Edit | None = None


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finished message. Sorts by place, so a report reads top to bottom."""

    place: Place
    code: str
    message: str
    level: Level = Level.ERROR
    help: str = ""
    others: tuple[Place, ...] = ()
    elsewhere: str = field(default="", compare=False)  # what stands at the other places, in words
    edit: Edit | None = field(default=None, compare=False)
    waived: str | None = field(default=None, compare=False)  # why a waiver lets it stand
    baseline: bool = field(default=False, compare=False)  # it was there when the register adopted Tertib

    @property
    def counts(self) -> bool:
        """Whether it can fail the check: not where it is let stand."""
        return self.waived is None and not self.baseline

    @property
    def sentences(self) -> str:
        """What is wrong and what to do, in one line, for readers that have one field for both."""
        end = "" if not self.help or self.message.endswith((".", "!", "?")) else "."
        return f"{self.message}{end} {self.help}".strip()

    def __str__(self) -> str:
        standing = " [waived]" if self.waived is not None else " [baseline]" if self.baseline else ""
        return f"{self.place}: {self.code} {self.message}{standing}"


def printable(value: object) -> str:
    """A value of an author's file as it may be shown: controls escaped, long text cut."""
    text = UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", str(value))
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
