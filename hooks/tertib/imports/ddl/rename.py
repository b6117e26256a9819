"""ALTER TABLE … RENAME: the new name of a table or a column, and the keys that follow it."""

from __future__ import annotations

from ..schema import Table
from .cursor import Cursor
from .draft import Draft, Name


def rename(cursor: Cursor, table: Table, draft: Draft, owner: Name) -> None:
    """What follows RENAME."""
    if cursor.takes_any("TO", "AS"):
        draft.rename(draft.spelling[owner], _moved(cursor, draft, owner))
    elif cursor.token.says("CONSTRAINT", "INDEX", "KEY", "PARTITION"):
        return
    else:
        cursor.takes("COLUMN")
        old = table.column(draft.folded(cursor.name()))
        if cursor.takes("TO") and old:
            rename_column(old.name, draft.folded(cursor.name()), table, draft, owner)
        elif old is None and draft.dialect.name == "mysql":
            cursor.at -= 1
            draft.rename(draft.spelling[owner], _moved(cursor, draft, owner))


def rename_column(name: str, new: str, table: Table, draft: Draft, owner: Name) -> None:
    """A column under its new name, in all keys too."""
    if column := table.column(name):
        column_renamed(column.name, new, table, draft, owner)
        column.name = new


def _moved(cursor: Cursor, draft: Draft, owner: Name) -> Name:
    """The new name of a table, which stays in its schema unless another is named."""
    names = cursor.names()
    return draft.name(names) if len(names) > 1 else (draft.spelling[owner][0], draft.folded(names[0]))


def column_renamed(old: str, new: str, table: Table, draft: Draft, owner: Name) -> None:
    """Keys that name a column follow it, those of other tables too."""

    def follow(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(new if name == old else name for name in names)

    table.primary = follow(table.primary)
    table.unique = [follow(each) for each in table.unique]
    table.indexes = [follow(each) for each in table.indexes]
    for each in draft.leading_to(owner):
        each.target_columns = follow(table.spelled(each.target_columns))
    for each in table.foreign:
        each.columns = follow(each.columns)
