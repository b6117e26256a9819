"""What stands between quotes → the text it means."""

from __future__ import annotations

import re

DOUBLED = {"'": "''", '"': '""', "`": "``", "]": "]]"}
BRACKETS = {"[": "]", "(": ")", "{": "}", "<": ">"}
# MySQL's escapes, then those of PostgreSQL's E'…', which has codes of characters too.
LETTER = re.compile(r"\\(.)", re.DOTALL)
CODE = re.compile(
    r"\\(?:x(?P<hex>[0-9A-Fa-f]{1,2})|u(?P<four>[0-9A-Fa-f]{4})|U(?P<eight>[0-9A-Fa-f]{8})"
    r"|(?P<octal>[0-7]{1,3})|(?P<letter>.))",
    re.DOTALL,
)
LETTERS = {"n": "\n", "t": "\t", "r": "\r", "0": "", "b": "", "Z": "", "f": ""}
PAIRS = re.compile("[\ud800-\udbff][\udc00-\udfff]")
LONE = re.compile("[\ud800-\udfff]")


def plain(written: str) -> str:
    """The text of a quoted name or string that knows no escapes but a doubled quote."""
    return written[1:-1].replace(DOUBLED[written[-1]], written[-1])


def escaped(text: str) -> str:
    """A text with MySQL's escapes."""
    return LETTER.sub(lambda found: LETTERS.get(found[1], found[1]), text) if "\\" in text else text


def coded(text: str) -> str:
    """A text with the escapes of PostgreSQL's E'…'."""
    return _whole(CODE.sub(_code, text)) if "\\" in text else text


def _code(found: re.Match[str]) -> str:
    if letter := found["letter"]:
        return LETTERS.get(letter, letter)
    octal = found["octal"]
    return _character(int(octal, 8) if octal else int(found["hex"] or found["four"] or found["eight"], 16))


def unicode_escaped(text: str, mark: str = "\\") -> str:
    """A text with the escapes of U&'…' and U&"…": four digits, or a plus and six; `mark` is what UESCAPE names."""
    own = re.escape(mark)
    codes = re.compile(rf"{own}(?:({own})|([0-9A-Fa-f]{{4}})|\+([0-9A-Fa-f]{{6}}))")
    return _whole(codes.sub(lambda found: found[1] or _character(int(found[2] or found[3], 16)), text))


def _character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF else "�"


def _whole(text: str) -> str:
    """Halves of a character joined; half a character is none."""
    joined = PAIRS.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    return LONE.sub("�", joined)
