"""ALTER TABLE: how a dump adds keys after the rows, and how a migration changes a table."""

from __future__ import annotations

from ..schema import Column, Table
from .columns import column as read_column
from .columns import default, type_
from .create import add_column
from .cursor import Cursor, Unreadable, listed
from .draft import Child, Draft, Name
from .drop import drop
from .keys import is_key, key
from .lexer import Token
from .rename import column_renamed, rename

# Only these begin something that a diagram shows; all else (owner, triggers, storage) is passed over.
MATTERS = ("ADD", "DROP", "ALTER", "MODIFY", "CHANGE", "RENAME", "ATTACH", "INHERIT", "COMMENT", "SET")
# What ADD adds that is no column.
NO_COLUMN = (
    "PARTITION",
    "SUPPLEMENTAL",
    "OVERFLOW",
    "VALUE",
    "MATERIALIZED",
    "VERSIONING",
    "SYSTEM",
    "RESTRICT",
    "LOG",
    "PERIOD",
)


def alter_table(cursor: Cursor, draft: Draft) -> None:
    """The statement after ALTER TABLE."""
    cursor.takes("IF", "EXISTS")
    cursor.takes("ONLY")
    name = draft.name(cursor.names())
    cursor.takes("*")
    found = draft.find(name)
    if found is None:
        if _matters(cursor):
            raise Unreadable("unknown")
        return
    if cursor.takes("WITH"):
        cursor.takes_any("CHECK", "NOCHECK")
    last, table = "", draft.tables[found]
    for tokens in listed(cursor.tokens[cursor.at :]):
        action = Cursor(tokens, cursor.text)
        # SQL Server: ADD a int, b int.
        verb = action.next().text.upper() if action.token.says(*MATTERS) else last
        _act(verb, action, table, draft, found)
        if draft.tables.get(found) is not table:  # it has a new name
            found = next((key for key, each in draft.tables.items() if each is table), found)
        last = verb if verb == "ADD" and draft.dialect.name in {"sqlserver", "standard"} else ""


def _matters(cursor: Cursor) -> bool:
    """Whether what is asked of a table that is not known would change a diagram."""
    return any(
        token.says("ADD", "MODIFY", "CHANGE") and not after.says(*NO_COLUMN, "GENERATED")
        for token, after in zip(cursor.tokens, [*cursor.tokens[1:], cursor.token], strict=False)
    )


def _act(verb: str, cursor: Cursor, table: Table, draft: Draft, owner: Name) -> None:
    match verb:
        case "ADD":
            _add(cursor, table, draft, owner)
        case "DROP":
            drop(cursor, table, draft, owner)
        case "ALTER":
            _alter_column(cursor, table, draft, owner)
        case "MODIFY" | "CHANGE":
            _modify(verb, cursor, table, draft, owner)
        case "RENAME":
            rename(cursor, table, draft, owner)
        case "ATTACH":
            cursor.takes("PARTITION")
            draft.children.append(Child(draft.name(cursor.names()), draft.spelling[owner]))
        case "COMMENT":
            cursor.takes("=")
            table.comment = cursor.token.text
        case "SET" if cursor.takes("SCHEMA"):
            draft.rename(draft.spelling[owner], draft.name([cursor.name(), Token("name", table.name, 0, 0)]))


def _add(cursor: Cursor, table: Table, draft: Draft, owner: Name) -> None:
    """A column, several in parentheses, or a key."""
    if cursor.sees("CONSTRAINT", "("):  # Informix
        cursor.at += 1
    elif is_key(cursor, draft) or cursor.sees("DEFAULT"):
        key(cursor, table, draft, owner)
        return
    if cursor.takes("("):
        cursor.at -= 1
        for tokens in listed(cursor.group()):
            _add(Cursor(tokens, cursor.text), table, draft, owner)
        return
    if cursor.token.says(*NO_COLUMN):
        return
    cursor.takes("COLUMN")
    cursor.takes("IF", "NOT", "EXISTS")
    if cursor.token.says("("):
        _add(cursor, table, draft, owner)
        return
    if not cursor.over:
        _place(add_column(cursor, table, draft), cursor, table, draft)


def _place(column: Column, cursor: Cursor, table: Table, draft: Draft) -> None:
    """MySQL's FIRST and AFTER other, H2's BEFORE other, at the end of what is said of a column."""
    last, before = cursor.tokens[-1], cursor.tokens[-2] if len(cursor.tokens) > 1 else None
    beside = before is not None and before.says("AFTER", "BEFORE")
    other = table.column(draft.folded(last)) if beside else None
    if other or last.says("FIRST"):
        table.columns.remove(column)
        behind = before is not None and before.says("AFTER")
        table.columns.insert(table.columns.index(other) + behind if other else 0, column)


def _alter_column(cursor: Cursor, table: Table, draft: Draft, owner: Name) -> None:
    """ALTER [COLUMN] c SET …, DROP …, TYPE …, or SQL Server's whole new column."""
    cursor.takes("COLUMN")
    if cursor.token.kind not in {"word", "name"}:
        return
    column = table.column(draft.folded(cursor.name()))
    if column is None or cursor.over:
        return
    if cursor.takes("SET", "NOT", "NULL"):
        column.nullable = False
    elif cursor.takes("DROP", "NOT", "NULL"):
        column.nullable = True
    elif cursor.takes("SET", "DEFAULT"):
        column.default = default(cursor)
    elif cursor.takes("DROP", "DEFAULT"):
        column.default = None
    elif cursor.takes("TYPE") or cursor.takes("SET", "DATA", "TYPE"):
        column.type = type_(cursor, draft)
    elif cursor.sees("ADD", "GENERATED"):
        column.nullable = False
    elif draft.dialect.go and not cursor.token.says("ADD", "DROP", "SET"):
        cursor.at -= 1
        _replace(cursor, column, table, draft, owner)


def _modify(verb: str, cursor: Cursor, table: Table, draft: Draft, owner: Name) -> None:
    """MODIFY [COLUMN] and CHANGE [COLUMN] old: the column anew. Oracle's MODIFY says only what changes."""
    cursor.takes("COLUMN")
    cursor.takes("IF", "EXISTS")
    if cursor.token.says("CONSTRAINT", "PARTITION", "LOB", "DEFAULT", "NESTED"):
        return
    if cursor.token.says("("):
        for tokens in listed(cursor.group()):
            _modify(verb, Cursor(tokens, cursor.text), table, draft, owner)
        return
    column = table.column(draft.folded(cursor.name()))
    if column is None:
        return
    if verb == "MODIFY":
        cursor.at -= 1
    _replace(cursor, column, table, draft, owner)


def _replace(cursor: Cursor, old: Column, table: Table, draft: Draft, owner: Name) -> None:
    read = read_column(cursor, draft)
    new = read.column
    if not new.type:
        new.type, new.default = old.type, new.default or old.default
        said = {token.text.upper() for token in cursor.tokens if token.kind == "word"}
        new.nullable = new.nullable if "NULL" in said else old.nullable
    new.unique, new.comment = new.unique or old.unique, new.comment or old.comment
    if read.primary:
        table.primary = (*table.primary, new.name)
    table.columns[table.columns.index(old)] = new
    _place(new, cursor, table, draft)
    if new.name != old.name:
        column_renamed(old.name, new.name, table, draft, owner)
