"""Threat models as tools write them and as they break: what stands in a box, what has no identifier, what is huge."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from tertib.errors import TertibError
from tertib.imports import Taken, from_model, written
from tertib.shape import check_shape
from tertib.source import Source, parse

TWICE = "has the identifier of another element"
DANGLING = "one of its ends is not drawn"


def read(content: object, file: str = "m.json") -> Taken:
    raw = content if isinstance(content, bytes) else str(content).encode()
    found = from_model(raw, file, id_="contoh", title="Judul")
    source = parse(written(found.data, "dfd.yml").encode(), "dfd.yml", markdown=False)
    assert isinstance(source, Source)
    assert check_shape(source, "dfd") == []
    return found


def said(found: Taken) -> list[str]:
    return [remark.message for remark in found.remarks]


def flows(found: Taken) -> list[str]:
    return [f"{each['from']} → {each['to']}" for each in found.data["flows"]]


def inside(found: Taken) -> dict[str, list[str]]:
    return {each["name"]: each["contains"] for each in found.data.get("boundaries", [])}


# --- Threat Dragon ----------------------------------------------------------------------------------------------


def cell(id_: object, kind: str, name: object, **more: Any) -> dict[str, Any]:
    place = {"position": {"x": 0, "y": 0}, "size": {"width": 10, "height": 10}}
    return {"id": id_, "data": {"type": f"tm.{kind}", "name": name}, **place, **more}


def flow(source: object, target: object, name: str = "x") -> dict[str, Any]:
    return {"data": {"type": "tm.Flow", "name": name}, "source": {"cell": source}, "target": {"cell": target}}


def dragon(*cells: object) -> str:
    return json.dumps({"version": "2.0", "detail": {"diagrams": [{"cells": cells}]}})


def test_the_first_of_two_with_one_identifier_has_the_flows() -> None:
    found = read(
        dragon(cell("a", "Process", "A"), cell("a", "Process", "B"), cell("b", "Store", "S"), flow("a", "b"))
    )
    assert [each["id"] for each in found.data["processes"]] == ["a", "b"]
    assert (flows(found), len(said(found))) == (["a → s"], 1)
    assert TWICE in said(found)[0]


def test_what_has_no_identifier_has_no_flows() -> None:
    found = read(
        dragon(cell(None, "Process", "A"), cell("", "Process", "B"), cell("b", "Store", "S"), flow("", "b"))
    )
    assert (flows(found), found.counts["processes"]) == ([], 2)
    assert [DANGLING in each for each in said(found)] == [True]


def test_an_identifier_may_be_a_number() -> None:
    assert flows(read(dragon(cell(1, "Process", "A"), cell(2, "Store", "S"), flow(1, 2)))) == ["a → s"]


def test_elements_of_one_name_are_told_apart() -> None:
    found = read(
        dragon(cell("a", "Process", "A"), cell("b", "Process", "A"), cell("c", "Actor", "A"), flow("c", "b"))
    )
    assert flows(found) == ["a-3 → a-2"]


def test_a_box_holds_what_has_its_middle_in_it_and_in_what_stands_in_it() -> None:
    def box(name: str, at: int, size: int) -> dict[str, Any]:
        where = {"position": {"x": at, "y": at}, "size": {"width": size, "height": size}}
        return cell(name, "BoundaryBox", name, **where)

    process = cell("a", "Process", "A", position={"x": 20, "y": 20})
    found = read(dragon(process, box("Luar", 0, 500), box("Dalam", 10, 50), box("Kosong", 900, 5)))
    assert inside(found) == {"Luar": ["a"], "Dalam": ["a"]}
    assert ["nothing stands in it" in each for each in said(found)] == [True]


def test_a_thousand_processes_have_numbers_that_a_schema_allows() -> None:
    found = read(dragon(*(cell(f"p{n}", "Process", f"P {n}") for n in range(1_200))))
    numbers = [each["number"] for each in found.data["processes"]]
    assert (numbers[998:1001], len({*numbers})) == (["999", "1.0", "1.1"], 1_200)


def test_more_boxes_than_a_drawing_has_are_refused() -> None:
    with pytest.raises(TertibError, match="more than 1000 boundaries"):
        read(dragon(cell("p", "Process", "P"), *(cell(f"b{n}", "BoundaryBox", "B") for n in range(1_500))))


# --- Threagile, Open Threat Model -------------------------------------------------------------------------------

THREAGILE = """technical_assets:
  Web: {id: web, type: process, communication_links: {Ke: {target: 7}, Kosong: {protocol: https}, Tanpa: }}
  Lain: {type: process}
  Basis: {id: 7, type: datastore}
  Aneh: {id: 7, type: spaceship}
trust_boundaries:
  Luar: {id: n, technical_assets_inside: [web], trust_boundaries_nested: [m]}
  Dalam: {id: m, technical_assets_inside: [7, tidak-ada], trust_boundaries_nested: [n]}
