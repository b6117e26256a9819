"""USE, SET, RESET: which schema a bare name means from there on."""

from __future__ import annotations

import re

from .cursor import Cursor
from .draft import Draft

SCHEMA_OF = re.compile(r"(?:SESSION\s+)?(?:CURRENT\s+|CURRENT_)?SCHEMA\b", re.IGNORECASE)
WORDS = ("SEARCH_PATH", "CURRENT", "SCHEMA", "TO", "=", "CURRENT_SCHEMA")
# Names of a search path that stand for the usual schema.
USUAL = frozenset({"pg_catalog", "default", '"$user"', "$user", ""})


def context(word: str, cursor: Cursor, draft: Draft) -> None:
    """What the statement behind the word changes."""
    if word == "USE" and draft.dialect.name == "mysql" and cursor.token.kind in {"word", "name"}:
        draft.current = cursor.token.text
    elif word == "SET" and (cursor.token.says("SEARCH_PATH") or _names_schema(cursor)):
        while not cursor.over and cursor.token.says(*WORDS):
            cursor.at += 1
        _search(cursor, draft)
    elif word == "RESET" and cursor.token.says("SEARCH_PATH", "ALL"):
        draft.current = ""


def _names_schema(cursor: Cursor) -> bool:
    return SCHEMA_OF.match(cursor.text, cursor.token.start) is not None


def _search(cursor: Cursor, draft: Draft) -> None:
    """The first schema of the path, which may go on to the usual one."""
    name = draft.folded(cursor.token)
    draft.current = "" if name.lower() in draft.dialect.default_schemas | USUAL else name
    if any(draft.folded(token) in draft.dialect.default_schemas for token in cursor.tokens[cursor.at + 1 :]):
        draft.wider.add(name)
