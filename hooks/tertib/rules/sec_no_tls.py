"""
The system went live without encryption on the way.

## Why

Without TLS every passer-by reads passwords and personal data, and can change them. The address of a
government is expected to be encrypted (BSSN 4/2021).

## How it is detected

Once a deployment counts, `security.tls` of the specification must be true.

## How to fix

Have TLS set up, and write `tls: true`.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   authentication: local
-  tls: true
+  tls: false
   legal_ground: public-task
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "SEC003",
    "the system is installed, but tls is not true: have it set up before it is used",
    fix="Write `tls: true` once it is set up.",
    elsewhere="the deployment",
)
def no_tls(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "security")
    deployments = trace(project).standing("deployment") if found else ()
    if found and deployments and found[1].get("tls") is not True:
        yield find(found[0].at("security", "tls"), deployments[0].at("go_live"))
