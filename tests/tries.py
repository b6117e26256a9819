"""What someone in a hurry tries, a public function each; docs/about/gate.md lists them by these names."""

from __future__ import annotations

import re
import shutil
from inspect import isfunction
from pathlib import Path

from edited import UNSAID
from laid import TINY, TODAY, committed, git, put, renew
from proposed import INDEX, SETTINGS, SOP, TEST
from tertib.baseline import baseline_text, of_judged
from tertib.check import judged
from tertib.load import load

MINUTES = "projects/izin/bukti/notulen.txt"


def off(root: Path) -> None:
    put(root / SETTINGS, "fail_level: error", "fail_level: error\nseverity: {PRC001: off, PRC091: off}")


def lenient(root: Path) -> None:
    put(root / SETTINGS, "language: en", "language: en\nseverity: {PRC001: note}")


def own_waiver(root: Path) -> None:
    waiver = "{rule: PRC001, target: index.md, reason: Menyusul., position: office-head, created: 2026-06-01, expires: 2026-07-31}"
    (root / "projects/izin/waivers.yml").write_text(f"- {waiver}\n", encoding="utf-8")


def own_baseline(root: Path) -> None:
    register = load(root)
    (root / "projects/baseline.yml").write_text(
        baseline_text(of_judged(judged(register, TODAY), register)), encoding="utf-8"
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


def _record(root: Path, *pairs: tuple[str, str], name: str = TEST, signed: bool = True) -> None:
    """The record as it was, with something else in it."""
    text = git(root, "show", f"main:{TEST}")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (root / name).parent.mkdir(exist_ok=True)
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
    _record(root, ("Permohonan dapat dicatat dan diputuskan.", "-"))


def only_a_space(root: Path) -> None:
    _record(root, ("Permohonan dapat dicatat dan diputuskan.", "&nbsp;"))


def only_a_comment(root: Path) -> None:
    _record(root, ("Permohonan dapat dicatat dan diputuskan.", "[//]: # (menyusul)"))


def only_a_mark(root: Path) -> None:
    _record(root, ("title: Uji Terima e-Izin", 'title: "-"'))


def nothing_tested(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    start, end = text.index("executions:"), text.index("defects:")
    (root / TEST).write_text(f"{text[:start]}executions: []\n{text[end:]}", encoding="utf-8", newline="\n")
    renew(root)


def superseded(root: Path) -> None:
    _record(root, ("status: approved", "status: superseded"))


def approved_too_early(root: Path) -> None:
    _record(root, ("    date: 2026-03-11", "    date: 2026-03-10"))


def approved_tomorrow(root: Path) -> None:
    _record(root, ("    date: 2026-03-11", "    date: 2026-12-11"))


def approved_by_another(root: Path) -> None:
    _record(root, ("position: owner-head", "position: office-head"))


def approved_for_another(root: Path) -> None:
    _record(
        root, ("position: owner-head", "position: owner-staff\n    on_behalf_of: owner-head"), signed=False
    )


def without_digest(root: Path) -> None:
    text = git(root, "show", f"main:{TEST}")
    kept = [line for line in text.splitlines(keepends=True) if "content:" not in line]
    (root / TEST).write_text("".join(kept), encoding="utf-8", newline="\n")


def without_preparer(root: Path) -> None:
    _record(root, ("prepared_by: [owner-staff]", "prepared_by: []"))


def capital_letters(root: Path) -> None:
    _record(root, name="projects/izin/04-UJI.md")


def letter_that_looks_alike(root: Path) -> None:
    _record(root, name="projects/izin/04-uj\u0456.md")


def backdated(root: Path) -> None:
    """Before the steps it needs: as if it had been there all the time."""
    _record(root, ("2026-03-09", "2026-01-05"), ("2026-03-10", "2026-01-05"), ("2026-03-11", "2026-01-05"))


def letter_of_another(root: Path) -> None:
    other = re.findall(r"letter: (\S+)", (root / "projects/izin/01-kebutuhan.md").read_text(encoding="utf-8"))
    _record(root, ("letter: 000.1/14/DPM/III/2026", f"letter: {other[0]}"))


def copied_system(root: Path) -> None:
    """Another system whose dossier is a copy: every digest fits."""
    copy = root / "projects/parkir"
    shutil.copytree(TINY / "projects/izin", copy)
    put(copy / "index.md", "name: Izin Reklame Elektronik", "name: Parkir Elektronik")
    put(copy / "index.md", "short_name: e-Izin", "short_name: e-Parkir")


def copied_period(root: Path) -> None:
    """The report of one period stands for the next one too."""
    shutil.copy(root / "projects/izin/05-pantau/2026-S1.md", root / "projects/izin/05-pantau/2026-S2.md")


def evidence_emptied(root: Path) -> None:
    (root / MINUTES).write_bytes(b"")


def evidence_swapped(root: Path) -> None:
    (root / MINUTES).write_text("Rapat yang lain.\n", encoding="utf-8", newline="\n")


def evidence_of_itself(root: Path) -> None:
    _record(root, ("approvals:", "evidence: [{type: report, date: 2026-03-11, file: 04-uji.md}]\napprovals:"))


def evidence_of_another_system(root: Path) -> None:
    _record(
        root,
        ("approvals:", "evidence: [{type: report, date: 2026-03-11, file: ../lapor/dfd.yml}]\napprovals:"),
    )


def not_applicable_after_all(root: Path) -> None:
    """An approved step that is no gate is said not to have been owed."""
    why = "not_applicable: {reason: Tidak jadi dirancang., approved_by: office-head}\nstarted:"
    put(root / "projects/izin/03-rancangan.md", "started:", why)
    renew(root)


def for_no_reason(root: Path) -> None:
    put(
        root / "projects/izin/03-rancangan.md",
        "started:",
        'not_applicable: {reason: "-", approved_by: office-head}\nstarted:',
    )
    renew(root)


def only_a_promise(root: Path) -> None:
    _record(root, ("Permohonan dapat dicatat dan diputuskan.", "Menyusul."))


def nothing_passed(root: Path) -> None:
    _record(root, ("result: pass", "result: deferred"))


def passed_after_all(root: Path) -> None:
    """The case failed; a second line for the same case says that it passed."""
    line = "  - {case: UAT-mohon, date: 2026-03-10, tester: owner-staff, result: pass}"
    _record(root, (line, f"{line.replace('pass}', 'fail}')}\n{line}"))


def conditions_of_nothing(root: Path) -> None:
    _record(root, ("verdict: accepted", "verdict: accepted-with-conditions"))


def unknown_kind(root: Path) -> None:
    """A procedure that the judge cannot read is no way past it."""
    put(root / SOP, "record: uat-report", "record: uat-laporan")


def settings_gone(root: Path) -> None:
    (root / SETTINGS).unlink()


def no_stage(root: Path) -> None:
    put(root / INDEX, "stage: pantau\n", "")


def lower_status(root: Path) -> None:
    put(root / INDEX, "status: operational", "status: planned")


def drawings_gone(root: Path) -> None:
    (root / "projects/izin/dfd.yml").unlink()
    (root / "projects/izin/erd.yml").unlink()
    renew(root)


def other_spelling_of_a_letter(root: Path) -> None:
    other = re.findall(r"letter: (\S+)", (root / "projects/izin/01-kebutuhan.md").read_text(encoding="utf-8"))
    _record(root, ("letter: 000.1/14/DPM/III/2026", f"letter: {other[0].lower().replace('/', ' / ')}"))


def withheld_system(root: Path) -> None:
    """The whole system above public: its records stay judged."""
    why = "exclusion: {basis: UU 14/2008 Pasal 17, consequence_if_open: Bocor., benefit_if_closed: Aman., until: 2030-01-01, decision: 1/2026}"
    put(root / INDEX, "entry: sop", f"entry: sop\npublication: excluded\n{why}")


def in_another_folder(root: Path) -> None:
    _record(root, name="projects/izin/arsip/04-uji.md", signed=False)


def other_ending(root: Path) -> None:
    _record(root, name="projects/izin/04-uji.MD", signed=False)


def other_encoding(root: Path) -> None:
    (root / TEST).write_bytes(git(root, "show", f"main:{TEST}").encode("utf-16"))


def folder_named_like_it(root: Path) -> None:
    (root / TEST).mkdir()


# What follows is about other records, too: the way through the procedure of the second system is traceable throughout.


def _edited(root: Path, file: str, *pairs: tuple[str, str]) -> None:
    """A file of the register with something else in it, and every approval signed anew below its old date."""
    for old, new in pairs:
        put(root / file, old, new)
    renew(root)


def signed_anew_on_an_earlier_day(root: Path) -> None:
    pairs = (
        ("finished: 2026-06-16", "finished: 2026-06-15"),
        ("    date: 2026-06-16", "    date: 2026-06-15"),
    )
    _edited(root, "projects/izin/05-pantau/2026-S1.md", *pairs)


def evidence_dropped(root: Path) -> None:
    line = "  - {type: minutes, number: 000.1/36/KOM/II/2026, date: 2026-02-24, archive: Srikandi}\n"
    _edited(root, "projects/lapor/09-siapkan-operasi.md", (line, ""))


def criteria_lowered(root: Path) -> None:
    _edited(root, "projects/lapor/06-rancang-uji.md", ("critical_pass_pct: 100", "critical_pass_pct: 1"))


def priority_lowered(root: Path) -> None:
    for file in ("02-rencana-syarat", "03-sepakati-syarat"):
        text = "atas setiap laporan., priority: "
        _edited(root, f"projects/lapor/{file}.md", (f"{text}must", f"{text}could"))


def load_lowered(root: Path) -> None:
    for file in ("02-rencana-syarat", "03-sepakati-syarat"):
        _edited(root, f"projects/lapor/{file}.md", ("concurrent_peak: 10", "concurrent_peak: 1"))


def requirement_dropped(root: Path) -> None:
    """A requirement and all that was tested of it, out of every record."""
    for path in sorted((root / "projects/lapor").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        kept = re.sub(r"  - \{(?:id: KF|id: UAT|case: UAT)-tanggapi.*\n", "", text)
        path.write_text(kept, encoding="utf-8", newline="\n")
    renew(root)


def letter_in_an_id_that_looks_alike(root: Path) -> None:
    _record(root, ("case: UAT-mohon", "case: UAT-moh\u043en"), signed=False)


def commit_of_zeros(root: Path) -> None:
    _record(root, ("commit: 0a1b2c3d", 'commit: "00000000"'))


def only_a_reference(root: Path) -> None:
    _record(root, ("Permohonan dapat dicatat dan diputuskan.", "Selengkapnya lihat lampiran 1."))


def only_the_heading(root: Path) -> None:
    _record(root, ("Permohonan dapat dicatat dan diputuskan.", "Hasil"))


def only_done(root: Path) -> None:
    _record(root, ("Permohonan dapat dicatat dan diputuskan.", "Sudah, OK."))


def only_a_target(root: Path) -> None:
    _record(root, ("Permohonan dapat dicatat dan diputuskan.", "[ ](bukti/notulen.txt)"))


def letter_with_a_zero(root: Path) -> None:
    _record(root, ("letter: 000.1/14/DPM/III/2026", "letter: 000.1/0011/DPM/II/2026"))


def _delegated(root: Path, letter: str, evidence: str = "") -> None:
    acting = "position: office-head\n    on_behalf_of: owner-head"
    pairs = (("position: owner-head", acting), ("letter: 000.1/14/DPM/III/2026", f"letter: {letter}"))
    _record(root, *pairs, *([("approvals:", f"evidence: [{evidence}]\napprovals:")] if evidence else ()))


def delegated_by_the_letter_of_a_record(root: Path) -> None:
    _delegated(root, "800.1/12/KOM/II/2026")


def delegated_afterwards(root: Path) -> None:
    number = "800.1/3/DPM/III/2026"
    _delegated(root, number, f"{{type: order, number: {number}, date: 2026-03-20, archive: Srikandi}}")


def other_file_than_the_digest(root: Path) -> None:
    digest = "sha256: 3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea"
    named = f"evidence: [{{type: minutes, date: 2026-03-10, file: bukti/notulen.txt, {digest}}}]"
    _record(root, ("approvals:", f"{named}\napprovals:"))


def numbers_of_people_in_a_table(root: Path) -> None:
    (root / "projects/izin/bukti/hadir.csv").write_text(f"nama,nik\nA,{UNSAID['<nik>']}\n", encoding="utf-8")


def copied_round(root: Path) -> None:
    folder = root / "projects/lapor/08-uji-penerimaan"
    shutil.copy(folder / "2.md", folder / "3.md")


def round_left_out(root: Path) -> None:
    folder = root / "projects/lapor/08-uji-penerimaan"
    (folder / "2.md").rename(folder / "3.md")


def failed_round_gone(root: Path) -> None:
    (root / "projects/lapor/08-uji-penerimaan/1.md").unlink()


def rounds_swapped(root: Path) -> None:
    folder = root / "projects/lapor/08-uji-penerimaan"
    (folder / "1.md").rename(folder / "x")
    (folder / "2.md").rename(folder / "1.md")
    (folder / "x").rename(folder / "2.md")


def period_not_over(root: Path) -> None:
    _edited(root, "projects/izin/05-pantau/2026-S1.md", ("to: 2026-06-15", "to: 2027-06-15"))


def in_use_some_day(root: Path) -> None:
    put(root / INDEX, "go_live: 2026-03-16", "go_live: 2029-03-16")


def retired_some_day(root: Path) -> None:
    retirement = "retirement: {date: 2029-01-01, decision: 000.1/1/DPM/I/2026, reason: Diganti.}"
    put(root / INDEX, "status: operational", f"status: retired\n{retirement}")


def more_holidays(root: Path) -> None:
    """Days that were too many are no working days any more, says the change."""
    days = ", ".join(f"{{date: 2026-03-{day}, name: Libur, kind: holiday}}" for day in (12, 13, 16, 17))
    path = root / "schemas/reference/calendar-id-2026.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f"year: 2026\nsource: SKB\nchecked_on: 2026-01-02\nholidays: [{days}]\n", encoding="utf-8"
    )
    _record(
        root,
        ("finished: 2026-03-11", "finished: 2026-03-17"),
        ("    date: 2026-03-11", "    date: 2026-03-18"),
    )


def systems_swapped(root: Path) -> None:
    (root / "projects/izin").rename(root / "projects/x")
    (root / "projects/lapor").rename(root / "projects/izin")
    (root / "projects/x").rename(root / "projects/lapor")


def folder_in_capitals(root: Path) -> None:
    (root / "projects/izin").rename(root / "projects/IZIN")


def drawings_in_other_files(root: Path) -> None:
    (root / "projects/izin/dfd.yml").rename(root / "projects/izin/dfd.yaml")
    renew(root)


def drawing_emptied(root: Path) -> None:
    (root / "projects/izin/dfd.yml").write_text("id: izin\ntitle: Aliran data e-Izin\n", encoding="utf-8")


def end_of_the_document(root: Path) -> None:
    """A lenient reader of YAML reads no further."""
    _record(root, ("status: approved", "status: approved\n..."), signed=False)


def repository_in_the_folder(root: Path) -> None:
    (root / "projects/izin/.git").mkdir()
    (root / "projects/izin/.git/HEAD").write_text("ref: refs/heads/x\n", encoding="utf-8")


def waiver_in_another_system(root: Path) -> None:
    waiver = "{rule: PRC001, target: ../izin/index.md, reason: Menyusul., position: office-head, created: 2026-06-01, expires: 2026-07-31}"
    (root / "projects/lapor/waivers.yml").write_text(f"- {waiver}\n", encoding="utf-8")


def for_an_invisible_reason(root: Path) -> None:
    """A step that was never taken, for a reason that nobody can read."""
    text = git(root, "show", f"main:{TEST}").partition("tested:")[0]
    why = 'not_applicable: {reason: "\u00a0", approved_by: owner-head}\nstarted:'
    (root / TEST).write_text(f"{text.replace('started:', why)}---\n", encoding="utf-8")


def hidden_from_the_reviewer(root: Path) -> None:
    (root / "projects/izin/.gitattributes").write_text("* -diff linguist-generated\n", encoding="utf-8")


def pipeline_of_another_forge(root: Path) -> None:
    (root / ".forgejo/workflows").mkdir(parents=True)
    (root / ".forgejo/workflows/register.yml").write_text("on: push\njobs: {}\n", encoding="utf-8")


TRIES = [
    each
    for name, each in list(globals().items())
    if isfunction(each) and each.__module__ == __name__ and name[0] != "_"
]
