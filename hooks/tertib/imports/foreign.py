"""The bytes of a foreign file → text, whatever program wrote them."""

from __future__ import annotations

import codecs
import unicodedata

from ..errors import TertibError
from .remark import _

MAX_BYTES = 200_000_000
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SAMPLE = 4000
LEAST = 0.98  # how much of a text's beginning is characters that people write
BESIDE = frozenset("\t\n\v\f\r\x1a\x1b")  # controls that stand in text all the same
NO_TEXT = frozenset({"Cc", "Cn", "Co", "Cs"})
NOT_TEXT = {
    b"SQLite format 3\0": _("{file} is a database, not a script: read it with --url sqlite:///{file}"),
    b"PGDMP": _(
        "{file} is an archive of pg_dump: make SQL of it first, with pg_restore --schema-only --file schema.sql {file}"
    ),
    b"": _("{file} is not text: unpack it first, or dump it as plain SQL (pg_dump --format=plain)"),
}


def decoded(raw: bytes, file: str) -> str:
    """The text: by its mark, else UTF-8, else the Windows way. SQL Server's own tools write UTF-16."""
    if len(raw) > MAX_BYTES:
        raise TertibError(
            "{file} is larger than {limit} MB: leave the rows out of the dump", file=file, limit=200
        )
    encoding = _encoding(raw)
    if not _is_text(raw[:SAMPLE].decode(encoding, errors="ignore")):
        kind = next(each for each in NOT_TEXT if raw.startswith(each))
        raise TertibError(NOT_TEXT[kind], file=file)
    try:
        return raw.decode(encoding, errors="strict" if encoding == "utf-8" else "replace")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _encoding(raw: bytes) -> str:
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return encoding
    if raw[:SAMPLE].count(0) > len(raw[:SAMPLE]) // 4:
        return "utf-16-le" if raw[1:2] == b"\0" else "utf-16-be"
    return "utf-8"


def _is_text(sample: str) -> bool:
    """Whether nearly all of it is characters that somebody could have written."""
    written = sum(each in BESIDE or unicodedata.category(each) not in NO_TEXT for each in sample)
    return written >= len(sample) * LEAST
