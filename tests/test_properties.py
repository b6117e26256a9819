"""What must hold of any register: balance by construction, and findings that do not hang on how a file is written."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edited import change, lay_shipped
from laid import TINY, TODAY, found, renew
from tertib.formats import FORMATS, Report
from tertib.load import load
from test_formats import READERS

BALANCING = {"DFD024", "DFD025"}
few = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
Flow = dict[str, Any]


@dataclass(frozen=True)
class Leaf:
    """A process that is not taken apart, with the data that it turns into other data."""

    takes: str
    gives: str


@dataclass(frozen=True)
class Whole:
    """A process taken apart into a chain: each part hands on to the next."""

    parts: tuple[Leaf | Whole, ...]


def wholes() -> st.SearchStrategy[Leaf | Whole]:
    item = st.sampled_from(["surat", "bukti", "daftar", "nota", "rekap"])
    leaf = st.builds(Leaf, item, item)
    return st.recursive(
        leaf, lambda inner: st.lists(inner, min_size=2, max_size=3).map(tuple).map(Whole), max_leaves=8
    )


LEVELS = st.lists(wholes(), min_size=1, max_size=3)


@few
@given(tree=LEVELS)
def test_what_is_balanced_by_construction_never_raises(
    tree: list[Leaf | Whole], tmp_path_factory: Any
) -> None:
    assert BALANCING.isdisjoint(_codes(_spec(tree), tmp_path_factory.mktemp("balanced")))


@few
@given(tree=LEVELS.filter(lambda tree: any(isinstance(each, Whole) for each in tree)), data=st.data())
def test_removing_one_boundary_flow_always_raises(
    tree: list[Leaf | Whole], data: Any, tmp_path_factory: Any
) -> None:
    """On the inner diagram it is missing inside, on the outer one it is missing above."""
    spec = _spec(tree)
    crossing = list(_crossing(spec["processes"], spec["flows"]))
    level, flow = data.draw(st.sampled_from(crossing))
    level.remove(flow)
    assert BALANCING & _codes(spec, tmp_path_factory.mktemp("unbalanced"))


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden project with faults of many families, and the tiny register's traced system beside it."""
    root = lay_shipped(tmp_path_factory.mktemp("faulty"))
    golden = "projects/retribusi-pasar"
    change(
        root,
        [
            {
                "file": f"{golden}/07-dfd-erd.md",
                "find": "started: 2024-11-18",
                "replace": "started: 2024-11-13",
            },
            {"file": f"{golden}/12-pelatihan.md", "find": "hours: 6\n", "replace": ""},
            {
                "file": f"{golden}/08-uat-awal.md",
                "find": "negative: true\nacceptance:",
                "replace": "acceptance:",
            },
            {
                "file": f"{golden}/10-pelaksanaan-uat/2.md",
                "find": "concurrent: 75",
                "replace": "concurrent: 45",
            },
            {
                "file": f"{golden}/dfd.yml",
                "find": "{from: lapor, to: dinas,",
                "replace": "{from: lapor, to: dinaz,",
            },
            {"file": f"{golden}/erd.yml", "find": "{name: kelas,", "replace": "{name: order,"},
            {"file": f"{golden}/index.md", "find": "personal: general", "replace": "personal: none"},
            {"file": f"{golden}/index.md", "find": "license: MIT", "replace": "license: proprietary"},
            {
                "file": f"{golden}/03-spesifikasi-kebutuhan.md",
                "find": "changes:\n",
                "replace": "changes:\n  - {requirement: KF-hantu, change: changed, reason: Salah.}\n",
            },
        ],
    )
    renew(root)
    assert len({each.code[:3] for each in found(root, TODAY)}) >= 7
    return root


def test_a_system_may_bear_another_name(faulty: Path, tmp_path: Path) -> None:
    root = _copy(faulty, tmp_path)
    (root / "projects" / "retribusi-pasar").rename(root / "projects" / "pasar-lain")
    said = [
        (each.code, each.message, str(each.place).replace("pasar-lain", "retribusi-pasar"))
        for each in found(root, TODAY)
    ]
    assert sorted(said) == sorted((each.code, each.message, str(each.place)) for each in found(faulty, TODAY))


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32 - 1))
def test_the_order_of_keys_means_nothing(faulty: Path, tmp_path_factory: Any, seed: int) -> None:
    """Findings of a file keep code and message; only their lines move. Digests still agree: nothing is signed anew."""
    root = _copy(faulty, tmp_path_factory.mktemp("keys"))
    for path in (root / "projects").rglob("*.md"):
        _reorder(path, random.Random(seed))
    assert _said(root) == _said(faulty)


def test_the_order_in_which_files_were_made_means_nothing(faulty: Path, tmp_path: Path) -> None:
    files = sorted((path for path in faulty.rglob("*") if path.is_file()), reverse=True)
    random.Random(7).shuffle(files)
    for path in files:
        to = tmp_path / path.relative_to(faulty)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, to)
    assert found(tmp_path, TODAY) == found(faulty, TODAY)


def test_the_ends_of_lines_mean_nothing(faulty: Path, tmp_path: Path) -> None:
    root = _copy(faulty, tmp_path)
    for path in root.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert found(root, TODAY) == found(faulty, TODAY)


