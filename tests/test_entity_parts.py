"""Large entity-relationship diagrams: every entity is on one page, every relation is drawn, nothing above `public` is anywhere."""

from __future__ import annotations

import html as entities
import posixpath
import random
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from laid import TINY
from tertib.draw import Part, Parts, erd_drawing, parts_of
from tertib.draw.crow import drawable
from tertib.draw.erd import erd_dot
from tertib.draw.focus import focus_dot
from tertib.draw.parts import MOST_DERIVED, MOST_KEYS, MOST_WHOLE
from tertib.load import load
from tertib.model.erd import Attribute, Entity, Erd, Group, Relation, View
from tertib.pages import Page
from tertib.pages.edition import edition
from tertib.pages.systems import pages
from tertib.store import Store

HERE = Path(__file__).parent
WORDS = ("pasien", "rawat", "obat", "kasir", "Lab", "dbo.Gizi", "sdm.surat", "a/b", "x y")
SLUGS = st.sampled_from(["induk", "lainnya", "pandangan-induk", "pasien", "pasien-2"])


@st.composite
def erds(draw: Any) -> Erd:
    count = draw(st.integers(1, 120))
    groups = draw(st.lists(SLUGS, max_size=4, unique=True))
    pick = random.Random(draw(st.integers(0, 2**16)))
    names = pick.sample([f"{word}_{tail}" for word in WORDS for tail in range(30)], count)
    share = pick.random()
    made = tuple(
        Entity(
            name,
            group=pick.choice(groups) if groups and pick.random() < share else None,
            attributes=(
                Attribute("id", "bigint", key="primary"),
                Attribute("hubung", "bigint", nullable=True),
                Attribute("rahasia", "text", publication="restricted"),
            ),
        )
        for name in names
    )
    hub = pick.choice(names)
    relations = tuple(
        Relation(
            f"{pick.choice(names)}.{pick.choice(['hubung', 'hubung', 'rahasia'])}",
            f"{hub if pick.random() < 0.4 else pick.choice(names)}.id",
        )
        for _ in range(pick.randrange(len(names) * 2))
    )
    views = tuple(
        View(slug, slug, tuple(pick.sample(names, pick.randint(1, min(9, len(names))))))
        for slug in draw(st.lists(SLUGS, max_size=3, unique=True))
    )
    return Erd("x", "x", made, relations, {slug: Group(slug) for slug in groups}, views)


@settings(max_examples=40, deadline=None)
@given(erd=erds())
def test_every_entity_has_one_home_and_every_relation_is_drawn(erd: Erd) -> None:
    public = erd.public()
    parts = parts_of(public)
    pages = [*parts.groups, *(piece for group in parts.groups for piece in group.inner), *parts.views]
    assert len({each.slug for each in pages}) == len(pages)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each.slug) for each in pages)
    sketches = [focus_dot(public, parts, leaf) for leaf in parts.leaves]
    if len(erd.entities) > MOST_WHOLE:
        homes = [name for leaf in parts.leaves for name in leaf.entities]
        assert sorted(homes) == sorted(entity.name for entity in erd.entities)
        for leaf in parts.leaves:
            assert len(leaf.entities) <= (MOST_DERIVED if leaf.derived else MOST_KEYS)
    else:
        assert parts.groups == ()
        sketches.append(erd_dot(public, parts=parts))
    drawn = {words for sketch in sketches for words in sketch.names.values()}
    for relation in public.relations:
        assert f"{relation.source} → {relation.target}" in drawn
    assert "rahasia" not in "".join(sketch.dot for sketch in sketches) + "".join(drawn)


def test_parts_do_not_depend_on_the_order_of_relations() -> None:
    erd = hospital(120)
    turned = msgspec.structs.replace(erd, relations=tuple(reversed(erd.relations)))
    assert parts_of(erd) == parts_of(turned)


def test_authors_find_their_groups_again() -> None:
    """Families of names and what refers to one another stay together, a hub pulls nothing."""
    homes = parts_of(hospital(200)).home
    for module in ("lab", "gizi"):
        members = {homes[name].slug for name in homes if name.startswith(f"{module}_")}
        assert len(members) == 1, module


def test_schemas_of_a_database_are_groups() -> None:
    names = [f"{schema}.Tabel{number}" for schema in ("HR", "Sales") for number in range(20)]
    parts = parts_of(Erd("x", "x", tuple(Entity(name) for name in names)))
    assert [(each.slug, each.title, len(each.entities)) for each in parts.groups] == [
        ("hr", "HR", 20),
        ("sales", "Sales", 20),
    ]


