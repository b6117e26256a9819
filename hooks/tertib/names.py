"""
What a name gives away: whether a process is called by a verb, data by a noun, and a column after a person.

Indonesian verbs are recognised by their roots, which are data; their forms with me-, -kan and -i follow from sound laws.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from .reference import PersonalColumn, diagram_words, personal_columns
from .words import Text

ENDINGS = ("", "kan", "i")
# pembayaran, pengelolaan, pendidikan: what is done has become a thing. `per…kan` is as often a verb (pertimbangkan).
MADE_NOUN = re.compile(r"pe(?:m|n|ng|ny|l|r)?[a-z]{3,}an")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
NOT_A_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words by which names of processes and of data are judged, each in all its forms."""

    verbs: frozenset[str]
    only_verbs: frozenset[str]
    vague_verbs: frozenset[str]
    nouns: frozenset[str]
    tool_labels: frozenset[str]

    def is_verb(self, word: str) -> bool:
        """Whether a word can be the verb of a process."""
        return word in self.verbs or word.startswith("meng") or word in self.vague_verbs

    def is_noun(self, word: str) -> bool:
        """Whether a word is a noun for certain."""
        if self.is_verb(word):
            return False
        if word.endswith("kan"):
            return bool(MADE_NOUN.fullmatch(word)) and not word.startswith("per")
        return word in self.nouns or (word.endswith("an") and len(word) > 5)

    def is_tool_label(self, name: str | Text) -> bool:
        """Whether a name is the one that a drawing tool gives to what has none."""
        return slug(name).replace("-", " ") in self.tool_labels


@cache
def vocabulary(root: Path) -> Vocabulary:
    """The words that a register's reference data, or the tool's, lists."""
    words = diagram_words(root)
    return Vocabulary(
        verbs=frozenset(_forms(words.verbs)),
        # A root that names things too (isi, daftar, pesan) is a verb for certain only in its other forms.
        only_verbs=frozenset(words.only_verbs) | (frozenset(_forms(words.verbs)) - frozenset(words.verbs)),
        vague_verbs=frozenset(words.vague_verbs),
        nouns=frozenset(words.nouns),
        tool_labels=frozenset(words.tool_labels),
    )


@cache
def personal_names(root: Path) -> Callable[[str], PersonalColumn | None]:
    """The function that tells what a column with a name holds of a person; None where the name gives nothing away."""
    known = personal_columns(root)

    @lru_cache(maxsize=20_000)
    def personal(name: str) -> PersonalColumn | None:
        words = snake(name).split("_")
        for candidate, whole in _candidates(words):
            found = known.get(candidate)
            if found and (whole or not found.whole) and not set(found.unless) & set(words):
                return found
        return None

    return personal


@lru_cache(maxsize=20_000)
def first_word(name: str | Text) -> str:
    """The first word of a name, in small letters; of both languages the Indonesian one."""
    words = str(name).split()
    return words[0].strip(".,:;()/").casefold() if words else ""


def object_of(name: str | Text) -> str:
    """What a process works on: its name without the verb, as an id could be; empty where there is only a verb."""
    return slug(" ".join(str(name).split()[1:]))


@lru_cache(maxsize=20_000)
def slug(name: str | Text) -> str:
    """A name as an id is written."""
    return NOT_A_WORD.sub("-", str(name).casefold()).strip("-").lstrip("0123456789-")


def snake(name: str) -> str:
    """A name of any style in small letters with underscores."""
    return NOT_A_WORD.sub("_", CAMEL.sub("_", name).casefold()).strip("_")


def _candidates(words: list[str]) -> Iterator[tuple[str, bool]]:
    """The whole name, then its beginnings and ends, longest first."""
    yield "_".join(words), True
    for length in range(len(words) - 1, 0, -1):
        yield "_".join(words[:length]), False
        yield "_".join(words[-length:]), False


def _forms(roots: tuple[str, ...]) -> Iterator[str]:
    return (f"{start}{end}" for root in roots for start in (root, *_active(root)) for end in ENDINGS)


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
