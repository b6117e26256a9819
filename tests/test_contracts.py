"""Every schema is a schema, shows what it means, and speaks both languages."""

from __future__ import annotations

import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tertib import contracts
from tertib.shape import _fast, reference
from test_shape import EXAMPLES, PARTS

NAMES = contracts.names()


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid(name: str) -> None:
    Draft202012Validator.check_schema(contracts.schema(name))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "definitions"])
def test_a_schema_shows_an_example(name: str) -> None:
    assert contracts.schema(name)["examples"]


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_is_valid_for_both_engines(name: str, example: Any) -> None:
    assert [error.message for error in reference(name).iter_errors(example)] == []
    assert _fast(name).is_valid(example)


@pytest.mark.parametrize("name", NAMES)
def test_each_schema_and_key_is_described_in_both_languages(name: str) -> None:
    assert [at for at, part in _described(name) if not _bilingual(part)] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_identifier_has_a_label(name: str) -> None:
    """Not where an `enum` is a condition; there it names what was labelled elsewhere."""
    listed = [
        (at, part) for at, part in PARTS if at.split("/")[0] == name and "enum" in part and not _condition(at)
    ]
    assert [at for at, part in listed if not _labelled(part)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_has_no_address(name: str) -> None:
    """References are relative: the same files serve a checkout, a wheel and the published site."""
    schema = contracts.schema(name)
    assert "$id" not in schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", NAMES)
def test_each_reference_leads_somewhere(name: str) -> None:
    for at, part in PARTS:
        if at.partition("/")[0] == name or at.startswith(f"{name}/"):
            contracts.part_of(part, name)


def test_no_step_and_no_executor_stands_in_a_schema() -> None:
    """The SOP file is the truth of process (design §6)."""
    sops = [path.read_text("utf-8") for path in (contracts.folder() / "sop").glob("*.yml")]
    steps = {step for text in sops for step in re.findall(r"^  - id: ([a-z-]+)$", text, re.MULTILINE)}
    assert steps
    listed = {str(value) for _, part in PARTS for value in part.get("enum", ())}
    assert not steps & listed


def _described(name: str) -> list[tuple[str, dict[str, Any]]]:
    """The schema itself and every key of it, those of conditions left out."""
    own = [(at, part) for at, part in PARTS if at == name or at.startswith(f"{name}/")]
    holders = [part.get("properties", {}) for at, part in own if not _condition(at)]
    keys = {id(inner) for holder in holders for inner in holder.values()}
    return [(at, part) for at, part in own if at == name or id(part) in keys]


def _bilingual(part: dict[str, Any]) -> bool:
    english = part.get("x-en", {})
    return all(
        isinstance(each.get(key), str) and each[key]
        for each in (part, english)
        for key in ("title", "description")
    )


def _labelled(part: dict[str, Any]) -> bool:
    labels = part.get("x-labels", {})
    return list(labels) == part["enum"] and all(
        label.get("id") and label.get("en") for label in labels.values()
    )


def _condition(at: str) -> bool:
    return bool({"if", "then", "else", "not", "owes_content"} & set(at.split("/")))
