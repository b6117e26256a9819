"""
A system's pages, made once for one content.

They are a pure function of the project's folder, its procedure, the settings, what was found, the addresses that its
links lead to, the relations that other systems state, the calendars, and the tool itself; all of these stand in the key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

import msgspec

from .. import contracts
from ..model import Project
from ..spread import spread
from ..store import digest
from .edition import Edition
from .page import Page
from .systems import pages

KIND = "pages"
MANY = 6  # systems; for fewer, starting processes costs more than it saves


def systems(edition: Edition) -> Iterator[Page]:
    """The pages of all systems, read back where nothing they are made from has changed."""
    shared = _shared(edition)
    keyed = [(f"{shared}\0{_key(project, edition)}", project) for project in edition.register.projects]
    if edition.store.folder:
        fresh = [each for each in keyed if not edition.store.holds(KIND, each[0])]
        spread(partial(_made, edition), fresh, worth=MANY)
    for each in keyed:
        yield from msgspec.json.decode(_made(edition, each), type=tuple[Page, ...])


def _made(edition: Edition, keyed: tuple[str, Project]) -> str:
    key, project = keyed
    return edition.store.kept(KIND, key, partial(_written, project, edition))


def _written(project: Project, edition: Edition) -> str:
    return msgspec.json.encode(tuple(pages(project, edition))).decode()


def _shared(edition: Edition) -> str:
    """A digest of what the pages of every system depend on."""
    register = edition.register
    parts = (
        tool(),
        f"{edition.language} {edition.dossiers}",
        register.source.front,
        *(f"{file} {address}" for file, address in edition.files.items()),
        *(
            f"{each.slug} {each.entry.name} {each.entry.publication}"
            for each in register.projects
            if each.entry
        ),
        repr(sorted(register.calendars.items())),
    )
    return digest(*parts)


def _key(project: Project, edition: Edition) -> str:
    """All that the pages of one system depend on."""
    sop = edition.register.sop_sources.get(project.sop.id) if project.sop else None
    read = [project.source, *(record.source for record in project.records)]
    read += [spec.source for spec in (*project.specs, project.waivers) if spec]
    parts = [
        project.slug,
        sop.front if sop else "",
        *(f"{source.file}\n{source.front}\n{source.body}" for source in read if source),
        *(f"{record.file} {record.facts is None}" for record in project.records),
        *sorted(project.files),
        repr(edition.relations.get(project.slug)),
        *map(repr, edition.found.get(project.slug, ())),
    ]
    return "\0".join(parts)


@cache
def tool() -> str:
    """A digest of the tool: its code, templates, texts and contracts."""
    held = hashlib.sha256()
    for folder in (Path(__file__).parents[1], contracts.folder()):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".py", ".html", ".po", ".json", ".md"}:
                held.update(path.read_bytes())
    return held.hexdigest()
