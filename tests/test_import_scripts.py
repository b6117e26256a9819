"""
Scripts as tools and people write them, ours in content: `scripts/<tool>.sql`, and beside it what was counted by hand.

The first line of the count is the dialect that shows; then one table a line: its columns in order, `*` for those of
the primary key, `>table.column` for a foreign key, and in parentheses those of several columns.
"""

from __future__ import annotations

import gzip
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from tertib.errors import TertibError
from tertib.imports import script_schema
from tertib.imports.ddl import DIALECTS, read_script
from tertib.imports.schema import Table

SCRIPTS = sorted((Path(__file__).parent / "scripts").glob("*.sql"))
# What these hold that no diagram can: a table made by a query.
LEFT_OUT = {"db2-by-hand": 1}


def line(table: Table) -> str:
    """A table in the words of the counts."""
    columns = [
        each.name
        + "*" * (each.name in table.primary)
        + "".join(
            f">{key.target}.{key.target_columns[0]}" for key in table.foreign if key.columns == (each.name,)
        )
        for each in table.columns
    ]
    keys = [
        f"({','.join(key.columns)})>{key.target}({','.join(key.target_columns)})"
        for key in table.foreign
        if len(key.columns) > 1
    ]
    return f"{table.name}: {' '.join((*columns, *keys))}"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_gives_what_was_counted_by_hand(path: Path) -> None:
    dialect, *expected = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    schema, remarks, origin, _passed = script_schema(path.read_bytes(), path.name, None)
    assert [line(table) for table in schema.tables] == expected
    assert origin == dialect
    assert len(remarks) == LEFT_OUT.get(path.stem, 0)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_line_ends_of_windows_and_utf_16_change_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected = read_script(text, path.name).schema
    windows = script_schema(text.replace("\n", "\r\n").encode("utf-16"), path.name, None)[0]
    assert [line(table) for table in windows.tables] == [line(table) for table in expected.tables]


def in_sqlite(script: str) -> list[str]:
    """The tables that SQLite itself makes of a script."""
    with closing(sqlite3.connect(":memory:")) as engine:
        engine.executescript(script)
        names = [name for (name,) in engine.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = []
        for name in names:
            keys: dict[int, list[tuple[str, str, str]]] = {}
            for number, _seq, target, column, parent, *_rest in engine.execute(
                f'PRAGMA foreign_key_list("{name}")'
            ):
                keys.setdefault(number, []).append((column, target, parent))
            single = {each[0][0]: each[0] for each in keys.values() if len(each) == 1}
            columns = [
                column
                + "*" * bool(key)
                + (f">{single[column][1]}.{single[column][2]}" if column in single else "")
                for _id, column, _type, _null, _default, key, _hidden in engine.execute(
                    f'PRAGMA table_xinfo("{name}")'
                )
            ]
            several = [
                f"({','.join(c for c, _t, _p in each)})>{each[0][1]}({','.join(p for _c, _t, p in each)})"
                for each in keys.values()
                if len(each) > 1
            ]
            found.append(f"{name}: {' '.join((*columns, *several))}")
        return found


def five_hundred_tables() -> str:
    """A schema as dumps are: keys of two columns, names in quotes, rows with statements in them, indexes between."""
    parts = ["PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n"]
    for n in range(500):
        parent = f', "induk_{n}" INTEGER REFERENCES "tabel {n - 1}"(id) ON DELETE CASCADE' if n else ""
        pair = f', FOREIGN KEY (a, b) REFERENCES "pasang_{n - 3}" (a, b)' if n % 3 == 2 and n > 3 else ""
        parts.append(
            f"CREATE TABLE \"tabel {n}\" (id INTEGER PRIMARY KEY, nama TEXT DEFAULT 'it''s; CREATE TABLE x', a INT, b INT"
            f"{parent}, CHECK (a > 0 OR nama IN ('),', '('))"
            + (pair.replace(f"pasang_{n - 3}", f"pasang_{n - n % 3 - 3}") if pair else "")
            + ");\n"
        )
        if n % 3 == 0:
            parts.append(
                f'CREATE TABLE "pasang_{n}" (a INT, b INT, c TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;\n'
            )
        parts.append(f'CREATE INDEX "ix_{n}" ON "tabel {n}" (nama, a DESC);\n')
        parts.append(
            f"INSERT INTO \"tabel {n}\" (nama) VALUES ('O''Brien\nCREATE TABLE palsu_{n} (id int);\n');\n"
        )
    return "".join([*parts, "COMMIT;\n"])


def test_five_hundred_tables_are_those_that_sqlite_makes() -> None:
    script = five_hundred_tables()
    found = read_script(script, "besar.sql", DIALECTS["sqlite"])
    assert [line(table) for table in found.schema.tables] == in_sqlite(script)
    assert len(found.schema.tables) == 667
    assert found.remarks == ()


@pytest.mark.parametrize("name", ["sqlite-dump", "laravel-sqlite", "prisma-sqlite"])
def test_the_counts_of_sqlite_are_those_of_its_engine(name: str) -> None:
    script = (Path(__file__).parent / "scripts" / f"{name}.sql").read_text(encoding="utf-8")
    counted = (Path(__file__).parent / "scripts" / f"{name}.txt").read_text(encoding="utf-8").splitlines()[1:]
    tables = "".join(
        each
        for each in script.splitlines(keepends=True)
        if not each.startswith(("PRAGMA w", "INSERT", "DELETE"))
    )
    assert {*counted} <= {*in_sqlite(tables)}


# --- what is no script ------------------------------------------------------------------------------------------

ELF = (
    b"\x7fELF\x02\x01\x01"
    + bytes(9)
    + b"\x03\x00>\x00\x01\x00\x00\x00"
    + bytes(range(0, 256, 3))
    + bytes(3_000)
)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (ELF, "is not text"),
        (b"\xff\xfe" + bytes(range(256)) * 8, "is not text"),
        (b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)), "is not text"),
        (bytes(5_000), "is not text"),
        (gzip.compress(b"CREATE TABLE a (id int);" * 50), "is not text"),
        (b"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20" + bytes(80), "read it with --url sqlite:///x.sql"),
        (
            b"PGDMP\x01\x0e\x00\x04\x08" + bytes(range(256)) * 8,
            "pg_restore --schema-only --file schema.sql x.sql",
        ),
    ],
    ids=["elf", "utf-16 mark", "zip", "zeros", "gzip", "sqlite", "pg_dump -Fc"],
)
def test_a_file_that_is_no_text_is_named_with_what_to_do(raw: bytes, says: str) -> None:
    with pytest.raises(TertibError) as error:
        script_schema(raw, "x.sql", None)
    assert says in error.value.said("en")


def test_rows_are_passed_over_in_one_step_each() -> None:
    script = (
        "CREATE TABLE a (id int);\n"
        + "INSERT INTO a VALUES (1, 'O''Brien; CREATE', \"x\", -3.5, 7/2);\n" * 100_000
    )
    start = time.process_time()
    found = read_script(script, "x.sql", DIALECTS["postgresql"])
    assert (found.passed["INSERT"], found.remarks) == (100_000, ())
    assert time.process_time() - start < 20  # a twentieth is seen
