"""
The dashboards at /dasbor/: how far the systems are, how long it takes, what is overdue, what they run on, which personal
data they hold, and how well they are tested. A page a question; each picture has a table that says the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from .. import addresses
from ..edition import Edition
from ..page import Page
from ..strip import SYMBOLS, label
from . import by_agency, lengths, matrix, overdue, personal, platforms, testing
from .cards import cards
from .overview import Facts, boards, left_out, queue
from .systems import systems

SOURCE = "projects/register.yml"
SHOWN = 12  # systems beside a picture; the matrix has all


def pages(edition: Edition) -> Iterator[Page]:
    """The overview, and a page for each question."""
    seen = systems(edition)
    late, held = overdue.deadlines(seen, edition), personal.personal(seen, edition)
    facts = Facts(
        seen,
        matrix.procedures(seen, edition),
        by_agency.lines(seen, late, held),
        lengths.durations(seen, edition),
        late,
        platforms.platforms(seen, edition),
        held,
        testing.coverage(seen),
    )
    yield _page(
        edition,
        "",
        edition.say("Dashboards"),
        edition.say("The register at a glance, from its documents alone."),
        facts,
        cards=cards(facts, edition),
        left=left_out(edition),
        shown=SHOWN,
        queues=tuple(queue(each, facts.seen, edition, at) for at, each in enumerate(facts.procedures, 1)),
    )
    yield from _matrix(facts, edition)
    for name, words in _questions(facts, edition).items():
        yield _page(
            edition, name, boards(edition)[name].title, boards(edition)[name].question, facts, **words
        )


def _questions(facts: Facts, edition: Edition) -> Mapping[str, Mapping[str, Any]]:
    """What each page is made of beside the facts."""
    took = enumerate(facts.durations.procedures, 1)
    return {
        "perangkat-daerah": {
            "chart": by_agency.chart(facts.agencies, edition),
            "statuses": by_agency.statuses(edition),
            "drawn": by_agency.DRAWN,
        },
        "lama": {
            "charts": tuple(lengths.chart(each, edition, at) for at, each in took),
            "shown": lengths.SHOWN,
            "percent": lambda value: lengths.percent(value, edition),
        },
        "jatuh-tempo": {"chart": overdue.chart(facts.deadlines, edition), "kinds": overdue.kinds(edition)},
        "platform": {"chart": platforms.chart(facts.platforms, edition), "names": platforms.names(edition)},
        "data-pribadi": {
            "chart": personal.chart(facts.personal, edition),
            "names": personal.names(edition),
            "classes": personal.classes(edition),
        },
        "uji": {"chart": testing.chart(facts.coverage, edition)},
    }


def _matrix(facts: Facts, edition: Edition) -> Iterator[Page]:
    """The matrix; on several pages where one would be too long, the first with the pictures and an index of agencies."""
    board = boards(edition)["langkah"]
    found = matrix.parts(facts.procedures)
    homes = {
        group.id: _part(number)
        for number, sections in enumerate(found, 1)
        for section in sections
        for group in section.groups
    }
    charts = tuple(matrix.chart(each, edition, at) for at, each in enumerate(facts.procedures, 1))
    for number, sections in enumerate(found or ((),), 1):
        title = board.title
        if number > 1:
            title = edition.say("{title}, part {number} of {all}").format(
                title=title, number=number, all=len(found)
            )
        yield _page(
            edition,
            _part(number),
            title,
            board.question,
            facts,
            sections=sections,
            charts=charts if number == 1 else (),
            names=matrix.names_of(edition),
            legend=tuple((each, SYMBOLS[each], label(each, edition.say)) for each in matrix.LETTERS),
            letters=matrix.LETTERS,
            homes=homes,
            number_of_parts=len(found),
            wide=len(facts.seen) <= matrix.OPEN,
        )


def _part(number: int) -> str:
    return "langkah" if number == 1 else f"langkah/{number}"


def _page(edition: Edition, name: str, title: str, question: str, facts: Facts, **words: Any) -> Page:
    template = name.partition("/")[0] or "overview"
    page = edition.page(
        addresses.dashboard(name),
        f"dashboards/{template}.html",
        title=title,
        description=question,
        source=SOURCE,
        question=question,
        name=template,
        boards=boards(edition),
        facts=facts,
        only_examples=all(each.entry.example for each in facts.seen),
        real="1" if left_out(edition)["examples"] else "",
        **words,
    )
    # The tabs are the way about; a list of one heading beside them would only take their room.
    return page if len(page.toc) > 2 else replace(page, toc=())
