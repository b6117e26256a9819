"""Every format carries the same findings, says nothing it should not, and is what its readers accept."""

from __future__ import annotations

import json
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

from laid import TINY, TODAY, committed, git, renew
from tertib import contracts
from tertib.changes import compared
from tertib.check import check
from tertib.cli import main
from tertib.cli.judge import FORMAT_NAMES
from tertib.diagnostics import Diagnostic, Edit, Level, Place
from tertib.formats import FORMATS, Report
from tertib.load import load
from tertib.rules import all_rules

OFFICIAL = Path(__file__).resolve().parents[2] / "shared" / "official"
CODES = sorted(code for code, rule in all_rules().items() if not rule.secret)
Key = tuple[str, str, int]


def read_concise(text: str) -> Iterator[Key]:
    for line in text.splitlines():
        found = re.match(r"(.*?):(\d+):\d+: ([A-Z]{3}\d{3}) ", line)
        assert found, line
        yield found[3], found[1], int(found[2])


def read_full(text: str) -> Iterator[Key]:
    for code, file, line in re.findall(r"\[([A-Z]{3}\d{3})\]: .*\n *--> (.*):(\d+):\d+\n", text):
        yield code, file, int(line)


def read_json(text: str) -> Iterator[Key]:
    data = json.loads(text)
    Draft202012Validator(contracts.schema("output/check")).validate(data)
    yield from ((each["code"], each["file"], each["line"]) for each in data["diagnostics"])


def read_sarif(text: str) -> Iterator[Key]:
    for each in json.loads(text)["runs"][0]["results"]:
        place = each["locations"][0]["physicalLocation"]
        yield each["ruleId"], unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"]


def read_github(text: str) -> Iterator[Key]:
    for line in text.splitlines():
        properties, _, words = line.partition("::")[2].partition("::")
        if "file=" not in properties:
            unescaped = words.replace("%0A", "\n").replace("%25", "%")
            yield from read_concise("\n".join(unescaped.split("\n")[1:]))
            continue
        found = dict(part.split("=", 1) for part in properties.partition(" ")[2].split(","))
        yield found["title"], unquote(found["file"]), int(found["line"])


