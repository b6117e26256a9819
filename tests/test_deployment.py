"""Where a system runs: what the public sees of it, and that a picture is made of nothing but data."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from laid import TODAY, committed, git
from tertib import contracts
from tertib.changes import compared
from tertib.check import check
from tertib.cli import main
from tertib.draw import deployment_drawing, icons
from tertib.draw.deployment import icon_folder
from tertib.draw.labels import plain
from tertib.draw.svg import ATTRIBUTES, ELEMENTS
from tertib.draw.zones import ZONE_KINDS
from tertib.errors import DrawingFailed
from tertib.exports.deployment import deployment_as_mermaid
from tertib.formats import FORMATS, Report
from tertib.load import load
from tertib.model.deployment import Deployment, Link, Node, Zone
from tertib.pages import edition, pages
from tertib.source.emit import spec_text
from tertib.store import Store

SVG = "{http://www.w3.org/2000/svg}"
NOTHING_KEPT = Store(None)
KINDS = tuple(icons.GENERIC)
ICON = re.compile(r"data:image/png;base64,[A-Za-z0-9+/]+={0,2}")


def drawn(deployment: Deployment, *, public: bool = False, store: Store = NOTHING_KEPT) -> str:
    drawing = deployment_drawing(
        deployment, name="e-Izin", uid="u", say=str, store=store, public=public, language="id"
    )
    assert drawing is not None
    return drawing.svg


def spec(publication: str = "restricted") -> Deployment:
    """Words that begin with `rahasia-` are nobody's business."""
    return Deployment(
        id="izin",
        title="rahasia-judul",
        publication=publication,
        zones=(
            Zone("dmz", "Zona perantara", "dmz", "office-data-centre"),
            Zone("data", "Zona data", "data", "office-data-centre"),
        ),
        nodes=(
            Node("rahasia-gerbang", "rahasia-nama-gerbang", "proxy", "dmz", "rahasia-nginx"),
            Node("rahasia-dua", "rahasia-nama-dua", "proxy", "dmz", "nginx"),
            Node("rahasia-db", "rahasia-nama-db", "database", "data", "PostgreSQL"),
        ),
        links=(
            Link("rahasia-gerbang", "rahasia-db", "rahasia-tls", 54321, ("rahasia-permohonan",)),
            Link("rahasia-dua", "rahasia-db", "rahasia-ssh", 54322),
        ),
    )


def texts(svg: str) -> list[str]:
    found = (element.text or "" for element in ET.fromstring(svg).iter(f"{SVG}text"))
    return [text.strip() for text in found if text.strip()]


# --- what the public sees -----------------------------------------------------------------------------------------


def test_the_public_sees_zones_and_each_kind_once() -> None:
    svg = drawn(spec(), public=True)
    assert sorted(texts(svg)) == [
        "Basis data",
        "Lokasi hosting: Pusat data Diskominfo",
        "Peladen perantara",
        "Zona data",
        "Zona perantara",
    ]
    titles = [title.text for title in ET.fromstring(svg).iter(f"{SVG}title")]
    assert titles.count("Peladen perantara → Basis data") == 1
    assert "rahasia" not in svg


def test_the_full_drawing_shows_names_products_protocols_and_ports() -> None:
    shown = texts(drawn(spec()))
    for text in ("rahasia-nama-gerbang", "rahasia-nginx", "PostgreSQL", "RAHASIA-TLS 54321"):
        assert text in shown


def test_a_public_spec_is_shown_whole_and_an_excluded_one_not_at_all() -> None:
    assert drawn(spec("public"), public=True) == drawn(spec("public"))
    excluded = deployment_drawing(
        spec("excluded"), name="e-Izin", uid="u", say=str, store=NOTHING_KEPT, public=True
    )
    assert excluded is None


def secret(letter: str) -> st.SearchStrategy[str]:
    """Words that the letters of a picture's data can never spell."""
    return st.integers(0, 5).map(lambda number: f"rahasia-{letter}-{number}")


def nodes() -> st.SearchStrategy[tuple[Node, ...]]:
    zone = st.sampled_from(["z0", "z1", "rahasia-zona"])
    kind = st.sampled_from(KINDS)
    node = st.builds(Node, secret("id"), secret("nama"), kind, zone, st.none() | secret("produk"))
    return st.lists(node, max_size=8).map(tuple)


