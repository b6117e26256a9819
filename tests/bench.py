"""Rates and ratios of one run, printed: machines are shared and noisy, so nothing here is a test."""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache
from pathlib import Path

import jsonschema_rs
import msgspec
import yaml

from generated import COMPACT, GOLDEN, SHIPPED, generate
from tertib import contracts
from tertib.check import check
from tertib.draw import dfd_drawings, erd_drawing
from tertib.load import load
from tertib.model.dfd import Dfd
from tertib.model.erd import Entity, Erd
from tertib.store import Store

TODAY = date(2026, 11, 24)
DAY = ("--today", str(TODAY))
PLAIN = """\
site_name: Plain
theme: {name: material, language: id, font: false}
plugins: []
not_in_nav: "*"
validation: {links: {not_found: ignore, unrecognized_links: ignore}}
nav: [index.md]
markdown_extensions: [admonition, tables, footnotes, attr_list, def_list]
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--systems", type=int, nargs="+", default=[20, 100, 300], help="built")
    options.add_argument("--checked", type=int, default=1000, help="compact systems checked")
    options.add_argument("--drawn", type=int, default=1000, help="systems whose drawings are made")
    asked = options.parse_args()
    sizes = asked.systems
    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} cores; seconds of user+system CPU unless said otherwise\n"
    )
    bench_start()
    with tempfile.TemporaryDirectory() as folder:
        bench_check(Path(folder) / "compact", asked.checked, COMPACT)
        bench_check(Path(folder) / "golden", max(1, asked.checked // 5), GOLDEN)
        bench_beside(Path(folder) / "compact")
        bench_drawings(Path(folder) / "drawings", asked.drawn)
        bench_build(Path(folder), sizes)


def bench_start() -> None:
    """`tertib check` on the shipped register, from start to end of the process."""
    command = [sys.executable, "-m", "tertib", "check", "--format", "concise", "--root", str(SHIPPED)]
    run = [wall(lambda: subprocess.run(command, capture_output=True, check=False)) for _ in range(5)]
    print(f"check, shipped register   {sorted(run)[2]:.2f} s wall from start to end (median of 5)")


def bench_check(root: Path, systems: int, example: Path) -> None:
    """All rules on many systems, as one whole process from start to exit, beside bare reading without a start."""
    records = generate(root, systems, example)
    ours = child_cpu(
        [sys.executable, "-m", "tertib", "check", "--format", "concise", "--root", str(root), *DAY]
    )
    gc.disable()
    bare = cpu(lambda: bare_reading(root))
    start = time.process_time()
    register = load(root)
    read = time.process_time() - start
    judge = cpu(lambda: check(register, TODAY))
    gc.enable()
    lines = sum(len(each.front.splitlines()) for project in register.projects for each in project.texts)
    print(
        f"check, {systems} × {example.name}: {records} records, {lines / records:.0f} lines of front matter each"
    )
    print(
        f"                          {ours:.1f}, start and exit included (read {read:.1f}, judge {judge:.1f}): "
        f"{records / ours:,.0f} records a second"
    )
    print(
        f"                          bare compose + jsonschema-rs {bare:.1f} (ours {ours / bare:.2f} times)\n"
    )


def bare_reading(root: Path) -> None:
    """What PyYAML's compose and jsonschema-rs cost at least: every file composed, made data, validated."""
    engine = jsonschema_rs.validator_for({"$ref": f"{contracts.BASE}record.schema.json"}, registry=registry())
    for path in sorted((root / "projects").rglob("*")):
        if path.suffix in {".md", ".yml"}:
            node = yaml.compose(front_of(path), yaml.CSafeLoader)
            engine.is_valid(plain(node) if node else {})


def registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry(list(contracts.all_schemas()), draft=jsonschema_rs.Draft202012)


def plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    return [plain(each) for each in node.value] if isinstance(node, yaml.SequenceNode) else node.value


def front_of(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text.split("---\n")[1] if path.suffix == ".md" else text


def bench_beside(root: Path) -> None:
    """`tertib check` beside check-jsonschema on the same records and schemas, each as whole processes."""
    plain_files: dict[str, list[str]] = {}
    for project in load(root).projects:
        for record in project.records:
            copy = root / "plain" / project.slug / record.file.replace("/", "-").replace(".md", ".yml")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(front_of(root / record.file), encoding="utf-8")
            plain_files.setdefault(record.kind or "document", []).append(str(copy))
    ours = child_cpu(
        [sys.executable, "-m", "tertib", "check", "--format", "concise", "--root", str(root), *DAY],
        clean=True,
    )
    theirs = sum(
        child_cpu(
            [
                str(Path(sys.executable).parent / "check-jsonschema"),
                "--schemafile",
                bundled(kind, root),
                *files,
            ],
            clean=True,
        )
        for kind, files in plain_files.items()
    )
    records = sum(len(files) for files in plain_files.values())
    print(
        f"beside check-jsonschema   {records} records: ours {ours:.1f}, theirs {theirs:.1f} ({theirs / ours:.1f} times)\n"
    )


def bundled(kind: str, folder: Path) -> str:
    """The schema of a kind with all it refers to in one file: check-jsonschema does not find relative references twice removed."""
    known = {address: {**schema, "$id": address} for address, schema in contracts.all_schemas()}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": f"{contracts.BASE}records/{kind}.schema.json",
        "$defs": known,
    }
    file = folder / f"{kind}.schema.json"
    file.write_text(json.dumps(whole), encoding="utf-8")
    return str(file)


