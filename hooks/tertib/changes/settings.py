"""What a change proposes for the settings of the register: additions, alterations and removals, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..diagnostics import Place
from ..load import BASELINE, SETTINGS
from ..model import Proposal
from ..privacy import masked
from ..source import Data, Source, Step, parse, read
from .trees import WAIVERS, is_setting

Items = Mapping[str, tuple[Data, tuple[Step, ...]]]
NOTHING: tuple[Data, tuple[Step, ...]] = (None, ())


def proposals(
    files: frozenset[str], root: Path, base: Path, began: Mapping[str, bytes]
) -> Iterator[Proposal]:
    """
    What the changed settings of a change would alter: what it holds other than the base, and other than where it
    began (`began`), since what others merged meanwhile is not its own.
    """
    for file in sorted(filter(is_setting, files)):
        source = _read(root, file)
        if source is None and (root / file).exists():
            yield Proposal(file, Place(file))
            continue
        now, there = _items(file, source), _items(file, _read(base, file))
        old = parse(began[file], file, markdown=False) if file in began else None
        first = _items(file, old if isinstance(old, Source) else None)
        for what in dict.fromkeys((*now, *there)):
            value, path = now.get(what, NOTHING)
            if value not in (there.get(what, NOTHING)[0], first.get(what, NOTHING)[0]):
                yield Proposal(masked(what), source.key_place(*path) if source and path else Place(file))


def _read(root: Path, file: str) -> Source | None:
    source = read(root, file)
    return source if isinstance(source, Source) else None


def _items(file: str, source: Source | None) -> Items:
    """The parts of a settings file that stand for themselves, by what a person calls them."""
    data = source.data if source else None
    match file.rpartition("/")[2], data:
        case _, None:
            return {}
        case _ if file == SETTINGS and isinstance(data, dict):
            return dict(_keys(data))
        case name, list() if name == WAIVERS:
            return {_waiver(each, at): (each, (at,)) for at, each in enumerate(data)}
        case _ if file == BASELINE and isinstance(data, dict) and isinstance(data.get("known"), list):
            known = enumerate(data["known"])
            return {f"{file}: {_known(each)}": (each, ("known", at)) for at, each in known}
        case _:
            return {file: (data, ())}


def _keys(data: Mapping[str, Data]) -> Iterator[tuple[str, tuple[Data, tuple[Step, ...]]]]:
    for key, value in data.items():
        if isinstance(value, dict) and value:
            yield from ((f"{key}.{inner}", (each, (key, inner))) for inner, each in value.items())
        else:
            yield key, (value, (key,))


def _waiver(each: Data, at: int) -> str:
    if isinstance(each, dict):
        return f"{WAIVERS}: {each.get('rule')} {each.get('target')}"
    return f"{WAIVERS}: {at + 1}"


def _known(each: Data) -> str:
    return (
        f"{each.get('rule')} {each.get('file')} {each.get('object')}" if isinstance(each, dict) else str(each)
    )
