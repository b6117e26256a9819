"""What every page of one edition is made from: the register, what was found in it, and a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..diagnostics import Diagnostic
from ..markdown import PREFIX, Body, render
from ..model import Project, Register
from ..model.relations import Relations, relations
from ..store import Store
from ..words import Text, catalogue, said, written_in
from . import addresses, dates, publicity
from .page import Page, apart, relative, toc_of


@dataclass(frozen=True, slots=True)
class Edition:
    """The register in one language, as seen on a day."""

    register: Register
    language: str
    store: Store
    today: date
    say: Callable[[str], str]
    files: Mapping[str, str]
    found: Mapping[str, tuple[Diagnostic, ...]]
    relations: Mapping[str, Relations]
    dossiers: bool = False  # whether each system has a PDF to download

    def page(
        self,
        address: str,
        template: str,
        *,
        title: str,
        description: str,
        source: str | None = None,
        step: str = "",
        needs: tuple[str, ...] = (),
        **words: Any,
    ) -> Page:
        """A page made by a template, which is given `words`; the table of contents is read off the result."""
        html = apart(self.html(template, address, title=title, **words))
        return Page(address, title, description, html, toc_of(html), source, step=step, needs=needs)

    def html(self, template: str, here: str, **words: Any) -> str:
        """What a template makes for a page at `here`."""
        known = {
            "_": self.say,
            "say": self.said,
            "to": partial(self.way, here),
            "here": here,
            "address": addresses,
            "day": self.day,
            "number": self.number,
            "language": self.language,
            "settings": self.register.settings,
            "written_in": partial(written_in, language=self.language),
        }
        return _templates().get_template(template).render({**known, **words})

    def way(self, here: str, there: str) -> str:
        """The way from a page of this edition to an address of it, or to what both editions share."""
        root = addresses.edition_root(self.language, self.register.settings.language)
        if addresses.stands_once(there):
            return relative(f"{root}{here}", there)
        return relative(here, there)

    def said(self, text: str | Text | None) -> str:
        return said(text, self.language)

    def day(self, value: Any) -> str:
        return dates.day(value, self.language)

    def number(self, value: float) -> str:
        return dates.number(value, self.language)

    def agency(self, agency_id: str | None) -> str:
        """An agency's name; one the register does not know is its id."""
        known = self.register.settings.agencies.get(agency_id or "")
        return self.said(known.name) if known else agency_id or ""

    def position(self, project: Project, position_id: str | None) -> str:
        """A position's name in the procedure of a system."""
        return self.said(project.position_name(position_id or ""))

    def body(self, text: str, file: str, here: str, *, top: int = 2, prefix: str = PREFIX) -> Body:
        """The Markdown of a file as HTML for the page at `here`."""

        def led(href: str) -> str | None:
            there = addresses.target(self.files, file, href)
            return self.way(here, there) if there else None

        return render(text, links=led, top=top, prefix=prefix)


def edition(
    register: Register,
    found: Iterable[Diagnostic],
    language: str,
    store: Store,
    today: date,
    *,
    dossiers: bool = False,
) -> Edition:
    return Edition(
        register,
        language,
        store,
        today,
        catalogue(language),
        addresses.of_files(register),
        _by_project(register, found),
        relations(register.projects, silent=[each.slug for each in register.projects if _is_withheld(each)]),
        dossiers,
    )


def _is_withheld(project: Project) -> bool:
    return publicity.of_system(project) != "public"


def _by_project(register: Register, found: Iterable[Diagnostic]) -> Mapping[str, tuple[Diagnostic, ...]]:
    """What was found, by the system in whose folder it stands."""
    by_slug: dict[str, list[Diagnostic]] = {project.slug: [] for project in register.projects}
    for diagnostic in found:
        parts = diagnostic.place.file.split("/")
        if len(parts) > 1 and parts[0] == "projects" and parts[1] in by_slug:
            by_slug[parts[1]].append(diagnostic)
    return {slug: tuple(each) for slug, each in by_slug.items()}


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("tertib.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
