"""The drawings of a system and their text alternatives: what is above `public` is in neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..draw import Drawing, dfd_drawings, erd_drawing
from ..errors import DrawingTooLarge
from ..model import Dfd, Erd, Project
from ..model.dfd import DfdLevel, Process
from ..model.erd import Entity, Relation
from . import addresses, dates, publicity
from .edition import Edition
from .fields import Named, Words, term
from .names import named
from .page import relative
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
    """One level of the data-flow diagram, as tables. `inside` is the process it opens."""

    level: DfdLevel
    inside: Process | None
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


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation in words."""

    child: str
    parent: str
    text: str
    cardinality: str


@dataclass(frozen=True, slots=True)
class Tables:
    """The entity-relationship diagram of a system, public part."""

    erd: Erd
    drawing: Drawing | None
    ties: tuple[Tie, ...]
    withheld: int


def open_to_all(project: Project, name: str) -> bool:
    """Whether a drawing may be shown: the system is public, and so is every record of a step that it belongs to."""
    if publicity.of_system(project) != "public":
        return False
    steps = {step.id for step in project.sop.steps if name in step.drawings} if project.sop else set()
    return all(publicity.of_record(record) == "public" for record in project.records if record.step in steps)


def flows(project: Project, edition: Edition, here: str) -> Flows | None:
    """The data-flow diagrams of a system; None where there are none to show."""
    if project.dfd is None or project.dfd.value is None or not open_to_all(project, "dfd"):
        return None
    dfd = project.dfd.value
    drawn = _drawn_flows(project, dfd, edition, here)
    names = _names(dfd, edition)
    calls = named(project, edition, here)
    levels = tuple(
        Level(
            level=level,
            inside=_process(dfd, path),
            drawing=drawn[number] if number < len(drawn) else None,
            flows=tuple(_moved(level, names, dfd, edition)),
            requirements={each.id: tuple(_named(calls, each)) for each in level.processes},
        )
        for number, (path, level, _) in enumerate(dfd.levels(), 1)
    )
    entities = project.erd.value.entities if project.erd and project.erd.value else ()
    labels = {entity.name: edition.said(entity.label) or entity.name for entity in entities}
    return Flows(dfd, drawn[0] if drawn else None, levels, tuple(_dictionary(project, dfd, edition)), labels)


def tables(project: Project, edition: Edition) -> Tables | None:
    """The entities of a system; None where there are none to show."""
    if project.erd is None or project.erd.value is None or not open_to_all(project, "erd"):
        return None
    whole, erd = project.erd.value, project.erd.value.public()
    links = {entity.name: f"#entitas-{entity.name}" for entity in erd.entities}
    try:
        drawing = erd_drawing(erd, uid="erd", say=edition.say, store=edition.store, links=links)
    except DrawingTooLarge:
        drawing = None
    hidden = sum(len(entity.attributes) for entity in whole.entities) - sum(
        len(each.attributes) for each in erd.entities
    )
    return Tables(erd, drawing, tuple(_tie(whole, relation, edition) for relation in erd.relations), hidden)


def retention(entity: Entity, edition: Edition) -> str:
    return dates.length(entity.retention, edition.language, edition.say)


def _drawn_flows(project: Project, dfd: Dfd, edition: Edition, here: str) -> tuple[Drawing, ...]:
    opened = {
        process.id for _, level, _ in dfd.levels() for process in level.processes if process.decomposition
    }
    links = {each: relative(here, addresses.process(project.slug, each)) for each in opened}
    name = system_name(project, edition)
    if project.entry and project.entry.short_name:
        name = edition.said(project.entry.short_name)
    try:
        return dfd_drawings(dfd, name=name, uid="dfd", say=edition.say, store=edition.store, links=links)
    except DrawingTooLarge:
        return ()


def _names(dfd: Dfd, edition: Edition) -> Mapping[str, str]:
    """By id: what a flow's end is called."""
    found = {each.id: edition.said(each.name) for each in dfd.external_entities}
    for _, level, _ in dfd.levels():
        found |= {each.id: f"{each.number} {edition.said(each.name)}".strip() for each in level.processes}
        found |= {each.id: f"{each.number} {edition.said(each.name)}".strip() for each in level.stores}
    return found


def _process(dfd: Dfd, path: tuple[str | int, ...]) -> Process | None:
    """The process whose inside stands at a path of the spec."""
    level: DfdLevel = dfd
    process = None
    for number in path:
        if isinstance(number, int):
            process = level.processes[number]
            level = process.decomposition or DfdLevel()
    return process


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


def _tie(erd: Erd, relation: Relation, edition: Edition) -> Tie:
    ends = erd.cardinality(relation)
    many = edition.say("{child} to {parent}").format(
        child=_how_many(ends.child, edition), parent=_how_many(ends.parent, edition)
    )
    child, parent = relation.child[0].entity, relation.parent[0].entity
    labels = {entity.name: edition.said(entity.label) or entity.name for entity in erd.entities}
    return Tie(labels.get(child, child), labels.get(parent, parent), edition.said(relation.label), many)


def _how_many(end: str, edition: Edition) -> str:
    match end:
        case "one":
            return edition.say("exactly one")
        case "zero-or-one":
            return edition.say("at most one")
        case "one-or-many":
            return edition.say("one or more")
        case _:
            return edition.say("any number")
