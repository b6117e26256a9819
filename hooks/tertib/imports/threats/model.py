"""A threat model's diagram, whichever tool drew it: the common ground of its importers."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..remark import Remark


@dataclass(slots=True)
class Element:
    key: str  # what flows and boundaries know it by; empty where it has none
    kind: str  # external | process | store
    name: str
    description: str = ""
    id: str = ""  # what we called it when it was ours
    number: str = ""


@dataclass(slots=True)
class Link:
    """A flow; `data` are keys of items, and the flow's own name is an item where there are none."""

    source: str
    target: str
    name: str = ""
    data: tuple[str, ...] = ()
    protection: str = ""
    operation: str = ""
    id: str = ""


@dataclass(slots=True)
class Item:
    key: str
    name: str
    description: str = ""
    id: str = ""


@dataclass(slots=True)
class Zone:
    name: str
    members: tuple[str, ...]
    id: str = ""


@dataclass(slots=True)
class Model:
    title: str
    elements: list[Element] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
