"""What is private in an author's file is repeated by no message, no report and no correction that is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from laid import TODAY
from tertib.cli import main
from tertib.formats import FORMATS
from tertib.privacy import masked
from tertib.rules import Rule, all_rules

# Of no district, so of nobody.
NUMBER = "3399991211870002"
WORD = "hunter2hunter2"
TEST = "projects/izin/04-uji.md"
INDEX = "projects/izin/index.md"

PLANTED = {
    "in a line that cannot be read": (TEST, "title: Uji Terima e-Izin", f"title: password: {WORD}"),
    "as a number where text is asked": (TEST, 'version: "1.0"', f"version: {NUMBER}"),
    "beside a value that is mended": (TEST, "result: pass", f'result: pas, note: "NIK {NUMBER}"'),
    "beside a word that is mended": (TEST, "result: pass", f'result: pas, note: "password: {WORD}"'),
    "under a line that is mended": (INDEX, "status: operational", f"status: operasional\n# password: {WORD}"),
    "as a key": (TEST, "defects: []", f'defects: []\n"{NUMBER}": x'),
    "as a key said twice": (TEST, "defects: []", f"defects: []\nnik{NUMBER}: a\nnik{NUMBER}: b"),
    "in what is no YAML": (TEST, "defects: []", f'defects: [ "password={WORD}"'),
    "after a tab": (TEST, "defects: []", f'defects:\t"password={WORD}": ]'),
    "beside a control": (TEST, "defects: []", f"defects: [] # password={WORD} \x07"),
    "beside an anchor": (TEST, "defects: []", f"defects: &a [] # password={WORD}"),
    "as the name of a step": (INDEX, "stage: pantau", f"stage: s-{NUMBER}"),
    "as a position": (TEST, "tester: owner-staff", f"tester: p{NUMBER}"),
    "as an agency": (INDEX, "owner_agency: dpmptsp", f"owner_agency: a{NUMBER}"),
    "in a link": (TEST, "Permohonan dapat", f"[x](bukti/{NUMBER}.pdf) Permohonan dapat"),
    "in a heading": (TEST, "## Hasil", f"## Hasil {NUMBER}\n\n## Hasil"),
}


@pytest.mark.parametrize("where", PLANTED)
def test_no_report_repeats_it(tiny: Path, where: str) -> None:
    file, old, new = PLANTED[where]
    text = (tiny / file).read_text(encoding="utf-8")
    assert old in text
    (tiny / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    command = ["check", "--root", str(tiny), "--today", str(TODAY), "--lang", "en"]
    outputs = {name: tiny / f"report.{name}" for name in FORMATS}
    words = [word for name, path in outputs.items() for word in ("--output", f"{name}={path}")]
    assert CliRunner().invoke(main, [*command, *words]).exit_code == 1
    for name, path in outputs.items():
        shown = path.read_text(encoding="utf-8")
        assert [word for word in (NUMBER, WORD) if word in shown] == [], name
    fixed = CliRunner().invoke(main, [*command, "--fix", "--diff-only"])
    assert NUMBER not in fixed.output
    assert WORD not in fixed.output


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.code)
def test_no_rule_says_anything_private_of_its_own(rule: Rule) -> None:
    for language in ("id", "en"):
        text = rule.text(language)
        assert masked(text.message) == text.message
        assert masked(text.fix) == text.fix
