"""CREATE TABLE and CREATE INDEX, COMMENT ON, and the other statements that say something of a table."""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise

from ..schema import Column, Table
from .columns import column, names_in
from .cursor import Cursor, Unreadable, listed
from .draft import Child, Draft, Name
from .keys import add_index, add_unique, is_key, key
from .lexer import Token

WIDEST = 5_000


def create_table(cursor: Cursor, draft: Draft) -> None:
    """The statement after CREATE."""
    before = set()
    while not cursor.takes("TABLE"):
        before.add(cursor.next().text.upper())
    exists = cursor.takes("IF", "NOT", "EXISTS")
    written = cursor.names()
    name = draft.name(written)
    # A temporary table is no part of the schema, but Oracle's global one is.
    passing = {"TEMP", "TEMPORARY"} & before and "GLOBAL" not in before
    if passing or written[-1].text.startswith("#"):
        return
    if draft.key(name) in draft.tables and exists:
        return
    if "REPLACE" in before:
        draft.drop(name)
    table = Table(name[1], draft.line(cursor.tokens[0].start))
    _content(cursor, table, draft, name)
    if not table.columns:
        raise Unreadable("no-columns")
    if draft.key(name) in draft.tables:
        raise Unreadable("twice")
    draft.add(name, table)


def _content(cursor: Cursor, table: Table, draft: Draft, name: Name) -> None:
    """The columns and keys, in whichever of its forms the statement gives them."""
    if cursor.takes("LIKE"):
        _like(cursor, table, draft)
        return
    if cursor.takes("PARTITION", "OF"):
        parent = draft.name(cursor.names())
        _inherit(table, parent, draft)
        draft.children.append(Child(name, parent))
        if cursor.token.says("("):
            _items(listed(cursor.group()), cursor.text, table, draft, name, partition=True)
        return
    if cursor.takes("USING"):
        _virtual(cursor, table, draft)
        return
    if cursor.token.says("("):
        _items(listed(cursor.group()), cursor.text, table, draft, name)
    _options(cursor, table, draft, name)


def _items(
    items: list[list[Token]], text: str, table: Table, draft: Draft, name: Name, *, partition: bool = False
) -> None:
    """What stands in the parentheses: columns first, since keys name them."""
    if len(items) > WIDEST:
        raise Unreadable("wide")
    keys: list[Cursor] = []
    for tokens in items:
        cursor = Cursor(tokens, text)
        if is_key(cursor, draft):
            keys.append(cursor)
        elif cursor.takes("LIKE"):
            _like(cursor, table, draft)
        elif partition:
            _narrow(cursor, table, draft)
        else:
            add_column(cursor, table, draft)
    for cursor in keys:
        key(cursor, table, draft, draft.key(name))


def _narrow(cursor: Cursor, table: Table, draft: Draft) -> None:
    """What a partition says more of a column that it has from its parent."""
    read = column(cursor, draft)
    if own := table.column(read.column.name):
        own.nullable = own.nullable and read.column.nullable
        own.unique = own.unique or read.column.unique
        own.default = read.column.default or own.default
        table.foreign += read.foreign
    if own and read.primary:
        table.primary = (*table.primary, own.name)


def add_column(cursor: Cursor, table: Table, draft: Draft) -> Column:
    """A column put into a table, with the keys that its own line declares."""
    read = column(cursor, draft)
    old = table.column(read.column.name)
    if old is not None and old.name == read.column.name:
        # An heir repeats a column of its parent, or MODIFY says it anew.
        read.column.comment = read.column.comment or old.comment
        read.column.unique = read.column.unique or old.unique
        table.columns[table.columns.index(old)] = read.column
    else:
        table.columns.append(read.column)
    if read.primary:
        table.primary = (*table.primary, read.column.name)
    table.foreign += read.foreign
    return read.column


