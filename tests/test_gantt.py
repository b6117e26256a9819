"""The plan beside what happened: the days of the records are the days of the bars, and only public ones."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest

from tertib.calendars import Calendar
from tertib.draw.gantt import HEAD, ROW, gantt
from tertib.draw.timeline import Activity, Axis, Span
from tertib.load import load
from tertib.model import Project
from tertib.pages import addresses, schedule
from tertib.pages.dates import months
from tertib.pages.edition import Edition, edition
from tertib.store import Store

REPOSITORY = Path(__file__).parent.parent
SVG = "{http://www.w3.org/2000/svg}"
MONDAY = date(2026, 3, 2)


def drawn(*activities: Activity) -> list[ET.Element]:
    charts = gantt(
        activities, uid="jadwal", title="Jadwal", months=months("id"), calendar=Calendar(), say=str
    )
    return [ET.fromstring(each.svg) for each in charts]


def bars(chart: ET.Element, kind: str) -> list[tuple[float, float]]:
    """Where bars begin and end, by the role of their colour."""
    found = chart.findall(f".//{SVG}g[@class='gv-activity']//{SVG}rect")
    own = [each for each in found if f"gv-{kind}" in (each.get("class") or "").split()]
    places = [(float(each.get("x", "0")), float(each.get("width", "0"))) for each in own]
    return [(x, x + wide) for x, wide in places]


def span(first: int, last: int) -> Span:
    return Span(MONDAY + timedelta(days=first), MONDAY + timedelta(days=last))


AXIS = Axis(date(2026, 3, 1), date(2026, 4, 1))


def test_a_bar_has_the_days_of_its_record() -> None:
    (chart,) = drawn(Activity("Rancangan", (span(0, 4),), (span(7, 9),)))
    (plan,) = bars(chart, "s-edge")
    assert plan == pytest.approx((AXIS.at(date(2026, 3, 2)), AXIS.at(date(2026, 3, 7))), abs=0.01)
    (late,) = bars(chart, "s-personal")
    assert late == pytest.approx((AXIS.at(date(2026, 3, 9)), AXIS.at(date(2026, 3, 12))), abs=0.01)


def test_what_is_beyond_the_plan_is_dashed() -> None:
    (chart,) = drawn(Activity("Rancangan", (span(0, 4),), (span(2, 9),)))
    (in_time,), (late,) = bars(chart, "f-process"), bars(chart, "s-personal")
    assert (in_time[1], late[0]) == pytest.approx((AXIS.at(date(2026, 3, 7)),) * 2, abs=0.02)
    assert chart.find(f".//{SVG}g[@class='gv-activity']/{SVG}rect[@stroke-dasharray]") is not None


def test_every_round_has_a_bar_and_only_the_first_period_is_in_a_plan() -> None:
    rounds = (span(0, 1), span(9, 11))
    (chart,) = drawn(Activity("Uji", (span(0, 1),), rounds))
    assert (len(bars(chart, "f-process")), len(bars(chart, "s-personal"))) == (1, 1)
    (chart,) = drawn(Activity("Monitoring", (span(0, 1),), rounds, recurs=True))
    assert (len(bars(chart, "f-process")), len(bars(chart, "s-personal"))) == (2, 0)


def test_what_goes_on_is_open() -> None:
    (chart,) = drawn(Activity("Purwarupa", (), (Span(MONDAY, None),)))
    (bar,) = bars(chart, "f-process")
    assert bar[1] == pytest.approx(AXIS.wide)


def test_sixty_activities_are_cut_into_charts_of_one_axis() -> None:
    charts = drawn(*(Activity(f"Kegiatan {n}", (span(n, n + 3),), (span(n, n + 4),)) for n in range(60)))
    assert len(charts) == 4
    assert len({each.get("viewBox", "").split()[2] for each in charts}) == 1
    assert sum(len(bars(each, "s-edge")) for each in charts) == 60


def test_words_stay_within_the_chart() -> None:
    long = "Pembahasan operasional purwarupa dan penjadwalan pelatihan pengguna " * 4
    far = date(2027, 12, 30)
    (chart,) = drawn(
        Activity("Awal", (span(0, 1),)),
        Activity(long, (Span(far, far),), (), (far,), late="terlambat 12 hari kerja"),
    )
    wide = float(chart.get("viewBox", "").split()[2])
    for text in chart.iter(f"{SVG}text"):
        x, length = float(text.get("x", "0")), float(text.get("textLength", "0"))
        before = {"middle": length / 2, "end": length}.get(text.get("text-anchor", ""), 0)
        assert x - before >= -0.5
        assert x - before + length <= wide - 1.5


def test_a_day_that_must_be_an_error_draws_nothing() -> None:
    assert drawn(Activity("A", (Span(date(202, 1, 1), date(202, 1, 2)),), (span(0, 1),))) == []
    assert drawn(Activity("A")) == []


def test_rows_stand_below_one_another() -> None:
    (chart,) = drawn(*(Activity(str(n), (span(n, n),)) for n in range(5)))
    assert float(chart.get("viewBox", "").split()[3]) == pytest.approx(HEAD + 5 * ROW, abs=30)


# From records


@pytest.fixture(scope="module")
def shipped() -> tuple[Project, Edition]:
    register = load(REPOSITORY)
    project = register.project("retribusi-pasar")
    assert project is not None
    return project, edition(register, (), "id", Store(None), date(2026, 11, 24))


def found(project: Project, made: Edition) -> schedule.Schedule | None:
    return schedule.schedule(project, made, addresses.system(project.slug))


def test_the_table_tells_plan_actual_and_difference(shipped: tuple[Project, Edition]) -> None:
    made = found(*shipped)
    assert made is not None
    told = {(each.title.partition(".")[0], each.round): each for each in made.lines}
    prototype = told["9", "1"]
    assert prototype.planned == ("2 Desember 2024 – 2 Mei 2025",)
    assert told["10", "1"].difference == "sesuai rencana"
    assert told["10", "2"].late
    assert re.fullmatch(r"terlambat \d+ hari kerja", told["10", "2"].difference)
    assert [each.planned != () for (number, _), each in told.items() if number == "14"] == [True, False]


def test_what_is_not_public_contributes_nothing(shipped: tuple[Project, Edition]) -> None:
    project, made = shipped
    assert project.entry is not None

    def withheld(kind: str) -> Project:
        records = tuple(
            replace(each, facts=msgspec.structs.replace(each.facts, publication="restricted"))
            if each.kind == kind and each.facts
            else each
            for each in project.records
        )
        return replace(project, records=records)

    assert found(withheld("implementation-plan"), made) is None
    partly = found(withheld("prototype"), made)
    assert partly is not None
    assert [each.actual for each in partly.lines if each.title.startswith("9.")] == [""]


def test_a_system_page_does_not_know_today(shipped: tuple[Project, Edition]) -> None:
    project, made = shipped
    assert found(project, made) == found(project, replace(made, today=date(2030, 1, 1)))
