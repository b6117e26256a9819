"""What Tertib needs on a machine: what is there, what is missing, how to get it."""

from __future__ import annotations

import platform
import shutil
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from . import pdf
from .draw import render
from .errors import GraphvizMissing

PACKAGES = (
    "mkdocs",
    "mkdocs-material",
    "pyyaml",
    "jsonschema",
    "jsonschema-rs",
    "diagrams",
    "graphviz",
    "nh3",
    "babel",
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked for."""

    name: str
    version: str
    needed: bool
    cure: str

    @property
    def ok(self) -> bool:
        return bool(self.version)


def examined() -> tuple[Examined, ...]:
    """Everything Tertib needs or can use, as found on this machine."""
    python = platform.python_version() if sys.version_info >= (3, 11) else ""
    return (
        Examined("Python", python, True, "install Python 3.11 or newer"),
        *(Examined(name, _package(name), True, f"run: pip install {name}") for name in PACKAGES),
        Examined(
            "libyaml", _libyaml(), True, "install PyYAML from a wheel: pip install --force-reinstall pyyaml"
        ),
        Examined("dot", _dot(), True, "run: pip install graphviz-pure, or: apt install graphviz"),
        Examined("git", _git(), False, "install git: the pull-request mode reads the base branch with it"),
        Examined(
            "weasyprint",
            "" if pdf.missing() else _package("weasyprint"),
            False,
            f"for PDF dossiers: {pdf.missing()}",
        ),
        Examined(
            "pagefind", _package("pagefind_bin"), False, "for the site's search: pip install 'pagefind[bin]'"
        ),
        Examined("browser", _browser(), False, "for the browser tests: apt install chromium"),
    )


def _package(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _libyaml() -> str:
    from .source import libyaml_version

    return libyaml_version()


def _dot() -> str:
    try:
        dot = render.program()
        return f"{render.version(dot)} ({dot})"
    except GraphvizMissing:
        return ""


def _git() -> str:
    return shutil.which("git") or ""


def _browser() -> str:
    return next((path for name in BROWSERS if (path := shutil.which(name))), "")
