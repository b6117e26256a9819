"""An entity-relationship diagram as its spec declares it (formats §6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

import msgspec

from ..sop import Length
from ..words import Text


class Attribute(msgspec.Struct, frozen=True):
    name: str
    type: str = ""
    label: str | Text | None = None
    key: str | None = None
    nullable: bool = False
    unique: bool = False
    default: str | None = None
    personal: str = "none"
    publication: str = "public"
    description: str | Text | None = None

    @property
    def primary(self) -> bool:
        return self.key == "primary"


class Entity(msgspec.Struct, frozen=True, dict=True):
    name: str
    label: str | Text | None = None
    group: str | None = None
    description: str | Text | None = None
    attributes: tuple[Attribute, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    retention: Length | None = None

    def attribute(self, name: str) -> Attribute | None:
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Attribute]:
        return {attribute.name: attribute for attribute in reversed(self.attributes)}

    @cached_property
    def primary_key(self) -> tuple[str, ...]:
        return tuple(attribute.name for attribute in self.attributes if attribute.primary)

    def public(self, hidden: Collection[tuple[str, str]] = ()) -> Entity:
        """
        The same without attributes above `public` or among `hidden` (entity and attribute), and without the keys and
        indexes that name one.
        """
        shown = tuple(
            each
            for each in self.attributes
            if each.publication == "public" and (self.name, each.name) not in hidden
        )
        names = {each.name for each in shown}
        return msgspec.structs.replace(
            self,
            attributes=shown,
            unique=tuple(each for each in self.unique if names.issuperset(each)),
            indexes=tuple(each for each in self.indexes if names.issuperset(each)),
        )

    def is_unique(self, names: frozenset[str]) -> bool:
        """Whether no two rows agree in these attributes, as far as the spec says."""
        keys = [frozenset(self.primary_key), *map(frozenset, self.unique)]
        keys += [frozenset([each.name]) for each in self.attributes if each.unique]
        return any(key and key <= names for key in keys)


class End(msgspec.Struct, frozen=True):
    """One attribute a relation touches."""

    entity: str
    attribute: str


class Cardinality(msgspec.Struct, frozen=True):
    """How many at each end: one, zero-or-one, one-or-many, zero-or-many."""

    child: str = msgspec.field(name="from")
    parent: str = msgspec.field(name="to")


class Relation(msgspec.Struct, frozen=True, dict=True):
    """From the child's attributes to the parent's; `logical` where the database has no foreign key."""

    source: str | tuple[str, ...] = msgspec.field(name="from")
    target: str | tuple[str, ...] = msgspec.field(name="to")
    label: str | Text | None = None
    logical: bool = False
    cardinality: Cardinality | None = None

    @cached_property
    def child(self) -> tuple[End, ...]:
        return _ends(self.source)

    @cached_property
    def parent(self) -> tuple[End, ...]:
        return _ends(self.target)


@dataclass(frozen=True, slots=True)
class Join:
    """A relation whose ends exist: what it joins, attribute by attribute, and its number in the spec."""

    number: int
    relation: Relation
    child: Entity
    parent: Entity
    pairs: tuple[tuple[Attribute, Attribute], ...]

    @property
    def child_names(self) -> frozenset[str]:
        return frozenset(own.name for own, _ in self.pairs)

    @property
    def parent_names(self) -> frozenset[str]:
        return frozenset(other.name for _, other in self.pairs)


class Group(msgspec.Struct, frozen=True):
    name: str | Text


class View(msgspec.Struct, frozen=True):
    id: str
    title: str | Text
    entities: tuple[str, ...] = ()


class Erd(msgspec.Struct, frozen=True, dict=True):
    id: str
    title: str | Text
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    groups: dict[str, Group] = msgspec.field(default_factory=dict)
    views: tuple[View, ...] = ()

    def entity(self, name: str) -> Entity | None:
        return self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Entity]:
        return {entity.name: entity for entity in reversed(self.entities)}

    @cached_property
    def joins(self) -> tuple[Join, ...]:
        """The relations that can be followed; what is wrong with the others is told by rules."""
        found = (self._join(number, relation) for number, relation in enumerate(self.relations))
        return tuple(filter(None, found))

    def _join(self, number: int, relation: Relation) -> Join | None:
        ends = tuple(zip(relation.child, relation.parent, strict=False))
        child, parent = (self.entity(end.entity) for end in ends[0])
        if child is None or parent is None or len(relation.child) != len(relation.parent):
            return None
        pairs: list[tuple[Attribute, Attribute]] = []
        for own, other in ends:
            left, right = child.attribute(own.attribute), parent.attribute(other.attribute)
            if left is None or right is None or (own.entity, other.entity) != (child.name, parent.name):
                return None
            pairs.append((left, right))
        return Join(number, relation, child, parent, tuple(pairs))

    def cardinality(self, relation: Relation) -> Cardinality:
        """What is stated, else what follows from nullable and unique of the child's attributes."""
        return relation.cardinality or self.derived_cardinality(relation)

    def derived_cardinality(self, relation: Relation) -> Cardinality:
        """What follows from nullable and unique of the child's attributes."""
        child = self.entity(relation.child[0].entity)
        names = frozenset(end.attribute for end in relation.child)
        attributes = [each for each in child.attributes if each.name in names] if child else []
        return Cardinality(
            child="zero-or-one" if child and child.is_unique(names) else "zero-or-many",
            parent="zero-or-one" if any(each.nullable for each in attributes) else "one",
        )

    def public(self) -> Erd:
        """
        The same without attributes above `public`, and without relations that touch one. How many a relation joins is
        stated where it would follow differently from what is left, such as half a primary key.
        """
        # What is declared twice, once above `public`, is above it.
        hidden = {
            (entity.name, each.name)
            for entity in self.entities
            for each in entity.attributes
            if each.publication != "public"
        }
        entities = tuple(entity.public(hidden) for entity in self.entities)
        shown = {(entity.name, each.name) for entity in entities for each in entity.attributes}
        relations = tuple(
            relation
            for relation in self.relations
            if relation.child
            and relation.parent
            and all((end.entity, end.attribute) in shown for end in (*relation.child, *relation.parent))
        )
        left = msgspec.structs.replace(self, entities=entities, relations=relations)
        stated = (
            relation
            if self.cardinality(relation) == left.cardinality(relation)
            else msgspec.structs.replace(relation, cardinality=self.cardinality(relation))
            for relation in relations
        )
        return msgspec.structs.replace(left, relations=tuple(stated))

    def only(self, names: Iterable[str]) -> Erd:
        """What lies within some entities: these, and the relations that touch no other."""
        kept = set(names)
        relations = tuple(
            relation
            for relation in self.relations
            if {end.entity for end in (*relation.child, *relation.parent)} <= kept
        )
        entities = tuple(entity for entity in self.entities if entity.name in kept)
        return msgspec.structs.replace(self, entities=entities, relations=relations)


def _ends(written: str | tuple[str, ...]) -> tuple[End, ...]:
    """`entity.attribute` splits at the last dot, since names of entities may hold dots (`dbo.Users.Id`)."""
    each = (written,) if isinstance(written, str) else written
    return tuple(End(*name.rpartition(".")[::2]) for name in each)
