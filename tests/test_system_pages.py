"""The page of a system: its thread from need to proof, its times, its relations, its history, its badge; nothing withheld in any."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from laid import TODAY
from printed import text
from tertib.check import check
from tertib.load import load
from tertib.model import Project
from tertib.pages import Page, badge_files, kept, preview_files, systems
from tertib.pages.badges import svg
from tertib.pages.dates import span
from tertib.pages.durations import durations
from tertib.pages.edition import Edition, edition
from tertib.pages.fields import Reading
from tertib.pages.history import history
from tertib.pages.holdups import prospect
from tertib.pages.related import related
from tertib.pages.strip import strip
from tertib.pages.traceability import Matrix, matrix
from tertib.store import Store

HERE = Path(__file__).parent.parent
REASON = """
exclusion:
  basis: UU 14/2008 Pasal 17 huruf c
  consequence_if_open: Celah terbuka
  benefit_if_closed: Layanan aman
  decision: 188.4/12/2026
"""


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / "projects" / file
    whole = path.read_text(encoding="utf-8")
    assert old in whole
    path.write_text(whole.replace(old, new, 1), encoding="utf-8", newline="\n")


def withhold(root: Path, file: str, publication: str = "restricted") -> None:
    path = root / "projects" / file
    whole = re.sub(r"^publication: .*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(whole.replace("---\n", f"---\npublication: {publication}{REASON}", 1), encoding="utf-8")


def seen(root: Path, slug: str, language: str = "en") -> tuple[Project, Edition]:
    register = load(root)
    project = register.project(slug)
    assert project is not None
    return project, edition(register, check(register, TODAY, language), language, Store(), TODAY)


def page(root: Path, slug: str, language: str = "en") -> Page:
    return next(systems.pages(*seen(root, slug, language)))


def traced(root: Path) -> Matrix:
    found = matrix(*seen(root, "lapor"), "sistem/lapor/")
    assert found is not None
    return found


# From need to proof


def test_a_row_leads_from_need_to_defect(tiny: Path) -> None:
    found = traced(tiny)
    row = next(each for each in found.rows if each.name and each.name.text == "KF-kirim")
    assert row.need is not None
    assert (row.need.text, row.need.href) == ("KB-lapor", "../../sistem/lapor/01/#KB-lapor")
    assert row.processes[0].text == "1 Terima laporan"
    assert "Laporan" in [each.text for each in row.entities]
    case = row.cases[1]
    assert (case.name.text, [(each.round, each.kind) for each in case.results]) == (
        "UAT-tanpa-lokasi",
        [("Round 1", "fail"), ("Round 2", "pass")],
    )
    assert [(each.name.text, each.status, each.open) for each in row.defects] == [
        ("TM-tanpa-lokasi", "Fixed", False)
    ]


def test_coverage_counts_what_passed(tiny: Path) -> None:
    edit(tiny, "lapor/08-uji-penerimaan/2.md", "case: UAT-beban", "case: UAT-kirim")
    shares = {each.label: (each.done, each.all, each.percent) for each in traced(tiny).figures}
    assert shares["Requirements with a test case"] == (3, 3, "100")
    assert shares["Requirements whose cases all passed"] == (2, 3, "66.6")


def test_a_need_without_a_requirement_is_a_row_too(tiny: Path) -> None:
    edit(tiny, "lapor/03-sepakati-syarat.md", "need: KB-tanggapan", "need: KB-lapor")
    row = traced(tiny).rows[-1]
    assert row.name is None
    assert (row.need.text if row.need else "", row.note) == ("KB-tanggapan", "No requirement answers it.")


@pytest.mark.parametrize(
    ("file", "gone"),
    [
        ("08-uji-penerimaan/1.md", ["TM-tanpa-lokasi", "Requirements whose cases all passed"]),
        ("06-rancang-uji.md", ["UAT-kirim", "Requirements with a test case"]),
        ("05-rancang-data.md", ["Terima laporan", "Functions with a process"]),
        ("01-kenali-kebutuhan.md", ["KB-lapor", "Perusahaan perlu melaporkan"]),
    ],
)
def test_nothing_of_a_withheld_document_is_told_or_counted(tiny: Path, file: str, gone: list[str]) -> None:
    withhold(tiny, f"lapor/{file}")
    html = page(tiny, "lapor").html
    start = html.index('id="ketertelusuran"')
    section = html[start : html.index("<h2", start)]
    assert [each for each in gone if each in section] == []


def test_a_withheld_list_of_requirements_leaves_no_matrix(tiny: Path) -> None:
    withhold(tiny, "lapor/03-sepakati-syarat.md")
    withhold(tiny, "lapor/02-rencana-syarat.md")
    assert matrix(*seen(tiny, "lapor"), "sistem/lapor/") is None


# Times


def test_times_stand_beside_the_standard(tiny: Path) -> None:
    edit(tiny, "izin/03-rancangan.md", "finished: 2026-02-11", "finished: 2026-02-13")
    edit(
        tiny,
        "izin/03-rancangan.md",
        "prepared_by:",
        "deviation: {reason: Bentuk surat berubah., approved_by: office-head}\nprepared_by:",
    )
    found = durations(*seen(tiny, "izin"))
    assert found is not None
    line = next(each for each in found.lines if each.number == 3)
    assert (line.days, line.spent, line.standard) == (
        "9–13 February 2026",
        "5 working days",
        "3 working days",
    )
    assert (line.verdict, line.reason) == ("over", "Bentuk surat berubah.")
    assert line.share > 1
    assert found.judged == found.within + 1


def test_times_of_a_withheld_document_and_of_a_legacy_system_are_not_judged(tiny: Path) -> None:
    withhold(tiny, "izin/03-rancangan.md")
    found = durations(*seen(tiny, "izin"))
    assert found is not None
    assert 3 not in [each.number for each in found.lines]
    edit(tiny, "izin/index.md", "entry: sop", "entry: legacy\nlegacy: {reason: Lama., catch_up: []}")
    legacy = durations(*seen(tiny, "izin"))
    assert legacy is not None
    assert legacy.judged == 0


@pytest.mark.parametrize(
    ("first", "last", "indonesian"),
    [
        (date(2026, 1, 29), date(2026, 1, 29), "29 Januari 2026"),
        (date(2026, 1, 29), date(2026, 1, 30), "29–30 Januari 2026"),
        (date(2026, 1, 29), date(2026, 2, 2), "29 Januari – 2 Februari 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 Desember 2025 – 2 Januari 2026"),
    ],
)
def test_a_span_says_month_and_year_once(first: date, last: date, indonesian: str) -> None:
    assert span(first, last, "id") == indonesian


# Relations

LINK = "integrations:\n  - {system: izin, data: Nomor izin, direction: in, via: api}"


def test_a_relation_is_seen_from_both_sides(tiny: Path) -> None:
    edit(tiny, "lapor/index.md", "integrations: []", LINK)
    edit(tiny, "lapor/index.md", "reviewed_on:", "predecessor: izin\nreviewed_on:")
    own = related(*seen(tiny, "lapor"), "sistem/lapor/")
    other = related(*seen(tiny, "izin"), "sistem/izin/")
    assert own is not None
    assert other is not None
    assert [(each.other.text, each.data, each.via) for each in own.received] == [
        ("Izin Reklame Elektronik", "Nomor izin", "API")
    ]
    assert [(each.other.href, each.said_by) for each in other.given] == [
        ("../../sistem/lapor/", "Stated in its entry")
    ]
    assert [each.text for each in own.predecessors] == ["Izin Reklame Elektronik"]
    assert [each.text for each in other.successors] == ["Laporan Pemasangan Reklame"]


def test_what_both_entries_say_is_shown_once(tiny: Path) -> None:
    edit(tiny, "lapor/index.md", "integrations: []", LINK)
    edit(
        tiny,
        "izin/index.md",
        "integrations: []",
        "integrations:\n  - {system: lapor, data: Nomor izin, direction: out, via: api}",
    )
    found = related(*seen(tiny, "izin"), "sistem/izin/")
    assert found is not None
    assert [(each.other.text, each.said_by) for each in found.given] == [("Laporan Pemasangan Reklame", "")]


def test_a_withheld_entry_is_not_heard_and_an_exempt_one_not_named(tiny: Path) -> None:
    edit(tiny, "lapor/index.md", "integrations: []", LINK)
    edit(tiny, "lapor/index.md", "reviewed_on:", "predecessor: izin\nreviewed_on:")
    withhold(tiny, "lapor/index.md")
    assert related(*seen(tiny, "izin"), "sistem/izin/") is None
    edit(
        tiny,
        "izin/index.md",
        "integrations: []",
        "integrations:\n  - {system: lapor, data: Nomor izin, direction: out, via: api}",
    )
    edit(tiny, "lapor/index.md", "publication: restricted", "publication: excluded")
    html = page(tiny, "izin").html
    assert "A system whose entry is exempt" in html
    assert "Laporan Pemasangan Reklame" not in html
    assert "lapor/" not in html


def test_a_kept_page_is_made_again_when_another_entry_speaks_of_it(tiny: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "store")

    def izin() -> str:
        made = edition(load(tiny), (), "en", store, TODAY)
        return next(each.html for each in kept.systems(made) if each.address == "sistem/izin/")

    assert "Gives data to" not in izin()
    edit(tiny, "lapor/index.md", "integrations: []", LINK)
    assert "Gives data to" in izin()


# What comes next


def test_a_retired_system_has_no_next_step(tiny: Path) -> None:
    edit(tiny, "izin/index.md", "stage: pantau", "stage: rancangan")
    edit(
        tiny,
        "izin/index.md",
        "status: operational",
        "status: retired\nretirement: {date: 2026-05-04, decision: 188.4/9/2026, reason: Diganti.}",
    )
    (tiny / "projects/izin/04-uji.md").unlink()
    html = page(tiny, "izin").html
    assert "What holds it up" not in html
    assert "taken out of use on 4 May 2026" in html


def test_to_stop_is_a_decision_and_to_reject_is_not(tiny: Path) -> None:
    edit(tiny, "lapor/12-pantau-layanan/2026-S1.md", "decision: continue", "decision: stop")
    project, made = seen(tiny, "lapor")
    steps = strip(project, made)
    assert str(steps.tiles[11].state) == "stopped"
    ahead = prospect(project, steps, made)
    assert ahead is not None
    assert (ahead.kind, ahead.holdups) == ("over", ())
    newest = history(project, made)[0].moments
    assert {(each.kind, each.outcome) for each in newest} >= {("stopped", "Stop"), ("rejected", "Rejected")}


def test_each_round_shows_its_verdict(tiny: Path) -> None:
    made = {each.address: each.html for each in systems.pages(*seen(tiny, "lapor"))}
    rounds = made["sistem/lapor/08/"].partition('<nav class="t-rounds"')[2].partition("</nav>")[0]
    assert re.findall(r't-outcome-(\w+)"><span aria-hidden="true">.</span> ([^<]+)', rounds) == [
        ("refused", "Outcome: rejected"),
        ("good", "Outcome: accepted"),
    ]


def test_a_repeated_step_names_its_round(tiny: Path) -> None:
    steps = strip(*seen(tiny, "lapor"))
    assert {tile.step.id: tile.round for tile in steps.tiles if tile.round} == {
        "buat-purwarupa": "Round 2",
        "uji-penerimaan": "Round 2",
    }


def test_the_next_step_says_who_does_it_and_by_when() -> None:
    """The plan's days of a shipped system; the one that has gone all the way says what it owes."""
    ahead = {
        slug: prospect(project, strip(project, made), made)
        for slug in ("tiket-wisata", "retribusi-pasar")
        for project, made in (seen(HERE, slug, "id"),)
    }
    trial, running = ahead["tiket-wisata"], ahead["retribusi-pasar"]
    assert trial is not None
    assert running is not None
    assert {each.label: each.text for each in trial.facts} == {
        "Disusun oleh": "Seksi Pengembangan Sistem Informasi",
        "Disetujui oleh": "Kepala PD Pengampu Sistem; Kepala Seksi Pengembangan Sistem Informasi",
        "Waktu baku": "2 jam",
        "Menurut rencana": "30 November 2026",
    }
    assert (running.kind, [(each.label, each.text) for each in running.owed]) == (
        "done",
        [("Laporan pemantauan", "15 Januari 2027")],
    )


