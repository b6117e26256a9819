"""Where a system runs, as its spec declares it (formats §7)."""

from __future__ import annotations

import msgspec

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
