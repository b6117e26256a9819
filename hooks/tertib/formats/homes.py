"""What a finding belongs to, as a person would say it: the system and the step."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import NAMED, Project
from ..words import catalogue, said
from .report import Report


@dataclass(frozen=True, slots=True)
class Home:
    """The system that a file belongs to, and the part of it."""

    system: str
    part: str


def home_of(file: str, report: Report) -> Home:
    slug = file.removeprefix("projects/").partition("/")[0] if file.startswith("projects/") else ""
    project = report.register.project(slug) if report.register and slug else None
    if project is None:
        say = catalogue(report.language)
        return Home(slug if slug and "." not in slug else say("The register"), file)
    name = said(project.entry.name, report.language) if project.entry else ""
    return Home(f"{name} ({slug})" if name else slug, part_of(project, file, report))


def part_of(project: Project, file: str, report: Report) -> str:
    """The step whose record or drawing a file is, or was."""
    say = catalogue(report.language)
    stem = file.rpartition("/")[2].removesuffix(".yml")
    inside = file.removeprefix(f"{project.folder}/")
    named = NAMED.match(inside.partition("/")[0].removesuffix(".md"))
    steps = [named["step"]] if named else []
    if project.sop and not steps and "/" not in inside:
        steps = [step.id for step in project.sop.steps if stem in step.drawings]
    known = [step for each in steps if project.sop and (step := project.sop.step(each))]
    if known and project.sop:
        step = known[0]
        return f"{project.sop.number_of(step.id)}. {said(step.title, report.language)}"
    return say("Register entry") if file == project.index else inside
