"""
What `tertib check --fix` does: the corrections that findings carry, made in whole files.

A correction is data (`Edit` in diagnostics.py): text that stands at a place, and what to write instead. Whoever finds the mistake attaches it,
to the Fault of a reader or to the Finding of a rule; nothing here knows a rule. It is attached only where nothing else can be meant.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path

from .diagnostics import Diagnostic, Edit, printable
from .privacy import masked


def corrected(root: Path, found: Iterable[Diagnostic]) -> Mapping[str, tuple[str, str]]:
    """Each file that a correction changes, by its path from the root: its text now, and its text then."""
    by_file: dict[str, list[Edit]] = {}
    for each in found:
        if each.edit and each.counts:
            by_file.setdefault(each.edit.place.file, []).append(each.edit)
    changed = {}
    for file, edits in sorted(by_file.items()):
        text = _text(root / file)
        if text is not None and (new := with_edits(text, edits)) != text:
            changed[file] = text, new
    return changed


def with_edits(text: str, edits: Iterable[Edit]) -> str:
    """A text with corrections made; one whose place no longer holds what it replaces is left out."""
    lines = text.split("\n")
    last: tuple[int, int] | None = None
    for edit in sorted(set(edits), key=lambda each: each.place, reverse=True):
        line, column = edit.place.line - 1, edit.place.column - 1
        overlaps = last is not None and last[0] == line and column + len(edit.old) > last[1]
        if overlaps or line >= len(lines) or not lines[line].startswith(edit.old, column):
            continue
        lines[line] = lines[line][:column] + edit.new + lines[line][column + len(edit.old) :]
        last = line, column
    return "\n".join(lines)


def as_diff(changed: Mapping[str, tuple[str, str]]) -> str:
    """The corrections as a unified diff, fit for a terminal: what is private is dots, and no line around is shown."""
    return "".join(
        f"{printable(line) if line.startswith(('---', '+++')) else _shown(line)}\n"
        for file, (old, new) in changed.items()
        for line in difflib.unified_diff(
            old.split("\n"), new.split("\n"), f"a/{file}", f"b/{file}", n=0, lineterm=""
        )
    )


def _shown(line: str) -> str:
    """A line of a diff, whole, its controls escaped."""
    line = masked(line)
    return "".join(each if each == "\t" or each.isprintable() else f"\\u{ord(each):04x}" for each in line)


def _text(path: Path) -> str | None:
    """A file as the reader counts its lines; nothing for a link, whose file is not the author's to change here."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None
