"""`sarif`: SARIF 2.1.0, for code scanning."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..diagnostics import Diagnostic, Edit, Place, printable
from ..rules import all_rules
from ..words import catalogue
from .report import Report, file_name, used

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# The words that a finding fills in; a rule on its own has none.
# GitHub takes 25,000 results of a run and refuses more.
MOST = 25_000


def as_sarif(report: Report) -> str:
    named = dict(zip(map(id, report.diagnostics), report.fingerprints(), strict=True))
    shown = report.worst_first[:MOST]
    codes = used(shown)
    run = {
        "tool": {
            "driver": {
                "name": "Tertib",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(code, report) for code in codes],
            }
        },
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "tertib/"},
        "results": [_result(each, codes, named[id(each)]) for each in shown],
    }
    if left := len(report.diagnostics) - len(shown):
        say = catalogue(report.language)
        said = {"level": "warning", "message": {"text": say("Results left out: {count}.").format(count=left)}}
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": [said]}]
    return (
        json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _rule(code: str, report: Report) -> dict[str, Any]:
    rule = all_rules()[code]
    text = rule.text(report.language).blank()
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": text.title},
        "fullDescription": {"text": text.title},
        "help": {"text": text.fix, "markdown": f"# {code} {text.title}\n\n{text.page}\n"},
        "helpUri": report.rule_address(code),
        "defaultConfiguration": {"level": str(rule.level)},
        "properties": {"tags": [rule.family], "precision": "very-high"},
    }


def _result(each: Diagnostic, codes: tuple[str, ...], fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": each.code,
        "ruleIndex": codes.index(each.code),
        "level": str(each.level),
        "message": {"text": f"{each.message}\n{each.help}".strip()},
        "locations": [_location(each.place)],
        "partialFingerprints": {"tertib/v1": fingerprint},
    }
    if each.others:
        result["relatedLocations"] = [
            {"id": number, **_location(other), "message": {"text": each.elsewhere or str(other)}}
            for number, other in enumerate(each.others, 1)
        ]
    if each.edit:
        result["fixes"] = [_fix(each.edit, each.help)]
    if not each.counts:
        why = printable(each.waived) if each.waived is not None else "baseline"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
    return result


def _location(place: Place) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(place), "region": _region(place)}}


def _artifact(place: Place) -> dict[str, str]:
    return {"uri": quote(file_name(place))}


def _region(place: Place) -> dict[str, int]:
    return {"startLine": place.line, "startColumn": place.column}


def _fix(edit: Edit, words: str) -> dict[str, Any]:
    region = {**_region(edit.place), "endColumn": edit.place.column + len(edit.old)}
    replacement = {"deletedRegion": region, "insertedContent": {"text": edit.new}}
    change = {"artifactLocation": _artifact(edit.place), "replacements": [replacement]}
    return {"description": {"text": words}, "artifactChanges": [change]}
