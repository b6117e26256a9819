"""The entities of a system: the drawings of the whole and of its parts, and both in words. What is above `public` is in none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ..draw import Drawing, Part, Parts, erd_drawing, parts_of, published
from ..model import Erd, Project
from ..model.erd import Entity
from . import addresses, drawings
from .edition import Edition
from .ties import Tie, Way, ends, tie


@dataclass(frozen=True, slots=True)
class Listed:
    """A group or view in a list, with how many entities or relations, and the entities where they are listed."""

    way: Way
    count: int
    entities: tuple[Way, ...] = ()
    inner: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True)
class Tables:
    """
    A drawing of entities in words. `entities` are those described beside it; where these stand on pages of their
    own, `groups` leads there. `withheld` counts attributes above `public`.
    """

    drawing: Drawing
    entities: tuple[Entity, ...]
    ties: tuple[Tie, ...]
    withheld: int
    groups: tuple[Listed, ...] = ()
    views: tuple[Listed, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Schema:
    """The public entities of a system in an edition's language, and their parts."""

    project: Project
    edition: Edition
    erd: Erd
    parts: Parts
    hidden: Mapping[str, int]

    @property
    def pages(self) -> tuple[Part, ...]:
        """The parts that have pages: groups, the pieces of large ones, views."""
        inner = (piece for group in self.parts.groups for piece in group.inner)
        return (*self.parts.groups, *inner, *self.parts.views)

    def drawing(self, here: str, part: Part | None, own: Collection[str]) -> Drawing:
        """The whole or a part, linked as on the page at `here`, which describes the entities of `own`."""
        links = {name: way.href for name, way in self.ways(here, own).items()}
        links |= {each.thing: self.way(here, each).href for each in self.pages}
        return erd_drawing(
            self.erd,
            uid="erd",
            say=self.edition.say,
            store=self.edition.store,
            links=links,
            language=self.edition.language,
            parts=self.parts,
            part=part,
        )

    def ways(self, here: str, own: Collection[str]) -> dict[str, Way]:
        """By entity: where it is described, seen from a page that describes those of `own`."""
        system = addresses.system(self.project.slug)
        found = {}
        for entity in self.erd.entities:
            home = self.parts.home.get(entity.name)
            there, part = (self._address(home), home.title) if home else (system, "")
            anchor = f"#{addresses.entity(entity.name)}"
            inside = entity.name in own or there == here
            href = anchor if inside else f"{self.edition.way(here, there)}{anchor}"
            found[entity.name] = Way(str(entity.label or entity.name), href, "" if inside else part)
        return found

    def way(self, here: str, part: Part) -> Way:
        return Way(part.title, self.edition.way(here, self._address(part)))

    def _address(self, part: Part) -> str:
        return addresses.entities(self.project.slug, part.slug)

    def described(self, names: Collection[str]) -> tuple[Entity, ...]:
        """The entities of some names, in the order of the spec."""
        known = dict.fromkeys(each.name for each in self.erd.entities if each.name in names)
        return tuple(filter(None, map(self.erd.entity, known)))

    def ties(self, here: str, names: Collection[str]) -> tuple[Tie, ...]:
        """The relations of some entities, the ones that lead elsewhere last."""
        inside = set(names)
        ways = self.ways(here, inside)
        own = [each for each in self.erd.relations if not inside.isdisjoint(ends(each))]
        own.sort(key=lambda each: not inside.issuperset(ends(each)))
        return tuple(tie(self.erd, each, ways, self.edition) for each in own)

    def withheld(self, names: Collection[str]) -> int:
        return sum(count for name, count in self.hidden.items() if name in names)


def schema(project: Project, edition: Edition) -> Schema | None:
    """The entities of a system; None where there are none to show."""
    if project.erd is None or project.erd.value is None or not drawings.open_to_all(project, "erd"):
        return None
    whole = project.erd.value
    erd = published(whole, edition.language)
    hidden: Counter[str] = Counter()
    for before, after in zip(whole.entities, erd.entities, strict=True):
        hidden[before.name] += len(before.attributes) - len(after.attributes)
    return Schema(project, edition, erd, parts_of(erd, say=edition.say), hidden)


def tables(project: Project, edition: Edition, here: str) -> Tables | None:
    """The whole, for the page at `here`; None where there is none to show."""
    found = schema(project, edition)
    if found is None:
        return None
    names = frozenset(each.name for each in found.erd.entities)
    own = frozenset[str]() if found.parts.groups else names
    return Tables(
        drawing=found.drawing(here, None, own),
        entities=found.described(own),
        ties=found.ties(here, own),
        withheld=found.withheld(names),
        groups=listed(found, here, found.parts.groups),
        views=listed(found, here, found.parts.views),
        derived=all(each.derived for each in found.parts.groups),
    )


def listed(found: Schema, here: str, parts: tuple[Part, ...]) -> tuple[Listed, ...]:
    """Parts with what is in them."""
    ways = found.ways(here, ())

    def one(part: Part) -> Listed:
        inner = tuple(map(one, part.inner))
        entities = () if inner else tuple(ways[name] for name in part.entities)
        return Listed(found.way(here, part), len(part.entities), entities, inner)

    return tuple(map(one, parts))
