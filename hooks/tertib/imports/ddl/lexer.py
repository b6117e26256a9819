"""SQL text → tokens, in the way of a dialect. Comments and white space are no tokens. Linear, whatever the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .dialects import Dialect


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
UNQUOTED = {"'": "''", '"': '""', "`": "``", "]": "]]"}
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
LETTERS = {"n": "\n", "t": "\t", "r": "\r", "0": "", "b": "", "Z": ""}


@cache
def _pattern(dialect: Dialect) -> re.Pattern[str]:
    """One alternative a kind of token; what repeats is possessive, so that nothing is tried twice."""
    text = r"(?:[^'\\]|''|\\.)*+" if dialect.backslash else r"(?:[^']|'')*+"
    name = r'(?:[^"\\]|""|\\.)*+' if dialect.backslash else r'(?:[^"]|"")*+'
    comment = r"--[^\n]*+" + (r"|\#[^\n]*+" if dialect.hash_comments else "")
    hash_ = "" if dialect.hash_comments else r"\#"
    bracket = r"|(?P<bracket>\[(?:[^\]\n]|\]\]){1,300}+\])" if dialect.brackets else ""
    return re.compile(
        rf"""
        (?P<space>\s++|{comment}|\*/)
        |(?P<escaped>[eE]'(?:[^'\\]|''|\\.)*+')
        |[qQ]'(?:\[(?P<q1>.{{0,9999}}?)\]|\((?P<q2>.{{0,9999}}?)\)|\{{(?P<q3>.{{0,9999}}?)\}}|!(?P<q4>.{{0,9999}}?)!)'
        |(?P<string>(?:[nNbBxX]|[uU]&|_\w++\s*+)?'{text}')
        |(?P<quoted>"{name}")
        |(?P<ticked>`(?:[^`]|``)*+`)
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
        if dialect.dollars and text[at] == "$" and (tag := DOLLAR.match(text, at)):
            close = text.find(tag[0], tag.end())
            if close < 0:
                raise Unclosed(at)
            yield Token("string", text[tag.end() : close], at, close + len(tag[0]))
            at = close + len(tag[0])
            continue
        found = match(text, at)
        if found is None:
            return
        if found.lastgroup != "space":
            yield _token(found, dialect)
        at = found.end()


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
        case "string" | "escaped":
            text = written[written.index("'") + 1 : -1].replace("''", "'")
            return Token("string", _unescaped(text, kind == "escaped" or dialect.backslash), start, end)
        case "quoted" | "ticked" | "bracket":
            text = written[1:-1].replace(UNQUOTED[written[-1]], written[-1])
            return Token("name", text.strip(), start, end)
        case _:
            return Token("string", written[3:-2], start, end)


def _unescaped(text: str, escapes: bool) -> str:
    if not escapes or "\\" not in text:
        return text
    return ESCAPED.sub(lambda found: LETTERS.get(found[1], found[1]), text)
