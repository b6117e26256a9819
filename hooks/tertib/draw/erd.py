"""An entity-relationship diagram as DOT: all of it, or some of its entities by themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from tertib.model.erd import Attribute, Entity, Erd, Relation

from .crow import Shown, drawable, sketch
from .labels import plain
from .palette import NO_GROUP, group_role
from .parts import MOST_WHOLE, Parts
from .sketch import Sketch

Say = Callable[[str], str]
MOST_ROWS = 300  # of all tables together; beyond, only keys can be read
LONGEST = 50  # rows of one table; a longer one shows its keys


def erd_dot(
    erd: Erd, names: Collection[str] | None = None, *, parts: Parts | None = None, say: Say = str
) -> Sketch:
    """
    Entities and the relations between them: all, or those of `names`; whole, or their keys where there are many.
    Whoever wants only what is public passes `erd.public()`.
    """
    seen = erd if names is None else erd.only(names)
    entities = tuple(filter(None, map(erd.entity, dict.fromkeys(each.name for each in seen.entities))))
    rows = chosen_rows(erd, entities)
    shown = tuple(Shown(each, rows[each.name], *group_of(erd, each, parts or Parts())) for each in entities)
    return sketch(erd, shown, tuple(each for each in seen.relations if drawable(erd, each)), say=say)


def group_of(erd: Erd, entity: Entity, parts: Parts) -> tuple[str, str]:
    """The colour of an entity's group and the group's title."""
    if group := parts.group.get(entity.name):
        return group_role(parts.groups.index(group)), plain(group.title)
    known = list(erd.groups)
    if entity.group in known:
        return group_role(known.index(entity.group)), plain(str(erd.groups[entity.group].name))
    return NO_GROUP, ""


def keys_only(entities: Sequence[Entity]) -> bool:
    """Whether there is too much for all attributes to be read."""
    rows = sum(min(len(entity.attributes), LONGEST) for entity in entities)
    return len(entities) > MOST_WHOLE or rows > MOST_ROWS


def chosen_rows(erd: Erd, entities: Sequence[Entity]) -> dict[str, tuple[Attribute, ...]]:
    """By entity: the attributes that are drawn, all or those that identify and relate."""
    relations = tuple(each for each in erd.relations if drawable(erd, each))
    touched = {(end.entity, end.attribute) for each in relations for end in (*each.child, *each.parent)}
    only_keys = keys_only(entities)
    return {
        entity.name: tuple(
            attribute
            for attribute in {each.name: each for each in entity.attributes}.values()
            if attribute.primary
            or (entity.name, attribute.name) in touched
            or not (only_keys or len(entity.attributes) > LONGEST)
        )
        for entity in entities
    }


def linking_rows(entity: Entity, relations: Sequence[Relation]) -> tuple[Attribute, ...]:
    """The attributes of an entity that some relations touch."""
    ends = {
        end.attribute
        for each in relations
        for end in (*each.child, *each.parent)
        if end.entity == entity.name
    }
    return tuple(each for name, each in {one.name: one for one in entity.attributes}.items() if name in ends)
