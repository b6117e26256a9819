"""
What a name gives away: whether a process is called by a verb, data by a noun, and a column after a person.

Indonesian verbs are recognised by their roots, which are data; their forms with me-, -kan and -i follow from sound laws.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from .reference import DiagramWords, PersonalColumn, diagram_words, personal_columns
from .words import Text

ENDINGS = ("", "kan", "i")
# pembayaran, pengelolaan, perbaikan: what is done has become a thing. `per…kan` is as often a verb (pertimbangkan).
MADE_NOUN = re.compile(r"pe(?:m|n|ng|ny|l|r)?[a-z]{3,}an")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
NOT_A_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=20_000)
def first_word(name: str | Text) -> str:
    """The first word of a name, in small letters; of both languages the Indonesian one."""
    words = str(name).split()
    return words[0].strip(".,:;()/").casefold() if words else ""


def object_of(name: str | Text) -> str:
    """What a process works on: its name without the verb, as an id could be; empty where there is only a verb."""
    return slug(" ".join(str(name).split()[1:]))


def slug(name: str | Text) -> str:
    """A name as an id is written."""
    return NOT_A_WORD.sub("-", str(name).casefold()).strip("-").lstrip("0123456789-")


def is_verb(word: str, root: Path) -> bool:
    """Whether a word can be the verb of a process."""
    return word in _forms(diagram_words(root).verbs) or word.startswith("meng") or word in _vague(root)


def is_only_verb(word: str, root: Path) -> bool:
    """Whether a word can be nothing but a verb, so that it names no data."""
    words = diagram_words(root)
    return word in words.only_verbs or (word in _forms(words.verbs) and word not in words.verbs)


def is_noun(word: str, root: Path) -> bool:
    """Whether a word is a noun for certain."""
    if is_verb(word, root):
        return False
    if word in diagram_words(root).nouns:
        return True
    if word.endswith("kan"):
        return bool(MADE_NOUN.fullmatch(word)) and not word.startswith("per")
    return word.endswith("an") and len(word) > 5


def is_vague(word: str, root: Path) -> bool:
    """Whether a verb does not say what is done."""
    return word in _vague(root)


@lru_cache(maxsize=20_000)
def is_tool_label(name: str | Text, root: Path) -> bool:
    """Whether a name is the one that a drawing tool gives to what has none."""
    return " ".join(slug(name).split("-")) in diagram_words(root).tool_labels


@lru_cache(maxsize=20_000)
def personal_column(name: str, root: Path) -> PersonalColumn | None:
    """What a column that is named so holds of a person; None where the name gives nothing away."""
    known = personal_columns(root)
    words = snake(name).split("_")
    for candidate, whole in _candidates(words):
        found = known.get(candidate)
        if found and (whole or not found.whole) and not set(found.unless) & set(words):
            return found
    return None


def snake(name: str) -> str:
    """A name of any style in small letters with underscores."""
    return NOT_A_WORD.sub("_", CAMEL.sub("_", name).casefold()).strip("_")


def _candidates(words: list[str]) -> Iterator[tuple[str, bool]]:
    """The whole name, then its beginnings and ends, longest first."""
    yield "_".join(words), True
    for length in range(len(words) - 1, 0, -1):
        yield "_".join(words[:length]), False
        yield "_".join(words[-length:]), False


@cache
def _vague(root: Path) -> frozenset[str]:
    return frozenset(diagram_words(root).vague_verbs)


@cache
def _forms(roots: tuple[str, ...]) -> frozenset[str]:
    return frozenset(f"{start}{end}" for root in roots for start in (root, *_active(root)) for end in ENDINGS)


def _active(root: str) -> Iterator[str]:
    """A root with me-: kirim → mengirim, catat → mencatat, salin → menyalin. Loanwords keep their first letter."""
    match root[0]:
        case "p":
            yield from (f"mem{root[1:]}", f"mem{root}")
        case "t":
            yield from (f"men{root[1:]}", f"men{root}")
        case "k":
            yield from (f"meng{root[1:]}", f"meng{root}")
        case "s":
            yield from (f"meny{root[1:]}", f"men{root}")
        case "b" | "f" | "v":
            yield f"mem{root}"
        case "c" | "d" | "j" | "z":
            yield from (f"men{root}", f"menge{root}")
        case "l" | "m" | "n" | "r" | "w" | "y":
            yield f"me{root}"
        case _:
            yield f"meng{root}"


__all__ = [
    "DiagramWords",
    "first_word",
    "is_noun",
    "is_only_verb",
    "is_tool_label",
    "is_vague",
    "is_verb",
    "object_of",
    "personal_column",
    "slug",
    "snake",
]
