"""
What the gate asks of attachments, each read once and within a limit: is it the file that a record means, and does it
hold what must not be public.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from .diagnostics import Fault, Place
from .model import Project
from .privacy import found
from .source import Source

MOST_BYTES = 20_000_000
# What a person opens as text.
TEXTS = frozenset(
    ["csv", "htm", "html", "json", "log", "md", "sql", "svg", "tsv", "txt", "xml", "yaml", "yml"]
)
DRAWN = frozenset(["htm", "html", "svg", "xml"])
# Coordinates of a picture look like any number.
GEOMETRY = re.compile(r"""\b(?:d|points|transform|viewBox)=(?:"[^"<>]*"|'[^'<>]*')""")
NOT_A_LINE_END = re.compile(r"[^\n]")


def examined(project: Project, root: Path, *, open_: bool, faults: list[Fault]) -> Project:
    """
    A project with the digests that its evidence is held to, and with those of its published texts in which something
    private stands. In an `open_` repository every file is published; in another one, what public records cite.
    """
    compared = {
        each.file for _, facts in project.sound for each in facts.evidence if each.original and each.file
    }
    compared &= project.files
    published = project.files - _read_already(project) if open_ else project.cited & project.files
    texts = {file for file in published if _ending(file) in TEXTS}
    if not compared and not texts:
        return project
    digests: dict[str, tuple[str, ...]] = {}
    private: list[Source] = []
    for file in sorted(compared | texts):
        raw = _read(root, f"{project.folder}/{file}", faults)
        if raw is None:
            continue
        if file in compared:
            digests[file] = tuple(_digests(raw, file))
        if file in texts and found(text := _text(raw, file)):
            private.append(Source(f"{project.folder}/{file}", None, "", body=text))
    return replace(project, digests=digests, private_texts=tuple(private))


def _read_already(project: Project) -> frozenset[str]:
    """What is read as a record or a spec, and looked through there."""
    own = [
        project.index,
        *(record.file for record in project.records),
        *(spec.file for spec in project.specs),
    ]
    own += [project.waivers.file] if project.waivers else []
    return frozenset(file.removeprefix(f"{project.folder}/") for file in own)


def _read(root: Path, file: str, faults: list[Fault]) -> bytes | None:
    try:
        if (root / file).stat().st_size <= MOST_BYTES:
            return (root / file).read_bytes()
        faults.append(Fault("too-large", Place(file), {"limit": f"{MOST_BYTES:,}"}))
    except OSError:
        faults.append(Fault("unreadable", Place(file)))
    return None


def _digests(raw: bytes, file: str) -> Iterator[str]:
    """A file's digest; of a text also those under the line ends that Git may give it elsewhere."""
    yield hashlib.sha256(raw).hexdigest()
    if _ending(file) in TEXTS and b"\n" in raw:
        plain = raw.replace(b"\r\n", b"\n")
        yield from (hashlib.sha256(each).hexdigest() for each in (plain, plain.replace(b"\n", b"\r\n")))


def _text(raw: bytes, file: str) -> str:
    """The text of a file whatever its encoding, its characters in their places; coordinates are blanks."""
    text = (
        raw.decode(_encoding(raw), "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    )
    if _ending(file) in DRAWN:
        return GEOMETRY.sub(lambda match: NOT_A_LINE_END.sub(" ", match[0]), text)
    return text


def _encoding(raw: bytes) -> str:
    """UTF-8 unless a mark, or a zero in one of the first two bytes, says UTF-16."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b"\0" in raw[:2]:
        return "utf-16-be" if raw[:1] == b"\0" else "utf-16-le"
    return "utf-8"


def _ending(file: str) -> str:
    return file.rpartition(".")[2].lower()
