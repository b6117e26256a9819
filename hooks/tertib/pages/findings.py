"""What the gate found in a system, in words fit for the public."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .. import contracts
from ..contracts import Part
from ..diagnostics import Diagnostic, Level, Place
from ..model import Project, Record
from ..rules import all_rules
from . import addresses, publicity
from .edition import Edition


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as a page shows it."""

    code: str
    level: str
    level_label: str
    message: str
    place: str
    address: str | None
    waived: bool


def findings(project: Project, edition: Edition, file: str | None = None) -> tuple[Found, ...]:
    """The findings of a system, or of one of its files, worst first."""
    own = [each for each in edition.found.get(project.slug, ()) if file in {None, each.place.file}]
    if not own:
        return ()
    hidden = _Hidden(project, {each.place.file for each in own})
    return tuple(_shown(each, hidden, edition) for each in sorted(own, key=lambda each: (-each.level, each)))


def level_label(level: Level, edition: Edition) -> str:
    match level:
        case Level.ERROR:
            return edition.say("Error")
        case Level.WARNING:
            return edition.say("Warning")
        case _:
            return edition.say("Note")


def _shown(each: Diagnostic, hidden: _Hidden, edition: Edition) -> Found:
    known = all_rules().get(each.code)
    message = each.message
    if hidden.holds(each):
        title = known.text(edition.language).title if known else each.code
        message = edition.say("{title} (details are not published)").format(title=title.rstrip("."))
    return Found(
        code=each.code,
        level=str(each.level),
        level_label=level_label(each.level, edition),
        message=message,
        place=str(each.place),
        address=addresses.rule(each.code) if known else None,
        waived=not each.counts,
    )


class _Hidden:
    """
    Whether a finding would tell what is not public: it stands in a withheld system, at such a value or record, or names
    such an attribute.
    """

    def __init__(self, project: Project, files: set[str]) -> None:
        self.all = project.entry is not None and project.entry.publication != "public"
        self.files = {
            record.file
            for record in project.records
            if publicity.of_record(record) != "public" and record.source
        }
        placed = project.deployment
        if placed and (placed.value is None or placed.value.publication != "public"):
            self.files.add(placed.file)
        self.places = {
            place for record in project.records if record.file in files for place in _restricted(record)
        }
        names = [
            attribute.name
            for entity in (project.erd.value.entities if project.erd and project.erd.value else ())
            for attribute in entity.attributes
            if attribute.publication != "public"
        ]
        self.names = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b") if names else None

    def holds(self, each: Diagnostic) -> bool:
        if self.all or each.place.file in self.files or each.place in self.places:
            return True
        return bool(self.names and self.names.search(each.message))


def _restricted(record: Record) -> Iterator[Place]:
    """The places of all values in a record that are never public."""
    if record.kind not in contracts.kinds() or not record.content:
        return
    for path in _paths(contracts.part(f"records/{record.kind}"), record.content):
        yield record.at(*path)


def _paths(whole: Part, data: Mapping[str, Any]) -> Iterator[tuple[str | int, ...]]:
    for key, part in whole.properties.items():
        if key not in data:
            continue
        if not part.public:
            yield (key,)
        for step, value in _children(data[key]):
            item = part.items if step else part
            yield from ((key, *step, *rest) for rest in _paths(item, value)) if item else ()


def _children(value: Any) -> Iterable[tuple[tuple[int, ...], Mapping[str, Any]]]:
    match value:
        case dict():
            return [((), value)]
        case list():
            return [((n,), each) for n, each in enumerate(value) if isinstance(each, dict)]
        case _:
            return ()
