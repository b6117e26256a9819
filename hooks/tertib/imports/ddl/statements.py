"""
A script → its statements that matter.

A script is more than SQL: lines for the client program (GO, DELIMITER, `/`, REM, \\connect), rows (INSERT, COPY),
bodies of routines full of semicolons. What holds no table, key or comment is passed over as fast as can be.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from .dialects import Dialect
from .lexer import Token, Unclosed, tokens
from .vocabulary import KINDS, PASSED, QUALIFIERS, ROUTINES

MAX_DEPTH = 200
MAX_TOKENS = 400_000
MAX_TORN = 20


class Trouble(Enum):
    TOO_DEEP = "deep"
    TOO_LONG = "long"
    UNCLOSED = "unclosed"


@dataclass(slots=True)
class Statement:
    """The tokens of one statement, and where its reading stands; `trouble` is why it cannot be read."""

    start: int
    tokens: list[Token] = field(default_factory=list)
    trouble: Trouble | None = None
    ended: bool = False  # by a mark of its own, and not by the next statement
    torn: int | None = None  # where the statement began whose quote never ends
    kind: str = ""  # what is created; BLOCK for an anonymous block of code
    depth: int = 0  # of parentheses
    blocks: int = 0  # of a routine's body that are open
    last: str = ""  # the word before

    @property
    def is_routine(self) -> bool:
        return self.kind in ROUTINES or self.kind == "BLOCK"

    def take(self, token: Token) -> None:
        """One token more, as long as there is a point in reading on."""
        if token.kind == "mark":
            self.depth = max(0, self.depth + (token.text == "(") - (token.text == ")"))
            if self.depth > MAX_DEPTH:
                self.trouble = Trouble.TOO_DEEP
        if self.trouble is None:
            self.tokens.append(token)
            if len(self.tokens) > MAX_TOKENS:
                self.trouble = Trouble.TOO_LONG


ROWS = re.compile(r"(?:INSERT|REPLACE|UPSERT|VALUES|UPDATE|DELETE|MERGE)\b", re.IGNORECASE)
COPY = re.compile(r"COPY\s[^;]{1,20000}?\sFROM\s+stdin\b[^;]*;", re.IGNORECASE)
# A line that speaks to the client program; the word must stand alone or be followed as it is there.
CLIENT = re.compile(
    r"\\(?!\s).*|(?:REM|REMARK|PROMPT|SPOOL|WHENEVER|CONNECT|DISCONNECT|EXIT|QUIT|PAUSE|CLEAR|COLUMN|SHOW|SOURCE|STORE|TTITLE|BTITLE|UNDEFINE|DEFINE|ACCEPT|HOST)\b[^\n]*"
    r"|SET\s+(?:ECHO|FEEDBACK|DEFINE|SQLBLANKLINES|SERVEROUTPUT|VERIFY|TERMOUT|TERM|HEADING|PAGESIZE|LINESIZE|SCAN|SQLPROMPT|TIMING|TRIMSPOOL|AUTOCOMMIT|ESCAPE|CONCAT|SQLTERMINATOR)\b[^\n]*"
    r"|\.[a-z]+\b[^\n]*|@@?[^\s;]+[^\n]*|:(?:setvar|r|on|connect)\b[^\n]*|/(?!\*)[ \t]*$|GO(?:[ \t]+\d+)?[ \t]*;?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
DELIMITER = re.compile(r"DELIMITER[ \t]+(\S+)[^\n]*", re.IGNORECASE)
TERMINATOR = re.compile(r"--#SET[ \t]+TERMINATOR[ \t]+(\S+)[^\n]*", re.IGNORECASE)
BLANK = re.compile(r"(?:\s|--(?!#SET)[^\n]*)*+")
GO = re.compile(r"^[ \t]*GO(?:[ \t]+\d+)?[ \t]*;?[ \t]*$", re.IGNORECASE | re.MULTILINE)
SLASH = re.compile(r"^/[ \t]*$", re.MULTILINE)

# Where a new statement begins although nothing ended the last one.
BEGINS = re.compile(
    r"CREATE\s+(?:OR\s+(?:REPLACE|ALTER)\s+)?(?:UNIQUE\s+|CLUSTERED\s+|NONCLUSTERED\s+)*(?:TABLE|INDEX|VIEW|TRIGGER|FUNCTION|PROC(?:EDURE)?|SEQUENCE|TYPE|DATABASE|SCHEMA)\b"
    r"|ALTER\s+(?:TABLE|DATABASE)\b|(?:INSERT\s+(?:INTO\s|\[)|DROP\s+(?:TABLE|DATABASE|VIEW)\s)"
    r"|(?:EXEC|EXECUTE)\s+\S|SET\s+\w+\s+(?:ON|OFF)\b|COMMENT\s+ON\s|PRINT\s|GRANT\s",
    re.IGNORECASE,
)
FRESH = re.compile(r"^[ \t]*(?:CREATE|ALTER|COMMENT)\s", re.IGNORECASE | re.MULTILINE)
OPENERS, CLOSED_OTHERWISE = frozenset({"BEGIN", "CASE"}), frozenset({"IF", "LOOP", "WHILE", "REPEAT", "FOR"})


class Script:
    """One reading of a script from its start to its end."""

    def __init__(self, text: str, dialect: Dialect) -> None:
        self.text = text
        self.dialect = dialect
        self.passed: Counter[str] = Counter()  # what was passed over, by its first word
        self._at = 0
        self._delimiter = "@" if dialect.name == "db2" and _ends_with_at(text) else ";"
        self._torn = 0
        self._no_rows = _row_skipper(dialect)

    def statements(self) -> Iterator[Statement]:
        while self._to_next():
            start = self._at
            statement = self._statement()
            if statement.tokens or statement.trouble:
                yield statement
            if self._at <= start:
                self._at = start + 1

    def _to_next(self) -> bool:
        """Go to where a statement begins, past blanks, lines for the client, and rows."""
        text = self.text
        while self._at < len(text):
            blank = BLANK.match(text, self._at)
            self._at = blank.end() if blank else self._at
            if self._at >= len(text):
                break
            if found := DELIMITER.match(text, self._at) or TERMINATOR.match(text, self._at):
                self._delimiter = found[1]
            elif self._starts_line(self._at) and (found := CLIENT.match(text, self._at)):
                pass
            elif found := COPY.match(text, self._at):
                self.passed["COPY"] += 1
                close = text.find("\n\\.", found.end())
                self._at = len(text) if close < 0 else close + 3
                continue
            elif ROWS.match(text, self._at) and (found := self._no_rows.match(text, self._at)):
                self.passed["INSERT"] += 1
            else:
                return True
            self._at = max(found.end(), self._at + 1)
        return False

    def _starts_line(self, at: int) -> bool:
        """Whether only blanks stand before a position on its line."""
        at -= 1
        while at >= 0 and self.text[at] in " \t":
            at -= 1
        return at < 0 or self.text[at] == "\n"

    def _statement(self) -> Statement:
        """Tokens up to the end of the statement that begins here."""
        statement = Statement(self._at)
        try:
            for token in tokens(self.text, self._at, self.dialect):
                self._at = token.end
                if self._ends(token, statement):
                    return replace(statement, ended=True)
                if token.kind == "word" and self._turns(token, statement):
                    return statement
                statement.take(token)
        except Unclosed as torn:
            return self._torn_at(torn.at, statement)
        self._at = len(self.text)
        return replace(statement, ended=True)

    def _ends(self, token: Token, statement: Statement) -> bool:
        """Whether a mark of its own ends the statement here: a semicolon or what DELIMITER says, `/`, GO."""
        if token.says("/") and self._alone(SLASH, token):
            return True
        if token.says("GO") and self.dialect.go and self._alone(GO, token):
            return True
        if self._delimiter == ";":
            return token.kind == "mark" and token.text == ";" and not statement.blocks
        end = self.text.find(self._delimiter, token.start, token.end + len(self._delimiter))
        if end < 0 or not (end == token.start or token.kind == "word"):
            return False
        if end > token.start:
            statement.take(Token("word", self.text[token.start : end], token.start, end))
        self._at = end + len(self._delimiter)
        return True

    def _turns(self, token: Token, statement: Statement) -> bool:
        """Whether at a word the statement is over without a mark: the next one begins, or a routine's body."""
        word = token.text.upper()
        if not statement.depth and statement.tokens and self._begins(token, statement):
            self._at = token.start
            return True
        if not statement.kind and not statement.depth:
            statement.kind = self._kind_of(statement, word)
        elif statement.kind == "TYPE" and word == "BODY" and statement.last == "TYPE":
            statement.kind = "PACKAGE"
        if statement.is_routine:
            if not statement.blocks and self._to_line_end_mark(statement):
                return True
            statement.blocks = _nested(word, statement.last, statement.blocks)
        statement.last = word
        return False

    def _alone(self, line: re.Pattern[str], token: Token) -> bool:
        """Whether a token is all that stands on its line."""
        return self._starts_line(token.start) and line.match(self.text, token.start) is not None

    def _kind_of(self, statement: Statement, word: str) -> str:
        """What is created, once it is known; BLOCK for an anonymous block of code."""
        first = statement.tokens[0].text.upper() if statement.tokens else word
        if first in {"DECLARE", "BEGIN"} and self.dialect.slash:
            return "BLOCK" if len(statement.tokens) or first == "DECLARE" else ""
        if first not in {"CREATE", "ALTER"} or word in QUALIFIERS:
            return ""
        return word if word in KINDS else ""

    def _to_line_end_mark(self, statement: Statement) -> bool:
        """Where routines end at a line of their own (GO, `/`), go there."""
        line = GO if self.dialect.go else SLASH if self.dialect.slash else None
        found = line.search(self.text, self._at) if line else None
        if found is None and not self.dialect.go:
            return False
        self._at = found.end() if found else len(self.text)
        statement.tokens = statement.tokens[:1]
        self.passed["CREATE"] += 1
        return True

    def _begins(self, token: Token, statement: Statement) -> bool:
        """Whether another statement begins at a token, the last one having no end of its own."""
        first, last, kind = statement.tokens[0], statement.tokens[-1], statement.kind
        if kind in ROUTINES or first.says("GRANT", "REVOKE", "DENY", "EXPLAIN"):
            return False
        if (
            first.kind != "word" or first.text.upper() not in PASSED
        ):  # a line that is no SQL, such as a warning
            return self._starts_line(token.start) and FRESH.match(self.text, token.start) is not None
        apart = self._starts_line(token.start) or last.says(")")
        if not self.dialect.go and kind != "SCHEMA" and not (kind in {"TABLE", "INDEX"} and apart):
            return False
        return BEGINS.match(self.text, token.start) is not None

    def _torn_at(self, at: int, statement: Statement) -> Statement:
        """
        The statement whose quotes do not pair up; reading goes on at the next line that begins one.

        A quote left open closes at the next one, so what stood between them is read the wrong way round up to the last
        quote of all: the one to name is the first that holds the beginning of another statement.
        """
        self._torn += 1
        found = FRESH.search(self.text, statement.start + 1)
        self._at = found.start() if found and self._torn < MAX_TORN else len(self.text)
        holds = (token.start for token in statement.tokens if token.start < self._at < token.end)
        return Statement(next(holds, at), trouble=Trouble.UNCLOSED, torn=statement.start)


