"""Where a system runs: the drawing and its text alternative. Unless the spec is public they show zones and kinds only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..draw import Drawing, deployment_drawing
from ..draw.zones import protocol
from ..model import Deployment, Project
from . import drawings
from .edition import Edition
from .fields import term


@dataclass(frozen=True, slots=True)
class Area:
    """A zone in words."""

    name: str
    kind: str
    within: str


@dataclass(frozen=True, slots=True)
class Host:
    """A node in words. Where only kinds are shown it has no name of its own."""

    name: str
    kind: str
    zone: str
    product: str


@dataclass(frozen=True, slots=True)
class Joint:
    """A link in words."""

    source: str
    target: str
    protocol: str
    data: str


@dataclass(frozen=True, slots=True)
class Placement:
    """`publication` is the spec's; of an excluded one nothing else is told."""

    publication: str
    drawing: Drawing | None = None
    areas: tuple[Area, ...] = ()
    hosts: tuple[Host, ...] = ()
    joints: tuple[Joint, ...] = ()


def placement(project: Project, edition: Edition) -> Placement | None:
    """What everyone may see of where a system runs; None where there is nothing to show."""
    spec = project.deployment.value if project.deployment else None
    if spec is None or not drawings.open_to_all(project, "deployment"):
        return None
    shown = spec.public()
    if shown is None:
        return Placement(spec.publication)
    return Placement(
        spec.publication,
        _drawn(project, spec, edition),
        tuple(_areas(shown, edition)),
        tuple(_hosts(shown, edition)),
        tuple(_joints(shown, project, edition)),
    )


def _drawn(project: Project, spec: Deployment, edition: Edition) -> Drawing | None:
    return deployment_drawing(
        spec,
        name=drawings.short_name(project, edition),
        uid="penempatan",
        say=edition.say,
        store=edition.store,
        public=True,
        language=edition.language,
    )


def _areas(shown: Deployment, edition: Edition) -> Iterator[Area]:
    names = _zone_names(shown, edition)
    for zone in shown.zones:
        place = term("project", "hosting", "place", value=zone.within, language=edition.language)
        within = names.get(zone.within or "") or (place if place != zone.within else "")
        yield Area(names[zone.id], _kind("zones", zone.kind, edition), within)


def _hosts(shown: Deployment, edition: Edition) -> Iterator[Host]:
    zones = _zone_names(shown, edition)
    for node in shown.nodes:
        kind = _kind("nodes", node.kind, edition)
        name = edition.said(node.name)
        yield Host(name, kind, zones.get(node.zone, ""), node.product or "")


def _joints(shown: Deployment, project: Project, edition: Edition) -> Iterator[Joint]:
    """Links whose ends are declared; of nodes that share a name, the zone is told too."""
    ends = _ends(shown, edition)
    dfd = project.dfd.value if project.dfd else None
    for link in shown.links:
        if link.source in ends and link.target in ends:
            data = (edition.said(dfd.item(each).name) if dfd else each for each in link.data)
            yield Joint(ends[link.source], ends[link.target], protocol(link), ", ".join(data))


def _ends(shown: Deployment, edition: Edition) -> Mapping[str, str]:
    zones = _zone_names(shown, edition)
    names = [edition.said(node.name) for node in shown.nodes]
    known = Counter(names)
    found: dict[str, str] = {}
    for node, name in zip(shown.nodes, names, strict=True):
        zone = zones.get(node.zone) if known[name] > 1 else ""
        found.setdefault(node.id, f"{name} ({zone})" if zone else name)
    return found


def _zone_names(shown: Deployment, edition: Edition) -> dict[str, str]:
    return {zone.id: edition.said(zone.name) for zone in reversed(shown.zones)}


def _kind(key: str, kind: str, edition: Edition) -> str:
    return term("deployment", key, "kind", value=kind, language=edition.language)
