"""Other systems by their names: as the entry lists them, and as the diagram shows them."""

from __future__ import annotations

from ..model import Dfd, Register
from ..model.entry import Integration
from ..words import Text, said

Words = frozenset[str]


def words_of(name: str | Text | None) -> Words:
    """The words of a name, so that “Bank” is known again in “Bank penerima kas umum daerah”."""
    return frozenset("".join(c if c.isalnum() else " " for c in said(name, "id").lower()).split())


def names_of(integration: Integration, register: Register) -> tuple[Words, ...]:
    """What the other system may be called: its slug, and the names of its own entry; or the name given here."""
    project = register.project(integration.system) if integration.system else None
    entry = project.entry if project else None
    given = (integration.system, integration.name, *((entry.name, entry.short_name) if entry else ()))
    return tuple(filter(None, map(words_of, given)))


def is_drawn(integration: Integration, dfd: Dfd, register: Register) -> bool:
    """Whether a diagram shows the other system: by its slug, or by a name that is known again."""
    entities = [each for _, level, _ in dfd.levels() for each in level.external_entities]
    slugs = {each.id for each in entities} | {each.system for each in dfd.shared_stores}
    drawn = [words_of(each.name) for each in entities]
    return integration.system in slugs or any(
        _is_meant(name, other) for name in names_of(integration, register) for other in drawn if other
    )


def _is_meant(name: Words, drawn: Words) -> bool:
    """Whether all words of the drawn name stand in the other; one word alone says too little the other way round."""
    return drawn <= name or (len(name) > 1 and name <= drawn)
