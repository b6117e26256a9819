"""A threat model → the data of a dfd.yml (formats §5)."""

from __future__ import annotations

import re

from ...diagnostics import Place
from ...source import Data
from .. import tidy
from ..remark import Remark, _
from .model import Element, Link, Model

FALLBACK = {"external": "luar", "process": "proses", "store": "data"}
NUMBER = {
    "process": re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}"),
    "store": re.compile(r"D[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}"),
}
OPERATIONS = frozenset({"create", "read", "update", "delete"})
DANGLING = _("the flow {name} is left out, since one of its ends is not drawn")
TWICE = _("{name} has the identifier of another element, which the flows and boundaries are taken to mean")
EMPTY = _("the boundary {name} is left out, since nothing stands in it")


def dfd_data(model: Model, *, id_: str, title: str, file: str) -> tuple[dict[str, Data], list[Remark]]:
    """The spec, and what of the model has no counterpart in it."""
    slugs, ids = tidy.Slugs(), dict[str, str]()
    remarks = list(model.remarks)
    things: dict[str, list[tuple[Element, str]]] = {kind: [] for kind in FALLBACK}
    for element in model.elements:
        own = slugs.of(element.name, FALLBACK[element.kind], element.id)
        things[element.kind].append((element, own))
        if element.key and ids.setdefault(element.key, own) != own:
            remarks.append(Remark(Place(file), TWICE, {"name": element.name or "…"}))
    items = _Items(model)
    data: dict[str, Data] = {"id": id_, "title": title}
    if things["external"]:
        data["external_entities"] = [_thing(each, own) for each, own in things["external"]]
    data["processes"] = _numbered(things["process"], "process", "")
    if things["store"]:
        data["stores"] = _numbered(things["store"], "store", "D")
    flow_ids = tidy.Slugs()
    data["flows"] = []
    for link in model.links:
        if link.source in ids and link.target in ids:
            data["flows"].append(_flow(link, ids, flow_ids, items))
        else:
            remarks.append(Remark(Place(file), DANGLING, {"name": link.name or "…"}))
    if items.found:
        data["data"] = items.found
    boundaries = _boundaries(model, ids, slugs, file, remarks)
    if boundaries:
        data["boundaries"] = boundaries
    return data, remarks


def _thing(element: Element, own: str, number: str = "") -> dict[str, Data]:
    thing: dict[str, Data] = {"id": own}
    if number:
        thing["number"] = number
    thing["name"] = tidy.line(element.name) or own
    if description := tidy.paragraph(element.description):
        thing["description"] = description
    return thing


def _numbered(things: list[tuple[Element, str]], kind: str, prefix: str) -> list[dict[str, Data]]:
    """With the numbers of the model where each has one of its own, else counted."""
    written = [each.number for each, _own in things if NUMBER[kind].fullmatch(each.number)]
    numbers = written if len(set(written)) == len(things) else tidy.numbers(prefix)
    return [_thing(each, own, number) for (each, own), number in zip(things, numbers, strict=False)]


class _Items:
    """The data dictionary: the model's own items, and a flow's name where it carries none of them."""

    def __init__(self, model: Model) -> None:
        self.slugs = tidy.Slugs()
        self.found: dict[str, Data] = {}
        self.ids: dict[str, str] = {}
        self.by_name: dict[str, str] = {}
        for item in model.items:
            self.ids[item.key] = self._add(item.name, item.description, item.id)

    def of(self, link: Link) -> list[str]:
        known = [self.ids[key] for key in link.data if key in self.ids]
        name = tidy.line(link.name)
        if known or not name:
            return list(dict.fromkeys(known))
        return [self.by_name.get(name) or self._add(name, "")]

    def _add(self, name: str, description: str, own: str = "") -> str:
        own = self.slugs.of(name, "data", own)
        item: dict[str, Data] = {"name": tidy.line(name) or own}
        if text := tidy.paragraph(description):
            item["description"] = text
        self.found[own] = item
        self.by_name[tidy.line(name)] = own
        return own


def _flow(link: Link, ids: dict[str, str], slugs: tidy.Slugs, items: _Items) -> dict[str, Data]:
    """The flow; its id is what a second import knows it by."""
    source, target = ids[link.source], ids[link.target]
    flow: dict[str, Data] = {
        "id": slugs.of(link.name or f"{source} {target}", "alir", link.id),
        "from": source,
        "to": target,
    }
    if carried := items.of(link):
        flow["data"] = carried
    if link.operation in OPERATIONS:
        flow["operation"] = link.operation
    if protection := tidy.line(link.protection, 100):
        flow["protection"] = protection
    return flow


def _boundaries(
    model: Model, ids: dict[str, str], slugs: tidy.Slugs, file: str, remarks: list[Remark]
) -> list[dict[str, Data]]:
    found: list[dict[str, Data]] = []
    for zone in model.zones:
        members = [ids[key] for key in dict.fromkeys(zone.members) if key in ids]
        if members:
            own = slugs.of(f"batas-{zone.name}" if zone.name else "batas", "batas", zone.id)
            found.append({"id": own, "name": tidy.line(zone.name) or own, "contains": members})
        else:
            remarks.append(Remark(Place(file), EMPTY, {"name": zone.name or "…"}))
    return found
