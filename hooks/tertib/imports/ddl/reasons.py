"""What is said of a statement that is not read."""

from __future__ import annotations

from ..remark import _
from .statement import Statement, Trouble

REASONS = {
    "no-columns": _("the table {name} has no columns here, so it is left out"),
    "wide": _("the table {name} has more columns than any database holds, so it is left out"),
    "twice": _("the table {name} is created twice: the first one counts"),
    "query": _("the table {name} is made from a query, so its columns are not in the file: it is left out"),
    "type": _("the table {name} is made from a type, so its columns are not in the file: it is left out"),
    "parent": _("the table {name} takes its columns from a table that is not in the file: it is left out"),
    "LIKE": _("the table {name} takes its columns from a table that is not in the file: it is left out"),
    "unknown": _("{name} is changed but not created in the file: the change is left out"),
}
TROUBLES = {
    Trouble.TOO_DEEP: _("a statement with parentheses more than 200 deep is not read: {name}"),
    Trouble.TOO_LONG: _("a statement this long is not read: {name}"),
    Trouble.UNCLOSED: _(
        "a quote or comment that begins here never ends, and with it {name}: reading goes on at the next CREATE"
    ),
    Trouble.TORN: _("too many quotes never end: nothing is read from here on"),
}


def shown(statement: Statement, text: str) -> str:
    """The table's name where the statement has one, else its beginning."""
    if statement.torn is not None:
        return _line(text, statement.torn, len(text))
    selects = statement.tokens[0].says("SELECT")
    words = [token.text for token in (statement.tokens if selects else statement.tokens[:12])]
    upper = [word.upper() for word in words]
    before = "INTO" if selects else "TABLE"
    if before in upper:
        rest = [
            w for w in words[upper.index(before) + 1 :] if w.upper() not in {"IF", "NOT", "EXISTS", "ONLY"}
        ]
        name = "".join(rest[: 1 + 2 * (rest[1:2] == ["."])])
        if name:
            return name
    return _line(text, statement.start, statement.tokens[-1].end)


def _line(text: str, start: int, end: int) -> str:
    return " ".join(text[start : min(start + 60, end)].split())
