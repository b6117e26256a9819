"""Data → YAML → the same data, and in the manner people write specs."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tertib.source import Data, Source, parse
from tertib.source.characters import FORBIDDEN
from tertib.source.emit import spec_text

TEXT = st.text(max_size=30).map(lambda text: FORBIDDEN.sub("", text))
KEY = st.from_regex(r"[a-z][a-z0-9_-]{0,10}", fullmatch=True) | TEXT.filter(
    lambda text: text not in {"", "<<"}
)
SCALAR = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXT
DATA = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4), max_leaves=25
)


def back(data: dict[str, Data]) -> Data:
    source = parse(spec_text(data).encode(), "spec.yml", markdown=False)
    assert isinstance(source, Source), source
    return source.data


@given(st.dictionaries(KEY, DATA, max_size=6))
def test_what_is_written_reads_back_equal(data: dict[str, Data]) -> None:
    assert back(data) == data


@pytest.mark.parametrize(
    "text",
    ["no", "null", "~", "12:30", "0123", "1e3", "2026-01-01", "a: b", "a #b", "- a", "[a]", "{a}", "", " a ", "*a", "&a", "!a",
     "a,b", "a\nb", '"', "'", "\\", "%a", "@a", "`a`", "true", "é", "日本", "😀", "? a", "| a", "a:", "<<"],
)  # fmt: skip
def test_a_text_stays_text(text: str) -> None:
    assert back({"a": text, "b": [text], "c": [{"d": text}], "e": {"f": {"g": [[text]]}}}) == {
        "a": text,
        "b": [text],
        "c": [{"d": text}],
        "e": {"f": {"g": [[text]]}},
    }


@pytest.mark.parametrize("name", ["dfd", "erd"])
def test_a_spec_of_the_tiny_register_is_written_as_people_wrote_it(name: str) -> None:
    text = (Path(__file__).parent / "tiny/projects/izin" / f"{name}.yml").read_text(encoding="utf-8")
    source = parse(text.encode(), f"{name}.yml", markdown=False)
    assert isinstance(source, Source)
    assert spec_text(source.data) == text
