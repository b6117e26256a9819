"""One column: its name, its type, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..schema import Column, ForeignKey
from .cursor import Cursor, Unreadable, listed
from .draft import Draft
from .lexer import Token
from .vocabulary import STOPS

ACTIONS = (("SET", "NULL"), ("SET", "DEFAULT"), ("NO", "ACTION"), ("CASCADE",), ("RESTRICT",))
LONGEST = 500


@dataclass(slots=True)
class Read:
    """A column and the keys that its own line declares."""

    column: Column
    primary: bool = False
    foreign: list[ForeignKey] = field(default_factory=list)


def column(cursor: Cursor, draft: Draft) -> Read:
    """A column as CREATE TABLE and ALTER TABLE write it."""
    name = draft.folded(cursor.name())
    read = Read(Column(name))
    read.column.type = type_(cursor, draft)
    serial = read.column.type.rpartition(".")[2]
    if serial in {"serial", "bigserial", "smallserial", "serial4", "serial8", "serial2"}:
        read.column.nullable = False
    constraint = ""
    while not cursor.over:
        if cursor.takes("CONSTRAINT"):
            constraint = cursor.name().text if not cursor.token.says("CHECK", "NOT", "NULL") else ""
        else:
            _said(cursor, read, draft, constraint)
    if read.primary:
        read.column.nullable = False
    return read


def type_(cursor: Cursor, draft: Draft) -> str:
    """The type as it is written, in small letters, up to the first thing that is said of the column."""
    start = cursor.at
    while not cursor.over and not _ends_type(cursor, start):
        cursor.skip()
    return spelled(cursor.tokens[start : cursor.at], cursor.text, draft)


def _ends_type(cursor: Cursor, start: int) -> bool:
    token = cursor.token
    if token.kind != "word":
        return token.says(",", ":=", "=")
    word = token.text.upper()
    if word in {"CHARACTER", "CHAR"} and cursor.ahead().says("SET"):
        return cursor.at > start
    if word == "WITH":
        return not cursor.ahead().says("TIME", "LOCAL")
    return word in STOPS


def spelled(tokens: Sequence[Token], text: str, draft: Draft) -> str:
    """A type's tokens as people write it: `numeric(10,2)`, `enum('a','b')`, `int unsigned`."""
    parts: list[str] = []
    before: Token | None = None
    for token in tokens:
        written = text[token.start : token.end] if token.kind == "string" else token.text
        if token.kind == "word" or (token.kind == "name" and draft.dialect.brackets):
            written = written.lower()
        tight = before is None or token.kind == "mark" or before.says("(", ",", ".", "[", "%", "<", "-", "+")
        parts.append(written if tight else f" {written}")
        before = token
    name = "".join(parts)
    for schema in draft.dialect.default_schemas | {"pg_catalog", "sys"}:
        name = name.removeprefix(f"{schema}.")
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"


def _said(cursor: Cursor, read: Read, draft: Draft, constraint: str) -> None:
    """One thing said of a column; what says nothing to a diagram is stepped over."""
    column = read.column
    if cursor.takes("NOT", "NULL"):
        column.nullable = False
    elif cursor.takes("NOT"):
        cursor.skip()
    elif cursor.takes("NULL"):
        column.nullable = True
    elif cursor.takes("DEFAULT"):
        column.default = default(cursor)
    elif cursor.takes("PRIMARY", "KEY"):
        read.primary = True
    elif cursor.takes("UNIQUE"):
        cursor.takes_any("KEY", "INDEX")
        column.unique = True
    elif cursor.takes("KEY"):
        read.primary = draft.dialect.name == "mysql"
    elif cursor.sees("REFERENCES"):
        read.foreign.append(reference(cursor, (column.name,), draft, constraint))
    elif cursor.takes("COMMENT"):
        cursor.takes("=")
        column.comment = cursor.next().text
    elif cursor.takes("ON"):
        cursor.skip()
        _action(cursor)
    elif cursor.takes("GENERATED"):
        _generated(cursor, column)
    elif cursor.takes("AS"):
        column.type = column.type or "computed"
        cursor.skip()
    else:
        cursor.skip()


def _generated(cursor: Cursor, column: Column) -> None:
    """GENERATED … AS IDENTITY is never empty; AS (expression) is what it is."""
    while cursor.takes_any("ALWAYS", "BY", "DEFAULT", "ON", "NULL"):
        pass
    if cursor.takes("AS", "IDENTITY"):
        column.nullable = False
    elif cursor.takes("AS"):
        column.type = column.type or "computed"
    if cursor.token.says("("):
        cursor.group()


def default(cursor: Cursor) -> str | None:
    """A default as it is written; NULL is none."""
    start = cursor.at
    while not cursor.over:
        token = cursor.token
        stops = cursor.at > start and token.kind == "word" and token.text.upper() in STOPS
        if token.says(",") or (stops and not (token.says("WITH") and cursor.ahead().says("TIME"))):
            break
        cursor.skip()
    written = cursor.slice(start)
    if not written or written.upper() in {"NULL", "(NULL)"} or written.upper().startswith("NULL::"):
        return None
    return written if len(written) <= LONGEST else f"{written[: LONGEST - 1]}…"


def reference(cursor: Cursor, columns: tuple[str, ...], draft: Draft, constraint: str = "") -> ForeignKey:
    """REFERENCES table (columns) and what follows."""
    if not cursor.takes("REFERENCES"):
        raise Unreadable(cursor.token.text or "…")
    line = draft.line(cursor.tokens[cursor.at - 1].start)
    target = draft.name(cursor.names())
    parents: tuple[str, ...] = ()
    if cursor.token.says("("):
        parents = names_in(cursor.group(), draft)
    while True:
        if cursor.takes("ON"):
            cursor.skip()
            _action(cursor)
        elif cursor.takes("MATCH"):
            cursor.skip()
        else:
            break
    return ForeignKey(columns, draft.keep(target), parents, constraint, line)


def _action(cursor: Cursor) -> None:
    """What happens on a change of the parent, or the value of MySQL's ON UPDATE."""
    for action in ACTIONS:
        if cursor.takes(*action):
            return
    if not cursor.over:
        cursor.skip()
        if cursor.token.says("("):
            cursor.group()


def names_in(group: list[Token], draft: Draft) -> tuple[str, ...]:
    """The columns of a key: plain names, whatever order or length is said of them. An expression is none."""
    found = []
    for part in listed(group):
        first = part[0]
        rest = part[1:]
        if first.kind not in {"word", "name", "string"} or (rest and rest[0].says(".", "::")):
            return ()
        if rest and rest[0].says("(") and not (len(rest) > 1 and rest[1].kind == "number"):
            return ()
        if any(token.says("+", "-", "*", "/", "|", ">", "<") for token in rest):
            return ()
        found.append(draft.folded(first))
    return tuple(found)
