"""Names of processes, data and columns, and the types of columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tertib.column_types import column_type
from tertib.names import (
    first_word,
    object_of,
    personal_names,
    snake,
    vocabulary,
)

ROOT = Path(__file__).resolve().parents[1]
WORDS = vocabulary(ROOT)


@pytest.mark.parametrize(
    "word",
    [
        "catat",
        "mencatat",
        "kirim",
        "mengirim",
        "mengirimkan",
        "salin",
        "menyalin",
        "proses",
        "setujui",
        "tampilkan",
        "simpan",
    ],
)
def test_a_verb_is_recognised_in_its_forms(word: str) -> None:
    assert WORDS.is_verb(word)
    assert not WORDS.is_noun(word)


@pytest.mark.parametrize(
    "word", ["pencatatan", "pendidikan", "pembayaran", "laporan", "tagihan", "data", "menu", "login"]
)
def test_a_noun_is_recognised(word: str) -> None:
    assert WORDS.is_noun(word)


@pytest.mark.parametrize("word", ["pertimbangkan", "perlihatkan", "order", "validate", "clean", "scan"])
def test_a_word_that_may_be_a_verb_is_no_noun(word: str) -> None:
    assert not WORDS.is_noun(word)


@pytest.mark.parametrize("word", ["isi", "daftar", "pesan", "nilai", "konfirmasi", "laporan", "rencana"])
def test_a_word_that_names_things_too_may_name_data(word: str) -> None:
    assert word not in WORDS.only_verbs


def test_a_verb_that_says_nothing_is_vague() -> None:
    assert first_word("Kelola kios") in WORDS.vague_verbs
    assert first_word("Catat kios") not in WORDS.vague_verbs


def test_the_object_of_a_process_could_be_an_id() -> None:
    assert object_of("Daftarkan kios & petugas") == "kios-petugas"
    assert object_of("Catat") == ""


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("nik_pedagang", "general"),
        ("NIK", "general"),
        ("tglLahir", "general"),
        ("alamat", "general"),
        ("golongan_darah", "specific"),
        ("nama", "general"),
    ],
)
def test_a_column_of_a_person_is_recognised(name: str, kind: str) -> None:
    found = personal_names(ROOT)(name)
    assert found
    assert found.personal == kind


@pytest.mark.parametrize(
    "name", ["nama_pasar", "alamat_ip", "email_verified_at", "teknik", "nomor", "telepon_kantor", "kode"]
)
def test_a_column_of_something_else_is_not(name: str) -> None:
    assert personal_names(ROOT)(name) is None


def test_a_name_of_any_style_is_read() -> None:
    assert [snake(each) for each in ("tglLahir", "TglLahir", "tgl-lahir", "TGL LAHIR")] == ["tgl_lahir"] * 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("INT(11)", "integer"),
        ("int unsigned", "INT(10) UNSIGNED"),
        ("varchar(20)", "character varying(20)"),
        ("NUMBER(10,0)", "decimal(10)"),
        ("varchar2(20 char)", "varchar(20)"),
        ("timestamp with time zone", "timestamptz"),
        ("bigserial", "bigint"),
        ("int auto_increment", "int"),
        ("bigint generated always as identity", "int8"),
        ("string", "varchar(255)"),
        ("enum('a','b')", "ENUM('a', 'b')"),
    ],
)
def test_one_type_in_two_spellings_fits(one: str, other: str) -> None:
    assert column_type(one).fits(column_type(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("int", "bigint"),
        ("bigint", "bigint unsigned"),
        ("varchar(10)", "varchar(20)"),
        ("char(16)", "varchar(16)"),
    ],
)
def test_two_types_do_not_fit(one: str, other: str) -> None:
    assert not column_type(one).fits(column_type(other))
