"""Types of columns as databases compare them: the words that several products have for one thing are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

ONE = {
    "int2": "smallint",
    "smallserial": "smallint",
    "serial2": "smallint",
    "integer": "int",
    "int4": "int",
    "serial": "int",
    "serial4": "int",
    "increments": "int",
    "int8": "bigint",
    "bigserial": "bigint",
    "serial8": "bigint",
    "bigincrements": "bigint",
    "number": "decimal",
    "numeric": "decimal",
    "dec": "decimal",
    "bool": "boolean",
    "character": "char",
    "nchar": "char",
    "bpchar": "char",
    "national char": "char",
    "national character": "char",
    "character varying": "varchar",
    "char varying": "varchar",
    "national varchar": "varchar",
    "national character varying": "varchar",
    "nvarchar": "varchar",
    "nvarchar2": "varchar",
    "varchar2": "varchar",
    "string": "varchar",
    "clob": "text",
    "nclob": "text",
    "ntext": "text",
    "uniqueidentifier": "uuid",
    "guid": "uuid",
    "double precision": "double",
    "float8": "double",
    "float4": "real",
    "datetime": "timestamp",
    "datetime2": "timestamp",
    "smalldatetime": "timestamp",
    "timestamp without time zone": "timestamp",
    "timestamptz": "timestamp with time zone",
    "datetimeoffset": "timestamp with time zone",
    "timetz": "time with time zone",
    "time without time zone": "time",
    "varbinary": "binary",
    "bytea": "binary",
    "blob": "binary",
}
# MySQL's number in brackets is how wide a whole number is shown, not how large it may be.
WHOLE = frozenset({"tinyint", "smallint", "mediumint", "int", "bigint"})
# What follows a type and says nothing of it.
SAID_AFTER = re.compile(
    r"\b(?:not|null|default|primary|unique|auto_increment|autoincrement|identity|generated|references|collate|"
    r"character set|charset|zerofill|signed|check|comment|constraint|key|on update)\b.*"
)
TYPE = re.compile(r"(?P<name>[^()]*)(?:\((?P<size>[^()]*)\))?(?P<rest>[^()]*)")


@dataclass(frozen=True, slots=True)
class ColumnType:
    """A type without the words that differ between products: `numeric(12, 2)` and `NUMBER(12,2)` are one."""

    name: str
    size: str = ""
    unsigned: bool = False

    def fits(self, other: ColumnType) -> bool:
        """Whether a column of this type can refer to one of another; a size that is not given fits any."""
        same = self.name == other.name and self.unsigned == other.unsigned
        return same and (self.size == other.size or not self.size or not other.size)


@lru_cache(maxsize=4096)
def column_type(written: str) -> ColumnType:
    """What a type means, however it is written."""
    text = SAID_AFTER.sub("", " ".join(written.casefold().replace('"', "").replace("`", "").split()))
    parts = TYPE.match(text)
    if parts is None:
        return ColumnType(text)
    words = f"{parts['name']} {parts['rest'] or ''}".split()
    unsigned = "unsigned" in words
    name = " ".join(word for word in words if word != "unsigned")
    name = ONE.get(name, name)
    size = ",".join(
        part.strip().removesuffix(" char").removesuffix(" byte") for part in (parts["size"] or "").split(",")
    )
    return ColumnType(name, "" if name in WHOLE else size.removesuffix(",0"), unsigned)
