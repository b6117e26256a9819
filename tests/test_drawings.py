"""
Drawings are text first: a case is a spec and the DOT it becomes, in `drawings/<kind>-<what>/`.

To accept what is written now: `TERTIB_ACCEPT=1 pytest tests/test_drawings.py`, then read the diff.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import time
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree as ET

import msgspec
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tertib.draw import Parts, dfd_drawings, erd_drawing, parts_of, render
from tertib.draw.deployment import deployment_dot
from tertib.draw.dfd import MOST_LABEL_NODES, context_dot, level_dot
from tertib.draw.erd import erd_dot
from tertib.draw.focus import focus_dot
from tertib.draw.labels import plain
from tertib.draw.language import in_language
from tertib.draw.map import map_dot
from tertib.draw.sketch import Sketch
from tertib.errors import DrawingFailed, GraphvizMissing
from tertib.model.deployment import Deployment
from tertib.model.dfd import DataItem, Dfd, DfdLevel, ExternalEntity, Flow, Process
from tertib.model.dfd import Store as DataStore
from tertib.model.erd import Attribute, Entity, Erd, Group, Relation
from tertib.model.limits import MOST_NODES
from tertib.store import Store

CASES = sorted((Path(__file__).parent / "drawings").iterdir())
NOTHING_KEPT = Store(None)
Spec = TypeVar("Spec")


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def read(case: Path, kind: type[Spec]) -> Spec:
    return msgspec.convert(yaml.safe_load((case / "spec.yml").read_text(encoding="utf-8")), kind)


def sketches(case: Path) -> list[Sketch]:
    match case.name.split("-")[0]:
        case "dfd":
            dfd = read(case, Dfd)
            return [level_dot(dfd, path) for path, _, _ in dfd.levels()]
        case "context":
            dfd = read(case, Dfd)
            return [context_dot(dfd, dfd.title)]
        case "deployment":
            whole = read(case, Deployment)
            return [
                deployment_dot(in_language(each, "id"), language="id")
                for each in (whole, whole.public())
                if each
            ]
        case "erd":
            return [erd_dot(read(case, Erd).public())]
        case kind:
            erd = read(case, Erd).public()
            return parts_of_erd(kind, erd, parts_of(erd))


def parts_of_erd(kind: str, erd: Erd, parts: Parts) -> list[Sketch]:
    match kind:
        case "overview":
            return [erd_dot(erd, parts=parts)]
        case "map":
            return [map_dot(erd, parts, parts.groups, layout=layout) for layout in ("LR", "spread")]
        case "view":
            return [erd_dot(erd, view.entities, parts=parts) for view in parts.views]
        case "focus":
            return [focus_dot(erd, parts, leaf) for leaf in parts.leaves]
    raise AssertionError(kind)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_spec_becomes_this_dot(case: Path) -> None:
    written = "\n".join(sketch.dot for sketch in sketches(case))
    golden = case / "expected.dot"
    if os.environ.get("TERTIB_ACCEPT"):
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert written == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_dot_can_draw_every_case(case: Path) -> None:
    for sketch in sketches(case):
        assert parsed(render.raw_svg(sketch, NOTHING_KEPT)).tag.endswith("svg")


def test_same_spec_same_dot() -> None:
    for case in CASES:
        assert [each.dot for each in sketches(case)] == [each.dot for each in sketches(case)]


def shown(svg: str) -> str:
    """The words a reader sees, without the white space at which lines may break."""
    texts = (element.text or "" for element in parsed(svg).iter() if element.tag.endswith("}text"))
    return "".join("".join(texts).split())


def assert_harmless(svg: str) -> None:
    for element in parsed(svg).iter():
        assert element.tag.rpartition("}")[2] not in {"script", "style", "image", "foreignObject", "use"}
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
        assert element.get("href") is None


# Whatever an author may write, also what a JSON Schema would refuse.
WORDS = st.text(max_size=40) | st.sampled_from(
    [
        r"\N",
        r"\G \L \E",
        "</TD></TR></TABLE>>",
        "<script>alert(1)</script>",
        "a:b:c",
        '"];x[URL="javascript:1"',
        "&lt;",
        "\ud800",
    ]
)
DRAWN = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@DRAWN
@given(name=WORDS, number=WORDS, data=WORDS, store=WORDS, boundary=WORDS)
def test_any_text_in_a_dfd_is_shown_as_text(
    name: str, number: str, data: str, store: str, boundary: str
) -> None:
    dfd = Dfd(
        id="x",
        title=boundary,
        external_entities=(ExternalEntity("e", name),),
        processes=(Process("p", name, number, performer=data),),
        stores=(DataStore("s", store, number),),
        flows=(Flow("e", "p", ("d",)), Flow("p", "s", ("d",))),
        data={"d": DataItem(data, personal="general")},
    )
    for drawing in dfd_drawings(dfd, name=name, uid="u", say=str, store=NOTHING_KEPT).all():
        assert_harmless(drawing.svg)
        expected = [name, data] if drawing.kind == "dfd-context" else [name, number, data, store, boundary]
        for text in expected:
            assert "".join(plain(text).split()) in shown(drawing.svg)


@DRAWN
@given(name=WORDS, label=WORDS, kind=WORDS, group=WORDS)
def test_any_text_in_an_erd_is_shown_as_text(name: str, label: str, kind: str, group: str) -> None:
    attribute = name.replace(".", "") or "a"
    erd = Erd(
        id="x",
        title=label,
        entities=(Entity("t", label, "g", attributes=(Attribute(attribute, kind),)),),
        relations=(Relation(f"t.{attribute}", f"t.{attribute}", label),),
        groups={"g": Group(group)},
    )
    svg = erd_drawing(erd, uid="u", say=str, store=NOTHING_KEPT).svg
    assert_harmless(svg)
    for text in (attribute, label, kind, group):
        assert "".join(plain(text).split()) in shown(svg)


def test_what_is_not_public_is_nowhere_in_the_picture() -> None:
    case = Path(__file__).parent / "drawings" / "erd-restricted-hidden"
    svg = erd_drawing(read(case, Erd), uid="u", say=str, store=NOTHING_KEPT).svg
    assert "rahasia" not in svg
    assert "nik_kasus" not in svg


def test_order_of_flows_does_not_turn_the_layout() -> None:
    """Query and answer run the same way through the layout; only their arrowheads differ."""
    dfd = read(Path(__file__).parent / "drawings" / "dfd-answer-before-query", Dfd)
    turned = msgspec.structs.replace(dfd, flows=tuple(reversed(dfd.flows)))

    def edges(sketch: Sketch) -> list[str]:
        return sorted(re.findall(r"(n\d+) -> f|f\d+ -> (n\d+)", sketch.dot))

    assert edges(level_dot(dfd)) == edges(level_dot(turned))


def test_what_is_too_large_for_one_picture_says_so_alone() -> None:
    """The other diagrams of the spec are drawn all the same."""
    many = tuple(Process(f"p{number}", "Proses") for number in range(MOST_NODES))
    opened = Process("p", "Proses", decomposition=DfdLevel(processes=(Process("q", "Proses"),)))
    dfd = Dfd(id="x", title="x", processes=(opened, *many))
    context, level, inner = dfd_drawings(dfd, name="x", uid="x", say=str, store=NOTHING_KEPT).all()
    assert (context.lack, inner.lack, level.svg) == ("", "", "")
    assert re.search(rf"{MOST_NODES + 1} nodes and 0 edges; at most {MOST_NODES} .* split it", level.lack)
    assert context.svg
    assert inner.svg


def test_a_diagram_knows_what_its_picture_shows() -> None:
    """The rule that a diagram is too large counts what is drawn, without drawing it."""
    for case in CASES:
        if case.name.startswith("dfd-"):
            dfd = read(case, Dfd)
            for diagram in dfd.diagrams:
                assert len(diagram.shown) == level_dot(dfd, diagram.path).nodes, case.name


def test_missing_program_names_both_installs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TERTIB_DOT", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(GraphvizMissing, match=r"pip install graphviz-pure.*apt install graphviz"):
        render.program()


def test_named_program_that_is_none_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TERTIB_DOT", str(tmp_path / "dot"))
    with pytest.raises(GraphvizMissing, match="TERTIB_DOT names"):
        render.program()


def fake_dot(folder: Path, body: str) -> Path:
    """A program that answers -V and then does as the body says."""
    path = folder / "dot"
    path.write_text(
        f"#!{sys.executable}\nimport os, sys, time\nif '-V' in sys.argv: print('dot 1.0'); sys.exit()\n{body}\n"
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.mark.skipif(os.name == "nt", reason="needs a shebang")
def test_slow_program_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    dot = fake_dot(tmp_path, f"open({str(pid)!r}, 'w').write(str(os.getpid())); time.sleep(60)")
    monkeypatch.setenv("TERTIB_DOT", str(dot))
    monkeypatch.setattr(render, "SECONDS", 2)
    began = time.monotonic()
    with pytest.raises(DrawingFailed, match="did not finish in 2 seconds"):
        render.raw_svg(Sketch("digraph {}", {}), NOTHING_KEPT)
    assert time.monotonic() - began < 30
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


@pytest.mark.skipif(os.name == "nt", reason="needs a shebang")
def test_a_program_that_breaks_on_right_angles_draws_curves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = render.program()
    dot = fake_dot(
        tmp_path,
        "import subprocess\ntext = sys.stdin.read()\nif 'splines=ortho' in text: os.abort()\n"
        f"sys.exit(subprocess.run([{real!r}, *sys.argv[1:]], input=text, text=True).returncode)",
    )
    monkeypatch.setenv("TERTIB_DOT", str(dot))
    dfd = read(Path(__file__).parent / "drawings" / "dfd-simple", Dfd)
    for drawing in dfd_drawings(dfd, name="x", uid="x", say=str, store=NOTHING_KEPT).all():
        assert parsed(drawing.svg).tag.endswith("svg")


def test_very_many_flows_curve() -> None:
    """Beyond some hundred labels of their own a layout takes too long."""
    flows = tuple(Flow("e", "p", (f"d{number}",)) for number in range(MOST_LABEL_NODES + 1))
    whole = Dfd(
        id="x",
        title="x",
        external_entities=(ExternalEntity("e", "E"),),
        processes=(Process("p", "P"),),
        flows=flows,
    )
    assert "splines=true" in level_dot(whole).dot
    assert "splines=ortho" in level_dot(msgspec.structs.replace(whole, flows=flows[1:])).dot


@pytest.mark.skipif(os.name == "nt", reason="needs a shebang")
def test_failure_is_told_with_its_first_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Even when it prints a picture: old versions do."""
    dot = fake_dot(tmp_path, "print('<svg/>'); sys.exit('syntax error in line 1\\nmore')")
    monkeypatch.setenv("TERTIB_DOT", str(dot))
    with pytest.raises(DrawingFailed, match=r"failed with 1: syntax error in line 1$"):
        render.raw_svg(Sketch("digraph {", {}), NOTHING_KEPT)


