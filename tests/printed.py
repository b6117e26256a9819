"""The tiny register with the press of this repository around it, and what mkdocs makes of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from laid import TINY, renew

REPOSITORY = Path(__file__).parent.parent
NIGHT = "1767225600"  # 2026-01-01: mkdocs prints the day of the build into sitemap.xml
STUCK = 300


def lay_press(root: Path, register: Path = TINY) -> Path:
    """A register with mkdocs.yml, the hook and docs/ of this repository."""
    shutil.copytree(register / "projects", root / "projects")
    shutil.copytree(register / "schemas" / "sop", root / "schemas" / "sop")
    shutil.copytree(REPOSITORY / "docs", root / "docs")
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    (root / "hooks").mkdir()
    shutil.copy(REPOSITORY / "hooks" / "mkdocs_hooks.py", root / "hooks")
    if register == TINY:
        renew(root)
    return root


def run(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A program of this environment, in the register's folder."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "SOURCE_DATE_EPOCH": NIGHT}
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=root,
        env={**os.environ, **quiet, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=STUCK,
        check=False,
    )


def once(shared: Path, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that one of the test processes makes and the others wait for."""
    made, ready, failed = shared / name, shared / f"{name}.ready", shared / f"{name}.failed"
    try:
        (shared / f"{name}.taken").mkdir()
    except FileExistsError:
        for _ in range(STUCK * 10):
            if ready.exists() or failed.exists():
                break
            time.sleep(0.1)
        assert ready.exists(), f"another test process could not make {name}"
        return made
    try:
        make(made)
    except BaseException:
        failed.touch()
        raise
    ready.touch()
    return made


def shared_by_all(basetemp: Path) -> Path:
    """Where processes of pytest-xdist meet; the process's own folder when there is one only."""
    return basetemp.parent if "PYTEST_XDIST_WORKER" in os.environ else basetemp


def files(site: Path) -> dict[str, bytes]:
    """All files of a site by their path."""
    return {
        each.relative_to(site).as_posix(): each.read_bytes() for each in site.rglob("*") if each.is_file()
    }


def text(site: Path, address: str) -> str:
    """A page of a site."""
    return (site / address / "index.html").read_text(encoding="utf-8")


def article(html: str) -> str:
    """The body of a page, without the frame of the theme and the link to edit it."""
    inner = html.partition('<article class="md-content__inner md-typeset"')[2].partition("</article>")[0]
    return inner[inner.index("<h1") :].strip()
