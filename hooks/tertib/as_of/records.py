"""A record as it stood on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from ..model import Facts, Record
from ..model.typed import typed
from ..source import Source
from ..source.emit import spec_text
from .days import began

# What a record says from its first day on; the rest comes with the work.
FROM_THE_FIRST = ("step", "title", "version", "publication", "exclusion", "started", "prepared_by", "rework")


def record_on(record: Record, day: date, *, superseded: bool) -> Record | None:
    """A record as it stood, None where it had not begun; `superseded`: a later round was approved by then."""
    facts, first = record.facts, began(record)
    if facts is None or record.source is None or first is None or first > day:
        return None
    if not _finished(facts, day):
        return _under_way(record, record.source)
    data = dict(record.content)
    data["status"] = _status(facts, day, superseded=superseded)
    for key in ("approvals", "evidence"):
        kept = [each for each in data.get(key) or () if _is_past(each, day)]
        if kept != list(data.get(key) or ()):
            data[key] = kept
    return record if data == record.content else _rewritten(record, record.source, data)


def approved_on(record: Record, day: date) -> bool:
    """Whether a record was finished by a day and had all the approvals it has."""
    facts = record.facts
    return (
        facts is not None
        and record.was_approved
        and _finished(facts, day)
        and all(each.date <= day for each in facts.approvals)
    )


def rewritten(source: Source, data: dict[str, Any], body: str | None = None) -> Source:
    """A file with other data; its text says the same, since results are kept by it."""
    return replace(source, data=data, front=spec_text(data), body=source.body if body is None else body)


def _finished(facts: Facts, day: date) -> bool:
    """Whether the work was over: by the day it was finished, else by the first approval."""
    if facts.finished:
        return facts.finished <= day
    approved = [each.date for each in facts.approvals]
    return min(approved) <= day if approved else facts.status != "draft"


def _status(facts: Facts, day: date, *, superseded: bool) -> str:
    """An approval that was still to come makes it reviewed; a round that nothing had superseded yet was approved."""
    if facts.status in {"approved", "superseded"}:
        if any(each.date > day for each in facts.approvals):
            return "reviewed"
        return facts.status if superseded else "approved"
    return facts.status


def _is_past(each: Any, day: date) -> bool:
    """Whether an approval or a piece of evidence was there; what bears no date came with the record."""
    return not isinstance(each, dict) or not each.get("date") or date.fromisoformat(each["date"]) <= day


def _under_way(record: Record, source: Source) -> Record:
    """A draft: what of its content was written by then is not known."""
    data = {key: record.content[key] for key in FROM_THE_FIRST if key in record.content}
    return _rewritten(record, source, {**data, "status": "draft"}, body="", negative=False)


def _rewritten(
    record: Record,
    source: Source,
    data: dict[str, Any],
    *,
    body: str | None = None,
    negative: bool | None = None,
) -> Record:
    return replace(
        record,
        facts=typed(data, Facts),
        source=rewritten(source, data, body),
        negative=record.negative if negative is None else negative,
    )
