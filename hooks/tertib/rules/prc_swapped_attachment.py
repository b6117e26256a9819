"""
Evidence of an approved record would be another.

## Why

Whoever approved a record saw its evidence. The digest of an approval covers what the record says, not the files it
names: a scan that is put in the place of another was seen by nobody.

## How it is detected

In pull-request mode: a file that an approved record of the branch names as evidence, proof of a test or material is
altered by the change, and the record has no approval of a later day.

## How to fix

Put the file back, or add the new one under another name. Where it must be replaced, have the record approved again:
the approval bears the new date.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Record
from . import Change, Context, Finding, find, rule


@rule(
    "PRC099",
    "{file} was approved with this record, and this change would alter it: put it back, or have the record approved again",
    fix="Put the file back, or add the new one beside it; else have the record approved again, with the new date.",
    also=("SRC025", "SRC027"),
)
def swapped_attachment(change: Change, context: Context) -> Iterator[Finding]:
    for before, now in change.pairs:
        there = {record.file: record for record in now.records} if now else {}
        for record in before.records:
            other = there.get(record.file)
            if other is None or not record.was_approved or _approved_again(record, other):
                continue
            known = {file for _, file, _ in record.attached if file in before.files}
            for path, file, _ in other.attached:
                if file in known and f"{before.folder}/{file}" in change.files:
                    yield find(other.at(*path), file=file)


def _approved_again(record: Record, other: Record) -> bool:
    """Whether a record bears an approval of a later day than before."""
    old, new = (each.facts.approved_on if each.facts else None for each in (record, other))
    return bool(new and (old is None or new > old))
