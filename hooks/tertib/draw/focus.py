"""One group of a large entity-relationship diagram as DOT: its entities, and of their neighbours what links them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tertib.model.erd import Erd, Relation

from .bundles import Bundle
from .crow import Shown, drawable, sketch
from .erd import chosen_rows, group_of, linking_rows
from .labels import plain
from .palette import NO_GROUP
from .parts import Part, Parts
from .sketch import Sketch

Say = Callable[[str], str]
MOST_STUBS = 24  # neighbours that are drawn one by one; of more, those that refer to the group are bundled
MOST_REFERRED = 60  # neighbours that the group refers to and that are drawn one by one


def focus_dot(erd: Erd, parts: Parts, part: Part, *, say: Say = str) -> Sketch:
    """
    The entities of `part` in their colour; neighbours in grey, with the linking attributes only. What the group refers
    to is drawn one by one, so that every relation is drawn in the group of its child. The many that refer to a hub
    become a bundle for each of their groups.
    """
    own = set(part.entities)
    relations = tuple(each for each in erd.relations if drawable(erd, each) and _touches(each, own))
    bundled = _bundled(relations, own, parts)
    drawn = tuple(each for each in relations if not _touches(each, bundled))
    entities = [entity for name in part.entities if (entity := erd.entity(name))]
    rows = chosen_rows(erd, entities)
    core = [Shown(each, rows[each.name], group_of(erd, each, parts)[0]) for each in entities]
    around = dict.fromkeys(end.entity for each in drawn for end in (*each.parent, *each.child))
    stubs = [
        Shown(entity, linking_rows(entity, drawn), NO_GROUP, plain(parts.home[name].title), stub=True)
        for name in around
        if name not in own and (entity := erd.entity(name))
    ]
    bundles = [
        Bundle(leaf, tuple(each for each in relations if _touches(each, members)))
        for leaf in parts.leaves
        if (members := bundled.intersection(leaf.entities))
    ]
    return sketch(erd, (*core, *stubs), drawn, bundles, say=say)


def _bundled(relations: Sequence[Relation], own: set[str], parts: Parts) -> set[str]:
    """The neighbours that are too many to be drawn one by one."""
    referred = {end.entity for each in relations for end in each.parent} - own
    referring = {end.entity for each in relations for end in each.child} - own - referred
    if len(referred) > MOST_REFERRED:
        referring |= referred
    elif len(referred) + len(referring) <= MOST_STUBS:
        return set()
    crowds = (referring.intersection(leaf.entities) for leaf in parts.leaves)
    return {name for crowd in crowds if len(crowd) > 1 for name in crowd}


def _touches(relation: Relation, names: set[str]) -> bool:
    return any(end.entity in names for end in (*relation.child, *relation.parent))
