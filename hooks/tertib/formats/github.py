"""`github`: workflow commands, which become annotations on the changed files of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Diagnostic, Level
from ..words import catalogue
from .report import Report, file_name

NAMES = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
# GitHub shows ten annotations of a step and drops the rest without a word.
SHOWN = 10


def as_github(report: Report) -> str:
    """The ten worst as annotations; the others, and what is let stand, in one notice."""
    worst = [each for each in report.worst_first if each.counts]
    first = worst if len(worst) <= SHOWN else worst[: SHOWN - 1]
    shown = set(map(id, first))
    rest = [each for each in report.worst_first if id(each) not in shown]
    return "".join((*map(_annotation, first), *_others(rest, report)))


def _annotation(each: Diagnostic) -> str:
    place = f"file={_property(file_name(each.place))},line={each.place.line},col={each.place.column}"
    words = each.sentences
    return f"::{NAMES[each.level]} {place},title={_property(each.code)}::{_data(words)}\n"


def _others(rest: list[Diagnostic], report: Report) -> Iterator[str]:
    if rest:
        say = catalogue(report.language)
        lines = [say("{count} further findings").format(count=len(rest)), *map(str, rest)]
        yield f"::notice title=Tertib::{_data(chr(10).join(lines))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
