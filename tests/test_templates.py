"""What was written by a person, and what stands there only so that something does."""

from __future__ import annotations

import time

import pytest

from tertib.templates import (
    may_be_unwritten,
    points_elsewhere,
    repeats,
    says_nothing_more,
    says_something,
    unwritten_value,
)


@pytest.mark.parametrize(
    "text",
    [
        "Ya.",
        "12",
        "| Peran | Jumlah |\n| --- | --- |\n| Petugas | 3 |",
        "![Hasil uji](bukti/uji.png)",
        "<https://contoh.example>",
        '<img src="uji.png">',
        "```sh\nls -l\n```",
        "Suhu &lt; 30 &deg;C",
    ],
)
def test_a_word_that_a_reader_sees_says_something(text: str) -> None:
    assert says_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "...",
        "***",
        "&nbsp;",
        "&#8203;\u200b\u3164\u3164",
        "<br>\n<p></p>",
        "```python\n```",
        "| |\n|-|\n| |",
        "[//]: # (menyusul)",
        "<!-- menyusul -->",
        "[ ](bukti/notulen.pdf)",
        "![](bukti/notulen.pdf)",
    ],
)
def test_what_no_reader_sees_says_nothing(text: str) -> None:
    assert not says_something(text)


@pytest.mark.parametrize("value", ["…", "-", "...", "?", "TBD", "n/a", "tulis: alasan", " Write: why"])
def test_a_value_that_only_fills_its_place(value: str) -> None:
    assert unwritten_value(value)
    assert may_be_unwritten(f'reason: "{value}"\n')
    assert may_be_unwritten(f"- {{reason: '{value}', by: kepala}}\n")


@pytest.mark.parametrize("value", ["Tidak ada", "a-b", "A?", "2026-01-02", "-1", "x"])
def test_a_value_that_means_something(value: str) -> None:
    assert not unwritten_value(value)


@pytest.mark.parametrize("unit", ["<a ", "[", "<!--", "`", "&", "\u3164", "a "])
def test_long_text_costs_its_length(unit: str) -> None:
    start = time.process_time()
    says_something(unit * 100_000)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "text",
    [
        "Lihat lampiran.",
        "Terlampir",
        "(sebagaimana terlampir)",
        "See attachment 2 for details",
        "Dokumen terpisah.",
    ],
)
def test_a_text_that_only_points_elsewhere(text: str) -> None:
    assert points_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lihat [lampiran](bukti/uji.pdf).",
        "Lihat lampiran: beban 300 pengguna tercapai.",
        "Rapat menyepakati isi dokumen.",
    ],
)
def test_a_text_that_says_more_than_where(text: str) -> None:
    assert not points_elsewhere(text)


def test_a_heading_is_not_repeated_by_a_sentence_about_it() -> None:
    titles = ["Hasil Pengujian", "Kesimpulan"]
    assert repeats("**Hasil pengujian:**\n\nkesimpulan", titles)
    assert not repeats("Hasil pengujian baik.", titles)
    assert not repeats("", titles)


@pytest.mark.parametrize(
    ("text", "hollow"), [("Sudah, OK.", True), ("Selesai", True), ("Tidak ada.", False), ("", False)]
)
def test_an_answer_to_nothing(text: str, hollow: bool) -> None:
    assert says_nothing_more(text) is hollow
