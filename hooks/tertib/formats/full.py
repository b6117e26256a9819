"""`full`: for a person at a terminal. Each finding with its source, the places that explain it, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text

from ..diagnostics import Diagnostic, Level, Place, printable
from ..words import catalogue
from .report import Report

COLOURS = {Level.ERROR: "bold red", Level.WARNING: "bold yellow", Level.NOTE: "bold cyan"}
FRAME = "blue"


def as_full(report: Report) -> str:
    """Every finding, then one line that says how it stands."""
    text = Text()
    for each in report.diagnostics:
        text.append_text(_shown(each, report))
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
    parts = list(_counts(report))
    if not report.systems and not parts:
        return Text(say("no systems yet: begin one with `tertib new NAME`") + "\n")
    systems = say("{count} system") if report.systems == 1 else say("{count} systems")
    total = systems.format(count=report.systems)
    if not parts:
        return Text(say("{systems}, nothing to mend").format(systems=total) + "\n", style="bold green")
    return Text(", ").join(parts).append(" " + say("in {systems}").format(systems=total) + "\n")


def _counts(report: Report) -> Iterator[Text]:
    say = catalogue(report.language)
    for level, one, many in (
        (Level.ERROR, say("{count} error"), say("{count} errors")),
        (Level.WARNING, say("{count} warning"), say("{count} warnings")),
        (Level.NOTE, say("{count} note"), say("{count} notes")),
    ):
        if count := report.count(level):
            yield Text((one if count == 1 else many).format(count=count), style=COLOURS[level])
    for count, words in (
        (report.waived, say("{count} waived")),
        (report.known, say("{count} in the baseline")),
    ):
        if count:
            yield Text(words.format(count=count), style="dim")


def _shown(each: Diagnostic, report: Report) -> Text:
    say = catalogue(report.language)
    level = {Level.ERROR: say("error"), Level.WARNING: say("warning"), Level.NOTE: say("note")}[each.level]
    style = COLOURS[each.level] if each.counts else "dim"
    gutter = " " * max(len(str(place.line)) for place in (each.place, *each.others))
    text = Text()
    text.append(f"{level}[{each.code}]", style=style).append(f": {each.message}\n", style="bold")
    text.append(f"{gutter}--> ", style=FRAME).append(f"{each.place}\n")
    text.append_text(_excerpt(each, each.place, report, gutter, "^", style))
    for other in each.others:
        text.append(f"{gutter}::: ", style=FRAME).append(f"{other}\n")
        text.append_text(_excerpt(each, other, report, gutter, "-", "bold blue", each.elsewhere))
    for words in _words(each, report):
        text.append(f"{gutter} = ", style=FRAME).append(f"{words}\n")
    text.append(f"{gutter} = ", style=FRAME).append(f"{report.rule_address(each.code)}\n\n", style="dim")
    return text


def _words(each: Diagnostic, report: Report) -> Iterator[str]:
    say = catalogue(report.language)
    if each.help:
        yield say("fix: {words}").format(words=each.help)
    if each.edit:
        yield say("`tertib check --fix` does it")
    if each.waived is not None:
        yield say("waived: {words}").format(words=printable(each.waived))
    elif each.baseline:
        yield say("in the baseline: it does not fail the check")


def _excerpt(
    each: Diagnostic, place: Place, report: Report, gutter: str, mark: str, style: str, words: str = ""
) -> Text:
    line = report.shown_line(each, place)
    if line is None:
        return Text(f"{gutter} = {words}\n" if words else "")
    start = max(0, place.column - 61)
    shown = printable(line[start:].replace("\t", " "))
    caret = " " * (place.column - 1 - start) + f"{mark} {words}".rstrip()
    text = Text()
    text.append(f"{gutter} |\n{place.line:>{len(gutter)}} | ", style=FRAME).append(f"{shown}\n")
    return text.append(f"{gutter} | ", style=FRAME).append(f"{caret}\n", style=style)
