"""
Nobody of the procedure answers for incidents.

## Why

In an incident minutes count. The contact must be a position that someone always holds, or a mailbox that
someone always reads.

## How it is detected

`security.incident_contact_role` of the specification, or of the plan while there is none, must be a
position of the SOP or a mailbox (`mailto:`).

## How to fix

Write the id of a position of the SOP, or the mailbox of a role.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   rpo_hours: 24
-  incident_contact_role: office-head
+  incident_contact_role: csirt
   audit: {type: Audit keamanan SPBE, every: {value: 2, unit: year}}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..declared import declared
from . import Context, Finding, Project, find, rule


@rule(
    "SEC008",
    "{contact} is no position of the SOP: did you mean {close}? A role's mailbox (mailto:) will do too",
    fix="Write a position of the SOP, such as {close}, or `mailto:` and the mailbox of a role.",
)
def unknown_contact(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "security")
    contact = found[1].get("incident_contact_role") if found else None
    if not found or not contact or contact.startswith("mailto:") or project.sop is None:
        return
    if contact not in project.sop.positions:
        close = get_close_matches(contact, project.sop.positions, n=1, cutoff=0)
        yield find(found[0].at("security", "incident_contact_role"), contact=contact, close=close)
