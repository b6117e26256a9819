"""A table of flows: from,to,data[,from_kind,to_kind]. Several data items in a cell are parted by `;` or `|`."""

from __future__ import annotations

import csv
import re

from ...diagnostics import Place
from ...errors import TertibError
from ..remark import Remark, _
from ..tidy import slug
from .model import Element, Item, Link, Model

KINDS = {
    "external": "external",
    "external-entity": "external",
    "entity": "external",
    "actor": "external",
    "entitas-eksternal": "external",
    "entitas-luar": "external",
    "process": "process",
    "proses": "process",
    "store": "store",
    "data-store": "store",
    "datastore": "store",
    "penyimpanan": "store",
    "simpanan-data": "store",
}
PARTS = re.compile(r"[;|]")
SEPARATOR = re.compile(r"\A\s*sep=.[ \t]*\r?\n")  # a line that Excel writes for itself
MAX_ROWS = 20_000
KIND = _("{kind} is no kind of element: write external, process or store; {name} stands as a process")
OTHER_KIND = _("{name} is of another kind here than above: the first one counts")
INCOMPLETE = _("a flow needs from and to: this row is left out")


def is_flows(text: str) -> bool:
    first = SEPARATOR.sub("", text).split("\n", 1)[0]
    return {"from", "to"} <= set(_cells(first))


def _cells(line: str) -> list[str]:
    row = next(csv.reader([line], delimiter=_delimiter(line)), [])
    return [cell.strip().lower() for cell in row]


def _delimiter(line: str) -> str:
    return max(",;\t", key=line.count)


def flows_csv(text: str, file: str) -> Model:
    above = 1 + (SEPARATOR.match(text) is not None)
    lines = SEPARATOR.sub("", text).splitlines()
    header = _cells(lines[0])
    reader = csv.reader(lines[1:], delimiter=_delimiter(lines[0]), strict=True)
    table = _Table()
    start = 1
    try:
        for cells in reader:
            if len(table.links) > MAX_ROWS:
                raise TertibError("{file} holds more than {limit} flows", file=file, limit=MAX_ROWS)
            place, start = Place(file, start + above), reader.line_num + 1
            row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
            if any(row.values()):
                table.take(row, place)
    except csv.Error:
        raise TertibError(
            "{place}: this row cannot be read as CSV", place=Place(file, start + above)
        ) from None
    return table.model()


class _Table:
    """What the rows hold so far. Names that differ in capitals alone are one."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        self.items: dict[str, str] = {}
        self.links: list[Link] = []
        self.remarks: list[Remark] = []

    def take(self, row: dict[str, str], place: Place) -> None:
        source, target = row.get("from", ""), row.get("to", "")
        if not source or not target:
            self.remarks.append(Remark(place, INCOMPLETE))
            return
        for name, column in ((source, "from_kind"), (target, "to_kind")):
            self.names.setdefault(name.casefold(), name)
            if written := row.get(column, ""):
                self._kind(name, written, place)
        carried = [part.strip() for part in PARTS.split(row.get("data", "")) if part.strip()]
        for each in carried:
            self.items.setdefault(each.casefold(), each)
        data = tuple(each.casefold() for each in carried)
        self.links.append(Link(source.casefold(), target.casefold(), data=data))

    def _kind(self, name: str, written: str, place: Place) -> None:
        kind = KINDS.get(slug(written, "x"))
        if kind is None:
            self.remarks.append(Remark(place, KIND, {"kind": written, "name": name}))
        elif self.kinds.setdefault(name.casefold(), kind) != kind:
            self.remarks.append(Remark(place, OTHER_KIND, {"name": name}))

    def model(self) -> Model:
        elements = [Element(key, self.kinds.get(key, "process"), name) for key, name in self.names.items()]
        items = [Item(key, name) for key, name in self.items.items()]
        return Model("", elements, self.links, items, remarks=self.remarks)
