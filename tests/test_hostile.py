"""Front matter and specs that try to break a reader, laid into the tiny register as a record or a drawing's spec."""

from __future__ import annotations

import json
import os
import re
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from laid import found, said
from tertib.diagnostics import UNPRINTABLE, Level
from tertib.source import Source, parse

CORPORA = Path(os.environ.get("TERTIB_CORPORA") or Path(__file__).parents[2] / "shared" / "corpora")
INDEX = CORPORA / "hostile" / "index.json"
RECORD = "projects/izin/05-pantau/2026-S2.md"
SPECS = {"71": "projects/izin/erd.yml", "99": "projects/izin/dfd.yml"}

# Their keys → ours, a line for a line, so that places stay and only what is hostile is told.
OURS = (
    (rb"^id:", b"step:"),
    (rb"^step: simpeg$", b"step: pantau"),
    (rb"^type:", b"version:"),
    (rb"^version: system$", b'version: "1.0"'),
    (rb"^owner: BKD$", b"hours: 1"),
    (rb"^status: active$", b"status: draft"),
    (rb"^reviewed:", b"started:"),
    (rb"^created:", b"finished:"),
)
# What the author must be told, in the message or in the help under it.
TOLD = {
    15: "on line 3",
    17: "did you mean title",
    19: "opened on line 1 is never closed",
    21: "the key version is missing",
    37: "quotes",
    57: "quotes",
    63: "tag",
    77: "U+0440",
}


def _entries() -> list[dict[str, Any]]:
    if not INDEX.exists():
        return []
    index = json.loads(INDEX.read_text(encoding="utf-8"))
    listed = (
        index if isinstance(index, list) else next(each for each in index.values() if isinstance(each, list))
    )
    return [each for each in listed if each["file"].endswith(".md") or each["file"][:2] in SPECS]


ENTRIES = _entries()
every_entry = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["file"])
pytestmark = pytest.mark.skipif(not ENTRIES, reason="the corpora are not here")


def _raw(entry: dict[str, Any]) -> bytes:
    raw: bytes = (INDEX.parent / entry["file"]).read_bytes()
    for theirs, ours in OURS:
        raw = re.sub(theirs, ours, raw, count=1, flags=re.MULTILINE)
    return raw


@every_entry
def test_a_hostile_file(entry: dict[str, Any], tiny: Path, capfd: pytest.CaptureFixture[str]) -> None:
    place = SPECS.get(entry["file"][:2], RECORD)
    (tiny / place).write_bytes(_raw(entry))
    memory, before = _memory_mb(), time.process_time()
    diagnostics = [each for each in found(tiny) if each.place.file == place]
    assert time.process_time() - before < entry["limits"]["seconds"]
    assert _memory_mb() - memory < entry["limits"]["rss_growth_mb"]

    text = said(diagnostics) + "".join(each.help for each in diagnostics) + "".join(capfd.readouterr())
    assert not UNPRINTABLE.search(text.replace("\n", ""))
    assert "Traceback" not in text
    assert not Path("pwned").exists()
    assert TOLD.get(entry["n"], "") in text

    errors = [each for each in diagnostics if each.level is Level.ERROR]
    if place != RECORD:
        assert errors, "a spec of another tool"
    elif entry["verdict"] == "error":
        assert entry["located_at_line"] in {each.place.line for each in errors}
    elif entry["verdict"].startswith("accept"):
        refused = {each.code for each in errors if each.code[:3] in {"SRC", "SHP"}}
        assert refused <= {"SHP007"}, "only for keys that our records do not have"


@pytest.mark.parametrize(
    "entry", [each for each in ENTRIES if "expect" in each], ids=lambda entry: entry["file"]
)
def test_what_is_accepted_is_read_as_written(entry: dict[str, Any]) -> None:
    read = parse((INDEX.parent / entry["file"]).read_bytes(), entry["file"], markdown=True)
    assert isinstance(read, Source)
    assert {key: read.data[key] for key in entry["expect"]} == entry["expect"]


def _memory_mb() -> float:
    """The most memory this process ever held; nothing where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
