"""Folders → Register, and what could not be read. All reading of a register happens here."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from operator import itemgetter
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from . import contracts
from .attachments import examined
from .diagnostics import Fault, Place
from .errors import RootNotFound, SettingsInvalid, SopInvalid
from .model import (
    NAMED,
    Baseline,
    Deployment,
    Dfd,
    Entry,
    Erd,
    Facts,
    Project,
    Record,
    Register,
    Settings,
    Spec,
    Waiver,
)
from .procedure import in_itself
from .reference import calendar, laws
from .shape import check_shape
from .sop import Sop, Step
from .source import Source, read
from .words import LANGUAGES

T = TypeVar("T")

SETTINGS = "projects/register.yml"
BASELINE = "projects/baseline.yml"
SLUG = re.compile(r"[a-z][a-z0-9-]{1,63}")
SPECS = ("dfd", "erd", "deployment", "waivers")
KNOWN_FILES = {"index.md", *(f"{name}.yml" for name in SPECS)}


def find_root(start: Path) -> Path:
    """The register's root: the nearest folder from here upwards that holds projects/register.yml."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / SETTINGS).is_file():
            return folder
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "projects").is_dir():
            raise SettingsInvalid(
                "{file} is missing in {folder}: copy the one of the example register",
                file=SETTINGS,
                folder=folder.name,
            )
    raise RootNotFound(
        "there is no projects/ folder here or above: go into a register, or name it with --root"
    )


def home_language(root: Path) -> str | None:
    """The register's own language, if its settings can be read so far."""
    source = read(root, SETTINGS)
    language = (
        source.data.get("language") if isinstance(source, Source) and isinstance(source.data, dict) else None
    )
    return language if language in LANGUAGES else None


