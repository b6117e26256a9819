"""DBML, the language of dbdiagram.io."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.erd import Attribute, End, Entity, Erd, Relation
from .names import one_line

PLAIN_TYPE = re.compile(r"[A-Za-z_]\w*(?:\(\d+(?:,\d+)?\))?")


def dbml(erd: Erd) -> str:
    lines = [f"Project {_name(erd.id)} {{", f"  Note: {_note(erd.title)}", "}", ""]
    for entity in erd.entities:
        lines += [*_table(entity), ""]
    lines += [_reference(erd, relation) for relation in erd.relations]
    for key, group in erd.groups.items():
        members = [entity.name for entity in erd.entities if entity.group == key]
        if members:
            lines += [
                "",
                f"TableGroup {_name(group.name)} {{",
                *(f"  {_table_name(each)}" for each in members),
                "}",
            ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _table(entity: Entity) -> Iterator[str]:
    yield f"Table {_table_name(entity.name)} {{"
    many = len(entity.primary_key) > 1
    yield from (f"  {_column(attribute, many)}" for attribute in entity.attributes)
    combinations = [(entity.primary_key, "pk")] if many else []
    combinations += [(each, "unique") for each in entity.unique]
    indexes = [f"    ({_names(each)}) [{kind}]" for each, kind in combinations]
    indexes += [f"    ({_names(each)})" for each in entity.indexes]
    if indexes:
        yield from ("", "  indexes {", *indexes, "  }")
    if entity.description:
        yield from ("", f"  Note: {_note(entity.description)}")
    yield "}"


def _column(attribute: Attribute, many: bool) -> str:
    settings = ["pk"] if attribute.primary and not many else []
    settings += [] if attribute.nullable or attribute.primary else ["not null"]
    settings += ["unique"] if attribute.unique else []
    settings += [f"note: {_note(attribute.description)}"] if attribute.description else []
    said = f" [{', '.join(settings)}]" if settings else ""
    return f"{_name(attribute.name)} {_type(attribute.type)}{said}"


def _reference(erd: Erd, relation: Relation) -> str:
    sign = "-" if erd.cardinality(relation).child in {"one", "zero-or-one"} else ">"
    logical = " // logical: no foreign key in the database" if relation.logical else ""
    return f"Ref: {_ends(relation.child)} {sign} {_ends(relation.parent)}{logical}"


def _ends(ends: tuple[End, ...]) -> str:
    table = _table_name(ends[0].entity)
    columns = _names(tuple(end.attribute for end in ends))
    return f"{table}.{columns}" if len(ends) == 1 else f"{table}.({columns})"


def _table_name(name: str) -> str:
    schema, _, own = name.rpartition(".")
    return f"{_name(schema)}.{_name(own)}" if schema else _name(own)


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(map(_name, names))


def _name(text: object) -> str:
    """A quoted name; DBML has no way to write a quote or a backslash in one."""
    return '"' + one_line(text).replace('"', "'").replace("\\", "/") + '"'


def _type(text: str) -> str:
    return text if PLAIN_TYPE.fullmatch(text) else _name(text or "text")


def _note(text: object) -> str:
    return "'" + one_line(text).replace("\\", "\\\\").replace("'", "\\'") + "'"
