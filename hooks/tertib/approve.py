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
    for project in register.projects:
        for record in project.records:
            if record.file == file:
                return _signed(project, record, position)
    raise CannotApprove(
        "{file} is not a record of this register: name a file such as projects/<system>/<NN>-<step>.md",
        file=file,
    )


def renewed(
    register: Register, position: str | None = None, under: str = "projects"
) -> Iterator[tuple[Path, str]]:
    """Every record of a folder with such an approval, its digests made anew: path and text."""
    for project in register.projects:
        for record, facts in project.sound:
            given = {each.position for each in facts.approvals}
            inside = f"{record.file}/".startswith(f"{under}/")
            if (
                inside
                and given
                and position in {None, *given}
                and project.sop
                and project.sop.step(record.step)
            ):
                yield register.root / record.file, _signed(project, record, position)


def _signed(project: Project, record: Record, position: str | None) -> str:
    step = project.sop.step(record.step) if project.sop else None
    if record.facts is None or record.source is None or step is None:
        raise CannotApprove(
            "{file} has errors: run `tertib check {file}` and mend them first", file=record.file
        )
    given = [approval.position for approval in record.facts.approvals]
    wanted = [at for at, each in enumerate(given) if position in {None, each}]
    if not wanted:
        raise CannotApprove(
            "{file} holds no approval by {position}: write position, date and method under `approvals` first "
            "(approvals it holds: {given})",
            file=record.file,
            position=position or "*",
            given=", ".join(given) or "0",
        )
    digest = content_digest(record, project, step)
    front = record.source.front
    for at in wanted:
        front = with_value(front, ("approvals", at), "content", digest)
    return f"---\n{front}---\n{record.source.body}"


def write(path: Path, text: str) -> bool:
    """Put text into a file whole, with the line ends and the byte-order mark it had; whether that changed it."""
    old = path.read_bytes() if path.exists() else b""
    ends = text.replace("\n", "\r\n") if b"\r\n" in old else text
    mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
    raw = mark + ends.encode("utf-8")
    if raw == old and path.exists():
        return False
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(raw)
    new.replace(path)
    return True
