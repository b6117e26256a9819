"""
A drawing was edited after its record was approved.

## Why

The step approves its diagrams, and they stand in files of their own. A diagram that was changed afterwards
was approved by nobody.

## How it is detected

Where the SOP step lists `drawings`, the second part of the digest in each approval is compared with the
specs as they stand, without regard to order of keys, comments and layout. Only the record that counts is
held to it, since specs move on; of a spec whose full text is laid over from a private checkout nothing is
said.

## How to fix

Have the record approved again, or record a new round of it with the drawing that is now right.

## Bad

```text keep-digests
As they are.
```

```diff projects/izin/erd.yml
 id: izin
-title: Basis data e-Izin
+title: Baru Basis data e-Izin
 entities:
```

## Good

```diff projects/izin/erd.yml
 id: izin
-title: Basis data e-Izin
+title: Baru Basis data e-Izin
 entities:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..digest import parts, specs_digest
from ..model import Facts, Record
from ..sop import Step
from . import Context, Finding, Project, find, rule


@rule(
    "APR003",
    "a drawing was edited after {position} approved it on {day}: have the record approved again, then run `tertib approve {file} --position {id}`",
    fix="Take the change back; or have the drawings approved again in a new round, and run `tertib approve {file} --position {id}`.",
    elsewhere="the drawing as it stands",
)
def changed_drawings(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.status == "draft" or not step.drawings or not _vouches(facts):
            continue
        if record is not project.counting(step.id) or not _whole(step, project, context):
            continue
        yield from _changed(step, record, facts, project)


def _changed(step: Step, record: Record, facts: Facts, project: Project) -> Iterator[Finding]:
    digest = specs_digest(project, step)
    drawn = [spec for name in step.drawings if (spec := project.spec(name))]
    for at, approval in enumerate(facts.approvals):
        if approval.content and parts(approval.content)[1] != digest:
            yield find(
                record.at("approvals", at, "content"),
                *(spec.at() for spec in drawn),
                position=project.position_name(approval.position),
                day=approval.date,
                file=record.file,
                id=approval.position,
            )


def _vouches(facts: Facts) -> bool:
    return any(approval.content for approval in facts.approvals)


def _whole(step: Step, project: Project, context: Context) -> bool:
    """Whether the specs can be compared: all were read, and none of them is only the public part of one."""
    specs = [project.spec(name) for name in step.drawings]
    if any(spec is not None and spec.value is None for spec in specs):
        return False
    hidden = "deployment" in step.drawings and project.deployment and project.deployment.value
    return not (hidden and hidden.publication != "public" and context.settings.repository == "public")
