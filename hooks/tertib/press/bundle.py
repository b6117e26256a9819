"""
Pagefind's index in one order.

Pagefind writes its filters and their values as its hash maps happen to hold them, differently in every run, and names its
files by what they hold. Sorted and named anew, the same site has the same index, byte for byte. A file is gzip around
a mark and CBOR (RFC 8949) of lists, texts and whole numbers.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
from pathlib import Path
from typing import Any, TypeAlias

Value: TypeAlias = "int | str | list[Value]"

MARK = b"pagefind_dcd"
NUMBER, TEXT, LIST = 0, 3, 4
FILTERS = 3  # the place of the filters in the list that describes an index


def settle(folder: Path) -> None:
    """Bring the index in a folder into one order. A language that is not written as expected stays as it is: it works too."""
    entry = folder / "pagefind-entry.json"
    known = json.loads(entry.read_text(encoding="utf-8"))
    for language, facts in known["languages"].items():
        with contextlib.suppress(ValueError, LookupError, TypeError):
            facts["hash"] = _settled(folder, language, facts["hash"])
    known["languages"] = dict(sorted(known["languages"].items()))
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    entry.write_text(text, encoding="utf-8", newline="\n")


def _settled(folder: Path, language: str, name: str) -> str:
    """Sort the filters of a language; gives the new name of what describes its index. All is read before any is written."""
    start = f"{language}_"
    old = folder / f"pagefind.{name}.pf_meta"
    meta = _read(old)
    paths = {title: folder / "filter" / f"{each}.pf_filter" for title, each in sorted(meta[FILTERS])}
    held = {title: _read(path) for title, path in paths.items()}
    meta[FILTERS] = [
        [title, _write([title, sorted(held[title][1])], path, start, 7)] for title, path in paths.items()
    ]
    return _write(meta, old, start, 10).removeprefix("pagefind.")


def _read(path: Path) -> Any:
    """What a file holds; raises where it would not be written back as it is."""
    packed = gzip.decompress(path.read_bytes()).removeprefix(MARK)
    value, end = _value(packed, 0)
    if not isinstance(value, list) or end != len(packed) or _bytes(value) != packed:
        raise ValueError(path.name)
    return value


def _write(value: list[Value], old: Path, start: str, digits: int) -> str:
    """Replace a file by one that is named for what it holds; gives its name."""
    packed = MARK + _bytes(value)
    old.unlink()
    before = old.name.partition(start)[0]
    name = f"{before}{start}{hashlib.sha256(packed).hexdigest()[:digits]}"
    old.with_name(f"{name}{old.suffix}").write_bytes(gzip.compress(packed, mtime=0))
    return name


def _value(data: bytes, at: int) -> tuple[Value, int]:
    """The value that begins at a byte, and where it ends."""
    kind, size = data[at] >> 5, data[at] & 31
    at += 1
    if size >= 24:
        width = {24: 1, 25: 2, 26: 4, 27: 8}[size]
        size, at = int.from_bytes(data[at : at + width], "big"), at + width
    match kind:
        case 0:
            return size, at
        case 3:
            return data[at : at + size].decode(), at + size
        case 4:
            items: list[Value] = []
            for _ in range(size):
                item, at = _value(data, at)
                items.append(item)
            return items, at
        case _:
            raise ValueError(kind)


def _bytes(value: Value) -> bytes:
    match value:
        case int():
            return _head(NUMBER, value)
        case str():
            text = value.encode()
            return _head(TEXT, len(text)) + text
        case _:
            return _head(LIST, len(value)) + b"".join(map(_bytes, value))


def _head(kind: int, size: int) -> bytes:
    """What a value is and how large, in the fewest bytes."""
    if size < 24:
        return bytes([kind << 5 | size])
    width = next(each for each in (1, 2, 4, 8) if size < 1 << 8 * each)
    return bytes([kind << 5 | {1: 24, 2: 25, 4: 26, 8: 27}[width]]) + size.to_bytes(width, "big")