"""


def test_boundaries_that_hold_each_other_hold_the_same() -> None:
    found = read(THREAGILE, "t.yaml")
    assert inside(found) == {"Luar": ["web", "basis"], "Dalam": ["basis", "web"]}
    assert flows(found) == ["web → basis"]
    assert sum(TWICE in each for each in said(found)) == 1
    assert sum(DANGLING in each for each in said(found)) == 1


def test_boundaries_nested_in_many_ways_are_walked_once() -> None:
    nested = "".join(
        f"  T{n}: {{id: t{n}, technical_assets_inside: [a], trust_boundaries_nested: [t{n + 1}, t{n + 1}, t{n + 2}]}}\n"
        for n in range(60)
    )
    chain = "".join(f"  T{n}: {{id: t{n}, trust_boundaries_nested: [t{n + 1}]}}\n" for n in range(1_200))
    for boundaries, count in ((nested, 60), (chain, 0)):
        found = read(
            f"technical_assets:\n  A: {{id: a, type: process}}\ntrust_boundaries:\n{boundaries}", "t.yaml"
        )
        assert found.counts["boundaries"] == count


def test_a_component_stands_in_the_zones_around_what_it_is_part_of() -> None:
    model = {
        "otmVersion": "0.2.0",
        "trustZones": [
            {"id": "z1", "name": "Luar"},
            {"id": "z2", "name": "Dalam", "parent": {"trustZone": "z1"}},
        ],
        "components": [
            {"id": "c1", "name": "Server", "type": "web-application", "parent": {"trustZone": "z2"}},
            {"id": "c2", "name": "Bagian", "type": "service", "parent": {"component": "c1"}},
            {"id": "c3", "name": "Sendiri", "type": "service", "parent": {"component": "c3"}},
            {"name": "Tanpa", "type": "service"},
            {"id": "c1", "name": "Lagi", "type": "service"},
        ],
        "dataflows": [{"source": "c2", "destination": "c1"}, {"source": "c1"}],
    }
    found = read(json.dumps(model))
    assert inside(found) == {"Luar": ["server", "bagian"], "Dalam": ["server", "bagian"]}
    assert flows(found) == ["bagian → server"]
    assert [TWICE in each for each in said(found)] == [True, False]


# --- Microsoft's tool -------------------------------------------------------------------------------------------


def stencil(type_: str, id_: str, name: str, at: int = 0, size: int = 10) -> str:
    box = f"<Height>{size}</Height><Left>{at}</Left><Top>{at}</Top><Width>{size}</Width>"
    return _value(type_, name, f"<Guid>{id_}</Guid>{box}")


def connector(source: str, target: str) -> str:
    return _value("Connector", "f", f"<SourceGuid>{source}</SourceGuid><TargetGuid>{target}</TargetGuid>")


def _value(type_: str, name: str, inner: str) -> str:
    named = f"<Properties><p><DisplayName>Name</DisplayName><Value>{name}</Value></p></Properties>"
    return f'<pair><Key>k</Key><Value i:type="{type_}">{named}{inner}</Value></pair>'


def tm7(borders: str, lines: str = "") -> str:
    surface = f"<DrawingSurfaceModel><Borders>{borders}</Borders><Lines>{lines}</Lines></DrawingSurfaceModel>"
    return f'<ThreatModel xmlns:i="http://www.w3.org/2001/XMLSchema-instance">{surface}</ThreatModel>'


def test_shapes_of_the_tool_of_microsoft_with_and_without_identifiers() -> None:
    shapes = (
        stencil("StencilEllipse", "g1", "P", 5)
        + stencil("StencilEllipse", "g1", "Ganda", 5)
        + stencil("StencilRectangle", "", "Tanpa", 300)
        + stencil("StencilParallelLines", "g2", "S", 300)
        + stencil("BorderBoundary", "g4", "Luar", 0, 400)
        + stencil("BorderBoundary", "g5", "Dalam", 0, 100)
    )
    found = read(tm7(shapes, connector("g1", "g2") + connector("", "g2") + connector("0-0", "g2")), "m.tm7")
    assert inside(found) == {"Luar": ["p", "s"], "Dalam": ["p"]}
    assert flows(found) == ["p → s"]
    assert (sum(TWICE in each for each in said(found)), sum(DANGLING in each for each in said(found))) == (
        1,
        2,
    )


def test_the_encoding_that_xml_names_is_the_one_its_file_had() -> None:
    text = '<?xml version="1.0" encoding="utf-16"?>' + tm7(stencil("StencilEllipse", "g1", "Kéy"))
    assert read(text.encode("utf-16"), "m.tm7").data["processes"][0]["name"] == "Kéy"


@pytest.mark.parametrize("left", ["inf", "NaN", "1e999", "-1e308", "x", ""])
def test_a_place_that_is_no_number_is_no_accident(left: str) -> None:
    text = tm7(stencil("StencilEllipse", "g1", "P") + stencil("BorderBoundary", "g2", "B", 0, 99))
    assert read(text.replace("<Left>0", f"<Left>{left}", 1), "m.tm7").counts["processes"] == 1


# --- how the work grows -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "row", ["A,B,surat", "Bagian {n},Layanan {m},surat {n}"], ids=["one flow", "all differ"]
)
def test_twenty_thousand_flows_are_read_in_one_pass(row: str) -> None:
    rows = "\n".join(row.format(n=n % 900, m=n % 90) for n in range(20_000))
    start = time.process_time()
    found = from_model(f"from,to,data\n{rows}\n".encode(), "x.csv", id_="contoh", title="Judul")
    assert found.counts["flows"] == 20_000
    assert len({each["id"] for each in found.data["flows"]}) == 20_000
    assert time.process_time() - start < 6  # a twentieth is seen


def test_a_spec_larger_than_the_register_reads_is_not_written() -> None:
    with pytest.raises(TertibError) as error:
        written({"id": "contoh", "title": "x" * 5_000_000}, "erd.yml")
    assert [fault.kind for fault in error.value.faults] == ["too-large"]
