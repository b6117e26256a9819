"""
`katalog.json`: what the table of systems filters, sorts and searches by, as small as it can be.

A row is a list in the order of `columns`; identifiers stand in it, their labels once in `labels`, procedures and steps
by their numbers in `procedures`. The contract is schemas/output/catalogue. Nothing follows from the day: what is overdue
is where `due` lies before today.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from .. import contracts
from ..model import Project, Register
from ..pages import due, publicity
from ..pages.strip import State, label, state_of
from ..tracing.owed import dues
from ..words import LANGUAGES, catalogue
from .documents import text
from .file import VERSION, DataFile, as_small_json

COLUMNS = (
    "slug",
    "name",
    "short_name",
    "agency",
    "status",
    "procedure",
    "stage",
    "steps",
    "category",
    "class",
    "personal",
    "technology",
    "due",
    "due_for",
    "confirmed",
    "flags",
)
LETTERS = {
    State.DONE: "d",
    State.ONGOING: "o",
    State.REJECTED: "r",
    State.STOPPED: "s",
    State.WORKING: "w",
    State.MISSING: "m",
    State.NOT_ASKED: "n",
    State.NOT_APPLICABLE: "x",
    State.AHEAD: "-",
}


def catalogue_file(register: Register) -> DataFile:
    """Every system that is not exempt, examples too, in the order of the table."""
    shown = [each for each in register.projects if publicity.of_system(each) != "excluded"]
    procedures = sorted({each.sop.id for each in shown if each.sop})
    data = {
        "version": VERSION,
        "columns": COLUMNS,
        "rows": [_row(project, procedures) for project in sorted(shown, key=_order)],
        "procedures": [_procedure(each, register) for each in procedures],
        "labels": {**_labels(register, shown), **_own_labels()},
        "excluded": len(register.projects) - len(shown),
    }
    return DataFile("katalog.json", "application/json", as_small_json(data))


def _order(project: Project) -> tuple[bool, str, str]:
    """By name, examples last; by slug where two have one name."""
    entry = project.entry
    name = str(entry.name if entry else project.slug)
    return bool(entry and entry.example), name.casefold(), project.slug


def _row(project: Project, procedures: Sequence[str]) -> list[Any]:
    """The values of a system; null where there is none, or where it is withheld."""
    entry, sop = project.entry, project.sop
    if entry is None:
        return [project.slug, project.slug, *[None] * (len(COLUMNS) - 3), "unreadable"]
    open_ = entry.publication == "public"
    owed = next(iter(dues(project)), None)
    claimed = [sop.number_of(each) for each in entry.stages if sop and sop.step(each)]
    data = entry.data if open_ else None
    return [
        project.slug,
        text(entry.name),
        text(entry.short_name),
        entry.owner_agency,
        entry.status,
        procedures.index(sop.id) if sop else None,
        max(claimed, default=None),
        _steps(project),
        entry.category if open_ else None,
        data.classification if data else None,
        data.personal if data else None,
        " ".join(entry.technology) or None if open_ else None,
        owed.day.isoformat() if owed else None,
        owed.kind if owed else None,
        entry.reviewed_on.isoformat() if entry.reviewed_on and open_ else None,
        " ".join(_flags(project)) or None,
    ]


def _steps(project: Project) -> str:
    """A letter for each step of the procedure, a space for one that is not this system's way."""
    steps = project.sop.steps if project.sop else ()
    return "".join(LETTERS[state_of(project, each)] if project.applies(each) else " " for each in steps)


def _flags(project: Project) -> Iterable[str]:
    entry = project.entry
    known = {
        "example": entry is not None and entry.example,
        "legacy": project.legacy,
        "restricted": entry is not None and entry.publication != "public",
        "for-public": entry is not None
        and entry.publication == "public"
        and entry.audience in {"public", "mixed"},
    }
    return (flag for flag, holds in known.items() if holds)


def _procedure(sop_id: str, register: Register) -> dict[str, Any]:
    sop = register.sops[sop_id]
    return {"id": sop.id, "title": text(sop.title), "steps": [text(each.title) for each in sop.steps]}


def _labels(register: Register, shown: Iterable[Project]) -> dict[str, Any]:
    """What readers see for the identifiers of authors, in both languages; of agencies and platforms those that occur."""
    keys = contracts.part("project").properties
    parts = {
        "status": keys["status"],
        "category": keys["category"],
        "class": keys["data"].properties["class"],
        "personal": keys["data"].properties["personal"],
    }
    settings, entries = register.settings, [each.entry for each in shown if each.entry]
    agencies = sorted({each.owner_agency for each in entries} & set(settings.agencies))
    platforms = sorted({name for each in entries for name in each.technology} & set(settings.platforms))
    return {
        **{name: part.raw["x-labels"] for name, part in parts.items()},
        "agency": {key: text(settings.agencies[key].name) for key in agencies},
        "technology": {key: settings.platforms[key].name for key in platforms},
    }


def _own_labels() -> dict[str, Any]:
    """The words of identifiers that no author writes."""
    found: dict[str, dict[str, dict[str, str]]] = {"steps": {}, "due_for": {}, "flags": {}}
    for language in LANGUAGES:
        say = catalogue(language)
        words = {
            "steps": {letter: label(state, say) for state, letter in LETTERS.items()},
            "due_for": due.labels(say),
            "flags": {
                "example": say("Example"),
                "legacy": say("Legacy"),
                "restricted": say("Restricted"),
                "for-public": say("For the public"),
                "unreadable": say("Unreadable"),
            },
        }
        for name, labels in words.items():
            for key, word in labels.items():
                found[name].setdefault(key, {})[language] = word
    return found
