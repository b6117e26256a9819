"""Every rule: one code, a page in both languages that says the same, examples that do what they claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

from laid import HERE, TINY, found, lay, today_of
from tertib.check import ALWAYS_ON
from tertib.rules import Rule, all_rules
from tertib.rules import __path__ as rules_path
from tertib.shape import KINDS
from tertib.source import Source, parse

RULES = tuple(all_rules().values())
BLOCK = re.compile(r"^(`{3,})([a-z]*) (\S+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
EXAMPLES = [rule for rule in RULES if "## Bad" in rule.text("en").page]
FAULT = re.compile(r"""Fault\(\s*"([a-z0-9-]+)\"""")
INDONESIAN = files("tertib") / "locale" / "id" / "rules"

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_a_code_is_given_once() -> None:
    codes = [
        code
        for path in _modules()
        for code in re.findall(r'^    "([A-Z]{3}[0-9]{3})",$', path.read_text("utf-8"), re.M)
    ]
    assert sorted(set(codes)) == sorted(codes) == list(all_rules())


@every_rule
def test_a_file_bears_the_name_of_its_rule(rule: Rule) -> None:
    expected = f"{rule.family.lower()}_{rule.name.replace('-', '_')}"
    assert rule.run.__module__.rpartition(".")[2] == expected


@every_rule
def test_what_rightly_comes_with_a_rule_exists(rule: Rule) -> None:
    assert set(rule.also) <= set(all_rules())


@every_rule
def test_a_rule_has_its_page(rule: Rule) -> None:
    text = rule.text("en")
    assert text.title
    assert "\n" not in text.title
    assert _headings(text.page)[:3] == ["Why", "How it is detected", "How to fix"]


@every_rule
def test_a_rule_has_its_indonesian_page(rule: Rule) -> None:
    """Read here as text, since `Rule.text` falls back to English."""
    source = parse((INDONESIAN / f"{rule.code}.md").read_bytes(), rule.code, markdown=True)
    assert isinstance(source, Source)
    assert sorted(source.data.keys() - {"elsewhere"}) == ["fix", "message", "title"]
    assert source.data["title"] != rule.text("en").title
    assert len(_headings(source.body)) >= 3


@every_rule
def test_both_languages_say_the_same_words(rule: Rule) -> None:
    english, indonesian = rule.text("en"), rule.text("id")
    assert _words(english.message) == _words(indonesian.message)
    assert _words(english.fix) == _words(indonesian.fix)
    assert _words(english.elsewhere) == _words(indonesian.elsewhere)
    assert bool(english.elsewhere) == bool(indonesian.elsewhere)


@every_rule
def test_the_indonesian_page_shows_the_same_examples(rule: Rule) -> None:
    if examples := _blocks(rule.text("id").page):
        assert examples == _blocks(rule.text("en").page)


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.code)
def test_the_bad_example_is_found(rule: Rule, tmp_path: Path) -> None:
    assert rule.code in _codes(rule, "Bad", tmp_path)


@pytest.mark.parametrize(
    "rule", [rule for rule in EXAMPLES if "## Good" in rule.text("en").page], ids=lambda rule: rule.code
)
def test_the_good_example_is_not(rule: Rule, tmp_path: Path) -> None:
    assert rule.code not in _codes(rule, "Good", tmp_path)


def test_every_kind_of_fault_is_a_rule() -> None:
    package = Path(rules_path[0]).parent
    code = "".join(path.read_text("utf-8") for path in package.rglob("*.py") if "rules" not in path.parts)
    kinds = {rule.kind for rule in RULES if rule.kind}
    assert {*FAULT.findall(code), *KINDS.values()} <= kinds
    assert {kind for kind in kinds if f'"{kind}"' not in code} == set()


def test_what_keeps_the_gate_honest_reads_faults() -> None:
    """And what waivers and the baseline leave over is told by rules of theirs."""
    assert {rule.family for rule in RULES if rule.kind} <= {*ALWAYS_ON, "WVR"}


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    pages = {path.name.removesuffix(".md") for path in INDONESIAN.iterdir()}
    assert pages == set(all_rules())


def test_no_case_is_left_of_a_rule_that_is_gone() -> None:
    coded = re.compile(r"[A-Z]{3}[0-9]{3}")
    cases = {case.name.partition("-")[0] for case in (HERE / "cases").iterdir()}
    assert {name for name in cases if coded.fullmatch(name)} <= set(all_rules())


def _modules() -> Iterator[Path]:
    return (path for path in Path(rules_path[0]).glob("*.py") if path.name != "__init__.py")


def _headings(page: str) -> list[str]:
    without_examples = BLOCK.sub("", page)
    return [line.removeprefix("## ") for line in without_examples.split("\n") if line.startswith("## ")]


def _words(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _blocks(page: str) -> list[tuple[str, str]]:
    """The files that an example lays over the tiny register: whole, or as a difference to the file that is there."""
    return [
        (name, _patched((TINY / name).read_text(encoding="utf-8"), text) if language == "diff" else text)
        for _, language, name, text in BLOCK.findall(page)
    ]


def _patched(text: str, difference: str) -> str:
    """The text with each hunk put in at the one place where its old lines stand."""
    lines = text.split("\n")
    for hunk in re.split(r"^@@\n", difference, flags=re.MULTILINE):
        rows = hunk.removesuffix("\n").split("\n")
        old, new = ([row[1:] for row in rows if row[:1] in marks] for marks in (" -", " +"))
        (at,) = (n for n in range(len(lines)) if lines[n : n + len(old)] == old)
        lines[at : at + len(old)] = new
    return "\n".join(lines)


def _codes(rule: Rule, section: str, tmp_path: Path) -> set[str]:
    """What is found once a section is laid over the tiny register: its files make a small case (`laid.py`)."""
    sections = re.split(r"^## (Bad|Good)\n", rule.text("en").page, flags=re.MULTILINE)
    part = dict(zip(sections[1::2], sections[2::2], strict=True)).get(section, "")
    assert _blocks(part)
    case = tmp_path / "case"
    case.mkdir()
    for name, text in _blocks(part):
        path = case / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return {diagnostic.code for diagnostic in found(lay(case, tmp_path / "register"), today_of(case))}
