"""Files that go into the site as they are: style sheets, and the public evidence of the systems."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from ..model import Project, Register
from . import addresses
from .page import Asset

MAX_BYTES = 20_000_000


def assets(register: Register) -> Iterator[Asset]:
    for file in sorted(files(__package__).joinpath("static").iterdir(), key=lambda each: each.name):
        if file.is_file():
            yield Asset(f"assets/{file.name}", file.read_bytes())
    for project in register.projects:
        yield from _evidence(register, project)


def _evidence(register: Register, project: Project) -> Iterator[Asset]:
    """The cited files; none that leads outside its folder or is too large to publish."""
    folder = (register.root / project.folder).resolve()
    for name in addresses.published_files(project):
        path = (folder / name).resolve()
        if path.is_relative_to(folder) and path.is_file() and path.stat().st_size <= MAX_BYTES:
            yield Asset(addresses.evidence(project.slug, name), path.read_bytes())
