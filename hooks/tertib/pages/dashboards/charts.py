"""
Bar charts as SVG for a page, made by pygal: its only home.

Colours are roles, so that dark mode is told in the style sheet (static/dashboards.css).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pygal
from pygal.style import Style
from pygal.util import get_texts_box

from ...draw.lines import clean, lines
from ...draw.widths import width
from .picture import EDGE, LABEL, WIDE, Reading, Series, picture

__all__ = ["Chart", "Series", "bars"]

ROW, FOOT, SMALL = 30, 24, 11  # pixels, as the others
ROOM = 160  # of a label


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture and what its colours mean; `svg` is empty where there is nothing to see."""

    svg: str
    title: str
    legend: tuple[tuple[str, str], ...]


def bars(
    uid: str,
    title: str,
    rows: Sequence[str],
    series: Sequence[Series],
    number: Callable[[float], str],
    *,
    ticks: Sequence[tuple[float, str]] = (),
    mark: str = "",
    most: float = 0,
) -> Chart:
    """
    A lying bar for each row, made of the series one after the other. `ticks` are the places of the axis that are named,
    instead of round numbers, and `mark` is the name of the one to measure by; `most` is where the axis ends at least.
    """
    total = max((sum(values) for values in zip(*(each.values for each in series), strict=True)), default=0)
    legend = tuple((each.role, each.label) for each in series if any(each.values))
    if not total:
        return Chart("", title, ())
    rows = [clean(each) for each in rows]
    labels = [_label(each) for each in rows]
    widest = [max(each, key=lambda line: width(line, LABEL)) for each in labels]
    longest = max(width(each, LABEL) for each in widest)
    chart = _chart(widest, longest, series, max(total, most), ticks, number)
    reading = Reading(rows, labels, series, number, mark)
    return Chart(picture(chart.render(is_unicode=True), uid, title, reading, longest), title, legend)


def _chart(
    labels: Sequence[str],
    longest: float,
    series: Sequence[Series],
    most: float,
    ticks: Sequence[tuple[float, str]],
    number: Callable[[float], str],
) -> pygal.HorizontalStackedBar:
    chart = pygal.HorizontalStackedBar(
        js=[],
        css=[],
        disable_xml_declaration=True,
        no_prefix=True,
        show_legend=False,
        print_values=not any(each.whiskers for each in series),
        print_zeroes=False,
        formatter=number,
        width=WIDE + get_texts_box(labels, LABEL)[1] - longest,
        height=ROW * len(labels) + FOOT + 2 * EDGE,
        margin=EDGE,
        spacing=6,
        range=(0, most),
        max_scale=5,
        style=Style(label_font_size=LABEL, major_label_font_size=LABEL, value_font_size=SMALL),
    )
    if ticks:
        chart.y_labels = [{"value": value, "label": label} for value, label in ticks]
    elif most < 5:
        chart.y_labels = [
            {"value": value, "label": number(value)} for value in range(int(most) + 1)
        ]  # there is no half a system
    # pygal counts rows from below.
    chart.x_labels = list(reversed(labels))
    for each in series:
        chart.add("", list(reversed(list(_values(each)))))
    return chart


def _values(series: Series) -> Iterator[float | dict[str, object]]:
    whiskers = series.whiskers or (None,) * len(series.values)
    for value, ends in zip(series.values, whiskers, strict=True):
        yield {"value": value, "ci": {"low": ends[0], "high": ends[1]}} if ends else value


def _label(row: str) -> tuple[str, ...]:
    """The name of a row in two lines at most; one that is longer ends in dots, the table has all of it."""
    found = lines(row, ROOM, LABEL) or ("–",)
    return found if len(found) <= 2 else (found[0], f"{found[1].rstrip(' ,.-–')}…")