def test_another_machine_says_the_same(faulty: Path) -> None:
    """Another locale, time zone and order of hashes, in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "tertib",
        "check",
        "--today",
        TODAY.isoformat(),
        "--lang",
        "en",
        "--format",
        "concise",
    ]
    own = {
        key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "TZ", "PYTHON"))
    }
    said = [
        subprocess.run(
            [*command, "--root", str(faulty)], capture_output=True, env={**own, **elsewhere}, check=False
        )
        for elsewhere in (
            {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "1"},
            {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711"},
        )
    ]
    assert said[0].returncode == said[1].returncode == 1, said[0].stderr
    assert said[0].stdout == said[1].stdout != b""


def test_all_formats_carry_the_findings_of_a_real_project(faulty: Path) -> None:
    diagnostics = found(faulty, TODAY)
    report = Report.of(load(faulty), diagnostics, "en")
    expected = Counter((each.code, each.place.file, each.place.line) for each in diagnostics)
    for name, written in FORMATS.items():
        assert Counter(READERS[name](written(report))) == expected, name


def _spec(tree: list[Leaf | Whole]) -> dict[str, Any]:
    """Each tree lies between somebody outside and a store."""
    chains = [
        _chain((node,), [str(number)], ("luar", "buku"), (_first(node), _last(node)))
        for number, node in enumerate(tree, 1)
    ]
    items = sorted({item for node in tree for item in _items(node)})
    return {
        "id": "izin",
        "title": "Aliran data",
        "external_entities": [{"id": "luar", "name": "Pihak luar"}],
        "processes": [process for processes, _ in chains for process in processes],
        "stores": [{"id": "buku", "number": "D1", "name": "Buku"}],
        "flows": [flow for _, flows in chains for flow in flows],
        "data": {item: {"name": item.title()} for item in items},
    }


def _chain(
    nodes: tuple[Leaf | Whole, ...], numbers: list[str], ends: tuple[str, str], data: tuple[str, str]
) -> tuple[list[dict[str, Any]], list[Flow]]:
    """Processes that hand on from one to the next, and the flows of their diagram; inside, both ends are met again."""
    ids = [ends[0], *("p" + number.replace(".", "-") for number in numbers), ends[1]]
    items = [data[0], *(_last(node) for node in nodes[:-1]), data[1]]
    flows: list[Flow] = [
        {"from": ids[at], "to": ids[at + 1], "data": [item]} for at, item in enumerate(items)
    ]
    processes = []
    for at, (node, number) in enumerate(zip(nodes, numbers, strict=True)):
        made: dict[str, Any] = {"id": ids[at + 1], "number": number, "name": f"Olah berkas {number}"}
        if isinstance(node, Whole):
            inner = [f"{number}.{place}" for place in range(1, len(node.parts) + 1)]
            parts, inside = _chain(node.parts, inner, (ids[at], ids[at + 2]), (items[at], items[at + 1]))
            made["decomposition"] = {"processes": parts, "flows": inside}
        processes.append(made)
    return processes, flows


def _first(node: Leaf | Whole) -> str:
    return node.takes if isinstance(node, Leaf) else _first(node.parts[0])


def _last(node: Leaf | Whole) -> str:
    return node.gives if isinstance(node, Leaf) else _last(node.parts[-1])


def _items(node: Leaf | Whole) -> Iterator[str]:
    if isinstance(node, Leaf):
        yield from (node.takes, node.gives)
    else:
        for part in node.parts:
            yield from _items(part)


def _crossing(processes: list[dict[str, Any]], outer: list[Flow]) -> Iterator[tuple[list[Flow], Flow]]:
    """Flows at the boundary of a process that is taken apart, on both diagrams."""
    for process in processes:
        if inside := process.get("decomposition"):
            parts = {part["id"] for part in inside["processes"]}
            yield from ((outer, flow) for flow in outer if process["id"] in {flow["from"], flow["to"]})
            yield from (
                (inside["flows"], flow)
                for flow in inside["flows"]
                if len(parts & {flow["from"], flow["to"]}) == 1
            )
            yield from _crossing(inside["processes"], inside["flows"])


def _codes(spec: dict[str, Any], folder: Path) -> set[str]:
    root = folder / "register"
    shutil.copytree(TINY, root, ignore=shutil.ignore_patterns("lapor"))
    (root / "projects" / "izin" / "dfd.yml").write_text(yaml.safe_dump(spec), encoding="utf-8")
    codes = {each.code for each in found(root, TODAY)}
    shutil.rmtree(folder)
    assert not {code for code in codes if code[:3] in {"SRC", "SHP"}}
    return codes


def _reorder(path: Path, chance: random.Random) -> None:
    """The keys of a front matter in another order, block by block."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    blocks: list[str] = []
    for line in head.splitlines(keepends=True):
        if line[0] in " -#\n" and blocks:
            blocks[-1] += line
        else:
            blocks.append(line)
    chance.shuffle(blocks)
    path.write_text(f"---\n{''.join(blocks)}---\n{body}", encoding="utf-8", newline="\n")


def _copy(root: Path, to: Path) -> Path:
    shutil.copytree(root, to / "register")
    return to / "register"


def _said(root: Path) -> Counter[tuple[str, str, str]]:
    return Counter((each.place.file, each.code, each.message) for each in found(root, TODAY))
