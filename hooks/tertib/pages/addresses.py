"""The addresses of formats §10: what stands where, and where a path of the repository is read."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import unquote

from ..markdown import PREFIX
from ..model import Project, Record, Register
from . import publicity

SYSTEMS = "sistem/"
PROCEDURES = "sop/"
RULES = "aturan/"
REFERENCE = "panduan/acuan/"


def system(slug: str) -> str:
    return f"{SYSTEMS}{slug}/"


def sop(sop_id: str) -> str:
    return f"{PROCEDURES}{sop_id}/"


def rule(code: str) -> str:
    return f"{RULES}{code}/"


def reference(name: str) -> str:
    """The reference of a file or a kind of record: `dfd`, `records/needs`."""
    return f"{REFERENCE}{name.replace('records/', 'dokumen/')}/"


def document(slug: str, document_id: str) -> str:
    return f"{system(slug)}dokumen/{document_id}/"


def process(slug: str, process_id: str) -> str:
    return f"{system(slug)}dfd/{process_id}/"


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
        for name, spec in (("dfd", project.dfd), ("erd", project.erd)):
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
    if not project.entry or project.entry.publication != "public":
        return ()
    cited = {
        each.file
        for record, facts in project.sound
        if record.public
        for each in facts.evidence
        if each.file and each.publication == "public"
    }
    harmless = (file for file in cited if file.rpartition(".")[2].lower() in HARMLESS)
    return tuple(sorted(file for file in harmless if file in project.files))


def target(files: Mapping[str, str], file: str, href: str) -> str | None:
    """Where a link written in a file of the repository leads in the site; None for a link to nothing."""
    path, _, anchor = href.partition("#")
    wanted = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(path)))
    address = files.get(wanted)
    if address is None:
        return None
    return f"{address}#{PREFIX}{anchor}" if anchor and "#" not in address else address
