"""Reading along the tokens of a statement."""

from __future__ import annotations

from collections.abc import Sequence

from .lexer import Token

END = Token("end", "", 0, 0)


class Unreadable(Exception):
    """A statement is not written as expected; the words say where it stopped making sense."""


class Cursor:
    """A place in a list of tokens, and what may be read from there."""

    def __init__(self, tokens: Sequence[Token], text: str) -> None:
        self.tokens = tokens
        self.text = text
        self.at = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at] if self.at < len(self.tokens) else END

    @property
    def over(self) -> bool:
        return self.at >= len(self.tokens)

    def ahead(self, steps: int = 1) -> Token:
        at = self.at + steps
        return self.tokens[at] if at < len(self.tokens) else END

    def next(self) -> Token:
        token = self.token
        self.at += 1
        return token

    def sees(self, *words: str) -> bool:
        """Whether these keywords or marks come next, one after the other."""
        return all(self.ahead(number).says(word) for number, word in enumerate(words))

    def takes(self, *words: str) -> bool:
        """The same, and steps over them."""
        if not self.sees(*words):
            return False
        self.at += len(words)
        return True

    def takes_any(self, *words: str) -> bool:
        """Steps over one keyword or mark of these."""
        if not self.token.says(*words):
            return False
        self.at += 1
        return True

    def name(self) -> Token:
        """A name, quoted or not."""
        token = self.token
        if token.kind not in {"word", "name", "string"}:
            raise Unreadable(token.text or "…")
        self.at += 1
        return token

    def names(self) -> list[Token]:
        """A name with its qualifiers, outermost first."""
        found = [self.name()]
        while self.token.says("."):
            self.at += 1
            if self.token.says("."):  # database..table
                continue
            found.append(self.name())
        return found

    def group(self) -> list[Token]:
        """What stands between the parentheses that open here."""
        if not self.takes("("):
            raise Unreadable(self.token.text or "…")
        start, depth = self.at, 1
        while not self.over:
            token = self.next()
            if token.kind == "mark":
                depth += (token.text == "(") - (token.text == ")")
                if depth == 0:
                    return list(self.tokens[start : self.at - 1])
        raise Unreadable("(")

    def skip(self) -> None:
        """Steps over one token, or over all that stands in parentheses."""
        if self.token.says("("):
            self.group()
        else:
            self.at += 1

    def slice(self, start: int) -> str:
        """The text as it is written from a token up to here, on one line."""
        if self.at <= start:
            return ""
        return " ".join(self.text[self.tokens[start].start : self.tokens[self.at - 1].end].split())


def listed(tokens: Sequence[Token]) -> list[list[Token]]:
    """What commas part, outside parentheses."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        if token.kind == "mark":
            depth += (token.text in "([") - (token.text in ")]")
            if token.text == "," and depth == 0:
                parts.append([])
                continue
        parts[-1].append(token)
    return [part for part in parts if part]
