"""
The corpora of real schemas and threat models, counted in real engines and tools; not in this repository.

Where they lie: TERTIB_CORPORA, or `shared/corpora` beside the checkout. Without them these tests are skipped.
"""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest

from tertib.errors import TertibError
from tertib.imports import Taken, from_model, from_script
from tertib.shape import check_shape
from tertib.source import Source, parse
from tertib.source.emit import spec_text

CORPORA = Path(os.environ.get("TERTIB_CORPORA") or Path(__file__).parents[2] / "shared" / "corpora")
pytestmark = pytest.mark.skipif(
    not (CORPORA / "ddl/truth.json").exists(), reason=f"no corpora in {CORPORA}: set TERTIB_CORPORA"
)


def truths(kind: str) -> list[dict[str, Any]]:
    path = CORPORA / kind / "truth.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


SCHEMAS = truths("ddl")
MODELS = truths("dfd")
COUNTED = [truth for truth in SCHEMAS if (CORPORA / "ddl/truth" / f"{truth['id']}.json.gz").exists()]
SIMILAR = {"cockroachdb": "postgresql"}


def script(truth: dict[str, Any], dialect: str | None = None) -> Taken:
    path = CORPORA / truth["file"]
    return from_script(path.read_bytes(), path.name, dialect, id_="contoh", title="Basis data")


def named(truth: dict[str, Any]) -> str:
    return str(truth.get("id") or truth["file"].rpartition("/")[2])


def tables(found: Taken) -> dict[str, tuple[list[str], set[str], list[Any]]]:
    """Each table: its columns, its primary key, its foreign keys."""
    entities = found.data["entities"]
    keys: dict[str, list[Any]] = {each["name"]: [] for each in entities}
    for relation in found.data.get("relations", []):
        child, parent = (
            [ends] if isinstance(ends, str) else ends for ends in (relation["from"], relation["to"])
        )
        tails = [end.rpartition(".")[2] for end in child], [end.rpartition(".")[2] for end in parent]
        keys[child[0].rpartition(".")[0]].append((tails[0], parent[0].rpartition(".")[0], tails[1]))
    return {
        each["name"]: (
            [attribute["name"] for attribute in each["attributes"]],
            {attribute["name"] for attribute in each["attributes"] if attribute.get("key")},
            sorted(keys[each["name"]]),
        )
        for each in entities
    }


def expected(truth: dict[str, Any]) -> dict[str, tuple[list[str], set[str], list[Any]]]:
    with gzip.open(CORPORA / "ddl/truth" / f"{truth['id']}.json.gz") as file:
        found = json.load(file)["tables"]
    return {
        _bare(table["name"]): (
            [column[0] for column in table["columns"]],
            set(table["pk"]),
            sorted((key["cols"], _bare(key["ref"]), key["refcols"]) for key in table["fks"]),
        )
        for table in found
    }


def _bare(name: str) -> str:
    return name.removeprefix("public.")


@pytest.mark.parametrize("truth", COUNTED, ids=named)
def test_a_script_gives_the_tables_columns_and_keys_that_its_engine_counted(truth: dict[str, Any]) -> None:
    assert tables(script(truth)) == expected(truth)
    assert tables(script(truth, truth["dialect"])) == expected(truth)


@pytest.mark.parametrize("truth", SCHEMAS, ids=named)
def test_a_script_gives_the_counted_tables_and_references_without_a_remark(truth: dict[str, Any]) -> None:
    for dialect in (None, SIMILAR.get(truth["dialect"], truth["dialect"])):
        found = script(truth, dialect)
        assert found.counts["entities"] == truth["text_counts"]["create_table"]
        assert found.counts["relations"] == truth["text_counts"]["references"]
        assert found.remarks == ()


@pytest.mark.parametrize("truth", SCHEMAS, ids=named)
def test_a_script_becomes_a_valid_spec(truth: dict[str, Any]) -> None:
    valid(script(truth))


@pytest.mark.parametrize("truth", MODELS, ids=named)
def test_a_model_gives_the_counted_elements(truth: dict[str, Any]) -> None:
    path = CORPORA / truth["file"]
    found = from_model(path.read_bytes(), path.name, id_="contoh", title="Aliran data")
    counts, remarks = found.counts, [remark.message for remark in found.remarks]
    if "components" in truth:
        assert counts["processes"] + counts["stores"] + counts["external_entities"] == truth["components"]
    else:
        assert [counts["processes"], counts["stores"], counts["external_entities"]] == [
            truth["processes"],
            truth["stores"],
            truth["actors"],
        ]
    # What a diagram cannot hold is said, one remark each.
    dangling = sum("one of its ends" in each for each in remarks)
    boundless = sum("boundary" in each for each in remarks)
    assert (counts["flows"] + dangling, dangling) == (truth["flows"], truth["flows_dangling"])
    assert counts["boundaries"] + boundless == truth["boundaries"]
    assert sum("both ways" in each for each in remarks) == (truth.get("flows_bidirectional") or 0)
    assert len(found.data.get("data", {})) >= (truth.get("data_assets") or 0)
    valid(found)


def valid(found: Taken) -> None:
    source = parse(spec_text(found.data).encode(), "spec.yml", markdown=False)
    assert isinstance(source, Source)
    assert source.data == found.data
    assert check_shape(source, found.kind) == []


def hostile(name: str) -> bytes:
    return (CORPORA / "hostile" / name).read_bytes()


def test_tricky_mysql() -> None:
    found = from_script(hostile("89_ddl_tricky_mysql.sql"), "x.sql", None, id_="x1", title="Basis data")
    assert list(tables(found)) == ["bersyarat", "a`b", "order", "salinan"]
    assert found.counts["relations"] == 1


def test_a_foreign_key_to_a_table_that_is_not_there_is_a_remark_with_its_line() -> None:
    found = from_script(hostile("93_ddl_dangling_fk.sql"), "x.sql", None, id_="x1", title="Basis data")
    assert [(remark.place.line, remark.words["target"]) for remark in found.remarks] == [(1, "tidak_ada")]


@pytest.mark.parametrize(
    ("name", "line"), [("91_ddl_deep_parens.sql", 1), ("95_tm7_xml_bomb.tm7", 2), ("97_json_deep.json", 1)]
)
def test_a_hostile_file_is_one_error_with_its_line(name: str, line: int) -> None:
    make = from_model if not name.endswith(".sql") else lambda *a, **k: from_script(*a, None, **k)
    with pytest.raises(TertibError) as error:
        make(hostile(name), name, id_="x1", title="Judul")
    assert f"{name}:{line}:1:" in error.value.said("en")
