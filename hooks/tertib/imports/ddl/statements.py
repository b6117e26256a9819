"""
A script → its statements that matter.

A script is more than SQL: lines for the client program (GO, DELIMITER, `/`, REM, \\connect), rows (INSERT, COPY),
bodies of routines full of semicolons. What holds no table, key or comment is passed over as fast as can be.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from . import between
from .dialects import Dialect
from .lexer import Token, Unclosed, tokens
from .quotes import FRESH, STATEMENT, closes, hidden
from .statement import Statement, Trouble
from .vocabulary import PASSED, ROUTINES

# Where a new statement begins although nothing ended the last one.
BEGINS = re.compile(
    r"CREATE\s+(?:OR\s+(?:REPLACE|ALTER)\s+)?(?:UNIQUE\s+|CLUSTERED\s+|NONCLUSTERED\s+)*(?:TABLE|INDEX|VIEW|TRIGGER|FUNCTION|PROC(?:EDURE)?|SEQUENCE|TYPE|DATABASE|SCHEMA)\b"
    r"|ALTER\s+(?:TABLE|DATABASE)\b|(?:INSERT\s+(?:INTO\s|\[)|DROP\s+(?:TABLE|DATABASE|VIEW)\s)"
    r"|(?:EXEC|EXECUTE)\s+\S|SET\s+\w+\s+(?:ON|OFF)\b|COMMENT\s+ON\s|PRINT\s|GRANT\s",
    re.IGNORECASE,
)
# Statements that never hold another one, at the beginning of a line.
SIMPLE = ("USE", "SET", "DROP", "SELECT", "COMMIT", "PRINT", "PRAGMA", "TRUNCATE")
AGAIN = 20  # how often the length of a script may be read again behind quotes that never end


class Script:
    """One reading of a script from its start to its end."""

    def __init__(self, text: str, dialect: Dialect) -> None:
        self.text = text
        self.dialect = dialect
        self.passed: Counter[str] = Counter()  # what was passed over, by its first word
        self._at = 0
        self._delimiter = "@" if dialect.name == "db2" and between.ends_with_at(text) else ";"
        self._again = AGAIN * len(text)
        self._rows = between.rows(dialect)

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
            blank = between.BLANK.match(text, self._at)
            self._at = blank.end() if blank else self._at
            if self._at >= len(text):
                break
            if found := between.DELIMITER.match(text, self._at) or between.TERMINATOR.match(text, self._at):
                self._delimiter = found[1]
                end = found.end()
            elif self._starts_line(self._at) and (found := between.CLIENT.match(text, self._at)):
                end = found.end()
            elif (end := self._after_copy()) or (end := self._after_rows()):
                pass
            else:
                return True
            self._at = max(end, self._at + 1)
        return False

    def _after_copy(self) -> int:
        """Behind the rows of PostgreSQL's COPY; 0 where there are none, or no end of them."""
        found = between.COPY.match(self.text, self._at)
        close = self.text.find("\n\\.", found.end() - 1) if found else -1
        if close < 0:
            return 0
        self.passed["COPY"] += 1
        return close + 3

    def _after_rows(self) -> int:
        """Behind a statement about rows; 0 where it has to be read word by word, since it may hide others."""
        if self._delimiter != ";" or not between.OF_ROWS.match(self.text, self._at):
            return 0
        found = self._rows.match(self.text, self._at)
        if found is None or FRESH.search(self.text, self._at, found.end()):
            return 0
        self.passed["INSERT"] += 1
        return found.end()

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
                if (other := hidden(token, self.text)) is not None:
                    if not closes(token, self.text, self.dialect, self._delimiter):
                        return self._resumed(token.start, other, token.end, statement)
                    self.passed["'CREATE'"] += 1
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
        if token.says("/") and self._alone(between.SLASH, token):
            return True
        if token.says("GO") and self.dialect.go and self._alone(between.GO, token):
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
        statement.learn(word, blocks=self.dialect.slash)
        if statement.is_routine:
            if not statement.blocks and self._to_line_end_mark(statement):
                return True
            statement.nest(word)
        statement.last = word
        return False

    def _alone(self, line: re.Pattern[str], token: Token) -> bool:
        """Whether a token is all that stands on its line."""
        return self._starts_line(token.start) and line.match(self.text, token.start) is not None

    def _to_line_end_mark(self, statement: Statement) -> bool:
        """Where routines end at a line of their own (GO, `/`), go there."""
        line = between.GO if self.dialect.go else between.SLASH if self.dialect.slash else None
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
        known = first.kind == "word" and first.text.upper() in PASSED
        # A line that is no SQL, such as a warning, or a statement that somebody forgot to end.
        loose = not known or (not kind and (statement.is_rows or first.says(*SIMPLE)))
        if loose and self._starts_line(token.start) and STATEMENT.match(self.text, token.start):
            return True
        if not known:
            return False
        apart = self._starts_line(token.start) or last.says(")")
        if not self.dialect.go and kind != "SCHEMA" and not (kind in {"TABLE", "INDEX"} and apart):
            return False
        return BEGINS.match(self.text, token.start) is not None

    def _torn_at(self, at: int, statement: Statement) -> Statement:
        """
        The statement whose quotes do not pair up; reading goes on at the next line that begins one.

        Where a text of it holds the beginning of another statement, its quotes are the ones that went wrong.
        """
        found = FRESH.search(self.text, statement.start + 1)
        resume = found.end() if found else len(self.text)
        holds = (token.start for token in statement.tokens if token.start < resume < token.end)
        return self._resumed(next(holds, at), resume, len(self.text), statement)

    def _resumed(self, quote: int, at: int, read: int, statement: Statement) -> Statement:
        """The statement that a quote spoils, read up to a position; reading goes on at another, unless too often."""
        self._again -= read - at
        trouble = Trouble.UNCLOSED if self._again >= 0 else Trouble.TORN
        self._at = at if self._again >= 0 else len(self.text)
        return Statement(quote, trouble=trouble, torn=statement.start)
