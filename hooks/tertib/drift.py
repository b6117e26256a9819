"""
The documented ERD against the real schema: where they differ, at the line of erd.yml that says otherwise.

Not a family of rules: a rule judges what stands in the register, and this judges it against something outside, at the
moment someone asks. The findings are printed in the same manner.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from .diagnostics import Place
from .errors import NothingMatched, TertibError
from .imports.schema import Column, ForeignKey, Schema, Table
from .model import Register
from .model.erd import Attribute, End, Entity, Erd, Relation
from .source import Source
from .sql import plain_type
from .words import catalogue, filled


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as documented."""

    place: Place
    kind: str
    message: str
    words: Mapping[str, object] = field(default_factory=dict)

    def said(self, language: str) -> str:
        return filled(catalogue(language)(self.message), self.words, language)


def _(text: str) -> str:
    return text


MESSAGES = {
    "missing-table": _("{name} is documented, but the database has no such table"),
    "extra-table": _("the database has a table {name} that is not documented"),
    "missing-column": _("{name} is documented, but the table has no such column"),
    "extra-column": _("the table has a column {name} that is not documented"),
    "type": _("{name} is documented as {documented}, in the database it is {real}"),
    "nullable": _("{name} is documented as one that may be empty, in the database it may not"),
    "not-nullable": _("{name} is documented as one that may not be empty, in the database it may"),
    "key": _("the primary key of {name} is documented as ({documented}), in the database it is ({real})"),
    "missing-foreign-key": _(
        "the relation {name} is documented, but the database has no foreign key: add it there, or say `logical: true`"
    ),
    "extra-foreign-key": _("the database has a foreign key {name} that is not documented"),
}


def differences(erd: Erd, source: Source, schema: Schema, dialect: str) -> list[Difference]:
    """Everything in which the spec and the schema differ, in the order of the spec."""
    comparing = _Comparing(erd, source, schema, dialect)
    return sorted(comparing.all(), key=lambda each: (each.place, each.kind, str(each.words.get("name"))))


def documented(register: Register, name: str) -> tuple[Erd, Source]:
    """The ERD of a project, named by its slug or its folder."""
    slug = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    project = register.project(slug)
    if project is None:
        raise NothingMatched("there is no project {name}", name=slug)
    if project.erd is None:
        raise NothingMatched("projects/{name}/ has no erd.yml to compare", name=slug)
    if project.erd.value is None or project.erd.source is None:
        raise TertibError(
            "{file} has errors: run `tertib check {file}` and mend them first", file=project.erd.file
        )
    return project.erd.value, project.erd.source


