"""`rdjson`: for reviewdog, which puts findings and suggestions as comments into a review."""

from __future__ import annotations

import json
from typing import Any

from ..diagnostics import Diagnostic, Edit, Level, Place
from .report import Report, file_name

SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def as_rdjson(report: Report) -> str:
    data = {
        "source": {"name": "tertib", "url": report.site_url},
        "severity": "ERROR",
        "diagnostics": [_finding(each, report) for each in report.diagnostics],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(each: Diagnostic, report: Report) -> dict[str, Any]:
    finding: dict[str, Any] = {
        "message": each.sentences,
        "location": _location(each.place, report),
        "severity": SEVERITIES[each.level] if each.counts else "INFO",
        "code": {"value": each.code, "url": report.rule_address(each.code)},
    }
    if each.edit:
        finding["suggestions"] = [_suggestion(each.edit, report)]
    if each.others:
        finding["related_locations"] = [
            {"message": each.elsewhere, "location": _location(other, report)} for other in each.others
        ]
    return finding


def _location(place: Place, report: Report) -> dict[str, Any]:
    return {"path": file_name(place), "range": {"start": _position(place, 0, report)}}


def _suggestion(edit: Edit, report: Report) -> dict[str, Any]:
    start, end = (_position(edit.place, letters, report) for letters in (0, len(edit.old)))
    return {"range": {"start": start, "end": end}, "text": edit.new}


def _position(place: Place, letters: int, report: Report) -> dict[str, int]:
    """A position some letters after a place. reviewdog counts columns in bytes of UTF-8."""
    before = (report.line(place) or "")[: place.column - 1 + letters]
    missing = place.column - 1 + letters - len(before)
    return {"line": place.line, "column": len(before.encode("utf-8", "surrogatepass")) + missing + 1}
