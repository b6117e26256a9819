"""`json`, version 1: for programs. Lines and columns from 1, in code points; schemas/output/check.schema.json is its contract."""

from __future__ import annotations

import json

from ..diagnostics import Diagnostic, Level, Place
from ..rules import all_rules
from .report import Report, file_name


def as_json(report: Report) -> str:
    summary: dict[str, object] = {str(level): report.count(level) for level in reversed(Level)}
    data = {
        "version": 1,
        "systems": report.systems,
        "summary": {**summary, "waived": report.waived, "baseline": report.known},
        "change": _change(report),
        "diagnostics": [
            _finding(each, report, name)
            for each, name in zip(report.diagnostics, report.fingerprints(), strict=True)
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(each: Diagnostic, report: Report, fingerprint: str) -> dict[str, object]:
    return {
        "code": each.code,
        "name": all_rules()[each.code].name,
        "level": str(each.level),
        "fails": report.fails(each),
        "message": each.message,
        "help": each.help,
        **_place(each.place),
        "others": [{**_place(other), "message": each.elsewhere} for other in each.others],
        "edit": {**_place(each.edit.place), "old": each.edit.old, "new": each.edit.new}
        if each.edit
        else None,
        "waived": each.waived,
        "baseline": each.baseline,
        "fingerprint": fingerprint,
        "url": report.rule_address(each.code),
    }


def _change(report: Report) -> dict[str, object] | None:
    if report.change is None:
        return None
    return {
        "files": [file_name(Place(file)) for file in sorted(report.change.files)],
        "systems": sorted(report.change.slugs),
        "proposed": [each.what for each in report.change.proposed],
    }


def _place(place: Place) -> dict[str, object]:
    return {"file": file_name(place), "line": place.line, "column": place.column}
