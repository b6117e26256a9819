"""A site is built beside the last one and takes its place whole, or not at all."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the next site grows: `.site.new`, beside `site`. Two renames publish it; both need one file system."""

    site: Path

    @property
    def new(self) -> Path:
        return self.site.with_name(f".{self.site.name}.new")

    @property
    def old(self) -> Path:
        return self.site.with_name(f".{self.site.name}.old")

    def open(self) -> Path:
        """An empty place to build in. A run that was killed between the renames is undone."""
        if self.old.exists() and not self.site.exists():
            self.old.rename(self.site)
        self.discard()
        return self.new

    def publish(self) -> None:
        """Swap the new site in; when that cannot be done, the last one is back in its place."""
        shutil.rmtree(self.old, ignore_errors=True)
        if self.site.exists():
            self.site.rename(self.old)
        try:
            self.new.rename(self.site)
        except OSError:
            if self.old.exists():
                self.old.rename(self.site)
            raise
        shutil.rmtree(self.old, ignore_errors=True)

    def discard(self) -> None:
        shutil.rmtree(self.new, ignore_errors=True)
