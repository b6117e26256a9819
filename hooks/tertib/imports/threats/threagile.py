"""Threagile's YAML."""

from __future__ import annotations

from ...diagnostics import Place
from ...source import Data
from ..remark import Remark, _
from .model import Element, Item, Link, Model, Zone
from .values import mapped, text, texts

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
        Item(text(each.get("id")), text(name), text(each.get("description")))
        for name, each in _named(data, "data_assets")
    ]
    for name, asset in _named(data, "technical_assets"):
        kind = KINDS.get(text(asset.get("type")))
        if kind is None:
            model.remarks.append(Remark(Place(file), KIND, {"name": name}))
        key = text(asset.get("id"))
        model.elements.append(Element(key, kind or "process", text(name), text(asset.get("description"))))
        for title, link in _named(asset, "communication_links"):
            sent, received = texts(link.get("data_assets_sent")), texts(link.get("data_assets_received"))
            if received:
                model.remarks.append(Remark(Place(file), ANSWERS, {"name": title}))
            protocol = text(link.get("protocol"))
            encrypted = protocol not in PLAIN and (
                "encrypted" in protocol or protocol.endswith("s") or "ssh" in protocol
            )
            model.links.append(
                Link(
                    key,
                    text(link.get("target")),
                    text(title),
                    (*sent, *received),
                    protocol if encrypted else "",
                )
            )
    boundaries = {text(each.get("id")): (text(name), each) for name, each in _named(data, "trust_boundaries")}
    model.zones = [Zone(name, _inside(key, boundaries, ())) for key, (name, _each) in boundaries.items()]
    for name, _runtime in _named(data, "shared_runtimes"):
        model.remarks.append(Remark(Place(file), RUNTIME, {"name": name}))
    return model


def _inside(
    key: str, boundaries: dict[str, tuple[str, dict[str, Data]]], above: tuple[str, ...]
) -> tuple[str, ...]:
    """The assets of a boundary and of those nested in it."""
    if key not in boundaries or key in above:
        return ()
    boundary = boundaries[key][1]
    nested = (
        _inside(each, boundaries, (*above, key)) for each in texts(boundary.get("trust_boundaries_nested"))
    )
    return (*texts(boundary.get("technical_assets_inside")), *(member for each in nested for member in each))


def _named(data: Data, name: str) -> list[tuple[str, dict[str, Data]]]:
    return [(key, each) for key, each in mapped(mapped(data).get(name)).items() if isinstance(each, dict)]
