"""PostgreSQL's DO: migrations guard their keys by a block of code that would rather fail than add them twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from .dialects import Dialect
from .lexer import Token, Unclosed, tokens


def guarded(statement: Sequence[Token], text: str, dialect: Dialect) -> Iterator[list[Token]]:
    """What the block of a statement does to tables: from CREATE TABLE or ALTER TABLE on to the semicolon."""
    body = next((token for token in statement if token.kind == "string"), None)
    if body is None:
        return
    quote = (body.end - body.start - len(body.text)) // 2
    start, end = body.start + quote, body.end - quote
    if text[start:end] == body.text:  # otherwise quotes in it are written twice
        yield from _changes(text, start, end, dialect)


def _changes(text: str, start: int, end: int, dialect: Dialect) -> Iterator[list[Token]]:
    part: list[Token] = []
    with suppress(Unclosed):  # the quote that ends the block
        for token in tokens(text, start, dialect):
            if token.start >= end:
                return
            if token.says(";"):
                if part[1:] and part[1].says("TABLE"):
                    yield part
                part = []
            elif part or token.says("CREATE", "ALTER"):
                part.append(token)
