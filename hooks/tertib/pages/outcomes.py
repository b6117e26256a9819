"""How a round of a step ended: the verdict or decision that its kind of record asks for, and what it means."""

from __future__ import annotations

from dataclasses import dataclass

from .. import contracts
from ..model import Project, Record
from .edition import Edition
from .fields import term
from .strip import refuses


@dataclass(frozen=True, slots=True)
class Outcome:
    """`label` is the verdict as its schema words it; `kind`: `good`, `refused`, or `stopped` where it was decided to end."""

    label: str
    kind: str


def outcome(project: Project, record: Record, edition: Edition) -> Outcome | None:
    """The outcome of a public record; None where its kind has none, or it is not stated yet."""
    if not record.public or record.kind not in contracts.kinds():
        return None
    for key in contracts.negative_outcomes(record.kind):
        if isinstance(value := record.content.get(key), str):
            label = term(f"records/{record.kind}", key, value=value, language=edition.language)
            return Outcome(label, _kind(project, record))
    return None


def refused(project: Project, record: Record) -> bool:
    """Whether a record ended so that its step has to be gone through again, or bars the way."""
    step = project.sop.step(record.step) if project.sop else None
    return record.negative and (step is None or refuses(step))


def _kind(project: Project, record: Record) -> str:
    if not record.negative:
        return "good"
    return "refused" if refused(project, record) else "stopped"
