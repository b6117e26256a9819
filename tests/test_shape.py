"""Two engines, one verdict; and schemas that no hostile text can slow down or split."""

from __future__ import annotations

import copy
import json
import re
import time
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laid import TINY
from tertib import contracts
from tertib.rules import all_rules
from tertib.shape import _fast, check_shape, is_date, reference
from tertib.source import Source, parse

NAMES = contracts.names()
KINDS = {rule.kind for rule in all_rules().values()}
ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    10**15,
    "",
    " ",
    "x",
    "x\n",
    "２",
    "KB-a",
    "2026-02-30",
    "2026-06-30\n",
    [],
    ["x", "x"],
    {},
    {"x": 1},
)
SCHEMA_FILES = [(name, contracts.schema(name)) for name in NAMES]


def _parts(part: Any, at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every subschema, with where it stands; `properties` and the like hold names, not keywords."""
    if isinstance(part, dict):
        yield at, part
        for key, value in part.items():
            if key in {"properties", "patternProperties", "$defs"}:
                for name, inner in value.items():
                    yield from _parts(inner, f"{at}/{name}")
            elif key not in {"examples", "enum", "const", "default", "x-labels", "x-en", "x-outcome"}:
                yield from _parts(value, f"{at}/{key}")
    elif isinstance(part, list):
        for number, inner in enumerate(part):
            yield from _parts(inner, f"{at}/{number}")


PARTS = [each for name, schema in SCHEMA_FILES for each in _parts(schema, name)]
PATTERNS = sorted(
    {part["pattern"] for _, part in PARTS if "pattern" in part}
    | {pattern for _, part in PARTS for pattern in part.get("patternProperties", ())}
)
EXAMPLES = [(name, example) for name, schema in SCHEMA_FILES for example in schema.get("examples", ())]


def source_of(data: Any) -> Source:
    found = parse(json.dumps(data).encode(), "x.yml", markdown=False)
    assert isinstance(found, Source), found
    return found


def agree(name: str, data: Any) -> None:
    fast, slow = _fast(name).is_valid(data), reference(name).is_valid(data)
    assert fast == slow, (name, data)


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[f"{name}" for name, _ in EXAMPLES])
def test_engines_agree_on_each_mutation_of_an_example(name: str, example: Any) -> None:
    agree(name, example)
    for number, data in enumerate(_mutations(example)):
        agree(name, data)
        if number % 7 == 0:
            _explained(name, data)


def _explained(name: str, data: Any) -> None:
    """An invalid document never passes in silence, and what is said has a rule."""
    faults = check_shape(source_of(data), name)
    assert bool(faults) is not _fast(name).is_valid(source_of(data).data)
    assert {fault.kind for fault in faults} <= KINDS


def _mutations(example: Any) -> Iterator[Any]:
    for number, path in enumerate(_paths(example)):
        for shift in range(3):
            data = copy.deepcopy(example)
            holder = data
            for step in path[:-1]:
                holder = holder[step]
            if shift == 0 and isinstance(holder, dict):
                del holder[path[-1]]
            else:
                holder[path[-1]] = ODD[(number * 7 + shift * 5) % len(ODD)]
            yield data
    if isinstance(example, dict):
        yield {**example, "unknown_key": 1}


def _paths(data: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield (*at, key)
        yield from _paths(value, (*at, key))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_means_the_same_to_both_engines(pattern: str) -> None:
    """The whole text, in ASCII: what `$` before a newline, `\\w` and look-around would split."""
    assert pattern.startswith("^(?:")
    assert pattern.endswith(")$")
    assert pattern.isascii()
    assert not re.search(r"\\[wWdDsSbBAZzpPuk0-9]|\(\?(?!:)", pattern)


@given(st.sampled_from(PATTERNS), st.text(st.sampled_from("aZ09-_./:+ \n２éK\x00B")) | st.text())
def test_engines_agree_on_strings(pattern: str, text: str) -> None:
    matched = re.search(f"{pattern.removesuffix('$')}\\Z", text) is not None
    assert jsonschema_rs.is_valid({"pattern": pattern}, text) == matched


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_costs_the_length_of_its_text(pattern: str) -> None:
    """Short first, so that an exponential one fails instead of hanging."""
    compiled = re.compile(pattern)
    units = ["a", "0", "a-", "0.", "a/", "A1 ", "https://a", "%", "KB-a", "-", ".", "(a", "a:1", "a, "]
    for text_length, bound in ((24, 1), (300, 1), (20_000, 4)):
        for unit in units:
            for start in ("", "https://", "mailto:a@", "1:sha256:", "000.1/"):
                text = start + (unit * text_length)[:text_length] + "\x01"
                before = time.process_time()
                compiled.search(text)
                assert time.process_time() - before < bound, (unit, text_length)


def test_date_is_the_only_format() -> None:
    assert {part["format"] for _, part in PARTS if "format" in part} == {"date"}


def test_no_keyword_on_which_engines_differ() -> None:
    assert [at for at, part in PARTS if "multipleOf" in part or "$dynamicRef" in part] == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-02-29", True),
        ("2026-02-29", False),
        ("20260630", False),
        ("2026-6-1", False),
        ("2026-W01-1", False),
        (7, True),
    ],
)
def test_a_day_of_the_calendar(text: object, day: bool) -> None:
    assert is_date(text) is day


@pytest.mark.parametrize(
    ("change", "kind", "line", "said"),
    [
        ("stepp: x\n", "unknown-key", 2, "step"),
        ("version: 1.0\n", "wrong-type", 2, "number"),
        ("status: approvd\n", "not-listed", 2, "approved"),
        ("started: 2026-13-01\n", "malformed", 2, "2026-06-30"),
        ("step: simреg\n", "malformed", 2, "U+0440"),
        ("title: x\n", "out-of-range", 2, "5"),
    ],
)
def test_what_is_said_of_a_record(change: str, kind: str, line: int, said: str) -> None:
    found = parse(f"---\n{change}---\n".encode(), "x.md", markdown=True)
    assert isinstance(found, Source)
    faults = [fault for fault in check_shape(found, "records/document") if fault.kind == kind]
    assert [fault.place.line for fault in faults] == [line]
    assert said in str(faults[0].words)


@pytest.mark.parametrize("title", ["Uji", "Test", "{id: Uji, en: Use}"])
def test_a_step_is_called_as_the_procedure_words_it(title: str) -> None:
    """However short its word is."""
    text = (TINY / "schemas/sop/tiny-2026.yml").read_text(encoding="utf-8")
    short = text.replace("{id: Identifikasi kebutuhan, en: Identification of needs}", title)
    assert short != text
    found = parse(short.encode(), "x.yml", markdown=False)
    assert isinstance(found, Source)
    assert check_shape(found, "sop") == []


def test_an_empty_front_matter_misses_each_required_key() -> None:
    found = parse(b"---\n---\n", "x.md", markdown=True)
    assert isinstance(found, Source)
    faults = check_shape(found, "record")
    assert {fault.words["key"] for fault in faults} == set(contracts.schema("record")["required"])
    assert {fault.place.line for fault in faults} == {1}


def test_a_value_is_never_said() -> None:
    found = parse(
        b"---\nstatus: s3cret-token\nhours: s3cret-token\nversion: s3cret-token\n---\n", "x.md", markdown=True
    )
    assert isinstance(found, Source)
    assert "s3cret" not in str([fault.words for fault in check_shape(found, "record")])
