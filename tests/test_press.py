"""What the press makes of a register: whole pages, safe titles, edit links; and how its commands end."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from printed import article, files, lay_press, once, run, shared_by_all, text
from tertib.check import check, today_of
from tertib.errors import GraphvizMissing, SettingsInvalid, SopInvalid
from tertib.load import load
from tertib.model import Register
from tertib.pages import Asset, Edition, Page, assets, edition, linked, overview, pages
from tertib.press.build import build
from tertib.press.finished import asset_file
from tertib.store import Store
from tertib.words import said

EVIL = "`</title><script>alert(2)</script>`"
MARKUP = """\
# Contoh `kode` & <b>tebal</b>

[ke daftar](index.md) dan [ke tentang](../about/index.md), lihat [di bawah](#tabel).

## Tabel

| kiri | kanan |
|:-----|------:|
| a    | 1     |

!!! note "Catatan"
    Isi catatan.[^1]

??? tip "Terlipat"
    Isi.

```python
print("halo")
```

Istilah
:   Arti

[^1]: Catatan kaki.
"""


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny register, built by `mkdocs build --strict -q`; only to be looked at."""

    def make(root: Path) -> None:
        lay_press(root)
        (root / "docs" / "guide" / "markup.md").write_text(MARKUP, encoding="utf-8")
        done = run(root, "mkdocs", "build", "--strict", "-q")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    return once(shared_by_all(tmp_path_factory.getbasetemp()), "press", make)


@pytest.fixture(scope="session")
def site(root: Path) -> Path:
    return root / "site"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """The tiny register, to write in and build."""
    return lay_press(tmp_path / "register")


def change(path: Path, old: str, new: str) -> None:
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


def whole(register: Register) -> Edition:
    """A register in its own language, today, with nothing kept."""
    return edition(register, check(register), register.settings.language, Store(), today_of(register))


def made_of(register: Register) -> list[Page]:
    """The pages of a register, made without anything kept."""
    return list(pages(whole(register)))


def test_every_page_is_at_its_address_with_its_finished_body(root: Path, site: Path) -> None:
    register = load(root)
    made = made_of(register)
    assert {"sistem/", "sistem/izin/", "sop/", "sop/tiny-2026/", "aturan/"} <= {page.address for page in made}
    for page in made:
        assert page.html in text(site, page.address)
    assert overview(whole(register)) in text(site, "")


def test_assets_lie_in_the_site_as_they_are_and_pages_ask_for_the_styles(root: Path, site: Path) -> None:
    for asset in assets(load(root)):
        assert (site / asset.address).read_bytes() == asset.content
        if linked(asset) and asset.address.endswith(".css"):
            assert f'<link rel="stylesheet" href="../../{asset.address}">' in text(site, "sistem/izin")


def test_evidence_in_markdown_is_no_page() -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "plugins": []})
    config.validate()
    config.plugins._current_plugin = "test"
    file = asset_file(Asset("sistem/izin/bukti/notulen.md", b"# raw"), config)
    assert not file.is_documentation_page()
    assert file.dest_uri == "sistem/izin/bukti/notulen.md"


def test_docs_have_the_addresses_of_their_readers(site: Path) -> None:
    assert "<h1" in text(site, "panduan")
    assert "<h1" in text(site, "tentang")
    assert not (site / "guide").exists()
    assert not (site / "about").exists()


def test_the_frame_holds_the_fixed_pages_and_no_system(site: Path) -> None:
    tabs = re.findall(r'<a href="([^"]+)" class="md-tabs__link">', text(site, "sistem/izin"))
    folders = ("dasbor", "sop", "aturan", "panduan", "tentang")
    assert tabs == ["../..", "../", *(f"../../{each}/" for each in folders)]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("panduan/markup", "docs/guide/markup.md"),
        ("sistem/izin", "projects/izin/index.md"),
        ("sistem/izin/01", "projects/izin/01-kebutuhan.md"),
    ],
)
def test_edit_links_lead_to_the_file_in_the_repository(
    root: Path, site: Path, address: str, file: str
) -> None:
    edit_url = load(root).settings.edit_url
    assert edit_url
    assert f'<a href="{edit_url.replace("{path}", file)}"' in text(site, address)
    assert (root / file).is_file()


