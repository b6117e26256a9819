"""The straight line of the design: a layer imports only lower ones, and each third-party package has one home."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tertib

ROOT = Path(tertib.__file__).parent

# Every module or package of tertib and how high it stands; the tens are the layers of the design.
RANKS = {
    "diagnostics": 0,
    "store": 0,
    "templates": 0,
    "errors": 2,
    "words": 1,
    "spread": 0,
    "source": 10,
    "contracts": 10,
    "sop": 10,
    "references": 11,
    "calendars": 11,
    "shape": 12,
    "model": 12,
    "reference": 13,
    "standards": 13,
    "procedure": 13,
    "attachments": 14,
    "load": 15,
    "tracing": 15,
    "as_of": 15,
    "gathering": 15,
    "column_types": 10,
    "licences": 10,
    "privacy": 13,
    "letters": 13,
    "names": 14,
    "declared": 16,
    "digest": 13,
    "rules": 20,
    "draw": 20,
    "sql": 20,
    "markdown": 20,
    "baseline": 29,
    "waivers": 29,
    "check": 30,
    "almanac": 30,
    "approve": 30,
    "scaffold": 30,
    "exports": 30,
    "imports": 30,
    "drift": 31,
    "changes": 31,
    "fixes": 31,
    "formats": 32,
    "pages": 31,
    "opendata": 32,
    "diff": 33,
    "pdf": 33,
    "doctor": 40,
    "press": 40,
    "cli": 41,
    "__main__": 42,
    "lsp": 41,
    "__init__": 99,
}
HOMES = {
    "yaml": ("source",),
    "jsonschema": ("shape",),
    "jsonschema_rs": ("shape",),
    "referencing": ("shape",),
    "graphviz": ("draw",),
    "diagrams": ("draw/deployment",),
    "PIL": ("draw/icons", "pages/previews"),
    "markdown": ("markdown",),
    "pymdownx": ("markdown",),
    "nh3": ("markdown",),
    "mkdocs": ("press",),
    "click": ("cli",),
    "rich": ("cli", "formats"),
    "jinja2": ("pages", "press/hooks", "press/editions", "press/shelf"),
    "markupsafe": ("press/editions",),
    "pagefind_bin": ("press/search",),
    "pygal": ("pages/dashboards/charts",),
    "babel": ("words", "pages/dates"),
    "msgspec": ("digest", "model", "sop", "words", "load", "reference", "draw/language", "pages/kept"),
    "platformdirs": ("store",),
    "rfc8785": ("digest",),
    "holidays": ("almanac",),
    "xlsxwriter": ("opendata/cells",),
    "weasyprint": ("pdf",),
    "license_expression": ("licences",),
    "boolean": ("licences",),
    "sqlglot": ("sql",),
    "sqlalchemy": ("imports/database",),
    "defusedxml": ("imports/threats/tm7",),
}
MODULES = sorted(path.relative_to(ROOT).with_suffix("").as_posix() for path in ROOT.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_stands_in_a_layer(module: str) -> None:
    assert _top(module) in RANKS


@pytest.mark.parametrize("module", MODULES)
def test_a_layer_imports_only_lower_ones(module: str) -> None:
    own = _top(module)
    wrong = {other for other in _own_imports(module) if other != own and RANKS[other] >= RANKS[own]}
    assert wrong == set()


@pytest.mark.parametrize("module", [module for module in MODULES if module.startswith("rules/")])
def test_a_rule_never_imports_a_rule(module: str) -> None:
    imported = {name for name in _imports(module) if name.startswith("tertib.rules.")}
    assert {name for name in imported if (ROOT / "rules" / f"{name.split('.')[2]}.py").exists()} == set()


@pytest.mark.parametrize("module", MODULES)
def test_a_package_of_others_has_one_home(module: str) -> None:
    for name in _imports(module):
        package = name.partition(".")[0]
        if package != "tertib" and package not in sys.stdlib_module_names:
            assert any(f"{module}/".startswith(f"{home}/") for home in HOMES[package]), name


def _top(module: str) -> str:
    return module.partition("/")[0]


def _own_imports(module: str) -> set[str]:
    tops = {name.split(".")[1] for name in _imports(module) if name.startswith("tertib.")}
    return {top for top in tops if (ROOT / top).is_dir() or (ROOT / f"{top}.py").exists()}


def _imports(module: str) -> Iterator[str]:
    """What a module imports, inside functions too, by full name."""
    path = ROOT / f"{module}.py"
    here = ("tertib", *module.split("/"))[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level + 1] if node.level else ()
            parent = ".".join([*above, *([node.module] if node.module else [])])
            yield parent
            yield from (f"{parent}.{each.name}" for each in node.names)
