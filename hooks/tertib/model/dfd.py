"""A data-flow diagram as its spec declares it (formats §5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from itertools import islice

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


@dataclass(frozen=True)
class Diagram:
    """One diagram of a spec with its surroundings: level 1, or the inside of `process` on the diagram `above`."""

    path: tuple[str | int, ...]
    level: DfdLevel
    ends: frozenset[str]
    process: Process | None = None
    above: Diagram | None = None

    @cached_property
    def own(self) -> frozenset[str]:
        """The processes and stores that this diagram declares."""
        return self.level.own_ids

    @cached_property
    def into(self) -> dict[str, list[int]]:
        """The flows that reach each end from another one, by their numbers."""
        return self._by_end("target")

    @cached_property
    def out_of(self) -> dict[str, list[int]]:
        """The flows that leave each end for another one, by their numbers."""
        return self._by_end("source")

    @cached_property
    def shown(self) -> frozenset[str]:
        """The ids of all that it shows: its own elements, those around them that its flows touch, on level 1 every one."""
        if self.above is None:
            return self.ends
        touched = {end for flow in self.level.flows for end in (flow.source, flow.target)}
        return self.own | (self.ends & touched)

    def meant(self, end: str) -> str:
        """The end that an author meant: a slip of the pen is told once and leaves nothing else without its flow."""
        return end if end in self.ends else self._slips.get(end, end)

    @cached_property
    def _slips(self) -> dict[str, str]:
        """What ends that are not declared may mean; guessed for so many only, since each guess looks at all ends."""
        ends = (end for flow in self.level.flows for end in (flow.source, flow.target))
        unknown = islice(dict.fromkeys(end for end in ends if end not in self.ends), 20)
        known = sorted(self.ends)
        found = ((end, get_close_matches(end, known, n=1)) for end in unknown)
        return {end: close[0] for end, close in found if close}

    def crossing(self, own: frozenset[str], but: str = "") -> dict[tuple[str, str], dict[str, int]]:
        """
        What crosses the edge around some elements: by direction and outer end the items, each with its flow.

        A flow without data is an item without a name. Ends that are not declared, or named `but`, are left out.
        """
        found: dict[tuple[str, str], dict[str, int]] = {}
        for number, flow in enumerate(self.level.flows):
            source, target = self.meant(flow.source), self.meant(flow.target)
            inward = target in own
            outer = source if inward else target
            if inward != (source in own) and outer != but and outer in self.ends:
                items = found.setdefault(("in" if inward else "out", outer), {})
                for item in flow.data or ("",):
                    items.setdefault(item, number)
        return found

    def _by_end(self, key: str) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, flow in enumerate(self.level.flows):
            if flow.source != flow.target:
                found.setdefault(self.meant(getattr(flow, key)), []).append(number)
        return found


class Dfd(DfdLevel, frozen=True, kw_only=True, dict=True):
    """The whole spec; itself level 1."""

    id: str
    title: str | Text
    data: dict[str, DataItem] = msgspec.field(default_factory=dict)
    boundaries: tuple[Boundary, ...] = ()
    shared_stores: tuple[SharedStore, ...] = ()

    def levels(self) -> Iterator[tuple[tuple[str | int, ...], DfdLevel, frozenset[str]]]:
        """Every level from the top: the path to its keys, itself, and the ids that may stand as ends in it."""
        return ((each.path, each.level, each.ends) for each in self.diagrams)

    @cached_property
    def diagrams(self) -> tuple[Diagram, ...]:
        """Every level from the top as a diagram."""
        found = [Diagram((), self, self.own_ids | {entity.id for entity in self.external_entities})]
        for above in found:
            for number, process in enumerate(above.level.processes):
                if inner := process.decomposition:
                    path = (*above.path, "processes", number, "decomposition")
                    ends = above.ends | inner.own_ids | {entity.id for entity in inner.external_entities}
                    found.append(Diagram(path, inner, ends, process, above))
        return tuple(found)

    @cached_property
    def processes_by_id(self) -> dict[str, Process]:
        """The processes of all levels."""
        return {each.id: each for diagram in self.diagrams for each in diagram.level.processes}

    @cached_property
    def stores_by_id(self) -> dict[str, Store]:
        """The stores of all levels."""
        return {each.id: each for diagram in self.diagrams for each in diagram.level.stores}

    @cached_property
    def homes(self) -> dict[str, str]:
        """The trust boundary of each process and store: its own, else that of the process it lies in (formats §12.22)."""
        # In two boundaries, which a rule tells, the first one holds.
        found = {member: each.id for each in reversed(self.boundaries) for member in each.contains}
        for diagram in self.diagrams:
            outer = found.get(diagram.process.id) if diagram.process else None
            if outer is not None:
                found |= {each: outer for each in diagram.own if each not in found}
        return found

    def item(self, data_id: str) -> DataItem:
        """The dictionary's item; one that is not declared is its own name."""
        return self.data.get(data_id) or DataItem(name=data_id)
