"""Hierarchies that are balanced by construction are never told of; with one boundary flow less they always are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tertib.load import load
from tertib.model import Dfd, Project, Spec
from tertib.rules import Context, all_rules
from tertib.source import Source

CONTEXT = Context(load(Path(__file__).parent / "tiny"), date(2026, 6, 30))
BALANCE = ("DFD024", "DFD025")
ENDS = ("warga", "bank", "berkas")


@st.composite
def hierarchies(draw: st.DrawFn) -> dict[str, Any]:
    """A spec whose inner diagrams take up each flow of the process they show, split over their parts at will."""
    flows = [
        {"from": end, "to": "p1", "data": draw(items)}
        if draw(st.booleans())
        else {"from": "p1", "to": end, "data": draw(items)}
        for end in draw(st.lists(st.sampled_from(ENDS), min_size=1, max_size=5))
    ]
    process: dict[str, Any] = {"id": "p1", "number": "1", "name": "Catat berkas"}
    _taken_apart(draw, process, flows, depth=draw(st.integers(1, 3)))
    return {
        "id": "uji",
        "title": "Aliran data uji",
        "external_entities": [{"id": "warga", "name": "Warga"}, {"id": "bank", "name": "Bank"}],
        "processes": [process],
        "stores": [{"id": "berkas", "number": "D1", "name": "Berkas"}],
        "flows": flows,
    }


items = st.lists(st.sampled_from(["isi", "bukti", "nomor", "hasil"]), min_size=1, max_size=3, unique=True)


def _taken_apart(draw: st.DrawFn, process: dict[str, Any], flows: list[dict[str, Any]], depth: int) -> None:
    name = process["id"]
    parts = [
        {"id": f"{name}-{n}", "number": f"{process['number']}.{n}", "name": f"Periksa bagian {n}"}
        for n in range(1, draw(st.integers(2, 3)) + 1)
    ]
    inner = [
        {key: draw(st.sampled_from(parts))["id"] if value == name else value for key, value in flow.items()}
        | {"data": [item]}
        for flow in flows
        if name in (flow["from"], flow["to"])
        for item in flow["data"]
    ]
    inner.append({"from": parts[0]["id"], "to": parts[1]["id"], "data": ["antara"]})
    process["decomposition"] = {"processes": parts, "flows": inner}
    if depth > 1:
        _taken_apart(draw, draw(st.sampled_from(parts)), inner, depth - 1)


def found(data: dict[str, Any]) -> set[str]:
    spec = Spec("dfd.yml", Source("dfd.yml", data, ""), msgspec.convert(data, Dfd))
    project = Project("uji", None, None, None, dfd=spec)
    return {code for code in BALANCE for _ in all_rules()[code].run(project, CONTEXT)}


def boundary_flows(process: dict[str, Any]) -> Iterator[tuple[list[dict[str, Any]], dict[str, Any], str]]:
    """Each inner flow that crosses the edge of its diagram: the list it is in, itself, and its outer end."""
    inner = process.get("decomposition")
    if inner:
        own = {each["id"] for each in inner["processes"]}
        for flow in inner["flows"]:
            outer = {flow["from"], flow["to"]} - own
            if outer:
                yield inner["flows"], flow, outer.pop()
        for each in inner["processes"]:
            yield from boundary_flows(each)


@given(hierarchies())
@settings(deadline=None, max_examples=60)
def test_what_is_balanced_is_not_told(data: dict[str, Any]) -> None:
    assert found(data) == set()


@given(hierarchies(), st.data())
@settings(deadline=None, max_examples=60)
def test_a_missing_boundary_flow_is_told(data: dict[str, Any], choice: st.DataObject) -> None:
    flows, flow, end = choice.draw(st.sampled_from(list(boundary_flows(data["processes"][0]))))
    inward = flow["from"] == end
    for twin in [
        each for each in flows if each["data"] == flow["data"] and each["from" if inward else "to"] == end
    ]:
        flows.remove(twin)
    assert found(data)
