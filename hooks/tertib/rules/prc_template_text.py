"""
Text of the template was left untouched.

## Why

`tertib new` writes what is to be filled in. Left as it is, the record has the right form and says nothing.

## How it is detected

A heading of the step that holds only a comment, or phrases such as "Tulis di sini", "TBD", "diisi
kemudian" or "lorem ipsum", or nothing but "Menyusul", "Akan diisi" or "TODO"; and a value of the front matter that
begins with `write:` or `tulis:`, or is only `…`, `-`, `?`, `TBD`, `n/a`, `menyusul` or the like. It is asked of the
register entry, and of a record once it is no draft or `stage` claims its step; the reason of a step that is
`not_applicable` always.

## How to fix

Write the text in its place.

## Bad

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+<!-- tulis: bagian ini -->

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..references import spoken
from ..source import Data
from ..templates import may_be_unwritten, may_hold_a_mark, unwritten, unwritten_value
from . import Context, Finding, Project, find, rule


@rule(
    "PRC022",
    "{where} still holds the template's text: write your own",
    fix="Replace the template's text at {where}.",
    also=("PRC010",),
)
def template_text(project: Project, context: Context) -> Iterator[Finding]:
    if project.source and project.entry and may_be_unwritten(project.source.front):
        for path in _left_over(project.source.data):
            yield find(project.at(*path), where=spoken(path))
        if (at := unwritten(project.source.body)) is not None:
            line = project.source.body.count("\n", 0, at) + 1
            yield find(project.source.line_place(line), where="index.md")
    for _, record, _ in project.judged:
        if record.source and may_be_unwritten(record.source.front) and project.due(record):
            for path in _left_over(record.content):
                yield find(record.at(*path), where=spoken(path))
        elif record.facts and record.facts.not_applicable:
            for path in _left_over(record.content["not_applicable"]):
                yield find(record.at("not_applicable", *path), where=spoken(("not_applicable", *path)))
    marked = {each.file for each in project.texts if may_hold_a_mark(each.body)}
    for record, heading in project.owed_headings:
        at = unwritten(heading.own) if record.file in marked else None
        if at is not None:
            yield find(record.at_line(heading.line + 1 + heading.own.count("\n", 0, at)), where=heading.text)


def _left_over(value: Data) -> Iterator[tuple[str | int, ...]]:
    """The paths of values that still are the template's."""
    if isinstance(value, str):
        if unwritten_value(value):
            yield ()
    elif isinstance(value, (dict, list)):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from ((key, *path) for path in _left_over(each))
