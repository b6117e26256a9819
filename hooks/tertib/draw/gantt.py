"""
The plan beside what happened: for each activity a bar of the days planned, a bar of the days it took, and the days on
which it was approved. Its words stand with its bars, so that on a small screen both are seen wherever it is scrolled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from tertib.calendars import Calendar

from . import Drawing
from .lines import clean
from .pen import Pen, Point, picture
from .timeline import WIDE, Activity, Axis, Span, next_month
from .widths import width

Say = Callable[[str], str]
MONTHS_WIDE, MONTHS_SHORT = "wide", "abbreviated"
ROWS = 16  # on a chart that fits a sheet of paper
LONGEST = 7305  # days: twenty years
HEAD, ROW, FOOT = 30.0, 42.0, 26.0
TEXT, SMALL = 8.5, 7.0
PLAN, FACT = (14.0, 5.0), (21.0, 8.0)  # of a row: where a bar begins, and its height
APPROVED = 34.5  # of a row: the middle of the marks of approvals
LEAST = 3.0  # the width of a bar of one day


def gantt(
    activities: tuple[Activity, ...],
    *,
    uid: str,
    title: str,
    months: Mapping[str, tuple[str, ...]],
    calendar: Calendar,
    say: Say,
) -> tuple[Drawing, ...]:
    """
    As many charts as the activities need, all on one axis; none where nothing is dated, or a day is so far off that it
    must be an error. `months` are the names by their
    form: `wide` and `abbreviated`.
    """
    days = [day for each in activities for day in each.days]
    if not days or (max(days) - min(days)).days > LONGEST:
        return ()
    axis = Axis(min(days).replace(day=1), next_month(max(days)))
    parts = [activities[at : at + ROWS] for at in range(0, len(activities), ROWS)]
    return tuple(
        _chart(part, axis, f"{uid}-{number}", _titled(title, number, len(parts), say), months, calendar, say)
        for number, part in enumerate(parts, 1)
    )


def _titled(title: str, number: int, count: int, say: Say) -> str:
    if count == 1:
        return title
    return say("{title}, part {number} of {all}").format(title=title, number=number, all=count)


def _chart(
    activities: tuple[Activity, ...],
    axis: Axis,
    uid: str,
    title: str,
    months: Mapping[str, tuple[str, ...]],
    calendar: Calendar,
    say: Say,
) -> Drawing:
    pen = Pen.new()
    low = HEAD + ROW * len(activities)
    pen.rect((0, 0), (axis.wide, low + FOOT), fill="canvas")
    ground = pen.inner("axis", hidden=True)
    _off(ground, axis, calendar, low)
    _head(ground, axis, months, low)
    for number, each in enumerate(activities):
        _row(pen, each, axis, HEAD + ROW * number, say)
    _legend(pen.inner("legend", hidden=True), low + FOOT - 9, say)
    late = sum(bool(each.late) for each in activities)
    description = say("Activities: {count}; later than planned: {late}.").format(
        count=len(activities), late=late
    )
    size = axis.wide, low + FOOT
    svg = picture(pen, size, uid=uid, title=title, description=description, wide=axis.wide > WIDE)
    return Drawing(uid, "gantt", title, description, svg)


def _off(pen: Pen, axis: Axis, calendar: Calendar, low: float) -> None:
    """Weekends and holidays, where a day is wide enough to be seen."""
    if axis.day < 2.5:
        return
    day = axis.first
    while day < axis.last:
        if calendar.working_days(day, day) == 0:
            pen.rect((axis.at(day), HEAD), (axis.day, low - HEAD), fill="row")
        day += timedelta(days=1)


def _head(pen: Pen, axis: Axis, months: Mapping[str, tuple[str, ...]], low: float) -> None:
    """Years, months, and the Mondays where there is room for them."""
    pen.rect((0, 0), (axis.wide, HEAD), fill="region")
    room = min(axis.at(following) - axis.at(first) for first, following in axis.months) - 4
    fits = max(width(name, SMALL) for name in months[MONTHS_WIDE]) <= room
    names = months[MONTHS_WIDE if fits else MONTHS_SHORT]
    for first, following in axis.months:
        left, right = axis.at(first), axis.at(following)
        year = first == axis.first or first.month == 1
        if year:
            pen.text((left + 3, 11), str(first.year), SMALL, bold=True, role="quiet")
        pen.line([(left, 0 if year else 14), (left, low)], stroke="frame" if year else "line", weight=0.6)
        name = names[first.month - 1]
        pen.text(((left + right) / 2, 24), name, SMALL, anchor="middle")
        for day in (first + timedelta(days=n) for n in range((following - first).days)):
            if day.weekday() == 0 and axis.day >= 3 and day.day > 2:
                pen.line(
                    [(axis.at(day), HEAD - 3), (axis.at(day), low)], stroke="line", weight=0.4, dash="1 2"
                )
    pen.line([(0, HEAD), (axis.wide, HEAD)], stroke="frame")
    pen.line([(0, low), (axis.wide, low)], stroke="frame")


def _row(pen: Pen, activity: Activity, axis: Axis, top: float, say: Say) -> None:
    pen.line([(0, top + ROW), (axis.wide, top + ROW)], stroke="line", weight=0.6)
    own = pen.inner("activity", name=_name(activity, say), link=activity.link)
    _words(own, activity, axis, top)
    for span in activity.planned:
        at, size = _place(span, axis, top, PLAN)
        own.rect(at, size, fill="surface", stroke="edge", weight=0.9)
    for number, span in enumerate(activity.rounds, 1):
        due = None if activity.recurs and number > 1 else activity.due
        _fact(own, span, due, axis, top, str(number) if len(activity.rounds) > 1 else "")
    for day in activity.approved:
        _diamond(own, (axis.at(day) + axis.day / 2, top + APPROVED))


def _words(pen: Pen, activity: Activity, axis: Axis, top: float) -> None:
    """The title and how late it was, from where its bars begin, or as far to the left as they need."""
    late = f"  ▲ {activity.late}" if activity.late else ""
    room = axis.wide - 8 - width(late, SMALL, bold=True)
    title = _cut(clean(activity.title), room)
    long = width(title, TEXT)
    left = min(axis.at(min(activity.days, default=axis.first)) + 1, max(4.0, room + 4 - long))
    pen.text((left, top + 10), title, TEXT)
    if late:
        pen.text((left + long + 5, top + 10), late.strip(), SMALL, bold=True, role="personal")


def _cut(text: str, room: float) -> str:
    """A title that is wider than the whole chart ends in dots; the table has all of it."""
    while width(text, TEXT) > room:
        text = text[:-2].rstrip() + "…"
    return text


def _fact(pen: Pen, span: Span, due: date | None, axis: Axis, top: float, number: str) -> None:
    """A round: as planned in one colour, what is beyond the plan in another and dashed; open where it goes on."""
    at, size = _place(span, axis, top, FACT)
    right = at[0] + size[0]
    if span.last is None:
        right = axis.wide
        pen.line(
            [(right - 5, at[1] - 2), (right - 1, at[1] + size[1] / 2), (right - 5, at[1] + size[1] + 2)],
            stroke="process",
            weight=1.2,
        )
    late = None
    if due is not None and (span.last or axis.last) > due:
        late = max(at[0], min(right - LEAST, axis.at(due + timedelta(days=1))))
    if late is None or late > at[0]:
        pen.rect(at, ((late or right) - at[0], size[1]), fill="process")
    if late is not None:
        pen.rect(
            (late, at[1]), (right - late, size[1]), fill="surface", stroke="personal", weight=1.1, dash="2 1"
        )
    if number:
        pen.text((at[0] - 2, at[1] + size[1] - 1), number, SMALL, role="quiet", anchor="end")


def _place(span: Span, axis: Axis, top: float, bar: Point) -> tuple[Point, Point]:
    left = axis.at(span.first)
    end = axis.at(span.last + timedelta(days=1)) if span.last else axis.wide
    long = max(LEAST, end - left)
    return (min(left, axis.wide - long), top + bar[0]), (long, bar[1])


def _diamond(pen: Pen, at: Point) -> None:
    x, y = at
    pen.polygon([(x, y - 4), (x + 3.5, y), (x, y + 4), (x - 3.5, y)], fill="store")


def _name(activity: Activity, say: Say) -> str:
    return f"{activity.title}. {activity.late}".strip(". ") if activity.late else activity.title


def _legend(pen: Pen, down: float, say: Say) -> None:
    left = 4.0
    for kind, words in (
        ("plan", say("Plan")),
        ("fact", say("Actual")),
        ("late", say("Later than planned")),
        ("approved", say("Approval")),
    ):
        match kind:
            case "plan":
                pen.rect((left, down - 5), (16, 5), fill="surface", stroke="edge", weight=0.9)
            case "fact":
                pen.rect((left, down - 7), (16, 8), fill="process")
            case "late":
                pen.rect((left, down - 7), (16, 8), fill="surface", stroke="personal", weight=1.1, dash="2 1")
            case _:
                _diamond(pen, (left + 10, down - 3))
        pen.text((left + 21, down), words, SMALL, role="quiet")
        left += 21 + width(words, SMALL) + 14
