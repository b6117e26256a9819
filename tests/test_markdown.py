"""Author Markdown becomes clean HTML, whatever the author writes."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tertib.markdown import MAX_LENGTH, render

LIVE = re.compile(
    r"<script|<style|<iframe|<svg|<object|<form|\son\w+\s*=|(?:href|src)=\"\s*(?:javascript|data|vbscript):",
    re.IGNORECASE,
)
HOSTILE = (
    "<script>alert(1)</script>",
    "`</title><script>alert(2)</script>`\n\n# </h1><script>alert(3)</script>",
    "[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](\tjavascript:alert(1)) [w](data:text/html,<script>1</script>)",
    '<a href="javascript&#58;alert(1)" onclick="alert(1)">x</a>',
    '<img src=x onerror=alert(1)><svg onload=alert(1)></svg><iframe src="//evil"></iframe>',
    '<p style="position:fixed" class="md-banner" id="x">x</p><form action="//evil"><input></form>',
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    '![x](javascript:alert(1) "a" onerror=1)\n\n[a]: javascript:alert(1)\n\n[a]',
    "| a |\n|:-:|\n| <b onmouseover=alert(1)>x</b> |",
    "<!--><script>alert(1)</script>-->",
    "<math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math>",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_harmless(text: str) -> None:
    assert not LIVE.search(_attributes(render(text).html))


@given(st.text(alphabet="<>[]()`*_~!#|:-\"'=/ \n\tabjscriptonx1.&;", max_size=300))
def test_no_text_becomes_live(text: str) -> None:
    assert not LIVE.search(_attributes(render(text).html))


def test_headings_are_shifted_below_the_page_title() -> None:
    assert [(each.level, each.title) for each in render("# Satu\n\n## Dua & *tiga*").toc] == [
        (2, "Satu"),
        (3, "Dua & tiga"),
    ]
    assert [each.level for each in render("## Satu\n\n### Dua", top=3).toc] == [3]
    assert "<h1" not in render("# Satu\n\n<h1>Dua</h1>").html


def test_ids_and_their_links_have_a_prefix() -> None:
    html = render('## Satu\n\n[ke atas](#satu) <b id="x">y</b>').html
    assert 'id="isi-satu"' in html
    assert 'href="#isi-satu"' in html
    assert 'id="isi-x"' not in render('<span id="x">y</span>').html


def test_alignment_becomes_a_class() -> None:
    html = render("| a | b |\n|---|--:|\n| 1 | 2 |").html
    assert '<td class="right">2</td>' in html
    assert "style=" not in html


def test_links_go_where_they_may() -> None:
    html = render(
        "[a](b.md) [c](d.md) [e](https://example.go.id/) ![f](g.png) ![h](i.png)",
        links={"b.md": "../b/", "g.png": "../g.png"}.get,
    ).html
    assert '<a href="../b/">a</a>' in html
    assert "<a>c</a>" in html
    assert '<a href="https://example.go.id/">e</a>' in html
    assert 'src="../g.png"' in html
    assert html.count("<img") == 1


def test_a_fence_of_a_file_shows_its_name() -> None:
    html = render("```yaml projects/izin/dfd.yml\na: <b>\n```").html
    assert "<code>projects/izin/dfd.yml</code>" in html
    assert "a: &lt;b&gt;" in html


def test_the_same_text_gives_the_same_page() -> None:
    text = "## A\n\n[^1] x\n\n[^1]: kaki\n\n!!! note\n    isi"
    assert render(text) == render(text)
    assert 'title="Jump' not in render(text).html


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "![[" * 20_000,
        "> " * 40_000,
        "<div>\n\n" * 12_000,
        "* a\n" * 25_000,
        "**a*" * 25_000,
        "(" * 50_000 + "[a](" * 10_000,
        "x" * (MAX_LENGTH + 1),
    ],
)
def test_too_much_work_stays_plain_text(text: str) -> None:
    started = time.process_time()
    assert render(text).html
    assert time.process_time() - started < 10


def _attributes(html: str) -> str:
    """Only what is in tags: text and code are no danger."""
    return " ".join(re.findall(r"<[^<>]*>", html))
