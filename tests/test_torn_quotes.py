"""A quote left open hides no table in silence, and no text is taken for a table, whatever stands in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tertib.imports.ddl import DIALECTS, ReadScript, read_script
from tertib.imports.ddl.dialects import STANDARD

ALL = {**DIALECTS, "standard": STANDARD}
# What texts in a database hold, the worst of it first.
PARTS = (
    "\nCREATE TABLE palsu (id int);\n", "\nALTER TABLE t0 ADD palsu int;\n", "; CREATE TABLE palsu (id int)", "'", "''",
    "','", ");", "\\", "\\'", '"', "`", "--", "/*", "*/", "$$", "$a$", "#", "[", "]", ";", "\n", "GO", "/", "@", " ", "a",
    "O'Brien", "(", "x'\nCREATE TABLE palsu (n varchar(9) DEFAULT 'y');\n", "+62", "<p>", "N'", "q'[",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS), max_size=6).map("".join)


def quoted(text: str, dialect: str) -> str:
    if dialect == "mysql":
        text = text.replace("\\", "\\\\")
    return "'" + text.replace("'", "''") + "'"


def rows(quote: Callable[[str], str], texts: list[str]) -> str:
    return f"INSERT INTO t0 (a, b) VALUES {', '.join(f'(1, {quote(text)})' for text in texts)};\n"


def defaulted(quote: Callable[[str], str], texts: list[str]) -> str:
    columns = (f"c{number} varchar(99) DEFAULT {quote(text)}" for number, text in enumerate(texts))
    return f"CREATE TABLE t_mid (id int, {', '.join(columns)});\n"


def commented(quote: Callable[[str], str], texts: list[str]) -> str:
    return "".join(f"COMMENT ON TABLE t0 IS {quote(text)};\n" for text in texts)


def changed(quote: Callable[[str], str], texts: list[str]) -> str:
    return "".join(f"UPDATE t0 SET a = {quote(text)} WHERE b LIKE {quote(text)};\n" for text in texts)


def called(quote: Callable[[str], str], texts: list[str]) -> str:
    return "".join(f"SELECT f({quote(text)}, 1) AS x;\n" for text in texts)


SHAPES = (rows, defaulted, commented, changed, called)


def names(found: ReadScript) -> list[str]:
    return [table.name for table in found.schema.tables]


@pytest.mark.parametrize("dialect", ALL)
@given(st.lists(st.tuples(st.sampled_from(SHAPES), st.lists(TEXTS, min_size=1, max_size=3)), max_size=4))
def test_what_stands_in_a_text_is_no_table(
    dialect: str, parts: list[tuple[Callable[..., str], list[str]]]
) -> None:
    middle = "".join(shape(lambda text: quoted(text, dialect), texts) for shape, texts in parts)
    script = f"CREATE TABLE t0 (a int, b int);\n{middle}CREATE TABLE t9 (id int);\n"
    found = read_script(script, "x.sql", ALL[dialect])
    assert {*names(found)} <= {"t0", "t_mid", "t9"}
    assert (names(found)[0], names(found)[-1]) == ("t0", "t9")
    assert [column.name for column in found.schema.tables[0].columns] == ["a", "b"]
    assert {remark.message for remark in found.remarks} <= {
        "the table {name} is created twice: the first one counts"
    }


WAYS = {
    "postgresql": (lambda text: "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'", lambda text: f"$z$ {text}$z$"),
    "mysql": (lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',),
    "sqlserver": (lambda text: "N'" + text.replace("'", "''") + "'",),
    "oracle": (lambda text: f"q'~{text}~'", lambda text: "nq'[" + text.replace("]", "") + "]'"),
}  # fmt: skip


@pytest.mark.parametrize(("dialect", "quote"), [(name, each) for name, ways in WAYS.items() for each in ways])
@given(st.sampled_from(SHAPES), st.lists(TEXTS, min_size=1, max_size=3))
def test_a_text_in_its_dialects_other_quotes_is_no_table(
    dialect: str, quote: Callable[[str], str], shape: Callable[..., str], texts: list[str]
) -> None:
    script = f"CREATE TABLE t0 (a int, b int);\n{shape(quote, texts)}CREATE TABLE t9 (id int);\n"
    assert {*names(read_script(script, "x.sql", ALL[dialect]))} - {"t_mid"} == {"t0", "t9"}


# --- quotes left open -------------------------------------------------------------------------------------------

TABLES = """CREATE TABLE kota (id int, nama varchar(9) DEFAULT 'x', isi varchar(9) DEFAULT '');
COMMENT ON TABLE kota IS 'Kota, dan kabupaten';
CREATE TABLE warga (id int, jenis char(1) DEFAULT 'L');
INSERT INTO warga VALUES (1, ',');
CREATE TABLE surat (id int, hal varchar(9) DEFAULT ';');
"""
TORN = {
    "an apostrophe in a name": "INSERT INTO awal VALUES (1, 'O'Brien');\n",
    "three of them": "INSERT INTO awal VALUES (1, 'O'Brien', 'D'Angelo', 'Ma'ruf');\n",
    "no end": "INSERT INTO awal VALUES (1, 'Budi);\n",
    "no beginning": "INSERT INTO awal VALUES (1, Budi');\n",
    "several rows": "INSERT INTO awal VALUES (1, 'Budi'),\n(2, 'Siti, 'x'),\n(3, 'y');\n",
    "no semicolon either": "INSERT INTO awal VALUES (1, 'Budi)\n",
    "an update": "UPDATE awal SET nama = 'Budi WHERE id = 'x';\n",
    "a comment that is no SQL": "-- it's\nINSERT INTO awal VALUES (1, 'it's');\n",
    "quotes of MySQL": 'INSERT INTO awal VALUES ("Jalan "Raya", 1);\n',
}


@pytest.mark.parametrize("dialect", ALL)
@pytest.mark.parametrize("torn", TORN.values(), ids=TORN)
def test_a_quote_left_open_hides_no_table_and_is_said_once_with_its_line(torn: str, dialect: str) -> None:
    found = read_script(f"CREATE TABLE awal (id int);\n{torn}{TABLES}", "x.sql", ALL[dialect])
    assert names(found) == ["awal", "kota", "warga", "surat"]
    (remark,) = found.remarks
    assert "a quote or comment that begins here never ends" in remark.message
    assert 2 <= remark.place.line <= 1 + torn.count("\n")


@pytest.mark.parametrize("dialect", ALL)
def test_every_table_torn_in_a_long_script_is_said_and_no_other_is_lost(dialect: str) -> None:
    script = "".join(
        f"CREATE TABLE t{n} (id int, a varchar(9) DEFAULT 'x');\nINSERT INTO t{n} VALUES ({n}, 'O'Brien');\n"
        for n in range(500)
    )
    found = read_script(script, "x.sql", ALL[dialect])
    assert len(found.schema.tables) == 500
    assert len(found.remarks) >= 499


def test_a_comment_among_rows_may_hold_an_apostrophe() -> None:
    script = "INSERT INTO a VALUES\n-- the town's\n(1, 'x'), /* it's */ (2, 'y');\nCREATE TABLE b (c char DEFAULT 'z');"
    for dialect in ALL.values():
        found = read_script(script, "x.sql", dialect)
        assert (names(found), found.remarks) == (["b"], ())


def test_rows_end_where_their_script_says_so() -> None:
    script = "CREATE TABLE a (id int)@\nINSERT INTO a VALUES (1)@\nCREATE TABLE b (id int)@\n"
    assert names(read_script(script, "x.sql", DIALECTS["db2"])) == ["a", "b"]


def test_rows_of_a_copy_without_an_end_hide_no_table() -> None:
    script = "CREATE TABLE a (id int);\nCOPY a FROM stdin;\n1\tO'Brien\nCREATE TABLE b (id int);\n"
    found = read_script(script, "x.sql", DIALECTS["postgresql"])
    assert names(found) == ["a", "b"]
    assert found.remarks


def test_quotes_without_end_cost_no_more_than_reading_a_script_some_times_over() -> None:
    script = "".join(f"INSERT INTO a VALUES ($t{n}$);\nCREATE TABLE b{n} (id int);\n" for n in range(3_000))
    found = read_script(script, "x.sql", DIALECTS["postgresql"])
    assert "too many quotes never end" in found.remarks[-1].message
