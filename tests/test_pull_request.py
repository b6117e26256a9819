"""Pull-request mode with real repositories: what a change has to answer for, and what it cannot talk its way out of."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from laid import TINY, committed, git, put, renew
from proposed import INDEX, SETTINGS, SOP, TEST, branched, codes, errors, gap, judged, reviewed, run
from tertib.changes import GitFailed, compared
from tertib.changes.git import Repository
from tertib.changes.trees import is_setting
from tertib.diagnostics import Level
from tertib.rules import all_rules
from tries import withheld


@pytest.fixture
def root(tiny: Path) -> Path:
    return branched(tiny)


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


@pytest.mark.parametrize(
    ("file", "old", "new", "level"),
    [
        ("projects/izin/01-kebutuhan.md", "masih dicatat di buku", "masih dicatat di map", Level.WARNING),
        ("projects/izin/erd.yml", "title: Basis data e-Izin", "title: Basis data", Level.WARNING),
        ("projects/lapor/06-rancang-uji.md", "critical_pass_pct: 100", "critical_pass_pct: 1", Level.ERROR),
    ],
)
def test_an_old_approval_below_other_content_is_told(
    root: Path, file: str, old: str, new: str, level: Level
) -> None:
    put(root / file, old, new)
    renew(root)
    assert [each.level for each in judged(root) if each.code == "PRC118"] == [level]


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


def test_pipeline_files_above_a_register_in_a_folder_are_part_of_the_gate(root: Path, tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    shutil.copytree(root, outer / "dinas/daftar", ignore=shutil.ignore_patterns(".git"))
    (outer / ".gitlab-ci.yml").write_text("check: {script: [tertib check]}\n", encoding="utf-8")
    committed(outer, "main")
    git(outer, "checkout", "--quiet", "-b", "change")
    (outer / ".gitlab-ci.yml").write_text("check: {script: [true]}\n", encoding="utf-8")
    (outer / "src").mkdir()
    (outer / "src/app.py").write_text("print()\n", encoding="utf-8")
    alone = [(each.code, each.place.file, each.level) for each in judged(outer / "dinas/daftar")]
    assert alone == [("PRC089", "../../.gitlab-ci.yml", Level.WARNING)]
    gap(outer / "dinas/daftar")
    assert "PRC089" in errors(outer / "dinas/daftar")
    assert run(outer / "dinas/daftar", "--base", "main", "--format", "full").exit_code == 1


def test_evidence_of_any_kind_is_not_taken_for_empty(root: Path) -> None:
    """The base's attachments are laid out too: one that a change leaves alone is what it was."""
    record, scan = root / "projects/izin/01-kebutuhan.md", root / "projects/izin/bukti/berita-acara.pdf"
    named = hashlib.sha256(b"%PDF-1.7 x").hexdigest()
    scan.write_bytes(b"%PDF-1.7 x")
    git(root, "checkout", "--quiet", "main")
    put(
        record,
        "evidence:\n",
        f"evidence:\n  - {{type: minutes, date: 2026-02-02, file: bukti/berita-acara.pdf, sha256: {named}}}\n",
    )
    renew(root)
    committed(root, "main")
    git(root, "checkout", "--quiet", "-B", "change")
    put(record, "di buku.", "di buku tulis.")
    put(record, "    date: 2026-02-03", "    date: 2026-02-04")
    renew(root)
    assert codes(root) == set()
    put(record, named, "0" * 64)
    renew(root)
    assert codes(root) == {"SRC030"}


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
