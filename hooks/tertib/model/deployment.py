"""Where a system runs, as its spec declares it (formats §7)."""

from __future__ import annotations

from functools import cache

import msgspec

from .. import contracts
from ..words import Text


class Zone(msgspec.Struct, frozen=True):
    id: str
    name: str | Text
    kind: str
    within: str | None = None


class Node(msgspec.Struct, frozen=True):
    id: str
    name: str | Text
    kind: str
    zone: str
    product: str | None = None


class Link(msgspec.Struct, frozen=True):
    source: str = msgspec.field(name="from")
    target: str = msgspec.field(name="to")
    protocol: str | None = None
    port: int | None = None
    data: tuple[str, ...] = ()


class Deployment(msgspec.Struct, frozen=True):
    """`restricted` by default: the public drawing shows zones and kinds only."""

    id: str
    title: str | Text
    publication: str = "restricted"
    zones: tuple[Zone, ...] = ()
    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()

    def public(self) -> Deployment | None:
        """What everyone may see: all of it, zones and kinds only, or None where it is exempt from publication."""
        match self.publication:
            case "public":
                return self
            case "excluded":
                return None
            case _:
                return self._generic()

    def _generic(self) -> Deployment:
        """
        The zones, and in each of them every kind of node once, named by its kind; lines between kinds say no more than
        that there is a link. How many nodes stand behind a kind is not told either.
        """
        zones = {zone.id for zone in self.zones}
        homes: dict[str, tuple[str, str]] = {}
        for node in self.nodes:
            homes.setdefault(node.id, (node.zone if node.zone in zones else "", node.kind))
        ids = {home: f"n{number}" for number, home in enumerate(dict.fromkeys(homes.values()), start=1)}
        nodes = tuple(Node(ids[home], kind_name(home[1]), home[1], home[0]) for home in ids)
        pairs = dict.fromkeys(
            (ids[homes[link.source]], ids[homes[link.target]])
            for link in self.links
            if link.source in homes and link.target in homes
        )
        links = tuple(Link(source, target) for source, target in pairs if source != target)
        return msgspec.structs.replace(self, nodes=nodes, links=links)


@cache
def kind_name(kind: str) -> Text:
    """What readers see for a kind of node (formats §9)."""
    nodes = contracts.part("deployment").properties["nodes"].items
    part = nodes.properties["kind"] if nodes else contracts.part("deployment")
    return Text(part.labelled(kind, "id"), part.labelled(kind, "en"))
