"""
OWASP Threat Dragon, version 2: a diagram a level, laid out so that each boundary's box holds its members.

Under `tertib` each cell carries our own ids, so that what comes back is the same model. Threat Dragon keeps the key.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, uuid5

from ..model.dfd import Boundary, Dfd, DfdLevel, ExternalEntity, Flow, Process, Store

Cell = dict[str, object]
Thing = ExternalEntity | Process | Store
WIDTH, HEIGHT, GAP, EDGE = 160, 80, 60, 30
PER_COLUMN = 6


def dragon(dfd: Dfd) -> str:
    levels = [(path, level) for path, level, _ends in dfd.levels()]
    diagrams = [_diagram(dfd, level, number) for number, (_path, level) in enumerate(levels)]
    data = {
        "version": "2.4.0",
        "summary": {"title": str(dfd.title), "owner": "", "description": "", "id": 0},
        "detail": {
            "contributors": [],
            "diagrams": diagrams,
            "diagramTop": len(diagrams),
            "reviewer": "",
            "threatTop": 0,
            "tertib": {"id": dfd.id, "data": {key: _item(dfd, key) for key in dfd.data}},
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _item(dfd: Dfd, key: str) -> dict[str, str]:
    item = dfd.item(key)
    return {"name": str(item.name), **({"description": str(item.description)} if item.description else {})}


def _diagram(dfd: Dfd, level: DfdLevel, number: int) -> Cell:
    layout = _Layout()
    boundaries = dfd.boundaries if level is dfd else ()
    things: dict[str, Thing] = {each.id: each for each in level.external_entities}
    things |= {each.id: each for each in level.processes} | {each.id: each for each in level.stores}
    layout.lay(list(things), _nested(boundaries, set(things)), 0)
    uid = {id_: str(uuid5(NAMESPACE_URL, f"{dfd.id}/{number}/{id_}")) for id_ in things}
    cells = [_element(things[id_], uid[id_], layout.places[id_]) for id_ in things]
    cells += [
        _flow(dfd, flow, uid, str(uuid5(NAMESPACE_URL, f"{dfd.id}/{number}/flow/{place}")))
        for place, flow in enumerate(level.flows)
        if flow.source in uid and flow.target in uid
    ]
    cells += [
        _box(dfd, boundary, layout.boxes[boundary.id])
        for boundary in boundaries
        if boundary.id in layout.boxes
    ]
    title = str(dfd.title) if level is dfd else f"{dfd.title} ({number})"
    return {
        "id": number,
        "title": title,
        "diagramType": "STRIDE",
        "placeholder": "",
        "thumbnail": "./public/content/images/thumbnail.stride.jpg",
        "version": "2.4.0",
        "cells": cells,
    }


def _element(thing: Thing, uid: str, place: tuple[int, int]) -> Cell:
    match thing:
        case Process():
            shape, kind, number = "process", "tm.Process", thing.number
        case Store():
            shape, kind, number = "store", "tm.Store", thing.number
        case _:
            shape, kind, number = "actor", "tm.Actor", ""
    own = {"id": thing.id, **({"number": number} if number else {})}
    return {
        "id": uid,
        "shape": shape,
        "zIndex": 1,
        "visible": True,
        "position": {"x": place[0], "y": place[1]},
        "size": {"width": WIDTH, "height": HEIGHT},
        "attrs": {"text": {"text": str(thing.name)}},
        "data": {
            "type": kind,
            "name": str(thing.name),
            "description": str(thing.description or ""),
            "outOfScope": False,
            "reasonOutOfScope": "",
            "hasOpenThreats": False,
            "threats": [],
            "tertib": own,
        },
    }


def _flow(dfd: Dfd, flow: Flow, uid: dict[str, str], own: str) -> Cell:
    name = ", ".join(str(dfd.item(each).name) for each in flow.data)
    hints = {"data": list(flow.data), **({"id": flow.id} if flow.id else {})}
    hints |= {"operation": flow.operation} if flow.operation else {}
    return {
        "id": own,
        "shape": "flow",
        "zIndex": 10,
        "connector": "smooth",
        "source": {"cell": uid[flow.source]},
        "target": {"cell": uid[flow.target]},
        "labels": [{"attrs": {"label": {"text": name}}}],
        "data": {
            "type": "tm.Flow",
            "name": name,
            "description": "",
            "outOfScope": False,
            "reasonOutOfScope": "",
            "protocol": flow.protection or "",
            "isEncrypted": bool(flow.protection),
            "isPublicNetwork": False,
            "isBidirectional": False,
            "hasOpenThreats": False,
            "threats": [],
            "tertib": hints,
        },
    }


def _box(dfd: Dfd, boundary: Boundary, box: tuple[int, int, int, int]) -> Cell:
    x, y, right, bottom = box
    return {
        "id": str(uuid5(NAMESPACE_URL, f"{dfd.id}/boundary/{boundary.id}")),
        "shape": "trust-boundary-box",
        "zIndex": -1,
        "position": {"x": x, "y": y},
        "size": {"width": right - x, "height": bottom - y},
        "attrs": {"label": {"text": str(boundary.name)}},
        "data": {
            "type": "tm.BoundaryBox",
            "name": str(boundary.name),
            "description": "",
            "isTrustBoundary": True,
            "hasOpenThreats": False,
            "tertib": {"id": boundary.id, "contains": list(boundary.contains)},
        },
    }


@dataclass(slots=True)
class _Nest:
    """A boundary and those inside it."""

    boundary: Boundary
    members: set[str]
    inner: list[_Nest] = field(default_factory=list)


def _nested(boundaries: tuple[Boundary, ...], known: set[str]) -> list[_Nest]:
    """Boundaries by what holds what; one that only overlaps another stands beside it with what is left."""
    top: list[_Nest] = []
    for boundary in sorted(boundaries, key=lambda each: (-len(each.contains), each.id)):
        nest = _Nest(boundary, set(boundary.contains) & known)
        siblings = top
        while holder := next((each for each in siblings if nest.members <= each.members), None):
            siblings = holder.inner
        for sibling in siblings:
            nest.members -= sibling.members
        if nest.members:
            siblings.append(nest)
    return top


class _Layout:
    """Columns from left to right; a boundary is a run of columns, so that no box holds a stranger."""

    def __init__(self) -> None:
        self.places: dict[str, tuple[int, int]] = {}
        self.boxes: dict[str, tuple[int, int, int, int]] = {}
        self.x = EDGE * 4

    def lay(self, ids: list[str], nests: list[_Nest], depth: int) -> None:
        inside = {member for nest in nests for member in nest.members}
        self._columns([id_ for id_ in ids if id_ not in inside])
        for nest in nests:
            left = self.x
            own = [id_ for id_ in ids if id_ in nest.members]
            self.lay(own, nest.inner, depth + 1)
            bottom = max(self.places[id_][1] for id_ in own) + HEIGHT
            pad = EDGE - min(depth, 4) * 5
            self.boxes[nest.boundary.id] = (left - pad, GAP * 2 - pad, self.x - GAP + pad, bottom + pad)

    def _columns(self, ids: list[str]) -> None:
        for start in range(0, len(ids), PER_COLUMN):
            for row, id_ in enumerate(ids[start : start + PER_COLUMN]):
                self.places[id_] = (self.x, GAP * 2 + row * (HEIGHT + GAP))
            self.x += WIDTH + GAP
