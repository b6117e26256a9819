"""A data-flow diagram as its spec declares it (formats §5)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec


class ExternalEntity(msgspec.Struct, frozen=True):
    id: str
    name: str
    repeat: bool = False


class Process(msgspec.Struct, frozen=True):
    id: str
    name: str
    number: str = ""
    performer: str | None = None
    requirements: tuple[str, ...] = ()
    decomposition: DfdLevel | None = None


class Store(msgspec.Struct, frozen=True):
    id: str
    name: str
    number: str = ""
    entities: tuple[str, ...] = ()


class Flow(msgspec.Struct, frozen=True):
    """Data that moves from one end to another; the ends are ids of entities, processes or stores."""

    source: str = msgspec.field(name="from")
    target: str = msgspec.field(name="to")
    data: tuple[str, ...] = ()
    id: str | None = None
    operation: str | None = None
    protection: str | None = None


class DataItem(msgspec.Struct, frozen=True):
    """An item of the data dictionary."""

    name: str
    attributes: tuple[str, ...] = ()
    personal: str = "none"
    derives: tuple[str, ...] = ()


class Boundary(msgspec.Struct, frozen=True):
    id: str
    name: str
    contains: tuple[str, ...] = ()


class SharedStore(msgspec.Struct, frozen=True):
    store: str
    system: str
    access: str | None = None


class DfdLevel(msgspec.Struct, frozen=True):
    """What one diagram shows: level 1, or the inside of a process."""

    processes: tuple[Process, ...] = ()
    stores: tuple[Store, ...] = ()
    flows: tuple[Flow, ...] = ()

    @property
    def own_ids(self) -> frozenset[str]:
        return frozenset(node.id for node in (*self.processes, *self.stores))


class Dfd(DfdLevel, frozen=True, kw_only=True):
    """The whole spec; itself level 1."""

    id: str
    title: str
    external_entities: tuple[ExternalEntity, ...] = ()
    data: dict[str, DataItem] = msgspec.field(default_factory=dict)
    boundaries: tuple[Boundary, ...] = ()
    shared_stores: tuple[SharedStore, ...] = ()

    def levels(self) -> Iterator[tuple[tuple[str | int, ...], DfdLevel, frozenset[str]]]:
        """Every level from the top: the path to its keys, itself, and the ids that may stand as ends in it."""
        known = frozenset(entity.id for entity in self.external_entities)
        waiting: list[tuple[tuple[str | int, ...], DfdLevel, frozenset[str]]] = [((), self, known)]
        while waiting:
            path, level, outer = waiting.pop(0)
            ends = outer | level.own_ids
            yield path, level, ends
            for number, process in enumerate(level.processes):
                if process.decomposition:
                    waiting.append(((*path, "processes", number, "decomposition"), process.decomposition, ends))

    def item(self, data_id: str) -> DataItem:
        """The dictionary's item; one that is not declared is its own name."""
        return self.data.get(data_id) or DataItem(name=data_id)