def load(root: Path, attached: Container[str] | None = None) -> Register:
    """
    All of a register. A project that cannot be read is a placeholder; a broken set-up raises. `attached`: the projects
    whose attachments lie there whole, of all where none are named.
    """
    settings_source, settings = _required(root, SETTINGS, "register", Settings, SettingsInvalid)
    try:
        ZoneInfo(settings.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsInvalid(
            "{file} names the time zone {zone}, which is not known: write one such as Asia/Jakarta",
            file=SETTINGS,
            zone=settings.timezone,
        ) from error
    sops = dict(_sops(root))
    faults: list[Fault] = []
    folders = [f for f in sorted((root / "projects").iterdir()) if f.is_dir() and not f.name.startswith(".")]
    known = {name: sop for name, (_, sop) in sops.items()}
    if settings.sop not in known:
        sops_there = ", ".join(sorted(known)) or "–"
        raise SettingsInvalid(
            "{file} names the SOP {sop}, schemas/sop/ holds: {there}",
            file=SETTINGS,
            sop=settings.sop,
            there=sops_there,
        )
    there = (
        _project(folder, root, settings, known, faults) for folder in folders if _usable(folder, root, faults)
    )
    open_ = settings.repository == "public"
    projects = tuple(
        examined(each, root, open_=open_, faults=faults)
        if attached is None or each.slug in attached
        else each
        for each in there
    )
    baseline: Spec[Baseline] | None = _spec(root, BASELINE, "baseline", Baseline, faults)
    return Register(
        root=root,
        settings=settings,
        source=settings_source,
        projects=projects,
        sops=known,
        sop_sources={name: source for name, (source, _) in sops.items()},
        laws=laws(root),
        faults=tuple(faults),
        calendars={
            name: calendar(root, name) for name in sorted({sop.time.calendar for sop in known.values()})
        },
        baseline=baseline,
    )


def _required(
    root: Path, file: str, shape: str, kind: type[T], error: type[SettingsInvalid | SopInvalid]
) -> tuple[Source, T]:
    """A file without which nothing works, read and typed."""
    source = read(root, file)
    faults = source if isinstance(source, list) else check_shape(source, shape)
    if faults or isinstance(source, list):
        raise error("{file} cannot be used: mend what is named above", faults, file=file)
    return source, msgspec.convert(source.data, kind)


def _sops(root: Path) -> Iterator[tuple[str, tuple[Source, Sop]]]:
    for path in sorted((root / "schemas" / "sop").glob("*.yml")):
        source, sop = _required(root, f"schemas/sop/{path.name}", "sop", Sop, SopInvalid)
        if faults := in_itself(sop, source, path.stem):
            raise SopInvalid("{file} cannot be used: mend what is named above", faults, file=source.file)
        yield sop.id, (source, sop)


def _usable(folder: Path, root: Path, faults: list[Fault]) -> bool:
    place = Place(folder.relative_to(root).as_posix())
    if folder.is_symlink():
        faults.append(Fault("outside", place))
    elif not SLUG.fullmatch(folder.name):
        faults.append(Fault("slug", place))
    else:
        return True
    return False


def _project(
    folder: Path, root: Path, settings: Settings, sops: dict[str, Sop], faults: list[Fault]
) -> Project:
    home = f"projects/{folder.name}"
    source, entry = _read(root, f"{home}/index.md", "project", Entry, faults)
    sop = sops.get(entry.sop if entry else settings.sop)
    files = dict(_files(folder))
    return Project(
        slug=folder.name,
        entry=entry,
        source=source,
        sop=sop,
        dfd=_spec(root, f"{home}/dfd.yml", "dfd", Dfd, faults),
        erd=_spec(root, f"{home}/erd.yml", "erd", Erd, faults),
        records=tuple(_records(root, home, sop, faults)),
        deployment=_spec(root, f"{home}/deployment.yml", "deployment", Deployment, faults),
        waivers=_spec(root, f"{home}/waivers.yml", "waivers", tuple[Waiver, ...], faults),
        files=frozenset(files),
        empty=frozenset(name for name, is_empty in files.items() if is_empty),
    )


def _files(folder: str | Path, inside: str = "") -> Iterator[tuple[str, bool]]:
    """Every file of a project, by its path in it, and whether it is empty; links are neither followed nor counted."""
    with suppress(PermissionError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{inside}{entry.name}/")
            elif entry.is_file(follow_symlinks=False):
                yield f"{inside}{entry.name}", not entry.stat(follow_symlinks=False).st_size


def _spec(root: Path, file: str, shape: str, kind: type[T], faults: list[Fault]) -> Spec[T] | None:
    return Spec(file, *_read(root, file, shape, kind, faults)) if os.path.lexists(root / file) else None


def _read(
    root: Path, file: str, shape: str, kind: type[T], faults: list[Fault]
) -> tuple[Source | None, T | None]:
    """A file read and typed; what is wrong with it is added to the faults."""
    source = read(root, file)
    if isinstance(source, list):
        faults.extend(source)
        return None, None
    if wrong := check_shape(source, shape):
        faults.extend(wrong)
        return source, None
    return source, msgspec.convert(source.data, kind)


def _records(root: Path, home: str, sop: Sop | None, faults: list[Fault]) -> Iterator[Record]:
    for file, name, number in _record_files(root, home):
        named = NAMED.match(name)
        step_id = named["step"] if named else name
        step = sop.step(step_id) if sop else None
        yield _record(root, file, step_id, number, step, faults)


def _record_files(root: Path, home: str) -> Iterator[tuple[str, str, str | None]]:
    """Every record's file, the name that says its step, and its round."""
    for name, entry in _entries(root / home):
        stem, _, ending = name.rpartition(".")
        if stem and ending == "md" and name not in KNOWN_FILES:
            yield f"{home}/{name}", stem, None
        elif NAMED.match(name) and entry.is_dir(follow_symlinks=False):
            rounds = [each for each, _ in _entries(entry.path) if each.endswith(".md")]
            yield from ((f"{home}/{name}/{each}", name, each[:-3] or each) for each in rounds)


def _entries(folder: str | Path) -> list[tuple[str, os.DirEntry[str]]]:
    """What lies in a folder, by name."""
    with os.scandir(folder) as entries:
        return sorted(((each.name, each) for each in entries), key=itemgetter(0))


def _record(
    root: Path, file: str, step_id: str, number: str | None, step: Step | None, faults: list[Fault]
) -> Record:
    kind = step.record if step else None
    shape = f"records/{kind}" if kind in contracts.kinds() else "record"
    source, facts = _read(root, file, shape, Facts, faults)
    outcomes: Iterable[tuple[str, frozenset[str]]] = contracts.negative_outcomes(kind).items() if kind else ()
    return Record(
        file=file,
        step=step_id,
        round=number,
        kind=kind,
        facts=facts,
        source=source,
        negative=bool(source and facts and any(source.data.get(key) in bad for key, bad in outcomes)),
    )
