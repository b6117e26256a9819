"""A register of many systems, made from the shipped example: for measuring, and for tests of scale."""

from __future__ import annotations

import shutil
from pathlib import Path

from tertib.approve import renewed, write
from tertib.load import load

SHIPPED = Path(__file__).resolve().parents[1]
GOLDEN = SHIPPED / "projects" / "retribusi-pasar"


def generate(root: Path, systems: int) -> int:
    """Write a register of so many systems below a folder; returns how many records they hold."""
    shutil.copytree(SHIPPED / "schemas", root / "schemas", dirs_exist_ok=True)
    (root / "projects").mkdir(parents=True, exist_ok=True)
    shutil.copy(SHIPPED / "projects" / "register.yml", root / "projects" / "register.yml")
    records = 0
    for number in range(systems):
        folder = root / "projects" / f"sistem-{number:04}"
        for path in sorted(GOLDEN.rglob("*")):
            if path.is_file():
                target = folder / path.relative_to(GOLDEN)
                target.parent.mkdir(parents=True, exist_ok=True)
                # Every system's text differs, so that nothing is kept for all by one content.
                text = path.read_text(encoding="utf-8").replace("e-Retribusi", f"e-Retribusi {number}")
                text = text.replace("Retribusi Pasar Elektronik", f"Retribusi Pasar Elektronik {number}")
                target.write_text(text, encoding="utf-8", newline="\n")
                records += path.suffix == ".md" and path.name != "index.md"
    for path, text in renewed(load(root)):
        write(path, text)
    return records
