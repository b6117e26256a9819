"""
Entities that belong together, found from their names and relations: what authors of a schema without groups expect.

First families: entities whose names begin alike (`payroll_wage`, `payroll_report`), as fine as needed to stay readable.
Then families that are related more closely than chance would have it are joined, the closest first, while the whole
stays readable: the greedy modularity of Clauset, Newman and Moore (2004), with an upper bound. Hubs such as `users` pull
nothing together, since chance alone relates them to everything. Last, what is left over is gathered by name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from math import ceil

WORD = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*|\d+|[^\W\d_]+")
FEW = 4  # entities; fewer are no part of their own
DEEPEST = 6  # words of a name

Pair = tuple[str, str]


def communities(
    names: Sequence[str], pairs: Iterable[Pair], most: int
) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    """Parts of at most `most` entities, and parts of what belongs to none, in the order of `names`. `pairs` are relations."""
    order = {name: number for number, name in enumerate(names)}
    joined = _Joined(_families(names, most), pairs, most)
    joined.closest()
    joined.smallest()
    found = [sorted(each, key=order.__getitem__) for each in joined.members.values()]
    large = sorted((each for each in found if len(each) >= FEW), key=lambda each: order[each[0]])
    rest = _shelves([each for each in found if len(each) < FEW], most)
    return tuple(map(tuple, large)), tuple(map(tuple, rest))


def words(name: str) -> tuple[str, ...]:
    """The words of a table's name, without its schema: `dbo.OrderItem` → order, item."""
    return tuple(word.lower() for word in WORD.findall(name.rpartition(".")[2]))


def _families(names: Sequence[str], most: int, depth: int = 1) -> list[list[str]]:
    """Names by their first word; a family that is too large by the next word too."""
    by_words: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        by_words.setdefault(words(name)[:depth], []).append(name)
    found: list[list[str]] = []
    for family in by_words.values():
        if len(family) <= most:
            found.append(family)
        elif depth < DEEPEST:
            found += _families(family, most, depth + 1)
        else:
            found += [[name] for name in family]
    return found


class _Joined:
    """Families on their way to parts; those that are joined bear the number of the first."""

    def __init__(self, families: list[list[str]], pairs: Iterable[Pair], most: int) -> None:
        self.members = dict(enumerate(families))
        self._most = most
        of = {name: number for number, family in self.members.items() for name in family}
        within = [(of[one], of[other]) for one, other in pairs if one != other and {one, other} <= of.keys()]
        self._all = len(within)
        self._ends = Counter(chain.from_iterable(within))
        self._between = Counter((min(pair), max(pair)) for pair in within if pair[0] != pair[1])

    def closest(self) -> None:
        """Join the pair that gains most, while one gains."""
        while gains := [
            (gain, -one, -other) for one, other in self._fitting() if (gain := self._gain(one, other)) > 0
        ]:
            _, one, other = max(gains)
            self._join(-one, -other)

    def smallest(self) -> None:
        """Join what is too small for a part, the smallest first, to what it is related to most."""
        while True:
            choices = [
                (len(self.members[small]), small, -self._between[one, other], one, other)
                for one, other in self._fitting()
                for small in (one, other)
                if len(self.members[small]) < FEW
            ]
            if not choices:
                return
            *_, one, other = min(choices)
            self._join(one, other)

    def _fitting(self) -> list[tuple[int, int]]:
        """The related pairs that are readable together."""
        size = {number: len(each) for number, each in self.members.items()}
        return [pair for pair in self._between if size[pair[0]] + size[pair[1]] <= self._most]

    def _gain(self, one: int, other: int) -> float:
        """By how much the pair is related more than its relations with all would make likely."""
        likely = self._ends[one] * self._ends[other] / (2 * self._all)
        return (self._between[one, other] - likely) / self._all

    def _join(self, one: int, other: int) -> None:
        self.members[one] += self.members.pop(other)
        self._ends[one] += self._ends.pop(other, 0)
        for pair in [pair for pair in self._between if other in pair]:
            count = self._between.pop(pair)
            (third,) = set(pair) - {other}
            if third != one:
                self._between[min(one, third), max(one, third)] += count


def _shelves(families: list[list[str]], most: int) -> list[list[str]]:
    """What is left over, by name, in as few parts as are readable and about alike in size; a family is not torn."""
    count = sum(map(len, families))
    size = ceil(count / ceil(count / most)) if count else 0
    shelves: list[list[str]] = []
    for family in sorted(families, key=lambda each: (each[0].casefold(), each[0])):
        if not shelves or len(shelves[-1]) + len(family) > min(most, size + FEW - 1):
            shelves.append([])
        shelves[-1] += family
    return shelves