def test_name_and_address_come_from_the_register(root: Path, site: Path) -> None:
    settings = load(root).settings
    assert f'<link rel="canonical" href="{settings.site_url}sistem/izin/">' in text(site, "sistem/izin")
    assert f" - {said(settings.name, settings.language)}</title>" in text(site, "sistem/izin")
    assert said(settings.office, settings.language) in text(site, "")


def test_sitemaps_name_every_page(root: Path, site: Path) -> None:
    base = load(root).settings.site_url
    listed = [
        address
        for file in ("sitemap.xml", "id/sitemap.xml")
        for address in re.findall(r"<loc>([^<]+)</loc>", (site / file).read_text(encoding="utf-8"))
    ]
    there = {each.parent.relative_to(site).as_posix() for each in site.rglob("index.html")}
    assert sorted(listed) == sorted(base if each == "." else f"{base}{each}/" for each in there)


def test_docs_pages_are_as_mkdocs_makes_them_without_the_hook(site: Path, tmp_path: Path) -> None:
    config = yaml.safe_load((site.parent / "mkdocs.yml").read_text(encoding="utf-8"))
    for key in ("hooks", "watch", "nav", "not_in_nav"):
        del config[key]
    del config["theme"]["custom_dir"], config["theme"]["favicon"], config["extra"]["alternate"]
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    for ours, theirs in (("guide", "panduan"), ("about", "tentang")):
        shutil.copytree(site.parent / "docs" / ours, tmp_path / "docs" / theirs)
    change(tmp_path / "docs" / "panduan" / "markup.md", "../about/", "../tentang/")
    (tmp_path / "docs" / "index.md").write_text("# Beranda\n", encoding="utf-8")
    run(tmp_path, "mkdocs", "build", "-q")
    assert article(text(site, "panduan/markup")) == article(text(tmp_path / "site", "panduan/markup"))


def test_properdocs_builds_the_same_files(root: Path, site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "register"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("site", ".cache"))
    done = run(copy, "properdocs", "build", "-f", "mkdocs.yml", "--strict")
    assert done.returncode == 0, done.stderr
    assert without_generator(files(copy / "site")) == without_generator(files(site))


def without_generator(made: dict[str, bytes]) -> dict[str, bytes]:
    return {name: re.sub(rb'<meta name="generator"[^>]*>', b"", content) for name, content in made.items()}


