"""What `tertib new` writes: a system's folder, or the draft of a step, with headings and the keys to fill in."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator
from datetime import date

from . import contracts
from .contracts import Part
from .diagnostics import printable
from .errors import TertibError
from .load import SLUG
from .model import Project, Register, file_of
from .sop import Sop, Step
from .source import Data
from .words import catalogue, said


class CannotStart(TertibError):
    """A system or a step cannot be begun here."""


def new_system(register: Register, slug: str, name: str | None, agency: str | None) -> dict[str, str]:
    """The files of a new system, by path from the root: its register entry and the draft of the first step."""
    if not SLUG.fullmatch(slug):
        raise CannotStart(
            "{slug} cannot be a folder: use small letters, digits and hyphens, such as e-retribusi",
            slug=printable(slug),
        )
    if register.project(slug):
        raise CannotStart(
            "projects/{slug}/ is there already: `tertib new {slug} STEP` begins a step of it", slug=slug
        )
    agencies = register.settings.agencies
    if agency is not None and agency not in agencies:
        raise CannotStart(
            "{agency} is not an agency of register.yml: {agencies}",
            agency=agency,
            agencies=", ".join(agencies),
        )
    owner = agency or next(iter(agencies), "")
    sop = register.sops[register.settings.sop]
    entry = _entry(register, slug, name or slug.replace("-", " ").title(), owner)
    first = sop.steps[0]
    return {f"projects/{slug}/index.md": entry} | _step_files(
        slug, sop, first, register.settings.language, None
    )


def new_step(register: Register, project: Project, step_id: str, today: date) -> dict[str, str]:
    """The draft of a step of a system; the next round where the step has records already."""
    sop = project.sop
    step = sop.step(step_id) if sop else None
    if sop is None or step is None:
        known = ", ".join(each.id for each in sop.steps) if sop else ""
        raise CannotStart("{step} is no step of the SOP; its steps: {known}", step=step_id, known=known)
    rounds = project.rounds(step_id)
    if rounds and step.repeats == "never":
        raise CannotStart("{file} is there already, and this step has one round", file=rounds[-1].file)
    return _step_files(project.slug, sop, step, register.settings.language, _next_round(project, step, today))


def _next_round(project: Project, step: Step, today: date) -> str | None:
    rounds = project.rounds(step.id)
    if step.repeats == "period":
        return f"{today.year}-S{1 if today.month <= 6 else 2}"
    if not rounds:
        return None
    if rounds[-1].round is None:
        folder = rounds[-1].file.removesuffix(".md")
        raise CannotStart(
            "move {file} to {folder}/1.md first: a step is one file or a folder of rounds",
            file=rounds[-1].file,
            folder=folder,
        )
    return str(rounds[-1].order[0] + 1)


def _entry(register: Register, slug: str, name: str, agency: str) -> str:
    language = register.settings.language
    say = catalogue(language)
    given = {
        "name": name,
        "summary": say("write: one sentence on what the system is for, and for whom"),
        "entry": "sop",
        "sop": register.settings.sop,
        "status": "planned",
        "owner_agency": agency,
    }
    lines = [f"{key}: {_scalar(value)}" for key, value in given.items()]
    lines += _waiting("project", given, language)
    body = say("write: what the system is and does, for a citizen")
    return "\n".join(["---", *lines, "---", "", f"<!-- {body} -->", ""])


def _step_files(slug: str, sop: Sop, step: Step, language: str, round_: str | None) -> dict[str, str]:
    file = file_of(sop.number_of(step.id), step.id)
    name = file if round_ is None else f"{file.removesuffix('.md')}/{round_}.md"
    return {f"projects/{slug}/{name}": "\n".join(_draft(step, language, round_))}


def _draft(step: Step, language: str, round_: str | None) -> Iterator[str]:
    say = catalogue(language)
    yield from ("---", f"step: {step.id}", f"title: {_scalar(said(step.title, language))}")
    yield from ('version: "0.1"', "status: draft")
    if round_ and round_.isdigit() and int(round_) > 1:
        reason = say("write: why the step is repeated")
        yield f'rework: {{reason: {_scalar(reason)}, of: "{int(round_) - 1}"}}'
    kind = f"records/{step.record}" if step.record in contracts.kinds() else "record"
    yield from _waiting(kind, {"step", "title", "version", "status", "rework"}, language)
    yield from ("---", "")
    part = say("write: this part")
    for heading in step.headings:
        yield from (f"## {heading}", "", f"<!-- {part} -->", "")


def _waiting(name: str, given: Container[str], language: str) -> Iterator[str]:
    """The keys still to be written, as comments: each with an example and what it asks."""
    whole = contracts.part(name)
    example = whole.raw["examples"][0]
    for key, part in whole.properties.items():
        if key not in given:
            shown = f" {_flow(example[key])}" if key in example else ""
            yield f"# {key}:{shown}  # {_label(part, language)}"


def _flow(value: Data) -> str:
    """An example in one line; of a list the first item is enough."""
    return json.dumps(value[:1] if isinstance(value, list) else value, ensure_ascii=False)


def _label(part: Part, language: str) -> str:
    return re.sub(r"\s+", " ", f"{part.title(language)}: {part.description(language)}").strip(": ")


def _scalar(text: str) -> str:
    """A text as a YAML scalar: JSON's quoting is YAML's too."""
    return json.dumps(text, ensure_ascii=False)
