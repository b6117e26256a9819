"""Drawings of an entity-relationship diagram: the whole, a group with its neighbours, or a view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tertib.errors import LayoutFailed
from tertib.model.erd import Erd
from tertib.model.limits import MOST_EDGES
from tertib.store import Store

from .drawing import Drawing, drawn, drawn_or_told, kept
from .erd import erd_dot, keys_only
from .focus import focus_dot
from .labels import plain
from .language import in_language
from .map import map_dot
from .parts import Part, Parts, parts_of
from .render import raw_svg, size
from .sketch import Sketch

Say = Callable[[str], str]
NO_LINKS: Mapping[str, str] = {}
MOST_OVERVIEW = 60  # entities whose keys can be read in one drawing; of more, a map of groups
LONGEST = 3000  # points of a side; in a longer overview nobody finds the way
MOST_RANKED = 16  # groups of a map that are read well in ranks


def published(erd: Erd, language: str) -> Erd:
    """What of the entities and their relations is public, in the reader's language."""
    return in_language(erd.public(), language)


def erd_drawing(
    erd: Erd,
    *,
    uid: str,
    say: Say,
    store: Store,
    links: Mapping[str, str] = NO_LINKS,
    language: str = "id",
    parts: Parts | None = None,
    part: Part | None = None,
) -> Drawing:
    """
    What of the entities and their relations is public: the whole, or one of its `parts`. `links` is by name of the
    entity and by `thing` of the part. Without a picture where there can be none.
    """
    said = say("Entity-relationship diagram: {title}")
    ways = (f"{name} {address}" for name, address in sorted(links.items()))
    made_of = (repr(erd), repr(part), uid, language, said, *ways)
    return kept(store, made_of, lambda: _drawn(erd, uid, say, store, links, language, parts, part))


def _drawn(
    erd: Erd,
    uid: str,
    say: Say,
    store: Store,
    links: Mapping[str, str],
    language: str,
    parts: Parts | None,
    part: Part | None,
) -> Drawing:
    public = in_language(erd.public(), language, marked=True)
    parts = parts or parts_of(public, say=say)

    def readable(sketch: Sketch) -> bool:
        try:
            return max(size(raw_svg(sketch, store))) <= LONGEST
        except LayoutFailed:
            return False

    if part is None:
        asked = _overview(public, parts, say, readable)
    elif part in parts.views:
        asked = _view(public, parts, part, say)
    else:
        asked = _group(public, parts, part, say)
    return drawn_or_told(
        lambda: drawn(uid, "erd", asked.title, asked.description, asked.sketches, store, links),
        Drawing(uid, "erd", asked.title, asked.description, ""),
        say,
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """A drawing before it is a picture; of several sketches the one that fits a page best is shown."""

    title: str
    description: str
    sketches: tuple[Sketch, ...]


def _overview(erd: Erd, parts: Parts, say: Say, readable: Callable[[Sketch], bool]) -> _Asked:
    """The whole: with all attributes, with keys only, or as a map of its groups where that is too much to read."""
    title = say("Entity-relationship diagram: {title}").format(title=plain(str(erd.title)))
    if not parts.groups or not _mapped(erd):
        sketch = erd_dot(erd, parts=parts, say=say)
        if not parts.groups or readable(sketch):
            return _Asked(title, _description(erd, say), (sketch,))
    return _map(erd, parts, parts.groups, title, say)


def _group(erd: Erd, parts: Parts, part: Part, say: Say) -> _Asked:
    """A group with its neighbours, or a map of the pieces it is divided into."""
    title = _title(erd, part, say)
    if part.inner:
        return _map(erd, parts, part.inner, title, say)
    own = erd.only(part.entities)
    touching = [
        each
        for each in erd.relations
        if {end.entity for end in (*each.child, *each.parent)} & set(part.entities)
    ]
    told = _description(own, say)
    if leaving := len(touching) - len(own.relations):
        told = f"{told} {say('Relations with other groups: {count}.').format(count=leaving)}"
    return _Asked(title, told, (focus_dot(erd, parts, part, say=say),))


def _view(erd: Erd, parts: Parts, part: Part, say: Say) -> _Asked:
    """A view: its entities by themselves, or a map of the groups they are in."""
    own = erd.only(part.entities)
    if parts.groups and _mapped(own):
        within = (
            Part(each.slug, each.title, tuple(name for name in each.entities if name in part.entities))
            for each in parts.leaves
        )
        return _map(erd, parts, tuple(each for each in within if each.entities), _title(erd, part, say), say)
    sketch = erd_dot(erd, part.entities, parts=parts, say=say)
    return _Asked(_title(erd, part, say), _description(own, say), (sketch,))


def _mapped(erd: Erd) -> bool:
    return len(erd.entities) > MOST_OVERVIEW or len(erd.relations) > MOST_EDGES


def _title(erd: Erd, part: Part, say: Say) -> str:
    whole = say("Entity-relationship diagram: {title}").format(title=plain(str(erd.title)))
    return f"{whole} – {plain(part.title)}"


def _description(erd: Erd, say: Say) -> str:
    told = say("Entities: {entities}; relations: {relations}.").format(
        entities=len(erd.entities), relations=len(erd.relations)
    )
    return f"{told} {say('Only keys are drawn.')}" if keys_only(erd.entities) else told


def _map(erd: Erd, parts: Parts, groups: tuple[Part, ...], title: str, say: Say) -> _Asked:
    own = erd.only(name for group in groups for name in group.entities)
    told = say("Map of groups: {groups}; entities: {entities}; relations: {relations}.").format(
        groups=len(groups), entities=len(own.entities), relations=len(own.relations)
    )
    layouts = ("LR", "TB") if len(groups) <= MOST_RANKED else ("spread",)
    sketches = tuple(map_dot(own, parts, groups, layout=each, say=say) for each in layouts)
    return _Asked(title, told, sketches)
