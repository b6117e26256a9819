"""The Open Threat Model, as JSON or YAML. It has no kinds of elements: they follow from the component's type."""

from __future__ import annotations

import re

from ...diagnostics import Place
from ...source import Data
from ..remark import Remark
from .dragon import BOTH, THREATS
from .model import Element, Item, Link, Model, Zone
from .values import listed, mapped, text, texts

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
        Item(text(each.get("id")), text(each.get("name")), text(each.get("description")))
        for each in listed(data.get("assets"))
    ]
    parents: dict[str, dict[str, Data]] = {}
    for component in listed(data.get("components")):
        key, kind = text(component.get("id")), _kind(text(component.get("type")))
        model.elements.append(
            Element(key, kind, text(component.get("name")), text(component.get("description")))
        )
        parents[key] = mapped(component.get("parent"))
    for flow in listed(data.get("dataflows")):
        name = text(flow.get("name"))
        model.links.append(
            Link(
                text(flow.get("source")),
                text(flow.get("destination")),
                name.rstrip("."),
                texts(flow.get("assets")),
            )
        )
        if flow.get("bidirectional") in (True, "true"):
            model.remarks.append(Remark(Place(file), BOTH, {"name": name}))
    zones = {text(zone.get("id")): zone for zone in listed(data.get("trustZones"))}
    model.zones = [
        Zone(text(zone.get("name")), tuple(key for key in parents if _in_zone(key, id_, parents, zones)))
        for id_, zone in zones.items()
    ]
    if threats := len(listed(data.get("threats"))):
        model.remarks.append(Remark(Place(file), THREATS, {"count": threats}))
    return model


def _kind(type_: str) -> str:
    if STORE.search(type_.lower()):
        return "store"
    return "external" if EXTERNAL.search(type_.lower()) else "process"


def _in_zone(
    key: str, zone: str, parents: dict[str, dict[str, Data]], zones: dict[str, dict[str, Data]]
) -> bool:
    """Whether a component stands in a zone: itself, or what it or the zone is nested in."""
    seen: set[str] = set()
    parent = parents.get(key, {})
    while parent:
        here = text(parent.get("trustZone")) or text(parent.get("component"))
        if here == zone:
            return True
        if here in seen:
            return False
        seen.add(here)
        parent = parents.get(here) or mapped(zones.get(here, {}).get("parent"))
    return False