def _like(cursor: Cursor, table: Table, draft: Draft) -> None:
    """The columns of another table; MySQL copies its keys too, but never foreign ones."""
    model = draft.table(draft.name(cursor.names()))
    if model is None:
        raise Unreadable("LIKE")
    extras = [token.text.upper() for token in cursor.tokens[cursor.at :] if token.kind == "word"]
    included = {what for how, what in pairwise(extras) if how == "INCLUDING"}
    excluded = {what for how, what in pairwise(extras) if how == "EXCLUDING"}
    table.columns += deepcopy(model.columns)
    if draft.dialect.name in {"mysql", "standard"} or (
        {"ALL", "INDEXES"} & included and "INDEXES" not in excluded
    ):
        table.primary, table.unique, table.indexes = model.primary, [*model.unique], [*model.indexes]
    else:
        for each in table.columns:
            each.unique = False


def _inherit(table: Table, parent: Name, draft: Draft) -> None:
    """The columns of a parent, as PostgreSQL gives them to heirs and partitions."""
    model = draft.table(parent)
    if model is None:
        raise Unreadable("parent")
    inherited = deepcopy(model.columns)
    own = {each.name: each for each in table.columns}
    for each in inherited:
        each.unique = each.name in own and own[each.name].unique
        if each.name in own:
            each.nullable = each.nullable and own[each.name].nullable
    known = {each.name for each in inherited}
    table.columns = [*inherited, *(each for each in table.columns if each.name not in known)]


def _virtual(cursor: Cursor, table: Table, draft: Draft) -> None:
    """SQLite's virtual tables: the arguments that are names are columns."""
    cursor.name()
    if not cursor.token.says("("):
        raise Unreadable("no-columns")
    for tokens in listed(cursor.group()):
        first = tokens[1] if tokens[0].says("+") and len(tokens) > 1 else tokens[0]
        if not any(token.says("=") for token in tokens) and first.kind in {"word", "name"}:
            table.columns.append(Column(draft.folded(first), "text"))


def _options(cursor: Cursor, table: Table, draft: Draft, name: Name) -> None:
    """What follows the parentheses: heirs, the engine, the comment, a query."""
    while not cursor.over:
        if cursor.takes("INHERITS"):
            for tokens in reversed(listed(cursor.group())):
                parent = draft.name(Cursor(tokens, cursor.text).names())
                _inherit(table, parent, draft)
                draft.children.append(Child(name, parent, keys=False))
        elif cursor.takes("COMMENT"):
            cursor.takes("=")
            table.comment = cursor.next().text if cursor.token.kind == "string" else table.comment
        elif cursor.takes("ENGINE") or cursor.takes("TYPE"):
            cursor.takes("=")
            if (
                cursor.token.says("MYISAM", "MEMORY", "ARCHIVE", "CSV", "ARIA", "HEAP")
                and draft.dialect.name == "mysql"
            ):
                draft.unenforced.add(draft.key(name))
        elif cursor.sees("AS") and not table.columns:
            raise Unreadable("query")
        elif cursor.sees("OF") and not table.columns:
            raise Unreadable("type")
        else:
            cursor.skip()


def create_index(cursor: Cursor, draft: Draft) -> None:
    """CREATE [UNIQUE] INDEX … ON table (columns)."""
    unique = False
    while not cursor.takes("INDEX"):
        unique = cursor.next().says("UNIQUE") or unique
    name = ""
    while not cursor.over and not cursor.takes("ON"):
        name = draft.folded(cursor.token)
        cursor.skip()
    cursor.takes("ONLY")
    table = draft.table(draft.name(cursor.names()))
    if cursor.takes("USING"):
        cursor.skip()
    if table is None or not cursor.token.says("("):
        return
    columns = draft.indexed[name] = names_in(cursor.group(), draft)
    partial = any(token.says("WHERE") for token in cursor.tokens[cursor.at :])
    if columns and unique and not partial:
        add_unique(table, columns)
    else:
        add_index(table, columns)


def comment_on(cursor: Cursor, draft: Draft) -> None:
    """COMMENT ON TABLE or COLUMN … IS 'text'."""
    kind = cursor.next().text.upper()
    if kind not in {"TABLE", "COLUMN"}:
        return
    names = cursor.names()
    owner = names if kind == "TABLE" else names[:-1]
    if not owner or not cursor.takes("IS"):
        return
    table = draft.table(draft.name(owner))
    text = cursor.token.text if cursor.token.kind == "string" else ""
    if table and kind == "TABLE":
        table.comment = text
    elif table and (found := table.column(draft.folded(names[-1]))):
        found.comment = text
