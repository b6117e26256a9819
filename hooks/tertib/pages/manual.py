"""The contracts as reference pages: for each file that an author writes, its keys, what they hold, and an example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import contracts
from ..contracts import Part
from ..source.emit import spec_text
from . import addresses
from .edition import Edition
from .page import Page

# Where each file stands in a register; a kind of record stands where the SOP puts the step.
FILES = {
    "register": "projects/register.yml",
    "project": "projects/<slug>/index.md",
    "record": "projects/<slug>/NN-<step>.md",
    "dfd": "projects/<slug>/dfd.yml",
    "erd": "projects/<slug>/erd.yml",
    "deployment": "projects/<slug>/deployment.yml",
    "waivers": "projects/<slug>/waivers.yml",
    "sop": "schemas/sop/<id>.yml",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A key: what it is called, what it holds, whether it must be there; `owed` once the record is no draft."""

    key: str
    title: str
    description: str
    holds: str
    required: bool
    owed: bool
    values: tuple[tuple[str, str], ...]
    public: bool


@dataclass(frozen=True, slots=True)
class Section:
    """The keys of one object; `path` says where it stands, empty at the top."""

    path: str
    rows: tuple[Row, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The list of references, and a page for every file and kind of record."""
    names = (*FILES, *(f"records/{kind}" for kind in contracts.kinds()))
    parts = {name: contracts.part(name) for name in names}
    yield edition.page(
        addresses.REFERENCE,
        "manuals.html",
        title=edition.say("Reference"),
        description=edition.say("Every key of every file that an author writes."),
        files=tuple((FILES[name], parts[name], addresses.reference(name)) for name in FILES),
        kinds=tuple(
            (kind, parts[f"records/{kind}"], addresses.reference(f"records/{kind}"))
            for kind in contracts.kinds()
        ),
    )
    for name, part in parts.items():
        yield _page(name, part, edition)


def _page(name: str, part: Part, edition: Edition) -> Page:
    title = part.title(edition.language)
    is_kind = name.startswith("records/")
    common = frozenset(contracts.part("record").properties) if is_kind else frozenset()
    example = part.raw["examples"][0]
    return edition.page(
        addresses.reference(name),
        "manual.html",
        title=f"{edition.say('Reference')}: {title}",
        description=part.description(edition.language),
        heading=title,
        file=FILES["record"] if is_kind else FILES[name],
        lead=part.description(edition.language),
        common=addresses.reference("record") if is_kind else None,
        sections=tuple(_sections(part.items or part, "", common, edition)),
        example=spec_text(example) if isinstance(example, dict) else "",
    )


def _sections(part: Part, path: str, leave: frozenset[str], edition: Edition) -> Iterator[Section]:
    """The object's own keys, then those of the objects in it; what holds itself is shown once."""
    keys = {key: each for key, each in part.properties.items() if key not in leave}
    if keys:
        yield Section(path, tuple(_row(key, each, part, edition) for key, each in keys.items()))
    for key, each in keys.items():
        inner = each.items or each
        if inner.properties and not inner.is_text and key not in path.split("."):
            yield from _sections(inner, f"{path}.{key}".strip("."), frozenset(), edition)


def _row(key: str, part: Part, whole: Part, edition: Edition) -> Row:
    values = part.raw.get("enum") or (part.items.raw.get("enum") if part.items else None) or ()
    labels = part.items if part.items and part.items.raw.get("enum") else part
    return Row(
        key=key,
        title=part.title(edition.language),
        description=part.description(edition.language),
        holds=_holds(part, edition),
        required=key in whole.required,
        owed=key in whole.owed,
        values=tuple((str(value), labels.labelled(str(value), edition.language)) for value in values),
        public=part.public,
    )


def _holds(part: Part, edition: Edition) -> str:
    """What a key holds, in a word."""
    say = edition.say
    if part.items:
        return say("list of {what}").format(what=_holds(part.items, edition))
    if part.mark("format") == "date":
        return say("date")
    if part.properties:
        return say("text") if part.is_text else say("group of keys")
    words = {
        "integer": say("whole number"),
        "number": say("number"),
        "boolean": say("yes or no"),
        "object": say("group of keys"),
    }
    written = part.raw.get("type", "string")
    first = next((each for each in written if each != "null"), "") if isinstance(written, list) else written
    return words.get(first, say("text"))