def links() -> st.SearchStrategy[tuple[Link, ...]]:
    port = st.none() | st.integers(54321, 65535)
    data = st.lists(secret("data"), max_size=2).map(tuple)
    link = st.builds(Link, secret("id"), secret("id"), st.none() | secret("protokol"), port, data)
    return st.lists(link, max_size=8).map(tuple)


@settings(max_examples=40)
@given(nodes=nodes(), links=links(), within=st.sampled_from([None, "z0", "z1", "office-data-centre"]))
def test_nothing_withheld_is_in_the_public_drawing(
    nodes: tuple[Node, ...], links: tuple[Link, ...], within: str | None
) -> None:
    zones = (Zone("z0", "Zona", "dmz", "z1"), Zone("z1", "Zona", "data", within))
    deployment = Deployment("izin", "rahasia-judul", "restricted", zones, nodes, links)
    public = deployment.public()
    assert public is not None
    told = drawn(deployment, public=True) + deployment_as_mermaid(public)
    assert "rahasia" not in told.lower()
    assert not [link.port for link in links if link.port and f">{link.port}<" in told]
    pairs = [(node.zone, node.kind) for node in public.nodes]
    assert len(pairs) == len(set(pairs))
    assert len(public.links) == len({(link.source, link.target) for link in public.links})


def test_a_system_page_shows_what_is_public_in_drawing_and_tables(tiny: Path) -> None:
    for publication in ("restricted", "excluded", "public"):
        html = page(tiny, spec(publication))
        assert 'id="penempatan"' in html
        assert ("rahasia" in html) is (publication == "public")
        assert ("<image" in html) is (publication != "excluded")
        assert ("54321" in html) is (publication == "public")
    assert "RAHASIA-TLS 54321" in html


def test_a_restricted_system_shows_no_deployment(tiny: Path) -> None:
    entry = tiny / "projects/izin/index.md"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace("\n---\n", "\npublication: restricted\n---\n", 1), encoding="utf-8")
    assert "penempatan" not in page(tiny, spec("public"))


def test_a_deployment_goes_with_the_records_of_its_step(tiny: Path) -> None:
    """Where the SOP asks for it in a step whose record is withheld, so is the drawing."""
    sop = next((tiny / "schemas/sop").glob("tiny-2026.yml"))
    text = sop.read_text(encoding="utf-8")
    sop.write_text(text.replace("drawings: [dfd, erd]", "drawings: [dfd, erd, deployment]"), encoding="utf-8")
    assert 'id="penempatan"' in page(tiny, spec())
    (record,) = (tiny / "projects/izin").glob("03-*.md")
    written = record.read_text(encoding="utf-8")
    record.write_text(written.replace("\n---\n", "\npublication: restricted\n---\n", 1), encoding="utf-8")
    assert 'id="penempatan"' not in page(tiny, spec())


def page(root: Path, deployment: Deployment) -> str:
    """The page of the tiny register's system with a deployment."""
    data = msgspec.to_builtins(deployment)
    (root / "projects/izin/deployment.yml").write_text(spec_text(data), encoding="utf-8")
    register = load(root)
    made = pages(edition(register, check(register, TODAY, "id"), "id", NOTHING_KEPT, TODAY))
    return next(each.html for each in made if each.address == "sistem/izin/")


def test_the_command_writes_the_public_part_unless_all_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "deployment.yml"
    path.write_text(spec_text(msgspec.to_builtins(spec())), encoding="utf-8")
    for form in ("dot", "mermaid", "svg"):
        public, whole = (
            CliRunner().invoke(main, ["export", "drawing", str(path), "--as", form, *more])
            for more in ([], ["--all"])
        )
        assert (public.exit_code, whole.exit_code) == (0, 0), public.output + whole.output
        assert "rahasia" not in public.output
        assert "rahasia-nama-gerbang" in whole.output
        assert "#0101" not in public.output
    refused = CliRunner().invoke(main, ["export", "drawing", str(path), "--as", "sql", "--lang", "en"])
    assert (refused.exit_code, "choose one of mermaid, dot, svg" in refused.output) == (2, True)


@pytest.mark.parametrize("form", ["dot", "mermaid", "svg"])
def test_an_excluded_deployment_is_written_only_when_all_is_asked_for(form: str, tmp_path: Path) -> None:
    path = tmp_path / "deployment.yml"
    path.write_text(spec_text(msgspec.to_builtins(spec("excluded"))), encoding="utf-8")
    command = ["export", "drawing", str(path), "--as", form, "--lang", "en"]
    refused = CliRunner().invoke(main, command)
    assert refused.exit_code == 2
    assert "exempt from publication" in refused.output
    assert CliRunner().invoke(main, [*command, "--all"]).exit_code == 0


