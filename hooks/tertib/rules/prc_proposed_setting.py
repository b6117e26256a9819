"""
A setting is proposed, and not in force yet.

## Why

A change is judged by what is in force where it wants to go. Otherwise a change could bring the rule by which it passes.

## How it is detected

In pull-request mode: settings, procedures, reference data, waivers and the baseline are read from the branch that the
change goes to. What the change adds, alters or removes in them is listed here.

## How to fix

Nothing, where the change holds only the setting: it is in force once merged. Where other files of the change rely on
it, merge the setting first, in a change of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Change, Context, Finding, Level, find, rule


@rule(
    "PRC095",
    "{what} is proposed here and not in force in this change: merge the setting first",
    fix="Where other files of this change rely on it, propose the setting in a change of its own and merge that first.",
    level=Level.NOTE,
)
def proposed_setting(change: Change, context: Context) -> Iterator[Finding]:
    for each in change.proposed:
        yield find(each.place, what=each.what)
