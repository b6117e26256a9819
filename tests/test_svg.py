"""The SVG of a drawing: only what is on the lists, ids of its own, names for readers, safe links."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest

from tertib.draw import Drawing, dfd_drawings, erd_drawing
from tertib.draw.palette import BY_SENTINEL, GROUPS, INKS
from tertib.draw.svg import ATTRIBUTES, ELEMENTS, finished, hardened, safe_address
from tertib.errors import DrawingFailed
from tertib.model.dfd import DataItem, Dfd, ExternalEntity, Flow, Process
from tertib.model.erd import Erd
from tertib.store import Store
from tertib.words import Text, said

SVG = "{http://www.w3.org/2000/svg}"
STATIC = Path(__file__).parents[1] / "hooks/tertib/pages/static"
CSS = "".join((STATIC / f"{name}.css").read_text(encoding="utf-8") for name in ("drawings", "deployment"))
DFD = Dfd(
    id="x",
    title="Retribusi",
    external_entities=(ExternalEntity("pedagang", "Pedagang", repeat=True),),
    processes=(Process("tagih", "Tagih retribusi", "2"),),
    flows=(Flow("pedagang", "tagih", ("bayar",)), Flow("tagih", "pedagang", ("bukti",))),
    data={"bayar": DataItem("Pembayaran", personal="general"), "bukti": DataItem("Bukti bayar")},
)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def level_1(**links: str) -> Drawing:
    return dfd_drawings(DFD, name="e-Retribusi", uid="r-dfd", say=str, store=Store(None), links=links).level()


def tree(drawing: Drawing) -> ET.Element:
    return parsed(drawing.svg)


def test_only_listed_elements_and_attributes() -> None:
    for element in tree(level_1(tagih="#proses-tagih")).iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES


def test_hardening_drops_what_a_program_should_never_write() -> None:
    raw = (
        '<?xml version="1.0"?><?xml-stylesheet href="x.css"?><!DOCTYPE svg>'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1"'
        ' onload="x()" style="color:red"><script>x()</script><style>a{}</style><foreignObject/><image href="/etc"/>'
        '<a href="java&#9;script:x()" xlink:href="javascript:x()"><text onclick="x()">kata</text></a>'
        '<g xmlns="urn:other"/><set/><use href="#a"/></svg>'
    )
    root = hardened(raw)
    assert [element.tag for element in root.iter()] == ["svg", "a", "text"]
    assert [element.attrib for element in root.iter()] == [{"viewBox": "0 0 1 1"}, {}, {}]


@pytest.mark.parametrize("raw", ["", "not xml", "<html/>", "<svg/>", '<!DOCTYPE s [<!ENTITY a "b">]><svg>&a'])
def test_what_is_no_svg_is_said(raw: str) -> None:
    with pytest.raises(DrawingFailed):
        hardened(raw)


def test_ids_are_of_the_drawing() -> None:
    ids = [element.attrib["id"] for element in tree(level_1()).iter() if "id" in element.attrib]
    assert ids
    assert all(each.startswith("r-dfd-1-") for each in ids)
    assert len(ids) == len(set(ids))


def test_whole_is_named_and_described() -> None:
    drawing = level_1()
    root = tree(drawing)
    named = {
        element.get("id"): element.text for element in root if element.tag in {f"{SVG}title", f"{SVG}desc"}
    }
    assert root.get("role") == "group"
    assert [named[each] for each in root.attrib["aria-labelledby"].split()] == [
        drawing.title,
        drawing.description,
    ]


def test_marks_are_called_by_their_words() -> None:
    titles = [element.text for element in tree(level_1()).iter(f"{SVG}title")][1:]
    assert titles.count("2 Tagih retribusi") == 1
    assert titles.count("Pedagang → 2 Tagih retribusi: Pembayaran") == 3
    assert not [title for title in titles if re.match(r"[nf]\d", title or "")]
    hidden = [each for each in tree(level_1()).iter(f"{SVG}g") if each.get("aria-hidden") == "true"]
    assert len(hidden) == 4  # both halves of two flows: their labels speak


def test_links_surround_what_they_stand_for() -> None:
    root = tree(level_1(tagih="#proses-tagih", pedagang="#e-pedagang"))
    links = {(link.get("href"), link.findtext(f"{SVG}title")) for link in root.iter(f"{SVG}a")}
    assert links == {("#proses-tagih", "2 Tagih retribusi"), ("#e-pedagang", "Pedagang")}


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("#proses-tagih", True),
        ("../erd/#kios", True),
        ("/sistem/e-retribusi/", True),
        ("https://example.go.id/", True),
        ("mailto:register@example.go.id", True),
        ("javascript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        (" JAVASCRIPT:alert(1)", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("//example.org/", False),
        ("/\\example.org/", False),
        ("\\\\example.org/", False),
        ("", False),
    ],
)
def test_addresses(address: str, safe: bool) -> None:
    assert safe_address(address) is safe
    assert ("<a " in level_1(tagih=address).svg) is safe


def test_repeated_external_has_outline_and_corner() -> None:
    root = tree(level_1())
    assert len([each for each in root.iter(f"{SVG}polygon") if each.get("transform")]) == 2
    assert (
        len([each for each in root.iter(f"{SVG}polyline") if "gv-s-external" in each.get("class", "")]) == 2
    )


def test_no_sentinel_is_left_and_colours_have_classes() -> None:
    svg = level_1().svg
    assert not [sentinel for sentinel in BY_SENTINEL if sentinel in svg]
    assert "style" not in svg
    for element in parsed(svg).iter():
        for attribute in ("fill", "stroke"):
            if element.get(attribute, "none").startswith("#"):
                assert f"gv-{attribute[0]}-" in element.get("class", "")


def test_texts_are_of_the_reader() -> None:
    name = Text(id="Pedagang pasar", en="Market trader")
    dfd = msgspec.structs.replace(DFD, external_entities=(ExternalEntity("pedagang", name),))
    for language, other in (("id", "en"), ("en", "id")):
        drawings = dfd_drawings(dfd, name="x", uid="x", say=str, store=Store(None), language=language)
        svg = drawings.context().svg
        assert said(name, language) in svg
        assert said(name, other) not in svg


def test_same_spec_same_bytes() -> None:
    assert level_1().svg == level_1().svg


def test_size_stands_in_pixels_without_style() -> None:
    root = tree(level_1())
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert int(root.attrib["width"]) == round(width * 4 / 3)
    assert int(root.attrib["height"]) == round(height * 4 / 3)


def test_finished_needs_no_names() -> None:
    raw = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 3"><g class="graph"><title>x</title></g></svg>'
    svg = finished(raw, uid="u", title="<T>", description="&", names={}, links={})
    assert '<title id="u-title">&lt;T&gt;</title><desc id="u-desc">&amp;</desc>' in svg


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


LIGHT = {role: ink.light for role, ink in INKS.items()}
DARK = LIGHT | dict(re.findall(r"\.gv-f-([a-z-]+) { fill: (#[0-9a-f]{6}); }", CSS)) | {"canvas": "#1e2129"}
ZONES = tuple(role for role in INKS if role.startswith("zone-") and role.endswith("-ground"))
READ_ON = {
    "ink": ("surface", "external-ground", "store-ground", *ZONES),
    "quiet": ("canvas", "region", "surface", "store-ground", *ZONES),
    "edge": ("canvas", "region", *ZONES),
    "personal": ("canvas", "region", "surface"),
    "process": ("surface",),
    "external": ("surface",),
    "store": ("store-ground",),
    "logical": ("canvas",),
}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read(scheme: dict[str, str]) -> None:
    for text, grounds in READ_ON.items():
        for ground in grounds:
            assert contrast(scheme[text], scheme[ground]) >= 4.5, (text, ground)
    assert all(contrast(scheme["on-group"], group) >= 4.5 for group in GROUPS)


def test_dark_knows_every_role() -> None:
    for role in INKS:
        if not role.startswith("group-"):
            assert f".gv-f-{role} {{" in CSS


def test_words_in_another_language_than_the_page_say_so() -> None:
    erd = msgspec.convert(SELF_REFERENCE, Erd)
    shown = {}
    for language in ("id", "en"):
        drawing = erd_drawing(erd, uid="e", say=str, store=Store(None), language=language)
        assert "\ufeff" not in drawing.svg
        shown[language] = {
            each.text: each.get("lang") for each in ET.fromstring(drawing.svg).iter(f"{SVG}text")
        }
    assert set(shown["id"].values()) == {None}
    assert shown["en"]["Unit kerja"] == "id"
    assert shown["en"]["part of"] is None
    assert shown["en"]["unit"] is None


def test_a_line_from_a_table_to_itself_stays_close_to_it() -> None:
    drawing = erd_drawing(msgspec.convert(SELF_REFERENCE, Erd), uid="e", say=str, store=Store(None))
    root = ET.fromstring(drawing.svg)
    line = next(each for each in root.iter(f"{SVG}g") if "gv-self" in (each.get("class") or ""))
    table = next(each for each in root.iter(f"{SVG}g") if "gv-entity" in (each.get("class") or ""))
    right = max(x for shape in table.iter(f"{SVG}polygon") for x in across(shape.get("points") or ""))
    path = next(line.iter(f"{SVG}path")).get("d") or ""
    assert right <= min(across(path))
    assert max(across(path)) < right + 40


def across(points: str) -> list[float]:
    return [float(pair.partition(",")[0]) for pair in re.findall(r"-?[\d.]+,-?[\d.]+", points)]


SELF_REFERENCE = {
    "id": "x",
    "title": "Unit",
    "entities": [
        {
            "name": "unit",
            "label": "Unit kerja",
            "attributes": [
                {"name": "id", "type": "bigint", "key": "primary"},
                *({"name": f"kolom_{n}", "type": "text"} for n in range(12)),
                {"name": "induk_id", "type": "bigint", "nullable": True},
            ],
        },
        {
            "name": "pegawai",
            "attributes": [
                {"name": "id", "type": "bigint", "key": "primary"},
                {"name": "unit_id", "type": "bigint"},
            ],
        },
    ],
    "relations": [
        {"from": "unit.induk_id", "to": "unit.id", "label": {"id": "bagian dari", "en": "part of"}},
        {"from": "pegawai.unit_id", "to": "unit.id"},
    ],
}