# --- pictures -----------------------------------------------------------------------------------------------------


def test_pictures_are_data_each_stands_once_and_is_used() -> None:
    svg = drawn(spec())
    root = ET.fromstring(svg)
    images = {element.get("id"): element.get("href") or "" for element in root.iter(f"{SVG}image")}
    uses = [element.get("href") for element in root.iter(f"{SVG}use")]
    assert len(images) == len(set(images.values())) == 3
    assert all(ICON.fullmatch(href) for href in images.values())
    assert len(uses) == 3
    assert set(uses) == {f"#{name}" for name in images}
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS | {"defs", "image", "use"}
        assert set(element.attrib) <= ATTRIBUTES
    assert ".png" not in svg.replace("image/png", "")
    assert str(icon_folder()) not in svg


def test_pictures_are_small() -> None:
    for name in (*icons.GENERIC.values(), icons.UNKNOWN):
        uri = icons.data_uri(name, icon_folder(), NOTHING_KEPT)
        raw = base64.b64decode(uri.partition(",")[2])
        assert raw.startswith(b"\x89PNG")
        assert len(raw) < 6_000, name


def test_every_kind_of_the_schema_has_a_picture_and_every_zone_a_colour() -> None:
    keys = contracts.part("deployment").properties
    for key, known in (("nodes", KINDS), ("zones", ZONE_KINDS)):
        items = keys[key].items
        assert items is not None
        assert set(items.properties["kind"].raw["enum"]) == set(known)


@pytest.mark.parametrize(
    ("product", "picture"),
    [
        ("nginx", "onprem/network/nginx.png"),
        ("PostgreSQL 16.2", "onprem/database/postgresql.png"),
        ("RabbitMQ 3.13 (klaster)", "onprem/queue/rabbitmq.png"),
        ("Node JS", "programming/language/nodejs.png"),
        ("../../../../etc/passwd", "oci/network/load-balancer.png"),
        ("C", "oci/network/load-balancer.png"),
        ("", "oci/network/load-balancer.png"),
    ],
)
def test_a_product_has_its_own_picture_where_there_is_one(product: str, picture: str) -> None:
    assert icons.icon(Node("n", "Nama", "proxy", "z", product), icon_folder()) == picture


@pytest.mark.parametrize("name", ["../diagrams/__init__.py", "../x.png", "/etc/passwd", "generic/gone.png"])
def test_a_picture_from_elsewhere_is_never_read(name: str) -> None:
    with pytest.raises(DrawingFailed):
        icons.data_uri(name, icon_folder(), NOTHING_KEPT)


# --- as text is drawn -------------------------------------------------------------------------------------------

WORDS = st.text(max_size=40) | st.sampled_from(
    [
        r"\N \G",
        "</TD></TR></TABLE>>",
        '<IMG SRC="/etc/passwd"/>',
        "<script>alert(1)</script>",
        "a:b:c",
        '"];x[URL="javascript:1"',
        "\ud800",
        "‮abc",
    ]
)


@settings(max_examples=40)
@given(name=WORDS, zone=WORDS, product=WORDS, protocol=WORDS)
def test_any_text_is_shown_as_text(name: str, zone: str, product: str, protocol: str) -> None:
    deployment = Deployment(
        "x",
        "x",
        zones=(Zone("z", zone, "dmz"),),
        nodes=(Node("a", name, "proxy", "z", product), Node("b", name, "cache", "z")),
        links=(Link("a", "b", protocol, 1),),
    )
    svg = drawn(deployment)
    for element in ET.fromstring(svg).iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS | {"defs", "image", "use"}
        assert set(element.attrib) <= ATTRIBUTES
        assert re.fullmatch(r"#u-icon\d|data:image/png;base64,[\w+/=]+", element.get("href", "#u-icon1"))
    shown = "".join("".join(texts(svg)).split()).casefold()
    for text in (name, zone, product, protocol):
        assert "".join(plain(text).split()).casefold() in shown


