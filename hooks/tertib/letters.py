"""Numbers of letters: which a record calls its own, and when two are the same number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .model import Record, Register
from .references import Path

ORDER = "assignment-letter"
ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def compared(number: str) -> str:
    """A number as it is compared: spaces, capitals, forms of letters and leading zeros do not matter."""
    known = unicodedata.normalize("NFKC", number).casefold()
    return ZEROS.sub("", "".join(known.split()))


def of_all(register: Register) -> Iterator[tuple[Record, str, str, Path]]:
    """The letters of all records that are no drafts: the record, number, date and the path of the number."""
    for project in register.projects:
        for record, facts in project.sound:
            for letter in own(record) if facts.status != "draft" else ():
                yield record, *letter


def own(record: Record) -> Iterator[tuple[str, str, Path]]:
    """
    The letters by which a record was ordered or approved: number, date and the path of the number. A letter by which
    one position acts for another is not the record's: it is older, and serves for many.
    """
    letter = record.content.get("letter") if record.kind == ORDER else None
    if letter:
        yield letter["number"], letter["date"], ("letter", "number")
    for at, approval in enumerate(record.content.get("approvals", ())):
        if approval.get("letter") and not approval.get("on_behalf_of"):
            yield approval["letter"], approval["date"], ("approvals", at, "letter")
