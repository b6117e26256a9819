"""
A letter of another kind is named as the one that delegates an approval.

## Why

Whoever approves on behalf of another position needs a letter that says so, given before. The letter of the record
itself, or the one by which something else was approved, delegates nothing.

## How it is detected

The `letter` of an approval with `on_behalf_of` is compared with the letters by which records of the register were
ordered or approved (`letter`, and the letters of approvals that nobody gave for another), and with the other letters
of its own record: request, invitation, minutes, consideration. Spaces, capitals and leading zeros do not matter. Where
the record names the same letter under `evidence`, its date may not be later than the approval. Drafts are not asked.

## How to fix

Write the number of the order or decision by which the position acts for the other one, and name the letter under
`evidence` with its date. Without one, have the position itself approve.

## Bad

```diff projects/izin/04-uji.md
 approvals:
-  - position: owner-head
+  - position: office-head
+    on_behalf_of: owner-head
     date: 2026-03-11
     method: e-signature
-    letter: 000.1/14/DPM/III/2026
+    letter: 000.1/11/DPM/II/2026
```

## Good

```diff projects/izin/04-uji.md
 approvals:
-  - position: owner-head
+  - position: office-head
+    on_behalf_of: owner-head
     date: 2026-03-11
     method: e-signature
-    letter: 000.1/14/DPM/III/2026
+    letter: 800.1/3/DPM/III/2026
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..letters import compared, of_all
from ..model import Record
from ..references import Path, texts
from . import Context, Finding, Place, Register, find, rule

OTHERS = (
    "request_letter.number",
    "meeting.invitation",
    "minutes.number",
    "handover.minutes.number",
    "consideration.number",
)


@rule(
    "PRC047",
    "{letter} cannot be the letter by which {position} acts for {other}: it is one of a record, or younger than the approval",
    fix="Write the number of the order or decision by which {position} acts, given before {date}; else {other} approves.",
    elsewhere="the letter as it is used here",
)
def delegation_letter(register: Register, context: Context) -> Iterator[Finding]:
    known: dict[str, Place] | None = None
    for project in register.projects:
        for record, facts in project.sound:
            for at, each in enumerate(facts.approvals) if facts.status != "draft" else ():
                if not each.on_behalf_of or not each.letter:
                    continue
                known = _letters(register) if known is None else known
                path: Path = ("approvals", at, "letter")
                there = known.get(compared(each.letter)) or _in_itself(record, each.letter, str(each.date))
                if there:
                    yield find(
                        record.at(*path),
                        there,
                        letter=each.letter,
                        position=project.position_name(each.position),
                        other=project.position_name(each.on_behalf_of),
                        date=each.date,
                    )


def _letters(register: Register) -> dict[str, Place]:
    """The letters by which records were ordered or approved; looked for only where somebody acts for another."""
    found: dict[str, Place] = {}
    for record, number, _, path in of_all(register):
        found.setdefault(compared(number), record.at(*path))
    return found


def _in_itself(record: Record, letter: str, day: str) -> Place | None:
    """Where a record uses a letter for something else, or gives it a date after a day."""
    for path, number in texts(record.content, OTHERS):
        if compared(number) == compared(letter):
            return record.at(*path)
    for at, each in enumerate(record.content.get("evidence", ())):
        if each.get("number") and compared(each["number"]) == compared(letter) and each["date"] > day:
            return record.at("evidence", at, "date")
    return None
