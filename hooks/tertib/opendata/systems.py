"""What open data says of each system. What is above `public` is told by its name, its dates and the reason only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from .. import contracts
from ..model import Project, Record, Register
from ..model.record import Evidence, Facts
from ..pages import addresses, publicity
from ..pages.strip import state_of
from ..tracing.owed import dues
from .public import chosen

Data: TypeAlias = dict[str, Any]

# What a reader may know of a system whose entry is withheld.
KNOWN = ("name", "short_name", "entry", "sop", "status", "owner_agency", "publication", "exclusion")


def system(project: Project, register: Register) -> Data:
    """A system in the register: its entry, where it stands in each step, and what it owes by when."""
    keys = contracts.part("project").properties
    if publicity.of_system(project) != "public":
        keys = {key: part for key, part in keys.items() if key in KNOWN}
    facts = chosen(keys, project.source.data if project.source else {})
    return {
        "slug": project.slug,
        **facts,
        "publication": publicity.of_system(project),
        "page": page_of(project, register),
        "steps": list(steps(project)),
        "due": [{"kind": each.kind, "date": each.day.isoformat()} for each in dues(project)],
    }


def page_of(project: Project, register: Register) -> str:
    return f"{site(register)}{addresses.system(project.slug)}"


def site(register: Register) -> str:
    """The address of the site, with a slash at its end."""
    return f"{register.settings.site_url.rstrip('/')}/"


def steps(project: Project) -> Iterator[Data]:
    """Where a system stands in each step of its way, with the days of the record that counts."""
    for step in project.sop.steps if project.sop else ():
        if not project.applies(step):
            continue
        found: Data = {
            "step": step.id,
            "number": project.sop.number_of(step.id) if project.sop else 0,
            "state": state_of(project, step).value,
        }
        counting = project.counting(step.id)
        if counting and counting.facts and publicity.of_record(counting) != "excluded":
            found |= _days(counting.facts)
        yield found


def _days(facts: Facts) -> Data:
    found = {"started": facts.started, "finished": facts.finished, "approved": facts.approved_on}
    return {key: day.isoformat() for key, day in found.items() if day}


def records(project: Project, register: Register) -> Iterator[Data]:
    """The records of a public system in the order of its steps."""
    if publicity.of_system(project) == "public" and project.sop:
        known = [each for each in project.records if each.facts and addresses.record(project, each)]
        for each in sorted(known, key=lambda r: (addresses.number(project, r.step) or "", r.order)):
            yield record(project, each, register)


def record(project: Project, each: Record, register: Register) -> Data:
    """A record: of a withheld one title, dates, positions and the reason; of an exempt one that it exists, and why."""
    keys, facts = contracts.part("record").properties, each.facts
    shown = {"exclusion"} if publicity.of_record(each) == "excluded" else set(keys) - {"evidence"}
    if not each.public:
        shown -= {"deviation", "rework", "not_applicable", "hours"}
    found: Data = {
        "step": each.step,
        "number": int(addresses.number(project, each.step) or 0),
        "round": each.round,
        "kind": each.kind,
        "publication": publicity.of_record(each),
        "page": f"{site(register)}{addresses.record(project, each)}",
        **chosen(
            {key: part for key, part in keys.items() if key in shown - {"step", "publication"}}, each.content
        ),
    }
    if each.public and facts:
        found["evidence"] = [_proof(one) for one in facts.evidence]
        found["content"] = _content(each)
    return {key: value for key, value in found.items() if value is not None}


def _content(each: Record) -> Data:
    """The keys of a record's kind."""
    if each.kind not in contracts.kinds():
        return {}
    keys = contracts.part(f"records/{each.kind}").properties
    return chosen(keys, each.content, leave=contracts.part("record").properties)


def _proof(each: Evidence) -> Data:
    """A piece of evidence; what is not public only says that it exists."""
    found: Data = {"type": each.type, "publication": each.publication}
    if each.publication != "excluded":
        found |= {"number": each.number, "date": each.date.isoformat() if each.date else None}
    if each.publication == "public":
        found |= {"archive": each.archive, "url": each.url}
    return {key: value for key, value in found.items() if value is not None}
