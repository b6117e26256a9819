"""`tertib diff`: what changed in each system between two states, in words; nothing that is withheld is told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from laid import TODAY, committed, git, put, renew
from tertib.cli import main
from tertib.diff import FORMATS, between, difference
from tertib.shape import reference

INDEX = "projects/izin/index.md"
TEST = "projects/izin/04-uji.md"
EXCLUSION = (
    "exclusion: {basis: UU 14/2008 Pasal 17 huruf c, consequence_if_open: Dapat disalahgunakan, "
    "benefit_if_closed: Aman, until: 2027-03-11, decision: 188.4/20/KOM/III/2026}"
)


@pytest.fixture
def root(tiny: Path) -> Path:
    """The tiny register, committed on the branch main."""
    committed(tiny, "main")
    return tiny


def run(root: Path, *words: str, language: str = "en") -> Result:
    return CliRunner().invoke(
        main, ["diff", *words, "--root", str(root), "--today", str(TODAY), "--lang", language]
    )


def told(root: Path, *words: str) -> str:
    result = run(root, *words)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_no_change_is_said(root: Path) -> None:
    assert told(root, "main") == "Changes from main to this folder\n\nNothing changed.\n"


def test_each_change_is_told_by_system_and_part(root: Path) -> None:
    put(root / INDEX, "status: operational", "status: maintenance")
    put(root / INDEX, "outputs: [Surat izin]", "outputs: [Surat izin, Rekap bulanan]")
    put(root / INDEX, "count: 40", "count: 55")
    put(root / TEST, "## Hasil\n", "## Hasil\n\nCatatan baru.\n")
    put(root / "projects/izin/erd.yml", "type: bigint", "type: uuid")
    (root / "projects/lapor/12-pantau-layanan/2026-S1.md").unlink()
    renew(root)
    assert told(root, "main") == (
        "Changes from main to this folder\n"
        "\n"
        "Izin Reklame Elektronik [izin]\n"
        "  Entry\n"
        "    ~ Status: Operational → Maintenance\n"
        "    + Outputs: Rekap bulanan\n"
        "    ~ Users: Count: 40 → 55\n"
        "  Steps\n"
        "    ~ step 4, Acceptance test: Text: rewritten\n"
        "  Diagrams\n"
        "    ~ attribute perusahaan.id: bigint primary key not null → uuid primary key not null\n"
        "  Findings\n"
        "    + projects/izin/erd.yml: ERD011 permohonan.perusahaan_id is bigint and points to perusahaan.id, which is uuid: "
        "give both the same type\n"
        "    + projects/izin/erd.yml: ERD019 id (uuid, bigint): one name, different types; give the same thing the same type,"
        " or another name\n"
        "\n"
        "Laporan Pemasangan Reklame [lapor]\n"
        "  Steps\n"
        "    - step 12, Monitoring of the service (2026-S1): Approved, 17 June 2026\n"
        "  Findings\n"
        "    + projects/lapor/04-rencana-kerja.md: PRC116 step 12. Monitoring of the service was planned to end on 2026-06-15"
        " and is not done: finish it, or plan anew\n"
        "    + projects/lapor/index.md: PRC001 step 12. Monitoring of the service has no record: write 12-pantau-layanan/\n"
        "\n"
        "Systems changed: 2.\n"
    )


def test_between_two_commits_the_folder_does_not_matter(root: Path) -> None:
    put(root / INDEX, "count: 40", "count: 55")
    git(root, "checkout", "--quiet", "-b", "later")
    committed(root, "later")
    put(root / INDEX, "count: 55", "count: 70")
    text = told(root, "main", "later")
    assert "Changes from main to later" in text
    assert "Users: Count: 40 → 55" in text
    assert "Users: Count: 55 → 40" in told(root, "later", "main")


def test_a_round_a_row_and_a_waiver_are_known_by_what_they_are(root: Path) -> None:
    put(root / TEST, "result: pass", "result: fail")
    (root / "projects/izin/waivers.yml").write_text(
        "- {rule: PRC014, target: 04-uji.md, reason: Peladen terlambat, position: owner-head, created: 2026-03-02, "
        "expires: 2026-06-30}\n",
        encoding="utf-8",
    )
    shutil.copy(
        root / "projects/lapor/08-uji-penerimaan/2.md", root / "projects/lapor/08-uji-penerimaan/3.md"
    )
    text = told(root, "main")
    assert "~ step 4, Acceptance test: Executions, UAT-mohon: Result: Pass → Fail" in text
    assert "+ PRC014 04-uji.md: Peladen terlambat (until 30 June 2026)" in text
    assert "+ step 8, Acceptance test (3): Approved, " in text


def test_new_and_removed_systems_are_told(root: Path) -> None:
    shutil.rmtree(root / "projects/lapor")
    shutil.copytree(root / "projects/izin", root / "projects/salinan")
    text = told(root, "main")
    assert "Izin Reklame Elektronik: new system [salinan]" in text
    assert "Laporan Pemasangan Reklame: system removed [lapor]" in text
    assert "    + step 1, " in text
    assert "    - step 1, " in text


def test_elements_of_diagrams_are_told(root: Path) -> None:
    put(
        root / "projects/izin/dfd.yml",
        "external_entities:",
        "external_entities:\n  - {id: wali, name: Wali Kota}",
    )
    assert "+ external entity wali: Wali Kota" in told(root, "main")


def test_all_formats_carry_the_same_changes(root: Path) -> None:
    put(root / INDEX, "summary: Permohonan", "summary: <b>Permohonan</b> [x](https://example.com)")
    put(root / INDEX, "status: operational", "status: maintenance")
    data = json.loads(told(root, "main", "--format", "json"))
    assert [error.message for error in reference("output/diff").iter_errors(data)] == []
    assert (data["old"], data["new"], data["withheld"]) == ("main", None, 0)
    (system,) = data["systems"]
    changes = [(each["part"], each["kind"], each["what"]) for each in system["changes"]]
    assert changes[:2] == [("entry", "changed", "Summary"), ("entry", "changed", "Status")]
    markdown = told(root, "main", "--format", "markdown")
    assert "- changed: Status: Operational → Maintenance" in markdown
    assert "<b>" not in markdown
    assert "[x](https" not in markdown
    assert len([line for line in markdown.splitlines() if line.startswith("- ")]) == len(changes)


def test_it_is_said_in_indonesian(root: Path) -> None:
    put(root / INDEX, "status: operational", "status: maintenance")
    text = run(root, "main", language="id").stdout
    assert "~ Status sistem: Operasional → Pemeliharaan" in text
    assert text.startswith("Perubahan dari main ke folder ini\n")
    assert text.endswith("Sistem yang berubah: 1.\n")


def test_of_an_exempt_system_nothing_is_told(root: Path) -> None:
    put(root / INDEX, "summary:", f"publication: excluded\n{EXCLUSION}\nsummary:")
    put(root / INDEX, "count: 40", "count: 55")
    for form in ("text", "markdown", "json"):
        text = told(root, "main", "--format", form)
        assert "izin" not in text.lower()
        assert "55" not in text
    assert told(root, "main").endswith(
        "Systems changed: 0; exempt systems changed, of which nothing is told: 1.\n"
    )


def test_of_a_restricted_system_no_content_is_told(root: Path) -> None:
    put(root / INDEX, "summary:", f"publication: restricted\n{EXCLUSION}\nsummary:")
    git(root, "checkout", "--quiet", "-b", "restricted")
    committed(root, "restricted")
    put(root / INDEX, "summary: Permohonan", "summary: Rahasia")
    put(root / INDEX, "status: operational", "status: maintenance")
    put(root / TEST, "verdict: accepted", "verdict: rejected")
    put(root / "projects/izin/erd.yml", "name: perusahaan\n", "name: rahasia\n")
    text = told(root, "restricted")
    assert "Status: Operational → Maintenance" in text
    assert "step 4, Acceptance test: content, withheld" in text
    assert "Entity-relationship diagram: content, withheld" in text
    assert "ahasia" not in text
    assert "Rejected" not in text


def test_secrets_and_numbers_of_persons_are_never_printed(root: Path) -> None:
    secret, number = "ghp" + "_" + "A1b2" * 9, "331305" + "410190" + "0007"
    put(root / INDEX, "function: Mencatat", f"function: token {secret} milik {number} Mencatat")
    for form in ("text", "markdown", "json"):
        text = told(root, "main", "--format", form)
        assert secret not in text
        assert number not in text
    assert "token ••• milik •••" in told(root, "main")


def test_what_git_cannot_answer_ends_with_4(root: Path) -> None:
    assert run(root, "none").exit_code == 4
    assert run(root, "--upload-pack=x").exit_code == 2
    assert run(root, "main", "a..b").exit_code == 4


def test_a_state_that_cannot_be_used_ends_with_2(root: Path) -> None:
    put(root / "projects/register.yml", "sop: tiny-2026", "sop: none-2026")
    git(root, "checkout", "--quiet", "-b", "broken")
    committed(root, "broken")
    result = run(root, "main", "broken")
    assert (result.exit_code, result.stdout) == (2, "")


def test_what_is_told_is_a_value(root: Path) -> None:
    with between(root, "main", None) as (before, after):
        found = difference(before, after, ((), ()), "en", TODAY)
    assert found.systems == ()
    assert set(FORMATS) == {"text", "markdown", "json"}
    assert git(root, "status", "--porcelain") == ""
