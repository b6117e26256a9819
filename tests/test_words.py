"""Every text of the interface is in the Indonesian catalogue, and the catalogue holds nothing else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import tertib
from tertib.errors import TertibError
from tertib.words import Text, catalogue, filled, said

HERE = Path(tertib.__file__).parent
OVERRIDES = Path(__file__).parents[1] / "docs" / ".overrides"
OPTIONS = {"**.html": {"encoding": "utf-8"}}
FIELD = re.compile(r"\{\w*\}")


def errors() -> set[str]:
    """The names of all errors: the first thing each is given is its sentence."""
    for module in walk_packages(tertib.__path__, "tertib."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    waiting: list[type[TertibError]] = [TertibError]
    found: set[str] = set()
    while waiting:
        kind = waiting.pop()
        found.add(kind.__name__)
        waiting += kind.__subclasses__()
    return found


def texts() -> Iterator[str]:
    """Every text given to `say`, to the marker `_` or to an error; Babel does not look into f-strings."""
    speakers = {"say", "_", "error", *errors()}
    for file in HERE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr="say"), args=[ast.Constant(str(text)), *_]):
                    yield text
                case ast.Call(func=ast.Name(name), args=[ast.Constant(str(text)), *_]) if name in speakers:
                    yield text
    for folder in (HERE, OVERRIDES):
        found = extract_from_dir(
            folder, [("**.html", "jinja2")], OPTIONS, {"_": None}, directory_filter=lambda _: True
        )
        yield from (text for _, _, text, _, _ in found if isinstance(text, str))


def known() -> dict[str, str]:
    with (HERE / "locale" / "id" / "messages.po").open("rb") as file:
        return {str(each.id): str(each.string) for each in read_po(file, locale="id") if each.id}


def test_every_text_is_translated() -> None:
    assert sorted(set(texts()) - {text for text, other in known().items() if other}) == []


def test_no_translation_is_obsolete() -> None:
    assert sorted(set(known()) - set(texts())) == []


@pytest.mark.parametrize("text", sorted(known()))
def test_a_translation_fills_the_same_fields(text: str) -> None:
    assert sorted(FIELD.findall(known()[text])) == sorted(FIELD.findall(text))


def test_english_is_the_key_and_the_fallback() -> None:
    assert catalogue("en")("Yes") == "Yes"
    assert catalogue("id")("Yes") == "Ya"
    assert catalogue("id")("never translated") == "never translated"


def test_bilingual_text_is_said_in_the_language() -> None:
    assert said(Text("ya", "yes"), "en") == "yes"
    assert said(Text("ya", "yes"), "id") == "ya"
    assert said("apa adanya", "en") == "apa adanya"
    assert said(None, "id") == ""
    assert filled("{a}: {b}", {"a": Text("ya", "yes"), "b": ("x", "y")}, "id") == "ya: x, y"