class Scripts(HTMLParser):
    """What a page would run."""

    def __init__(self) -> None:
        super().__init__()
        self.running = False
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.running = tag == "script"
        self.found += [f"{name}={value}" for name, value in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        if self.running:
            self.found.append(data)


def scripts(html: str) -> str:
    parser = Scripts()
    parser.feed(html)
    return "".join(parser.found)


EVIL_DOCS = {
    "heading": f"# {EVIL}\n",
    "title": f"---\ntitle: {EVIL[1:-1]}\n---\nIsi.\n",
    "head": f"---\ndescription: '\">{EVIL[1:-1]}'\nauthor: '\">{EVIL[1:-1]}'\n---\n# Judul\n",
    "contents": f"# Judul\n\n## {EVIL}\n",
}


@pytest.fixture(scope="session")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose register, system and docs would all run a script by their names."""

    def make(root: Path) -> None:
        lay_press(root)
        for file in ("projects/register.yml", "projects/izin/index.md"):
            before = (root / file).read_text(encoding="utf-8")
            (root / file).write_text(
                re.sub(r"(?m)^name: .*$", f"name: '{EVIL}'", before, count=1), encoding="utf-8"
            )
        for name, page in EVIL_DOCS.items():
            (root / "docs" / "guide" / f"{name}.md").write_text(page, encoding="utf-8")
        run(root, "mkdocs", "build")

    return once(shared_by_all(tmp_path_factory.getbasetemp()), "evil", make) / "site"


@pytest.mark.parametrize("address", ["", "sistem/izin", *(f"panduan/{name}" for name in EVIL_DOCS)])
def test_a_name_is_shown_where_it_would_be_a_script(evil: Path, address: str) -> None:
    html = text(evil, address)
    title = html.partition("<title>")[2].partition("</title>")[0]
    assert "&lt;script&gt;alert(2)" in title
    assert "alert(2)" not in scripts(html)


def test_no_page_runs_what_an_author_wrote(evil: Path) -> None:
    for page in evil.rglob("*.html"):
        assert "alert(2)" not in scripts(page.read_text(encoding="utf-8")), page


def test_our_pages_carry_no_style_and_no_script_of_their_own(root: Path) -> None:
    for page in made_of(load(root)):
        assert not re.search(r"<style|<script|<[a-z][^>]*\s(?:style|on[a-z]+)=", page.html), page.address


@pytest.mark.parametrize(("language", "title"), [("id", "Mulai"), ("en", "Begin")])
def test_docs_show_the_page_written_in_the_language_of_the_edition(
    register: Path, language: str, title: str
) -> None:
    change(register / "projects" / "register.yml", "language: en", f"language: {language}")
    (register / "docs" / "guide" / "mulai.md").write_text("# Mulai\n", encoding="utf-8")
    (register / "docs" / "guide" / "mulai.en.md").write_text("# Begin\n", encoding="utf-8")
    assert run(register, "mkdocs", "build").returncode == 0
    html = text(register / "site", "panduan/mulai")
    assert f'<html lang="{language}"' in html
    assert f"<title>{title} - " in html
    assert not (register / "site" / "panduan" / "mulai.en").exists()


def test_build_shows_what_it_found_and_says_how_to_open_the_site(register: Path) -> None:
    shown: list[object] = []
    told: list[str] = []
    assert build(register, language="en", show=lambda *each: shown.extend(each), say=told.append) == 0
    assert shown[1] == check(load(register), language="en")
    assert told == ["site/ is ready; to open it: tertib serve --built"]
    assert (register / "site" / "sistem" / "izin" / "index.html").is_file()
    assert not (register / ".site.new").exists()


def test_build_publishes_gaps_and_ends_with_the_exit_code_of_check(register: Path) -> None:
    (register / "projects" / "izin" / "01-kebutuhan.md").unlink()
    assert build(register) == 1
    assert (register / "site" / "index.html").is_file()


@pytest.mark.parametrize("broken", ["projects/izin/01-kebutuhan.md", "docs/guide/markup.md"])
def test_a_strict_build_publishes_no_findings_and_no_broken_links(register: Path, broken: str) -> None:
    (register / "site").mkdir()
    (register / broken).write_text("# Judul\n\n[tautan](tiada.md)\n", encoding="utf-8")
    assert build(register, strict=True) == 1
    assert list((register / "site").iterdir()) == []


def test_a_broken_set_up_is_one_sentence_and_the_last_site_stays(register: Path) -> None:
    assert build(register) == 0
    before = files(register / "site")
    (register / "schemas" / "sop" / "tiny-2026.yml").write_text("id: [", encoding="utf-8")
    with pytest.raises(SopInvalid, match="tiny-2026"):
        build(register)
    assert files(register / "site") == before


def test_a_missing_program_is_one_sentence_and_the_last_site_stays(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_dot(*_: object, **__: object) -> list[Page]:
        raise GraphvizMissing("there is no dot")

    assert build(register) == 0
    before = files(register / "site")
    monkeypatch.setattr("tertib.press.printing.pages", no_dot)
    with pytest.raises(GraphvizMissing, match="there is no dot"):
        build(register)
    assert files(register / "site") == before


@pytest.mark.parametrize(("name", "content"), [("mkdocs.yml", None), ("mkdocs.yml", "site_name: [")])
def test_without_a_usable_mkdocs_yml_a_sentence_says_so(
    register: Path, name: str, content: str | None
) -> None:
    if content is None:
        (register / name).unlink()
    else:
        (register / name).write_text(content, encoding="utf-8")
    with pytest.raises(SettingsInvalid, match=r"mkdocs\.yml"):
        build(register)
