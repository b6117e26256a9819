"""What no rule can judge and whoever reviews a change should see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Approval, Change, Project, Record
from ..privacy import masked
from ..words import catalogue, said
from .homes import home_of
from .plain import code, plain
from .report import Report

MOST_NAMED = 12


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """An approval that a change adds, in words for the reviewer: whose it is, of what, when, and by which letter."""

    position: str
    day: str
    record: str
    letter: str


def claims(report: Report) -> tuple[Claim, ...]:
    """The approvals that a change adds, by position. That they were given is what no file can prove."""
    if report.change is None:
        return ()
    return tuple(sorted(_claim(*each, report) for each in _approvals(report.change)))


def noteworthy(report: Report) -> Iterator[str]:
    """One line each: new systems and how they enter, what was not judged, settings, and what else is touched."""
    say = catalogue(report.language)
    change = report.change
    if change is None:
        return
    known = {each.slug for each in change.base.projects}
    for project in change.register.projects:
        if project.slug in change.slugs - known and project.entry:
            yield _entering(project, report)
    for project in change.register.projects:
        for record in project.records:
            if record.withheld and record.file in change.files:
                yield say("{file} is withheld: its content was not judged.").format(file=code(record.file))
    if change.proposed:
        yield say("Proposed, and in force only once merged: {what}.").format(
            what=_listed([each.what for each in change.proposed], report)
        )
    own = {"projects", "schemas", "docs"}
    others = sorted(file for file in change.files | change.above if file.split("/")[0] not in own)
    if others:
        yield say(
            "This change also touches what the check itself is made of, or other files: {files}."
        ).format(files=_listed(others, report))


def _entering(project: Project, report: Report) -> str:
    say = catalogue(report.language)
    if project.legacy:
        words = say("{system} is new and enters as a legacy system: it owes neither order nor approvals.")
    elif project.entry and project.entry.example:
        words = say("{system} is new and enters as an example: it is left out of counts.")
    else:
        words = say("{system} is new.")
    return words.format(system=code(project.folder))


def _listed(names: list[str], report: Report) -> str:
    say = catalogue(report.language)
    shown = ", ".join(map(code, names[:MOST_NAMED]))
    left = len(names) - MOST_NAMED
    return f"{shown}, " + say("and {count} more").format(count=left) if left > 0 else shown


def _approvals(change: Change) -> Iterator[tuple[Project, Record, Approval]]:
    known = {
        (record.file, each)
        for project in change.base.projects
        for record, facts in project.sound
        for each in facts.approvals
    }
    for project in change.register.projects:
        for record, facts in project.sound if project.slug in change.slugs else ():
            for each in facts.approvals:
                if record.file in change.files and (record.file, each) not in known:
                    yield project, record, each


def _claim(project: Project, record: Record, approval: Approval, report: Report) -> Claim:
    say = catalogue(report.language)
    name = masked(said(project.position_name(approval.position), report.language))
    if approval.on_behalf_of:
        other = masked(said(project.position_name(approval.on_behalf_of), report.language))
        name = say("{position} on behalf of {other}").format(position=name, other=other)
    home = home_of(record.file, report)
    part = f"{home.part} ({record.round})" if record.round else home.part
    letter = plain(masked(approval.letter or "")) or "–"
    return Claim(plain(name), str(approval.date), f"{plain(home.system)}: {plain(part)}", letter)
