"""The marks that `tertib new` leaves where a person has to write, those still there, and what says nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
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
    *sorted(EMPTY - {"-"}),
    *WRITE,
    '"-"',
    "'-'",
)
# What a reader does not see: comments, tags, fences, the targets of links, and letters without a shape.
MARKUP = re.compile(r"[<&\[`~]")
UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|</?(?!img\b)[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>"
    r"|\]\([^()\n]*\)|^ {0,3}(?:`{3,}|~{3,})[^\n]*$|^ {0,3}\[[^\[\]\n]+\]:[^\n]*$",
    re.DOTALL | re.MULTILINE,
)
WORDS = re.compile(r"[^\W_]+")
# All that a section says that only leads elsewhere, and what of it names where.
POINTING = frozenset(
    WORDS.findall(
        "ada adalah as baca berikut bukti dalam dengan detail details di for harap in ini isi isinya lebih lengkap lengkapnya lihat "
        "mohon of pada please refer rincian rinciannya sebagaimana see selengkapnya separate seperti sesuai silakan telah "
        "tersebut terpisah the to yang"
    )
)
ELSEWHERE = frozenset(
    WORDS.findall(
        "annex appendix attached attachment attachments berkas dilampirkan document documents dokumen enclosed file files "
        "lampiran lampirannya terlampir"
    )
)
# An answer to a question that nobody asked.
ANSWERS = frozenset(
    WORDS.findall("ada beres cukup done iya lengkap ok oke okay selesai sesuai sip sudah telah ya yes")
)
WORD = re.compile("(?:(?![\u115f\u1160\u3164\uffa0])[^\\W_]){2,}")


def says_something(text: str) -> bool:
    """Whether a reader would see a word or a number in Markdown: a dash, an empty table, a comment say nothing."""
    if WORD.match(text.lstrip()):
        return True
    seen = unescape(UNSEEN.sub(" ", text)) if MARKUP.search(text) else text
    return WORD.search(seen) is not None


def points_elsewhere(text: str) -> bool:
    """Whether a text only sends its reader to an attachment, and links to none."""
    words = _words(text)
    return bool(ELSEWHERE & words) and words <= POINTING | ELSEWHERE | _numbers(words) and "](" not in text


def says_nothing_more(text: str) -> bool:
    """Whether a text is only an "OK", a "sudah" or the like."""
    words = _words(text)
    return bool(words) and words <= ANSWERS


def repeats(text: str, titles: Iterable[str]) -> bool:
    """Whether each line of a text is a title once more."""
    lines = [found for line in text.split("\n") if (found := _plainly(line))]
    return bool(lines) and set(lines) <= set(map(_plainly, titles))


@lru_cache(maxsize=256)  # a section is asked several things, and its record's titles again for each
def _plainly(text: str) -> tuple[str, ...]:
    return tuple(WORDS.findall(text.casefold()))


def _words(text: str) -> frozenset[str]:
    return frozenset(_plainly(text))


def _numbers(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.isdecimal() or len(word) == 1)


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
