"""A built site whose table of systems is that of a larger register."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from generated import varied
from printed import article
from tertib.load import load
from tertib.opendata.catalogue import catalogue_file
from tertib.pages.edition import edition
from tertib.pages.table import table
from tertib.store import Store

ADDRESS = "sistem/index.html"
TODAY = date(2026, 11, 24)


def listed(root: Path, systems: int, built: Path) -> None:
    """Write a site of one page, as the built one has it: the table and the catalogue of so many systems."""
    varied(root / "register", systems)
    register, site = load(root / "register"), root / "site"
    page = (built / ADDRESS).read_text(encoding="utf-8")
    body = table(edition(register, (), "id", Store(), TODAY)).html.strip()
    (site / "sistem").mkdir(parents=True)
    (site / "data").mkdir()
    shutil.copytree(built / "assets", site / "assets")
    shutil.copy(built / "index.html", site)
    (site / ADDRESS).write_text(page.replace(article(page), body), encoding="utf-8", newline="\n")
    (site / "data" / "katalog.json").write_bytes(catalogue_file(register).content)
