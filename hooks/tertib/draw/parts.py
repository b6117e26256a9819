"""
A diagram in parts that can be read: the author's groups and views, and what is derived where there are no groups.

Every entity is in exactly one group, or in one piece of it where a group is too large for one drawing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, count

from tertib.model.erd import Erd

from .communities import communities, words
from .labels import plain

Say = Callable[[str], str]
MOST_WHOLE = 25  # entities whose attributes can all be read in one drawing; more need parts
MOST_KEYS = 40  # entities of a group whose keys can be read in one drawing
MOST_DERIVED = 18  # entities of a derived part, which leaves room for its neighbours
REST = "lainnya"  # addresses do not change with the language


@dataclass(frozen=True, slots=True)
class Part:
    """Some entities under one name. `slug` is the tail of its address, unique in the diagram."""

    slug: str
    title: str
    entities: tuple[str, ...]
    derived: bool = False
    inner: tuple[Part, ...] = ()

    @property
    def leaves(self) -> tuple[Part, ...]:
        return self.inner or (self,)

    @property
    def thing(self) -> str:
        """What drawings call it among things; no entity is called so, since names hold no controls."""
        return f"\n{self.slug}"


@dataclass(frozen=True)
class Parts:
    """The groups and views of a diagram; no groups where the whole can be read in one drawing."""

    groups: tuple[Part, ...] = ()
    views: tuple[Part, ...] = ()

    @cached_property
    def leaves(self) -> tuple[Part, ...]:
        """The groups that are drawn entity by entity: each entity is in one."""
        return tuple(leaf for group in self.groups for leaf in group.leaves)

    @cached_property
    def home(self) -> dict[str, Part]:
        """By entity: the group that draws it."""
        return {name: leaf for leaf in self.leaves for name in leaf.entities}

    @cached_property
    def group(self) -> dict[str, Part]:
        """By entity: the group it belongs to."""
        return {name: group for group in self.groups for name in group.entities}


def parts_of(erd: Erd, *, say: Say = str) -> Parts:
    """The parts of a diagram that is as public, and in the language, as its readers see it."""
    names = tuple(dict.fromkeys(entity.name for entity in erd.entities))
    taken = _Taken()
    large = len(names) > MOST_WHOLE
    declared = _declared(erd) if large else []
    groups = [Part(taken.slug(key, "kelompok"), title, members) for key, title, members in declared]
    views = [
        Part(taken.slug(view.id, "pandangan"), plain(str(view.title)), known)
        for view in erd.views
        if (known := tuple(name for name in dict.fromkeys(view.entities) if erd.entity(name)))
    ]
    if not large:
        return Parts(views=tuple(views))
    grouped = {name for group in groups for name in group.entities}
    rest = tuple(name for name in names if name not in grouped)
    most = MOST_KEYS if len(groups) + bool(rest) > 1 else MOST_WHOLE
    divided = _Divided(erd, taken, say)
    groups = [divided.group(group, most) for group in groups]
    if grouped and 0 < len(rest) <= MOST_WHOLE:
        groups.append(Part(taken.slug(REST), say("Other entities"), rest))
    else:
        groups += divided.parts(rest)
    return Parts(tuple(groups), tuple(views))


def _declared(erd: Erd) -> list[tuple[str, str, tuple[str, ...]]]:
    """Key, title and entities of the author's groups, else of the database's schemas where there are several."""
    groups: dict[str, list[str]] = {key: [] for key in erd.groups}
    schemas: dict[str, list[str]] = {}
    for entity in filter(None, map(erd.entity, dict.fromkeys(each.name for each in erd.entities))):
        if entity.group in groups:
            groups[entity.group].append(entity.name)
        if schema := entity.name.rpartition(".")[0]:
            schemas.setdefault(schema, []).append(entity.name)
    if any(groups.values()):
        names = {key: plain(str(group.name)) for key, group in erd.groups.items()}
        return [(key, names[key] or key, tuple(each)) for key, each in groups.items() if each]
    return [(key, plain(key), tuple(each)) for key, each in schemas.items()] if len(schemas) > 1 else []


class _Taken:
    """Tails of addresses that are in use. Some systems take upper and lower case for one: all are lower."""

    def __init__(self) -> None:
        self._slugs: set[str] = set()

    def slug(self, *wanted: str) -> str:
        """The first that is free: the name, the name after each prefix, the name with a number."""
        name, *prefixes = wanted
        first = _slug(name)
        choices = (first, *(f"{prefix}-{first}" for prefix in prefixes))
        free = next(each for each in chain(choices, _numbered(first)) if each not in self._slugs)
        self._slugs.add(free)
        return free


def _slug(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")[:64].strip("-") or "bagian"


def _numbered(slug: str) -> Iterator[str]:
    return (f"{slug}-{number}" for number in count(2))


@dataclass
class _Divided:
    """Divides what has no groups, or too large ones."""

    erd: Erd
    taken: _Taken
    say: Say
    titles: set[str] = field(default_factory=set)

    def group(self, group: Part, most: int) -> Part:
        """A group, in pieces where it has more than `most` entities."""
        if len(group.entities) <= most:
            return group
        inner = self.parts(group.entities, before=f"{group.slug} ")
        return replace(group, inner=tuple(inner)) if len(inner) > 1 else group

    def parts(self, names: Sequence[str], before: str = "") -> list[Part]:
        """Derived parts of some entities."""
        own = set(names)
        pairs = [
            (relation.child[0].entity, relation.parent[0].entity)
            for relation in self.erd.relations
            if {end.entity for end in (*relation.child, *relation.parent)} <= own
        ]
        found, rest = communities(names, pairs, MOST_DERIVED)
        related = Counter(name for pair in pairs for name in set(pair))
        made = [self._part(before, self._title(each, related), each) for each in found]
        for each in rest:
            title = self.say("Other entities")
            if len(rest) > 1:
                title = f"{title}: {plain(each[0])} … {plain(each[-1])}"
            made.append(Part(self.taken.slug(f"{before}{REST}"), title, each, derived=True))
        return made

    def _part(self, before: str, title: str, entities: tuple[str, ...]) -> Part:
        return Part(self.taken.slug(f"{before}{title}"), title, entities, derived=True)

    def _title(self, entities: tuple[str, ...], related: Counter[str]) -> str:
        """How most of its names begin, else the entity that is related most; none twice."""
        begun = filter(None, (_begin(entities, depth) for depth in (1, 2, 3)))
        hubs = sorted(entities, key=lambda name: -related[name])
        choices = (*begun, *(plain(name.rpartition(".")[2]) for name in hubs), *map(plain, hubs))
        title = next((each for each in choices if each and each not in self.titles), hubs[0])
        self.titles.add(title)
        return title


def _begin(entities: tuple[str, ...], depth: int) -> str:
    """The words that most of the names begin with; nothing where there are none."""
    begun = Counter(words(name)[:depth] for name in entities if len(words(name)) >= depth)
    return next(("_".join(first) for first, count in begun.most_common(1) if 2 * count > len(entities)), "")
