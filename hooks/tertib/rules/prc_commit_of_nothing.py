"""
A commit that no repository has.

## Why

The commit says which software was built, tested and installed. Zeros, or digits typed in a row, fill the field and
lead nowhere: nobody can find what was tested.

## How it is detected

The commit of every release in a record that is no draft: one digit over and over (`0000000` is how Git writes "none"),
or digits in the order of the keyboard (`1234567`).

## How to fix

Copy the commit of the release from the repository of the application: `git rev-list -n 1 <tag>`.

## Bad

```diff projects/izin/04-uji.md
   plan_version: "1.0"
-  release: {tag: v1.0.0, commit: 0a1b2c3d}
+  release: {tag: v1.0.0, commit: "0000000"}
 executions:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..references import texts
from . import Context, Finding, Project, find, rule

RELEASES = ("release.commit", "tested.release.commit", "resolved.*.release.commit")
TYPED = "0123456789abcdef0123456789"


@rule(
    "PRC117",
    "commit {commit} exists in no repository: write the commit of the release itself",
    fix="Copy it from the repository of the application: `git rev-list -n 1 <tag>`.",
)
def commit_of_nothing(project: Project, context: Context) -> Iterator[Finding]:
    for record, facts in project.sound:
        if facts.status != "draft" and record.source and "commit" in record.source.front:
            for path, commit in texts(record.content, RELEASES):
                if len(set(commit)) == 1 or commit in TYPED:
                    yield find(record.at(*path), commit=commit)
