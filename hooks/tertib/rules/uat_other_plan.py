"""
The test followed another version of the plan.

## Why

Results of an outdated plan leave out what was added since; results of a plan that was never approved were
not agreed on.

## How it is detected

`tested.plan_version` of the round that counts must be the `version` of a test plan that counts; that of an
earlier round must be the version of some round of the plan.

## How to fix

Correct the version. If the plan was changed after the test, test again by the new plan.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
 rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
-tested: {plan_version: "1.0", release: {tag: v1.0.0, commit: 5e6f7a8b}, round: "2"}
+tested: {plan_version: "0.9", release: {tag: v1.0.0, commit: 5e6f7a8b}, round: "2"}
 executions:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT007",
    "this round followed version {followed} of the test plan, but the plan is version {version}: correct it, or test again",
    fix="Write the version of the plan that was followed; after a change of the plan, record a new round.",
    elsewhere="the version of the plan",
)
def other_plan(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for report in thread.reports if thread.has("uat-plan") and thread.has("uat-report") else ():
        followed = report.content["tested"]["plan_version"]
        newest = thread.standing("uat-plan")
        plans = newest if report in thread.standing("uat-report") else tuple(thread.rounds("uat-plan"))
        if not any(each.content["version"] == followed for each in plans):
            plan = newest[-1]
            place = plan.at("version")
            words = {"followed": followed, "version": plan.content["version"]}
            yield find(report.at("tested", "plan_version"), place, **words)
