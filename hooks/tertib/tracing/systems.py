"""Other systems by their names: as the entry lists them, and as the diagram shows them."""

from __future__ import annotations

from collections.abc import Iterator

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


def drawn_systems(dfd: Dfd) -> tuple[Words, ...]:
    """What a diagram calls its external entities, and the systems of its shared stores."""
    return tuple(filter(None, _drawn(dfd)))


def is_meant(name: Words, drawn: Words) -> bool:
    """Whether a system of that name is what the diagram shows; one word alone says too little the other way round."""
    return drawn <= name or (len(name) > 1 and name <= drawn)


def _drawn(dfd: Dfd) -> Iterator[Words]:
    for _, level, _ in dfd.levels():
        for each in level.external_entities:
            yield words_of(each.id)
            yield words_of(each.name)
    yield from (words_of(each.system) for each in dfd.shared_stores)
