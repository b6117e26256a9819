"""The time a round of a step took, beside the standard time of the step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from .calendars import Calendar, Spent, by_dates, by_hours, in_days, last_day
from .model import Facts, Project
from .sop import Step


def spent(step: Step, facts: Facts, project: Project, calendars: Mapping[str, Calendar]) -> Spent | None:
    """The working time of a round beside the standard; None where there is nothing to compare."""
    standard = step.standard
    if standard is None or project.sop is None:
        return None
    if not in_days(standard):
        return by_hours(standard, facts.hours) if facts.hours is not None else None
    if facts.started is None or facts.finished is None or facts.finished < facts.started:
        return None
    time = project.sop.time
    return by_dates(standard, facts.started, facts.finished, time, calendars.get(time.calendar, Calendar()))


def limit(step: Step, facts: Facts, project: Project, calendars: Mapping[str, Calendar]) -> date | None:
    """The last day on which a round that is under way is within the standard; None where days do not judge it."""
    standard = step.standard
    if standard is None or project.sop is None or not in_days(standard):
        return None
    if facts.started is None or facts.finished is not None or facts.not_applicable:
        return None
    time = project.sop.time
    return last_day(standard, facts.started, time, calendars.get(time.calendar, Calendar()))
