"""The bytes of a foreign file → text, whatever program wrote them."""

from __future__ import annotations

import codecs

from ..errors import TertibError

MAX_BYTES = 200_000_000
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


CONTROLS = bytes({*range(32)} - {*b"\t\n\v\f\r\x1a\x1b"})


def decoded(raw: bytes, file: str) -> str:
    """The text: by its mark, else UTF-8, else the Windows way. SQL Server's own tools write UTF-16."""
    if len(raw) > MAX_BYTES:
        raise TertibError(
            "{file} is larger than {limit} MB: leave the rows out of the dump", file=file, limit=200
        )
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    if raw[:4000].count(0) > len(raw[:4000]) // 4:
        return raw.decode("utf-16-le" if raw[1:2] == b"\0" else "utf-16-be", errors="replace")
    if len(raw[:4000].translate(None, CONTROLS)) < len(raw[:4000]) * 0.98:
        raise TertibError(
            "{file} is not text: unpack it first, or dump it as plain SQL (pg_dump --format=plain)", file=file
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
