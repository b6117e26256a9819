"""
A system's dossier as an official PDF: PDF/A-3u (ISO 19005-3), its fonts, data and specs inside.

    one(register, slug)        the dossier of one system
    pdfs(projects, edition)    the dossiers of many, kept by content, made side by side
    missing()                  why none can be made here

The same files give the same bytes: dates are those of the documents, and the identifier follows from the content.
WeasyPrint is an extra of its own (`pip install tertib[pdf]`) and needs the system's library Pango.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, partial

from ..check import today_of
from ..errors import NothingMatched, PdfUnavailable
from ..model import Project, Register
from ..opendata.file import as_json
from ..opendata.systems import records, system
from ..pages import specs
from ..pages.dossier import Enclosure, dossier
from ..pages.edition import Edition, edition
from ..pages.publicity import has_dossier
from ..spread import spread
from ..store import Store, store_of
from .sheet import Sheet, printed

__all__ = ["missing", "one", "pdfs"]

KIND = "pdf"


def pdfs(projects: Iterable[Project], edition: Edition) -> Iterator[tuple[Project, bytes]]:
    """Each system that has a dossier, and that dossier in the edition's language. Raises PdfUnavailable."""
    if reason := missing():
        raise PdfUnavailable("A PDF cannot be made here: {reason}", reason=reason)
    wanted = [project for project in projects if has_dossier(project)]
    sheets = [_sheet(project, edition) for project in wanted]
    fresh = [sheet for sheet in sheets if not edition.store.holds(KIND, sheet.key)]
    if edition.store.folder:
        spread(partial(_kept, store=edition.store), fresh, worth=2)
    for project, sheet in zip(wanted, sheets, strict=True):
        yield project, _kept(sheet, edition.store)


def one(register: Register, slug: str, language: str | None = None) -> bytes:
    """The dossier of a system by its slug, in the register's language where none is named."""
    project = register.project(slug)
    if project is None or not has_dossier(project):
        raise NothingMatched(
            "{slug} is no public system of this register: {known}",
            slug=slug,
            known=", ".join(each.slug for each in register.projects if has_dossier(each)) or "–",
        )
    said_in = language or register.settings.language
    made = edition(register, (), said_in, store_of(register.root), today_of(register))
    return next(content for _, content in pdfs((project,), made))


@cache
def missing() -> str:
    """What to install before a PDF can be made; empty where all is there."""
    try:
        import weasyprint  # noqa: F401
    except ImportError:
        return "pip install 'tertib[pdf]'"
    except OSError:  # as it says that a library of the system is not there
        return "apt-get install libpango-1.0-0 libpangoft2-1.0-0"
    return ""


def _kept(sheet: Sheet, store: Store) -> bytes:
    return store.kept_bytes(KIND, sheet.key, lambda: printed(sheet))


def _sheet(project: Project, edition: Edition) -> Sheet:
    enclosures = tuple(_enclosures(project, edition))
    found = dossier(project, edition, enclosures)
    return Sheet(found.html, found.day, enclosures, edition.register.settings.site_url)


def _enclosures(project: Project, edition: Edition) -> Iterator[Enclosure]:
    """What is public of the entry, the records and the specs, as data."""
    facts = {
        "system": system(project, edition.register),
        "records": list(records(project, edition.register)),
    }
    yield Enclosure(
        f"{project.slug}.json", edition.say("Register entry and documents as data"), as_json(facts)
    )
    for asset in specs.published(project):
        name = asset.address.rpartition("/")[2]
        yield Enclosure(name, edition.say("Source of the drawings, public part"), asset.content)
