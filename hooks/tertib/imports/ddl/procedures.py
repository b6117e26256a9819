"""SQL Server's own procedures that say something of a table: its description, its new name."""

from __future__ import annotations

from .cursor import Cursor, Unreadable
from .draft import Draft
from .lexer import Unclosed, tokens
from .rename import rename_column


def described(cursor: Cursor, draft: Draft) -> None:
    """SQL Server's sp_addextendedproperty 'MS_Description'."""
    texts = [token.text for token in cursor.tokens if token.kind == "string"]
    levels = {kind.upper(): name for kind, name in zip(texts[2::2], texts[3::2], strict=False)}
    if len(texts) < 6 or texts[0] != "MS_Description" or "TABLE" not in levels:
        return
    schema = levels.get("SCHEMA", "dbo")
    table = draft.table(("" if schema.lower() in draft.dialect.default_schemas else schema, levels["TABLE"]))
    if table and "COLUMN" in levels and (found := table.column(levels["COLUMN"])):
        found.comment = texts[1]
    elif table and "COLUMN" not in levels and len(levels) <= 2:
        table.comment = texts[1]


def renamed(cursor: Cursor, draft: Draft) -> None:
    """sp_rename 'table', 'new name', or 'table.column', 'new name', 'COLUMN'."""
    texts = [token.text for token in cursor.tokens if token.kind == "string"]
    if len(texts) < 2:
        return
    try:
        names = Cursor([*tokens(texts[0], 0, draft.dialect)], texts[0]).names()
    except Unclosed:
        raise Unreadable(texts[0]) from None
    kind = texts[2].upper() if len(texts) > 2 else "OBJECT"
    owner = draft.find(draft.name(names[:-1] if kind == "COLUMN" and len(names) > 1 else names))
    if owner and kind == "COLUMN":
        rename_column(draft.folded(names[-1]), texts[1], draft.tables[owner], draft, owner)
    elif owner and kind == "OBJECT":
        draft.rename(draft.spelling[owner], (draft.spelling[owner][0], texts[1]))


PROCEDURES = {"sp_addextendedproperty": described, "sp_rename": renamed}
