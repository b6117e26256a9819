"""Text → data and places: what an author wrote stays what it is, and whatever bytes come, nothing is raised."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tertib.diagnostics import Place
from tertib.rules import all_rules
from tertib.source import MAX_BYTES, Data, Source, headings, links, parse, read
from tertib.source.characters import forbidden, is_plain

KINDS = {rule.kind for rule in all_rules().values()}
RECORD = """---
title: Uji "coba"
list:
  - a: 1
    "b": [x, {c: y}]
🙂: {k: v}
text: |
  baris
  ---
  akhir
---

## Isi
"""


def source(text: str, *, markdown: bool = True) -> Source:
    found = parse(text.encode(), "x.md", markdown=markdown)
    assert isinstance(found, Source), found
    return found


def value(yaml: str) -> Data:
    return source(f"k: {yaml}\n", markdown=False).data["k"]


def kinds(text: str | bytes, *, markdown: bool = False) -> list[tuple[str, int, int]]:
    raw = text.encode() if isinstance(text, str) else text
    found = parse(raw, "x", markdown=markdown)
    assert isinstance(found, list), found
    return [(fault.kind, fault.place.line, fault.place.column) for fault in found]


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("title",), 2, 8),
        (("list",), 3, 1),
        (("list", 0), 4, 5),
        (("list", 0, "a"), 4, 8),
        (("list", 0, "b", 0), 5, 11),
        (("list", 0, "b", 1, "c"), 5, 18),
        (("🙂", "k"), 6, 8),
        (("list", 0, "absent"), 4, 5),
        (("absent",), 2, 1),
        ((), 2, 1),
    ],
)
def test_the_place_of_a_value(path: tuple[str | int, ...], line: int, column: int) -> None:
    assert source(RECORD).place(*path) == Place("x.md", line, column)


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [(("list", 0, "b"), 5, 5), (("🙂", "k"), 6, 5), (("title",), 2, 1), (("no",), 2, 1)],
)
def test_the_place_of_a_key(path: tuple[str | int, ...], line: int, column: int) -> None:
    assert source(RECORD).key_place(*path) == Place("x.md", line, column)


def test_a_line_of_the_body_counts_from_its_file() -> None:
    read_source = source(RECORD)
    assert (
        read_source.line_place(headings(read_source.body)[0].line).line
        == RECORD.split("\n").index("## Isi") + 1
    )


def test_a_fence_inside_a_block_of_text_closes_nothing() -> None:
    assert source(RECORD).data["text"] == "baris\n---\nakhir\n"


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_mean_the_same(ends: str) -> None:
    assert source(RECORD.replace("\n", ends)) == source(RECORD)


def test_a_byte_order_mark_means_nothing() -> None:
    assert source("\ufeff" + RECORD) == source(RECORD)


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "on",
        "0123",
        "12:30",
        "190:20:30",
        "2026-06-30",
        "1_000",
        "0x1F",
        ".inf",
        "TRUE",
        "Null",
        "1.",
        "+",
    ],
)
def test_what_yaml_11_would_turn_into_something_else_stays_text(written: str) -> None:
    assert value(written) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("~", None),
        ("", None),
        ("null", None),
        ("-7", -7),
        ("1.50", 1.5),
        ("1e3", 1000.0),
        ("'1'", "1"),
    ],
)
def test_the_scalars_of_yaml_12(written: str, meant: Data) -> None:
    assert value(written) == meant
    assert type(value(written)) is type(meant)


@pytest.mark.parametrize(
    ("text", "kind", "line", "column"),
    [
        ("a: 1\na: 2\n", "duplicate-key", 2, 1),
        ("a: {b: 1, b: 2}\n", "duplicate-key", 1, 11),
        ("a: &x 1\n", "alias", 1, 4),
        ("a: *x\n", "alias", 1, 4),
        ("a:\n  <<: {b: 1}\n", "alias", 2, 3),
        ("a: !!str 1\n", "tag", 1, 4),
        ("a: !ENV X\n", "tag", 1, 4),
        ("1: a\n", "key-not-text", 1, 1),
        ("? [a]\n: b\n", "key-not-text", 1, 3),
        ("a: 9007199254740993\n", "number", 1, 4),
        ("a: 1e999\n", "number", 1, 4),
        ("a: b: c\n", "unquoted-colon", 1, 5),
        ("a: [b\n", "syntax", 2, 1),
        ("a: 'b\n", "syntax", 2, 1),
        ("a: *x\nb: [c: d: e\n", "alias", 1, 4),
        ("a: x\ny\u202ez\n", "bidirectional", 2, 2),
        ("a: x\ny\x1bz\n", "control", 2, 2),
        ("a: x\u2028y\n", "control", 1, 5),
        ('a: "\\u202e"\n', "bidirectional", 1, 4),
        ('a: "\\0"\n', "control", 1, 4),
        ("a: " + "[" * 61 + "]" * 61, "too-deep", 1, 63),
        ("- " * 200 + "a\n", "too-deep", 1, 121),
        ("? " * 200 + "a\n", "too-deep", 1, 121),
    ],
)
def test_what_makes_a_reader_guess_or_grow_is_a_fault(text: str, kind: str, line: int, column: int) -> None:
    assert kinds(text)[0] == (kind, line, column)


def test_each_of_several_faults_is_told() -> None:
    assert [kind for kind, _, _ in kinds("a: 1\na: 2\n2: b\nc: 9007199254740993\n")] == [
        "duplicate-key",
        "key-not-text",
        "number",
    ]


def test_a_duplicate_names_the_first() -> None:
    found = parse(b"---\na: 1\nb: 2\na: 3\n---\n", "x.md", markdown=True)
    assert isinstance(found, list)
    assert (found[0].place.line, found[0].words["line"]) == (4, 2)


def test_text_in_quotes_may_begin_with_any_sign() -> None:
    assert source("a: '*x & !y <<'\n", markdown=False).data == {"a": "*x & !y <<"}


@pytest.mark.parametrize(
    ("raw", "kind", "line", "column"),
    [
        (b"a: \xff\n", "not-utf8", 1, 4),
        (b"ab\nc\0\n", "not-utf8", 2, 2),
        ("---\na: 1\n---\n".encode("utf-16-be"), "not-utf8", 1, 1),
    ],
)
def test_bytes_that_are_no_text(raw: bytes, kind: str, line: int, column: int) -> None:
    assert kinds(raw) == [(kind, line, column)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("", "no-front-matter"), ("a\n---\n", "no-front-matter"), ("---\na: 1\n ---\n", "unclosed")],
)
def test_front_matter_has_two_fences(text: str, kind: str) -> None:
    assert kinds(text, markdown=True) == [(kind, 1, 1)]


@given(st.lists(st.sampled_from(["---", "--- ", "---\t", "----", " ---", "a: 1", "# x", ""]), max_size=8))
def test_front_matter_ends_at_the_first_line_that_is_a_fence(lines: list[str]) -> None:
    text = "\n".join(["---", *lines])
    closing = next((n for n, line in enumerate(lines) if line.rstrip(" \t") == "---"), None)
    found = parse(text.encode(), "x.md", markdown=True)
    if isinstance(found, Source):
        assert closing is not None
        assert found.front == "".join(f"{line}\n" for line in lines[:closing])
        assert found.body == "\n".join(lines[closing + 1 :])
        assert (found.front_line, found.body_line) == (2, closing + 3)
    else:
        assert closing is None or {fault.kind for fault in found} != {"unclosed"}


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_bytes(b"#" * (MAX_BYTES + 1))
    found = read(tmp_path, "x.yml")
    assert isinstance(found, list)
    assert [fault.kind for fault in found] == ["too-large"]


def test_headings_stand_outside_code_and_comments() -> None:
    body = "## A\n```\n## no\n```\n<!--\n## no\n-->\n### B ##\n~~~\n```\n## no\n~~~\n##  C  d \n"
    assert [(each.text, each.level, each.line) for each in headings(body)] == [
        ("A", 2, 1),
        ("B", 3, 8),
        ("C d", 2, 13),
    ]


def test_links_stand_outside_code_and_comments() -> None:
    body = (
        "[a](a.md) ![b](<b c.png> 'x') `[no](no)` ``[no](`no)``\n<!-- [no](no) -->\n```\n[no](no)\n```\n"
        "[c]: ../c.md\n<img alt='x' src='d.png'> <a href=javascript:e>src=no\n[f](f_(g).md)\n"
    )
    assert [each.target for each in links(body)] == [
        "a.md",
        "b c.png",
        "../c.md",
        "d.png",
        "javascript:e",
        "f_(g).md",
    ]
    assert [(each.line, each.column) for each in links(body)][:3] == [(1, 5), (1, 17), (6, 6)]


@pytest.mark.parametrize(
    "target",
    [
        "../../../etc/hostname",
        "/etc/hostname",
        "//host/x",
        "file:///etc/hostname",
        "..%2f..%2f..%2fetc",
        "%2e%2e/%2e%2e/x",
        "..\\..\\x",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "C:\\x",
    ],
)
def test_a_link_that_no_reader_should_follow(target: str) -> None:
    link = links(f"[x](<{target}>)")[0]
    assert link.forbidden("projects/izin/01-x.md")
    assert link.path_from("projects/izin/01-x.md") is None


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("a.md", "projects/izin/a.md"),
        ("./b/../a.md#x", "projects/izin/a.md"),
        ("../kios/", "projects/kios"),
        ("a%20b.md?x", "projects/izin/a b.md"),
        ("#atas", None),
        ("https://example.go.id/../..", None),
        ("mailto:a@example.go.id", None),
    ],
)
def test_where_a_link_leads(target: str, path: str | None) -> None:
    link = links(f"[x](<{target}>)")[0]
    assert not link.forbidden("projects/izin/01-x.md")
    assert link.path_from("projects/izin/01-x.md") == path


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "](",
        "`",
        "`a``",
        "](a(b",
        "<a href=",
        "[a]: ",
        "<!--",
        "](((",
        "href='",
        "# ",
        "```\n",
        "- ",
        "a: ",
        "&a ",
    ],
)
def test_long_text_costs_its_length(unit: str) -> None:
    """Ten times the text may cost ten times the time, not a hundred times; the bound is generous."""

    def cost(count: int) -> float:
        text = unit * (count // len(unit))
        before = time.process_time()
        links(text), headings(text), parse(text.encode(), "x", markdown=False)
        return time.process_time() - before

    assert min(cost(100_000) for _ in range(3)) < 40 * max(max(cost(10_000) for _ in range(3)), 0.005)


@given(st.text(st.characters(max_codepoint=0x2100)) | st.text(st.characters(max_codepoint=0x80)))
def test_what_is_plain_holds_nothing_forbidden(text: str) -> None:
    raw = text.encode()
    read = text.replace("\r\n", "\n").replace("\r", "\n")
    assert not (is_plain(raw) and list(forbidden(read, "x")))
    assert is_plain(raw) or not text.isascii() or list(forbidden(read, "x"))


@given(st.binary(), st.booleans())
def test_no_bytes_raise(raw: bytes, markdown: bool) -> None:
    _read_or_told(raw, markdown=markdown)


@given(
    st.lists(st.sampled_from([*"ab:-?[]{},&*!|>'\"%@`#\\ \n\t0.~é\u2028\x85", "---\n", ": ", "- ", "<<: "]))
)
def test_no_punctuation_raises(parts: list[str]) -> None:
    text = "".join(parts)
    _read_or_told(text.encode(), markdown=False)
    _read_or_told(f"---\n{text}\n---\n{text}".encode(), markdown=True)
    links(text), headings(text)


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(2**53) + 1, 2**53 - 1)
        | st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"])),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4)
        ),
        max_leaves=12,
    )
)
def test_json_is_read_as_it_is(data: Data) -> None:
    text = json.dumps({"k": data}, ensure_ascii=False)
    assert source(text, markdown=False).data == {"k": data}


def _read_or_told(raw: bytes, *, markdown: bool) -> None:
    found = parse(raw, "x", markdown=markdown)
    if isinstance(found, Source):
        assert found.place().line >= 1
    else:
        assert found
        assert {fault.kind for fault in found} <= KINDS
        assert all(fault.place.line >= 1 and fault.place.column >= 1 for fault in found)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders here")
def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "erd.yml")
    faults = read(tmp_path, "erd.yml")
    assert isinstance(faults, list)
    (fault,) = faults
    assert (fault.kind, str(fault.place)) == ("unreadable", "erd.yml:1:1")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "erd.yml").symlink_to("erd.yml")
    faults = read(tmp_path, "erd.yml")
    assert isinstance(faults, list)
    (fault,) = faults
    assert (fault.kind, str(fault.place)) == ("unreadable", "erd.yml:1:1")
