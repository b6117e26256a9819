"""
Content digests of approvals, format 1 (formats §3): stable under reformatting, changed by every change of content.

`1:sha256:<record>` or, where the SOP step lists drawings, `1:sha256:<record>+<specs>`. Each part is SHA-256 in hex over
RFC 8785 JSON. A record is its front matter without nulls, `approvals` and `status`, and its body; a body is compared in
Unicode NFC with runs of white space as one space outside fences. Format 1 stays verifiable for ever.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

import msgspec
import rfc8785

from .model import Project, Record
from .sop import Step
from .source import Data

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
NOT_CONTENT = ("approvals", "status")
FORMAT = "1:sha256:"
EXPONENT = re.compile(rb"e-?[0-9]")
ODD_NUMBER = re.compile(rb"[:,\[]-?[0-9]+(?:\.0[,\]}]|(?:\.[0-9]+)?e)")
# The first byte of a character beyond the basic plane.
ASTRAL = re.compile(rb"[\xf0-\xf4]")


def content_digest(record: Record, project: Project, step: Step) -> str:
    """What an approval of this record vouches for."""
    own = f"{FORMAT}{record_digest(record)}"
    return f"{own}+{specs_digest(project, step)}" if step.drawings else own


def declared(record: Record) -> dict[str, Data]:
    """The front matter that an approval vouches for."""
    front = dict(record.content)
    for key in NOT_CONTENT:
        front.pop(key, None)
    return front


def record_digest(record: Record) -> str:
    """The part of a digest that a record's own file is held to."""
    body = normal_body(record.source.body if record.source else "")
    # A text in NFC is canonical as it is written.
    return hashlib.sha256(
        b'{"body":%b,"front":%b}' % (_written(body), canonical(declared(record)))
    ).hexdigest()


def specs_digest(project: Project, step: Step) -> str:
    """The part of a digest that the specs of a step's drawings are held to."""
    found = {"dfd": project.dfd, "erd": project.erd, "deployment": project.deployment}
    specs = {
        name: spec.source.data
        for name in step.drawings
        if (spec := found.get(name)) is not None and spec.source is not None
    }
    return hashlib.sha256(canonical(specs)).hexdigest()


def parts(content: str) -> tuple[str, str]:
    """The two parts of a digest of format 1; the second is empty where none vouches for specs."""
    record, _, specs = content.removeprefix(FORMAT).partition("+")
    return record, specs


def normal_body(body: str) -> str:
    """A Markdown body as it is compared: reflowing a paragraph is no change, a changed word or fenced line is."""
    body = unicodedata.normalize("NFC", body)
    if "```" not in body and "~~~" not in body:
        return " ".join(body.split())
    pieces: list[str] = []
    words: list[str] = []
    fence = ""
    for line in body.split("\n"):
        opened = FENCE.match(line)
        if fence:
            pieces.append(line.rstrip())
            if opened and opened[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif opened:
            fence = opened[1]
            pieces += [" ".join(words), line.rstrip()]
            words = []
        else:
            words += line.split()
    return "\n".join(piece for piece in (*pieces, " ".join(words)) if piece)


def plain(value: Data) -> Data:
    """A value as it is compared: no nulls, text in NFC."""
    match value:
        case dict():
            return {key: plain(each) for key, each in value.items() if each is not None}
        case list():
            return [plain(each) for each in value]
        case str():
            return unicodedata.normalize("NFC", value)
        case _:
            return value


def canonical(value: Data) -> bytes:
    """
    A value as it is compared, in RFC 8785.

    A faster writer says the same, unless ECMAScript writes a number otherwise, or sorts a key otherwise since one has
    a character beyond the basic plane.
    """
    written = _written(value)
    if b":null" in written or not (written.isascii() or unicodedata.is_normalized("NFC", written.decode())):
        written = _written(plain(value))
    if isinstance(value, float) or _has_odd_number(written):
        return rfc8785.dumps(plain(value))
    return written if written.isascii() or not ASTRAL.search(written) else rfc8785.dumps(plain(value))


def _has_odd_number(written: bytes) -> bool:
    """Whether there is a number with a fraction of zero or an exponent; first what is quickly told."""
    maybe = b".0," in written or b".0]" in written or b".0}" in written or EXPONENT.search(written)
    return bool(maybe and ODD_NUMBER.search(written))


def _written(value: Data) -> bytes:
    return msgspec.json.encode(value, order="deterministic")