class _Comparing:
    def __init__(self, erd: Erd, source: Source, schema: Schema, dialect: str) -> None:
        self.erd, self.source, self.schema, self.dialect = erd, source, schema, dialect

    def all(self) -> Iterator[Difference]:
        documented = set()
        for number, entity in enumerate(self.erd.entities):
            documented.add(entity.name.casefold())
            path = ("entities", number)
            table = self.schema.table(entity.name)
            if table is None:
                yield self._say("missing-table", self.source.place(*path, "name"), name=entity.name)
            else:
                yield from self._table(entity, table, path)
        for table in self.schema.tables:
            if table.name.casefold() not in documented:
                yield self._say("extra-table", self.source.key_place("entities"), name=table.name)
        yield from self._relations()

    def _table(self, entity: Entity, table: Table, path: tuple[str | int, ...]) -> Iterator[Difference]:
        for number, attribute in enumerate(entity.attributes):
            at = (*path, "attributes", number)
            column = table.column(attribute.name)
            name = f"{entity.name}.{attribute.name}"
            if column is None:
                yield self._say("missing-column", self.source.place(*at, "name"), name=name)
            else:
                yield from self._column(attribute, column, name, at)
        for column in table.columns:
            if not any(each.name.casefold() == column.name.casefold() for each in entity.attributes):
                place = self.source.key_place(*path, "attributes")
                yield self._say("extra-column", place, name=f"{entity.name}.{column.name}")
        real = table.primary
        if {each.casefold() for each in entity.primary_key} != {each.casefold() for each in real}:
            words = {"documented": ", ".join(entity.primary_key), "real": ", ".join(real)}
            yield self._say("key", self.source.place(*path, "name"), name=entity.name, **words)

    def _column(
        self, attribute: Attribute, column: Column, name: str, at: tuple[str | int, ...]
    ) -> Iterator[Difference]:
        if plain_type(attribute.type, self.dialect) != plain_type(column.type, self.dialect):
            place = self.source.place(*at, "type")
            yield self._say("type", place, name=name, documented=attribute.type, real=column.type)
        if not attribute.primary and attribute.nullable != column.nullable:
            kind = "nullable" if attribute.nullable else "not-nullable"
            yield self._say(kind, self.source.place(*at, "nullable"), name=name)

    def _relations(self) -> Iterator[Difference]:
        real = {
            _key(table.name, foreign): (table, foreign)
            for table in self.schema.tables
            for foreign in table.foreign
        }
        documented = set()
        for number, relation in enumerate(self.erd.relations):
            key = _documented(relation)
            documented.add(key)
            if not relation.logical and key not in real and self._both_there(relation):
                yield self._say(
                    "missing-foreign-key", self.source.place("relations", number), name=_spoken(relation)
                )
        for key, (table, foreign) in real.items():
            if key not in documented and self.erd.entity(table.name):
                place = self.source.key_place("relations")
                name = f"{table.name}.({', '.join(foreign.columns)}) → {foreign.target}.({', '.join(foreign.target_columns)})"
                yield self._say("extra-foreign-key", place, name=name)

    def _both_there(self, relation: Relation) -> bool:
        """Whether the database has both tables; else their absence is what is said."""
        return all(self.schema.table(ends[0].entity) for ends in (relation.child, relation.parent))

    @staticmethod
    def _say(kind: str, place: Place, **words: object) -> Difference:
        return Difference(place, kind, MESSAGES[kind], words)


Key = tuple[str, str, frozenset[tuple[str, str]]]


def _key(table: str, foreign: ForeignKey) -> Key:
    pairs = zip(foreign.columns, foreign.target_columns, strict=False)
    return (
        table.casefold(),
        foreign.target.casefold(),
        frozenset((a.casefold(), b.casefold()) for a, b in pairs),
    )


def _documented(relation: Relation) -> Key:
    child, parent = relation.child, relation.parent
    pairs = frozenset(
        (a.attribute.casefold(), b.attribute.casefold()) for a, b in zip(child, parent, strict=False)
    )
    return child[0].entity.casefold(), parent[0].entity.casefold(), pairs


def _spoken(relation: Relation) -> str:
    def ends(each: tuple[End, ...]) -> str:
        return ", ".join(f"{end.entity}.{end.attribute}" for end in each)

    return f"{ends(relation.child)} → {ends(relation.parent)}"


def as_concise(found: list[Difference], language: str) -> str:
    """One line each, as compilers write them."""
    return "".join(f"{each.place}: {each.said(language)}\n" for each in found)


def as_json(found: list[Difference], language: str) -> str:
    """Version 1 of the machine-readable form."""
    data = [
        {
            "file": each.place.file,
            "line": each.place.line,
            "column": each.place.column,
            "kind": each.kind,
            "message": each.said(language),
        }
        for each in found
    ]
    return json.dumps({"version": 1, "differences": data}, ensure_ascii=False, indent=2) + "\n"


def as_github(found: list[Difference], language: str) -> str:
    """Annotations on the files of a pull request."""
    return "".join(
        f"::error file={each.place.file},line={each.place.line},col={each.place.column},title={each.kind}"
        f"::{each.said(language).replace('%', '%25')}\n"
        for each in found
    )


FORMATS: Mapping[str, Callable[[list[Difference], str], str]] = {
    "concise": as_concise,
    "json": as_json,
    "github": as_github,
}
