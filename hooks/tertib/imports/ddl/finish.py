"""The draft of a script → its schema: partitions get their parents' keys, and every foreign key finds its table."""

from __future__ import annotations

from dataclasses import replace

from ...diagnostics import Place
from ..remark import Remark, _
from ..schema import ForeignKey, Schema, Table
from .draft import Child, Draft, Name

NO_TABLE = _("{table}: the foreign key to {target} is left out, since {target} is not in the file")
NO_COLUMN = _(
    "{table}: the foreign key ({columns}) to {target} is left out, since it names a column that does not exist"
)
UNENFORCED = _("{table}: its engine keeps no foreign keys, so its relations are logical")


def finished(draft: Draft, file: str) -> tuple[Schema, list[Remark]]:
    """The tables in the order of the script, with the names a diagram shows."""
    for child in draft.children:
        _repeat(child, draft)
    shown = _shown(draft)
    remarks: list[Remark] = []
    tables = []
    for key, table in draft.tables.items():
        _respell(table)
        if key in draft.unenforced and table.foreign:
            place = Place(file, table.line)
            remarks.append(Remark(place, UNENFORCED, {"table": shown[key]}))
        kept = [_linked(foreign, key, draft, shown, file, remarks) for foreign in table.foreign]
        tables.append(replace(table, name=shown[key], foreign=[each for each in kept if each]))
    return Schema(tables), remarks


def _respell(table: Table) -> None:
    """Keys name columns as the table spells them; a column of the primary key is never empty."""
    table.primary = table.spelled(dict.fromkeys(table.primary))
    table.unique = [table.spelled(each) for each in table.unique]
    table.indexes = [table.spelled(each) for each in table.indexes]
    for name in table.primary:
        if column := table.column(name):
            column.nullable = False
    if len(table.primary) == 1 and (column := table.column(table.primary[0])):
        column.unique = False


def _repeat(child: Child, draft: Draft) -> None:
    """PostgreSQL repeats the columns of a parent in its heirs, and in its partitions the keys as well."""
    table, parent = draft.table(child.table), draft.table(child.parent)
    if table is None or parent is None or table is parent:
        return
    for each in parent.columns:
        if own := table.column(each.name):
            own.nullable = own.nullable and each.nullable
        else:
            table.columns.append(replace(each, unique=False))
    if not child.keys:
        return
    table.primary = table.primary or parent.primary
    table.unique += [each for each in parent.unique if each not in table.unique]
    have = {(each.columns, each.target) for each in table.foreign}
    table.foreign += [
        replace(each, line=table.line) for each in parent.foreign if (each.columns, each.target) not in have
    ]


def _shown(draft: Draft) -> dict[Name, str]:
    """The name of each table: with its schema, unless that is the usual one or says nothing."""
    bare = draft.dialect.alone and len({key[0] for key in draft.tables}) == 1
    return {
        key: name[1] if bare or not name[0] else f"{name[0]}.{name[1]}"
        for key, name in draft.spelling.items()
        if key in draft.tables
    }


def _linked(
    foreign: ForeignKey, key: Name, draft: Draft, shown: dict[Name, str], file: str, remarks: list[Remark]
) -> ForeignKey | None:
    """The foreign key with its target's own names; None, with a remark, where it leads nowhere."""
    schema, _dot, own = foreign.target.partition("\0")
    words: dict[str, object] = {
        "table": shown[key],
        "target": f"{schema}.{own}".lstrip("."),
        "columns": foreign.columns,
    }
    target_key = draft.find((schema, own))
    if target_key is None:
        remarks.append(Remark(Place(file, foreign.line), NO_TABLE, words))
        return None
    table, target = draft.tables[key], draft.tables[target_key]
    parents = target.spelled(foreign.target_columns or target.primary)
    columns = table.spelled(foreign.columns)
    known = all(map(table.column, columns)) and all(map(target.column, parents))
    if not known or len(columns) != len(parents):
        remarks.append(Remark(Place(file, foreign.line), NO_COLUMN, words))
        return None
    return replace(
        foreign,
        columns=columns,
        target=shown[target_key],
        target_columns=parents,
        enforced=key not in draft.unenforced,
    )
