"""What one build prints: the register, what was found in it, and the language of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ..diagnostics import Diagnostic, Level
from ..model import Register
from ..model.register import Settings
from ..store import Store
from ..words import said

HELD_AS = "tertib"  # in `extra`, so that each build holds its own and templates can ask it


@dataclass(frozen=True, slots=True)
class Edition:
    """`found` is None until the gate has judged the register."""

    register: Register
    language: str
    found: tuple[Diagnostic, ...] | None = None

    @property
    def settings(self) -> Settings:
        return self.register.settings

    @property
    def name(self) -> str:
        return said(self.settings.name, self.language)

    @property
    def store(self) -> Store:
        return Store(self.register.root / ".cache")


def reaching(found: Sequence[Diagnostic], settings: Settings) -> tuple[Diagnostic, ...]:
    """The findings at or above the level at which the gate fails."""
    return tuple(each for each in found if each.level >= Level.named(settings.fail_level))


def held(config: MkDocsConfig) -> Edition | None:
    edition = config.extra.get(HELD_AS)
    return edition if isinstance(edition, Edition) else None


def hold(config: MkDocsConfig, edition: Edition) -> Edition:
    config.extra[HELD_AS] = edition
    return edition


def root_of(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml is the register's root."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def introduce(config: MkDocsConfig, edition: Edition) -> None:
    """Tell mkdocs the register's own facts, which stand in register.yml only. The theme escapes none of them."""
    settings = edition.settings
    config.site_name = escape(edition.name)
    config.site_description = escape(f"{edition.name}. {settings.office}, {settings.government}.")
    config.theme["language"] = edition.language
    if settings.edit_url:
        template = escape(settings.edit_url).replace("{", "{{").replace("}", "}}")
        config.edit_uri_template = template.replace("{{path}}", "{path}")
