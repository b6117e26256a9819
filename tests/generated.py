"""A register of many systems, made from the shipped example: for measuring, and for tests of scale."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

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


KINDS = ("Sistem Informasi", "Aplikasi", "Portal", "Layanan")


def varied(root: Path, systems: int) -> None:
    """
    Write a register of systems that differ as real ones do: names, summaries, agencies, platforms, and how far each has
    come. The same number gives the same register.
    """
    shutil.copytree(SHIPPED / "schemas", root / "schemas")
    settings = yaml.safe_load((SHIPPED / "projects" / "register.yml").read_text(encoding="utf-8"))
    words, chance = _words(), random.Random(systems)
    names = (" ".join(chance.sample(words, 4)).title() for _ in range(40))
    settings["agencies"] = {
        f"dinas-{n}": {"name": {"id": f"Dinas {each}", "en": f"Office of {each}"}}
        for n, each in enumerate(names)
    }
    (root / "projects").mkdir(parents=True)
    _dump(root / "projects" / "register.yml", settings)
    _, front, _ = (GOLDEN / "index.md").read_text(encoding="utf-8").split("---\n", 2)
    steps = sorted(each.name for each in GOLDEN.iterdir() if each.name[:2].isdigit())
    for number in range(systems):
        done = steps[: chance.randrange(len(steps) + 1)]
        folder = root / "projects" / f"{'-'.join(chance.sample(words, 3))}-{number}"
        folder.mkdir()
        entry = yaml.safe_load(front.replace("stage: monitoring-evaluasi\n", "")) | _differing(
            chance, words, done, settings
        )
        _dump(folder / "index.md", entry, "---\n", "---\n\nTeks.\n")
        for step in done:
            (shutil.copytree if (GOLDEN / step).is_dir() else shutil.copy)(GOLDEN / step, folder / step)


def _differing(
    chance: random.Random, words: list[str], done: list[str], settings: dict[str, Any]
) -> dict[str, Any]:
    """What a system has of its own, its stage as far as its records go."""
    categories = ["general-service", "general-administration", "special-mission", "special-function"]
    return {
        "name": f"{chance.choice(KINDS)} {' '.join(chance.sample(words, 3)).title()}",
        "short_name": f"e-{chance.choice(words)}",
        "summary": f"{' '.join(chance.sample(words, 9)).capitalize()}.",
        "example": False,
        "status": ("planned", "development", "trial", "operational")[min(len(done) // 4, 3)],
        **({"stage": done[-1].removesuffix(".md")[3:]} if done else {}),
        "owner_agency": chance.choice(list(settings["agencies"])),
        "category": chance.choice(categories),
        "technology": chance.sample(list(settings["platforms"]), 3),
        "data": {
            "class": chance.choice(["public", "restricted"]),
            "personal": chance.choice(["none", "general", "specific"]),
        },
        "reviewed_on": f"2026-{chance.randrange(1, 11):02}-{chance.randrange(1, 28):02}",
    }


def _words() -> list[str]:
    """The words that the shipped systems are described with."""
    texts = (
        each.read_text(encoding="utf-8").split("---\n", 2)[2]
        for each in sorted(SHIPPED.glob("projects/*/index.md"))
    )
    return sorted({word.lower() for text in texts for word in re.findall(r"[A-Za-z]{4,}", text)})


def _dump(path: Path, data: object, before: str = "", after: str = "") -> None:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    path.write_text(f"{before}{text}{after}", encoding="utf-8", newline="\n")


def _names(home: Path, slug: str) -> tuple[str, ...]:
    project = load(home).project(slug)
    entry = project.entry if project else None
    return tuple(str(name) for name in (entry.name, entry.short_name) if name) if entry else ()
