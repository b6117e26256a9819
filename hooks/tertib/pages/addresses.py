"""The addresses of formats §10: what stands where, and where a path of the repository is read."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import quote, unquote, urlencode

from ..markdown import PREFIX
from ..model import Project, Record, Register
from . import publicity

SYSTEMS = "sistem/"
PROCEDURES = "sop/"
RULES = "aturan/"
DASHBOARDS = "dasbor/"
REFERENCE = "panduan/acuan/"
PREVIEW = "pratinjau.png"

UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")

# What stands once, at the root of the site, whatever the language of the page that asks for it.
SHARED = ("assets/", "data/")


def system(slug: str) -> str:
    return f"{SYSTEMS}{slug}/"


def filtered(**by: str) -> str:
    """The table of systems as it is filtered by what register.js reads from the address: `agency`, `status`, …; empty ones are left out."""
    return f"{SYSTEMS}?{urlencode({name: value for name, value in by.items() if value})}"


def sop(sop_id: str) -> str:
    return f"{PROCEDURES}{sop_id}/"


def rule(code: str) -> str:
    return f"{RULES}{code}/"


def dashboard(name: str = "") -> str:
    """The dashboard that answers a question; the overview of them without a name."""
    return f"{DASHBOARDS}{name}/" if name else DASHBOARDS


def reference(name: str) -> str:
    """The reference of a file or a kind of record: `dfd`, `records/needs`."""
    return f"{REFERENCE}{name.replace('records/', 'dokumen/')}/"


def document(slug: str, document_id: str) -> str:
    return f"{system(slug)}dokumen/{document_id}/"


def process(slug: str, process_id: str) -> str:
    return f"{system(slug)}dfd/{process_id}/"


def entities(slug: str, part: str) -> str:
    """A group or view of a system's entities."""
    return f"{system(slug)}erd/{part}/"


def entity(name: str) -> str:
    """The place of an entity on the page that describes it: its name, so written that it can be a part of any address."""
    return f"entitas-{quote(name, safe='')}"


def edition_root(language: str, home: str) -> str:
    """Where the pages of a language begin: at the root of the site for the register's own, else `en/`."""
    return "" if language == home else f"{language}/"


def stands_once(address: str) -> bool:
    """Files do; a page that tells of them is in each language."""
    return address.startswith(SHARED) and not address.endswith("/")


def picture(drawing_id: str) -> str:
    """The file of a drawing, beside the page that shows it."""
    return f"{UNSAFE.sub('-', drawing_id)}.svg"


def saved_as(here: str, file: str) -> str:
    """What a file that is downloaded from a page is called: after the system or procedure that it is about."""
    folders = here.strip("/").split("/")
    return f"{folders[min(1, len(folders) - 1)] or 'register'}-{file}"


def badge(slug: str) -> str:
    """The small picture of a system for other sites, beside its page in each edition."""
    return f"{system(slug)}badge.svg"


def preview(slug: str) -> str:
    """The picture that goes along where a system's page is shared."""
    return f"{system(slug)}{PREVIEW}"


def spec(slug: str, name: str) -> str:
    """The public part of a system's `dfd` or `erd`; it is open data, and in the author's words in every edition."""
    return f"data/{slug}/{name}.yml"


def dossier(slug: str) -> str:
    """All that is public of a system as one PDF, in the register's own language."""
    return f"data/{slug}/dosier.pdf"


def evidence(slug: str, file: str) -> str:
    """Where a file of a system's folder is published."""
    return f"assets/bukti/{slug}/{file}"


def number(project: Project, step: str) -> str | None:
    """The two digits of a step; None where neither the SOP nor the name of a file says them."""
    if project.sop and project.sop.step(step):
        return f"{project.sop.number_of(step):02}"
    return None


def shown(project: Project, step: str) -> Record | None:
    """The record that stands at a step's address: the counting round, else the newest that can be read, else the newest."""
    rounds = project.rounds(step)
    readable = [record for record in rounds if record.facts]
    return project.counting(step) or next(iter(readable[::-1] or rounds[::-1]), None)


def record(project: Project, each: Record) -> str | None:
    """A record's page; None where it has none: the system is withheld, the SOP does not know the step, or a second file has no round."""
    digits = number(project, each.step)
    if digits is None or publicity.of_system(project) != "public":
        return None
    main = f"{system(project.slug)}{digits}/"
    if each == shown(project, each.step):
        return main
    return f"{main}{each.round}/" if each.round else None


def of_files(register: Register) -> Mapping[str, str]:
    """Every path of the repository that an author may link to, and the address at which it is read."""
    found: dict[str, str] = {}
    for project in register.projects:
        found[project.index] = found[project.folder] = system(project.slug)
        for each in project.records:
            if address := record(project, each):
                found[each.file] = address
        for name, spec in (
            ("dfd", project.dfd),
            ("erd", project.erd),
            ("penempatan", project.deployment),
        ):
            if spec:
                found[spec.file] = f"{system(project.slug)}#{name}"
        for file in published_files(project):
            found[f"{project.folder}/{file}"] = evidence(project.slug, file)
    for name, source in register.sop_sources.items():
        found[source.file] = sop(name)
    return found


# Files that a browser shows or saves without running anything in them.
HARMLESS = {"pdf", "png", "jpg", "jpeg", "webp", "txt", "csv", "docx", "xlsx", "pptx", "odt", "ods", "odp"}


def published_files(project: Project) -> tuple[str, ...]:
    """The files that public records of a public system cite as public evidence."""
    harmless = (file for file in project.cited if file.rpartition(".")[2].lower() in HARMLESS)
    return tuple(sorted(file for file in harmless if file in project.files))


def target(files: Mapping[str, str], file: str, href: str) -> str | None:
    """Where a link written in a file of the repository leads in the site; None for a link to nothing."""
    path, _, anchor = href.partition("#")
    wanted = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(path)))
    address = files.get(wanted)
    if address is None:
        return None
    return f"{address}#{PREFIX}{anchor}" if anchor and "#" not in address else address
