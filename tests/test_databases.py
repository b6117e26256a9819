"""Live databases: SQLite always, PostgreSQL and MariaDB where Debian's packages are installed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from databases import PASSWORD, mariadb, postgresql, program
from tertib.cli import main
from tertib.errors import TertibError
from tertib.imports import from_database, from_script
from tertib.imports.database import reflected
from tertib.imports.ddl import DIALECTS, read_script
from tertib.imports.schema import Schema

HERE = Path(__file__).parent / "imports"
needs_postgresql = pytest.mark.skipif(
    not program("initdb"), reason="no PostgreSQL: apt-get install postgresql"
)
needs_mariadb = pytest.mark.skipif(
    not program("mariadbd"), reason="no MariaDB: apt-get install mariadb-server"
)

SQLITE = """
CREATE TABLE orang (id INTEGER PRIMARY KEY, nama VARCHAR(50) NOT NULL, nik CHAR(16) UNIQUE, induk INTEGER REFERENCES orang);
CREATE TABLE alamat (orang INT NOT NULL, urut INT NOT NULL, jalan TEXT DEFAULT 'x', PRIMARY KEY (urut, orang),
  UNIQUE (jalan, urut), FOREIGN KEY (orang) REFERENCES orang (id));
CREATE TABLE kiriman (id INT PRIMARY KEY, a INT, b INT, FOREIGN KEY (a, b) REFERENCES alamat (urut, orang));
CREATE INDEX jalan ON alamat (jalan);
CREATE UNIQUE INDEX sebagian ON kiriman (a) WHERE b > 1;
CREATE VIEW v AS SELECT * FROM orang;
"""


def keys(schema: Schema) -> dict[str, object]:
    """What a reading of a script and of the database it makes must agree in."""
    return {
        table.name: (
            [(column.name, column.nullable) for column in table.columns],
            set(table.primary),
            sorted((key.columns, key.target, key.target_columns) for key in table.foreign),
        )
        for table in schema.tables
    }


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    path = tmp_path / "data.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(SQLITE)
    return f"sqlite:///{path}"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words, "--lang", "en"])


def test_a_sqlite_file_is_read_as_its_script(sqlite: str) -> None:
    schema, dialect = reflected(sqlite)
    assert dialect == "sqlite"
    script = read_script(SQLITE, "x.sql", DIALECTS["sqlite"]).schema
    assert keys(schema) == keys(script)
    table = schema.table("alamat")
    assert table is not None
    assert (table.unique, table.indexes) == ([("jalan", "urut")], [("jalan",)])
    orang = schema.table("orang")
    assert orang is not None
    assert [(each.type, each.unique) for each in orang.columns][1:3] == [
        ("varchar(50)", False),
        ("char(16)", True),
    ]


@pytest.mark.parametrize("case", ["sqlite-schema"])
def test_a_case_loads_into_sqlite_and_reads_the_same(case: str, tmp_path: Path) -> None:
    text = (HERE / case / "input.sql").read_text(encoding="utf-8")
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(text)
    real = keys(reflected(f"sqlite:///{path}")[0])
    ours = keys(read_script(text, "x.sql", DIALECTS["sqlite"]).schema)
    assert {name: real[name] for name in ("orang", "alamat")} == {
        name: ours[name] for name in ("orang", "alamat")
    }


def test_the_command_reads_a_database(sqlite: str, tmp_path: Path) -> None:
    result = run("import", "erd", "--url", sqlite, "--output", str(tmp_path / "erd.yml"))
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'erd.yml'}\n")
    assert "3 entities, 10 attributes, 3 relations" in result.stderr
    assert (
        "from: [kiriman.a, kiriman.b], to: [alamat.urut, alamat.orang]" in (tmp_path / "erd.yml").read_text()
    )


def test_nothing_is_written_into_a_database(sqlite: str, tmp_path: Path) -> None:
    before = (tmp_path / "data.db").read_bytes()
    reflected(sqlite)
    assert (tmp_path / "data.db").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["data.db"]


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///none.db",
        f"postgresql://uji:{PASSWORD}@127.0.0.1:1/x",
        f"mysql://uji:{PASSWORD}@127.0.0.1:1/x",
        f"oracle://uji:{PASSWORD}@127.0.0.1:1/x",
        f"nonsense://uji:{PASSWORD}@127.0.0.1:1/x",
        f"uji:{PASSWORD}",
        f"postgresql://uji:{PASSWORD}@127.0.0.1:port/x",
    ],
)
def test_what_cannot_be_reached_is_one_sentence_without_the_password(url: str) -> None:
    result = run("import", "erd", "--url", url)
    assert result.exit_code == 2
    assert result.output.startswith("tertib: ")
    assert PASSWORD not in result.output
    assert len(result.output.splitlines()) == 1


def test_an_empty_database_says_so(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "x.db").close()
    with pytest.raises(TertibError, match="no tables"):
        from_database(f"sqlite:///{tmp_path / 'x.db'}", (), id_="x1", title="Judul")


@pytest.fixture(scope="module")
def server_of_postgresql() -> Iterator[str]:
    with postgresql() as url:
        yield url


@pytest.fixture(scope="module")
def server_of_mariadb() -> Iterator[str]:
    with mariadb() as url:
        yield url


POSTGRESQL = """
CREATE SCHEMA arsip;
CREATE TYPE keadaan AS ENUM ('aktif', 'tutup');
CREATE TABLE "Surat" (id bigserial PRIMARY KEY, "Nomor Surat" varchar(50) NOT NULL DEFAULT 'x', keadaan keadaan,
  tahun int, tag text[], UNIQUE ("Nomor Surat", tahun));
