"""An entity-relationship diagram as its spec declares it (formats §6)."""

from __future__ import annotations

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


class Entity(msgspec.Struct, frozen=True):
    name: str
    label: str | Text | None = None
    group: str | None = None
    description: str | Text | None = None
    attributes: tuple[Attribute, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    retention: Length | None = None

    def attribute(self, name: str) -> Attribute | None:
        return next((attribute for attribute in self.attributes if attribute.name == name), None)

    @property
    def primary_key(self) -> tuple[str, ...]:
        return tuple(attribute.name for attribute in self.attributes if attribute.primary)

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


class Relation(msgspec.Struct, frozen=True):
    """From the child's attributes to the parent's; `logical` where the database has no foreign key."""

    source: str | tuple[str, ...] = msgspec.field(name="from")
    target: str | tuple[str, ...] = msgspec.field(name="to")
    label: str | Text | None = None
    logical: bool = False
    cardinality: Cardinality | None = None

    @property
    def child(self) -> tuple[End, ...]:
        return _ends(self.source)

    @property
    def parent(self) -> tuple[End, ...]:
        return _ends(self.target)


class Group(msgspec.Struct, frozen=True):
    name: str | Text


class View(msgspec.Struct, frozen=True):
    id: str
    title: str | Text
    entities: tuple[str, ...] = ()


class Erd(msgspec.Struct, frozen=True):
    id: str
    title: str | Text
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    groups: dict[str, Group] = msgspec.field(default_factory=dict)
    views: tuple[View, ...] = ()

    def entity(self, name: str) -> Entity | None:
        return next((entity for entity in self.entities if entity.name == name), None)

    def cardinality(self, relation: Relation) -> Cardinality:
        """What is stated, else what follows from nullable and unique of the child's attributes."""
        if relation.cardinality:
            return relation.cardinality
        child = self.entity(relation.child[0].entity)
        names = frozenset(end.attribute for end in relation.child)
        attributes = [each for each in child.attributes if each.name in names] if child else []
        return Cardinality(
            child="zero-or-one" if child and child.is_unique(names) else "zero-or-many",
            parent="zero-or-one" if any(each.nullable for each in attributes) else "one",
        )

    def public(self) -> Erd:
        """The same without attributes above `public`, and without relations that touch one."""
        entities = tuple(
            msgspec.structs.replace(
                entity, attributes=tuple(each for each in entity.attributes if each.publication == "public")
            )
            for entity in self.entities
        )
        shown = {(entity.name, each.name) for entity in entities for each in entity.attributes}
        relations = tuple(
            relation
            for relation in self.relations
            if all((end.entity, end.attribute) in shown for end in (*relation.child, *relation.parent))
        )
        return msgspec.structs.replace(self, entities=entities, relations=relations)


def _ends(written: str | tuple[str, ...]) -> tuple[End, ...]:
    """`entity.attribute` splits at the last dot, since names of entities may hold dots (`dbo.Users.Id`)."""
    each = (written,) if isinstance(written, str) else written
    return tuple(End(*name.rpartition(".")[::2]) for name in each)
