"""Threagile's YAML."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Place
from ...source import Data
from ..remark import Remark, _
from .model import Element, Item, Link, Model, Zone
from .values import identifier, identifiers, mapped, text

KINDS = {"external-entity": "external", "process": "process", "datastore": "store"}
ANSWERS = _("the flow {name} brings an answer back: its data stand in the same flow")
RUNTIME = _("the shared runtime {name} is left out: it is a matter of deployment")
KIND = _("{name} is of no known kind, so it stands as a process")
PLAIN = frozenset(
    {"", "http", "ws", "ftp", "jdbc", "odbc", "smtp", "pop3", "imap", "mqtt", "binary", "text", "ldap"}
)


def is_threagile(data: Data) -> bool:
    return isinstance(data, dict) and isinstance(data.get("technical_assets"), dict)


def threagile(data: Data, file: str) -> Model:
    model = Model(text(data.get("title")))
    model.items = [
        Item(identifier(each.get("id")), text(name), text(each.get("description")))
        for name, each in _named(data, "data_assets")
    ]
    for name, asset in _named(data, "technical_assets"):
        kind = KINDS.get(text(asset.get("type")))
        if kind is None:
            model.remarks.append(Remark(Place(file), KIND, {"name": name}))
        key = identifier(asset.get("id"))
        model.elements.append(Element(key, kind or "process", text(name), text(asset.get("description"))))
        for title, link in _named(asset, "communication_links"):
            sent, received = (identifiers(link.get(f"data_assets_{way}")) for way in ("sent", "received"))
            if received:
                model.remarks.append(Remark(Place(file), ANSWERS, {"name": title}))
            protocol = text(link.get("protocol"))
            encrypted = protocol not in PLAIN and (
                "encrypted" in protocol or protocol.endswith("s") or "ssh" in protocol
            )
            model.links.append(
                Link(
                    key,
                    identifier(link.get("target")),
                    text(title),
                    (*sent, *received),
                    protocol if encrypted else "",
                )
            )
    boundaries = {
        identifier(each.get("id")): (text(name), each) for name, each in _named(data, "trust_boundaries")
    }
    model.zones = [Zone(name, tuple(_inside(key, boundaries))) for key, (name, _each) in boundaries.items()]
    for name, _runtime in _named(data, "shared_runtimes"):
        model.remarks.append(Remark(Place(file), RUNTIME, {"name": name}))
    return model


def _inside(key: str, boundaries: dict[str, tuple[str, dict[str, Data]]]) -> Iterator[str]:
    """The assets of a boundary and of those nested in it, which may be nested in it again."""
    seen, ahead = {key}, [key]
    while ahead:
        boundary = boundaries[ahead.pop(0)][1]
        yield from identifiers(boundary.get("technical_assets_inside"))
        nested = [
            each
            for each in identifiers(boundary.get("trust_boundaries_nested"))
            if each in boundaries and each not in seen
        ]
        seen.update(nested)
        ahead += nested


def _named(data: Data, name: str) -> list[tuple[str, dict[str, Data]]]:
    return [(key, each) for key, each in mapped(mapped(data).get(name)).items() if isinstance(each, dict)]