def read_gitlab(text: str) -> Iterator[Key]:
    data = json.loads(text)
    assert len({each["fingerprint"] for each in data}) == len(data)
    for each in data:
        assert each["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert each["description"]
        yield each["check_name"], each["location"]["path"], each["location"]["lines"]["begin"]


def read_junit(text: str) -> Iterator[Key]:
    for case in ET.fromstring(text).iter("testcase"):
        words = [each.text or "" for each in case]
        if words:
            yield from read_concise(re.sub(r"^(?:error|warning|note): ", "", words[0].split("\n")[0]))


def read_rdjson(text: str) -> Iterator[Key]:
    for each in json.loads(text)["diagnostics"]:
        place = each["location"]
        yield each["code"]["value"], place["path"], place["range"]["start"]["line"]


def read_markdown(text: str) -> Iterator[Key]:
    for row in text.splitlines():
        place = re.search(r"\| `(.*?):(\d+):\d+` \| \[?([A-Z]{3}\d{3})", row)
        if place:
            file = place[1] if place[1].startswith(("projects/", "schemas/")) else f"projects/{place[1]}"
            yield place[3], file, int(place[2])


READERS: dict[str, Callable[[str], Iterator[Key]]] = {
    "full": read_full,
    "concise": read_concise,
    "json": read_json,
    "sarif": read_sarif,
    "github": read_github,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "rdjson": read_rdjson,
    "markdown": read_markdown,
}

# Words that each format would read as its own: rows, commands, tags, links, quotes, ends of lines escaped by `printable`.
WORDS = (
    st.text(st.sampled_from(list("ab|`*<>&%:,;#[](){}$@!\"'\\_~ éの😀")), min_size=1, max_size=30)
    .map(str.strip)
    .filter(bool)
)
PLACES = st.builds(
    Place,
    st.sampled_from(
        [f"projects/izin/{name}" for name in ("index.md", "04-uji.md", "dfd.yml", "bukti/a b%,c.txt")]
        + ["projects/register.yml"]
    ),
    st.integers(1, 40),
    st.integers(1, 60),
)
DIAGNOSTICS = st.builds(
    Diagnostic,
    PLACES,
    st.sampled_from(CODES),
    WORDS,
    st.sampled_from(list(Level)),
    st.just("") | WORDS,
    st.lists(PLACES, max_size=2).map(tuple),
    elsewhere=st.just("") | WORDS,
    edit=st.none() | st.builds(Edit, PLACES, WORDS, WORDS),
    waived=st.none() | st.none() | WORDS,
)
FOUND = st.lists(DIAGNOSTICS, max_size=25).map(lambda found: tuple(sorted(found)))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    root = tmp_path_factory.mktemp("formats") / "register"
    shutil.copytree(TINY, root)
    renew(root)
    return Report.of(load(root), (), "en")


def test_every_format_has_a_reader_here_and_can_be_asked_for() -> None:
    assert set(READERS) == set(FORMATS) == set(FORMAT_NAMES)


@given(found=FOUND)
def test_all_formats_carry_the_same_findings(report: Report, found: tuple[Diagnostic, ...]) -> None:
    said = replace(report, diagnostics=found)
    expected = sorted((each.code, each.place.file, each.place.line) for each in found)
    for name, read in READERS.items():
        text = FORMATS[name](said)
        assert sorted(read(text)) == expected, name


@given(found=FOUND)
def test_sarif_is_valid(report: Report, found: tuple[Diagnostic, ...]) -> None:
    if not (OFFICIAL / "sarif-2.1.0.schema.json").exists():
        pytest.skip("the official schema is not beside the repository")
    validator = _sarif_validator()
    text = FORMATS["sarif"](replace(report, diagnostics=found))
    assert [error.message for error in validator.iter_errors(json.loads(text))] == []


@given(found=FOUND)
def test_junit_is_valid(report: Report, found: tuple[Diagnostic, ...]) -> None:
    if not (OFFICIAL / "junit-10.xsd").exists():
        pytest.skip("the official schema is not beside the repository")
    schema = _junit_schema()
    schema.validate(ET.fromstring(FORMATS["junit"](replace(report, diagnostics=found))))


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", FORMATS)
def test_each_format_says_it_in_both_languages(name: str, language: str, tmp_path: Path) -> None:
    root = broken(tmp_path)
    found = check(load(root), TODAY, language)
    text = FORMATS[name](Report.of(load(root), found, language))
    assert sorted(READERS[name](text)) == sorted(
        (each.code, each.place.file, each.place.line) for each in found
    )


def test_a_clean_register_is_said_in_every_format(report: Report) -> None:
    said = {name: format_(report) for name, format_ in FORMATS.items()}
    assert json.loads(said["gitlab"]) == []
    assert said["github"] == said["concise"] == ""
    assert json.loads(said["sarif"])["runs"][0]["results"] == []
    assert "projects/izin" in [
        case.get("classname") for case in ET.fromstring(said["junit"]).iter("testcase")
    ]
    assert "ready to merge" in said["markdown"]


def test_the_exit_code_never_depends_on_the_format(tmp_path: Path) -> None:
    root = broken(tmp_path)
    for name in FORMATS:
        assert run(root, "--format", name).exit_code == 1
        assert run(root, "--format", name, "--fail-level", "note").exit_code == 1


def test_several_reports_of_one_run(tmp_path: Path) -> None:
    root = broken(tmp_path)
    files = {name: tmp_path / f"out.{name}" for name in FORMATS}
    outputs = [word for name, file in files.items() for word in ("--output", f"{name}={file}")]
    result = run(root, "--format", "concise", *outputs)
    assert result.exit_code == 1
    assert result.output == files["concise"].read_text(encoding="utf-8")
    assert {
        tuple(sorted(READERS[name](file.read_text(encoding="utf-8")))) for name, file in files.items()
    } == {tuple(sorted(read_concise(result.output)))}


@pytest.mark.parametrize("value", ["json", "xml=a", "json=", "=a"])
def test_an_output_that_cannot_be_meant_ends_with_2(tmp_path: Path, value: str) -> None:
    assert run(broken(tmp_path), "--output", value).exit_code == 2


def test_an_output_that_cannot_be_written_ends_with_2(tmp_path: Path) -> None:
    result = run(broken(tmp_path), "--output", f"json={tmp_path}/none/a.json")
    assert result.exit_code == 2
    assert "cannot be written" in result.output


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_the_fail_level_may_be_asked_for(tmp_path: Path, level: str, code: int) -> None:
    """Years later only what time brings is amiss, and that is a warning."""
    root = tmp_path / "register"
    shutil.copytree(TINY, root)
    renew(root)
    words = ["check", "--root", str(root), "--today", "2029-01-01", "--fail-level", level]
    assert CliRunner().invoke(main, words).exit_code == code


def test_github_shows_the_ten_worst(report: Report) -> None:
    found = [
        Diagnostic(
            Place("projects/izin/index.md", n), "PRC001", f"m{n}", Level.NOTE if n < 30 else Level.ERROR
        )
        for n in range(1, 41)
    ]
    lines = FORMATS["github"](replace(report, diagnostics=tuple(found))).splitlines()
    assert len(lines) == 10
    assert [line.startswith("::error") for line in lines] == [True] * 9 + [False]
    assert lines[-1].startswith("::notice title=Tertib::31 further findings%0A")


@pytest.mark.parametrize("name", ["github", "gitlab", "rdjson"])
def test_what_to_do_is_a_sentence_of_its_own(name: str, report: Report) -> None:
    found = Diagnostic(Place("projects/izin/index.md"), "PRC001", "a step is missing", help="Write it.")
    assert "a step is missing. Write it." in FORMATS[name](replace(report, diagnostics=(found,)))


def test_the_help_of_a_rule_has_no_gaps_in_sarif(report: Report) -> None:
    rules = json.loads(FORMATS["sarif"](report))["runs"][0]["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules if re.search(r"\{[a-z_]+\}", each["help"]["text"])] == []


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Results left out: 1."), ("id", "Temuan yang tidak disertakan: 1.")]
)
def test_sarif_says_in_the_language_what_it_leaves_out(
    report: Report, language: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tertib.formats.sarif.MOST", 0)
    found = Diagnostic(Place("projects/izin/index.md"), "PRC001", "x")
    one = replace(report, diagnostics=(found,), language=language)
    (told,) = json.loads(FORMATS["sarif"](one))["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == words


def test_a_workflow_command_cannot_be_smuggled_in(report: Report) -> None:
    found = Diagnostic(Place("projects/izin/a,line=1::x.md"), "PRC001", "a%0A::set-output name=x::y")
    (line,) = FORMATS["github"](replace(report, diagnostics=(found,))).splitlines()
    assert line.startswith("::error file=projects/izin/a%2Cline=1%3A%3Ax.md,line=1,col=1,")
    assert "%250A" in line


def test_a_table_of_the_summary_cannot_be_broken_out_of(report: Report) -> None:
    words = "x | y <script>alert(1)</script> [a](javascript:b) ![c](d) `e` **f**"
    found = Diagnostic(Place("projects/izin/index.md"), "PRC001", words, Level.ERROR, words)
    from markdown_it import MarkdownIt

    html = MarkdownIt("gfm-like", {"linkify": False}).render(
        FORMATS["markdown"](replace(report, diagnostics=(found,)))
    )
    assert "<script" not in html
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html)
    assert html.count("<td>") == 3 + 4


def test_the_summary_says_what_blocks_which_step(tmp_path: Path) -> None:
    root = broken(tmp_path)
    text = FORMATS["markdown"](Report.of(load(root), check(load(root), TODAY, "en"), "en"))
    assert re.search(r"\| Izin Reklame Elektronik \(izin\) \| 4\. Acceptance test \| \[PRC0", text)


def test_the_summary_of_a_change_shows_its_drawings(tmp_path: Path) -> None:
    root = tmp_path / "register"
    shutil.copytree(TINY, root)
    renew(root)
    committed(root, "main")
    git(root, "checkout", "--quiet", "-b", "change")
    dfd = root / "projects/izin/dfd.yml"
    dfd.write_text(dfd.read_text(encoding="utf-8").replace("Petugas izin", "Petugas"), encoding="utf-8")
    renew(root)
    with compared(root, "main") as comparison:
        report = Report.of(comparison.register, comparison.judged(TODAY, "en"), "en", comparison=comparison)
        text = FORMATS["markdown"](report)
    approval = r"\| Head of the office \| Izin Reklame Elektronik \(izin\): 3\. [^|]* \| 2026-02-11 \| 000"
    assert re.search(approval, text)
    assert "```mermaid\nflowchart" in text
    assert "erDiagram" not in text
    assert text.count("```") % 2 == 0


def test_a_secret_line_is_neither_shown_nor_hashed(report: Report) -> None:
    secret = next((code for code, rule in all_rules().items() if rule.secret), None)
    if secret is None:
        pytest.skip("no rule points at secrets yet")
    found = Diagnostic(Place("projects/izin/index.md", 2), secret, "a secret")
    other = replace(
        report, diagnostics=(found,), _lines={"projects/izin/index.md": ["---", "name: 3313012345678901"]}
    )
    same = replace(other, _lines={"projects/izin/index.md": ["---", "name: 3313012345678902"]})
    assert all("33130123" not in format_(other) for format_ in FORMATS.values())
    assert list(other.fingerprints()) == list(same.fingerprints())


def test_a_fingerprint_stays_when_lines_move_and_languages_change(tmp_path: Path) -> None:
    root = broken(tmp_path)
    before = [
        set(Report.of(load(root), check(load(root), TODAY, each), each).fingerprints())
        for each in ("en", "id")
    ]
    path = root / "projects/izin/04-uji.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("---\nstep", "---\n\n\nstep", 1), encoding="utf-8"
    )
    after = set(Report.of(load(root), check(load(root), TODAY, "en"), "en").fingerprints())
    assert before[0] == before[1] == after


def test_rdjson_counts_bytes(report: Report) -> None:
    place = Place("projects/izin/index.md", 1, 4)
    found = Diagnostic(place, "PRC001", "x", edit=Edit(place, "の", "no"))
    said = replace(report, diagnostics=(found,), _lines={"projects/izin/index.md": ["é😀の!"]})
    said = replace(
        said,
        diagnostics=(
            replace(found, place=replace(place, column=3), edit=Edit(replace(place, column=3), "の", "no")),
        ),
    )
    (each,) = json.loads(FORMATS["rdjson"](said))["diagnostics"]
    assert each["location"]["range"]["start"]["column"] == 7
    assert each["suggestions"][0]["range"]["end"]["column"] == 10


def test_full_shows_the_other_places_and_what_stands_there(report: Report) -> None:
    lines = {"projects/izin/index.md": ["---", "name: X"], "projects/izin/dfd.yml": ["id: izin", "title: T"]}
    found = Diagnostic(
        Place("projects/izin/index.md", 2, 7),
        "PRC001",
        "gone",
        others=(Place("projects/izin/dfd.yml", 2, 8),),
        elsewhere="it stood here",
    )
    text = FORMATS["full"](replace(report, diagnostics=(found,), _lines=lines))
    assert " ::: projects/izin/dfd.yml:2:8\n  |\n2 | title: T\n  |        - it stood here\n" in text


def test_the_list_of_rules_is_as_its_schema_says() -> None:
    data = json.loads(CliRunner().invoke(main, ["rules", "--format", "json", "--lang", "en"]).output)
    Draft202012Validator(contracts.schema("output/rules")).validate(data)
    assert {each["code"] for each in data["rules"]} == set(all_rules())


def broken(tmp_path: Path) -> Path:
    """A register with findings of several levels."""
    root = tmp_path / "register"
    shutil.copytree(TINY, root)
    renew(root)
    test = root / "projects/izin/04-uji.md"
    test.write_text(
        test.read_text(encoding="utf-8")
        .replace("status: approved", "status: reviewed")
        .replace("2026-03-09", "2026-02-02"),
        encoding="utf-8",
    )
    entry = root / "projects/izin/index.md"
    entry.write_text(
        entry.read_text(encoding="utf-8").replace("technology: [php]", "technology: [php, cobol]"),
        encoding="utf-8",
    )
    return root


def run(root: Path, *words: str) -> Any:
    return CliRunner().invoke(
        main, ["check", "--root", str(root), "--today", str(TODAY), "--lang", "en", *words]
    )


def test_a_register_without_systems_begins_one_but_not_over_a_finding(tiny: Path) -> None:
    """A folder whose name cannot be used is no system; what is wrong with it is said, not that there is nothing."""
    for folder in (tiny / "projects").iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    assert "no systems yet" in run(tiny).output
    (tiny / "projects" / "x").mkdir()
    (tiny / "projects" / "x" / "index.md").write_text("---\nname: X\n---\n", encoding="utf-8")
    assert "no systems yet" not in run(tiny).output
    assert "1 error" in run(tiny).output


def _sarif_validator() -> Any:
    schema = json.loads((OFFICIAL / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    return Draft7Validator(schema)


def _junit_schema() -> Any:
    xmlschema = pytest.importorskip("xmlschema")
    return xmlschema.XMLSchema(str(OFFICIAL / "junit-10.xsd"))
