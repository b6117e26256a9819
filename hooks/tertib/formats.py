"""Diagnostics → text: for a terminal, for programs, for forges. A format is a function, listed at the foot."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from .diagnostics import Diagnostic, Level, Place, printable
from .model import Register
from .rules import Rule, all_rules
from .words import catalogue

COLOURS = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "bold cyan"}


@dataclass(frozen=True, slots=True)
class Report:
    """What a format shows: the diagnostics, where their files lie, and how to speak."""

    diagnostics: tuple[Diagnostic, ...]
    root: Path
    language: str
    site_url: str
    systems: int
    colour: bool = False

    @classmethod
    def of(
        cls, register: Register, found: tuple[Diagnostic, ...], language: str | None, *, colour: bool = False
    ) -> Report:
        """A report on a register, in its own language where none is asked for."""
        settings = register.settings
        return cls(
            found,
            register.root,
            language or settings.language,
            settings.site_url,
            len(register.projects),
            colour,
        )

    def rule_address(self, code: str) -> str:
        """The address of a rule's public page."""
        return f"{self.site_url.rstrip('/')}/aturan/{code}/"

    def count(self, level: Level) -> int:
        return sum(diagnostic.level == level for diagnostic in self.diagnostics)


Format = Callable[[Report], str]


def as_concise(report: Report) -> str:
    """One line each, as compilers write them."""
    return "".join(f"{diagnostic}\n" for diagnostic in report.diagnostics)


def as_json(report: Report) -> str:
    """Version 1 of the machine-readable form; lines and columns from 1, in code points."""
    found = [
        {
            "code": each.code,
            "name": all_rules()[each.code].name,
            "level": str(each.level),
            "message": each.message,
            "help": each.help,
            **_place(each.place),
            "others": [_place(other) for other in each.others],
            "url": report.rule_address(each.code),
        }
        for each in report.diagnostics
    ]
    summary = {str(level): report.count(level) for level in reversed(Level)}
    data = {"version": 1, "systems": report.systems, "summary": summary, "diagnostics": found}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_github(report: Report) -> str:
    """Workflow commands: annotations on the changed files of a pull request."""
    names = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
    return "".join(
        f"::{names[each.level]} file={_property(each.place.file)},line={each.place.line},col={each.place.column},"
        f"title={_property(each.code)}::{_data(f'{each.message} {each.help}'.strip())}\n"
        for each in report.diagnostics
    )


def as_full(report: Report) -> str:
    """Each finding with its source line, a caret, the fix and the address of its rule; then a summary."""
    text = Text()
    lines = _Lines(report.root)
    for each in report.diagnostics:
        text.append_text(_shown(each, report, lines))
    text.append_text(summary(report))
    written = StringIO()
    console = Console(
        file=written,
        force_terminal=report.colour,
        no_color=not report.colour,
        width=10_000,
        highlight=False,
        soft_wrap=True,
    )
    console.print(text, end="")
    return written.getvalue()


def summary(report: Report) -> Text:
    """One line that says how it stands."""
    say = catalogue(report.language)
    if not report.systems:
        return Text(say("no systems yet: begin one with `tertib new NAME`") + "\n")
    systems = say("{count} system") if report.systems == 1 else say("{count} systems")
    total = systems.format(count=report.systems)
    if not report.diagnostics:
        return Text(say("{systems}, nothing to mend").format(systems=total) + "\n", style="bold green")
    parts = [
        Text(words.format(count=count), style=COLOURS[level])
        for level, one, many in (
            (Level.ERROR, say("{count} error"), say("{count} errors")),
            (Level.WARNING, say("{count} warning"), say("{count} warnings")),
            (Level.NOTE, say("{count} note"), say("{count} notes")),
        )
        if (count := report.count(level)) and (words := one if count == 1 else many)
    ]
    return Text(", ").join(parts).append(" " + say("in {systems}").format(systems=total) + "\n")


class _Lines:
    """The lines of the files that findings are in, read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, list[str]] = {}

    def at(self, place: Place) -> str | None:
        """The line of a place, or None where the file cannot be shown as text."""
        if place.file not in self._read:
            path = self._root / place.file
            try:
                text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
            except (OSError, UnicodeDecodeError):
                text = ""
            self._read[place.file] = text.splitlines()
        lines = self._read[place.file]
        return lines[place.line - 1] if place.line <= len(lines) else None


def _shown(each: Diagnostic, report: Report, lines: _Lines) -> Text:
    say = catalogue(report.language)
    level = {Level.ERROR: say("error"), Level.WARNING: say("warning"), Level.NOTE: say("note")}[each.level]
    text = Text()
    text.append(f"{level}[{each.code}]", style=COLOURS[each.level]).append(
        f": {each.message}\n", style="bold"
    )
    gutter = " " * len(str(each.place.line))
    text.append(f"{gutter}--> ", style="blue").append(f"{each.place}\n")
    line = lines.at(each.place)
    if line is not None and line.strip() and not all_rules()[each.code].secret:
        text.append_text(_excerpt(line, each, gutter))
    for other in each.others:
        text.append(f"{gutter} = ", style="blue").append(say("see also {place}").format(place=other) + "\n")
    if each.help:
        text.append(f"{gutter} = ", style="blue").append(say("fix: {words}").format(words=each.help) + "\n")
    text.append(f"{gutter} = ", style="blue").append(f"{report.rule_address(each.code)}\n\n", style="dim")
    return text


def _excerpt(line: str, each: Diagnostic, gutter: str) -> Text:
    start = max(0, each.place.column - 61)
    shown = printable(line[start:].replace("\t", " "))
    caret = " " * (each.place.column - 1 - start) + "^"
    text = Text()
    text.append(f"{gutter} |\n{each.place.line} | ", style="blue").append(f"{shown}\n")
    return text.append(f"{gutter} | ", style="blue").append(f"{caret}\n", style=COLOURS[each.level])


def _place(place: Place) -> dict[str, object]:
    return {"file": place.file, "line": place.line, "column": place.column}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Format] = {"full": as_full, "concise": as_concise, "json": as_json, "github": as_github}


def rules_as_text(rules: Iterable[Rule], language: str) -> str:
    """One line a rule: code, level, title."""
    return "".join(f"{rule.code}  {rule.level!s:<8} {rule.text(language).title}\n" for rule in rules)


def rules_as_json(rules: Iterable[Rule], language: str) -> str:
    """All that is known of each rule but its page."""
    found = [
        {
            "code": rule.code,
            "name": rule.name,
            "family": rule.family,
            "level": str(rule.level),
            "clock": rule.clock,
            "also": list(rule.also),
            "title": rule.text(language).title,
            "message": rule.text(language).message,
            "fix": rule.text(language).fix,
        }
        for rule in rules
    ]
    return json.dumps({"version": 1, "rules": found}, ensure_ascii=False, indent=2) + "\n"


RULE_LISTS: Mapping[str, Callable[[Iterable[Rule], str], str]] = {
    "text": rules_as_text,
    "json": rules_as_json,
}
