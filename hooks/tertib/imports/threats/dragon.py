"""OWASP Threat Dragon, versions 1 and 2."""

from __future__ import annotations

from ...diagnostics import Place
from ...source import Data
from ..remark import Remark, _
from .boxes import Box, zones
from .model import Element, Item, Link, Model
from .values import identifier, listed, mapped, number, text, texts

KINDS = {"Process": "process", "Store": "store", "Actor": "external"}
CURVE = _("the trust boundary {name} is a line without an inside, so it is left out")
BOTH = _("the flow {name} goes both ways: it stands once, in the direction it was drawn")
NOTE = _("the text {name} is left out: a diagram holds no loose text")
UNKNOWN = _("the shape {name} is left out: it is of no known kind")
THREATS = _("the threats of the model ({count}) are left out: a diagram holds none")


def is_dragon(data: Data) -> bool:
    return isinstance(data, dict) and isinstance(mapped(data.get("detail")).get("diagrams"), list)


def dragon(data: Data, file: str) -> Model:
    """All diagrams of a model as one; the same name in two of them is two elements."""
    model = Model(text(mapped(data.get("summary")).get("title")))
    ours = mapped(mapped(data["detail"].get("tertib")).get("data"))
    model.items = [
        Item(key, text(each.get("name")), text(each.get("description")), key)
        for key, each in ours.items()
        if isinstance(each, dict)
    ]
    threats = 0
    for number_, diagram in enumerate(listed(mapped(data["detail"]).get("diagrams"))):
        cells = listed(diagram.get("cells")) or listed(mapped(diagram.get("diagramJson")).get("cells"))
        reading = _Diagram(model, file, f"{number_}/")
        for cell in cells:
            reading.cell(cell)
            threats += len(listed(cell.get("threats"))) + len(listed(mapped(cell.get("data")).get("threats")))
        model.zones += zones(reading.boxes, reading.placed, file)
    if threats:
        model.remarks.append(Remark(Place(file), THREATS, {"count": threats}))
    return model


class _Diagram:
    def __init__(self, model: Model, file: str, prefix: str) -> None:
        self.model, self.file, self.prefix = model, file, prefix
        self.placed: dict[str, Box] = {}
        self.boxes: list[tuple[str, Box, str]] = []

    def cell(self, cell: dict[str, Data]) -> None:
        details = mapped(cell.get("data"))
        kind = (text(details.get("type")) or text(cell.get("type"))).removeprefix("tm.")
        name = _name(cell, details)
        match kind:
            case "Process" | "Store" | "Actor":
                key = self._key(cell.get("id"))
                description = text(details.get("description")) or text(cell.get("description"))
                ours = mapped(details.get("tertib"))
                self.model.elements.append(
                    Element(
                        key, KINDS[kind], name, description, text(ours.get("id")), text(ours.get("number"))
                    )
                )
                self.placed[key] = _box(cell)
            case "Flow":
                self._flow(cell, details or cell, name)
            case "BoundaryBox":
                self.boxes.append((name, _box(cell), text(mapped(details.get("tertib")).get("id"))))
            case "Boundary":
                self._remark(CURVE, name)
            case "Text":
                self._remark(NOTE, name)
            case _:
                self._remark(UNKNOWN, name or kind)

    def _flow(self, cell: dict[str, Data], details: dict[str, Data], name: str) -> None:
        ends = [mapped(cell.get(end)) for end in ("source", "target")]
        source, target = (self._key(end.get("cell")) or self._key(end.get("id")) for end in ends)
        protocol = text(details.get("protocol"))
        protection = (protocol or "terenkripsi") if details.get("isEncrypted") in (True, "true") else ""
        ours = mapped(details.get("tertib"))
        self.model.links.append(
            Link(
                source,
                target,
                name,
                texts(ours.get("data")),
                protection,
                text(ours.get("operation")),
                text(ours.get("id")),
            )
        )
        if details.get("isBidirectional") in (True, "true"):
            self._remark(BOTH, name)

    def _key(self, own: Data) -> str:
        """What an element is known by among those of all diagrams."""
        found = identifier(own)
        return f"{self.prefix}{found}" if found else ""

    def _remark(self, message: str, name: str) -> None:
        self.model.remarks.append(Remark(Place(self.file), message, {"name": name or "…"}))


def _name(cell: dict[str, Data], details: dict[str, Data]) -> str:
    """The name: of version 2 in its data, else what the drawing shows."""
    if name := text(details.get("name")):
        return name
    labels = (mapped(each.get("attrs")) for each in listed(cell.get("labels")))
    for attributes in (mapped(cell.get("attrs")), *labels):
        for key in ("text", "label", "labelText"):
            if written := text(mapped(attributes.get(key)).get("text")):
                return written
    return ""


def _box(cell: dict[str, Data]) -> Box:
    position, size = mapped(cell.get("position")), mapped(cell.get("size"))
    return (
        number(position.get("x")),
        number(position.get("y")),
        number(size.get("width")),
        number(size.get("height")),
    )