COMMENT ON TABLE "Surat" IS 'Surat resmi';
CREATE TABLE arsip.surat (id uuid PRIMARY KEY, surat_id bigint REFERENCES "Surat" ON DELETE CASCADE, tahun int UNIQUE);
CREATE TABLE Catatan (id int NOT NULL, waktu timestamptz NOT NULL, surat bigint REFERENCES "Surat",
  PRIMARY KEY (id, waktu)) PARTITION BY RANGE (waktu);
CREATE TABLE catatan_2026 PARTITION OF catatan FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE catatan_2025 (id int NOT NULL, waktu timestamptz NOT NULL, surat bigint);
ALTER TABLE catatan ATTACH PARTITION catatan_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE anak (tambahan text NOT NULL) INHERITS ("Surat");
ALTER TABLE "Surat" ADD COLUMN dibuat date NOT NULL DEFAULT now(), ALTER COLUMN tahun SET NOT NULL;
ALTER TABLE catatan ADD COLUMN pembuat text, ADD COLUMN asal bigint;
ALTER TABLE catatan ADD FOREIGN KEY (asal) REFERENCES "Surat" (id);
"""
MARIADB = """
CREATE TABLE `pasar` (`id` int unsigned NOT NULL AUTO_INCREMENT COMMENT 'Nomor', `nama` varchar(100) NOT NULL,
  `jenis` enum('umum','hewan, ternak') DEFAULT 'umum', PRIMARY KEY (`id`), UNIQUE KEY `nama` (`nama`)) ENGINE=InnoDB COMMENT='Pasar';
CREATE TABLE `kios` (`pasar_id` int unsigned NOT NULL, `nomor` varchar(10) NOT NULL, `induk_p` int unsigned, `induk_n` varchar(10),
  PRIMARY KEY (`pasar_id`,`nomor`), FOREIGN KEY (`pasar_id`) REFERENCES `pasar` (`id`),
  CONSTRAINT `i` FOREIGN KEY (`induk_p`, `induk_n`) REFERENCES `kios` (`pasar_id`, `nomor`)) ENGINE=InnoDB;
CREATE TABLE `lama` (`id` int PRIMARY KEY, `pasar` int unsigned, FOREIGN KEY (`pasar`) REFERENCES `pasar` (`id`)) ENGINE=MyISAM;
CREATE TABLE `tiruan` LIKE `kios`;
ALTER TABLE `tiruan` CHANGE `nomor` `no` varchar(12) NOT NULL, ADD `baru` date AFTER `no`, DROP COLUMN `induk_p`;
CREATE TABLE `baris` (`id` int REFERENCES `pasar` (`id`), `p` int unsigned REFERENCES pasar (id));
"""


@pytest.mark.slow
@needs_postgresql
def test_postgresql_reads_as_its_script(server_of_postgresql: str) -> None:
    import psycopg

    with psycopg.connect(server_of_postgresql, autocommit=True) as connection:
        connection.execute(POSTGRESQL)
    schema, dialect = reflected(server_of_postgresql, ["arsip"])
    assert dialect == "postgresql"
    script = read_script(POSTGRESQL, "x.sql").schema
    assert keys(schema) == keys(script)
    surat = schema.table("Surat")
    assert surat is not None
    assert surat.comment == "Surat resmi"
    assert surat.unique == [("Nomor Surat", "tahun")]
    assert [each.type for each in surat.columns][:3] == ["bigint", "varchar(50)", "keadaan"]
    _no_drift(server_of_postgresql, POSTGRESQL, "--schema", "arsip")


@pytest.mark.slow
@needs_mariadb
def test_mariadb_reads_as_its_script(server_of_mariadb: str) -> None:
    import pymysql
    from pymysql.constants import CLIENT

    port = int(server_of_mariadb.rpartition(":")[2].partition("/")[0])
    script = MARIADB.replace(",\n  CONSTRAINT", ", CONSTRAINT").replace(
        "`id` int REFERENCES `pasar` (`id`), ", ""
    )
    with (
        pymysql.connect(
            host="127.0.0.1",
            port=port,
            user="uji",
            password=PASSWORD,
            database="uji",
            client_flag=CLIENT.MULTI_STATEMENTS,
        ) as connection,
        connection.cursor() as cursor,
    ):
        cursor.execute(script)
        while cursor.nextset():
            pass
    schema, dialect = reflected(server_of_mariadb)
    assert dialect == "mysql"
    read = read_script(script, "x.sql").schema
    for table in read.tables:
        table.foreign = [key for key in table.foreign if key.enforced]
    assert keys(schema) == keys(read)
    pasar = schema.table("pasar")
    assert pasar is not None
    assert (pasar.comment, pasar.columns[0].comment) == ("Pasar", "Nomor")
    assert pasar.columns[2].type == "enum('umum','hewan, ternak')"
    _no_drift(server_of_mariadb, script)


@pytest.mark.slow
@needs_postgresql
def test_a_wrong_password_of_a_server_is_not_shown(server_of_postgresql: str) -> None:
    result = run("import", "erd", "--url", server_of_postgresql.replace(PASSWORD, "sandi-salah"))
    assert result.exit_code == 2
    assert "sandi-salah" not in result.output


def _no_drift(url: str, script: str, *words: str) -> None:
    """The script's own ERD does not differ from the database that it made."""
    from tertib.drift import differences
    from tertib.model import Erd
    from tertib.model.typed import typed
    from tertib.source import Source, parse
    from tertib.source.emit import spec_text

    data = from_script(script.encode(), "x.sql", None, id_="x1", title="Judul").data
    source = parse(spec_text(data).encode(), "erd.yml", markdown=False)
    assert isinstance(source, Source)
    schema, dialect = reflected(url, words[1::2])
    found = differences(typed(source.data, Erd), source, schema, dialect)
    assert [each.said("en") for each in found] == []
