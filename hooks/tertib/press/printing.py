"""What one build prints: one edition, that is the register, what was found in it, and the pages made of both, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..check import Verdict, judge
from ..diagnostics import Diagnostic
from ..load import load
from ..model import Register
from ..opendata import DataFile, OpenRegister, files
from ..opendata.page import page as data_page
from ..pages import (
    Asset,
    Edition,
    Page,
    addresses,
    assets,
    badge_files,
    edition,
    overview,
    pages,
    preview_files,
)
from ..pages.dates import day
from ..pdf import pdfs
from ..store import Store, store_of
from ..words import LANGUAGES, Text, catalogue, said

HELD_AS = "tertib"  # in `extra`, so that each build holds its own and templates can ask it


@dataclass(frozen=True, slots=True)
class Printing:
    """`verdict` is None until the gate has judged the register; then come the pages, with `dossiers` to download or not."""

    register: Register
    language: str
    verdict: Verdict | None = None
    pages: tuple[Page, ...] = ()
    assets: tuple[Asset, ...] = ()
    overview: str = ""
    data: tuple[DataFile, ...] = ()
    dossiers: bool = False

    @property
    def as_of(self) -> str:
        """The day that the register is reconstructed for, in words; nothing for the register as it is."""
        return day(self.register.as_of, self.language)

    @property
    def home(self) -> bool:
        """Whether this is the edition at the root of the site, in the register's own language."""
        return self.language == self.register.settings.language

    @property
    def others(self) -> tuple[Printing, ...]:
        """The editions in the other languages, of the same verdict; nothing is judged twice."""
        return tuple(
            Printing(self.register, language, self.verdict, data=self.data, dossiers=self.dossiers)
            for language in LANGUAGES
            if language != self.language
        )

    @property
    def store(self) -> Store:
        """What is kept of this register on this machine."""
        return store_of(self.register.root)

    def said(self, text: str | Text | None) -> str:
        return said(text, self.language)

    def judged(self, today: date | None) -> Printing:
        """The same with its verdict on a day, today where none is given."""
        return replace(self, verdict=judge(self.register, today))

    def found(self) -> tuple[Diagnostic, ...]:
        return self.verdict.diagnostics(self.language) if self.verdict else ()

    def made(self) -> Printing:
        """The same with its pages. All that can fail fails here, while the last site still stands."""
        done = self if self.verdict else self.judged(None)
        if done.verdict is None:
            return done
        register, today = done.register, done.verdict.today
        store, opened = self.store, OpenRegister(register)
        data = self.data or tuple(files(opened))
        own = edition(register, done.found(), self.language, store, today, dossiers=self.dossiers)
        return replace(
            done,
            pages=(
                *pages(own),
                data_page(opened, data, self.language, today),
            ),
            assets=(
                *assets(register),
                *badge_files(register, self.language),
                *preview_files(register, self.language, store),
                *(Asset(each.address, each.content) for each in data),
                *_dossiers(own),
            ),
            data=data,
            overview=overview(own),
        )


def _dossiers(own: Edition) -> Iterator[Asset]:
    """The dossiers of all systems, once for all editions: they are in the register's own language."""
    if own.dossiers and own.language == own.register.settings.language:
        for project, content in pdfs(own.register.projects, own):
            yield Asset(addresses.dossier(project.slug), content)


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
    _name_toggles(config, printing.language)


def _name_toggles(config: MkDocsConfig, language: str) -> None:
    """The buttons for light and dark, named for what they do; mkdocs.yml has them in one language only."""
    say = catalogue(language)
    names = {
        "(prefers-color-scheme)": say("Switch to light mode"),
        "(prefers-color-scheme: light)": say("Switch to dark mode"),
        "(prefers-color-scheme: dark)": say("Follow the device"),
    }
    palette = config.theme.get("palette")
    for each in palette if isinstance(palette, list) else ():
        if "toggle" in each and each.get("media") in names:
            each["toggle"]["name"] = names[each["media"]]
