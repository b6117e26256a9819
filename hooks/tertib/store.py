"""Results kept by content: what was made once from the same input is read back instead of made again."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

DAY = 86_400  # seconds
KEPT = 30 * DAY
SWEPT = "swept"
FAST = 1  # of zlib's levels: pages shrink to a sixth, and it takes a tenth of the time of the best


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
        return self.kept_bytes(kind, key, lambda: make().encode("utf-8", "surrogatepass")).decode(
            "utf-8", "surrogatepass"
        )

    def kept_bytes(self, kind: str, key: str, make: Callable[[], bytes]) -> bytes:
        """The same for what is no text."""
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

    def sweep(self) -> None:
        """
        Remove what nobody asked for in a month, of this register and of all others of this machine. Once a day, since
        it looks at every entry.
        """
        if self.folder is None:
            return
        everything = self.folder.parent
        mark = everything / SWEPT
        with contextlib.suppress(OSError):
            if mark.exists() and _age(mark) < DAY:
                return
            mark.touch()
        for folder, _, names in os.walk(everything, topdown=False):
            for name in names:
                with contextlib.suppress(OSError):
                    if _age(path := Path(folder, name)) > KEPT:
                        path.unlink()
            with contextlib.suppress(OSError):
                Path(folder).rmdir()  # what still holds something stays

    def _path(self, kind: str, key: str) -> Path | None:
        name = digest(key)
        return self.folder / kind / name[:2] / name if self.folder else None


def store_of(root: Path) -> Store:
    """
    The store of a register on this machine, in the user's own cache folder: what lies in the repository may come from
    a pull request, and a kept page is trusted as it is.
    """
    return Store(user_cache_path("tertib") / digest(str(root.resolve()))[:16])


def digest(*parts: str) -> str:
    """A digest of some texts, to stand for them in a key."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _read(path: Path) -> bytes | None:
    """What an entry holds; None when it is torn, or not one. Its time tells when it was last asked for, to the day."""
    try:
        content = zlib.decompress(path.read_bytes())
    except (OSError, zlib.error):
        return None
    with contextlib.suppress(OSError):
        if _age(path) > DAY:
            os.utime(path)
    return content


def _age(path: Path) -> float:
    return time.time() - path.stat().st_mtime


def _write(path: Path, content: bytes) -> None:
    """Leave the whole entry or none: processes that make the same result at once do not see halves."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(zlib.compress(content, FAST))
        os.replace(draft, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise
