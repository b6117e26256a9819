"""
A case laid over the tiny register, and what is then said of it.

A case is a folder of files that replace or join those of `tiny/`. Beside them it may hold:
`taken-away.txt`   files and folders that are removed, one a line
`made.txt`         what a repository cannot hold, one a line: `size <path> <bytes>`, `items <path> <count>`,
                   `link <path> <target>`
`today.txt`        the day of the check; 2026-06-30 where there is none
`language.txt`     the language of the messages; `en` where there is none
`keep-digests`     approvals are left as they are, else they are renewed once all is laid
`expected.txt`     what is said then
`base/`            a case of its own: the register that a change begins from. The case is then judged as a pull request
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from tertib.approve import renewed, write
from tertib.changes import compared
from tertib.check import check, explained
from tertib.diagnostics import Diagnostic
from tertib.errors import TertibError
from tertib.load import load

HERE = Path(__file__).parent
TINY = HERE / "tiny"
TODAY = date(2026, 6, 30)
NOT_LAID = {"taken-away.txt", "made.txt", "today.txt", "language.txt", "keep-digests", "expected.txt", "base"}


def lay(case: Path, root: Path) -> Path:
    """The tiny register in a folder, with a case laid over it."""
    # With times of their own: Git takes a file of the same size and age for the one it knows.
    shutil.copytree(TINY, root, dirs_exist_ok=True, copy_function=shutil.copy)
    shutil.copytree(case, root, dirs_exist_ok=True, copy_function=shutil.copy, ignore=_not_laid(case))
    for name in _lines(case / "taken-away.txt"):
        _remove(root / name)
    for line in _lines(case / "made.txt"):
        _make(*line.split(), root=root)
    if not (case / "keep-digests").exists():
        renew(root)
    return root


def renew(root: Path) -> None:
    """Sign all approvals anew, since what is laid over changes what was signed."""
    with suppress(TertibError):
        for path, text in renewed(load(root)):
            write(path, text)


def put(path: Path, old: str, new: str) -> None:
    """Something else where it first stands in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def today_of(case: Path) -> date:
    return next((date.fromisoformat(line) for line in _lines(case / "today.txt")), TODAY)


def language_of(case: Path) -> str:
    return next(iter(_lines(case / "language.txt")), "en")


def found(root: Path, today: date = TODAY, language: str = "en") -> tuple[Diagnostic, ...]:
    """All that is said of a register, a broken set-up too."""
    try:
        return check(load(root), today, language)
    except TertibError as error:
        if not error.faults:
            raise
        return explained(error.faults, language)


def answered(case: Path, folder: Path) -> tuple[Diagnostic, ...]:
    """All that is said of a case: of the register it makes, or of the change it makes to its base."""
    if not (case / "base").is_dir():
        return found(lay(case, folder), today_of(case), language_of(case))
    root = folder / "register"
    committed(lay(case / "base", root), "main")
    for path in (root / "projects", root / "schemas"):
        shutil.rmtree(path)
    with compared(lay(case, root), "main") as comparison:
        return comparison.judged(today_of(case), language_of(case))


def git(root: Path, *words: str) -> str:
    """Git in a folder of a test, whatever this machine's own settings are."""
    own = ("-c", "user.name=Tertib", "-c", "user.email=tertib@example.invalid", "-c", "commit.gpgsign=false")
    command = ["git", "-C", str(root), *own, "-c", "core.autocrlf=false", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def committed(root: Path, branch: str) -> Path:
    """A folder as a repository with all of it on a branch."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet", f"--initial-branch={branch}")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message=A state")
    return root


def said(diagnostics: Iterable[Diagnostic]) -> str:
    """Diagnostics as a case expects them, one a line."""
    return "".join(f"{each}\n" for each in diagnostics)


def _not_laid(case: Path) -> Callable[[str, list[str]], set[str]]:
    return lambda folder, names: NOT_LAID.intersection(names) if Path(folder) == case else set()


def _lines(path: Path) -> list[str]:
    if not path.exists():
        return []
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line]


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _make(what: str, name: str, value: str, *, root: Path) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    match what:
        case "link":
            path.symlink_to(value)
        case "items":
            path.write_text("- 1\n" * int(value), encoding="utf-8", newline="\n")
        case "size":
            path.write_bytes(b"x" * int(value))
