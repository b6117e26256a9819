"""What stands between the statements that matter: blanks, lines for the client program, rows. Passed over in one step each."""

from __future__ import annotations

import re
from functools import cache

from .dialects import Dialect
from .lexer import within
from .vocabulary import ROWS

OF_ROWS = re.compile(rf"(?:{'|'.join(sorted(ROWS))})\b", re.IGNORECASE)
COPY = re.compile(r"COPY\s[^;]{1,20000}?\sFROM\s+stdin\b[^;]*;", re.IGNORECASE)
# A line that speaks to the client program; the word must stand alone or be followed as it is there.
CLIENT = re.compile(
    r"\\(?!\s).*|(?:REM|REMARK|PROMPT|SPOOL|WHENEVER|CONNECT|DISCONNECT|EXIT|QUIT|PAUSE|CLEAR|COLUMN|SHOW|SOURCE|STORE|TTITLE|BTITLE|UNDEFINE|DEFINE|ACCEPT|HOST)\b[^\n]*"
    r"|SET\s+(?:ECHO|FEEDBACK|DEFINE|SQLBLANKLINES|SERVEROUTPUT|VERIFY|TERMOUT|TERM|HEADING|PAGESIZE|LINESIZE|SCAN|SQLPROMPT|TIMING|TRIMSPOOL|AUTOCOMMIT|ESCAPE|CONCAT|SQLTERMINATOR)\b[^\n]*"
    r"|\.[a-z]+\b[^\n]*|@@?[^\s;]+[^\n]*|:(?:setvar|r|on|connect)\b[^\n]*|/(?!\*)[ \t]*$|GO(?:[ \t]+\d+)?[ \t]*;?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
DELIMITER = re.compile(r"DELIMITER[ \t]+(\S+)[^\n]*", re.IGNORECASE)
TERMINATOR = re.compile(r"--#SET[ \t]+TERMINATOR[ \t]+(\S+)[^\n]*", re.IGNORECASE)
BLANK = re.compile(r"(?:\s|--(?!#SET)[^\n]*)*+")
GO = re.compile(r"^[ \t]*GO(?:[ \t]+\d+)?[ \t]*;?[ \t]*$", re.IGNORECASE | re.MULTILINE)
SLASH = re.compile(r"^/[ \t]*$", re.MULTILINE)


@cache
def rows(dialect: Dialect) -> re.Pattern[str]:
    """
    From a statement about rows to behind its end, where its texts are all of the plain kind.

    It matches nothing where the lexer knows better: at a comment in /* */, a text between marks of its writer's choice,
    one with escapes, a quote that never ends.
    """
    comment, other = r"--[^\n]*+", r"$/-"
    if dialect.hash_comments:
        comment, other = rf"{comment}|\#[^\n]*+", rf"\#{other}"
    ends, line = r";|\Z", ""
    if dialect.go:
        ends, other = rf"{ends}|(?=\n)", rf"\n{other}"
        line = r"|\n(?!\s*(?:GO|INSERT|CREATE|ALTER|SET|UPDATE|DELETE|EXEC|PRINT|IF|USE|COMMIT)\b)"
    plain = r"(?<!\b[eE])" + (r"(?<!\b[qQ])(?<!\b[nN][qQ])" if dialect.alternative else "")
    text, name = within("'", dialect), within('"', dialect)
    return re.compile(
        rf"(?:[^;'\"`{other}]++|{plain}'{text}'|\"{name}\"|`[^`]*+`|{comment}|-(?!-)|/(?!\*)|\$(?!\w*\$){line})*+"
        rf"(?:{ends})",
        re.IGNORECASE | re.DOTALL,
    )


def ends_with_at(text: str) -> bool:
    """Whether statements end with @, as scripts for db2 with routines are often written."""
    return len(re.findall(r"@[ \t]*$", text, re.MULTILINE)) > len(re.findall(r";[ \t]*$", text, re.MULTILINE))