def test_a_withheld_plan_gives_no_days(tiny: Path) -> None:
    """Who does a step stands in the procedure; when it is planned stands in a record."""
    (tiny / "projects/lapor/10-latih-pengguna.md").unlink()

    def told() -> set[str]:
        project, made = seen(tiny, "lapor")
        ahead = prospect(project, strip(project, made), made)
        return {each.label for each in ahead.facts} if ahead else set()

    assert told() == {"Prepared by", "Approval by", "Standard time", "Planned for"}
    withhold(tiny, "lapor/04-rencana-kerja.md")
    assert told() == {"Prepared by", "Approval by", "Standard time"}


def test_results_of_tests_are_told_by_a_sign_too(tiny: Path) -> None:
    made = {each.address: each.html for each in systems.pages(*seen(tiny, "lapor"))}
    signs = re.findall(
        r't-result-(\w+)"><span aria-hidden="true">(.)</span> (\w+)', made["sistem/lapor/08/1/"]
    )
    assert set(signs) == {("pass", "✓", "Pass"), ("fail", "✕", "Fail")}


# What a withheld system shows


def test_a_restricted_system_lists_its_documents_and_says_why(tiny: Path) -> None:
    withhold(tiny, "izin/index.md")
    withhold(tiny, "izin/02-penunjukan.md", "excluded")
    html = page(tiny, "izin").html
    for words in ("UU 14/2008 Pasal 17 huruf c", "Uji Terima e-Izin", "3 February 2026"):
        assert words in html, words
    for words in ("Mencatat permohonan", "Perusahaan memohon", "Penunjukan Analis e-Izin", 'href="01/"'):
        assert words not in html, words


