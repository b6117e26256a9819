"""The Open Threat Model, as JSON or YAML. It has no kinds of elements: they follow from the component's type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Place
from ...source import Data
from ..remark import Remark
from .dragon import BOTH, THREATS
from .model import Element, Item, Link, Model, Zone
from .values import identifier, identifiers, listed, mapped, text

DEEPEST = 100  # how far things are nested in each other
STORE = re.compile(
    r"database|datastore|data-store|storage|bucket|\bs3\b|rds|dynamo|queue|cache|file|blob|ledger|\bdb\b|sql|elastic|redis"
)
EXTERNAL = re.compile(
    r"client|browser|user|actor|person|external|third-party|mobile|customer|partner|internet"
)


def is_otm(data: Data) -> bool:
    return isinstance(data, dict) and "otmVersion" in data


def otm(data: Data, file: str) -> Model:
    model = Model(text(mapped(data.get("project")).get("name")))
    model.items = [
        Item(identifier(each.get("id")), text(each.get("name")), text(each.get("description")))
        for each in listed(data.get("assets"))
    ]
    parents: dict[str, dict[str, Data]] = {}
    for component in listed(data.get("components")):
        key, kind = identifier(component.get("id")), _kind(text(component.get("type")))
        model.elements.append(
            Element(key, kind, text(component.get("name")), text(component.get("description")))
        )
        parents.setdefault(key, mapped(component.get("parent")))
    for flow in listed(data.get("dataflows")):
        name = text(flow.get("name"))
        model.links.append(
            Link(
                identifier(flow.get("source")),
                identifier(flow.get("destination")),
                name.rstrip("."),
                identifiers(flow.get("assets")),
            )
        )
        if flow.get("bidirectional") in (True, "true"):
            model.remarks.append(Remark(Place(file), BOTH, {"name": name}))
    zones = {identifier(zone.get("id")): zone for zone in listed(data.get("trustZones"))}
    members: dict[str, list[str]] = {key: [] for key in zones}
    for key in parents:
        for zone in _zones_around(key, parents, zones):
            members[zone].append(key)
    model.zones = [Zone(text(zone.get("name")), tuple(members[key])) for key, zone in zones.items()]
    if threats := len(listed(data.get("threats"))):
        model.remarks.append(Remark(Place(file), THREATS, {"count": threats}))
    return model


def _kind(type_: str) -> str:
    if STORE.search(type_.lower()):
        return "store"
    return "external" if EXTERNAL.search(type_.lower()) else "process"


def _zones_around(
    key: str, parents: dict[str, dict[str, Data]], zones: dict[str, dict[str, Data]]
) -> Iterator[str]:
    """The zones that a component stands in, itself or with what it is nested in."""
    seen: set[str] = set()
    parent = parents[key]
    while parent and len(seen) < DEEPEST:
        here = identifier(parent.get("trustZone")) or identifier(parent.get("component"))
        if here in seen:
            return
        seen.add(here)
        if here in zones:
            yield here
        parent = parents.get(here) or mapped(zones.get(here, {}).get("parent"))
