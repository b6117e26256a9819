"""
A script of SQL → the schema it makes.

Read by items, not by grammar: a statement is cut into tokens, and of a table's parentheses each item is a column or a
key. What an engine adds to the language is stepped over and costs nothing else. sqlglot's parser was tried first: it
gives up a whole statement for one option it does not know (of the corpora's tables it kept 0 of 16 and 0 of 11 for SQL
Server, 2 of 16 for Oracle, 70 of 71 of a PostgreSQL dump, without a word), and here no table may be lost in silence.
It names types, for drift, and writes SQL, for the export.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from ...diagnostics import Place
from ..remark import Remark, _
from ..schema import Schema
from .alter import alter_table
from .block import guarded
from .context import context
from .create import comment_on, create_index, create_table
from .cursor import Cursor, Unreadable
from .dialects import DIALECTS, Dialect, guessed
from .draft import Draft
from .finish import finished
from .procedures import PROCEDURES
from .reasons import REASONS, TROUBLES, shown
from .statement import Statement
from .statements import Script
from .vocabulary import KINDS, PASSED, QUALIFIERS

__all__ = ["DIALECTS", "ReadScript", "guessed", "read_script"]

INTO_MAKES = frozenset({"postgresql", "sqlserver"})  # where SELECT … INTO makes a table


@dataclass(frozen=True, slots=True)
class ReadScript:
    """What came of a script; `passed` counts the statements that make no table, by their first words."""

    schema: Schema
    remarks: tuple[Remark, ...]
    passed: Counter[str]
    dialect: Dialect


def read_script(text: str, file: str, dialect: Dialect | None = None) -> ReadScript:
    """The tables of a script. Nothing in it is executed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _Reading(text, file, dialect or guessed(text)).read()


