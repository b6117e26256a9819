"""`concise`: one line a finding, as compilers write them."""

from __future__ import annotations

from .report import Report


def as_concise(report: Report) -> str:
    return "".join(f"{diagnostic}\n" for diagnostic in report.diagnostics)
