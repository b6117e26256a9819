"""
A key that is never published stands in a public repository.

## Why

The pages leave out some keys whatever the record says: where backups lie, what an assessment found, the
estimate before the tender. In a public repository they are read all the same.

## How it is detected

Where `repository` of `register.yml` is public, keys that the schemas mark with `x-publication` and that
nothing requires may not be filled. What is marked excluded is an error, what is marked restricted a
warning. The value is never shown.

## How to fix

Remove the key here, or move it to the private checkout. Once it was pushed, it stays in the history: tell
whoever keeps the register, so that it can be taken out there too.

## Bad

```diff projects/lapor/11-pasang-sistem.md
   minutes: {number: 000.1/40/KOM/III/2026, date: 2026-03-04}
-backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
+backup: {frequency: Setiap hari, location: Gedung lain, last_restore_test: 2026-03-03}
 vulnerability_assessment: {date: 2026-03-02, high_open: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from .. import contracts
from ..contracts import Part
from ..model import Record
from ..references import EACH, Path
from ..source import Data
from . import Context, Finding, Level, Project, find, rule


@rule(
    "PUB012",
    "{key} is never published, but the repository is public: remove it, or move it to the private checkout",
    fix="Remove {key} here; the private checkout may have it.",
    secret=True,
)
def guarded_key(project: Project, context: Context) -> Iterator[Finding]:
    if context.settings.repository != "public":
        return
    for record, _ in project.sound:
        for path, excluded in _guarded(f"records/{record.kind}"):
            if path[0] in record.content:
                yield from _found(record, record.content, path, excluded=excluded)
    for path, excluded in _guarded("project") if project.source and project.entry else ():
        if project.source and path[0] in project.source.data:
            yield from _found(project, project.source.data, path, excluded=excluded)


def _found(
    holder: Project | Record, data: Data, path: tuple[str, ...], *, excluded: bool
) -> Iterator[Finding]:
    level = Level.ERROR if excluded else Level.WARNING
    key = ".".join(each for each in path if each != EACH)
    yield from (find(holder.at(*each), level=level, key=key) for each in _filled(data, path))


@cache
def _guarded(schema: str) -> tuple[tuple[tuple[str, ...], bool], ...]:
    """The keys of a schema that are never published and may be left out; whether they are excluded."""
    return tuple(_marked(contracts.part(schema))) if schema in contracts.names() else ()


def _marked(part: Part) -> Iterator[tuple[tuple[str, ...], bool]]:
    for key, value in part.properties.items():
        if not value.public:
            if key not in part.required | part.owed:
                yield (key,), value.mark("x-publication") == "excluded"
        else:
            yield from (((key, *path), excluded) for path, excluded in _marked(value))
    if part.items:
        yield from (((EACH, *path), excluded) for path, excluded in _marked(part.items))


def _filled(data: Data, path: tuple[str, ...]) -> Iterator[Path]:
    match path, data:
        case (), None:
            return
        case (), _:
            yield ()
        case (("*", *rest), list()):
            for at, each in enumerate(data):
                if not rest or (isinstance(each, dict) and rest[0] in each):
                    yield from ((at, *found) for found in _filled(each, tuple(rest)))
        case ((key, *rest), dict()) if key in data:
            yield from ((key, *found) for found in _filled(data[key], tuple(rest)))
