"""SQL text → tokens, in the way of a dialect. Comments and white space are no tokens. Linear, whatever the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .dialects import Dialect
from .literals import BRACKETS, coded, escaped, plain, unicode_escaped


class Token(NamedTuple):
    kind: str  # word | name (quoted) | string | number | mark
    text: str  # without its quotes
    start: int
    end: int

    def says(self, *words: str) -> bool:
        """Whether it is one of these keywords or marks."""
        if self.kind == "word":
            return self.text.upper() in words
        return self.kind == "mark" and self.text in words


class Unclosed(Exception):
    """A quote or comment that opens here and never closes."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


# What MySQL's own client reads as text where others see a comment.
CONDITIONAL = re.compile(r"/\*M?!(?:\d{5,6})?(?!\\|\d)")
DOLLAR = re.compile(r"\$(?:[^\W\d]\w*)?\$")
ALTERNATIVE = re.compile(r"[nN]?[qQ]'(\S)")


def within(quote: str, dialect: Dialect) -> str:
    """A pattern of what stands between quotes: they are doubled in it, or follow a backslash."""
    backslash = r"|\\." if dialect.backslash else ""
    kept = r"\\" if dialect.backslash else ""
    return rf"(?:[^{quote}{kept}]++|{quote}{quote}{backslash})*+"


@cache
def _pattern(dialect: Dialect) -> re.Pattern[str]:
    """One alternative a kind of token; what repeats is possessive, so that nothing is tried twice."""
    text, name = within("'", dialect), within('"', dialect)
    comment = r"--[^\n]*+" + (r"|\#[^\n]*+" if dialect.hash_comments else "")
    hash_ = "" if dialect.hash_comments else r"\#"
    bracket = r"|(?P<bracket>\[(?:[^\]\n]|\]\]){1,300}+\])" if dialect.brackets else ""
    return re.compile(
        rf"""
        (?P<space>\s++|{comment}|\*/)
        |(?P<coded>[eE]'(?:[^'\\]++|''|\\.)*+')
        |(?P<unicode>[uU]&(?P<body>'{text}'|"{name}")(?:\s++(?i:UESCAPE)\s++'(?P<sign>[^'])')?)
        |(?P<string>(?:[nNbBxX]|_\w++\s*+)?'{text}')
        |(?P<quoted>"{name}")
        |(?P<ticked>`(?:[^`]++|``)*+`)
        {bracket}
        |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$]))
        |(?P<word>[\w$@{hash_}]++)
        |(?P<mark>.)
        """,
        re.VERBOSE | re.DOTALL,
    )


def tokens(text: str, start: int, dialect: Dialect) -> Iterator[Token]:
    """The tokens from a position on. Raises Unclosed where a quote or comment has no end."""
    match = _pattern(dialect).match
    at, end = start, len(text)
    while at < end:
        if text.startswith("/*", at):
            at = _after_comment(text, at, dialect)
            continue
        if token := _bracketed(text, at, dialect):
            yield token
            at = token.end
            continue
        found = match(text, at)
        if found is None:
            return
        if found.lastgroup != "space":
            yield _token(found, dialect)
        at = found.end()


def _bracketed(text: str, at: int, dialect: Dialect) -> Token | None:
    """A string between marks of its writer's choice: PostgreSQL's $tag$…$tag$, Oracle's q'[…]'."""
    if dialect.dollars and text[at] == "$" and (opened := DOLLAR.match(text, at)):
        closing = opened[0]
    elif dialect.alternative and text[at] in "nNqQ" and (opened := ALTERNATIVE.match(text, at)):
        closing = BRACKETS.get(opened[1], opened[1]) + "'"
    else:
        return None
    close = text.find(closing, opened.end())
    if close < 0:
        raise Unclosed(at)
    return Token("string", text[opened.end() : close], at, close + len(closing))


def _after_comment(text: str, at: int, dialect: Dialect) -> int:
    """Where reading goes on at a comment: behind it, or inside one that its database reads as text."""
    if dialect.hash_comments and (opened := CONDITIONAL.match(text, at)):
        return opened.end()
    close = text.find("*/", at + 2)
    if close < 0:
        raise Unclosed(at)
    inner = text.find("/*", at + 2, close)
    if inner < 0 or dialect.name not in {"postgresql", "sqlserver"}:
        return close + 2
    return _after_nested(text, at)


def _after_nested(text: str, at: int) -> int:
    depth = 0
    for found in re.compile(r"/\*|\*/").finditer(text, at):
        depth += 1 if found[0] == "/*" else -1
        if depth == 0:
            return found.end()
    raise Unclosed(at)


def _token(found: re.Match[str], dialect: Dialect) -> Token:
    kind, written = found.lastgroup, found[0]
    start, end = found.span()
    match kind:
        case "word" | "number":
            return Token(kind, written, start, end)
        case "mark":
            if written in "'\"`":
                raise Unclosed(start)
            return Token(kind, written, start, end)
        case "string" | "coded":
            text = plain(written[written.index("'") :])
            if kind == "coded":
                text = coded(text)
            return Token("string", escaped(text) if dialect.backslash else text, start, end)
        case "unicode":
            body = found["body"]
            text = unicode_escaped(plain(body), found["sign"] or "\\")
            return Token("string" if body[0] == "'" else "name", text, start, end)
        case _:
            return Token("name", plain(written).strip(), start, end)
