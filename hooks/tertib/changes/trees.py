"""
The trees of a change, laid out in a temporary folder. Nothing in them is ever run.

`before` is the register as the base holds it. `after` is what the gate judges: the base with what the change makes of
the folders of projects, which is what the merge will give, also where the base has moved on. Settings (register.yml, procedures,
schemas, waivers, baseline) are the base's there, so that nothing a change writes decides how that change is judged.
`merged` has the settings of the change too.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterable
from pathlib import Path

from ..attachments import MOST_BYTES
from .git import GitFailed, Repository

PROJECTS = "projects"
SCHEMAS = "schemas"
WAIVERS = "waivers.yml"
READ = frozenset({".md", ".yml"})
REGULAR = frozenset({"100644", "100755"})


def is_setting(file: str) -> bool:
    """Whether a file of the register says how projects are judged. Some file systems do not tell capitals apart."""
    match file.casefold().split("/"):
        case ["schemas", *_]:
            return True
        case ["projects", name]:
            return "." in name
        case ["projects", _, name]:
            return name == WAIVERS
        case _:
            return False


def write_before(repository: Repository, commit: str, into: Path, attached: Container[str] = ()) -> None:
    """The register of a commit: texts whole, attachments whole in some projects and of the others only their names."""
    blobs = [each for each in repository.blobs(commit, (PROJECTS, SCHEMAS)) if each.mode in REGULAR]
    others = [each for each in blobs if not _is_read(each.path) and each.path.split("/")[1] in attached]
    sizes = dict(zip(others, repository.sizes([each.object for each in others]), strict=True))
    whole = [each for each in blobs if _is_read(each.path) or sizes.get(each, MOST_BYTES + 1) <= MOST_BYTES]
    held = dict(zip(whole, repository.contents([each.object for each in whole]), strict=True))
    for each in blobs:
        path = into / each.path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # What was not asked for is not empty, and what is too large stays so.
            path.write_bytes(held.get(each, b"\n"))
            if each not in held and each in sizes:
                os.truncate(path, sizes[each])
        except OSError as error:
            raise GitFailed("{file} of the base cannot be laid out here", file=ascii(each.path)) from error


def _is_read(path: str) -> bool:
    return path.startswith(f"{SCHEMAS}/") or Path(path).suffix.lower() in READ


def write_touched(before: Path, files: Iterable[str], into: Path) -> None:
    """Of the base only what the change touches, and the settings: all that comparing asks for."""
    slugs = {file.split("/")[1] for file in files if file.startswith(f"{PROJECTS}/")}
    (into / PROJECTS).mkdir(parents=True)
    if (before / SCHEMAS).is_dir():
        shutil.copytree(before / SCHEMAS, into / SCHEMAS, copy_function=_laid)
    for path in (before / PROJECTS).iterdir() if (before / PROJECTS).is_dir() else ():
        if path.is_file():
            _laid(path, into / PROJECTS / path.name)
        elif path.name in slugs:
            shutil.copytree(path, into / PROJECTS / path.name, copy_function=_laid)


def write_after(root: Path, before: Path, files: Iterable[str], into: Path) -> None:
    """What the gate judges: the base with what the change makes of its projects."""
    own = [file for file in files if file.startswith(f"{PROJECTS}/") and not is_setting(file)]
    _written(root, before, own, into)


def write_merged(root: Path, after: Path, files: Iterable[str], into: Path) -> None:
    """The same with the settings that the change brings."""
    _written(root, after, [file for file in files if is_setting(file)], into)


def _written(root: Path, under: Path, files: list[str], into: Path) -> None:
    shutil.copytree(under, into, symlinks=True, copy_function=_laid)
    for file in files:
        _taken_away(into / file, into)
    for file in sorted(files):
        if not _lies_elsewhere(root, file):
            _lay(root / file, into / file)


def _lies_elsewhere(root: Path, file: str) -> bool:
    """Whether a path leads through a link or into another repository: what lies there is not in the change."""
    parents = (root / parent for parent in Path(file).parents if parent.parts)
    return any(parent.is_symlink() or (parent / ".git").exists() for parent in parents)


def _taken_away(path: Path, root: Path) -> None:
    """A file gone, and the folders that it leaves empty: Git knows none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.is_symlink() or path.exists():
        path.unlink()
    for parent in path.relative_to(root).parents:
        if len(parent.parts) < 2 or (root / parent).is_symlink() or any((root / parent).glob("*")):
            return
        if (root / parent).is_dir():
            (root / parent).rmdir()


def _lay(path: Path, into: Path) -> None:
    """A file or a link as it is. A folder is another repository: a change holds only its name."""
    if path.is_symlink() or path.exists():
        into.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink():
        into.symlink_to(os.readlink(path))
    elif path.is_file():
        _laid(path, into)
    elif path.is_dir():
        into.mkdir(exist_ok=True)


def _laid(path: str | Path, into: str | Path) -> None:
    """A second name for a file, or a copy where that cannot be."""
    try:
        os.link(path, into)
    except OSError:
        shutil.copyfile(path, into)
