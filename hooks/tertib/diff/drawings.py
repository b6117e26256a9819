"""What changed in the drawings of a system: elements and flows, entities, attributes and relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Dfd, Erd, Project
from ..model.erd import Attribute
from ..pages.drawings import open_to_all
from ..pages.edition import Edition
from .change import Change, Part, changed

Items = Mapping[tuple[str, str], str]


def of_drawings(before: Project, after: Project, was: Edition, now: Edition) -> Iterator[Change]:
    """Of a drawing that is withheld only that it changed."""
    say = now.say
    for name, title in (("dfd", say("Data-flow diagram")), ("erd", say("Entity-relationship diagram"))):
        old, new = before.spec(name), after.spec(name)
        if open_to_all(before, name) and open_to_all(after, name):
            left = _items(old.value, was) if old and old.value else None
            right = _items(new.value, now) if new and new.value else None
            yield from _of_items(title, left, right)
        elif _text(before, name) != _text(after, name):
            yield changed(Part.DRAWINGS, title, "", say("content, withheld"))


def _of_items(title: str, old: Items | None, new: Items | None) -> Iterator[Change]:
    if old is None and new is None:
        return
    if old is None or new is None:
        yield changed(Part.DRAWINGS, title, None if old is None else "", None if new is None else "")
        return
    fresh = {name for kind, name in (*old, *new) if ((kind, name) in old) != ((kind, name) in new)}
    for kind, name in dict.fromkeys((*old, *new)):
        was, now = old.get((kind, name)), new.get((kind, name))
        # What belongs to an entity that is itself new or gone needs no line of its own.
        if was != now and name.rpartition(".")[0] not in fresh:
            yield changed(Part.DRAWINGS, f"{kind} {name}", was, now)


def _text(project: Project, name: str) -> str:
    spec = project.spec(name)
    return spec.source.front if spec and spec.source else ""


def _items(spec: Dfd | Erd, edition: Edition) -> Items:
    return dict(_of_dfd(spec, edition) if isinstance(spec, Dfd) else _of_erd(spec.public(), edition))


def _of_dfd(dfd: Dfd, edition: Edition) -> Iterator[tuple[tuple[str, str], str]]:
    """Every element of all levels by what readers call it; flows by their ends and what they carry."""
    say, said = edition.say, edition.said
    names: dict[str, str] = {}
    for diagram in dfd.diagrams:
        level = diagram.level
        for kind, elements in (
            (say("external entity"), level.external_entities),
            (say("process"), level.processes),
            (say("data store"), level.stores),
        ):
            for each in elements:
                names[each.id] = said(each.name)
                yield (kind, each.id), f"{getattr(each, 'number', '')} {said(each.name)}".strip()
    for diagram in dfd.diagrams:
        for flow in diagram.level.flows:
            ends = f"{names.get(flow.source, flow.source)} → {names.get(flow.target, flow.target)}"
            carried = ", ".join(said(dfd.item(each).name) for each in flow.data)
            yield (say("flow"), f"{ends}: {carried}"), ""
    for name, item in dfd.data.items():
        yield (say("data item"), name), said(item.name)


def _of_erd(erd: Erd, edition: Edition) -> Iterator[tuple[tuple[str, str], str]]:
    """Public entities and attributes by their names, relations by their ends."""
    say, said = edition.say, edition.said
    for entity in erd.entities:
        yield (say("entity"), entity.name), said(entity.label)
        for each in entity.attributes:
            yield (say("attribute"), f"{entity.name}.{each.name}"), _attribute(each)
    for relation in erd.relations:
        ends = (
            ", ".join(f"{end.entity}.{end.attribute}" for end in side)
            for side in (relation.child, relation.parent)
        )
        yield (say("relation"), " → ".join(ends)), said(relation.label)


def _attribute(each: Attribute) -> str:
    """An attribute as a database would declare it."""
    words = (
        each.type,
        "primary key" if each.primary else "",
        "unique" if each.unique else "",
        "null" if each.nullable else "not null",
    )
    return " ".join(filter(None, words))