class _Reading:
    def __init__(self, text: str, file: str, dialect: Dialect) -> None:
        self.text, self.file, self.dialect = text, file, dialect
        self.script = Script(text, dialect)
        self.draft = Draft(dialect, lines=[0, *(found.end() for found in re.finditer("\n", text))])
        self.remarks: list[Remark] = []
        self.nested_in = ""  # the schema whose CREATE holds the statements that follow

    def read(self) -> ReadScript:
        for statement in self.script.statements():
            if statement.trouble:
                self._remark(statement, TROUBLES[statement.trouble])
                continue
            try:
                self._statement(Cursor(statement.tokens, self.text), statement)
            except Unreadable as error:
                self._remark(
                    statement,
                    REASONS.get(str(error), _("this statement is not read, from {stop} on: {name}")),
                    str(error),
                )
            # A mark ends the schema's CREATE together with the last table in it.
            self.nested_in = "" if statement.ended else self.nested_in
        schema, late = finished(self.draft, self.file)
        remarks = sorted([*self.remarks, *late], key=lambda remark: remark.place)
        return ReadScript(schema, tuple(remarks), self.script.passed, self.dialect)

    def _statement(self, cursor: Cursor, statement: Statement) -> None:
        first = cursor.next()
        word = first.text.upper() if first.kind == "word" else ""
        # The first call of a batch needs no EXEC.
        calls = word in {"EXEC", "EXECUTE"} or (self.dialect.go and word.startswith("SP_"))
        match word:
            case "CREATE":
                self._create(cursor)
            case "ALTER" if cursor.takes("FOREIGN", "TABLE") or cursor.takes("TABLE"):
                alter_table(cursor, self.draft)
            case "COMMENT" if cursor.takes("ON"):
                comment_on(cursor, self.draft)
            case "DROP" if cursor.takes("TABLE"):
                self._drop(cursor)
            case "RENAME":
                self._rename(cursor)
            case "SET" | "USE" | "RESET":
                self.script.passed[word] += 1
                context(word, cursor, self.draft)
            case "DO" if self.dialect.name == "postgresql":
                self.script.passed[word] += 1
                for part in guarded(cursor.tokens, self.text, self.dialect):
                    self._statement(Cursor(part, self.text), Statement(part[0].start, part))
            case "SELECT" if self.dialect.name in INTO_MAKES and any(t.says("INTO") for t in cursor.tokens):
                self.script.passed[word] += 1
                self._into(cursor)
            case _ if calls and (procedure := _procedure(cursor)):
                procedure(cursor, self.draft)
            case _ if calls or word in PASSED:
                self.script.passed[word] += 1
            case "":
                self.script.passed["?"] += len(statement.tokens) > 1
                if len(statement.tokens) > 1 and not first.says("@", ":", "{", "(", "?"):
                    self._remark(statement, _("this is no statement that is known: {name}"))
            case _:
                self._remark(statement, _("this is no statement that is known: {name}"))

    def _create(self, cursor: Cursor) -> None:
        kind = self._kind(cursor)
        before = self.draft.current
        make: Callable[[Cursor, Draft], None] | None = {"TABLE": create_table, "INDEX": create_index}.get(
            kind
        )
        if kind == "SCHEMA":
            self._enter(cursor)
        elif make:
            self.draft.current = self.nested_in or before
            try:
                make(cursor, self.draft)
            finally:
                self.draft.current = before
        elif kind or cursor.tokens[0].says("CREATE"):
            self.script.passed[f"CREATE {kind}".strip()] += 1

    @staticmethod
    def _kind(cursor: Cursor) -> str:
        """What the statement creates: the first word that is a kind of thing."""
        for token in cursor.tokens[cursor.at : cursor.at + 12]:
            word = token.text.upper() if token.kind == "word" else ""
            if word in {"TABLE", "INDEX"} or (word in KINDS and word not in QUALIFIERS):
                return word
        return ""

    def _enter(self, cursor: Cursor) -> None:
        """CREATE SCHEMA name, which may go on with the tables in it."""
        while not cursor.over and not cursor.takes("SCHEMA"):
            cursor.at += 1
        cursor.takes("IF", "NOT", "EXISTS")
        cursor.takes("AUTHORIZATION")
        name = self.draft.folded(cursor.name())
        self.nested_in = name
        self.script.passed["CREATE SCHEMA"] += 1

    def _drop(self, cursor: Cursor) -> None:
        cursor.takes("IF", "EXISTS")
        while not cursor.over:
            self.draft.drop(self.draft.name(cursor.names()))
            if not cursor.takes(","):
                break

    def _rename(self, cursor: Cursor) -> None:
        """MySQL's RENAME TABLE a TO b, c TO d; Oracle's RENAME a TO b."""
        cursor.takes("TABLE")
        while not cursor.over:
            old = self.draft.name(cursor.names())
            if not cursor.takes("TO"):
                break
            self.draft.rename(old, self.draft.name(cursor.names()))
            if not cursor.takes(","):
                break

    def _into(self, cursor: Cursor) -> None:
        """SELECT … INTO name makes a table; a name with # is a passing one."""
        while not cursor.over and not cursor.takes("INTO"):
            cursor.skip()
        cursor.takes("UNLOGGED")
        if (
            not cursor.over
            and not cursor.token.says("TEMP", "TEMPORARY")
            and cursor.token.text[:1] not in "#@"
        ):
            raise Unreadable("query")

    def _remark(self, statement: Statement, message: str, stop: str = "") -> None:
        line = self.draft.line(statement.start)
        column = statement.start - self.draft.lines[line - 1] + 1
        words = {"name": shown(statement, self.text), "stop": stop}
        self.remarks.append(Remark(Place(self.file, line, column), message, words))


def _procedure(cursor: Cursor) -> Callable[[Cursor, Draft], None] | None:
    """What a procedure of SQL Server does to a table, if it is one that does."""
    named = (PROCEDURES.get(token.text.lower()) for token in cursor.tokens if token.kind != "string")
    return next((each for each in named if each), None)
