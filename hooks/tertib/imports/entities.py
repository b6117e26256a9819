"""A schema → the data of an erd.yml (formats §6)."""

from __future__ import annotations

from ..diagnostics import Place
from ..source import Data
from . import tidy
from .remark import Remark, _
from .schema import Column, ForeignKey, Names, Schema, Table

WIDEST_KEY = 16
RENAMED = _("{table}: {name} cannot be written in a spec as it is, so it stands there as {other}")
TOO_WIDE = _("{table}: the foreign key to {target} has more than 16 columns, so it is left out")


def erd_data(schema: Schema, *, id_: str, title: str, file: str) -> tuple[dict[str, Data], list[Remark]]:
    """The spec with all that the database knows, and what had to be written otherwise."""
    writing = _Writing(file)
    for table in schema.tables:
        writing.learn(table)
    data: dict[str, Data] = {"id": id_, "title": title}
    data["entities"] = [writing.entity(table) for table in schema.tables]
    relations = [
        relation
        for table in schema.tables
        for each in table.foreign
        if (relation := writing.relation(table, each))
    ]
    if relations:
        data["relations"] = relations
    return data, writing.remarks


class _Writing:
    """How names are spelled in the spec: as in the database, where the format can hold them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.remarks: list[Remark] = []
        self.tables: dict[str, str] = {}
        self.columns: dict[tuple[str, str], str] = {}

    def learn(self, table: Table) -> None:
        taken = set(self.tables.values())
        self.tables[table.name] = self._spelled(table, table.name, tidy.line(table.name, tidy.NAME), taken)
        used: set[str] = set()
        for column in table.columns:
            wanted = tidy.line(column.name, tidy.NAME).replace(".", "_") or "_"
            self.columns[table.name, column.name] = name = self._spelled(table, column.name, wanted, used)
            used.add(name)

    def _spelled(self, table: Table, name: str, wanted: str, taken: set[str]) -> str:
        spelled, number = wanted, 2
        while spelled in taken:
            spelled, number = f"{wanted[:120]}_{number}", number + 1
        if spelled != name:
            words = {"table": table.name, "name": name, "other": spelled}
            self.remarks.append(Remark(Place(self.file, table.line), RENAMED, words))
        return spelled

    def entity(self, table: Table) -> dict[str, Data]:
        entity: dict[str, Data] = {"name": self.tables[table.name]}
        if comment := tidy.paragraph(table.comment):
            entity["description"] = comment
        entity["attributes"] = [self._attribute(table, column) for column in table.columns]
        unique = [each for each in table.unique if frozenset(each) != frozenset(table.primary)]
        for key, combinations in (("unique", unique), ("indexes", table.indexes)):
            known = [self._names(table, each) for each in combinations if self._known(table, each)]
            if known:
                entity[key] = [list(each) for each in dict.fromkeys(map(tuple, known))]
        return entity

    def _attribute(self, table: Table, column: Column) -> dict[str, Data]:
        attribute: dict[str, Data] = {
            "name": self.columns[table.name, column.name],
            "type": tidy.line(column.type, 500) or "any",
        }
        if column.name in table.primary:
            attribute["key"] = "primary"
        else:
            attribute["nullable"] = column.nullable
        if column.unique:
            attribute["unique"] = True
        if column.default is not None:
            attribute["default"] = tidy.line(column.default, 500)
        if comment := tidy.paragraph(column.comment):
            attribute["description"] = comment
        return attribute

    def relation(self, table: Table, foreign: ForeignKey) -> dict[str, Data] | None:
        if len(foreign.columns) > WIDEST_KEY:
            words = {"table": table.name, "target": foreign.target}
            self.remarks.append(Remark(Place(self.file, foreign.line), TOO_WIDE, words))
            return None
        relation: dict[str, Data] = {
            "from": self._ends(table.name, foreign.columns),
            "to": self._ends(foreign.target, foreign.target_columns),
        }
        if not foreign.enforced:
            relation["logical"] = True
        return relation

    def _ends(self, table: str, columns: Names) -> str | list[str]:
        ends = [f"{self.tables[table]}.{self.columns[table, column]}" for column in columns]
        return ends[0] if len(ends) == 1 else ends

    def _names(self, table: Table, columns: Names) -> list[str]:
        return list(dict.fromkeys(self.columns[table.name, column] for column in columns))

    def _known(self, table: Table, columns: Names) -> bool:
        return all((table.name, column) in self.columns for column in columns)
