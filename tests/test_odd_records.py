"""No rule falls over a record that nothing describes: its step has no schema, so its keys may hold anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from laid import TODAY, found
from tertib import contracts

KEYS = sorted({key for kind in contracts.kinds() for key in contracts.part(f"records/{kind}").properties})
COMMON = {"title": "Catatan lain", "version": "1.0", "status": "approved"}
ODD = [None, True, 0, "teks", [], ["teks"], [[]], {}, {"date": "x"}, [{"id": 1}]]


@pytest.mark.parametrize("value", ODD, ids=repr)
@pytest.mark.parametrize("step", ["kebutuhan", "lain"])
def test_keys_that_no_schema_describes_are_no_accident(tiny: Path, step: str, value: object) -> None:
    sop = tiny / "schemas/sop/tiny-2026.yml"
    text = sop.read_text(encoding="utf-8")
    sop.write_text(text.replace("    record: document\n", "    record: null\n", 1), encoding="utf-8")
    own = contracts.part("records/document").properties.keys()
    content = {"step": step, **COMMON, **{key: value for key in KEYS if key not in own}}
    path = tiny / f"projects/izin/01-{step}.md"
    path.write_text(f"---\n{json.dumps(content)}\n---\n\n## Kebutuhan\n\nTeks.\n", encoding="utf-8")
    assert found(tiny, TODAY)
