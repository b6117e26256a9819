"""
What Git knows of a change. The only home of the program `git`.

It is asked with lists, never through a shell, in an environment without any GIT_ variable, without hooks, file-system
monitors and replaced objects, and it may fetch nothing. Whatever it cannot answer stops the check: a failure is never
read as "no changes".
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..errors import TertibError

SAFE = (
    "--no-optional-locks",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "core.quotepath=off"),
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "protocol.allow=never"),
)
# A name of a commit: what begins with a dash would be an option, what holds a colon a path.
REF = re.compile(r"[A-Za-z0-9_@][A-Za-z0-9_./@+#=~^{}-]{0,250}")
PATIENCE = 600


class GitFailed(TertibError):
    """Git could not say what a change holds."""

    exit_code = 4


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a commit by its path from the register's root, its kind and its object."""

    path: str
    mode: str
    object: str


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that holds a register; `prefix` is the register's folder in it, with a slash, or nothing."""

    root: Path
    prefix: str

    @classmethod
    def of(cls, root: Path) -> Repository:
        """The repository of a register, its history whole. Raises GitFailed."""
        prefix = _text(_asked(root, "rev-parse", "--show-prefix")).rstrip("\n")
        if _text(_asked(root, "rev-parse", "--is-shallow-repository")).strip() != "false":
            raise GitFailed(
                "this clone holds only a part of the history: fetch all of it (GIT_DEPTH: 0 in GitLab, fetch-depth: 0 in "
                "GitHub, `git fetch --unshallow` by hand)"
            )
        return cls(root, prefix)

    def commit(self, ref: str) -> str:
        """The commit that a name means. Raises GitFailed for a name that means none, or several."""
        if not REF.fullmatch(ref) or ".." in ref:
            raise GitFailed("{ref} cannot be the name of a commit", ref=ascii(ref))
        places = [f"refs/{kind}{ref}" for kind in ("", "tags/", "heads/", "remotes/")]
        known = _text(_asked(self.root, "for-each-ref", "--format=%(refname)", *places)).split("\n")
        if len(set(known) & set(places)) > 1:
            raise GitFailed(
                "{ref} names several things here: say it in full, such as refs/remotes/origin/main", ref=ref
            )
        found = _asked(
            self.root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}", ok=(0, 1)
        )
        if not found.strip():
            raise GitFailed("there is no {ref} here: fetch it first", ref=ref)
        return _text(found).strip()

    def forks(self, commit: str) -> list[str]:
        """Where the change began: what it has in common with another commit. Several, where branches were merged crosswise."""
        found = _text(_asked(self.root, "merge-base", "--all", commit, "HEAD", ok=(0, 1))).split()
        if not found:
            raise GitFailed(
                "the change and its base have no history in common: fetch the whole history of both"
            )
        return found

    def changed(self, since: str) -> frozenset[str]:
        """The files that differ from a commit, new and removed ones too, by their paths from the register's root."""
        return frozenset(_differing(self.root, since))

    def changed_above(self, since: str) -> frozenset[str]:
        """
        The files outside the register's folder that differ from a commit, by their paths from that folder (`../x`);
        none where the register is the whole repository.
        """
        if not self.prefix:
            return frozenset()
        up = "../" * self.prefix.count("/")
        names = _differing(self.root / up, since)
        return frozenset(f"{up}{name}" for name in names if not name.startswith(self.prefix))

    def blobs(self, commit: str, folders: Sequence[str]) -> Iterator[Blob]:
        """The files that a commit holds in some folders of the register; links and submodules are told by their mode."""
        wanted = [f"{self.prefix}{folder}" for folder in folders]
        for line in _asked(self.root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted).split(
            b"\0"
        ):
            if line:
                facts, _, name = line.partition(b"\t")
                mode, _, object_ = _text(facts).split()
                path = _text(name).removeprefix(self.prefix)
                if _is_plain(path):
                    yield Blob(path, mode, object_)

    def sizes(self, objects: Sequence[str]) -> Iterator[int]:
        """How many bytes some objects hold, in their order."""
        asked = "".join(f"{each}\n" for each in objects)
        answer = _asked(self.root, "cat-file", "--batch-check=%(objectsize)", text=asked).split(b"\n")
        for each, size in zip(objects, answer, strict=False):
            if not size.isdigit():
                raise _lacking(each)
            yield int(size)

    def contents(self, objects: Sequence[str]) -> Iterator[bytes]:
        """What some objects hold, in their order."""
        answer = _asked(self.root, "cat-file", "--batch", text="".join(f"{each}\n" for each in objects))
        at = 0
        for each in objects:
            end = answer.index(b"\n", at)
            head = answer[at:end].split()
            if len(head) != 3 or head[1] != b"blob":
                raise _lacking(each)
            size = int(head[2])
            yield answer[end + 1 : end + 1 + size]
            at = end + size + 2


def _differing(folder: Path, since: str) -> Iterator[str]:
    """The files below a folder that differ from a commit, untracked ones too, by their paths from there."""
    plainly = ("--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none", "--relative")
    known = _asked(folder, "diff", "--name-only", "-z", *plainly, since, "--", ".")
    new = _asked(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    for name in (known + new).split(b"\0"):
        if name:
            yield _text(name).rstrip("/")


def _lacking(object_: str) -> GitFailed:
    return GitFailed(
        "Git does not have {object}: fetch the whole history, file contents included", object=object_
    )


def _is_plain(path: str) -> bool:
    """Whether a path of a commit may become a path on disk; Git refuses the others too, on most ways in."""
    parts = path.split("/")
    return not PurePosixPath(path).is_absolute() and not {"", ".", "..", ".git"} & {
        each.lower() for each in parts
    }


def _asked(root: Path, *words: str, ok: tuple[int, ...] = (0,), text: str | None = None) -> bytes:
    command = [_program(root), "-C", str(root), *SAFE, *words]
    try:
        done = subprocess.run(
            command,
            input=None if text is None else text.encode("utf-8"),
            stdin=subprocess.DEVNULL if text is None else None,
            capture_output=True,
            env=_environment(),
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise GitFailed("Git cannot be asked: {reason}", reason=type(error).__name__) from error
    if done.returncode not in ok:
        said = [line for line in _text(done.stderr).splitlines() if line.strip()] or [
            f"exit {done.returncode}"
        ]
        raise GitFailed("Git cannot tell what the change holds: {reason}", reason=said[0])
    return done.stdout


def _program(root: Path) -> str:
    found = shutil.which("git")
    if found is None:
        raise GitFailed("there is no program `git` here: install it")
    if Path(found).resolve().is_relative_to(root.resolve()):
        raise GitFailed("the program `git` lies in the change itself: it is not run")
    return found


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    return {**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}


def _text(raw: bytes) -> str:
    """Output as text; a name that is not UTF-8 stays as it is, to be read back by the file system."""
    return raw.decode("utf-8", errors="surrogateescape")
