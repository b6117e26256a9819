"""What is said of a table as a whole: primary, unique and foreign keys, indexes."""

from __future__ import annotations

from ..schema import Names, Table
from .columns import default, names_in, reference
from .cursor import Cursor, Unreadable
from .draft import Draft, Name


def is_key(cursor: Cursor, draft: Draft) -> bool:
    """Whether an item of a table declares a key, an index or a check, and not a column."""
    token, after = cursor.token, cursor.ahead()
    if token.kind != "word":
        return False
    match token.text.upper():
        case "CONSTRAINT" | "UNIQUE":
            return True
        case "PRIMARY" | "FOREIGN":
            return after.says("KEY")
        case "CHECK":
            return after.says("(")
        case "FAMILY" | "INVERTED":
            return after.says("INDEX") or _lists_names(cursor)
        case "EXCLUDE":
            return after.says("(", "USING")
        case "PERIOD":
            return after.says("FOR", "BUSINESS_TIME", "SYSTEM_TIME")
        case "SUPPLEMENTAL":
            return after.says("LOG")
        case "FULLTEXT" | "SPATIAL" | "VECTOR":
            return draft.dialect.name == "mysql" or after.says("KEY", "INDEX", "(")
        case "KEY" | "INDEX":
            return draft.dialect.inline_indexes or _lists_names(cursor)
        case _:
            return False


def _lists_names(cursor: Cursor) -> bool:
    """`INDEX name (column)`: what stands in the parentheses is a name, where a type has a number."""
    steps = 1 if cursor.ahead().says("(") else 2
    return cursor.ahead(steps).says("(") and cursor.ahead(steps + 1).kind in {"word", "name"}


def key(cursor: Cursor, table: Table, draft: Draft, owner: Name) -> None:
    """One key or index of a table."""
    name = ""
    if cursor.takes("CONSTRAINT") and not _begins_key(cursor):
        cursor.takes("IF", "NOT", "EXISTS")
        name = cursor.name().text
        if cursor.token.says("."):
            cursor.at += 1
            name = cursor.name().text
    if cursor.takes("PRIMARY", "KEY"):
        indexed = draft.indexed.get(draft.folded(cursor.name()), ()) if cursor.takes("USING", "INDEX") else ()
        table.primary = indexed or _columns(cursor, draft)
        table.unique = [each for each in table.unique if each != indexed]
        draft.constraints[(owner, name.casefold())] = "primary"
    elif cursor.takes("UNIQUE"):
        _unique(cursor, table, draft, owner, name)
    elif cursor.takes("FOREIGN", "KEY"):
        _foreign(cursor, table, draft, owner, name)
    elif cursor.takes_any("FULLTEXT", "SPATIAL", "VECTOR", "INVERTED") or cursor.token.says("KEY", "INDEX"):
        cursor.takes_any("KEY", "INDEX")
        add_index(table, _columns(cursor, draft))
    elif cursor.takes("DEFAULT"):
        _default_for(cursor, table, draft)


def _begins_key(cursor: Cursor) -> bool:
    """CONSTRAINT without a name, as MySQL allows."""
    return (
        cursor.sees("FOREIGN", "KEY")
        or cursor.sees("PRIMARY", "KEY")
        or (cursor.token.says("UNIQUE", "CHECK") and cursor.ahead().says("(", "KEY", "INDEX"))
    )


def _columns(cursor: Cursor, draft: Draft) -> Names:
    """The columns in the next parentheses; what stands before them names the index or says how it is kept."""
    while not cursor.over and not cursor.token.says("("):
        cursor.at += 1
    return names_in(cursor.group(), draft)


def _unique(cursor: Cursor, table: Table, draft: Draft, owner: Name, name: str) -> None:
    while not cursor.over and not cursor.token.says("("):
        token = cursor.next()
        plain = token.says(
            "KEY", "INDEX", "CLUSTERED", "NONCLUSTERED", "USING", "BTREE", "HASH", "NULLS", "NOT", "DISTINCT"
        )
        name = name if plain else (name or token.text)
    columns = names_in(cursor.group(), draft)
    if columns:
        add_unique(table, columns)
        draft.constraints[(owner, name.casefold())] = "unique:" + "\0".join(columns)


def _foreign(cursor: Cursor, table: Table, draft: Draft, owner: Name, name: str) -> None:
    cursor.takes("IF", "NOT", "EXISTS")
    while not cursor.over and not cursor.token.says("("):
        name = name or cursor.token.text
        cursor.at += 1
    columns = names_in(cursor.group(), draft)
    if not columns:
        raise Unreadable("FOREIGN KEY")
    table.foreign.append(reference(cursor, columns, draft, name))


def _default_for(cursor: Cursor, table: Table, draft: Draft) -> None:
    """SQL Server's DEFAULT value FOR column."""
    value = default(cursor)
    if cursor.takes("FOR") and (column := table.column(draft.folded(cursor.name()))):
        column.default = value


def add_unique(table: Table, columns: Names) -> None:
    """A combination that may not repeat; of one column, the column says so."""
    column = table.column(columns[0])
    if len(columns) == 1 and column:
        column.unique = True
    elif columns not in table.unique:
        table.unique.append(columns)


def add_index(table: Table, columns: Names) -> None:
    if columns and columns not in table.indexes:
        table.indexes.append(columns)
