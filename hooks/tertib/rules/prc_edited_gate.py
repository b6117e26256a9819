"""
A change edits what judges changes.

## Why

The pipeline files decide whether a change is judged at all, CODEOWNERS who must agree to it, and `.gitattributes` what
the forge shows of it. Whoever edits them together with a system chooses the judge of that system.

## How it is detected

In pull-request mode: the change touches `.gitlab-ci.yml`, a workflow or an action of `.github/`, `.gitea/` or
`.forgejo/`, `.gitlab/`, a `CODEOWNERS` or, in any folder, `.gitattributes`; where the register is a folder of its repository, also those of the repository itself. It is an error where the change touches a system too, else a warning for whoever merges it.

## How to fix

Take the file out of the change, and propose it in a change of its own to the office that keeps the register.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Place
from . import Change, Context, Finding, Level, find, rule


@rule(
    "PRC089",
    "{file} is part of the gate: only the office that keeps the register may change it, and not together with a system",
    fix="Take {file} out of this change and propose it alone; the office that keeps the register reviews it.",
)
def edited_gate(change: Change, context: Context) -> Iterator[Finding]:
    for file in sorted(filter(_is_gate, change.files | change.above)):
        yield find(Place(file), file=file, level=None if change.slugs else Level.WARNING)


def _is_gate(file: str) -> bool:
    """Whether a forge takes the judge from a file. Some file systems do not tell capitals apart."""
    match [part for part in file.casefold().split("/") if part != ".."]:
        case [".gitlab-ci.yml"] | [".gitlab", *_] | [".github", "workflows" | "actions", *_]:
            return True
        case [".gitea" | ".forgejo", "workflows", *_] | [*_, ".gitattributes"]:
            return True
        case ["codeowners"] | [".github" | ".gitea" | ".forgejo" | "docs", "codeowners"]:
            return True
        case _:
            return False
