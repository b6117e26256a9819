"""
Whether a quote closes where it seems to.

One left open closes at the next quote of the file, so that what stands between them is read the wrong way round: text
as statements, and statements as text. It shows at the ends of a text that holds the beginning of a statement. A text
that is one begins behind a blank, a comma, a parenthesis, and ends before one; where the quotes are the wrong way
round, the end of one text and the beginning of the next stand there, and these are words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from .dialects import Dialect
from .lexer import Token, Unclosed, tokens

STATEMENT = re.compile(
    r"(?:CREATE\s+(?:(?:OR\s+(?:REPLACE|ALTER)|GLOBAL|LOCAL|TEMP|TEMPORARY|UNLOGGED|FOREIGN|EXTERNAL|VIRTUAL|COLUMN|"
    r"UNIQUE|CLUSTERED|NONCLUSTERED|BITMAP|FULLTEXT|SPATIAL|MATERIALIZED)\s+){0,4}"
    r"(?:TABLE|INDEX|VIEW|SCHEMA|DATABASE|SEQUENCE|TYPE|DOMAIN|FUNCTION|PROC|PROCEDURE|TRIGGER)"
    r"|ALTER\s+(?:FOREIGN\s+)?TABLE|COMMENT\s+ON)\b",
    re.IGNORECASE,
)
# Where one begins a line, or follows another on its line.
FRESH = re.compile(rf"(?:^|;)[ \t]*(?={STATEMENT.pattern})", re.IGNORECASE | re.MULTILINE)
QUOTES = "'\"`"
SHORTEST = len("'\nALTER TABLE'")
# Words that may stand right before a text, without a blank.
TIGHT = re.compile(
    r"(?<![\w$])(?:LIKE|DATE|TIME|TIMESTAMP|INTERVAL|SELECT|AS|IS|THEN|ELSE|WHEN|DEFAULT|COMMENT|VALUES|BY|AND|OR)\Z",
    re.IGNORECASE,
)
BESIDE = re.compile(r"[\w$\"'`)\].?]")
BEHIND = re.compile(
    r"\Z|[\s,\]}]|[;)](?!')|\|\||::|\+(?!\d)|--|/\*|(?:AS|FROM|THEN|ELSE|END|AND|OR|WHERE|ON|IS|IN|LIKE)\s",
    re.IGNORECASE,
)
NEXT = 60  # tokens in which the other texts of a statement are looked at


def hidden(token: Token, text: str) -> int | None:
    """Where in a quoted token the first statement begins, if one does."""
    if token.end - token.start < SHORTEST or text[token.end - 1] not in QUOTES:
        return None
    found = FRESH.search(text, token.start + 1, token.end)
    return found.end() if found else None


def closes(token: Token, text: str, dialect: Dialect, delimiter: str) -> bool:
    """Whether a quoted token has the ends of a text, and those that follow in its statement too."""
    return _bounded(token, text, delimiter) and all(
        _bounded(other, text, delimiter) for other in _following(token, text, dialect, delimiter)
    )


def _bounded(token: Token, text: str, delimiter: str) -> bool:
    before = text[max(token.start - 12, 0) : token.start]
    begins = not BESIDE.match(before[-1:]) or TIGHT.search(before)
    ends = BEHIND.match(text, token.end) or (delimiter != ";" and text.startswith(delimiter, token.end))
    return bool(begins and ends)


def _following(token: Token, text: str, dialect: Dialect, delimiter: str) -> Iterator[Token]:
    """The statement's next texts: data such as ',' look from the wrong side like what parts two texts."""
    with suppress(Unclosed):
        for each in islice(tokens(text, token.end, dialect), NEXT):
            if each.says(";", "GO") or text.startswith(delimiter, each.start):
                return
            if each.kind == "string" and text[each.end - 1] in QUOTES:
                yield each
