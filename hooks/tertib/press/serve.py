"""`tertib serve`: write and see, or look at what was built."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Say = Callable[[str], None]


def serve(root: Path, *, port: int = 8000, say: Say | None = None) -> None:
    """Serve the register and build it anew on every save in projects/, schemas/ and docs/, until Ctrl+C."""
    raise NotImplementedError


def serve_built(root: Path, *, port: int = 8000, say: Say | None = None) -> None:
    """Serve site/ as it was built, on this machine only, until Ctrl+C."""
    raise NotImplementedError
