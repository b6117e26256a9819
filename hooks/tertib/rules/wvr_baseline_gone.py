"""
The baseline knows a finding that no longer fires.

## Why

It has been mended. As long as it stands in the baseline, the same mistake could come back unnoticed.

## How it is detected

Each entry of `projects/baseline.yml` recognises one finding, by rule, file, object and message. Entries
that recognise none are told.

## How to fix

Run `tertib baseline prune` and commit the file.

## Bad

```yaml projects/baseline.yml
version: 1
known:
  - {file: projects/izin/03-rancangan.md, rule: PRC014, object: "", message: "0123456789abcdef"}
```

## Good

```yaml projects/baseline.yml
version: 1
known: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, Level, rule


@rule(
    "WVR010",
    "{rule} no longer fires in {file}: run `tertib baseline prune`",
    fix="Run `tertib baseline prune`: the baseline only shrinks.",
    level=Level.NOTE,
    kind="baseline-gone",
)
def baseline_gone(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
