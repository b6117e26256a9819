"""The drawings of a system and their text alternatives: what is above `public` is in neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..draw import DfdDrawings, Drawing, above, dfd_drawings
from ..model import Dfd, Project
from ..model.dfd import DfdLevel, Diagram, Process
from ..model.erd import Entity
from . import addresses, dates, publicity
from .edition import Edition
from .fields import Named, Words, term
from .names import named
from .sheets import system_name


@dataclass(frozen=True, slots=True)
class Moved:
    """A flow in words."""

    source: str
    target: str
    data: str
    operation: str
    protection: str


@dataclass(frozen=True, slots=True)
class Level:
    """One level of the data-flow diagram, as tables. `inside` is the process it opens; `above` has title and address."""

    level: DfdLevel
    inside: Process | None
    above: tuple[str, str] | None
    drawing: Drawing | None
    flows: tuple[Moved, ...]
    requirements: Mapping[str, tuple[Words, ...]]


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the data dictionary."""

    name: str
    attributes: str
    personal: str
    derives: str


@dataclass(frozen=True, slots=True)
class Flows:
    """The data-flow diagrams of a system."""

    dfd: Dfd
    context: Drawing | None
    levels: tuple[Level, ...]
    dictionary: tuple[Item, ...]
    entities: Mapping[str, str]


def open_to_all(project: Project, name: str) -> bool:
    """Whether a drawing may be shown: the system is public, and so is every record of a step that it belongs to."""
    if publicity.of_system(project) != "public":
        return False
    steps = {step.id for step in project.sop.steps if name in step.drawings} if project.sop else set()
    return all(publicity.of_record(record) == "public" for record in project.records if record.step in steps)


def flows(project: Project, edition: Edition, here: str, *, inside: str | None = "") -> Flows | None:
    """
    The data-flow diagrams of a system; None where there are none to show. Drawn are the context and level 1, the inside
    of one process, or, where `inside` is None, all of them.
    """
    if project.dfd is None or project.dfd.value is None or not open_to_all(project, "dfd"):
        return None
    dfd = project.dfd.value
    drawings = _drawn_flows(project, dfd, edition, here)
    names = _names(dfd, edition)
    calls = named(project, edition, here)
    levels = tuple(
        Level(
            level=each.level,
            inside=each.process,
            above=_above(project, each, edition) if each.above else None,
            drawing=drawings.level(each.path)
            if inside in {None, each.process.id if each.process else ""}
            else None,
            flows=tuple(_moved(each.level, names, dfd, edition)),
            requirements={process.id: tuple(_named(calls, process)) for process in each.level.processes},
        )
        for each in dfd.diagrams
    )
    dictionary = tuple(_dictionary(project, dfd, edition))
    return Flows(
        dfd, None if inside else drawings.context(), levels, dictionary, entity_labels(project, edition)
    )


def short_name(project: Project, edition: Edition) -> str:
    """What a system is called where there is little room."""
    short = project.entry.short_name if project.entry else None
    return edition.said(short) if short else system_name(project, edition)


def retention(entity: Entity, edition: Edition) -> str:
    return dates.length(entity.retention, edition.language, edition.say)


def entity_labels(project: Project, edition: Edition) -> Mapping[str, str]:
    """By name: what an entity is called, where that may be shown."""
    spec = project.erd
    if spec is None or spec.value is None or not open_to_all(project, "erd"):
        return {}
    return {each.name: edition.said(each.label) or each.name for each in spec.value.entities}


def _drawn_flows(project: Project, dfd: Dfd, edition: Edition, here: str) -> DfdDrawings:
    """The drawings, each process linked to its inside and from there back."""
    links: dict[str, str] = {}
    for each in dfd.diagrams:
        if each.process:
            links[each.process.id] = edition.way(here, addresses.process(project.slug, each.process.id))
            links[above(each.process.id)] = edition.way(here, _address_above(project, each))
    return dfd_drawings(
        dfd,
        name=short_name(project, edition),
        uid="dfd",
        say=edition.say,
        store=edition.store,
        links=links,
        language=edition.language,
    )


def _above(project: Project, diagram: Diagram, edition: Edition) -> tuple[str, str]:
    """What the diagram above the inside of a process is called, and where it stands."""
    outer = diagram.above.process if diagram.above else None
    title = (
        f"{outer.number} {edition.said(outer.name)}".strip()
        if outer
        else edition.say("Data-flow diagram of {name}, level 1").format(name=short_name(project, edition))
    )
    return title, _address_above(project, diagram)


def _address_above(project: Project, diagram: Diagram) -> str:
    outer = diagram.above.process if diagram.above else None
    if outer:
        return addresses.process(project.slug, outer.id)
    return f"{addresses.system(project.slug)}#gambar-dfd-1"


def _names(dfd: Dfd, edition: Edition) -> Mapping[str, str]:
    """By id: what a flow's end is called."""
    found = {each.id: edition.said(each.name) for each in dfd.external_entities}
    for _, level, _ in dfd.levels():
        found |= {each.id: f"{each.number} {edition.said(each.name)}".strip() for each in level.processes}
        found |= {each.id: f"{each.number} {edition.said(each.name)}".strip() for each in level.stores}
    return found


def _moved(level: DfdLevel, names: Mapping[str, str], dfd: Dfd, edition: Edition) -> Iterator[Moved]:
    for flow in level.flows:
        yield Moved(
            source=names.get(flow.source, flow.source),
            target=names.get(flow.target, flow.target),
            data=", ".join(edition.said(dfd.item(each).name) for each in flow.data),
            operation=term("dfd", "flows", "operation", value=flow.operation, language=edition.language),
            protection=flow.protection or "",
        )


def _named(calls: Named, process: Process) -> Iterator[Words]:
    for requirement in process.requirements:
        yield calls("requirement", requirement) or Words(requirement, code=True)


def _dictionary(project: Project, dfd: Dfd, edition: Edition) -> Iterator[Item]:
    """The items of data, each with its public attributes only."""
    erd = project.erd.value if project.erd else None
    shown = open_to_all(project, "erd") and erd is not None
    public = (
        {f"{each.name}.{one.name}" for each in erd.public().entities for one in each.attributes}
        if erd and shown
        else set()
    )
    for item in dfd.data.values():
        yield Item(
            name=edition.said(item.name),
            attributes=", ".join(each for each in item.attributes if each in public),
            personal=term(
                "erd", "entities", "attributes", "personal", value=item.personal, language=edition.language
            ),
            derives=", ".join(edition.said(dfd.item(each).name) for each in item.derives),
        )
