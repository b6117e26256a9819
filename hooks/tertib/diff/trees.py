"""The register of a commit, laid out in a temporary folder and read. Nothing in it is ever run."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..changes.git import Repository
from ..changes.trees import write_before
from ..load import load
from ..model import Register

HERE = ""


@dataclass(frozen=True, slots=True)
class State:
    """A register at a commit, or as the folder holds it; `name` as it was asked for."""

    name: str
    register: Register


@contextmanager
def between(root: Path, old: str, new: str | None) -> Iterator[tuple[State, State]]:
    """
    A register at two commits, or at one and as its folder holds it; for as long as the trees are needed.

    Raises GitFailed where Git cannot tell, and what `load` raises for a state that cannot be used.
    """
    repository = Repository.of(root)
    with tempfile.TemporaryDirectory(prefix="tertib-", ignore_cleanup_errors=True) as folder:
        trees = Path(folder).resolve()
        before = State(old, _at(repository, old, trees / "old"))
        yield before, State(new or HERE, _at(repository, new, trees / "new") if new else load(root))


def _at(repository: Repository, ref: str, into: Path) -> Register:
    into.mkdir()
    write_before(repository, repository.commit(ref), into)
    return load(into, ())
