"""Whether the words of a requirement can be tested: vague words, measures, obligations. The texts are Indonesian."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from ..reference import VagueWord, vague_words

UNITS = frozenset(["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"])
TENS = frozenset(["sepuluh", "sebelas", "belas", "puluh", "seratus", "ratus", "seribu", "ribu", "juta"])
NUMERALS = UNITS | TENS | {"setengah", "persen"}
# All or none is a measure too: one counterexample decides.
ALL_OR_NONE = frozenset(["setiap", "tiap", "semua", "seluruh", "seluruhnya", "hanya"])
OBLIGATIONS = frozenset(["harus", "wajib", "mesti"])
COMPARING = frozenset(["paling", "lebih", "kurang"])
APART = str.maketrans(dict.fromkeys(".,;:!?()[]{}\"'“”‘’–—-\n\t", " "))
NEAR = 5


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vague words of a register; `form_of` tells of which a token is a form, phrases stand between spaces."""

    words: Mapping[str, VagueWord]
    phrases: Mapping[str, VagueWord]
    form_of: Callable[[str], str]

    def found(self, text: str) -> Iterator[VagueWord]:
        """The vague words of a text, each once."""
        spaced = _spaced(text)
        yield from (word for phrase, word in self.phrases.items() if phrase in spaced)
        tokens = spaced.split()
        seen: set[str] = set()
        for at, token in enumerate(tokens):
            word = self.form_of(token)
            if word and word not in seen and not _measured(tokens, at):
                seen.add(word)
                yield self.words[word]

    def suspects(self, texts: Iterable[str]) -> bool:
        """Whether there may be one in any of many texts; quick, since most texts hold none."""
        spaced = _spaced(" ".join(texts))
        return any(self.form_of(token) for token in set(spaced.split())) or any(
            phrase in spaced for phrase in self.phrases
        )


@cache
def lexicon(root: Path) -> Lexicon:
    """The vague words that a register knows."""
    known = {_spaced(each.word).strip(): each for each in vague_words(root)}
    single = {word: each for word, each in known.items() if " " not in word}
    phrases = {f" {word} ": each for word, each in known.items() if " " in word}
    return Lexicon(single, phrases, lru_cache(maxsize=8192)(_former(frozenset(single))))


def _former(words: frozenset[str]) -> Callable[[str], str]:
    """A function that says of which of these words a token is a form; empty for other tokens."""
    either = "|".join(sorted(map(re.escape, words))) or "(?!)"
    forms = re.compile(
        rf"(?:ter|se|memper|diper)?({either})(?:nya|lah)?|(?:me|di|memper|diper)({either})kan(?:nya)?"
    )

    def form_of(token: str) -> str:
        found = None if token in words else forms.fullmatch(token)
        return (found[1] or found[2]) if found else token if token in words else ""

    return form_of


def measurable(text: str) -> bool:
    """Whether a text names a number, or speaks of all or none."""
    tokens = set(_spaced(text).split())
    return bool(tokens & NUMERALS or tokens & ALL_OR_NONE) or any(map(_has_digit, tokens))


def obligations(text: str) -> int:
    """How often a text says that something must be."""
    if not any(word in text.lower() for word in OBLIGATIONS):
        return 0
    return sum(token.removesuffix("lah") in OBLIGATIONS for token in _spaced(text).split())


def _spaced(text: str) -> str:
    """Lower case, words between single spaces: `real-time` is `real time`, `dan / atau` is `dan/atau`."""
    return f" {' '.join(text.lower().translate(APART).split())} ".replace(" / ", "/")


def _measured(tokens: list[str], at: int) -> bool:
    """Whether a word compares with a number, as in “paling cepat 3 hari”."""
    following = tokens[at + 1 : at + NEAR]
    compares = at > 0 and tokens[at - 1] in COMPARING
    return compares and any(_has_digit(each) or each in NUMERALS for each in following)


def _has_digit(token: str) -> bool:
    return any(each.isdigit() for each in token)
