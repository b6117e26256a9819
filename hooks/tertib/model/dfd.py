"""A data-flow diagram as its spec declares it (formats §5)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ..words import Text


class ExternalEntity(msgspec.Struct, frozen=True):
    id: str
    name: str | Text
    repeat: bool = False
    description: str | Text | None = None


class Process(msgspec.Struct, frozen=True):
    id: str
    name: str | Text
    number: str = ""
    performer: str | None = None
    description: str | Text | None = None
    requirements: tuple[str, ...] = ()
    decomposition: DfdLevel | None = None


class Store(msgspec.Struct, frozen=True):
    id: str
    name: str | Text
    number: str = ""
    entities: tuple[str, ...] = ()
    description: str | Text | None = None


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

    name: str | Text
    attributes: tuple[str, ...] = ()
    personal: str = "none"
    derives: tuple[str, ...] = ()
    description: str | Text | None = None


class Boundary(msgspec.Struct, frozen=True):
    id: str
    name: str | Text
    contains: tuple[str, ...] = ()


class SharedStore(msgspec.Struct, frozen=True):
    store: str
    system: str
    access: str | None = None


class DfdLevel(msgspec.Struct, frozen=True):
    """What one diagram shows: level 1, or the inside of a process."""

    external_entities: tuple[ExternalEntity, ...] = ()
    processes: tuple[Process, ...] = ()
    stores: tuple[Store, ...] = ()
    flows: tuple[Flow, ...] = ()

    @property
    def own_ids(self) -> frozenset[str]:
        return frozenset(process.id for process in self.processes) | {store.id for store in self.stores}


class Dfd(DfdLevel, frozen=True, kw_only=True):
    """The whole spec; itself level 1."""

    id: str
    title: str | Text
    data: dict[str, DataItem] = msgspec.field(default_factory=dict)
    boundaries: tuple[Boundary, ...] = ()
    shared_stores: tuple[SharedStore, ...] = ()

    def levels(self) -> Iterator[tuple[tuple[str | int, ...], DfdLevel, frozenset[str]]]:
        """Every level from the top: the path to its keys, itself, and the ids that may stand as ends in it."""
        waiting: list[tuple[tuple[str | int, ...], DfdLevel, frozenset[str]]] = [((), self, frozenset())]
        while waiting:
            path, level, outer = waiting.pop(0)
            ends = outer | level.own_ids | {entity.id for entity in level.external_entities}
            yield path, level, ends
            for number, process in enumerate(level.processes):
                if process.decomposition:
                    waiting.append(
                        ((*path, "processes", number, "decomposition"), process.decomposition, ends)
                    )

    def item(self, data_id: str) -> DataItem:
        """The dictionary's item; one that is not declared is its own name."""
        return self.data.get(data_id) or DataItem(name=data_id)
