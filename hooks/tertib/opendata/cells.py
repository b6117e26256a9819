"""
Tables as CSV and XLSX that run nothing when they are opened.

A spreadsheet takes text for a formula when it begins with one of a few signs. In CSV such text gets an apostrophe; in
XLSX every text is written as text, so that it can stay as it is.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

import xlsxwriter

from .columns import Cell, Table

# Also after what a spreadsheet may take for the end of a cell: with a list separator of `;` it opens CSV by that.
FORMULA = re.compile("(^|[;\t\r\n])(?=[\\s\"']*[=+\\-@＝＋－＠])")
LONGEST = 32_767
WIDEST = 60


def as_csv(table: Table) -> bytes:
    """RFC 4180 in UTF-8: commas, CRLF, quotes where needed, no byte order mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.titles)
    writer.writerows([_written(each) for each in row] for row in table.rows)
    return out.getvalue().encode()


def inert(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return FORMULA.sub(r"\1'", text)


def as_xlsx(sheets: Sequence[tuple[str, Table]], made: date, title: str) -> bytes:
    """A workbook of tables, each a sheet with its name; `made` is the day it bears."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties({"title": title, "created": datetime.combine(made, time(), UTC).replace(tzinfo=None)})
    forms = {
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
        "number": book.add_format({"valign": "top"}),
    }
    for name, table in sheets:
        _sheet(book.add_worksheet(name), table, forms)
    book.close()
    return out.getvalue()


def _sheet(sheet: Any, table: Table, forms: dict[str, Any]) -> None:
    for column, title in enumerate(table.titles):
        sheet.write_string(0, column, title, forms["head"])
        longest = max((len(str(row[column] or "")) for row in table.rows), default=0)
        sheet.set_column(column, column, min(WIDEST, max(12, longest + 2, len(title) // 2)))
    for number, row in enumerate(table.rows, 1):
        for column, value in enumerate(row):
            _cell(sheet, number, column, value, forms)
    sheet.freeze_panes(1, 2)
    if table.titles:
        sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.titles) - 1)


def _cell(sheet: Any, row: int, column: int, value: Cell, forms: dict[str, Any]) -> None:
    match value:
        case None | "":
            pass
        case date():
            sheet.write_datetime(row, column, datetime.combine(value, time()), forms["date"])
        case int():
            sheet.write_number(row, column, value, forms["number"])
        case _:
            text = value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"
            sheet.write_string(row, column, text, forms["text"])


def _written(value: Cell) -> Cell:
    return inert(value) if isinstance(value, str) else value
