"""`gitlab`: a code quality report, which GitLab shows in a merge request."""

from __future__ import annotations

import json

from ..diagnostics import Level
from .report import Report, file_name

SEVERITIES = {Level.ERROR: "critical", Level.WARNING: "minor", Level.NOTE: "info"}


def as_gitlab(report: Report) -> str:
    """GitLab drops a finding whose fingerprint it has seen: equal ones are counted. What is let stand is information."""
    found = [
        {
            "type": "issue",
            "check_name": each.code,
            "description": each.sentences,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[each.level] if each.counts else "info",
            "location": {"path": file_name(each.place), "lines": {"begin": each.place.line}},
        }
        for each, fingerprint in zip(report.diagnostics, report.fingerprints(), strict=True)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
