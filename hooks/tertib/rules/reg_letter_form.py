"""
`letter_number` is not a regular expression.

## Why

Letters are checked against this form. One that cannot be read checks nothing.

## How it is detected

`letter_number` of `register.yml` is compiled.

## How to fix

Correct the expression; test it with a number of a letter.

## Bad

```diff projects/register.yml
 sop: tiny-2026
+letter_number: '[0-9'
 fail_level: error
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import Context, Finding, Register, find, rule


@rule(
    "REG006",
    "letter_number is not a regular expression ({problem}), so no letter was checked: correct it",
    fix="Correct the expression, or remove it to check no letters.",
)
def letter_form(register: Register, context: Context) -> Iterator[Finding]:
    pattern = register.settings.letter_number
    try:
        re.compile(pattern or "")
    except re.error as error:
        yield find(register.source.place("letter_number"), problem=error.msg)
