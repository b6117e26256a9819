"""
`severity` sets the level of a rule that does not exist.

## Why

A level set for a code that no rule has changes nothing, and its author believes that it does.

## How it is detected

Every key of `severity` in `register.yml` is looked up among the rules.

## How to fix

Write the code of a rule; every message begins with one.

## Bad

```diff projects/register.yml
 fail_level: error
+severity: {PRC999: note}
 agencies:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..words import Text
from . import Context, Finding, Register, all_rules, find, rule


@rule(
    "REG004",
    "{code} is not a rule{hint}",
    fix="Write the code of a rule, as `tertib rules` lists them, or remove the line.",
)
def unknown_code(register: Register, context: Context) -> Iterator[Finding]:
    known = list(all_rules())
    for code in register.settings.severity:
        if code not in known:
            # One wrong digit is worth a guess; more would only point at the nearest number.
            close = get_close_matches(code, known, n=1, cutoff=0.8)
            hint = (
                Text(id=f": apakah maksudnya {close[0]}?", en=f": did you mean {close[0]}?") if close else ""
            )
            yield find(register.source.key_place("severity", code), code=code, hint=hint)
