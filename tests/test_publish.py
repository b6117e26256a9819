"""A new site takes the place of the last one whole; whatever goes wrong, and whenever, the last one stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from printed import lay_press, run
from tertib.press.build import build
from tertib.press.stage import Stage

EVENTS = {
    "on_startup": "command, dirty",
    "on_config": "config",
    "on_pre_build": "config",
    "on_files": "files, config",
    "on_nav": "nav, config, files",
    "on_pre_page": "page, config, files",
    "on_page_markdown": "markdown, page, config, files",
    "on_page_content": "html, page, config, files",
    "on_env": "env, config, files",
    "on_template_context": "context, template_name, config",
    "on_page_context": "context, page, config, nav",
    "on_post_page": "output, page, config",
    "on_post_build": "config",
}
FAILURES = {
    "a sentence": "raise PluginError('stop')",
    "a fault": "raise ValueError('stop')",
    "Ctrl+C": "raise KeyboardInterrupt",
}
HEAD = "import logging\nfrom mkdocs.exceptions import PluginError\n"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register whose last good site is one page that says LAST."""
    root = lay_press(tmp_path / "register")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("LAST", encoding="utf-8")
    return root


def add_hook(root: Path, source: str) -> None:
    (root / "hooks" / "other.py").write_text(HEAD + source, encoding="utf-8")
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        config.replace("[hooks/mkdocs_hooks.py]", "[hooks/mkdocs_hooks.py, hooks/other.py]"), encoding="utf-8"
    )


def assert_last_stays(root: Path) -> None:
    assert [each.name for each in (root / "site").iterdir()] == ["index.html"]
    assert (root / "site" / "index.html").read_text(encoding="utf-8") == "LAST"
    assert not (root / ".site.new").exists()
    assert not (root / ".site.old").exists()


def test_a_good_build_replaces_the_whole_site(register: Path) -> None:
    (register / "site" / "gone.html").write_text("of a system that is no more", encoding="utf-8")
    done = run(register, "mkdocs", "build")
    assert done.returncode == 0, done.stderr
    assert "LAST" not in (register / "site" / "index.html").read_text(encoding="utf-8")
    assert not (register / "site" / "gone.html").exists()
    assert not (register / ".site.new").exists()
    assert not (register / ".site.old").exists()


@pytest.mark.parametrize("event", EVENTS)
def test_a_fault_in_any_event_leaves_the_last_site(register: Path, event: str) -> None:
    add_hook(register, f"def {event}({EVENTS[event]}):\n    {FAILURES['a fault']}\n")
    with pytest.raises(ValueError, match="stop"):
        build(register)
    assert_last_stays(register)


@pytest.mark.parametrize(
    ("event", "failure"),
    [
        ("on_config", "a sentence"),
        ("on_files", "a sentence"),
        ("on_files", "Ctrl+C"),
        ("on_post_page", "a fault"),
        ("on_post_build", "Ctrl+C"),
    ],
)
def test_however_mkdocs_ends_early_the_last_site_stays(register: Path, event: str, failure: str) -> None:
    add_hook(register, f"def {event}({EVENTS[event]}):\n    {FAILURES[failure]}\n")
    done = run(register, "mkdocs", "build")
    assert done.returncode == 1, done.stderr
    assert_last_stays(register)


def test_a_template_that_fails_leaves_the_last_site(register: Path) -> None:
    (register / "docs" / ".overrides" / "404.html").write_text("{{ nothing.of.this }}", encoding="utf-8")
    done = run(register, "mkdocs", "build")
    assert done.returncode == 1
    assert_last_stays(register)


def test_a_warning_under_strict_leaves_the_last_site(register: Path) -> None:
    (register / "docs" / "guide" / "broken.md").write_text(
        "# Rusak\n\n[tautan](tiada.md)\n", encoding="utf-8"
    )
    done = run(register, "mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "tiada.md" in done.stderr
    assert_last_stays(register)


def test_a_broken_set_up_leaves_the_last_site(register: Path) -> None:
    (register / "schemas" / "sop" / "tiny-2026.yml").write_text("id: [", encoding="utf-8")
    done = run(register, "mkdocs", "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "schemas/sop/tiny-2026.yml" in done.stderr
    assert_last_stays(register)


def test_findings_are_published_with_their_gaps_and_end_with_1(register: Path) -> None:
    (register / "projects" / "izin" / "01-kebutuhan.md").unlink()
    done = run(register, "mkdocs", "build")
    assert done.returncode == 1
    assert "PRC001" in done.stderr
    assert (register / "site" / "sistem" / "izin" / "index.html").is_file()
    assert not (register / ".site.new").exists()


def test_findings_under_strict_publish_nothing_even_when_quiet(register: Path) -> None:
    (register / "projects" / "izin" / "01-kebutuhan.md").unlink()
    done = run(register, "mkdocs", "build", "--strict", "-q")
    assert done.returncode == 1
    assert "PRC001" in done.stderr
    assert_last_stays(register)


def test_a_run_killed_between_the_two_renames_is_undone(tmp_path: Path) -> None:
    stage = Stage(tmp_path / "site")
    stage.old.mkdir()
    (stage.old / "index.html").write_text("LAST", encoding="utf-8")
    stage.open()
    assert (stage.site / "index.html").read_text(encoding="utf-8") == "LAST"


def test_a_swap_that_cannot_be_done_puts_the_last_site_back(tmp_path: Path) -> None:
    stage = Stage(tmp_path / "site")
    stage.site.mkdir()
    (stage.site / "index.html").write_text("LAST", encoding="utf-8")
    with pytest.raises(OSError, match=r"\.site\.new"):
        stage.publish()
    assert (stage.site / "index.html").read_text(encoding="utf-8") == "LAST"