def _nested(word: str, last: str, blocks: int) -> int:
    """How many blocks of a routine's body are open after a word."""
    if word in OPENERS and last != "END":
        return blocks + 1
    if word == "END":
        return max(0, blocks - 1)
    return blocks + 1 if last == "END" and word in CLOSED_OTHERWISE else blocks


def _row_skipper(dialect: Dialect) -> re.Pattern[str]:
    """From a statement about rows to behind its end."""
    text = r"'(?:[^'\\]|''|\\.)*+'" if dialect.backslash else r"'(?:[^']|'')*+'"
    ends = r"[^;'\"`\n]" if dialect.go else r"[^;'\"`]"
    line = r"|\n(?!\s*(?:GO|INSERT|CREATE|ALTER|SET|UPDATE|DELETE|EXEC|PRINT|IF|USE|COMMIT)\b)"
    return re.compile(
        rf"(?:{ends}++|{text}|\"(?:[^\"]|\"\")*+\"|`[^`]*+`{line if dialect.go else ''})*+;?",
        re.IGNORECASE | re.DOTALL,
    )


def _ends_with_at(text: str) -> bool:
    """Whether statements end with @, as scripts for db2 with routines are often written."""
    return len(re.findall(r"@[ \t]*$", text, re.MULTILINE)) > len(re.findall(r";[ \t]*$", text, re.MULTILINE))
