"""The build beside plain MkDocs with Material that prints the same content as Markdown."""

from __future__ import annotations

import math
import shutil
import sys
from pathlib import Path

from cost import child_cpu
from generated import SHIPPED, generate

from .checks import DAY

PLAIN = """\
site_name: Plain
theme: {name: material, language: id, font: false}
plugins: []
not_in_nav: "*"
validation: {links: {not_found: ignore, unrecognized_links: ignore}}
nav: [index.md]
markdown_extensions: [admonition, tables, footnotes, attr_list, def_list]
"""


def bench_build(folder: Path, sizes: list[int]) -> None:
    """Build beside plain MkDocs + Material rendering the same content as Markdown."""
    spent: dict[int, float] = {}
    for systems in sizes:
        root = folder / f"build-{systems}"
        records = generate(root, systems)
        shutil.copy(SHIPPED / "mkdocs.yml", root)
        shutil.copytree(SHIPPED / "docs", root / "docs")
        shutil.copytree(SHIPPED / "hooks", root / "hooks")
        build = [sys.executable, "-m", "tertib", "build", "--root", str(root), *DAY]
        cold, warm = child_cpu(build), child_cpu(build)
        with (root / "projects" / "sistem-0000" / "index.md").open("a", encoding="utf-8") as entry:
            entry.write("\nSatu kalimat lagi.\n")
        edited = child_cpu(build)
        plain = child_cpu([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(plain_site(root))])
        spent[systems] = cold
        pages = sum(1 for _ in (root / "site").rglob("*.html"))
        print(
            f"build, {systems:>4} systems      {records} records → {pages} pages: "
            f"cold {cold:.1f}, warm {warm:.1f}, one system edited {edited:.1f}, plain {plain:.1f} "
            f"(to plain: {cold / plain:.2f}, {warm / plain:.2f}, {edited / plain:.2f})"
        )
        shutil.rmtree(root)
    least, most = min(sizes), max(sizes)
    if least < most:
        growth = math.log(spent[most] / spent[least]) / math.log(most / least)
        print(f"growth exponent           {growth:.2f} from {least} to {most} systems (1 is linear)")


def plain_site(root: Path) -> Path:
    """The same records and entries as Markdown pages of a plain site."""
    docs = root / "plain" / "docs"
    shutil.copytree(root / "projects", docs, ignore=shutil.ignore_patterns("*.yml"))
    (docs / "index.md").write_text("# Plain\n", encoding="utf-8")
    config = root / "plain" / "mkdocs.yml"
    config.write_text(PLAIN, encoding="utf-8")
    return config
