"""What each process does to each entity, as a table: the CRUD matrix, worked out from the flows to and from stores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import Dfd, Project
from ..model.dfd import Process
from ..tracing.flows import SHARED, accesses, touched
from . import drawings
from .edition import Edition
from .fields import term

OPERATIONS = ("create", "read", "update", "delete")
OTHERS = ""  # the column of other systems that use a store

# By what is used and by whom: the operations.
Uses = Mapping[tuple[str, str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """An entity, or a store that names none, and what is done to it: letters of CRUD, a column each."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`letters` explains each letter that can stand in a cell."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    letters: tuple[tuple[str, str], ...]


def matrix(project: Project, edition: Edition) -> Matrix | None:
    """The matrix of a system; None where its data-flow diagram is not shown, or has no flow to a store."""
    spec = project.dfd
    if spec is None or spec.value is None or not drawings.open_to_all(project, "dfd"):
        return None
    dfd = spec.value
    uses = _uses(dfd)
    if not uses:
        return None
    labels = _labels(project, dfd, edition)
    columns = [user for user in (*_in_order(dfd), OTHERS) if any(user == by for _, by in uses)]
    used = dict.fromkeys(thing for thing in labels if any(thing == each for each, _ in uses))
    rows = (
        Row(labels[thing], tuple(_letters(uses.get((thing, by), frozenset())) for by in columns))
        for thing in used
    )
    heads = {each.id: f"{each.number} {edition.said(each.name)}".strip() for each in _processes(dfd)}
    heads[OTHERS] = edition.say("Other systems")
    return Matrix(tuple(heads[by] for by in columns), tuple(rows), tuple(_explained(edition)))


def _uses(dfd: Dfd) -> Uses:
    """
    Who does what to what. A process that is opened stands only for what its inside does not do: its flows are the
    same ones, drawn once more from further away.
    """
    found: dict[tuple[str, str], set[str]] = {}
    for access in accesses(dfd):
        if access.process in dfd.processes_by_id:
            for thing in touched(dfd, access) or (access.store.id,):
                found.setdefault((thing, access.process), set()).add(access.operation)
    for diagram in dfd.diagrams:
        if outer := diagram.process:
            inside = {*_all_inside(outer)} - {outer.id}
            for (thing, by), done in found.items():
                if by in inside:
                    found.get((thing, outer.id), set()).difference_update(done)
    for shared in dfd.shared_stores:
        if store := dfd.stores_by_id.get(shared.store):
            for thing in store.entities or (store.id,):
                found.setdefault((thing, OTHERS), set()).update(SHARED.get(shared.access or "", ()))
    return {key: frozenset(done) for key, done in found.items() if done}


def _all_inside(process: Process) -> Iterator[str]:
    yield process.id
    for inner in process.decomposition.processes if process.decomposition else ():
        yield from _all_inside(inner)


def _in_order(dfd: Dfd) -> Iterator[str]:
    """The processes as their numbers run: each before its inside."""
    for process in dfd.processes:
        yield from _all_inside(process)


def _processes(dfd: Dfd) -> Iterator[Process]:
    return iter(dfd.processes_by_id.values())


def _labels(project: Project, dfd: Dfd, edition: Edition) -> Mapping[str, str]:
    """What entities are called, store by store, and stores that name none."""
    known = drawings.entity_labels(project, edition)
    found: dict[str, str] = {}
    for store in dfd.stores_by_id.values():
        found |= {name: known.get(name, name) for name in store.entities}
        if not store.entities:
            found[store.id] = f"{store.number} {edition.said(store.name)}".strip()
    return found


def _letters(done: frozenset[str]) -> str:
    return "".join(each[0].upper() for each in OPERATIONS if each in done)


def _explained(edition: Edition) -> Iterator[tuple[str, str]]:
    for each in OPERATIONS:
        yield (
            each[0].upper(),
            term("dfd", "flows", "operation", value=each, language=edition.language).lower(),
        )