def test_findings_of_a_restricted_system_tell_nothing_of_its_entry(tiny: Path) -> None:
    edit(tiny, "izin/index.md", "license: MIT", "license: Rahasia-1.0")
    withhold(tiny, "izin/index.md")
    assert "Rahasia-1.0" not in page(tiny, "izin").html


# Values


def test_years_months_and_licences_are_read_as_people_write_them() -> None:
    from tertib import contracts

    keys = contracts.part("project").properties
    read = Reading("id", lambda words: words)
    data = {"year_built": 2017, "license": "proprietary", "legacy": {"reason": "Lama.", "since": "2022-03"}}
    said = {each.key: each.value for each in read.fields(keys, data)}
    assert getattr(said["year_built"], "text", "") == "2017"
    assert getattr(said["license"], "text", "") == "Berpemilik"
    assert [each.value.text for each in said["legacy"].fields] == ["Lama.", "Maret 2022"]  # type: ignore[union-attr]


# Badge and preview


def test_a_badge_says_how_far_a_system_is(tiny: Path) -> None:
    files = {each.address: each.content.decode() for each in badge_files(load(tiny), "en")}
    assert set(files) == {"sistem/izin/badge.svg", "sistem/lapor/badge.svg"}
    badge = files["sistem/izin/badge.svg"]
    assert ET.fromstring(badge)[0].text == "Tertib: 5/5 steps · Operational"
    html = page(tiny, "izin").html
    assert "[![Status in the register of information systems](https://" in html
    assert "sistem/izin/badge.svg)](https://" in html


