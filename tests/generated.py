"""A register of many systems, made from the shipped example: for measuring, and for tests of scale."""

from __future__ import annotations

import shutil
from pathlib import Path

from tertib.approve import renewed, write
from tertib.load import load

SHIPPED = Path(__file__).resolve().parents[1]
GOLDEN = SHIPPED / "projects" / "retribusi-pasar"
COMPACT = SHIPPED / "tests" / "tiny" / "projects" / "lapor"


def generate(root: Path, systems: int, example: Path = GOLDEN) -> int:
    """Write a register of so many systems below a folder, each like the example; returns how many records they hold."""
    home = example.parents[1]
    shutil.copytree(home / "schemas", root / "schemas", dirs_exist_ok=True)
    (root / "projects").mkdir(parents=True, exist_ok=True)
    shutil.copy(home / "projects" / "register.yml", root / "projects" / "register.yml")
    names = _names(home, example.name)
    files = [path for path in sorted(example.rglob("*")) if path.is_file()]
    for number in range(systems):
        folder = root / "projects" / f"sistem-{number:04}"
        for path in files:
            target = folder / path.relative_to(example)
            target.parent.mkdir(parents=True, exist_ok=True)
            # Every system's text differs, so that nothing is kept for all by one content.
            text = path.read_text(encoding="utf-8")
            for name in names:
                text = text.replace(name, f"{name} {number}")
            target.write_text(text, encoding="utf-8", newline="\n")
    for path, text in renewed(load(root)):
        write(path, text)
    return systems * sum(path.suffix == ".md" and path.name != "index.md" for path in files)


def _names(home: Path, slug: str) -> tuple[str, ...]:
    project = load(home).project(slug)
    entry = project.entry if project else None
    return tuple(str(name) for name in (entry.name, entry.short_name) if name) if entry else ()
