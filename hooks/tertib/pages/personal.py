"""
The personal data of a system: which there is, where it comes from, lies and goes, how long it is kept and on what
ground (a record of processing as UU 27/2022 article 31 asks for). Attributes above `public` are counted, not named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..declared import declared
from ..model import Dfd, Project
from ..model.dfd import Flow
from ..model.erd import Entity
from ..tracing.personal import RANKS
from . import drawings, publicity
from .edition import Edition
from .fields import term


@dataclass(frozen=True, slots=True)
class Moving:
    """An item of personal data on its way."""

    name: str
    kind: str
    senders: tuple[str, ...]
    users: tuple[str, ...]
    stores: tuple[str, ...]
    receivers: tuple[str, ...]
    protection: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """An entity that holds personal data; `withheld` attributes are not published."""

    name: str
    kind: str
    attributes: tuple[str, ...]
    withheld: int
    stores: tuple[str, ...]
    retention: str


@dataclass(frozen=True, slots=True)
class Inventory:
    """`ground` is empty where no public record names one."""

    ground: str
    moving: tuple[Moving, ...]
    kept: tuple[Kept, ...]


def inventory(project: Project, edition: Edition) -> Inventory | None:
    """The personal data of a system; None where its drawings show none."""
    dfd = project.dfd.value if project.dfd and drawings.open_to_all(project, "dfd") else None
    erd = project.erd.value if project.erd and drawings.open_to_all(project, "erd") else None
    moving = tuple(_moving(dfd, edition)) if dfd else ()
    kept = tuple(_kept(erd.entities, dfd, edition)) if erd else ()
    return Inventory(_ground(project, edition), moving, kept) if moving or kept else None


def _moving(dfd: Dfd, edition: Edition) -> Iterator[Moving]:
    outside = {each.id: edition.said(each.name) for each in dfd.external_entities}
    processes = {
        key: f"{each.number} {edition.said(each.name)}".strip() for key, each in dfd.processes_by_id.items()
    }
    stores = {
        key: f"{each.number} {edition.said(each.name)}".strip() for key, each in dfd.stores_by_id.items()
    }
    for key, item in dfd.data.items():
        if item.personal == "none":
            continue
        flows = tuple(_flows(dfd, key))
        sources, targets = [each.source for each in flows], [each.target for each in flows]
        yield Moving(
            name=edition.said(item.name),
            kind=_kind(item.personal, edition),
            senders=_called(outside, sources),
            users=_called(processes, [end for each in flows for end in (each.source, each.target)]),
            stores=_called(stores, [*targets, *sources]),
            receivers=_called(outside, targets),
            protection=tuple(dict.fromkeys(each.protection for each in flows if each.protection)),
        )


def _flows(dfd: Dfd, item: str) -> Iterator[Flow]:
    """The flows of an item on the highest diagrams that show it: below, they are the same ones, seen more closely."""
    shown: set[str] = set()
    for diagram in dfd.diagrams:
        outer = diagram.process.id if diagram.process else ""
        found = [each for each in diagram.level.flows if item in each.data]
        if outer not in shown:
            yield from found
        if found or outer in shown:
            shown |= {each.id for each in diagram.level.processes}


def _called(names: Mapping[str, str], ends: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[end] for end in ends if end in names))


def _kept(entities: Iterable[Entity], dfd: Dfd | None, edition: Edition) -> Iterator[Kept]:
    for entity in entities:
        personal = [each for each in entity.attributes if each.personal != "none"]
        if personal:
            public = [each for each in personal if each.publication == "public"]
            stores = dfd.stores_by_id.values() if dfd else ()
            most = max((each.personal for each in personal), key=RANKS.__getitem__)
            yield Kept(
                name=edition.said(entity.label) or entity.name,
                kind=_kind(most, edition),
                attributes=tuple(each.name for each in public),
                withheld=len(personal) - len(public),
                stores=tuple(
                    f"{each.number} {edition.said(each.name)}".strip()
                    for each in stores
                    if entity.name in each.entities
                ),
                retention=drawings.retention(entity, edition),
            )


def _kind(personal: str, edition: Edition) -> str:
    return term("erd", "entities", "attributes", "personal", value=personal, language=edition.language)


def _ground(project: Project, edition: Edition) -> str:
    """The legal ground that the specification names, or the plan while there is none."""
    found = declared(project, "security")
    if found is None or publicity.of_record(found[0]) != "public":
        return ""
    named = found[1].get("legal_ground")
    return term("records/specification", "security", "legal_ground", value=named, language=edition.language)
