"""
A register as it stood on a day, worked out from the dates that the documents themselves bear.

    as_of(register, day) → Register
    reconstructed(register, day, today) → Register     the same, refusing a day that has not come

What is dated later is gone: systems, records, approvals, evidence, waivers. A record that was under way is a draft
without content, since what of it was written by then is not known. Status and stage follow from the records that were
done. What bears no date stays as it is today: the text of an entry, the specs of drawings, settings and procedures; an
undated record appears with the last day that its system knows.

Nobody judges what comes out: content is cut, so digests and rules would find what was never wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

from ..errors import TertibError
from ..model import Project, Record, Register, Spec, Waiver
from ..sop import Step
from .days import begun, last_day
from .entries import entry_on, without_absent
from .records import approved_on, record_on

__all__ = ["DayToCome", "as_of", "last_day", "reconstructed"]

T = TypeVar("T")


class DayToCome(TertibError):
    """A register cannot be shown as of a day that has not come."""


def reconstructed(register: Register, day: date, today: date) -> Register:
    """The register as it stood on a day. Raises DayToCome for one after `today`."""
    if day > today:
        raise DayToCome("{day} has not come yet: --as-of names a day up to {today}", day=day, today=today)
    return as_of(register, day)


def as_of(register: Register, day: date) -> Register:
    """The register as it stood at the end of a day; itself from the last day on that any of its documents knows."""
    there = [each for project in register.projects if (each := _project(project, day))]
    slugs = frozenset(project.slug for project in there)
    gone = frozenset(project.slug for project in register.projects) - slugs
    return replace(
        register,
        projects=tuple(without_absent(project, gone) for project in there) if gone else tuple(there),
        as_of=day,
    )


def _project(project: Project, day: date) -> Project | None:
    """A system as it stood; None before anything of it is known to have begun."""
    last = last_day(project)
    if last is None or day >= last:
        return project
    if not begun(project, day):
        return None
    records = tuple(_records(project, day))
    cut = replace(
        project,
        records=records,
        dfd=_spec(project, "dfd", project.dfd, records),
        erd=_spec(project, "erd", project.erd, records),
        deployment=_spec(project, "deployment", project.deployment, records),
        waivers=_waivers(project, day),
    )
    gone = {record.file for record in project.records} - {record.file for record in records}
    gone |= {spec.file for spec in project.specs} - {spec.file for spec in cut.specs}
    files = frozenset(file for file in project.files if f"{project.folder}/{file}" not in gone)
    return entry_on(replace(cut, files=files), day)


def _records(project: Project, day: date) -> Iterator[Record]:
    for record in project.records:
        later = [each for each in project.rounds(record.step) if each.order > record.order]
        if stood := record_on(record, day, superseded=any(approved_on(each, day) for each in later)):
            yield stood


def _spec(project: Project, name: str, spec: Spec[T] | None, records: tuple[Record, ...]) -> Spec[T] | None:
    """A drawing's spec: there once a record of a step that it belongs to was finished; of no step, always."""
    steps = _steps(project, name)
    if spec is None or not any(project.rounds(step.id) for step in steps):
        return spec
    drawn = {step.id for step in steps}
    return spec if any(r.step in drawn and r.facts and r.facts.finished for r in records) else None


def _steps(project: Project, name: str) -> tuple[Step, ...]:
    return tuple(step for step in project.sop.steps if name in step.drawings) if project.sop else ()


def _waivers(project: Project, day: date) -> Spec[tuple[Waiver, ...]] | None:
    spec = project.waivers
    if spec is None or spec.value is None:
        return spec
    return replace(spec, value=tuple(each for each in spec.value if each.created <= day))