def bench_drawings(folder: Path, systems: int) -> None:
    """The drawings of many systems: by one process and by a pool, made and kept."""
    tasks = [(folder / "kept", number) for number in range(systems)]
    few = tasks[: max(1, systems // 20)]
    drawings = sum(draw((folder / "alone", number)) for _, number in few)
    alone = wall(lambda: [draw((folder / "alone again", number)) for _, number in few])
    with ProcessPoolExecutor() as pool:
        pooled = wall(lambda: list(pool.map(draw, tasks, chunksize=8)))
    gc.collect()
    kept = cpu(lambda: [draw(task) for task in tasks])
    each = drawings / len(few)
    print(f"drawings, {systems} systems × {each:.0f}: cold {drawings / alone:.0f} a second by one process;")
    print(
        f"                          by a pool of {os.cpu_count()} {systems * each / pooled:.0f} a second ({pooled:.1f} s); "
        f"kept {systems * each / kept:,.0f} a second ({kept:.2f} s of CPU)\n"
    )


def draw(task: tuple[Path, int]) -> int:
    """Make or read back the drawings of a system like the golden one; how many there are."""
    folder, number = task
    dfd, erd = golden_specs()
    name, store = f"Sistem {number}", Store(folder)
    dfd = msgspec.structs.replace(dfd, title=f"{dfd.title} {number}")
    erd = msgspec.structs.replace(erd, entities=(Entity(f"sistem_{number}"), *erd.entities))
    flows = dfd_drawings(dfd, name=name, uid="dfd", say=str, store=store).all()
    return len((*flows, erd_drawing(erd, uid="erd", say=str, store=store)))


@cache
def golden_specs() -> tuple[Dfd, Erd]:
    project = next(each for each in load(SHIPPED).projects if each.slug == GOLDEN.name)
    if not (project.dfd and project.dfd.value and project.erd and project.erd.value):
        sys.exit("the golden project has no drawings")
    return project.dfd.value, project.erd.value


def bench_build(folder: Path, sizes: list[int]) -> None:
    """Build beside plain MkDocs + Material rendering the same content as Markdown."""
    spent: dict[int, float] = {}
    for systems in sizes:
        root = folder / f"build-{systems}"
        records = generate(root, systems)
        shutil.copy(SHIPPED / "mkdocs.yml", root)
        shutil.copytree(SHIPPED / "docs", root / "docs")
        shutil.copytree(SHIPPED / "hooks", root / "hooks")
        cold = child_cpu(
            [sys.executable, "-m", "tertib", "build", "--root", str(root), "--today", str(TODAY)]
        )
        warm = child_cpu(
            [sys.executable, "-m", "tertib", "build", "--root", str(root), "--today", str(TODAY)]
        )
        plain = child_cpu([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(plain_site(root))])
        spent[systems] = cold
        pages = sum(1 for _ in (root / "site").rglob("*.html"))
        print(
            f"build, {systems:>4} systems      {records} records → {pages} pages: "
            f"cold {cold:.1f}, warm {warm:.1f}, plain {plain:.1f} (cold/plain {cold / plain:.2f}, warm/plain {warm / plain:.2f})"
        )
        shutil.rmtree(root)
    least, most = min(sizes), max(sizes)
    if least < most:
        growth = math.log(spent[most] / spent[least]) / math.log(most / least)
        print(f"growth exponent           {growth:.2f} from {least} to {most} systems (1 is linear)")


def plain_site(root: Path) -> Path:
    """The same records and entries as Markdown pages of a plain site."""
    docs = root / "plain" / "docs"
    shutil.copytree(root / "projects", docs, ignore=shutil.ignore_patterns("*.yml"))
    (docs / "index.md").write_text("# Plain\n", encoding="utf-8")
    config = root / "plain" / "mkdocs.yml"
    config.write_text(PLAIN, encoding="utf-8")
    return config


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def wall(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def child_cpu(command: list[str], *, clean: bool = False) -> float:
    """The CPU seconds of a command that may have findings, or none: a tool that broke off would look fast."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in ({0} if clean else {0, 1}):
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
