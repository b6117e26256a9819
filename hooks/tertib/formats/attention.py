"""What no rule can judge and whoever reviews a change should see."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Change
from ..words import catalogue
from .plain import code
from .report import Report

MOST_APPROVALS = 30


def noteworthy(report: Report) -> Iterator[str]:
    """One line each: new systems and how they enter, approvals that are claimed, settings, and what else is touched."""
    say = catalogue(report.language)
    if report.change is None:
        return
    known = {each.slug for each in report.change.base.projects}
    for each in report.change.register.projects:
        if each.slug in report.change.slugs - known and each.entry:
            name = code(each.folder)
            if each.legacy:
                yield say(
                    "{system} is new and enters as a legacy system: it owes neither order nor approvals."
                ).format(system=name)
            elif each.entry.example:
                yield say("{system} is new and enters as an example: it is left out of counts.").format(
                    system=name
                )
            else:
                yield say("{system} is new.").format(system=name)
    for project in report.change.register.projects:
        for record in project.records:
            if record.withheld and record.file in report.change.files:
                yield say("{file} is withheld: its content was not judged.").format(file=code(record.file))
    approvals = list(_approvals(report.change))
    for file, position, day in approvals[:MOST_APPROVALS]:
        yield say("{file} claims an approval by {position} of {day}: make sure that it was given.").format(
            file=code(file), position=code(position), day=day
        )
    if len(approvals) > MOST_APPROVALS:
        yield say("{count} further approvals are claimed.").format(count=len(approvals) - MOST_APPROVALS)
    for proposed in report.change.proposed:
        yield say("{what} is proposed and not in force yet.").format(what=code(proposed.what))
    tops = sorted({file.partition("/")[0] for file in report.change.files} - {"projects", "schemas", "docs"})
    if tops:
        yield say(
            "This change also touches what the check itself is made of, or other files: {files}."
        ).format(files=", ".join(map(code, tops)))


def _approvals(change: Change) -> Iterator[tuple[str, str, str]]:
    """The approvals that a change adds. That they were given is what no file can prove."""
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
                    yield record.file, each.position, str(each.date)
