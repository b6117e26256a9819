"""Pages in their frame are kept; whatever changes them, a site of kept pages is the site of new ones."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from printed import files, lay_press, run
from tertib.store import KEPT, Store

SAYS_MORE = """

def on_page_context(context, page, config, nav):
    context["page"].content += f"<p>{page.url}</p>"
    return context
"""


def added(root: Path, name: str, text: str) -> None:
    path = root / name
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{before}{text}", encoding="utf-8", newline="\n")


def replaced(root: Path, name: str, old: str, new: str) -> None:
    before = (root / name).read_text(encoding="utf-8")
    assert old in before
    (root / name).write_text(before.replace(old, new), encoding="utf-8", newline="\n")


def of_the_register(root: Path) -> None:
    added(root, "projects/lapor/index.md", "\nKata baru.\n")
    replaced(root, "projects/register.yml", "site_url: https://", "site_url: https://baru.")


def of_the_theme(root: Path) -> None:
    """A part that pages without contents do not show."""
    added(root, "docs/.overrides/partials/toc-item.html", "<li>{{ toc_item.title }}</li>\n")


def of_the_settings(root: Path) -> None:
    replaced(root, "mkdocs.yml", "    - toc.follow\n", "    - toc.follow\n    - navigation.footer\n")
    replaced(root, "docs/about/index.md", "# ", "# Serba-serbi ")


def of_a_hook(root: Path) -> None:
    added(root, "hooks/mkdocs_hooks.py", SAYS_MORE)


@pytest.mark.slow
@pytest.mark.parametrize("change", [of_the_register, of_the_theme, of_the_settings, of_a_hook])
def test_kept_pages_are_those_that_would_be_made(
    change: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay_press(tmp_path / "register")

    def built() -> dict[str, bytes]:
        run(root, "mkdocs", "build", "-q")
        return files(root / "site")

    before = built()
    change(root)
    with_kept = built()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "empty"))
    anew = built()
    assert [name for name in anew if with_kept.get(name) != anew[name]] == []
    assert with_kept.keys() == anew.keys()
    assert before != anew


def test_what_nobody_asks_for_is_swept_after_a_month(tmp_path: Path) -> None:
    ours, other = Store(tmp_path / "ours"), Store(tmp_path / "other")
    for store in (ours, other):
        for key in ("asked", "forgotten"):
            store.kept("kind", key, lambda: "text")
    long_ago = time.time() - KEPT - 1
    for path in [each for each in tmp_path.rglob("*") if each.is_file()]:
        os.utime(path, (long_ago, long_ago))
    for store in (ours, other):
        store.kept("kind", "asked", lambda: "made again")
    ours.sweep()
    for store in (ours, other):
        assert store.kept("kind", "asked", lambda: "made again") == "text"
        assert not store.holds("kind", "forgotten")
    assert len([each for each in tmp_path.rglob("*") if each.is_dir()]) == 6


def test_a_store_is_swept_once_a_day(tmp_path: Path) -> None:
    store = Store(tmp_path / "ours")
    store.sweep()
    store.kept("kind", "key", lambda: "text")
    (entry,) = (each for each in (tmp_path / "ours").rglob("*") if each.is_file())
    os.utime(entry, (0, 0))
    store.sweep()
    assert store.holds("kind", "key")
    os.utime(tmp_path / "swept", (0, 0))
    store.sweep()
    assert not store.holds("kind", "key")
