"""Results kept by content: what was made once from the same input is read back instead of made again."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of results, `<kind>/ab/<hash>`; without a folder nothing is kept. Never in Git."""

    folder: Path | None = None

    @property
    def shared(self) -> Store:
        """For what is the same for every register of this machine."""
        return Store(self.folder.parent / "shared") if self.folder else self

    def kept(self, kind: str, key: str, make: Callable[[], str]) -> str:
        """What `make` returns for this key; a lost, torn or changed entry is made again."""
        path = self._path(kind, key)
        if path is None:
            return make()
        known = _read(path)
        if known is not None:
            return known
        made = make()
        # A full or read-only disk costs time, never a result.
        with contextlib.suppress(OSError):
            _write(path, made)
        return made

    def holds(self, kind: str, key: str) -> bool:
        """Whether something is kept for this key; it is not read, and may turn out torn."""
        path = self._path(kind, key)
        return path is not None and path.exists()

    def _path(self, kind: str, key: str) -> Path | None:
        name = _digest(key)
        return self.folder / kind / name[:2] / name if self.folder else None


def store_of(root: Path) -> Store:
    """
    The store of a register on this machine, in the user's own cache folder: what lies in the repository may come from
    a pull request, and a kept page is trusted as it is.
    """
    return Store(user_cache_path("tertib") / _digest(str(root.resolve()))[:16])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _read(path: Path) -> str | None:
    """The text of an entry whose first line is the digest of the rest; None when it is anything else."""
    try:
        digest, _, text = path.read_bytes().decode("utf-8", "surrogatepass").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return text if digest == _digest(text) else None


def _write(path: Path, text: str) -> None:
    """Leave the whole entry or none: processes that make the same result at once do not see halves."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(f"{_digest(text)}\n{text}".encode("utf-8", "surrogatepass"))
        os.replace(draft, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise
