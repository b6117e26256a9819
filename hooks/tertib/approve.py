"""Writing an approval's digest into its record, so that lines do not move (formats §3 and §12.10)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .digest import content_digest
from .errors import TertibError
from .model import Project, Record, Register
from .source.edit import with_value


class CannotApprove(TertibError):
    """There is nothing here that this position could vouch for."""


def approved(register: Register, file: str, position: str | None) -> str:
    """
    The text of a record's file with the digest written into the approval of a position, or of all with None.

    Raises CannotApprove with a sentence that says what to do first.
    """
    project, record = _found(register, file)
    step = project.sop.step(record.step) if project.sop else None
    if record.facts is None or record.source is None or step is None:
        raise CannotApprove("{file} has errors: run `tertib check {file}` and mend them first", file=file)
    given = [approval.position for approval in record.facts.approvals]
    wanted = [at for at, each in enumerate(given) if position in {None, each}]
    if not wanted:
        raise CannotApprove(
            "{file} holds no approval by {position}: write position, date and method under `approvals` first "
            "(approvals it holds: {given})",
            file=file,
            position=position or "*",
            given=", ".join(given) or "0",
        )
    digest = content_digest(record, project, step)
    front = record.source.front
    for at in wanted:
        front = with_value(front, ("approvals", at), "content", digest)
    return f"---\n{front}---\n{record.source.body}"


def renewed(register: Register) -> Iterator[tuple[Path, str]]:
    """Every record with an approval, with its digests made anew: path and text. For tests and for migrations."""
    for project in register.projects:
        for record, facts in project.sound:
            if facts.approvals and project.sop and project.sop.step(record.step):
                yield register.root / record.file, approved(register, record.file, None)


def write(path: Path, text: str) -> None:
    """Put text into a file whole, with the line ends and the byte-order mark it had."""
    old = path.read_bytes() if path.exists() else b""
    ends = text.replace("\n", "\r\n") if b"\r\n" in old else text
    mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(mark + ends.encode("utf-8"))
    new.replace(path)


def _found(register: Register, file: str) -> tuple[Project, Record]:
    for project in register.projects:
        for record in project.records:
            if record.file == file:
                return project, record
    raise CannotApprove(
        "{file} is not a record of this register: name a file such as projects/<system>/<NN>-<step>.md",
        file=file,
    )
