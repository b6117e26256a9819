"""Files that go into the site as they are: styles, scripts, what they load, the public evidence and specs of the systems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from ..model import Project, Register
from . import addresses, specs
from .page import Asset

MAX_BYTES = 20_000_000
LINKED = frozenset({".css", ".js"})
# What the frame of every page is made with. Any other style is for pages with a class that it alone knows, and so is the
# script of its name: a page weighs what stands on it.
EVERYWHERE = frozenset({"as-of", "frame", "search", "tertib"})
KNOWN = re.compile(r"\.((?:t|gv)-[\w-]+)")
HELD = re.compile(r'\sclass="([^"]*)"')


def assets(register: Register) -> Iterator[Asset]:
    yield from _folder(files(__package__).joinpath("static"), "assets/")
    for project in register.projects:
        yield from _evidence(register, project)
        yield from specs.published(project)


def linked(asset: Asset) -> bool:
    """Whether every page asks for it. What lies in folders of static/ is loaded by scripts, or is what one page needs."""
    path = PurePosixPath(asset.address)
    in_static = str(path.parent) == "assets" and path.suffix in LINKED
    return in_static and asset.address not in _parts()


def needed(html: str) -> tuple[str, ...]:
    """The addresses of the styles and scripts that a page asks for because of what stands in it."""
    held = {name for names in HELD.findall(html) for name in names.split()}
    return tuple(address for address, known in _parts().items() if known & held)


@cache
def _parts() -> Mapping[str, frozenset[str]]:
    """The styles and scripts that not every page asks for, by their addresses, and the classes that tell which do."""
    static = {each.name: each for each in files(__package__).joinpath("static").iterdir()}
    styles = {
        name.removesuffix(".css"): frozenset(KNOWN.findall(each.read_text(encoding="utf-8")))
        for name, each in static.items()
        if name.endswith(".css")
    }
    own = {
        stem: known.difference(*(other for one, other in styles.items() if one != stem))
        for stem, known in styles.items()
    }
    return {
        f"assets/{name}": own[stem]
        for name in sorted(static)
        if (stem := name.partition(".")[0]) in own and stem not in EVERYWHERE
    }


def _folder(folder: Traversable, address: str) -> Iterator[Asset]:
    """All files of a folder, by name: the order in which styles and scripts are linked."""
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from _folder(each, f"{address}{each.name}/")
        else:
            yield Asset(f"{address}{each.name}", each.read_bytes())


def _evidence(register: Register, project: Project) -> Iterator[Asset]:
    """The cited files; none that leads outside its folder or is too large to publish."""
    folder = (register.root / project.folder).resolve()
    for name in addresses.published_files(project):
        path = (folder / name).resolve()
        if path.is_relative_to(folder) and path.is_file() and path.stat().st_size <= MAX_BYTES:
            yield Asset(addresses.evidence(project.slug, name), path.read_bytes())
