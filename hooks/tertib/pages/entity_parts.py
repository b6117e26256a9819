"""The pages of the groups and views of a system's entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..draw import Part
from ..model import Project
from . import addresses, drawings, sheets
from .edition import Edition
from .entities import Listed, Schema, Tables, listed, schema
from .fields import term
from .page import Page
from .ties import ends


def pages(project: Project, edition: Edition) -> Iterator[Page]:
    """A page for every group and view."""
    if found := schema(project, edition):
        for part in found.pages:
            yield _page(found, part)


def _page(found: Schema, part: Part) -> Page:
    edition, project = found.edition, found.project
    here = addresses.entities(project.slug, part.slug)
    name = sheets.system_name(project, edition)
    return edition.page(
        here,
        "entity-part.html",
        title=f"{part.title} – {name}",
        description=edition.say("Entities of {system} and their relations: {part}.").format(
            system=name, part=part.title
        ),
        source=project.erd.file if project.erd else None,
        heading=part.title,
        project=project,
        system=name,
        outer=_outer(found, part),
        tables=_tables(found, part, here),
        view=part in found.parts.views,
        neighbours=_neighbours(found, here, part),
        holders=listed(found, here, _holding(found, part)) if part in found.parts.views else (),
        views=listed(found, here, _sharing(found, part)),
        retention=lambda entity: drawings.retention(entity, edition),
        term=lambda *path, value: term(*path, value=value, language=edition.language),
    )


def _tables(found: Schema, part: Part, here: str) -> Tables:
    """What is in a part; of one that is divided, the pieces."""
    own = frozenset[str]() if part.inner else frozenset(part.entities)
    return Tables(
        drawing=found.drawing(here, part, own),
        entities=found.described(own),
        ties=found.ties(here, own),
        withheld=found.withheld(part.entities),
        groups=listed(found, here, part.inner),
        derived=part.derived,
    )


def _outer(found: Schema, part: Part) -> tuple[str, str] | None:
    """Title and address of the group that a piece belongs to."""
    for group in found.parts.groups:
        if part in group.inner:
            return group.title, addresses.entities(found.project.slug, group.slug)
    return None


def _holding(found: Schema, view: Part) -> tuple[Part, ...]:
    """The groups that the entities of a view are in."""
    return tuple(each for each in found.parts.leaves if not set(view.entities).isdisjoint(each.entities))


def _sharing(found: Schema, part: Part) -> tuple[Part, ...]:
    """The other views that show entities of a part."""
    own = set(part.entities)
    return tuple(each for each in found.parts.views if each != part and not own.isdisjoint(each.entities))


def _neighbours(found: Schema, here: str, part: Part) -> tuple[Listed, ...]:
    """The groups that lie outside a part and are related with it, by how many relations; the closest first."""
    own = set(part.entities)
    counted: Counter[str] = Counter()
    for relation in found.erd.relations:
        touched = set(ends(relation))
        if touched & own:
            counted.update({home.slug for name in touched - own if (home := found.parts.home.get(name))})
    leaves = sorted(
        (each for each in found.parts.leaves if each != part), key=lambda each: -counted[each.slug]
    )
    return tuple(Listed(found.way(here, leaf), counted[leaf.slug]) for leaf in leaves if counted[leaf.slug])
