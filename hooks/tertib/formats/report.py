"""What a format shows: Report, with the lines of the files and the names by which a finding is known from run to run."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..changes import Comparison
from ..diagnostics import UNPRINTABLE, Diagnostic, Level, Place
from ..model import Change, Register
from ..privacy import found
from ..rules import all_rules


@dataclass(frozen=True, slots=True)
class Report:
    """
    The findings, where their files lie, and how to speak. `limit` is the level from which a finding fails the check;
    `change` is there in pull-request mode.
    """

    diagnostics: tuple[Diagnostic, ...]
    root: Path
    language: str
    site_url: str
    systems: int
    colour: bool = False
    limit: Level = Level.ERROR
    register: Register | None = None
    change: Change | None = None
    locate: Callable[[str], Path] | None = None
    _lines: dict[str, list[str]] = field(default_factory=dict)
    _guarded: set[tuple[str, int]] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        """A line that one finding keeps to itself is shown under no other."""
        rules = all_rules()
        self._guarded.update(
            (each.place.file, each.place.line) for each in self.diagnostics if rules[each.code].secret
        )

    @classmethod
    def of(
        cls,
        register: Register,
        found: tuple[Diagnostic, ...],
        language: str | None,
        *,
        colour: bool = False,
        limit: str | None = None,
        comparison: Comparison | None = None,
    ) -> Report:
        """A report on a register, in its own language and with its own fail level where none is asked for."""
        settings = register.settings
        return cls(
            found,
            register.root,
            language or settings.language,
            settings.site_url,
            len(register.projects),
            colour,
            Level.named(limit or settings.fail_level),
            register,
            comparison.change if comparison else None,
            comparison.path if comparison else None,
        )

    def rule_address(self, code: str) -> str:
        """The address of a rule's public page."""
        return f"{self.site_url.rstrip('/')}/aturan/{code}/"

    def count(self, level: Level) -> int:
        """How many findings of a level count."""
        return sum(each.level == level and each.counts for each in self.diagnostics)

    @property
    def waived(self) -> int:
        """How many findings a waiver lets stand."""
        return sum(each.waived is not None for each in self.diagnostics)

    @property
    def known(self) -> int:
        """How many findings the baseline knows."""
        return sum(each.baseline for each in self.diagnostics)

    def fails(self, each: Diagnostic) -> bool:
        """Whether a finding fails the check."""
        return each.counts and each.level >= self.limit

    @property
    def worst_first(self) -> tuple[Diagnostic, ...]:
        """The findings, those that fail the check first."""
        return tuple(
            sorted(self.diagnostics, key=lambda each: (not self.fails(each), not each.counts, -each.level))
        )

    def line(self, place: Place) -> str | None:
        """The line of a place, or None where the file cannot be shown as text."""
        if place.file not in self._lines:
            path = self.locate(place.file) if self.locate else self.root / place.file
            try:
                text = (
                    path.read_text(encoding="utf-8-sig") if path.is_file() and not path.is_symlink() else ""
                )
            except (OSError, ValueError):
                text = ""
            # As editors count: a form feed or a line separator ends no line.
            self._lines[place.file] = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        lines = self._lines[place.file]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else None

    def shown_line(self, each: Diagnostic, place: Place) -> str | None:
        """The line under a finding; nothing where it is blank, or may hold what must not be shown."""
        guarded = all_rules()[each.code].secret or (place.file, place.line) in self._guarded
        line = None if guarded else self.line(place)
        # A file that cannot be read is looked through by no rule.
        return line if line and line.strip() and not found(line) else None

    def fingerprints(self) -> Iterator[str]:
        """
        A name for each finding that stays when lines move and when the language changes: rule, file, the text of the line,
        and a count where these agree. A line that may hold a secret is not hashed: short secrets can be guessed back.
        """
        seen: Counter[str] = Counter()
        for each in self.diagnostics:
            line = " ".join((self.shown_line(each, each.place) or "").split())
            name = "\0".join((each.code, each.place.file, line))
            seen[name] += 1
            text = f"{name}\0{seen[name]}".encode("utf-8", "surrogatepass")
            yield hashlib.sha256(text).hexdigest()


def file_name(place: Place) -> str:
    """A file's path as programs are given it: whole, without what cannot be written as text."""
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", place.file)


def used(found: Iterable[Diagnostic]) -> tuple[str, ...]:
    """The codes that findings bear, in order."""
    return tuple(sorted({each.code for each in found}))
