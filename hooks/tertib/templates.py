"""The marks that `tertib new` leaves where a person has to write, those still there, and what says nothing at all."""

from __future__ import annotations

import re
from html import unescape

WRITE = ("write:", "tulis:")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
PHRASES = ("tulis di sini", "write here", "lorem ipsum", "diisi kemudian")
LEFT_OVER = re.compile(
    "|".join(PHRASES) + r"|\bTBD\b"
    r"|\A\s*(?:…|todo|x{3,}|menyusul|(?:belum|akan) (?:diisi|dilengkapi))\W*\Z",
    re.IGNORECASE,
)
SIGNS = ("<!--", *PHRASES, "tbd", "…", "todo", "xxx", "menyusul", "diisi", "dilengkapi")
# What is put into a value so that it is not empty.
EMPTY = frozenset(
    ["…", "...", "-", "?", "tbd", "n/a", "todo", "xxx", "menyusul", "belum diisi", "akan diisi"]
)
# How such values and the template's are written: plain searches, since every file is looked through.
MAYBE = (
    *(each for each in sorted(EMPTY) if len(each) > 1 or each == "…"),
    *WRITE,
    '"-"',
    "'-'",
    '"?"',
    "'?'",
)
# What a reader does not see: comments, tags, fences, the targets of links, and letters without a shape.
MARKUP = re.compile(r"[<&\[`~]")
UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|</?(?!img\b)[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>"
    r"|^ {0,3}(?:`{3,}|~{3,})[^\n]*$|^ {0,3}\[[^\[\]\n]+\]:[^\n]*$",
    re.DOTALL | re.MULTILINE,
)
WORD = re.compile("(?:(?![\u115f\u1160\u3164\uffa0])[^\\W_]){2,}")


def says_something(text: str) -> bool:
    """Whether a reader would see a word or a number in Markdown: a dash, an empty table, a comment say nothing."""
    if WORD.match(text.lstrip()):
        return True
    seen = unescape(UNSEEN.sub(" ", text)) if MARKUP.search(text) else text
    return WORD.search(seen) is not None


def may_hold_a_mark(text: str) -> bool:
    """Whether Markdown holds a mark at all, so that its sections are worth looking at one by one."""
    return any(map(text.lower().__contains__, SIGNS))


def unwritten(text: str) -> int | None:
    """Where a text still is the template's: the offset of the mark, or None where a person wrote."""
    if not may_hold_a_mark(text):
        return None
    own = COMMENT.sub(lambda found: " " * len(found[0]), text)
    if not own.strip():
        comment = COMMENT.search(text)
        return comment.start() if comment else None
    found = LEFT_OVER.search(own)
    return found.start() if found else None


def may_be_unwritten(front: str) -> bool:
    """Whether front matter holds a mark at all, so that its values are worth looking at one by one."""
    return any(map(front.lower().__contains__, MAYBE))


def unwritten_value(value: str) -> bool:
    """Whether a value of front matter still is the template's, or stands there only so that something does."""
    written = value.strip().lower()
    return written in EMPTY or written.startswith(WRITE)
