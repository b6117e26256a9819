"""Digests of approvals: the fast way writes what RFC 8785 writes, and format 1 stays what it was."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from laid import TINY, TODAY, found, said
from tertib.digest import canonical, normal_body, parts, plain, record_digest
from tertib.load import load

SAFE = 2**53 - 1
TEXT = st.text(alphabet=st.characters(codec="utf-8"))
SCALAR = (
    st.none()
    | st.booleans()
    | st.integers(-SAFE, SAFE)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT
)
VALUE = st.recursive(SCALAR, lambda each: st.lists(each) | st.dictionaries(TEXT, each))


@given(VALUE)
def test_a_canonical_value_is_rfc_8785(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(plain(value))


@pytest.mark.parametrize(
    "value", [6.0, -0.0, 1e-7, 1e16, 1.5, {"b": 1, "a": "null"}, {"é": 1, "z": 2}, "tab\there", "\x7f\x1f"]
)
def test_what_writers_differ_about_is_the_same(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(plain(value))


def test_format_1_stays_verifiable(tmp_path: Path) -> None:
    """Worked out here by hand, as formats §3 says: whoever changes the digest breaks every approval ever given."""
    record = next(each for each in load(TINY).projects[0].records if each.file.endswith("01-kebutuhan.md"))
    assert record.source is not None
    front = {key: value for key, value in record.source.data.items() if key not in {"approvals", "status"}}
    text = json.dumps(
        {"body": normal_body(record.source.body), "front": front},
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert digest == record_digest(record)
    assert record.facts is not None
    assert {parts(each.content or "") for each in record.facts.approvals} == {(digest, "")}


def test_the_tiny_register_is_signed() -> None:
    """Cases with `keep-digests` build on it: `tertib approve projects --all --root tests/tiny` signs it anew."""
    assert said(found(TINY, TODAY)) == ""
