"""What one data-flow diagram shows: marks, arrows and regions, in the order in which they are laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tertib.model.dfd import DataItem, Dfd, DfdLevel, ExternalEntity, Flow, Process, Store

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One shape. `key` is its own in the scene; a repeated external has two marks of one id."""

    key: str
    kind: str  # external | process | store | neighbour: a process of another level
    id: str
    name: str
    number: str = ""
    note: str = ""
    repeated: bool = False

    @property
    def title(self) -> str:
        return f"{self.number} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class Arrow:
    source: str
    target: str
    items: tuple[DataItem, ...]

    @property
    def personal(self) -> bool:
        return any(item.personal != "none" for item in self.items)


@dataclass(frozen=True, slots=True)
class Region:
    """A dashed frame: the system, a trust boundary, or the process that is opened."""

    title: str
    members: frozenset[str]
    around: bool = False  # holds the other regions
    id: str = ""  # what its title stands for, where that leads somewhere


@dataclass(frozen=True, slots=True)
class Scene:
    marks: tuple[Mark, ...]
    arrows: tuple[Arrow, ...]
    regions: tuple[Region, ...]
    order: Mapping[str, float]  # by key: what is laid out before what, whichever way data moves


def above(process: str) -> str:
    """What the frame around the inside of a process stands for: the diagram above, on which the process is drawn."""
    return f"^{process}"


def level_scene(dfd: Dfd, path: Path = ()) -> Scene:
    """Level 1, or the inside of the process at `path` with the neighbours its flows touch."""
    trail = list(_trail(dfd, path))
    level, opened = trail[-1]
    arrows = tuple(_arrow(dfd, flow) for flow in level.flows)
    touched = {end for arrow in arrows for end in (arrow.source, arrow.target)}
    outside = [_external(entity) for entity in dfd.external_entities if not opened or entity.id in touched]
    outside += [
        _neighbour(mark) for outer, _ in trail[:-1] for mark in _marks(dfd, outer) if mark.id in touched
    ]
    marks = {mark.key: mark for mark in (*outside, *_marks(dfd, level))}
    shown, drawn = _repeated(
        tuple(marks.values()),
        tuple(arrow for arrow in arrows if arrow.source in marks and arrow.target in marks),
    )
    return Scene(shown, drawn, _regions(dfd, level, opened), _downhill(shown, drawn))


def context_scene(dfd: Dfd, name: str) -> Scene:
    """The system as one process; flows between it and an external entity are drawn as one, derived from level 1."""
    system = Mark("", "process", "", name, "0")
    outside = {entity.id: _external(entity) for entity in dfd.external_entities}
    bundles: dict[tuple[str, str], dict[str, DataItem]] = {}
    for flow in dfd.flows:
        ends = tuple(end if end in outside else "" for end in (flow.source, flow.target))
        inner = next((end for end in (flow.source, flow.target) if end not in outside), None)
        if ends[0] != ends[1] and inner in dfd.own_ids:
            bundle = bundles.setdefault((ends[0], ends[1]), {})
            bundle |= {data: dfd.item(data) for data in flow.data}
    arrows = tuple(Arrow(*ends, items=tuple(items.values())) for ends, items in bundles.items())
    marks = (*(replace(mark, repeated=False) for mark in outside.values()), system)
    return Scene(marks, arrows, (), _around(system, marks, arrows))


def _trail(dfd: Dfd, path: Path) -> Iterator[tuple[DfdLevel, Process | None]]:
    """The levels from the top down to a path, each with the process whose inside it is."""
    level: DfdLevel = dfd
    yield level, None
    for number in path:
        if isinstance(number, int):
            opened = level.processes[number]
            level = opened.decomposition or DfdLevel()
            yield level, opened


def _marks(dfd: Dfd, level: DfdLevel) -> Iterator[Mark]:
    """Processes and stores; a store's note names the other systems that use it."""
    for thing in (*level.processes, *level.stores):
        match thing:
            case Process():
                yield Mark(
                    thing.id, "process", thing.id, str(thing.name), thing.number, thing.performer or ""
                )
            case Store():
                systems = (shared.system for shared in dfd.shared_stores if shared.store == thing.id)
                yield Mark(thing.id, "store", thing.id, str(thing.name), thing.number, ", ".join(systems))


def _external(entity: ExternalEntity) -> Mark:
    return Mark(entity.id, "external", entity.id, str(entity.name), repeated=entity.repeat)


def _neighbour(mark: Mark) -> Mark:
    return replace(mark, kind="neighbour", note="") if mark.kind == "process" else mark


def _arrow(dfd: Dfd, flow: Flow) -> Arrow:
    return Arrow(flow.source, flow.target, tuple(map(dfd.item, flow.data)))


def _regions(dfd: Dfd, level: DfdLevel, opened: Process | None) -> tuple[Region, ...]:
    """Declared boundaries; without any, one around what is the system's own; inside a process, its own frame."""
    own = level.own_ids
    declared = tuple(
        Region(str(boundary.name), frozenset(boundary.contains))
        for boundary in dfd.boundaries
        if opened is None or own & set(boundary.contains)
    )
    if opened is not None:
        title = f"{opened.number} {opened.name}".strip()
        return (Region(title, own, around=True, id=above(opened.id)), *declared)
    return declared or ((Region(str(dfd.title), own),) if own else ())


def _repeated(
    marks: tuple[Mark, ...], arrows: tuple[Arrow, ...]
) -> tuple[tuple[Mark, ...], tuple[Arrow, ...]]:
    """An external that may be drawn twice sends from one mark and receives at another (the Gane–Sarson duplicate)."""
    sends, receives = {arrow.source for arrow in arrows}, {arrow.target for arrow in arrows}
    twice = {mark.key for mark in marks if mark.repeated and mark.key in sends & receives}
    copies = tuple(replace(mark, key=f"{mark.key}'") for mark in marks if mark.key in twice)
    return (
        (*(replace(mark, repeated=mark.key in twice) for mark in marks), *copies),
        tuple(replace(each, target=f"{each.target}'") if each.target in twice else each for each in arrows),
    )


def _downhill(marks: tuple[Mark, ...], arrows: tuple[Arrow, ...]) -> dict[str, float]:
    """
    Processes as they are written, everything else beside the first process it touches.

    Laid out along this order a question and its answer run side by side, and no flow runs around the whole picture,
    however the flows are ordered in the spec.
    """
    steps = {mark.key: float(n) for n, mark in enumerate(mark for mark in marks if mark.kind == "process")}
    order = dict(steps)
    for mark in marks:
        if mark.key in steps:
            continue
        fed_by = [steps[each.source] for each in arrows if each.target == mark.key and each.source in steps]
        feeds = [steps[each.target] for each in arrows if each.source == mark.key and each.target in steps]
        if feeds and (not fed_by or (mark.kind != "store" and 0.0 in feeds)):
            order[mark.key] = min(feeds) - 0.5
        else:
            order[mark.key] = min(fed_by, default=0.0) + 0.5
    return order


def _around(system: Mark, marks: tuple[Mark, ...], arrows: tuple[Arrow, ...]) -> dict[str, float]:
    """Half of the externals before the system, the other half after it; those that mostly send come first."""
    outside = [mark.key for mark in marks if mark is not system]

    def receives(key: str) -> int:
        return sum(len(each.items) * ((each.target == key) - (each.source == key)) for each in arrows)

    first = set(sorted(outside, key=receives)[: (len(outside) + 1) // 2])
    return {system.key: 0.0} | {key: -1.0 if key in first else 1.0 for key in outside}