BREAKS_ON_NEW_RANKS = (
    "import subprocess\ntext = sys.stdin.read()\nif 'newrank=true' in text: sys.exit('Warning: x\\ntrouble')\n"
    "sys.exit(subprocess.run([{real!r}, *sys.argv[1:]], input=text, text=True).returncode)"
)


@pytest.mark.skipif(os.name == "nt", reason="needs a shebang")
def test_a_layout_that_breaks_down_is_tried_in_another_way(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Graphviz 16 cannot route some sound graphs whose ranks run one way, and others where they run the other way."""
    monkeypatch.setenv(
        "TERTIB_DOT", str(fake_dot(tmp_path, BREAKS_ON_NEW_RANKS.format(real=render.program())))
    )
    erd = read(Path(__file__).parent / "drawings" / "erd-simple", Erd)
    drawing = erd_drawing(erd, uid="x", say=str, store=NOTHING_KEPT)
    assert drawing.lack == ""
    assert parsed(drawing.svg).tag.endswith("svg")


@pytest.mark.skipif(os.name == "nt", reason="needs a shebang")
def test_one_drawing_that_fails_stops_nothing_and_is_tried_again_next_time(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TERTIB_DOT", str(fake_dot(tmp_path, "sys.exit('Warning: x\\ntrouble in layout')")))
    erd = read(Path(__file__).parent / "drawings" / "erd-simple", Erd)
    dfd = read(Path(__file__).parent / "drawings" / "dfd-simple", Dfd)
    store = Store(tmp_path / "store")
    made = (
        erd_drawing(erd, uid="x", say=str, store=store),
        *dfd_drawings(dfd, name="x", uid="x", say=str, store=store).all(),
    )
    assert {drawing.lack for drawing in made} == {"`dot` failed with 1: trouble in layout"}
    assert not (tmp_path / "store").exists()


def test_what_is_no_dot_stops_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERTIB_DOT", sys.executable)
    with pytest.raises(DrawingFailed, match="is not `dot`"):
        render.raw_svg(Sketch("digraph {}", {}), NOTHING_KEPT)


def test_version_is_read_from_the_banner() -> None:
    assert re.fullmatch(r"(pure|dot) \d+\.\d+.*", render.version(render.program()))


def test_store_makes_once_and_again_when_torn(tmp_path: Path) -> None:
    made: list[str] = []

    def make() -> str:
        made.append("x")
        return "hasil\r\nbaris"

    store = Store(tmp_path)
    assert [store.kept("svg", "k", make) for _ in range(3)] == ["hasil\r\nbaris"] * 3
    assert len(made) == 1
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert entry.relative_to(tmp_path).parts[:2] == ("svg", entry.name[:2])
    for torn in (b"", entry.read_bytes()[:-1], b"\xff\xfe", b"no digest"):
        entry.write_bytes(torn)
        assert store.kept("svg", "k", make) == "hasil\r\nbaris"
    assert len(made) == 5
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [entry]


def test_store_that_cannot_write_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert Store(tmp_path / "file").kept("svg", "k", lambda: "hasil") == "hasil"
