"""
Diagnostics → text: for a terminal, for programs, for forges. A format is a function in a module of its own, listed at
the foot; all of them carry the same findings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .concise import as_concise
from .full import as_full
from .github import as_github
from .gitlab import as_gitlab
from .json_v1 import as_json
from .junit import as_junit
from .markdown import as_markdown
from .rdjson import as_rdjson
from .report import Report
from .rule_lists import RULE_LISTS
from .sarif import as_sarif

Format = Callable[[Report], str]

FORMATS: Mapping[str, Format] = {
    "full": as_full,
    "concise": as_concise,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
    "gitlab": as_gitlab,
    "junit": as_junit,
    "rdjson": as_rdjson,
    "markdown": as_markdown,
}

__all__ = ["FORMATS", "RULE_LISTS", "Format", "Report"]
