"""What an acceptance test comes to: shares of cases that passed, and what was decided of defects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from ..words import Text
from .items import Item


class Decision(NamedTuple):
    """What a later record says of a defect; `kind` is that record's."""

    item: Item
    kind: str


class Share(NamedTuple):
    """So many of so many; compared exactly, since 89.96 is not 90."""

    passed: int
    total: int

    def reaches(self, percent: float) -> bool:
        return self.total == 0 or 100 * self.passed >= Fraction(str(percent)) * self.total

    @property
    def text(self) -> Text:
        """Rounded down to one decimal, so that what is below never looks as if it were not."""
        tenths = 1000 * self.passed // self.total if self.total else 1000
        said = f"{tenths // 10}.{tenths % 10}".removesuffix(".0")
        return Text(id=said.replace(".", ","), en=said)


def passed(cases: Iterable[Item], results: Mapping[str, Item]) -> Share:
    """How many of these cases passed, of those that were executed."""
    executed = [results[case.id].data["result"] for case in cases if case.id in results]
    return Share(executed.count("pass"), len(executed))
