"""
Drawings: a spec in, an accessible SVG out.

A spec becomes a scene, a scene becomes DOT (text, tested as text), DOT becomes SVG (kept by content), and the SVG is
hardened and given names, classes and links.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tertib.model.dfd import Dfd, DfdLevel
from tertib.model.erd import Erd
from tertib.store import Store

from .dfd import context_dot, level_dot
from .erd import erd_dot
from .labels import plain
from .language import in_language
from .render import raw_svg, size
from .scene import Path
from .sketch import Sketch
from .svg import finished

__all__ = ["Drawing", "dfd_drawings", "erd_drawing"]

Say = Callable[[str], str]
NO_LINKS: Mapping[str, str] = {}
TALLEST, WIDEST = 0.55, 2.2  # width over height that reads well in a page column


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished picture. `id` is unique on a page when the `uid` it was made with is."""

    id: str
    kind: str  # dfd-context | dfd | erd
    title: str
    description: str
    svg: str


def dfd_drawings(
    dfd: Dfd,
    *,
    name: str,
    uid: str,
    say: Say,
    store: Store,
    links: Mapping[str, str] = NO_LINKS,
    language: str = "id",
) -> tuple[Drawing, ...]:
    """The context diagram, level 1, and the inside of every process that has one. `links` is by id in the spec."""
    return tuple(_dfd_drawings(in_language(dfd, language), name, uid, say, store, links))


def erd_drawing(
    erd: Erd,
    *,
    uid: str,
    say: Say,
    store: Store,
    links: Mapping[str, str] = NO_LINKS,
    language: str = "id",
) -> Drawing:
    """What of the entities and their relations is public. `links` is by name of the entity."""
    public = in_language(erd.public(), language)
    title = say("Entity-relationship diagram: {title}").format(title=plain(str(public.title)))
    description = say("Entities: {entities}; relations: {relations}.").format(
        entities=len(public.entities), relations=len(public.relations)
    )
    return _drawing(uid, "erd", title, description, (erd_dot(public, say=say),), store, links)


def _dfd_drawings(
    dfd: Dfd, name: str, uid: str, say: Say, store: Store, links: Mapping[str, str]
) -> Iterator[Drawing]:
    title = say("Context diagram of {name}").format(name=plain(name))
    description = say("The system as one process; external entities: {externals}.").format(
        externals=len(dfd.external_entities)
    )
    sketches = tuple(context_dot(dfd, name, direction=way, say=say) for way in ("TB", "LR"))
    yield _drawing(f"{uid}-context", "dfd-context", title, description, sketches, store, links)
    for path, level, _ in dfd.levels():
        sketches = tuple(level_dot(dfd, path, direction=way, say=say) for way in ("TB", "LR"))
        place, title = _level_title(dfd, path, name, say)
        yield _drawing(f"{uid}-{place}", "dfd", title, _level_description(level, say), sketches, store, links)


def _level_title(dfd: Dfd, path: Path, name: str, say: Say) -> tuple[str, str]:
    """The id's tail and the title of a level."""
    level: DfdLevel = dfd
    tail, title = ["1"], say("Data-flow diagram of {name}, level 1").format(name=plain(name))
    for number in path:
        if isinstance(number, int):
            process = level.processes[number]
            level = process.decomposition or DfdLevel()
            tail.append(process.id)
            shown = plain(f"{process.number} {process.name}")
            title = say("Data-flow diagram of process {process}, level {level}").format(
                process=shown, level=len(tail)
            )
    return "-".join(tail if len(tail) == 1 else tail[1:]), title


def _level_description(level: DfdLevel, say: Say) -> str:
    return say("Processes: {processes}; data stores: {stores}; data flows: {flows}.").format(
        processes=len(level.processes), stores=len(level.stores), flows=len(level.flows)
    )


def _drawing(
    uid: str,
    kind: str,
    title: str,
    description: str,
    sketches: tuple[Sketch, ...],
    store: Store,
    links: Mapping[str, str],
) -> Drawing:
    """The sketch that fits a page best, drawn."""
    drawn = [(raw_svg(sketch, store), sketch) for sketch in sketches]
    raw, sketch = min(drawn, key=lambda each: _misfit(each[0]))
    by_mark = {mark: links[thing] for mark, thing in sketch.things.items() if thing in links}
    svg = finished(raw, uid=uid, title=title, description=description, names=sketch.names, links=by_mark)
    return Drawing(uid, kind, title, description, svg)


def _misfit(raw: str) -> tuple[float, float]:
    """How far a picture is from a page column: its shape first, then its area."""
    width, height = size(raw)
    shape = width / height
    return max(0.0, shape - WIDEST, TALLEST - shape), width * height
