"""One statement of a script while it is cut out: its tokens, and where its reading stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from .lexer import Token
from .vocabulary import KINDS, QUALIFIERS, ROUTINES, ROWS

MAX_DEPTH = 200
MAX_TOKENS = 400_000
OPENERS, CLOSED_OTHERWISE = frozenset({"BEGIN", "CASE"}), frozenset({"IF", "LOOP", "WHILE", "REPEAT", "FOR"})


class Trouble(Enum):
    TOO_DEEP = "deep"
    TOO_LONG = "long"
    UNCLOSED = "unclosed"
    TORN = "torn"


@dataclass(slots=True)
class Statement:
    """`trouble` is why it cannot be read."""

    start: int
    tokens: list[Token] = field(default_factory=list)
    trouble: Trouble | None = None
    ended: bool = False  # by a mark of its own, and not by the next statement
    torn: int | None = None  # where the statement began whose quote never ends
    kind: str = ""  # what is created; BLOCK for an anonymous block of code
    depth: int = 0  # of parentheses
    blocks: int = 0  # of a routine's body that are open
    last: str = ""  # the word before

    @property
    def is_routine(self) -> bool:
        return self.kind in ROUTINES or self.kind == "BLOCK"

    @property
    def is_rows(self) -> bool:
        """Whether it is about rows, so that nothing in it is read."""
        return bool(self.tokens) and self.tokens[0].says(*ROWS)

    def take(self, token: Token) -> None:
        """One token more, as long as there is a point in reading on."""
        if token.kind == "mark":
            self.depth = max(0, self.depth + (token.text == "(") - (token.text == ")"))
            if self.depth > MAX_DEPTH:
                self.trouble = Trouble.TOO_DEEP
        if self.trouble is None and not self.is_rows:
            self.tokens.append(token)
            if len(self.tokens) > MAX_TOKENS:
                self.trouble = Trouble.TOO_LONG

    def learn(self, word: str, *, blocks: bool) -> None:
        """What is created, once a word says it; `blocks` is whether code may stand alone in the dialect."""
        if not self.kind and not self.depth:
            self.kind = self._created(word, blocks=blocks)
        elif self.kind == "TYPE" and word == "BODY" and self.last == "TYPE":
            self.kind = "PACKAGE"

    def _created(self, word: str, *, blocks: bool) -> str:
        first = self.tokens[0].text.upper() if self.tokens else word
        if first in {"DECLARE", "BEGIN"} and blocks:
            return "BLOCK" if len(self.tokens) or first == "DECLARE" else ""
        if first not in {"CREATE", "ALTER"} or word in QUALIFIERS:
            return ""
        return word if word in KINDS else ""

    def nest(self, word: str) -> None:
        """How many blocks of a routine's body are open after a word."""
        if word in OPENERS and self.last != "END":
            self.blocks += 1
        elif word == "END":
            self.blocks = max(0, self.blocks - 1)
        elif self.last == "END" and word in CLOSED_OTHERWISE:
            self.blocks += 1