def test_what_names_nothing_crashes_nothing() -> None:
    round_about = tuple(Zone(f"z{n}", "Zona", "dmz", f"z{(n + 1) % 3}") for n in range(3))
    deployment = Deployment(
        "x",
        "x",
        zones=(*round_about, Zone("z0", "Zona", "tidak-ada", "tidak-ada")),
        nodes=(Node("a", "A", "tidak-ada", "tidak-ada"), Node("a", "B", "proxy", "z0")),
        links=(Link("a", "tidak-ada"), Link("tidak-ada", "a"), Link("a", "a", "tls")),
    )
    for each in (deployment, Deployment("x", "x"), Deployment("x", "x", zones=deployment.zones)):
        drawn(each)
        drawn(each, public=True)


def test_a_deep_or_large_deployment_is_said_to_be_too_large() -> None:
    zones = tuple(Zone(f"z{n}", "Zona", "dmz", f"z{n - 1}") for n in range(2000))
    drawing = deployment_drawing(
        Deployment("x", "x", zones=zones), name="x", uid="u", say=str, store=NOTHING_KEPT, public=False
    )
    assert drawing is not None
    assert drawing.svg == ""
    assert "split it" in drawing.lack


def test_many_nodes_make_no_endless_column() -> None:
    zones = tuple(Zone(f"z{n}", f"Zona {n}", "application") for n in range(6))
    nodes = tuple(Node(f"n{n}", f"Simpul {n}", "app-server", f"z{n % 6}") for n in range(36))
    links = tuple(Link(f"n{n}", f"n{n // 2}") for n in range(1, 36))
    svg = drawn(Deployment("x", "x", "public", zones, nodes, links))
    _, _, width, height = map(float, (ET.fromstring(svg).get("viewBox") or "").split())
    assert 0.5 < width / height < 2.3


# --- the same everywhere, and nothing left ------------------------------------------------------------------------

PROGRAM = """
import hashlib, sys
from tertib.draw import deployment_drawing
from tertib.model.deployment import Deployment, Link, Node, Zone
from tertib.store import Store
assert not {"diagrams", "PIL"} & set(sys.modules), "imported before anything is drawn"
nodes = tuple(Node(f"n{n}", f"Simpul {n}", kind, "z") for n, kind in enumerate(["proxy", "cache", "user"]))
spec = Deployment("x", "x", "public", (Zone("z", "Zona", "dmz"),), nodes, (Link("n0", "n1"), Link("n2", "n0")))
drawing = deployment_drawing(spec, name="x", uid="u", say=str, store=Store(None), public=True)
print(hashlib.sha256(drawing.svg.encode()).hexdigest())
"""


def test_every_process_draws_the_same_and_leaves_nothing(tmp_path: Path) -> None:
    def run(seed: str) -> str:
        (folder := tmp_path / seed).mkdir()
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed, "TMPDIR": str(folder), "HOME": str(folder)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert list(folder.iterdir()) == []
        return done.stdout

    assert len({run("1"), run("2")}) == 1


def test_a_failing_program_leaves_nothing_and_spoils_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = drawn(spec())
    with monkeypatch.context() as patch:
        patch.chdir(tmp_path)
        patch.setenv("TERTIB_DOT", sys.executable)
        with pytest.raises(DrawingFailed):
            drawn(spec())
    assert list(tmp_path.iterdir()) == []
    assert drawn(spec()) == before


def test_the_store_changes_no_byte(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert len({drawn(spec(), store=each) for each in (NOTHING_KEPT, store, store)}) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"drawing", "icon", "svg"}


def several() -> Iterator[str]:
    for product in ("nginx", "HAProxy"):
        yield drawn(msgspec.structs.replace(spec(), nodes=(Node("a", "A", "proxy", "dmz", product),)))


def test_two_drawings_of_one_process_do_not_mix() -> None:
    first, second = several()
    assert "HAProxy" not in first
    assert "nginx" not in second


def test_the_summary_of_a_change_shows_kinds_only_in_a_public_repository(tiny: Path) -> None:
    committed(tiny, "main")
    git(tiny, "checkout", "--quiet", "-b", "change")
    (tiny / "projects/izin/deployment.yml").write_text(spec_text(msgspec.to_builtins(spec())), "utf-8")
    with compared(tiny, "main") as comparison:
        report = Report.of(comparison.register, comparison.judged(TODAY, "id"), "id", comparison=comparison)
        drawings = FORMATS["markdown"](report).partition("```mermaid")[2]
    assert 'n1["Peladen perantara"]' in drawings
    assert "rahasia" not in drawings
