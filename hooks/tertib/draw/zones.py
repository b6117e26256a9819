"""What a deployment's drawing shows: frames within frames, the nodes in each, and lines between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tertib import contracts
from tertib.model.deployment import Deployment, Link, Node, Zone

from .labels import plain

ZONE_KINDS = ("internet", "dmz", "application", "data", "office", "cloud")


@dataclass(frozen=True, slots=True)
class Spot:
    """A node and its id in the DOT."""

    id: str
    node: Node


@dataclass(frozen=True, slots=True)
class Frame:
    """A zone, or a place of hosting, which has no kind; with what lies in it."""

    id: str
    title: str
    kind: str
    frames: tuple[Frame, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Links between two nodes, together: what is spoken on them, and whether they run both ways."""

    source: str
    target: str
    words: tuple[str, ...]
    both: bool


@dataclass(frozen=True, slots=True)
class Map:
    """`loose` are the nodes whose zone is not declared; of them the gate tells."""

    frames: tuple[Frame, ...]
    loose: tuple[Spot, ...]
    lines: tuple[Line, ...]


def map_of(deployment: Deployment, language: str) -> Map:
    """A deployment as it is drawn. What names something that is not there is left out, or stands outside all frames."""
    zones = {zone.id: zone for zone in reversed(deployment.zones)}
    spots = tuple(Spot(f"n{number}", node) for number, node in enumerate(deployment.nodes, start=1))
    ids = {zone.id: f"z{number}" for number, zone in enumerate(deployment.zones, start=1)}
    within = _within(zones)

    def frame(zone: Zone) -> Frame:
        inner = tuple(frame(each) for each in zones.values() if within[each.id] == zone.id)
        own = tuple(spot for spot in spots if spot.node.zone == zone.id)
        return Frame(ids[zone.id], str(zone.name), zone.kind, inner, own)

    zones = {zone.id: zones[zone.id] for zone in deployment.zones}
    top = [zone for zone in zones.values() if not within[zone.id]]
    frames = _placed([(zone.within, frame(zone)) for zone in top], language)
    loose = tuple(spot for spot in spots if spot.node.zone not in zones)
    return Map(frames, loose, tuple(_lines(deployment.links, spots)))


def _within(zones: Mapping[str, Zone]) -> dict[str, str]:
    """By zone, the zone around it; none for the outermost, and none for one that would lie within itself."""
    around = {zone.id: zone.within if zone.within and zone.within in zones else "" for zone in zones.values()}

    def within_itself(zone: str) -> bool:
        seen, outer = {zone}, around[zone]
        while outer and outer not in seen:
            seen.add(outer)
            outer = around[outer]
        return outer == zone

    return {zone: "" if within_itself(zone) else outer for zone, outer in around.items()}


def _placed(frames: list[tuple[str | None, Frame]], language: str) -> tuple[Frame, ...]:
    """Outermost zones, those of one place of hosting in its frame, where the first of them stands."""
    places: dict[str, list[Frame]] = {}
    for number, (place, frame) in enumerate(frames):
        known = place if place and _is_place(place) else f"-{number}"
        places.setdefault(known, []).append(frame)
    return tuple(
        inner[0]
        if place.startswith("-")
        else Frame(
            f"p{number}",
            _titled(place, language),
            "",
            tuple(inner),
            (),
        )
        for number, (place, inner) in enumerate(places.items(), start=1)
    )


def place_titles(deployment: Deployment, language: str) -> tuple[str, ...]:
    """What the frames of places of hosting are called; the contracts say it, not the spec."""
    within = dict.fromkeys(zone.within for zone in deployment.zones)
    return tuple(_titled(place, language) for place in within if place and _is_place(place))


def _is_place(place: str) -> bool:
    return place in _place().raw.get("enum", ())


def _titled(place: str, language: str) -> str:
    return f"{_hosting().title(language)}: {_place().labelled(place, language)}"


def _place() -> contracts.Part:
    return _hosting().properties["place"]


def _hosting() -> contracts.Part:
    return contracts.part("project").properties["hosting"]


def _lines(links: tuple[Link, ...], spots: tuple[Spot, ...]) -> Iterator[Line]:
    """One line from a node to another, and one for both ways where both say the same."""
    ids = {spot.node.id: spot.id for spot in reversed(spots)}
    spoken: dict[tuple[str, str], dict[str, None]] = {}
    for link in links:
        if link.source in ids and link.target in ids:
            words = spoken.setdefault((ids[link.source], ids[link.target]), {})
            words |= dict.fromkeys(filter(None, [protocol(link)]))
    drawn: set[tuple[str, str]] = set()
    for (source, target), words in spoken.items():
        back = spoken.get((target, source)) if source != target else None
        if (target, source) not in drawn:
            both = back is not None and list(back) == list(words)
            if both:
                drawn.add((source, target))
            yield Line(source, target, tuple(words), both)


def protocol(link: Link) -> str:
    """`HTTPS 8443`; names written small are set large, as on paper."""
    name = plain(link.protocol or "")
    return " ".join(filter(None, [name.upper() if name.islower() else name, str(link.port or "")]))
