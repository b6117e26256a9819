"""All projects of a government and the register's own facts (formats §1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import msgspec

from ..calendars import Calendar
from ..diagnostics import Fault
from ..sop import Sop
from ..source import Source
from ..words import Text
from .project import Project, Spec
from .waiver import Baseline


class Agency(msgspec.Struct, frozen=True):
    name: str | Text
    short: str | Text | None = None


class PlatformVersion(msgspec.Struct, frozen=True):
    supported_until: date | None = None


class Platform(msgspec.Struct, frozen=True):
    name: str
    kind: str
    versions: dict[str, PlatformVersion] = msgspec.field(default_factory=dict)

    def version_of(self, installed: str) -> str | None:
        """The listed version that an installed one is, or belongs to: 8.3.12 belongs to 8.3."""
        fitting = [each for each in self.versions if installed == each or installed.startswith(f"{each}.")]
        return max(fitting, key=len, default=None)


class Settings(msgspec.Struct, frozen=True):
    """projects/register.yml."""

    name: str | Text
    government: str | Text
    sop: str
    office: str | Text = ""
    site_url: str = ""
    repository: str = "public"
    letterhead: tuple[str, ...] = ()
    edit_url: str | None = None
    report_to: str | None = None
    data_license: str = "CC-BY-4.0"
    language: str = "id"
    timezone: str = "Asia/Jakarta"
    letter_number: str | None = None
    fail_level: str = "error"
    severity: dict[str, str] = msgspec.field(default_factory=dict)
    agencies: dict[str, Agency] = msgspec.field(default_factory=dict)
    platforms: dict[str, Platform] = msgspec.field(default_factory=dict)


class Law(msgspec.Struct, frozen=True):
    """A legal basis and what is known of it today."""

    id: str
    title: str | Text
    status: str
    by: tuple[str, ...] = ()
    checked_on: date | None = None
    source: str | None = None
    note: str | Text | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """All that was read from a register's root, and what could not be."""

    root: Path
    settings: Settings
    source: Source
    projects: tuple[Project, ...]
    sops: Mapping[str, Sop]
    sop_sources: Mapping[str, Source]
    laws: Mapping[str, Law]
    faults: tuple[Fault, ...] = ()
    calendars: Mapping[str, Calendar] = field(default_factory=dict)
    baseline: Spec[Baseline] | None = None
    as_of: date | None = None  # the day it is reconstructed for; None for the register as it is

    def project(self, slug: str) -> Project | None:
        return next((project for project in self.projects if project.slug == slug), None)

    def holds(self, path: str) -> bool:
        """Whether a path from the root is a file of a project, or a folder of one with an index.md."""
        slug, _, name = path.removeprefix("projects/").partition("/")
        project = self.project(slug)
        return project is not None and (
            name in project.files or f"{name}/index.md".lstrip("/") in project.files
        )

    def sources(self) -> dict[str, Source]:
        """Every file that could be read, by its path from the root."""
        read = [self.source, *self.sop_sources.values()]
        for project in self.projects:
            read += [*project.texts, *(spec.source for spec in project.specs if spec.source)]
            read += [project.waivers.source] if project.waivers and project.waivers.source else []
        return {source.file: source for source in read}

    @property
    def counted(self) -> tuple[Project, ...]:
        """The projects of counts and open data: no examples, unless the register holds nothing else."""
        real = tuple(each for each in self.projects if each.entry and not each.entry.example)
        return real or self.projects
