"""Microsoft's Threat Modeling Tool. The only home of defusedxml: a document type or an entity ends the reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element as Xml
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from ...diagnostics import Place
from ...errors import TertibError
from ..remark import Remark, _
from .boxes import Box, zones
from .dragon import CURVE, NOTE, THREATS
from .model import Element, Link, Model
from .values import number

KINDS = {
    "StencilEllipse": "process",
    "StencilParallelLines": "store",
    "StencilRectangle": "external",
}
GENERIC = {"GE.P": "process", "GE.DS": "store", "GE.EI": "external"}
DECLARATION = re.compile(r"\A<\?xml[^>]*\?>")  # names the encoding that the file had
TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
UNKNOWN = _("the shape {name} is left out: it is of no known kind")


def tm7(text: str, file: str) -> Model:
    root = _parsed(text, file)
    model = Model(_text(_first(root, "ThreatModelName")))
    for number_, surface in enumerate(_all(root, "DrawingSurfaceModel")):
        _surface(surface, model, file, f"{number_}/")
    threats = sum(1 for _each in _all(root, "KeyValueOfstringThreatpc_P0_PhOB"))
    if threats:
        model.remarks.append(Remark(Place(file), THREATS, {"count": threats}))
    return model


def _parsed(text: str, file: str) -> Xml:
    try:
        found: Xml = fromstring(DECLARATION.sub("", text).encode(), forbid_dtd=True)
    except DefusedXmlException:
        at = max(text.find("<!DOCTYPE"), 0)
        line = text.count("\n", 0, at) + 1
        raise TertibError(
            "{place}: an XML file with a document type is not read, since it can grow without end",
            place=Place(file, line),
        ) from None
    except (ParseError, ValueError) as error:
        line = getattr(error, "position", (1, 0))[0]
        raise TertibError("{place}: this is no XML that can be read", place=Place(file, line)) from None
    return found


def _surface(surface: Xml, model: Model, file: str, prefix: str) -> None:
    placed: dict[str, Box] = {}
    boxes: list[tuple[str, Box, str]] = []
    for value in _values(surface, "Borders"):
        name, kind = _name(value), _kind(value)
        if kind in {"process", "store", "external"}:
            key = _key(value, "Guid", prefix)
            model.elements.append(Element(key, kind, name))
            placed[key] = _box(value)
        elif kind == "box":
            boxes.append((name, _box(value), ""))
        else:
            message = NOTE if kind == "text" else UNKNOWN
            model.remarks.append(Remark(Place(file), message, {"name": name or "…"}))
    model.zones += zones(boxes, placed, file)
    for value in _values(surface, "Lines"):
        name = _name(value)
        if value.get(TYPE, "").endswith("Connector"):
            source, target = (_key(value, end, prefix) for end in ("SourceGuid", "TargetGuid"))
            model.links.append(Link(source, target, name))
        else:
            model.remarks.append(Remark(Place(file), CURVE, {"name": name or "…"}))


def _key(value: Xml, name: str, prefix: str) -> str:
    """What an element is known by among those of all diagrams; empty where it has no identifier."""
    found = _text(_child(value, name))
    return f"{prefix}{found}" if found else ""


def _kind(value: Xml) -> str:
    own = value.get(TYPE, "").rpartition(":")[2]
    generic = _text(_child(value, "GenericTypeId"))
    if own.startswith("BorderBoundary") or generic.startswith("GE.TB.B"):
        return "box"
    if generic == "GE.A" or own.startswith("StencilAnnotation"):
        return "text"
    return GENERIC.get(generic) or KINDS.get(own, "")


def _name(value: Xml) -> str:
    """The value of the property whose display name is Name."""
    properties = _child(value, "Properties")
    for each in properties if properties is not None else ():
        if _text(_child(each, "DisplayName")) == "Name":
            return _text(_child(each, "Value"))
    return ""


def _box(value: Xml) -> Box:
    left, top, width, height = (
        number(_text(_child(value, each))) for each in ("Left", "Top", "Width", "Height")
    )
    return left, top, width, height


def _values(surface: Xml, group: str) -> Iterator[Xml]:
    holder = _child(surface, group)
    for pair in holder if holder is not None else ():
        value = _child(pair, "Value")
        if value is not None:
            yield value


def _local(element: Xml) -> str:
    return element.tag.rpartition("}")[2]


def _child(element: Xml, name: str) -> Xml | None:
    return next((each for each in element if _local(each) == name), None)


def _all(element: Xml, name: str) -> Iterator[Xml]:
    return (each for each in element.iter() if _local(each) == name)


def _first(element: Xml, name: str) -> Xml | None:
    return next(_all(element, name), None)


def _text(element: Xml | None) -> str:
    return " ".join((element.text or "").split()) if element is not None else ""