def test_half_a_primary_key_is_not_taken_for_unique() -> None:
    child = Entity(
        "a",
        attributes=(
            Attribute("b_id", key="primary"),
            Attribute("rahasia", key="primary", publication="restricted"),
        ),
    )
    erd = Erd(
        "x",
        "x",
        (child, Entity("b", attributes=(Attribute("id", key="primary"),))),
        (Relation("a.b_id", "b.id"),),
    )
    (relation,) = erd.public().relations
    assert erd.public().cardinality(relation).child == "zero-or-many"


def test_what_is_declared_twice_and_once_above_public_is_above_it() -> None:
    open_, closed = Attribute("nik"), Attribute("nik", publication="restricted")
    erd = Erd("x", "x", (Entity("a", attributes=(open_,)), Entity("a", attributes=(closed,))))
    assert [each.attributes for each in erd.public().entities] == [(), ()]


def hospital(count: int) -> Erd:
    """A schema of many modules around two hubs, as hospitals have them; the same each time."""
    pick = random.Random(count)
    modules = [
        "rawat",
        "obat",
        "kasir",
        "lab",
        "radiologi",
        "gizi",
        "bpjs",
        "pegawai",
        "keuangan",
        "inventori",
        "surat",
        "antrian",
        "kamar",
        "aset",
    ]
    tails = [
        "master",
        "detail",
        "item",
        "jenis",
        "status",
        "riwayat",
        "harga",
        "log",
        "berkas",
        "tarif",
        "stok",
        "resep",
        "hasil",
        "nilai",
    ]
    modules += [f"modul{number}" for number in range(max(0, count // len(tails) - len(modules) + 2))]
    names = [f"{module}_{tail}" for module in modules for tail in tails][: count - 2]
    made = {name: [Attribute("id", "bigint", key="primary")] for name in ("pengguna", "pasien", *names)}
    relations = []

    def refer(child: str, parent: str) -> None:
        attribute = f"{parent}_id"
        if child != parent and attribute not in {each.name for each in made[child]}:
            made[child].append(Attribute(attribute, "bigint", nullable=pick.random() < 0.3))
            relations.append(Relation(f"{child}.{attribute}", f"{parent}.id"))

    for name in names:
        own = [each for each in names if each.startswith(f"{name.split('_')[0]}_")]
        for parent in (pick.choice(own), pick.choice(own)):
            refer(name, parent)
        if pick.random() < 0.6:
            refer(name, pick.choice(["pengguna", "pasien"]))
        made[name] += [
            Attribute("keterangan", "text", personal="general"),
            Attribute(
                "zzrahasia", "zzjenis", publication="restricted", description="zzuraian", label="zzlabel"
            ),
        ]
        relations.append(Relation(f"{name}.zzrahasia", "pengguna.id", "zzhubungan"))
    entities = tuple(Entity(name, attributes=tuple(each)) for name, each in made.items())
    return Erd("rs", "Basis data rumah sakit", entities, tuple(relations))


def laid(root: Path, erd: Erd) -> Path:
    """The tiny register, with this diagram for one of its systems."""
    shutil.copytree(TINY, root)
    spec = msgspec.to_builtins(erd)
    spec["entities"] = [
        {key: each[key] for key in each if each[key] not in (None, [])} for each in spec["entities"]
    ]
    for entity in spec["entities"]:
        entity["attributes"] = [
            {k: v for k, v in each.items() if v is not None} for each in entity["attributes"]
        ]
    spec["relations"] = [{k: v for k, v in each.items() if v is not None} for each in spec["relations"]]
    (root / "projects/lapor/erd.yml").write_text(yaml.safe_dump(spec, sort_keys=False), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    erd = hospital(70)
    first = [entity.name for entity in erd.entities[:30]]
    grouped = tuple(
        msgspec.structs.replace(each, group="pasien" if number < 50 else "lain" if number < 60 else None)
        for number, each in enumerate(erd.entities)
    )
    views = (View("pasien", "Pandangan pasien", tuple(first[:4])), View("luas", "Luas", tuple(first)))
    whole = msgspec.structs.replace(
        erd, entities=grouped, views=views, groups={"pasien": Group("Pasien & <b>"), "lain": Group("Lain")}
    )
    root = laid(tmp_path_factory.mktemp("parts") / "register", whole)
    register = load(root)
    project = next(each for each in register.projects if each.slug == "lapor")
    assert project.erd, "no diagram"
    assert project.erd.value, "the diagram is not valid"
    shown = edition(register, (), "id", Store(), date(2026, 6, 30))
    return {page.address: page for page in pages(project, shown)}


def erd_pages(made: dict[str, Page]) -> Iterator[tuple[str, Page]]:
    return ((address, page) for address, page in made.items() if address.startswith("sistem/lapor/erd/"))


def test_groups_pieces_and_views_have_pages_of_their_own(made: dict[str, Page]) -> None:
    tails = [address.split("/")[-2] for address, _ in erd_pages(made)]
    assert {"pasien", "lain", "lainnya", "pandangan-pasien", "luas"} <= set(tails)
    assert sum(tail.startswith("pasien-") for tail in tails) > 1, "a group of 50 is in pieces"
    assert len(set(tails)) == len(tails)


def test_every_entity_is_described_on_one_page_of_a_group(made: dict[str, Page]) -> None:
    views = {"sistem/lapor/erd/pandangan-pasien/", "sistem/lapor/erd/luas/"}
    for entity in hospital(70).entities:
        where = [
            a for a, page in made.items() if f'id="entitas-{entity.name}"' in page.html and a not in views
        ]
        assert len(where) == 1, entity.name
        assert f'/{where[0]}#entitas-{entity.name}"' in made["sistem/lapor/"].html


def test_nothing_above_public_is_on_any_page(made: dict[str, Page]) -> None:
    assert {address for address, page in made.items() if "zz" in page.html} == set()


def test_links_of_drawings_and_tables_lead_somewhere(made: dict[str, Page]) -> None:
    for address, page in (*erd_pages(made), ("sistem/lapor/", made["sistem/lapor/"])):
        for href in map(entities.unescape, re.findall(r'href="([^"]*)"', page.html)):
            path, _, anchor = href.partition("#")
            there = posixpath.normpath(posixpath.join(address, path)) + "/" if path else address
            if "entitas-" in anchor or ("/erd/" in there and not path.endswith(".svg")):
                assert there in made, f"{address} → {href}"
                assert not anchor or f'id="{anchor}"' in made[there].html, f"{address} → {href}"


def test_relations_that_leave_a_group_lead_to_the_neighbour(made: dict[str, Page]) -> None:
    """In the table and in the drawing."""
    page = made["sistem/lapor/erd/lain/"].html
    assert re.search(
        r'<td[^>]*><a href="[./]+sistem/lapor/erd/[a-z0-9-]+/#entitas-\w+">\w+</a> <code>id</code>\s*<span class="t-sub">',
        page,
    )
    svg = ET.fromstring(re.search(r"<svg .*?</svg>", page, re.DOTALL)[0])  # type: ignore[index]
    led = [each.get("href") or "" for each in svg.iter() if each.tag.endswith("}a")]
    assert any(href.startswith("#entitas-") for href in led)
    assert any(href.startswith("../") for href in led)


def test_a_hub_is_drawn_with_bundles_of_those_that_refer_to_it() -> None:
    erd = hospital(200).public()
    parts = parts_of(erd)
    sketch = focus_dot(erd, parts, parts.home["pengguna"])
    assert any(name.startswith("b") for name in sketch.names)
    assert sketch.nodes < 80


@pytest.mark.slow
@pytest.mark.parametrize("count", [60, 246, 537])
def test_large_schemas_are_drawn_so_that_they_can_be_read(count: int) -> None:
    """Only the side along which hubs spread may be long; nothing is too large for a picture."""
    erd = hospital(count)
    parts = parts_of(erd.public())
    for part in (None, *parts.leaves):
        drawing = erd_drawing(erd, uid="u", say=str, store=Store(), parts=parts, part=part)
        width, height = (int(ET.fromstring(drawing.svg).get(side) or 0) for side in ("width", "height"))
        assert not drawing.lack
        assert min(width, height) < 4200, part
        assert max(width, height) < 8000, part


def test_a_part_is_found_by_what_drawings_call_it() -> None:
    """No entity is called so, whatever an author writes."""
    assert "\n" in Part("induk", "Induk", ()).thing
    assert Parts().leaves == ()


def test_relations_that_lead_nowhere_are_left_out() -> None:
    names = [f"t{number}" for number in range(30)]
    erd = Erd(
        "x",
        "x",
        tuple(Entity(name, attributes=(Attribute("id"),)) for name in names),
        (Relation("t1.id", "tiada.id"), Relation("t1.tiada", "t2.id"), Relation((), ())),
    )
    assert [each for each in erd.relations if drawable(erd, each)] == []
    assert sum(len(leaf.entities) for leaf in parts_of(erd.public()).leaves) == 30
