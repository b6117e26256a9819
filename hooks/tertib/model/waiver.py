"""What a register lets stand for a while: waivers of a project (formats §8) and the baseline of a register."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import msgspec

from ..words import Text

LONGEST = timedelta(days=365)
# What keeps the gate honest is never let stand.
NEVER = frozenset({"SRC", "SHP", "APR", "PUB", "WVR"})


class Waiver(msgspec.Struct, frozen=True):
    """One finding that is let stand, with the reason and the position that answers for it."""

    rule: str
    target: str
    reason: str | Text
    position: str
    created: date
    expires: date

    @property
    def file(self) -> str:
        """The file in the project's folder."""
        return self.target.partition("#")[0]

    @property
    def object(self) -> str:
        """The id in that file; empty where the whole file is meant."""
        return self.target.partition("#")[2]

    @property
    def too_long(self) -> bool:
        return self.expires - self.created > LONGEST

    def in_force(self, day: date) -> bool:
        """Whether it holds on a day: through `expires`, and never longer than the longest."""
        return self.created <= day <= self.expires and day - self.created <= LONGEST


class Known(msgspec.Struct, frozen=True, order=True):
    """A finding that was there when the register adopted Tertib: by rule, file, object and message, never by line."""

    file: str
    rule: str
    object: str
    message: str


class Baseline(msgspec.Struct, frozen=True):
    """projects/baseline.yml."""

    version: int
    known: tuple[Known, ...] = ()

    def counts(self) -> Counter[Known]:
        """How often each is known."""
        return Counter(self.known)
