"""The register as of a day: what is dated later is gone, and nothing that was there is lost on a later day."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from laid import TINY
from printed import files, lay_press, run
from tertib.as_of import DayToCome, as_of, last_day, reconstructed
from tertib.cli import main
from tertib.load import load
from tertib.model import Project, Register
from tertib.model.typed import typed
from tertib.pages import edition, pages
from tertib.shape import check_shape
from tertib.store import Store

SHIPPED = Path(__file__).parent.parent
ROOTS = (TINY, SHIPPED)
DAYS = st.dates(date(2019, 1, 1), date(2028, 12, 31))


@cache
def register(root: Path) -> Register:
    return load(root)


def on(day: str, slug: str, root: Path = TINY) -> Project:
    project = as_of(register(root), date.fromisoformat(day)).project(slug)
    assert project
    return project


def statuses(project: Project) -> dict[str, str]:
    return {
        record.file.removeprefix(f"{project.folder}/"): record.facts.status
        for record in project.records
        if record.facts
    }


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
@given(more=st.integers(0, 4000))
def test_from_its_last_day_on_it_is_the_register_itself(root: Path, more: int) -> None:
    whole = register(root)
    last = max(day for project in whole.projects if (day := last_day(project)))
    stood = as_of(whole, last + timedelta(days=more))
    assert stood.projects == whole.projects
    assert all(left is right for left, right in zip(stood.projects, whole.projects, strict=True))


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
@given(day=DAYS, more=st.integers(0, 1500))
def test_what_is_there_on_a_day_is_there_on_every_later_day(root: Path, day: date, more: int) -> None:
    early, late = (as_of(register(root), each) for each in (day, day + timedelta(days=more)))
    assert there(early) <= there(late)


def there(stood: Register) -> set[str]:
    """Systems, records, approvals and evidence, each by what it is known by."""
    found = {project.slug for project in stood.projects}
    for project in stood.projects:
        for record in project.records:
            found.add(record.file)
            for each in record.facts.approvals if record.facts else ():
                found.add(f"{record.file} {each.position} {each.date}")
            for proof in record.facts.evidence if record.facts else ():
                found.add(f"{record.file} {proof.type} {proof.number} {proof.date}")
    return found


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
@given(day=DAYS)
def test_nothing_is_dated_later_and_all_of_it_has_its_shape(root: Path, day: date) -> None:
    """The text of a file that was cut says the same as its data: pages are kept by it."""
    for project in as_of(register(root), day).projects:
        if (last := last_day(project)) and last > day:
            raise AssertionError(f"{project.slug} knows of {last}")
        for record in project.records:
            if record.source and record.facts:
                shape = f"records/{record.kind}" if record.kind else "record"
                assert check_shape(record.source, shape) == [], record.file
                assert typed(record.source.data, type(record.facts)) == record.facts
        assert project.source
        assert check_shape(project.source, "project") == []


def test_before_anything_began_there_is_no_system() -> None:
    assert as_of(register(TINY), date(2019, 1, 1)).projects == ()


def test_a_record_under_way_is_a_draft_without_content() -> None:
    record = next(each for each in on("2026-03-10", "izin").records if each.step == "uji")
    assert record.facts
    assert (record.facts.status, record.facts.finished, record.facts.approvals) == ("draft", None, ())
    assert record.source
    assert record.source.body == ""
    assert "verdict" not in record.source.front
    assert "executions" not in record.content


def test_a_round_that_was_repeated_later_was_approved(tmp_path: Path) -> None:
    """Between the approval of the first round and that of the second, the first one counted, and its outcome was negative."""
    between = on("2025-05-10", "retribusi-pasar", SHIPPED)
    assert statuses(between)["10-pelaksanaan-uat/1.md"] == "approved"
    assert "10-pelaksanaan-uat/2.md" not in statuses(between)
    counting = between.counting("pelaksanaan-uat")
    assert counting
    assert counting.negative


def test_a_superseded_round_was_approved_until_the_next_one_was(tmp_path: Path) -> None:
    root = tmp_path / "register"
    shutil.copytree(TINY, root)
    first = root / "projects/lapor/08-uji-penerimaan/1.md"
    first.write_text(
        first.read_text(encoding="utf-8").replace("status: approved", "status: superseded"), encoding="utf-8"
    )
    whole = load(root)
    project = whole.project("lapor")
    assert project
    rounds = [each for each in project.records if each.step == "uji-penerimaan"]
    assert [each.facts.status for each in rounds if each.facts] == ["superseded", "approved"]
    facts = rounds[1].facts
    assert facts
    approved = max(each.date for each in facts.approvals)
    for day, status in ((approved - timedelta(days=1), "approved"), (approved, "superseded")):
        stood = as_of(whole, day).project("lapor")
        assert stood
        assert statuses(stood)["08-uji-penerimaan/1.md"] == status


def test_status_and_stage_follow_from_what_was_done() -> None:
    ways = {
        "2025-02-05": ("development", "uat-awal"),
        "2025-05-07": ("trial", "purwarupa"),
        "2025-09-02": ("operational", "implementasi"),
    }
    for day, expected in ways.items():
        entry = on(day, "retribusi-pasar", SHIPPED).entry
        assert entry
        assert (entry.status, entry.stage) == expected


def test_facts_of_the_entry_bear_their_days() -> None:
    entry = on("2026-06-13", "lapor").entry
    assert entry
    assert entry.go_live == date(2026, 3, 4)
    assert entry.users
    assert entry.reviewed_on is None
    before = on("2026-03-03", "lapor").entry
    assert before
    assert (before.go_live, before.users) == (None, None)


def test_a_system_that_was_retired_later_was_in_use(tmp_path: Path) -> None:
    root = tmp_path / "register"
    shutil.copytree(TINY, root)
    index = root / "projects/izin/index.md"
    index.write_text(
        index.read_text(encoding="utf-8")
        .replace("status: operational", "status: retired\nsuccessor: lapor")
        .replace(
            "reviewed_on:",
            "retirement: {date: 2026-06-20, decision: 000.1/90/DPM/VI/2026, reason: Diganti.}\nreviewed_on:",
        ),
        encoding="utf-8",
    )
    whole = load(root)
    for day, status, successor in (
        (date(2026, 6, 19), "operational", None),
        (date(2026, 6, 20), "retired", "lapor"),
    ):
        project = as_of(whole, day).project("izin")
        assert project
        assert project.entry
        assert (project.entry.status, project.entry.successor) == (status, successor)


def test_relations_to_systems_that_were_not_there_are_gone(tmp_path: Path) -> None:
    root = tmp_path / "register"
    shutil.copytree(TINY, root)
    index = root / "projects/lapor/index.md"
    index.write_text(
        index.read_text(encoding="utf-8").replace(
            "integrations: []", "integrations: [{system: izin, data: Izin, direction: in, via: api}]"
        ),
        encoding="utf-8",
    )
    whole = load(root)
    for day, expected in ((date(2026, 2, 1), []), (date(2026, 2, 2), ["izin"])):
        stood = as_of(whole, day)
        assert ("izin" in {each.slug for each in stood.projects}) is bool(expected)
        lapor = stood.project("lapor")
        assert lapor
        assert lapor.entry
        assert [each.system for each in lapor.entry.integrations] == expected


def test_drawings_are_there_once_their_step_was_finished() -> None:
    izin = on("2026-02-10", "izin")
    assert izin.dfd is None
    assert "dfd.yml" not in izin.files
    assert on("2026-02-11", "izin").dfd is not None


def test_a_day_to_come_is_refused() -> None:
    with pytest.raises(DayToCome):
        reconstructed(register(TINY), date(2026, 7, 2), date(2026, 7, 1))
    result = CliRunner().invoke(main, ["export", "register", "--root", str(TINY), "--as-of", "2099-01-01"])
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_export_says_the_day() -> None:
    result = CliRunner().invoke(main, ["export", "register", "--root", str(TINY), "--as-of", "2026-03-10"])
    assert result.exit_code == 0
    assert '"as_of": "2026-03-10"' in result.stdout
    assert "2026-03-1" not in result.stdout.replace('"as_of": "2026-03-10"', "").replace("2026-03-10", "")


def test_what_is_kept_of_the_register_is_not_taken_for_its_earlier_state(tmp_path: Path) -> None:
    """Pages are kept by the text of their files: cut files are other files."""
    whole, day = register(TINY), date(2026, 3, 10)
    store = Store(tmp_path)
    list(pages(edition(whole, (), "en", store, day)))
    stood = as_of(whole, day)
    kept = {each.address: each.html for each in pages(edition(stood, (), "en", store, day))}
    fresh = {each.address: each.html for each in pages(edition(stood, (), "en", Store(), day))}
    assert kept == fresh
    assert "11 March 2026" not in kept["sistem/izin/04/"]


def test_a_site_says_on_every_page_what_it_is(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    done = run(root, "tertib", "build", "--as-of", "2026-03-10")
    assert done.returncode == 0, done.stderr
    site = files(root / "site")
    for name, content in site.items():
        if name.endswith(".html"):
            day = "10 Maret 2026" if b'<html lang="id"' in content else "10 March 2026"
            assert f"{day}</strong>".encode() in content, name
    assert b'"as_of": "2026-03-10"' in site["data/register.json"]
    assert b"data/perubahan.en.atom" in site["sistem/index.html"]
