"""What one build prints: the register, what was found in it, and the pages made of both, in one language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..check import check, today_of
from ..diagnostics import Diagnostic
from ..load import load
from ..model import Register
from ..pages import Asset, Page, assets, overview, pages
from ..store import store_of
from ..words import Text, said

HELD_AS = "tertib"  # in `extra`, so that each build holds its own and templates can ask it


@dataclass(frozen=True, slots=True)
class Printing:
    """`found` is None until the gate has judged the register; then come the pages."""

    register: Register
    language: str
    today: date | None = None
    found: tuple[Diagnostic, ...] | None = None
    pages: tuple[Page, ...] = ()
    assets: tuple[Asset, ...] = ()
    overview: str = ""

    def said(self, text: str | Text | None) -> str:
        return said(text, self.language)

    def judged(self, today: date | None) -> Printing:
        """The same with its findings on a day, today where none is given."""
        day = today or today_of(self.register)
        return replace(self, today=day, found=check(self.register, day, self.language))

    def made(self) -> Printing:
        """The same with its pages. All that can fail fails here, while the last site still stands."""
        register, found, today = self.register, self.found or (), self.today or today_of(self.register)
        store = store_of(register.root)
        return replace(
            self,
            pages=tuple(pages(register, found, self.language, store, today)),
            assets=tuple(assets(register)),
            overview=overview(register, found, self.language, today),
        )


def read(config: MkDocsConfig) -> Printing:
    """The register at mkdocs.yml, in its own language."""
    register = load(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
    return Printing(register, register.settings.language)


def held(config: MkDocsConfig) -> Printing | None:
    printing = config.extra.get(HELD_AS)
    return printing if isinstance(printing, Printing) else None


def hold(config: MkDocsConfig, printing: Printing) -> Printing:
    config.extra[HELD_AS] = printing
    return printing


def introduce(config: MkDocsConfig, printing: Printing) -> None:
    """Tell mkdocs the register's own facts, which stand in register.yml only. The theme escapes none of them."""
    settings = printing.register.settings
    name = printing.said(settings.name)
    keepers = (printing.said(each) for each in (settings.office, settings.government))
    config.site_name = escape(name)
    config.site_description = escape(f"{name}. {', '.join(filter(None, keepers))}.")
    config.theme["language"] = printing.language
    if settings.edit_url:
        template = escape(settings.edit_url).replace("{", "{{").replace("}", "}}")
        config.edit_uri_template = template.replace("{{path}}", "{path}")
