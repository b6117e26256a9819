"""Approving a record: the digest vouches for content, and writing it moves no line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laid import put
from tertib.approve import CannotApprove, approved, write
from tertib.digest import content_digest, normal_body, plain
from tertib.load import load
from tertib.source.edit import with_value

FILE = "projects/izin/01-kebutuhan.md"
WITH_SPECS = "projects/izin/03-rancangan.md"


def digest(root: Path, file: str = FILE) -> str:
    project = load(root).projects[0]
    record = next(each for each in project.records if each.file == file)
    step = project.sop.step(record.step) if project.sop else None
    assert step is not None
    return content_digest(record, project, step)


def test_approving_writes_the_digest_and_moves_no_line(tiny: Path) -> None:
    before = (tiny / FILE).read_text(encoding="utf-8").splitlines()
    put(tiny / FILE, "Izin reklame", "Izin usaha")
    write(tiny / FILE, approved(load(tiny), FILE, "owner-head"))
    after = (tiny / FILE).read_text(encoding="utf-8").splitlines()
    changed = [number for number, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    assert [after[number].split()[0] for number in changed] == ["content:", "Izin"]
    assert digest(tiny) in after[changed[0]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: approved", "status: reviewed"),
        ("title: Kebutuhan e-Izin", 'title:    "Kebutuhan e-Izin"'),
        ("publication: public\nstarted: 2026-02-02", "started: 2026-02-02\npublication: public"),
        ("Izin reklame masih dicatat di buku.", "Izin reklame\n  masih dicatat\ndi buku."),
        ("\n## Kebutuhan", "\n\n\n## Kebutuhan"),
        ("started: 2026-02-02", "started: 2026-02-02\ndeviation: null"),
    ],
)
def test_reformatting_keeps_the_digest(tiny: Path, old: str, new: str) -> None:
    before = digest(tiny)
    put(tiny / FILE, old, new)
    assert digest(tiny) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Kebutuhan e-Izin", "title: Kebutuhan e-izin"),
        ("finished: 2026-02-03", "finished: 2026-02-04"),
        ("dicatat di buku", "dicatat di map"),
        ("## Kebutuhan", "### Kebutuhan"),
    ],
)
def test_changing_content_changes_the_digest(tiny: Path, old: str, new: str) -> None:
    before = digest(tiny)
    put(tiny / FILE, old, new)
    assert digest(tiny) != before


def test_a_step_with_drawings_vouches_for_its_specs(tiny: Path) -> None:
    before = digest(tiny, WITH_SPECS)
    text = (tiny / "projects/izin/erd.yml").read_text(encoding="utf-8")
    (tiny / "projects/izin/erd.yml").write_text(f"# a remark\n{text}", encoding="utf-8")
    assert digest(tiny, WITH_SPECS) == before
    put(tiny / "projects/izin/erd.yml", "title: ", "title: New ")
    record, _, specs = before.removeprefix("1:sha256:").partition("+")
    assert digest(tiny, WITH_SPECS).startswith(f"1:sha256:{record}+")
    assert not digest(tiny, WITH_SPECS).endswith(specs)


def test_line_ends_are_kept(tiny: Path) -> None:
    text = (tiny / FILE).read_text(encoding="utf-8")
    (tiny / FILE).write_bytes(text.replace("\n", "\r\n").encode())
    before = digest(tiny)
    write(tiny / FILE, approved(load(tiny), FILE, None))
    written = (tiny / FILE).read_bytes()
    assert written.count(b"\n") == written.count(b"\r\n") == text.count("\n")
    assert digest(tiny) == before


@pytest.mark.parametrize(
    ("file", "position", "says"),
    [
        (FILE, "office-head", "approvals it holds: owner-head"),
        ("projects/izin/index.md", "owner-head", "is not a record of this register"),
    ],
)
def test_what_cannot_be_approved_says_what_to_do(tiny: Path, file: str, position: str, says: str) -> None:
    with pytest.raises(CannotApprove, match=says):
        approved(load(tiny), file, position)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("a:\n  - x: é\n    y: 1  # why\n\nb: 2\n", 'a:\n  - x: é\n    y: 1  # why\n    c: "v"\n\nb: 2\n'),
        ("a: [{x: 1,\n  y: 2 }]\n", 'a: [{x: 1,\n  y: 2, c: "v"}]\n'),
        ("a:\n- {x: 1, c: 'old',}\n", 'a:\n- {x: 1, c: "v",}\n'),
        ("a:\n- x: 1\n  c:\n  y: 2\n", 'a:\n- x: 1\n  c: "v"\n  y: 2\n'),
        ("a:\n- x: |\n    text\n    more\nb: 1\n", 'a:\n- x: |\n    text\n    more\n  c: "v"\nb: 1\n'),
    ],
)
def test_a_value_is_set_in_place(front: str, expected: str) -> None:
    assert with_value(front, ("a", 0), "c", "v") == expected


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_a_normal_body_is_normal(body: str) -> None:
    assert normal_body(normal_body(body)) == normal_body(body)


@given(
    st.recursive(
        st.none() | st.booleans() | st.text(), lambda each: st.lists(each) | st.dictionaries(st.text(), each)
    )
)
def test_a_plain_value_is_plain(value: object) -> None:
    assert plain(plain(value)) == plain(value)
