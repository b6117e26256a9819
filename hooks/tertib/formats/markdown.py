"""`markdown`: a summary for whoever reviews a pull request: what blocks which step, what else was found, what changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from ..diagnostics import Diagnostic, Level
from ..model import Change, Project
from ..privacy import masked
from ..words import catalogue, said
from .attention import claims, noteworthy
from .full import summary
from .homes import home_of
from .plain import code, plain
from .report import Report

MARKS = {Level.ERROR: "🔴", Level.WARNING: "🟡", Level.NOTE: "🔵"}
# A step summary may hold 1 MiB; a person reads far less.
MOST_FINDINGS = 200
MOST_CLAIMS = 60
MOST_DRAWING = 40_000


def as_markdown(report: Report) -> str:
    parts = (
        _head(report),
        _blocked(report),
        _systems(report),
        _standing(report),
        _attention(report),
        _drawings(report),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(report: Report) -> Iterator[str]:
    say = catalogue(report.language)
    failing = any(map(report.fails, report.diagnostics))
    yield f"## {'❌' if failing else '✅'} Tertib: {say('not ready to merge') if failing else say('ready to merge')}"
    yield ""
    yield f"{plain(str(summary(report)).strip())}."
    yield ""
    if report.change:
        yield say(
            "Judged by the rules, procedures, settings and waivers that are in force where this change wants to go."
        )
        yield ""


def _blocked(report: Report) -> Iterator[str]:
    """Which steps cannot pass, and by what."""
    say = catalogue(report.language)
    blocks: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in filter(report.fails, report.diagnostics):
        home = home_of(each.place.file, report)
        blocks.setdefault((home.system, home.part), []).append(each)
    if blocks:
        rows = [
            (plain(system), plain(part), ", ".join(_codes(found, report)))
            for (system, part), found in blocks.items()
        ]
        yield f"### {say('What blocks each step')}"
        yield ""
        yield from _table((say("System"), say("Step"), say("Blocked by")), rows)


def _codes(found: Iterable[Diagnostic], report: Report) -> Iterator[str]:
    counts: dict[str, int] = {}
    for each in found:
        counts[each.code] = counts.get(each.code, 0) + 1
    for rule, count in counts.items():
        yield f"[{rule}]({report.rule_address(rule)})" + (f" ×{count}" if count > 1 else "")


def _systems(report: Report) -> Iterator[str]:
    """The findings that count, worst first, a table a system; notes are folded away."""
    say = catalogue(report.language)
    shown = [each for each in report.worst_first if each.counts]
    by_system: dict[str, list[Diagnostic]] = {}
    for each in shown[:MOST_FINDINGS]:
        by_system.setdefault(home_of(each.place.file, report).system, []).append(each)
    for system, found in by_system.items():
        notes = [each for each in found if each.level is Level.NOTE and not report.fails(each)]
        yield f"### {plain(system)}"
        yield ""
        yield from _findings([each for each in found if each not in notes], report)
        if notes:
            yield f"<details><summary>{escape(say('Notes: {count}').format(count=len(notes)))}</summary>"
            yield ""
            yield from _findings(notes, report)
            yield "</details>"
            yield ""
    if len(shown) > MOST_FINDINGS:
        yield say("{count} further findings").format(count=len(shown) - MOST_FINDINGS) + "."
        yield ""


def _findings(found: list[Diagnostic], report: Report) -> Iterator[str]:
    say = catalogue(report.language)
    if found:
        head = (say("Level"), say("Place"), say("Finding"), say("What to do"))
        yield from _table(head, (_row(each, report) for each in found))


def _row(each: Diagnostic, report: Report) -> tuple[str, ...]:
    say = catalogue(report.language)
    level = {Level.ERROR: say("error"), Level.WARNING: say("warning"), Level.NOTE: say("note")}[each.level]
    place = code(str(each.place).removeprefix("projects/"))
    message = f"[{each.code}]({report.rule_address(each.code)}) {plain(each.message)}"
    return f"{MARKS[each.level]} {level}", place, message, plain(each.help)


def _standing(report: Report) -> Iterator[str]:
    """What waivers and the baseline let stand."""
    say = catalogue(report.language)
    waived = [each for each in report.diagnostics if each.waived is not None]
    if waived:
        rows = (
            (code(str(each.place)), f"{each.code} {plain(each.message)}", plain(each.waived))
            for each in waived
        )
        yield f"### {say('Waived: {count}').format(count=len(waived))}"
        yield ""
        yield from _table((say("Place"), say("Finding"), say("Reason")), rows)
    if report.known:
        yield say("{count} in the baseline").format(count=report.known) + "."
        yield ""


def _attention(report: Report) -> Iterator[str]:
    """What no rule can judge and a reviewer should see."""
    say = catalogue(report.language)
    lines, claimed = list(noteworthy(report)), claims(report)
    if lines or claimed:
        yield f"### {say('For the reviewer')}"
        yield ""
    if claimed:
        yield say(
            "This change says that these approvals were given. Ask each position: no file can prove it."
        )
        yield ""
        head = (say("Position"), say("What it approved"), say("On"), say("Letter"))
        rows = ((each.position, each.record, each.day, each.letter) for each in claimed[:MOST_CLAIMS])
        yield from _table(head, rows)
        if len(claimed) > MOST_CLAIMS:
            count = len(claimed) - MOST_CLAIMS
            yield say("{count} further approvals are claimed.").format(count=count)
            yield ""
    if lines:
        yield from (f"- {line}" for line in lines)
        yield ""


def _drawings(report: Report) -> Iterator[str]:
    """The changed drawings as Mermaid, so that a reviewer sees them."""
    say = catalogue(report.language)
    shown = list(_mermaid(report))
    if shown:
        yield f"### {say('Changed drawings')}"
        yield ""
    for title, text in shown:
        yield f"<details><summary>{escape(title)}</summary>"
        yield ""
        if len(text) > MOST_DRAWING:
            yield say("Too large to be shown here: see the preview of the site.")
        else:
            yield from ("```mermaid", masked(text).rstrip("\n"), "```")
        yield ""
        yield "</details>"
        yield ""


def _mermaid(report: Report) -> Iterator[tuple[str, str]]:
    # Only this format draws: no other one waits for what drawing needs.
    from ..exports.mermaid import dfd_as_mermaid, erd_as_mermaid

    change = report.change
    for project in change.register.projects if change else ():
        dfd, erd = project.dfd, project.erd
        if change and dfd and dfd.value and dfd.file in change.files:
            levels = dfd_as_mermaid(dfd.value).split("\nflowchart ")
            for number, text in enumerate(levels):
                yield (
                    f"{said(dfd.value.title, report.language)} ({number + 1}/{len(levels)})",
                    text if not number else f"flowchart {text}",
                )
        if change and erd and erd.value and erd.file in change.files:
            yield said(erd.value.title, report.language), erd_as_mermaid(erd.value.public())
        yield from _placement(project, change, report.language)


def _placement(project: Project, change: Change | None, language: str) -> Iterator[tuple[str, str]]:
    """Where the system runs; in a public repository no more than everyone may see, whatever the file holds."""
    spec = project.deployment
    if change and spec and spec.value and spec.file in change.files:
        from ..exports.deployment import deployment_as_mermaid

        open_ = change.register.settings.repository == "public"
        if shown := spec.value.public() if open_ else spec.value:
            yield said(shown.title, language), deployment_as_mermaid(shown)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""
