"""Pull-request mode with real repositories: what a change has to answer for, and what it cannot talk its way out of."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from laid import TINY, TODAY, committed, git, put, renew
from tertib.changes import GitFailed, compared
from tertib.changes.git import Repository
from tertib.changes.trees import is_setting
from tertib.cli import main
from tertib.diagnostics import Diagnostic, Level
from tertib.rules import all_rules

TEST = "projects/izin/04-uji.md"
INDEX = "projects/izin/index.md"
SETTINGS = "projects/register.yml"
SOP = "schemas/sop/tiny-2026.yml"

Edit = Callable[[Path], None]


@pytest.fixture
def root(tiny: Path) -> Path:
    """The tiny register on the branch main, another branch checked out."""
    committed(tiny, "main")
    git(tiny, "checkout", "--quiet", "-b", "change")
    return tiny


def judged(root: Path, ref: str = "main", today: date = TODAY) -> tuple[Diagnostic, ...]:
    with compared(root, ref) as comparison:
        return comparison.judged(today, "en")


def codes(root: Path, ref: str = "main", today: date = TODAY) -> set[str]:
    return {each.code for each in judged(root, ref, today)}


def errors(root: Path, today: date = TODAY) -> set[str]:
    return {each.code for each in judged(root, today=today) if each.level is Level.ERROR and each.counts}


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(
        main, ["check", "--root", str(root), "--today", str(TODAY), "--lang", "en", *words]
    )


def gap(root: Path) -> None:
    """What every attempt below hides: the record of a claimed step is gone."""
    (root / TEST).unlink()


def reviewed(root: Path) -> None:
    """And a lesser one: the record is there and not approved."""
    put(root / TEST, "status: approved", "status: reviewed")


def test_no_change_is_clean(root: Path) -> None:
    assert judged(root) == ()
    assert run(root, "--base", "main").exit_code == 0


def test_a_change_is_judged_committed_or_not(root: Path) -> None:
    reviewed(root)
    before = judged(root)
    committed(root, "change")
    assert {each.code for each in before} >= {"PRC010", "PRC092"}
    assert judged(root) == before
    assert run(root, "--base", "main").exit_code == 1


def test_a_new_file_counts_before_it_is_added(root: Path) -> None:
    (root / "projects/izin/07-tambahan.md").write_text("tanpa kepala\n", encoding="utf-8")
    assert codes(root) >= {"SRC006"}


def test_a_finding_of_another_file_is_reported_where_the_change_caused_it(root: Path) -> None:
    """The gap shows at `stage` in index.md, which the change does not touch."""
    gap(root)
    found = [each for each in judged(root) if each.code == "PRC001"]
    assert [each.place.file for each in found] == [INDEX]


def test_what_was_amiss_before_is_not_the_changes_business(root: Path) -> None:
    git(root, "checkout", "--quiet", "main")
    put(root / INDEX, "technology: [php]", "technology: [cobol]")
    committed(root, "main")
    git(root, "checkout", "--quiet", "-B", "change")
    put(root / "projects/izin/05-pantau/2026-S1.md", "## Pemantauan", "## Pemantauan\n\nTambahan.")
    renew(root)
    assert "REG003" not in codes(root)
    put(root / INDEX, "name: Izin Reklame Elektronik", "name: Izin Reklame")
    assert "REG003" in codes(root)


def test_a_finding_that_refers_to_a_changed_file_is_reported(root: Path) -> None:
    """The step that started too early stands in a file of the base; its basis now ends later."""
    put(root / "projects/izin/03-rancangan.md", "finished: 2026-02-11", "finished: 2026-03-20")
    renew(root)
    assert TEST in {each.place.file for each in judged(root) if each.code == "PRC031"}


def test_what_others_merged_meanwhile_is_kept(root: Path) -> None:
    """The base has moved on: the change is judged as the merge will leave it, and removes nothing it never had."""
    put(root / INDEX, "name: Izin Reklame Elektronik", "name: Izin Reklame")
    committed(root, "change")
    git(root, "checkout", "--quiet", "main")
    put(root / SETTINGS, "agencies:", "agencies:\n  bappeda: {name: Bappeda}")
    (root / "projects/izin/bukti/lain.txt").write_text("lain\n", encoding="utf-8")
    committed(root, "main")
    git(root, "checkout", "--quiet", "change")
    assert judged(root) == ()


def test_branches_merged_crosswise_hide_nothing(root: Path) -> None:
    """Main and the change each merged what the other began from; the change undoes what main brought."""
    record = "projects/izin/01-kebutuhan.md"
    old = (root / record).read_bytes()
    (root / "projects/izin/bukti/lain.txt").write_text("lain\n", encoding="utf-8")
    committed(root, "change")
    git(root, "checkout", "--quiet", "main")
    put(root / record, "masih dicatat", "sejak lama masih dicatat")
    renew(root)
    committed(root, "main")
    brought = git(root, "rev-parse", "HEAD").strip()
    git(root, "merge", "--quiet", "--no-ff", "--message=Merge", "change")
    git(root, "checkout", "--quiet", "change")
    git(root, "merge", "--quiet", "--no-ff", "--message=Merge", brought)
    (root / record).write_bytes(old)
    committed(root, "change")
    repository = Repository.of(root)
    forks = repository.forks(repository.commit("main"))
    assert len(forks) == 2
    with compared(root, "main") as comparison:
        assert record in comparison.change.files


def test_a_setting_of_the_change_is_proposed_and_not_in_force(root: Path) -> None:
    put(root / SETTINGS, "agencies:", "agencies:\n  bappeda: {name: Bappeda}")
    put(root / INDEX, "owner_agency: dpmptsp", "owner_agency: bappeda")
    found = judged(root)
    assert "REG002" in {each.code for each in found}
    proposed = [each for each in found if each.code == "PRC095"]
    assert [(each.level, str(each.place)) for each in proposed] == [(Level.NOTE, f"{SETTINGS}:14:3")]
    assert "agencies.bappeda" in proposed[0].message


def test_a_setting_alone_passes(root: Path) -> None:
    put(root / SETTINGS, "agencies:", "agencies:\n  bappeda: {name: Bappeda}")
    assert run(root, "--base", "main").exit_code == 0


def test_a_waiver_of_the_change_is_proposed_and_never_unused(root: Path) -> None:
    waiver = "{rule: PRC010, target: 04-uji.md, reason: Menyusul., position: office-head, created: 2026-06-01, expires: 2026-07-31}"
    (root / "projects/izin/waivers.yml").write_text(f"- {waiver}\n", encoding="utf-8")
    assert codes(root) == {"PRC095"}
    reviewed(root)
    assert "PRC010" in errors(root)


def test_a_waiver_of_the_base_is_in_force_whatever_the_change_makes_of_it(root: Path) -> None:
    git(root, "checkout", "--quiet", "main")
    waiver = "{rule: PRC010, target: 04-uji.md, reason: Menyusul., position: office-head, created: 2026-06-01, expires: 2026-07-31}"
    (root / "projects/izin/waivers.yml").write_text(f"- {waiver}\n", encoding="utf-8")
    put(root / TEST, "status: approved", "status: reviewed")
    committed(root, "main")
    git(root, "checkout", "--quiet", "-B", "change")
    (root / "projects/izin/waivers.yml").unlink()
    put(root / TEST, "title: Uji Terima e-Izin", "title: Uji Terima")
    assert [each.waived for each in judged(root) if each.code == "PRC010"] == ["Menyusul."]


def test_a_setting_that_would_break_the_register_is_said_before_the_merge(root: Path) -> None:
    put(
        root / SETTINGS,
        '  php: {name: PHP, kind: language, versions: {"8.3": {supported_until: 2027-12-31}}}',
        "  go: {name: Go, kind: language}",
    )
    assert "REG003" in codes(root)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SETTINGS, "language: en", "langauge: en"),
        (SOP, "needs: [kebutuhan]", "needs: [tidak-ada]"),
        (SETTINGS, "sop: tiny-2026", "sop: : x"),
    ],
)
def test_a_broken_setting_is_found(root: Path, file: str, old: str, new: str) -> None:
    put(root / file, old, new)
    assert errors(root)
    assert run(root, "--base", "main").exit_code == 1


def test_time_is_an_error_only_for_what_the_change_touches(root: Path) -> None:
    late = date(2029, 1, 1)
    assert judged(root, today=late) == ()
    put(root / INDEX, "name: Izin Reklame Elektronik", "name: Izin Reklame")
    clocks = {rule.code for rule in all_rules().values() if rule.clock}
    found = [each for each in judged(root, today=late) if each.code in clocks]
    assert found
    assert {each.level for each in found} == {Level.ERROR}


def test_a_new_round_says_why_and_lets_the_stage_step_back(root: Path) -> None:
    """The record moves into a folder of rounds; the new round is a draft with `rework`."""
    text = (root / TEST).read_text(encoding="utf-8")
    (root / TEST).unlink()
    rounds = root / TEST.removesuffix(".md")
    rounds.mkdir()
    (rounds / "1.md").write_text(text.replace("status: approved", "status: superseded"), encoding="utf-8")
    again = text.replace(
        "status: approved", "status: draft\nrework: {reason: Gangguan pada hari uji., of: 1}"
    )
    (rounds / "2.md").write_text(again, encoding="utf-8")
    put(root / INDEX, "stage: pantau", "stage: rancangan")
    put(root / INDEX, "status: operational", "status: trial")
    assert {"PRC091", "PRC092", "PRC093"} & codes(root) == set()
    (rounds / "2.md").unlink()
    assert "PRC093" in codes(root)
    (rounds / "1.md").unlink()
    assert "PRC091" in codes(root)


def test_a_system_without_approvals_may_be_withdrawn(root: Path) -> None:
    git(root, "checkout", "--quiet", "main")
    shutil.copytree(root / "projects/izin", root / "projects/rintisan")
    for path in (root / "projects/rintisan").rglob("*.md"):
        if path.name != "index.md":
            put(path, "status: approved", "status: draft")
    committed(root, "main")
    git(root, "checkout", "--quiet", "-B", "change")
    shutil.rmtree(root / "projects/rintisan")
    assert "PRC090" not in codes(root)


def test_an_approval_may_be_given_anew(root: Path) -> None:
    put(root / TEST, "dapat dicatat", "dapat dicatat, dibaca")
    put(
        root / TEST,
        "  - position: owner-head\n    date: 2026-03-11",
        "  - position: owner-head\n    date: 2026-03-12",
    )
    renew(root)
    assert "PRC092" not in codes(root)


def test_a_change_of_the_pipeline_alone_is_for_whoever_may_merge_it(root: Path) -> None:
    (root / ".gitlab-ci.yml").write_text("check: {}\n", encoding="utf-8")
    assert [(each.code, each.level) for each in judged(root)] == [("PRC089", Level.WARNING)]
    assert run(root, "--base", "main").exit_code == 0
    put(root / INDEX, "name: Izin Reklame Elektronik", "name: Izin Reklame")
    assert errors(root) == {"PRC089"}


def test_what_must_be_withheld_is_let_pass_by_a_waiver_that_was_merged_first(root: Path) -> None:
    git(root, "checkout", "--quiet", "main")
    waiver = "{rule: PRC098, target: 04-uji.md, reason: Memuat celah keamanan., position: office-head, created: 2026-06-01, expires: 2026-07-31}"
    (root / "projects/izin/waivers.yml").write_text(f"- {waiver}\n", encoding="utf-8")
    committed(root, "main")
    git(root, "checkout", "--quiet", "-B", "change")
    withheld(root)
    assert "PRC098" not in errors(root)
    kept = "evidence:\n  - {type: official-report, number: 000.1/14/DPM/III/2026, date: 2026-03-11, archive: Srikandi}\n"
    put(root / TEST, "approvals:", f"verdict: accepted\n{kept}approvals:")
    assert errors(root) == set()


# What someone in a hurry tries. docs/about/gate.md lists these by the names of the tests.


def off(root: Path) -> None:
    put(root / SETTINGS, "fail_level: error", "fail_level: error\nseverity: {PRC001: off, PRC091: off}")


def lenient(root: Path) -> None:
    put(root / SETTINGS, "language: en", "language: en\nseverity: {PRC001: note}")


def own_waiver(root: Path) -> None:
    waiver = "{rule: PRC001, target: index.md, reason: Menyusul., position: office-head, created: 2026-06-01, expires: 2026-07-31}"
    (root / "projects/izin/waivers.yml").write_text(f"- {waiver}\n", encoding="utf-8")


def own_baseline(root: Path) -> None:
    from tertib.baseline import baseline_text, of_judged
    from tertib.check import judged as all_of
    from tertib.load import load

    register = load(root)
    (root / "projects/baseline.yml").write_text(
        baseline_text(of_judged(all_of(register, TODAY), register)), encoding="utf-8"
    )


def shorter_procedure(root: Path) -> None:
    text = (root / SOP).read_text(encoding="utf-8")
    without = text[: text.index("  - id: uji\n")] + text[text.index("  - id: pantau\n") :].replace(
        "needs: [uji]", "needs: [rancangan]"
    )
    (root / SOP).write_text(without.replace("done: [uji]", "done: [rancangan]"), encoding="utf-8")


def own_schema(root: Path) -> None:
    (root / "schemas/records").mkdir()
    (root / "schemas/records/uat-report.schema.json").write_text("true\n", encoding="utf-8")


def ignored(root: Path) -> None:
    (root / ".gitignore").write_text("projects/izin/\n", encoding="utf-8")
    (root / ".gitattributes").write_text("projects/** binary -diff export-ignore\n", encoding="utf-8")


def other_stage(root: Path) -> None:
    put(root / INDEX, "stage: pantau", "stage: rancangan")
    put(root / INDEX, "status: operational", "status: trial")
    shutil.rmtree(root / "projects/izin/05-pantau")


def renamed(root: Path) -> None:
    (root / "projects/izin").rename(root / "projects/izin-baru")


def hidden(root: Path) -> None:
    (root / "projects/izin").rename(root / "projects/.izin")


def gone(root: Path) -> None:
    shutil.rmtree(root / "projects/izin")


def legacy(root: Path) -> None:
    put(root / INDEX, "entry: sop", "entry: legacy\nlegacy: {reason: Sudah berjalan., since: 2025-01}")


def example(root: Path) -> None:
    put(root / INDEX, "entry: sop", "entry: sop\nexample: true")


def link_to_another(root: Path) -> None:
    (root / TEST).symlink_to("03-rancangan.md")


def link_outside(root: Path) -> None:
    outside = root.parent / "04-uji.md"
    outside.write_text(git(root, "show", f"main:{TEST}"), encoding="utf-8")
    (root / TEST).symlink_to(outside)


def linked_folder(root: Path) -> None:
    (root / "projects/izin").rename(root / "izin")
    (root / "projects/izin").symlink_to("../izin")


def submodule(root: Path) -> None:
    folder = root / "projects/izin"
    shutil.rmtree(folder)
    shutil.copytree(TINY / "projects/izin", folder)
    committed(folder, "main")
    git(root, "rm", "-r", "--quiet", "--cached", "projects/izin")
    committed(root, "change")
    assert git(root, "ls-files", "--stage", "projects/izin").startswith("160000")


def not_applicable(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    why = "not_applicable: {reason: Tidak sempat., approved_by: owner-head}\nstarted:"
    (root / TEST).write_text(text.replace("started:", why, 1), encoding="utf-8", newline="\n")


def draft(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    (root / TEST).write_text(
        text.replace("status: approved", "status: draft"), encoding="utf-8", newline="\n"
    )


def other_number(root: Path) -> None:
    (root / "projects/izin/06-uji.md").write_text(
        git(root, "show", f"main:{TEST}"), encoding="utf-8", newline="\n"
    )


def future(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    (root / TEST).write_text(text.replace("2026-03-11", "2027-03-11"), encoding="utf-8", newline="\n")
    renew(root)


def edited(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    (root / TEST).write_text(text.replace("dapat dicatat", "gagal dicatat"), encoding="utf-8", newline="\n")


def other_digest(root: Path) -> None:
    digest = git(root, "show", "main:projects/izin/01-kebutuhan.md").split('content: "')[1].split('"')[0]
    text = git(root, "show", f"main:{TEST}")
    own = text.split('content: "')[1].split('"')[0]
    (root / TEST).write_text(text.replace(own, digest), encoding="utf-8", newline="\n")


def unread(root: Path) -> None:
    """Said twice: a lenient reader takes the last one."""
    text = git(root, "show", f"main:{TEST}")
    (root / TEST).write_text(
        text.replace("verdict: accepted", "verdict: rejected\nverdict: accepted"), encoding="utf-8"
    )


def alias(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    (root / TEST).write_text(
        text.replace("step: uji", "step: &a uji").replace("defects: []", "defects: []\nx: *a"),
        encoding="utf-8",
    )


def bidirectional(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    (root / TEST).write_text(text.replace("Uji Terima", "Uji \u202eamireT"), encoding="utf-8")


def carriage_returns(root: Path) -> None:
    """Front matter that ends for one reader and not for another."""
    text = git(root, "show", f"main:{TEST}").replace(
        "status: approved", "status: draft\r---\rstatus: approved", 1
    )
    (root / TEST).write_bytes(text.encode("utf-8"))


def two_files(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    (root / TEST).write_text(text.replace("status: approved", "status: draft"), encoding="utf-8")
    (root / "projects/izin/04-uji").mkdir()
    (root / "projects/izin/04-uji/1.md").write_text(text, encoding="utf-8")


def other_procedure(root: Path) -> None:
    text = (root / SOP).read_text(encoding="utf-8").replace("id: tiny-2026", "id: mudah-2026")
    (root / "schemas/sop/mudah-2026.yml").write_text(
        text.replace("approvers: [owner-head]", "approvers: []"), encoding="utf-8"
    )
    put(root / INDEX, "sop: tiny-2026", "sop: mudah-2026")


def secret_record(root: Path) -> None:
    """A record above public owes no content in a public repository: it lies elsewhere. It owes an approval."""
    why = "exclusion: {basis: UU 14/2008 Pasal 17, consequence_if_open: Bocor., benefit_if_closed: Aman., until: 2030-01-01, decision: 1/2026}"
    text = (
        git(root, "show", f"main:{TEST}").partition("tested:")[0].replace("status: approved", "status: draft")
    )
    text = text.replace("publication: public", f"publication: excluded\n{why}")
    (root / TEST).write_text(f"{text}---\n", encoding="utf-8")


def record(root: Path, *pairs: tuple[str, str], name: str = TEST, signed: bool = True) -> None:
    """The record as it was, with something else in it."""
    text = git(root, "show", f"main:{TEST}")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (root / name).write_text(text, encoding="utf-8", newline="\n")
    if signed:
        renew(root)


def withheld(root: Path) -> None:
    """Approved, of the right form, and above public: so it owes no content here. The branch holds it in the open."""
    secret_record(root)
    put(root / TEST, "status: draft", "status: approved")


def own_pipeline(root: Path) -> None:
    (root / ".gitlab-ci.yml").write_text('check: {script: ["true"]}\n', encoding="utf-8")
    (root / ".github/workflows").mkdir(parents=True)
    (root / ".github/workflows/register.yml").write_text("on: push\njobs: {}\n", encoding="utf-8")


def own_owners(root: Path) -> None:
    (root / ".github").mkdir()
    (root / ".github/CODEOWNERS").write_text("* @me\n", encoding="utf-8")


def only_a_dash(root: Path) -> None:
    record(root, ("Permohonan dapat dicatat dan diputuskan.", "-"))


def only_a_space(root: Path) -> None:
    record(root, ("Permohonan dapat dicatat dan diputuskan.", "&nbsp;"))


def only_a_comment(root: Path) -> None:
    record(root, ("Permohonan dapat dicatat dan diputuskan.", "[//]: # (menyusul)"))


def only_a_mark(root: Path) -> None:
    record(root, ("title: Uji Terima e-Izin", 'title: "-"'))


def nothing_tested(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    start, end = text.index("executions:"), text.index("defects:")
    (root / TEST).write_text(f"{text[:start]}executions: []\n{text[end:]}", encoding="utf-8", newline="\n")
    renew(root)


def superseded(root: Path) -> None:
    record(root, ("status: approved", "status: superseded"))


def approved_too_early(root: Path) -> None:
    record(root, ("    date: 2026-03-11", "    date: 2026-03-10"))


def approved_tomorrow(root: Path) -> None:
    record(root, ("    date: 2026-03-11", "    date: 2026-12-11"))


def approved_by_another(root: Path) -> None:
    record(root, ("position: owner-head", "position: office-head"))


def approved_for_another(root: Path) -> None:
    record(
        root, ("position: owner-head", "position: owner-staff\n    on_behalf_of: owner-head"), signed=False
    )


def without_digest(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    kept = [line for line in text.splitlines(keepends=True) if "content:" not in line]
    (root / TEST).write_text("".join(kept), encoding="utf-8", newline="\n")


def without_preparer(root: Path) -> None:
    record(root, ("prepared_by: [owner-staff]", "prepared_by: []"))


def capital_letters(root: Path) -> None:
    record(root, name="projects/izin/04-UJI.md")


def letter_that_looks_alike(root: Path) -> None:
    record(root, name="projects/izin/04-uj\u0456.md")


def backdated(root: Path) -> None:
    """Before the steps it needs: as if it had been there all the time."""
    record(root, ("2026-03-09", "2026-01-05"), ("2026-03-10", "2026-01-05"), ("2026-03-11", "2026-01-05"))


def letter_of_another(root: Path) -> None:
    other = re.findall(r"letter: (\S+)", (root / "projects/izin/01-kebutuhan.md").read_text(encoding="utf-8"))
    record(root, ("letter: 000.1/14/DPM/III/2026", f"letter: {other[0]}"))


TRIES = [
    off,
    lenient,
    own_waiver,
    own_baseline,
    shorter_procedure,
    own_schema,
    ignored,
    other_stage,
    renamed,
    hidden,
    gone,
    legacy,
    example,
    link_to_another,
    link_outside,
    linked_folder,
    submodule,
    not_applicable,
    draft,
    other_number,
    future,
    edited,
    other_digest,
    unread,
    alias,
    bidirectional,
    carriage_returns,
    two_files,
    other_procedure,
    secret_record,
    withheld,
    own_pipeline,
    own_owners,
    only_a_dash,
    only_a_space,
    only_a_comment,
    only_a_mark,
    nothing_tested,
    superseded,
    approved_too_early,
    approved_tomorrow,
    approved_by_another,
    approved_for_another,
    without_digest,
    without_preparer,
    capital_letters,
    letter_that_looks_alike,
    backdated,
    letter_of_another,
]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege here")
@pytest.mark.parametrize("tried", TRIES, ids=lambda tried: tried.__name__)
def test_an_incomplete_step_does_not_get_past_the_gate(root: Path, tried: Edit) -> None:
    gap(root)
    tried(root)
    assert errors(root)
    assert run(root, "--base", "main").exit_code == 1
    committed(root, "change")
    assert run(root, "--base", "main", "--format", "json").exit_code == 1


@pytest.mark.parametrize("name", ["gate.md", "gate.en.md"])
def test_the_page_of_the_gate_names_every_try_and_no_other(name: str) -> None:
    here = Path(__file__).parent
    named = {word for *_, row in _rows(name) for word in re.findall(r"[\w/-]{3,}", row) if word != "test_ci"}
    assert {tried.__name__ for tried in TRIES} <= named
    tests = "".join(path.read_text(encoding="utf-8") for path in here.glob("test_*.py"))
    assert [each for each in named if f"def {each}(" not in tests and not (here / each).is_dir()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege here")
@pytest.mark.parametrize("tried", TRIES, ids=lambda tried: tried.__name__)
def test_the_rule_that_the_page_names_is_what_catches_a_try(root: Path, tried: Edit) -> None:
    gap(root)
    tried(root)
    said = [row[2] for row in _rows("gate.en.md") if f"`{tried.__name__}`" in row[3]]
    named = {code for words in said for code in re.findall(r"\[([A-Z]{3}\d{3})\]", words)} - {"PRC095"}
    assert said
    # What a change cannot switch off is said of the gap itself.
    assert errors(root) & (named or {"PRC001"})


def _rows(name: str) -> list[list[str]]:
    """The numbered rows of the page: number, what is tried, what catches it, its test."""
    page = Path(__file__).parents[1] / "docs/about" / name
    lines = page.read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if re.match(r"\| \d", line)]


# Git


@pytest.mark.parametrize(
    "ref",
    [
        "--upload-pack=true",
        "-h",
        "",
        "main:projects",
        "main..change",
        "nothing",
        "a b",
        "main\n",
        "$(true)",
        "refs/heads/none",
    ],
)
def test_a_name_that_means_no_commit_ends_with_4(root: Path, ref: str) -> None:
    with pytest.raises(GitFailed):
        judged(root, ref)
    result = run(root, f"--base={ref}")
    assert result.exit_code == 4
    assert "nothing to mend" not in result.output


def test_a_name_that_means_two_things_ends_with_4(root: Path) -> None:
    """A tag wins over a branch of the same name: whoever may push tags could choose the base."""
    git(root, "update-ref", "refs/remotes/origin/main", "main")
    gap(root)
    committed(root, "change")
    git(root, "tag", "origin/main")
    assert run(root, "--base", "origin/main").exit_code == 4
    assert run(root, "--base", "refs/remotes/origin/main").exit_code == 1


def test_a_shallow_clone_ends_with_4(root: Path, tmp_path: Path) -> None:
    committed(root, "change")
    git(
        tmp_path,
        "clone",
        "--quiet",
        "--depth=1",
        "--no-single-branch",
        f"file://{root.as_posix()}",
        "shallow",
    )
    result = run(tmp_path / "shallow", "--base", "refs/remotes/origin/main")
    assert result.exit_code == 4
    assert "fetch" in result.output


def test_no_repository_ends_with_4(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "register")
    assert run(tmp_path / "register", "--base", "main").exit_code == 4


def test_no_common_history_ends_with_4(root: Path) -> None:
    git(root, "checkout", "--quiet", "--orphan", "other")
    reviewed(root)
    committed(root, "other")
    assert run(root, "--base", "main").exit_code == 4


def test_a_missing_object_ends_with_4(root: Path) -> None:
    blob = git(root, "rev-parse", f"main:{TEST}").strip()
    (root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert run(root, "--base", "main").exit_code == 4


def test_no_git_ends_with_4(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert run(root, "--base", "main").exit_code == 4


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_a_program_that_the_change_brings_is_not_run(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = root / "git"
    fake.write_text("#!/bin/sh\ntouch ran\n", encoding="utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{root}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(root)
    assert run(root, "--base", "main").exit_code == 4
    assert not (root / "ran").exists()


def test_variables_of_git_lead_nowhere_else(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pre-commit and hooks set them; they would name another repository or another index."""
    gap(root)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
    assert run(root, "--base", "main").exit_code == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_nothing_that_a_repository_configures_is_run(root: Path, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    for name in ("core.fsmonitor", "diff.external", "diff.x.textconv", "diff.x.command"):
        git(root, "config", name, str(script))
    git(root, "config", "core.hooksPath", str(tmp_path))
    (root / ".gitattributes").write_text("*.md diff=x\n", encoding="utf-8")
    reviewed(root)
    assert "PRC010" in codes(root)
    assert not (tmp_path / "ran").exists()


def test_a_register_may_be_a_folder_of_its_repository(root: Path, tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    shutil.copytree(root, outer / "daftar", ignore=shutil.ignore_patterns(".git"))
    committed(outer, "main")
    git(outer, "checkout", "--quiet", "-b", "change")
    assert judged(outer / "daftar") == ()
    gap(outer / "daftar")
    assert "PRC001" in errors(outer / "daftar")


def test_names_of_files_are_any_bytes(root: Path) -> None:
    name = "projects/izin/07-\u00e9 \u2028\n.md" if sys.platform != "win32" else "projects/izin/07-\u00e9.md"
    (root / name).write_text("x", encoding="utf-8")
    committed(root, "change")
    assert Repository.of(root).changed("main") == {name}
    assert "SRC006" in codes(root)
    assert run(root, "--base", "main", "--format", "sarif").exit_code == 1


def test_paths_and_corrections_do_not_go_with_a_base(root: Path) -> None:
    assert run(root, "projects", "--base", "main").exit_code == 2
    assert run(root, "--fix", "--base", "main").exit_code == 2


def test_the_base_is_not_changed_by_judging(root: Path) -> None:
    gap(root)
    before = (
        git(root, "status", "--porcelain"),
        subprocess.check_output(["git", "-C", str(root), "rev-parse", "HEAD"]),
    )
    judged(root)
    assert (
        git(root, "status", "--porcelain"),
        subprocess.check_output(["git", "-C", str(root), "rev-parse", "HEAD"]),
    ) == before


@pytest.mark.parametrize(
    ("file", "is_one"),
    [
        (SETTINGS, True),
        ("projects/baseline.yml", True),
        ("projects/izin/waivers.yml", True),
        ("projects/izin/WAIVERS.YML", True),
        ("Schemas/sop/x.yml", True),
        ("projects/izin/dfd.yml", False),
        ("projects/izin/05-pantau/waivers.yml", False),
        ("hooks/tertib/check.py", False),
    ],
)
def test_what_is_a_setting(file: str, is_one: bool) -> None:
    assert is_setting(file) is is_one
