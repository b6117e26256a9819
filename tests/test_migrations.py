"""Scripts that change what they made: every key follows, and nothing is lost in silence. The truth is what engines do."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tertib.cli import main
from tertib.imports.ddl import DIALECTS, read_script
from tertib.imports.schema import Schema


def read(script: str, dialect: str) -> Schema:
    found = read_script(script, "x.sql", DIALECTS[dialect])
    assert not found.remarks, [remark.said("en") for remark in found.remarks]
    return found.schema


def keys(schema: Schema) -> list[str]:
    return [
        f"{table.name}({', '.join(each.columns)}) → {each.target}({', '.join(each.target_columns)})"
        for table in schema.tables
        for each in table.foreign
    ]


PARENT = "CREATE TABLE kota (id int PRIMARY KEY);\nCREATE TABLE warga (kota_id int, FOREIGN KEY (kota_id) REFERENCES kota (id));\n"


def test_a_foreign_key_follows_its_parent_to_a_new_name() -> None:
    for change in ("ALTER TABLE kota RENAME TO kabupaten;", "ALTER TABLE public.kota RENAME TO kabupaten;"):
        assert keys(read(PARENT + change, "postgresql")) == ["warga(kota_id) → kabupaten(id)"]
    assert keys(read(PARENT + "RENAME TABLE kota TO kabupaten;", "mysql")) == [
        "warga(kota_id) → kabupaten(id)"
    ]


def test_a_foreign_key_follows_a_column_to_a_new_name() -> None:
    changed = read(PARENT + "ALTER TABLE kota RENAME COLUMN id TO kota_id;", "postgresql")
    assert keys(changed) == ["warga(kota_id) → kota(kota_id)"]
    changed = read(PARENT + "ALTER TABLE kota CHANGE COLUMN ID nomor int NOT NULL;", "mysql")
    assert keys(changed) == ["warga(kota_id) → kota(nomor)"]


def test_a_table_remade_under_its_old_name_keeps_who_points_to_it() -> None:
    script = PARENT + (
        "CREATE TABLE baru (id INTEGER PRIMARY KEY, nama TEXT);\nDROP TABLE kota;\nALTER TABLE baru RENAME TO kota;"
    )
    assert keys(read(script, "sqlite")) == ["warga(kota_id) → kota(id)"]


def test_what_follows_a_new_name_in_the_same_statement_counts() -> None:
    (table,) = read("CREATE TABLE a (id int);\nALTER TABLE a RENAME TO b, ADD c int;", "mysql").tables
    assert [column.name for column in table.columns] == ["id", "c"]


def test_a_constraint_without_a_name_is_dropped_by_the_one_postgresql_gave_it() -> None:
    script = PARENT + "ALTER TABLE warga DROP CONSTRAINT warga_kota_id_fkey;"
    assert keys(read(script, "postgresql")) == []
    kota, _warga = read(PARENT + "ALTER TABLE kota DROP CONSTRAINT kota_pkey CASCADE;", "postgresql").tables
    assert (kota.primary, kota.columns[0].nullable) == ((), False)


def test_a_primary_key_may_be_an_index_that_is_there() -> None:
    script = (
        "CREATE TABLE a (b int, c int);\nCREATE UNIQUE INDEX i ON a (b, c);\n"
        "ALTER TABLE a ADD CONSTRAINT p PRIMARY KEY USING INDEX i;"
    )
    assert read(script, "postgresql").tables[0].primary == ("b", "c")


def test_the_search_path_goes_on_to_public() -> None:
    script = (
        "CREATE TABLE orang (id int PRIMARY KEY);\nSET search_path = arsip, public;\n"
        "CREATE TABLE berkas (o int REFERENCES orang);\nRESET search_path;\nCREATE TABLE lain (id int);"
    )
    schema = read(script, "postgresql")
    assert keys(schema) == ["arsip.berkas(o) → orang(id)"]
    assert schema.tables[-1].name == "lain"


def test_a_key_guarded_by_a_block_is_read() -> None:
    guarded = (
        "DO $$ BEGIN\n ALTER TABLE warga ADD FOREIGN KEY (kota_id) REFERENCES kota (id);\n"
        "EXCEPTION WHEN duplicate_object THEN null;\nEND $$;"
    )
    script = (
        "CREATE TABLE kota (id int PRIMARY KEY);\nCREATE TABLE warga (kota_id int);\n"
        f"{guarded}\nCREATE TABLE z (id int);"
    )
    schema = read(script, "postgresql")
    assert keys(schema) == ["warga(kota_id) → kota(id)"]
    assert len(schema.tables) == 3


def test_identity_without_its_numbers_leaves_the_key_that_follows() -> None:
    (table,) = read("create table a (id int identity primary key, b int)", "sqlserver").tables
    assert table.primary == ("id",)


def test_sql_server_renames_by_a_procedure() -> None:
    script = (
        "CREATE TABLE dbo.kota (id int PRIMARY KEY, b int)\nGO\nCREATE TABLE warga (k int REFERENCES kota (id))\nGO\n"
        "EXEC sp_rename 'dbo.kota.id', 'nomor', 'COLUMN'\nGO\nEXEC sys.sp_rename N'[dbo].[kota]', N'kabupaten'\nGO\n"
        "ALTER TABLE kabupaten ADD c int, d int\nGO\n"
    )
    schema = read(script, "sqlserver")
    assert keys(schema) == ["warga(k) → kabupaten(nomor)"]
    kota = schema.table("kabupaten")
    assert kota
    assert [column.name for column in kota.columns] == ["nomor", "b", "c", "d"]


def test_how_mysql_is_to_change_a_table_is_no_column() -> None:
    script = "CREATE TABLE a (id int);\nALTER TABLE a ADD INDEX i (id), ALGORITHM=INPLACE, LOCK NONE, FORCE;"
    assert [column.name for column in read(script, "mysql").tables[0].columns] == ["id"]


def test_a_partition_says_more_of_its_columns() -> None:
    script = (
        "CREATE TABLE a (id int, d date) PARTITION BY LIST (d);\n"
        "CREATE TABLE a_d PARTITION OF a (id PRIMARY KEY, d NOT NULL) DEFAULT;"
    )
    part = read(script, "postgresql").tables[1]
    assert part.primary == ("id",)
    assert [(column.type, column.nullable) for column in part.columns] == [("int", False), ("date", False)]


def test_the_last_create_or_replace_counts() -> None:
    (table,) = read("CREATE OR REPLACE TABLE a (id int);\nCREATE OR REPLACE TABLE a (b int);", "mysql").tables
    assert [column.name for column in table.columns] == ["b"]


def test_a_new_name_that_cannot_be_read_is_a_remark() -> None:
    found = read_script(
        "CREATE TABLE a (id int)\nGO\nEXEC sp_rename 'a''b', 'c'\nGO\n", "x.sql", DIALECTS["sqlserver"]
    )
    assert [remark.place.line for remark in found.remarks] == [3]


# --- nothing lost in silence -----------------------------------------------------------------------------------


def test_a_table_behind_a_quote_left_open_is_read() -> None:
    script = "CREATE TABLE a (n text DEFAULT 'x);\nCREATE TABLE b (n text DEFAULT 'y');\nCREATE TABLE c (n text);\n"
    found = read_script(script, "x.sql", DIALECTS["postgresql"])
    assert [table.name for table in found.schema.tables] == ["b", "c"]
    assert [(remark.place.line, remark.place.column) for remark in found.remarks] == [(1, 32)]


def test_a_line_that_is_no_sql_costs_no_table() -> None:
    script = "mysqldump: [Warning] Using a password can be insecure.\nCREATE TABLE `a` (`id` int);\n"
    found = read_script(script, "x.sql", DIALECTS["mysql"])
    assert [table.name for table in found.schema.tables] == ["a"]
    assert [remark.place.line for remark in found.remarks] == [1]


@pytest.mark.slow
def test_a_spec_too_large_to_be_read_again_is_not_written(tmp_path: Path) -> None:
    columns = ", ".join(f"k{number} varchar(10) NOT NULL DEFAULT 'x'" for number in range(1000))
    script = tmp_path / "besar.sql"
    script.write_text("".join(f"CREATE TABLE t{number} ({columns});\n" for number in range(45)))
    result = CliRunner().invoke(
        main, ["import", "erd", "--ddl", str(script), "--output", str(tmp_path / "erd.yml"), "--lang", "en"]
    )
    assert result.exit_code == 2
    assert "in parts" in result.stderr
    assert not (tmp_path / "erd.yml").exists()


@pytest.mark.parametrize("dialect", ["postgresql", "sqlserver"])
def test_a_table_made_by_select_into_is_a_remark(dialect: str) -> None:
    found = read_script("CREATE TABLE a (id int);\nSELECT id INTO b FROM a;\n", "x.sql", DIALECTS[dialect])
    assert [remark.place.line for remark in found.remarks] == [2]
    assert not read_script("SELECT id INTO #b FROM a;\n", "x.sql", DIALECTS["sqlserver"]).remarks
