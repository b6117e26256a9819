"""
A file holds a password, a token or a key.

## Why

A key that was published is no key any more, even when the next commit removes it.

## How it is detected

Private keys, tokens of known makers (AWS, GitHub, GitLab, Google, Slack, Stripe, JWT), and assignments to
words such as password, kata sandi, token or api_key of eight characters or more. Placeholders (${…}, <…>,
***) are fine, and so is a plain word after a colon, which is mostly a sentence. Nothing of it is shown.

## How to fix

Remove it and have it changed. Secrets belong into the secret store of the server. Once it was pushed, it
stays in the history: tell whoever keeps the register, so that it can be taken out there too.

## Bad

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di buku. Kunci: APP_KEY=bukan-rahasia-0000

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..privacy import private
from . import Context, Finding, Project, find, rule


@rule(
    "PUB008",
    "a password, token or key stands here: take it out and have it changed now",
    fix="Remove it, and have it changed: it is known from now on.",
    secret=True,
)
def secret(project: Project, context: Context) -> Iterator[Finding]:
    for each in private(project):
        if each.kind == "secret":
            yield find(each.place)
