"""The six languages of SQL that are read, how they differ in writing, and which one a text is in."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """How names and strings are written. `default_schemas` are left out of names: everybody does."""

    name: str
    backslash: bool = False  # escapes in a string
    hash_comments: bool = False
    brackets: bool = False  # [name]
    dollars: bool = False  # $tag$ text $tag$
    alternative: bool = False  # q'[text]'
    folds: bool = False  # names without quotes become small letters
    default_schemas: frozenset[str] = frozenset()
    inline_indexes: bool = False  # KEY name (columns) inside CREATE TABLE
    alone: bool = False  # a qualifier that all tables share says nothing
    go: bool = False  # batches end at a line GO; statements need no semicolon
    slash: bool = False  # routines end at a line /


STANDARD = Dialect("standard", brackets=True, dollars=True, alternative=True, alone=True, slash=True)
DIALECTS = {
    each.name: each
    for each in (
        Dialect("mysql", backslash=True, hash_comments=True, inline_indexes=True, alone=True),
        Dialect("postgresql", folds=True, dollars=True, default_schemas=frozenset({"public"})),
        Dialect("sqlite", brackets=True, default_schemas=frozenset({"main"})),
        Dialect("sqlserver", brackets=True, default_schemas=frozenset({"dbo"}), inline_indexes=True, go=True),
        Dialect("oracle", alternative=True, alone=True, slash=True),
        Dialect("db2", alone=True),
    )
}

SAMPLE = 400_000
SIGNS: dict[str, tuple[tuple[int, str], ...]] = {
    "mysql": (
        (3, r"`\w+`"),
        (3, r"\bENGINE\s*=\s*\w+"),
        (3, r"\bAUTO_INCREMENT\b"),
        (4, r"/\*M?!\d{5}"),
        (3, r"^DELIMITER\s"),
        (2, r"\bUNSIGNED\b"),
        (2, r"\b(?:TINYINT|MEDIUMINT|MEDIUMTEXT|LONGTEXT)\b"),
    ),
    "postgresql": (
        (6, r"PostgreSQL database dump"),
        (3, r"\b(?:BIG|SMALL)?SERIAL\b"),
        (2, r"\bint[248]\b"),
        (3, r"\bnextval\s*\("),
        (3, r"'::\s*\w|\)::\w"),
        (4, r"^COPY\s.*FROM\s+stdin"),
        (3, r"\$\w*\$"),
        (3, r"\bcharacter varying\b"),
        (3, r"\bOWNER\s+TO\b"),
        (3, r"\b(?:plpgsql|search_path|pg_catalog|timestamptz|jsonb)\b"),
        (2, r"\bPARTITION\s+OF\b|\bINHERITS\s*\("),
        (3, r"^\\(?:connect|c|restrict|set|echo)\b"),
    ),
    "sqlserver": (
        (5, r"^\s*GO\s*$"),
        (4, r"\[\w+\]\.\[\w+\]"),
        (3, r"\bIDENTITY\s*\(\s*\d"),
        (3, r"\b(?:NON)?CLUSTERED\b"),
        (2, r"\[(?:dbo|int|nvarchar|datetime)\]"),
        (3, r"\b(?:UNIQUEIDENTIFIER|DATETIME2|DATETIMEOFFSET|SMALLDATETIME)\b"),
        (3, r"\bsp_addextendedproperty\b|\bGETDATE\s*\("),
    ),
    "oracle": (
        (5, r"\bVARCHAR2\s*\("),
        (4, r"\bNUMBER\s*(?:\(|NOT\b|,)"),
        (3, r"^/\s*$"),
        (4, r"\b(?:NVARCHAR2|SYSDATE|SYSTIMESTAMP|USING\s+INDEX|TABLESPACE\s+\"?USERS)\b"),
        (2, r"^(?:REM|PROMPT)\b"),
    ),
    "sqlite": (
        (5, r"\bAUTOINCREMENT\b"),
        (5, r"^\s*PRAGMA\s"),
        (5, r"\bWITHOUT\s+ROWID\b|\bsqlite_(?:sequence|master)\b"),
        (2, r"\bINTEGER\s+PRIMARY\s+KEY\b"),
        (2, r"\bTEXT\b(?!\s*\()"),
        (4, r"\[\w+\]\s+INTEGER\b"),
    ),
    "db2": (
        (6, r"\bdb2(?:look|inst\w*)?\b"),
        (4, r"^--#SET\s+TERMINATOR"),
        (3, r"\bREFERENCING\s+NEW\s+AS\b|\bFOR\s+BIT\s+DATA\b|\bORGANIZE\s+BY\b"),
        (1, r"\bGENERATED\s+BY\s+DEFAULT\s+AS\s+IDENTITY\b"),
        (2, r"\b(?:GRAPHIC|VARGRAPHIC|DBCLOB)\s*\("),
    ),
}


def guessed(text: str) -> Dialect:
    """The dialect whose signs the text shows most; standard SQL where it shows none."""
    sample = text[:SAMPLE]
    scores = {
        name: sum(weight for weight, sign in signs if re.search(sign, sample, re.IGNORECASE | re.MULTILINE))
        for name, signs in SIGNS.items()
    }
    best = max(scores, key=lambda name: scores[name])
    return DIALECTS[best] if scores[best] else STANDARD
