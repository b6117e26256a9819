"""The gate, beside the least that reading costs and beside check-jsonschema."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import jsonschema_rs
import yaml

from cost import child_cpu, cpu, wall
from generated import SHIPPED, generate
from tertib import contracts
from tertib.check import check
from tertib.load import load

TODAY = date(2026, 11, 24)
DAY = ("--today", str(TODAY))


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
