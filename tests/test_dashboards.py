"""The dashboards: numbers worked out by hand on the tiny register and on changes of it; pictures that are safe and steady."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from generated import COMPACT, generate
from laid import TINY
from tertib.load import load
from tertib.pages import Page
from tertib.pages.dashboards import by_agency, lengths, matrix, overdue, pages, personal, platforms, testing
from tertib.pages.dashboards.charts import Series, bars
from tertib.pages.dashboards.overview import queue
from tertib.pages.dashboards.systems import Seen, systems
from tertib.pages.edition import Edition, edition
from tertib.store import Store

HERE = Path(__file__).parent.parent
DAY = date(2026, 6, 30)
EXCLUSION = (
    "exclusion: {basis: UU 14/2008 Pasal 17 huruf c, consequence_if_open: Dapat disalahgunakan, benefit_if_closed: Aman, "
    "until: 2027-03-11, decision: 188.4/20/KOM/III/2026}"
)


def read(root: Path, day: date = DAY, language: str = "en") -> tuple[Edition, tuple[Seen, ...]]:
    made = edition(load(root), (), language, Store(), day)
    return made, systems(made)


def put(root: Path, file: str, *changes: tuple[str, str]) -> None:
    path = root / "projects" / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, (file, old)
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8", newline="\n")


def withhold(root: Path, record: str) -> None:
    """Have a record be above public; its content stays in the file, as in an internal repository."""
    put(root, record, ("publication: public", f"publication: restricted\n{EXCLUSION}"))


def close(root: Path, slug: str, publication: str = "restricted") -> None:
    """Have a system be above public."""
    put(root, f"{slug}/index.md", ("summary:", f"publication: {publication}\n{EXCLUSION}\nsummary:"))


def printed(root: Path, day: date = DAY, language: str = "en") -> dict[str, Page]:
    return {each.address: each for each in pages(edition(load(root), (), language, Store(), day))}


def owed(root: Path, day: date) -> tuple[list[tuple[str, str, int]], list[tuple[str, str, int]]]:
    """What is overdue and what will be soon: system, kind, days."""
    found = overdue.deadlines(*reversed(read(root, day)))
    return tuple(
        [(each.system.project.slug, each.kind, each.days) for each in group]
        for group in (found.late, found.soon)
    )  # type: ignore[return-value]


# Durations


def test_the_time_of_a_step_is_the_median_of_its_rounds() -> None:
    """The prototype took 13 working days (21 January to 6 February), then 3 (11 to 13 February); the standard is 20."""
    made, seen = read(TINY)
    found = lengths.durations(seen, made)
    step = next(
        each for one in found.procedures for each in one.steps if each.title == "Making of the prototype"
    )
    assert (step.rounds, step.within) == (2, 2)
    assert step.lengths == ("5.5 working days", "8 working days", "10.5 working days")
    assert (step.low, step.middle, step.high) == (27.5, 40, 52.5)
    assert (found.rounds, found.within) == (16, 16)


def test_a_round_beyond_the_standard_is_told_with_its_reason(tiny: Path) -> None:
    """Monday to Friday are five working days, the standard is three."""
    put(tiny, "izin/03-rancangan.md", ("finished: 2026-02-11", "finished: 2026-02-13"))
    made, seen = read(tiny)
    [over] = lengths.durations(seen, made).over
    assert (over.system.project.slug, over.spent.length.value, over.explained) == ("izin", 5, False)
    assert over.spent.share == 5 / 3
    reason = "deviation: {reason: Hujan., approved_by: office-head}\nprepared_by:"
    put(tiny, "izin/03-rancangan.md", ("prepared_by:", reason))
    made, seen = read(tiny)
    assert lengths.durations(seen, made).unexplained == 0


def test_a_withheld_record_tells_no_hours(tiny: Path) -> None:
    withhold(tiny, "lapor/01-kenali-kebutuhan.md")
    made, seen = read(tiny)
    assert lengths.durations(seen, made).rounds == 15


# What is overdue


def test_monitoring_and_confirmation_are_overdue_from_the_day_after(tiny: Path) -> None:
    """e-Izin was looked at on 16 June and is owed again in half a year, its entry confirmed on 16 June in a year."""
    put(tiny, "lapor/index.md", ("status: operational", "status: planned"), ("reviewed_on: 2026-06-17\n", ""))
    assert owed(tiny, date(2026, 12, 16)) == ([], [("izin", "review", 0)])
    assert owed(tiny, date(2026, 12, 17)) == ([("izin", "review", 1)], [])
    assert owed(tiny, date(2027, 6, 17)) == ([("izin", "review", 183), ("izin", "confirmation", 1)], [])


def test_a_step_under_way_is_overdue_beyond_its_standard(tiny: Path) -> None:
    """Three working days from Monday 9 March end on Wednesday the 11th."""
    put(
        tiny,
        "izin/index.md",
        ("stage: pantau", "stage: rancangan"),
        ("status: operational", "status: development"),
    )
    shutil.rmtree(tiny / "projects/izin/05-pantau")
    text = re.sub(
        r"status: approved|finished: .*\n|approvals:\n(?: .*\n)+",
        lambda m: "status: draft" if m[0][0] == "s" else "",
        (tiny / "projects/izin/04-uji.md").read_text(),
    )
    (tiny / "projects/izin/04-uji.md").write_text(text)
    assert ("izin", "time", 0) in owed(tiny, date(2026, 3, 11))[1]
    assert ("izin", "time", 1) in owed(tiny, date(2026, 3, 12))[0]


def test_a_waiver_that_ran_out_is_overdue(tiny: Path) -> None:
    waiver = "- {rule: PRC014, target: 03-rancangan.md, reason: Terlambat., position: office-head, created: 2026-01-02, expires: 2026-06-28}\n"
    (tiny / "projects/izin/waivers.yml").write_text(waiver, encoding="utf-8")
    assert ("izin", "waiver", 2) in owed(tiny, DAY)[0]
    close(tiny, "izin")
    assert owed(tiny, DAY)[0] == []


def test_an_example_owes_nothing_but_its_monitoring(tiny: Path) -> None:
    for slug in ("izin", "lapor"):
        put(tiny, f"{slug}/index.md", ("entry: sop", "entry: sop\nexample: true"))
    assert {kind for _, kind, _ in owed(tiny, date(2028, 1, 1))[0]} == {"review"}


# Platforms, personal data, tests


@pytest.mark.parametrize(
    ("day", "support"),
    [
        (date(2026, 12, 30), "supported"),
        (date(2026, 12, 31), "soon"),
        (date(2027, 12, 31), "soon"),
        (date(2028, 1, 1), "ended"),
    ],
)
def test_support_is_judged_by_the_day(day: date, support: str) -> None:
    """PHP 8.3 is supported until 31 December 2027; a year is 365 days."""
    made, seen = read(TINY, day)
    used = [each for each in platforms.platforms(seen, made).used if each.version]
    assert [(each.platform, each.version, each.support) for each in used] == [("PHP", "8.3", support)]
    assert [each.project.slug for each in used[0].systems] == ["lapor"]


def test_a_platform_without_a_version_on_record_is_shown_so() -> None:
    """e-Izin names PHP, and none of its records says which."""
    made, seen = read(TINY)
    [named] = [each for each in platforms.platforms(seen, made).used if not each.version]
    assert (named.support, named.until, [each.project.slug for each in named.systems]) == (
        "unknown",
        None,
        ["izin"],
    )


def test_a_version_from_a_withheld_record_is_not_told(tiny: Path) -> None:
    for record in ("11-pasang-sistem.md", "07-buat-purwarupa/1.md", "07-buat-purwarupa/2.md"):
        withhold(tiny, f"lapor/{record}")
    made, seen = read(tiny)
    assert [each.version for each in platforms.platforms(seen, made).used] == [""]


def test_personal_data_are_counted_as_declared() -> None:
    made, seen = read(TINY)
    found = personal.personal(seen, made)
    assert [found.count(level) for level in ("specific", "general", "none", "")] == [0, 1, 1, 0]
    assert [each.system.project.slug for each in found.holding] == ["lapor"]


def test_tests_are_counted_by_requirement(tiny: Path) -> None:
    """e-Lapor has three requirements with three cases; the last round repeats what failed."""
    [all_passed] = testing.coverage(read(TINY)[1]).systems
    assert (all_passed.required, all_passed.cases, all_passed.passed, all_passed.percent) == (3, 3, 3, 100)
    put(tiny, "lapor/08-uji-penerimaan/2.md", ("result: pass", "result: fail"))
    [one_failed] = testing.coverage(read(tiny)[1]).systems
    assert (one_failed.passed, one_failed.percent) == (2, 66)


def test_tests_of_a_withheld_report_are_not_told(tiny: Path) -> None:
    withhold(tiny, "lapor/08-uji-penerimaan/1.md")
    found = testing.coverage(read(tiny)[1])
    assert (found.systems, found.withheld) == ((), 1)


# Who is counted


def test_an_exempt_system_is_nowhere_and_a_restricted_one_tells_no_content(tiny: Path) -> None:
    close(tiny, "izin", "excluded")
    close(tiny, "lapor")
    made, seen = read(tiny)
    assert [each.project.slug for each in seen] == ["lapor"]
    assert (personal.personal(seen, made).holders, personal.personal(seen, made).withheld) == ((), 1)
    assert (platforms.platforms(seen, made).used, testing.coverage(seen).systems) == ((), ())
    html = "".join(each.html for each in printed(tiny).values())
    assert not re.search("Reklame Elektronik|e-Izin|sistem/izin/", html)
    assert "sistem/lapor/" in html
    assert "sistem/lapor/0" not in html


def test_examples_are_left_out_beside_a_real_system(tiny: Path) -> None:
    put(tiny, "izin/index.md", ("entry: sop", "entry: sop\nexample: true"))
    assert [each.project.slug for each in read(tiny)[1]] == ["lapor"]
    assert "Examples are not counted: 1." in printed(tiny)["dasbor/"].html


def test_an_agency_is_counted_by_status(tiny: Path) -> None:
    put(
        tiny,
        "lapor/index.md",
        ("owner_agency: dpmptsp", "owner_agency: kominfo"),
        ("status: operational", "status: trial"),
    )
    made, seen = read(tiny, date(2026, 12, 17))
    found = by_agency.lines(seen, overdue.deadlines(seen, made), personal.personal(seen, made))
    assert [(each.agency.id, dict(each.statuses), each.overdue, each.personal) for each in found] == [
        ("kominfo", {"trial": 1}, 0, 1),
        ("dpmptsp", {"operational": 1}, 1, 0),
    ]


# The matrix


def test_every_cell_leads_to_the_document_of_its_step() -> None:
    html = printed(TINY)["dasbor/langkah/"].html
    cells = re.findall(r'<td class="(\w)"[^>]*><a href="([^"]+)">(.)</a></td>', html)
    assert {("d", "../../sistem/izin/03/", "✓"), ("o", "../../sistem/lapor/12/", "↻")} <= set(cells)
    assert len(cells) == 5 + 12


def test_a_missing_document_is_seen_and_holds_the_system_up(tiny: Path) -> None:
    (tiny / "projects/izin/03-rancangan.md").unlink()
    made, seen = read(tiny)
    assert [(each.project.slug, each.blocked) for each in seen] == [("izin", True), ("lapor", False)]
    found = next(each for each in matrix.procedures(seen, made) if each.sop.id == "tiny-2026")
    assert [each.counts["missing"] for each in found.steps] == [0, 0, 1, 0, 0]
    assert '<td class="m" title="Missing">!</td>' in printed(tiny)["dasbor/langkah/"].html


def test_what_is_not_asked_is_no_step_still_to_come() -> None:
    """A system from before the procedure owes some steps only; a retired one is not among those that wait."""
    made, seen = read(HERE)
    (found,) = matrix.procedures(seen, made)
    counts = {step.number: step.counts for step in found.steps}
    for step in found.steps:
        assert sum(step.counts.values()) == found.systems, step.id
    assert {key: counts[1][key] for key in ("done", "ahead", "not-asked")} == {
        "done": 6,
        "ahead": 0,
        "not-asked": 3,
    }
    assert (counts[14]["stopped"], counts[14]["blocked"]) == (1, 0)
    waits = queue(found, seen, made, 1)
    assert sum(count for _, count in waits.rows) + waits.ended == found.systems
    assert [tile.number for _, tile in waits.waiting] == [11, 10, 9, 4, 3]


def test_many_systems_stand_on_pages_that_load_quickly(tmp_path: Path) -> None:
    """130 systems of one agency: 120 on the first page, ten on the second, and an index that leads to both."""
    generate(tmp_path, 130, COMPACT)
    made = printed(tmp_path)
    first, second = made["dasbor/langkah/"].html, made["dasbor/langkah/2/"].html
    assert [html.count('<th scope="row">') for html in (first, second)] == [120, 10]
    for number, part in ((1, "langkah/"), (2, "langkah/2/")):
        assert f'href="../../dasbor/{part}#tiny-traced-2026-dpmptsp-{number}"' in first
    assert max(len(each.html.encode()) for each in made.values()) < 250_000


def test_a_register_without_systems_has_dashboards_that_say_so(tiny: Path) -> None:
    for slug in ("izin", "lapor"):
        shutil.rmtree(tiny / "projects" / slug)
    made = printed(tiny)
    assert len(made) == 8
    assert all(
        "This register holds no system yet." in each.html and "<svg" not in each.html
        for each in made.values()
    )


# The pages


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_question_has_its_page_with_the_day_and_the_way_to_the_others(language: str) -> None:
    made = printed(TINY, language=language)
    names = (
        "",
        "langkah/",
        "perangkat-daerah/",
        "lama/",
        "jatuh-tempo/",
        "platform/",
        "data-pribadi/",
        "uji/",
    )
    assert set(made) == {f"dasbor/{name}" for name in names}
    day = {"id": "30 Juni 2026", "en": "30 June 2026"}[language]
    for each in made.values():
        assert day in each.html
        assert each.html.count('aria-current="page"') == 1


def test_every_picture_has_a_table_that_says_the_same() -> None:
    for each in printed(TINY, date(2026, 12, 17)).values():
        for svg in re.finditer(r"<svg.*?</svg>", each.html, re.DOTALL):
            assert "<table" in each.html[svg.end() :], each.address


# Charts


def chart(*series: Series, rows: tuple[str, ...] = ("Satu", "Dua")) -> str:
    return bars("x", "Judul", rows, series, lambda value: f"{value:g}").svg


def test_a_chart_is_the_same_each_time_and_holds_no_style_and_no_script() -> None:
    made = chart(Series("good", "Selesai", (3, 1)), Series("bad", "Gagal", (0, 2)))
    assert made == chart(Series("good", "Selesai", (3, 1)), Series("bad", "Gagal", (0, 2)))
    root = ET.fromstring(made)
    assert {each.tag.rpartition("}")[2] for each in root.iter()} <= {
        "svg",
        "title",
        "desc",
        "g",
        "rect",
        "path",
        "text",
    }
    assert not re.search(r"style|script|href|2026|pygal", made)
    shapes = root.iter("{http://www.w3.org/2000/svg}rect")
    assert [each.get("class") for each in shapes] == ["t-chart-good", "t-chart-good", "t-chart-bad"]


def test_a_chart_is_told_in_words() -> None:
    made = chart(Series("good", "Selesai", (3, 1)), Series("bad", "Gagal", (0, 2)))
    assert (
        '<title id="x-title">Judul</title><desc id="x-desc">Satu: Selesai 3; Dua: Selesai 1, Gagal 2</desc>'
        in made
    )
    assert "<title>Dua: Gagal 2</title>" in made


def test_a_chart_takes_any_name() -> None:
    hostile = ("</svg><script>alert(1)</script>", "\x00\x1b\ufffe " + "sangat panjang " * 40, "", "🏛️")
    made = chart(Series("good", "a", (1, 2, 3, 4)), rows=hostile)
    assert "<script" not in made
    assert all(
        len(each.text or "") < 60 for each in ET.fromstring(made).iter() if each.get("class") == "t-chart-row"
    )


def test_a_chart_without_values_is_none() -> None:
    assert chart(Series("good", "Selesai", (0, 0))) == ""
    assert bars("x", "Judul", (), (), str).svg == ""
