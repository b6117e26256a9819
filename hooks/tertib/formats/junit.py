"""`junit`: a test report, which GitLab, Jenkins and most forges show. A system is a suite, a finding is a test."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from ..diagnostics import Diagnostic
from ..words import catalogue
from .report import Report, file_name


def as_junit(report: Report) -> str:
    """What fails the check is a failure; a test that passes carries the rest. A system without findings is one that passes."""
    say = catalogue(report.language)
    suites = ET.Element("testsuites", {"name": "tertib", **_totals(report.diagnostics, report)})
    for name, found in _by_system(report).items():
        suite = ET.SubElement(suites, "testsuite", {"name": name, **_totals(found, report)})
        for each in found:
            _case(suite, each, report)
        if not found:
            ET.SubElement(suite, "testcase", {"classname": name, "name": say("nothing to mend")})
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _by_system(report: Report) -> Mapping[str, list[Diagnostic]]:
    """The findings of each system in question; those of the register itself under projects/ or schemas/."""
    projects = report.register.projects if report.register else ()
    wanted = report.change.slugs if report.change else {each.slug for each in projects}
    found: dict[str, list[Diagnostic]] = {f"projects/{slug}": [] for slug in sorted(wanted)}
    for each in report.diagnostics:
        top, _, rest = each.place.file.partition("/")
        own = f"{top}/{rest.partition('/')[0]}" if "/" in rest else top
        found.setdefault(own if own in found else file_name(each.place).rpartition("/")[0] or top, []).append(
            each
        )
    return found


def _case(suite: ET.Element, each: Diagnostic, report: Report) -> None:
    name = f"{each.code} {each.message}"
    case = ET.SubElement(suite, "testcase", {"classname": file_name(each.place), "name": name})
    words = f"{each}\n{each.help}\n{report.rule_address(each.code)}"
    if report.fails(each):
        failure = ET.SubElement(case, "failure", {"type": str(each.level), "message": each.message})
        failure.text = words
    else:
        ET.SubElement(case, "system-out").text = f"{each.level}: {words}"


def _totals(found: list[Diagnostic] | tuple[Diagnostic, ...], report: Report) -> dict[str, str]:
    failures = sum(report.fails(each) for each in found)
    return {"tests": str(len(found) or 1), "failures": str(failures), "errors": "0"}
