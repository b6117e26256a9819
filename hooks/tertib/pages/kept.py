"""
A system's pages, made once for one content.

They are a pure function of the project's folder, its procedure, the settings, what was found, the addresses that its
links lead to, and the tool itself; all of these stand in the key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

import msgspec

from .. import contracts
from ..model import Project
from .edition import Edition
from .page import Page
from .systems import pages


def systems(edition: Edition) -> Iterator[Page]:
    """The pages of all systems, read back where nothing they are made from has changed."""
    shared = _shared(edition)
    for project in edition.register.projects:
        key = f"{shared}\0{_key(project, edition)}"
        made = edition.store.kept("pages", key, partial(_written, project, edition))
        yield from msgspec.json.decode(made, type=tuple[Page, ...])


def _written(project: Project, edition: Edition) -> str:
    return msgspec.json.encode(tuple(pages(project, edition))).decode()


def _shared(edition: Edition) -> str:
    """A digest of what the pages of every system depend on."""
    register = edition.register
    parts = (
        _tool(),
        edition.language,
        register.source.front,
        *(f"{file} {address}" for file, address in edition.files.items()),
        *(f"{each.slug} {each.entry.name}" for each in register.projects if each.entry),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


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
        *map(repr, edition.found.get(project.slug, ())),
    ]
    return "\0".join(parts)


@cache
def _tool() -> str:
    """A digest of the tool: its code, templates, texts and contracts."""
    digest = hashlib.sha256()
    for folder in (Path(__file__).parents[1], contracts.folder()):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".py", ".html", ".po", ".json"}:
                digest.update(path.read_bytes())
    return digest.hexdigest()
