"""ALTER TABLE … DROP: a column with all that names it, a key by its name."""

from __future__ import annotations

from ..schema import ForeignKey, Table
from .cursor import Cursor, listed
from .draft import Draft, Name


def drop(cursor: Cursor, table: Table, draft: Draft, owner: Name) -> None:
    """What follows DROP."""
    if cursor.takes("PRIMARY", "KEY"):
        _no_primary(table)
        return
    if cursor.takes("FOREIGN", "KEY") or cursor.takes("CONSTRAINT"):
        cursor.takes("IF", "EXISTS")
        _drop_constraint(cursor.name().text, table, draft, owner)
        return
    if cursor.token.says("INDEX", "KEY", "PARTITION", "CHECK", "DEFAULT", "UNIQUE"):
        return
    cursor.takes("COLUMN")
    cursor.takes("IF", "EXISTS")
    names = listed(cursor.group()) if cursor.token.says("(") else [[cursor.name()]]
    for tokens in names:
        _drop_column(draft.folded(tokens[0]), table)


def _drop_column(name: str, table: Table) -> None:
    column = table.column(name)
    if column is None:
        return
    table.columns.remove(column)
    table.primary = tuple(each for each in table.primary if each != column.name)
    table.unique = [each for each in table.unique if column.name not in each]
    table.indexes = [each for each in table.indexes if column.name not in each]
    table.foreign = [each for each in table.foreign if column.name not in each.columns]


def _drop_constraint(name: str, table: Table, draft: Draft, owner: Name) -> None:
    wanted = name.casefold()
    table.foreign = [
        each for each in table.foreign if (each.name or _usual(table, each)).casefold() != wanted
    ]
    kind = draft.constraints.pop((owner, wanted), "")
    if kind == "primary" or wanted == f"{table.name}_pkey".casefold():
        _no_primary(table)
    elif kind.startswith("unique:"):
        columns = tuple(kind.removeprefix("unique:").split("\0"))
        table.unique = [each for each in table.unique if each != columns]
        if len(columns) == 1 and (column := table.column(columns[0])):
            column.unique = False


def _usual(table: Table, foreign: ForeignKey) -> str:
    """The name that PostgreSQL gives to a foreign key without one; a migration may drop it by that."""
    return "_".join((table.name, *foreign.columns, "fkey"))


def _no_primary(table: Table) -> None:
    """Without its primary key; columns that had to be filled for its sake stay so."""
    for name in table.primary:
        if column := table.column(name):
            column.nullable = False
    table.primary = ()
