"""
The flowchart of a procedure: what is drawn, and that it can be read whatever the procedure.

Geometry is tested as text: a case is a procedure and its symbols and arrows, in `flowcharts/<what>.txt`. To accept what
is written now: `TERTIB_ACCEPT=1 pytest tests/test_flowchart.py`, then read the diff.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laid import TINY
from tertib.draw.flowchart import Form, Row, flowchart
from tertib.draw.flowchart.breaks import sheets
from tertib.draw.flowchart.flow import Answer, Arrow, Shape, flow
from tertib.draw.flowchart.form import SMALL
from tertib.draw.flowchart.paint import columns
from tertib.draw.flowchart.sheets import Sheet
from tertib.draw.lines import lines
from tertib.draw.widths import width
from tertib.load import load
from tertib.sop import Executor, Executors, Position, Sop, Status, Step

REPOSITORY = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "flowcharts"
PARTS = ("prepares", "approves", "attends")


def procedure(*steps: Step, executors: int = 3) -> Sop:
    names = {f"e{number}": Executor(f"Seksi {number}") for number in range(executors)}
    return Sop("s", "S", "A", names, {"p": Position("P")}, steps, {"planned": Status()})


def step(name: str, *needs: str, by: str = "e0", **more: object) -> Step:
    return Step(name, f"Langkah {name}", "design", Executors(prepares=(by,)), needs=needs, **more)  # type: ignore[arg-type]


def form(sop: Sop, words: str = "Dokumen", condition: str = "Bila perlu") -> Form:
    rows = tuple(
        Row(str(each.title), words, "3 hari kerja", "Dokumen", ("Catatan",), condition if each.when else "")
        for each in sop.steps
    )
    return Form(sop, tuple(str(each.name) for each in sop.executors.values()), rows, str)


@cache
def shipped() -> Sop:
    return load(REPOSITORY).sops["karanganyar-2020"]


# What is drawn


def told(sop: Sop) -> Iterator[str]:
    """Symbols and arrows of every sheet, with where they stand."""
    for number, sheet in enumerate(sheets(form(sop)), 1):
        yield f"sheet {number}: steps {sheet.first + 1} to {sheet.end}, {sheet.height:.0f} high"
        for node in sheet.grid.nodes.values():
            (left, top), (wide, high) = sheet.box(node)
            partners = sheet.grid.partners.get(node.step or "", {})
            joined = "".join(f", {part} in column {at}" for at, part in partners.items())
            yield f"  {node.shape} {node.id} at {left:.0f},{top:.0f} {wide:.0f}x{high:.0f} in column {node.column}{joined}"
        for arrow in sheet.ways:
            way = " ".join(f"{x:.0f},{y:.0f}" for x, y in sheet.points(arrow))
            answer = f" ({arrow.answer})" if arrow.answer else ""
            yield f"  {arrow.source} -> {arrow.target}{answer}: {way}"


BRANCHES = procedure(
    step("terima"),
    step("telaah", "terima", by="e1", gate=True),
    step("bangun", "telaah", by="e2", when={"executor_kind": ("internal",)}),
    step("beli", "telaah", by="e0", when={"executor_kind": ("contractor",)}),
    step("uji", "bangun", "beli", by="e1", on_fail="telaah"),
)
CASES = {
    "tiny": lambda: load(TINY).sops["tiny-2026"],
    "karanganyar": shipped,
    "branches": lambda: BRANCHES,
}


@pytest.mark.parametrize("case", CASES)
def test_symbols_and_arrows_stand_here(case: str) -> None:
    written = "\n".join(told(CASES[case]())) + "\n"
    golden = GOLDEN / f"{case}.txt"
    if os.environ.get("TERTIB_ACCEPT"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert written == golden.read_text(encoding="utf-8")


def test_first_and_last_are_capsules_and_a_test_is_a_diamond() -> None:
    shapes = flow(shipped()).shapes
    assert [each for each, shape in shapes.items() if shape is Shape.CAPSULE] == [
        "identifikasi-kebutuhan",
        "monitoring-evaluasi",
    ]
    assert [each for each, shape in shapes.items() if shape is Shape.DIAMOND] == ["pelaksanaan-uat"]


def test_a_failed_test_leads_back_to_the_prototype() -> None:
    back = [each for each in flow(shipped()).arrows if each.answer is Answer.NO]
    assert back == [Arrow("pelaksanaan-uat", "purwarupa", Answer.NO, aside=True)]


def test_an_arrow_that_others_imply_is_not_drawn() -> None:
    drawn = flow(procedure(step("a"), step("b", "a"), step("c", "a", "b"))).arrows
    assert [(each.source, each.target) for each in drawn] == [("a", "b"), ("b", "c")]


def test_a_step_that_may_be_left_out_implies_nothing() -> None:
    drawn = flow(procedure(step("a"), step("b", "a", when={"k": ("x",)}), step("c", "a", "b"))).arrows
    assert {("a", "b"), ("a", "c"), ("b", "c")} <= {(each.source, each.target) for each in drawn}


def test_a_gate_without_a_way_back_stops() -> None:
    drawn = flow(procedure(step("a"), step("b", "a", gate=True), step("c", "b"))).arrows
    assert Arrow("b", "b!stop", Answer.NO) in drawn


def test_a_decision_that_is_last_has_an_end_of_its_own() -> None:
    drawn = flow(procedure(step("a"), step("b", "a", on_fail="a"))).arrows
    assert Arrow("b", "b!end", Answer.YES) in drawn


def test_a_break_does_not_cut_the_loop_of_the_test() -> None:
    assert [(each.first + 1, each.end) for each in sheets(form(shipped()))] == [(1, 8), (9, 14)]


def test_a_flow_goes_on_at_the_same_letter() -> None:
    first, second = flowchart(form(shipped()), uid="x", title="T", links={})
    assert "Continues on sheet 2" in first.svg
    assert "Continued from sheet 1" in second.svg
    assert all(re.search(r">A</text>", each.svg) for each in (first, second))


def test_symbols_lead_to_their_steps_and_say_who_does_them() -> None:
    links = {each.id: f"#langkah-{each.id}" for each in shipped().steps}
    svg = "".join(each.svg for each in flowchart(form(shipped()), uid="x", title="T", links=links))
    assert re.findall(r'<a href="(#[^"]+)">', svg) == list(links.values())
    assert "Step 10: " in svg


def test_hostile_words_are_text_and_ids_are_unique() -> None:
    evil = '</text><script>alert(1)</script>" onload="x'
    hostile = procedure(Step("a", evil, "design", Executors(prepares=("e0",))))
    (drawing,) = flowchart(form(hostile, evil), uid="x", title=evil, links={"a": "#langkah-a"})
    root = ET.fromstring(drawing.svg)
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert not [each for each in root.iter() if each.tag.endswith("script")]
    assert not [name for each in root.iter() for name in each.attrib if name.startswith(("on", "style"))]


def test_the_answer_below_a_decision_stands_below_it() -> None:
    """Half of a width and the middle of two edges differ in their last digit: the way decides, not the points."""
    columns = ("Seksi Perencanaan Pembangunan", "Tim", "Kepala Bidang Tata Kelola Informatika", "PPP")
    for count in range(2, 5):
        for by in range(count):
            wanted = procedure(
                step("a"), step("b", "a", by=f"e{by}", gate=True), step("c", "b"), executors=count
            )
            made = replace(form(wanted), executors=columns[:count])
            for sheet in sheets(made):
                nothing_collides(sheet)


def test_same_procedure_same_picture() -> None:
    assert flowchart(form(shipped()), uid="x", title="T", links={}) == flowchart(
        form(shipped()), uid="x", title="T", links={}
    )


def test_a_procedure_without_executors_is_drawn() -> None:
    bare = procedure(Step("a", "Langkah", "design", Executors()), executors=0)
    assert len(flowchart(form(bare), uid="x", title="T", links={})) == 1


# Whatever the procedure


@st.composite
def procedures(draw: st.DrawFn) -> Sop:
    count, columns = draw(st.integers(5, 40)), draw(st.integers(2, 9))
    names = st.text("Pembinaan Pengembangan/Sistem ", min_size=3, max_size=120).filter(str.strip)
    steps: list[Step] = []
    for number in range(count):
        known = [each.id for each in steps]
        needs = draw(st.lists(st.sampled_from(known), max_size=3, unique=True)) if known else []
        if known and draw(st.booleans()):
            needs = [known[-1]]
        everyone = draw(st.permutations([f"e{each}" for each in range(columns)]))
        parts = draw(st.tuples(st.integers(1, 2), st.integers(0, 2), st.integers(0, 2)))
        cut = (0, parts[0], parts[0] + parts[1], sum(parts))
        executors = Executors(*(tuple(everyone[a:b]) for a, b in pairwise(cut)))
        on_fail = draw(st.none() | st.none() | st.sampled_from([f"s{each}" for each in range(count)]))
        steps.append(
            Step(
                f"s{number}",
                draw(names),
                "design",
                executors,
                needs=tuple(needs),
                on_fail=on_fail,
                gate=draw(st.integers(0, 9)) == 0,
                when={"k": ("x",)} if draw(st.integers(0, 9)) == 0 else None,
            )
        )
    called = {f"e{number}": Executor(draw(names)) for number in range(columns)}
    return Sop("s", "S", "A", called, {}, tuple(steps), {})


Box = tuple[float, float, float, float]


def boxes(sheet: Sheet) -> dict[str, Box]:
    """Every symbol, the boxes of other executors too, each drawn in a hair."""
    found: dict[str, Box] = {}
    for node in sheet.grid.nodes.values():
        shapes = {node.id: sheet.box(node)}
        shapes |= {
            f"{node.id} {at}": sheet.partner(node, at) for at in sheet.grid.partners.get(node.step or "", {})
        }
        found |= {name: (x, y, x + w, y + h) for name, ((x, y), (w, h)) in shapes.items()}
    return found


def words(sheet: Sheet) -> dict[str, Box]:
    """The words beside arrows."""
    found: dict[str, Box] = {}
    for arrow in sheet.ways:
        if arrow.answer and sheet.grid.nodes[arrow.source].shape is Shape.DIAMOND:
            (x, y), anchor = sheet.label(arrow)
            wide = width(sheet.form.said(arrow.answer), SMALL)
            left = x if anchor == "start" else x - wide
            found[f"{arrow.trunk} {anchor}"] = (left, y - SMALL * 0.75, left + wide, y)
    for node in sheet.grid.nodes.values():
        (x, y), (w, _) = sheet.box(node)
        for number, line in enumerate(reversed(sheet.condition(node))):
            low = y - 3 - number * 8
            found[f"{node.id} {number}"] = (
                x + w / 2 + 3,
                low - SMALL * 0.75,
                x + w / 2 + 3 + width(line, SMALL),
                low,
            )
    return found


def crosses(one: tuple[float, float], other: tuple[float, float], box: Box) -> bool:
    left, top, right, low = box
    (x1, x2), (y1, y2) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    hair = 0.01
    return x1 < right - hair and x2 > left + hair and y1 < low - hair and y2 > top + hair


def laid_together(one: Arrow, other: Arrow) -> bool:
    return one.trunk == other.trunk or one.target == other.target


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(sop=procedures())
def test_whatever_the_procedure(sop: Sop) -> None:
    made = form(sop, "Dokumen perlengkapan yang panjang sekali", "Kontraktor")
    cut = sheets(made)
    drawn = [node for sheet in cut for node in sheet.grid.nodes.values()]
    assert [node.step for node in drawn if node.step] == [each.id for each in sop.steps]
    assert [(each.first, each.end) for each in cut] == list(pairwise([0, *(each.end for each in cut)]))
    nothing_is_lost(sop, cut)
    for sheet in cut:
        nothing_collides(sheet)


def nothing_is_lost(sop: Sop, cut: tuple[Sheet, ...]) -> None:
    """Every arrow is drawn, whole or by pentagons, and every order of two steps follows from the arrows."""
    ends = {(each.source, each.target) for sheet in cut for each in sheet.ways}
    pentagons = [node.crossing for sheet in cut for node in sheet.grid.nodes.values() if node.crossing]
    left = {arrow for each in pentagons if each.leaves for arrow in each.arrows}
    come = {arrow for each in pentagons if not each.leaves for arrow in each.arrows}
    assert left == come
    arrows = flow(sop).arrows
    assert all((each.source, each.target) in ends or each in left for each in arrows)
    after: dict[str, set[str]] = {each.id: set() for each in sop.steps}
    for each in arrows:
        if each.answer is not Answer.NO and each.target in after and each.source in after:
            after[each.target] |= {each.source, *after[each.source]}
    assert all(set(each.needs) <= after[each.id] for each in sop.steps)


def nothing_collides(sheet: Sheet) -> None:
    symbols, said = boxes(sheet), words(sheet)
    edges = columns(sheet.form)
    low = sheet.lines[-1]
    for one, other in combinations((*symbols.values(), *said.values()), 2):
        assert not crosses(one[:2], one[2:], other)
    for box in (*symbols.values(), *said.values()):
        assert any(left <= box[0] and box[2] <= right for left, right in pairwise(sheet.form.edges))
        assert sheet.head.height <= box[1]
        assert box[3] <= low
    for arrow in sheet.ways:
        for one, other in pairwise(sheet.points(arrow)):
            assert (one[0] == pytest.approx(other[0])) or (one[1] == pytest.approx(other[1]))
            hit = [name for name, box in (*symbols.items(), *said.items()) if crosses(one, other, box)]
            assert hit == []
            assert all(edges[2] < x < edges[-4] for x in (one[0], other[0]))
    for one, other in combinations(sheet.ways, 2):
        if not laid_together(one, other):
            assert not overlap(sheet.points(one), sheet.points(other))


def overlap(one: tuple[tuple[float, float], ...], other: tuple[tuple[float, float], ...]) -> bool:
    """Whether two lines run on one another, not only across."""
    for (a, b), (c, d) in ((x, y) for x in pairwise(one) for y in pairwise(other)):
        for along, beside in ((0, 1), (1, 0)):
            flat = abs(a[beside] - b[beside]) < 0.01 and abs(c[beside] - d[beside]) < 0.01
            if flat and abs(a[beside] - c[beside]) < 0.5:
                low, high = (
                    max(min(a[along], b[along]), min(c[along], d[along])),
                    min(max(a[along], b[along]), max(c[along], d[along])),
                )
                if high - low > 0.01:
                    return True
    return False


@given(text=st.text(max_size=300), room=st.floats(10, 200))
def test_every_line_fits_and_no_letter_is_lost(text: str, room: float) -> None:
    found = lines(text, room, 7.5)
    assert all(width(each, 7.5) <= room or len(each) == 1 for each in found)
    kept = "".join(lines(text, 1e9, 7.5))
    assert "".join(found).replace(" ", "") == kept.replace(" ", "")


def test_cells_hold_their_text() -> None:
    for sheet in sheets(
        form(shipped(), "Laporan permasalahan penggunaan, insiden keamanan, rencana perbaikan " * 3)
    ):
        for number, (name, _, _) in enumerate(sheet.rows):
            if name:
                cells = sheet.form.cells[shipped().number_of(name) - 1]
                assert max(map(len, cells)) * 9 <= sheet.lines[number + 1] - sheet.lines[number]
