"""
The test was accepted below its own criteria.

## Why

The criteria were set before the results were known. Bending them afterwards makes every later acceptance
negotiable.

## How it is detected

Of the cases of the plan that the round followed and that it executed, the share that passed is compared
with `acceptance`: critical cases with `critical_pass_pct`, all of them with `total_pass_pct`, exactly and
without rounding. `accepted` must reach both; `accepted-with-conditions` must reach the critical one.

## How to fix

Correct the verdict, mend and test again, or have the criteria changed in a new round of the plan before the
next test.

## Bad

```diff projects/lapor/08-uji-penerimaan/1.md
 minutes: {number: 000.1/32/DPM/II/2026, date: 2026-02-10}
-verdict: rejected
+verdict: accepted
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import Item, items, label, passed, trace
from ..words import Text
from . import Context, Finding, Project, find, rule

CRITICAL = Text(id="skenario kritis", en="the critical cases")
ALL = Text(id="seluruh skenario", en="all cases")


@rule(
    "UAT014",
    "the verdict is {verdict}, but {share} percent of {which} passed, and {wanted} are asked: correct the verdict, or test again",
    fix="Write `verdict: rejected`, or record a new round after the repairs.",
    also=(
        "UAT011",
        "UAT022",
        "UAT023",
        "PRC052",
        "PRC053",
    ),
    elsewhere="the criteria",
)
def accepted_below(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for report, plan in thread.followed:
        verdict = report.content["verdict"]
        if report.negative:
            continue
        cases, results = list(items((plan,), "cases")), thread.results[report.file]
        for key, which, chosen in _asked(cases, verdict):
            share, wanted = passed(chosen, results), plan.content["acceptance"][key]
            if not share.reaches(wanted):
                yield find(
                    report.at("verdict"),
                    plan.at("acceptance", key),
                    verdict=label("uat-report", "verdict", verdict),
                    share=share.text,
                    which=which,
                    wanted=wanted,
                )


def _asked(cases: list[Item], verdict: str) -> Iterator[tuple[str, Text, list[Item]]]:
    """The criteria that a verdict must reach, each with the cases it counts."""
    yield "critical_pass_pct", CRITICAL, [each for each in cases if each.data["severity"] == "critical"]
    if verdict == "accepted":
        yield "total_pass_pct", ALL, cases
