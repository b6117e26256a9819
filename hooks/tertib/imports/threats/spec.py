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
EMPTY = _("the boundary {name} is left out, since nothing stands in it")


def dfd_data(model: Model, *, id_: str, title: str, file: str) -> tuple[dict[str, Data], list[Remark]]:
    """The spec, and what of the model has no counterpart in it."""
    slugs, ids = tidy.Slugs(), dict[str, str]()
    for element in model.elements:
        ids[element.key] = slugs.of(element.name, FALLBACK[element.kind], element.id)
    items = _Items(model)
    remarks = list(model.remarks)
    data: dict[str, Data] = {"id": id_, "title": title}
    externals = [_thing(each, ids) for each in model.elements if each.kind == "external"]
    if externals:
        data["external_entities"] = externals
    data["processes"] = _numbered(model, "process", "", ids)
    if stores := _numbered(model, "store", "D", ids):
        data["stores"] = stores
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


def _thing(element: Element, ids: dict[str, str], number: str = "") -> dict[str, Data]:
    thing: dict[str, Data] = {"id": ids[element.key]}
    if number:
        thing["number"] = number
    thing["name"] = tidy.line(element.name) or ids[element.key]
    if description := tidy.paragraph(element.description):
        thing["description"] = description
    return thing


def _numbered(model: Model, kind: str, prefix: str, ids: dict[str, str]) -> list[dict[str, Data]]:
    own = [each for each in model.elements if each.kind == kind]
    written = [each.number for each in own if NUMBER[kind].fullmatch(each.number)]
    if len(set(written)) == len(own):
        return [_thing(each, ids, each.number) for each in own]
    return [_thing(each, ids, f"{prefix}{number}") for number, each in enumerate(own, 1)]


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