def test_a_badge_of_an_exempt_system_is_none_and_of_a_retired_one_short(tiny: Path) -> None:
    withhold(tiny, "izin/index.md", "excluded")
    edit(
        tiny,
        "lapor/index.md",
        "status: operational",
        "status: retired\nretirement: {date: 2026-06-20, decision: 1/2026, reason: Diganti.}",
    )
    files = {each.address: each.content.decode() for each in badge_files(load(tiny), "id")}
    assert set(files) == {"sistem/lapor/badge.svg"}
    assert "Tertib: Dihentikan" in files["sistem/lapor/badge.svg"]


def test_a_badge_holds_any_text() -> None:
    whole = ET.fromstring(svg('<a & "b">', "#000"))
    assert whole[-1][1].text == '<a & "b">'


def test_a_preview_is_a_png_of_the_size_that_is_asked_for(tiny: Path) -> None:
    withhold(tiny, "izin/index.md")
    edit(tiny, "lapor/index.md", "name: Laporan Pemasangan Reklame", f"name: {'Sangat panjang ' * 9}")
    register = load(tiny)
    first = {each.address: each.content for each in preview_files(register, "id", Store())}
    again = {each.address: each.content for each in preview_files(register, "id", Store())}
    assert set(first) == {"pratinjau.png", "sistem/lapor/pratinjau.png"}
    assert first == again
    for content in first.values():
        assert Image.open(io.BytesIO(content)).size == (1200, 630)
        assert len(content) < 60_000


def test_a_shared_page_shows_its_picture(shipped_root: Path) -> None:
    site = shipped_root / "site"
    for root, language in (("", "id_ID"), ("en/", "en_GB")):
        html = text(site, f"{root}sistem/retribusi-pasar/10")
        told = dict(re.findall(r'<meta property="og:([\w:]+)" content="([^"]*)">', html))
        assert told["locale"] == language
        assert told["url"].endswith(f"/{root}sistem/retribusi-pasar/10/")
        assert told["image"].endswith(f"/{root}sistem/retribusi-pasar/pratinjau.png")
        assert (site / root / "sistem/retribusi-pasar/pratinjau.png").is_file()
        home = text(site, root)
        assert f"/{root}pratinjau.png" in home
        assert (site / root / "pratinjau.png").is_file()
