"""From the data-flow diagram to the database: which entities a flow and a process touch, and what is done to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..model import Dfd
from ..model.dfd import Flow, Process, Store

SHARED = {"read": ("read",), "write": ("create",), "read-write": ("create", "read")}


class PlacedProcess(NamedTuple):
    """A process of any level, with the path to it."""

    path: tuple[str | int, ...]
    process: Process


class Access(NamedTuple):
    """A flow between a process and a store, with the path to it; `writes` as its arrow says."""

    path: tuple[str | int, ...]
    flow: Flow
    store: Store
    process: str
    writes: bool

    @property
    def operation(self) -> str:
        """What the flow says it does; a flow that says nothing creates or reads, as its arrow points."""
        return self.flow.operation or ("create" if self.writes else "read")


def processes(dfd: Dfd) -> Iterator[PlacedProcess]:
    for path, level, _ in dfd.levels():
        yield from (
            PlacedProcess((*path, "processes", number), each) for number, each in enumerate(level.processes)
        )


def stores(dfd: Dfd) -> Iterator[tuple[tuple[str | int, ...], Store]]:
    for path, level, _ in dfd.levels():
        yield from (((*path, "stores", number), each) for number, each in enumerate(level.stores))


def accesses(dfd: Dfd) -> Iterator[Access]:
    """Every flow of every level that has a store at exactly one end."""
    known = dfd.stores_by_id
    for path, level, _ in dfd.levels():
        for number, flow in enumerate(level.flows):
            source, target = known.get(flow.source), known.get(flow.target)
            if target and not source:
                yield Access((*path, "flows", number), flow, target, flow.source, writes=True)
            elif source and not target:
                yield Access((*path, "flows", number), flow, source, flow.target, writes=False)


def touched(dfd: Dfd, access: Access) -> tuple[str, ...]:
    """The entities of a store that a flow touches: those of its data's attributes, else all the store holds."""
    named = {
        attribute.rpartition(".")[0] for item in access.flow.data for attribute in dfd.item(item).attributes
    }
    return tuple(each for each in access.store.entities if each in named) or access.store.entities


def entities_touched(dfd: Dfd, flows: Iterable[Access]) -> Mapping[str, tuple[str, ...]]:
    """The entities that each process touches."""
    found: dict[str, dict[str, None]] = {}
    for access in flows:
        found.setdefault(access.process, {}).update(dict.fromkeys(touched(dfd, access)))
    return {process: tuple(names) for process, names in found.items()}


def crud(dfd: Dfd, flows: Iterable[Access]) -> Mapping[str, frozenset[str]]:
    """What is done to each entity that a store holds; other systems take their part in shared stores."""
    known = dfd.stores_by_id
    done: dict[str, set[str]] = {name: set() for store in known.values() for name in store.entities}
    for access in flows:
        for name in touched(dfd, access):
            done[name].add(access.operation)
    for shared in dfd.shared_stores:
        for name in known[shared.store].entities if shared.store in known else ():
            done[name].update(SHARED.get(shared.access or "", ()))
    return {name: frozenset(each) for name, each in done.items()}
