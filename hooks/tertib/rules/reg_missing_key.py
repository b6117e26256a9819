"""
The register entry lacks a key that its status owes.

## Why

The further a system has come, the more the public may know of it: what it does, who runs it, what data it
holds, where its source lies.

## How it is detected

Each status owes its own keys and those of the statuses before it: a system in development its purpose,
audience, data and developer; one on trial its category, technology, licence, source and security category;
one in use its operator, hosting, users and the day of its last review; a retired one its retirement.

## How to fix

Add the key; the reference of the register entry says what it holds. An empty list is an answer where
nothing applies.

## Bad

```diff projects/izin/index.md
 technology: [php]
-license: MIT
 source: {url: https://git.example.go.id/izin, visibility: public, owner: government}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule

PURPOSE = ("function", "service_type", "audience", "data", "developer")
BUILT = (*PURPOSE, "category", "base", "technology", "license", "source", "security_category")
IN_USE = (
    *BUILT,
    "operator",
    "outputs",
    "services",
    "hosting",
    "go_live",
    "users",
    "integrations",
    "pse",
    "reviewed_on",
)
OWED = {
    "development": PURPOSE,
    "trial": BUILT,
    "operational": IN_USE,
    "maintenance": IN_USE,
    "retired": (*PURPOSE, "retirement"),
}


@rule(
    "REG010",
    "{key} is missing: a system with the status {status} says it",
    fix="Add `{key}:` to the front matter; the reference page of the register entry describes it.",
)
def missing_key(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.source is None:
        return
    for key in OWED.get(project.entry.status, ()):
        if project.source.data.get(key) is None:
            yield find(project.at("status"), key=key, status=project.entry.status)
