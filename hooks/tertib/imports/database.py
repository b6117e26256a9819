"""A live database → its schema. The only home of sqlalchemy. Nothing is written; no password is ever shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import create_engine, inspect
from sqlalchemy.engine import URL, Connection, Dialect, Engine, make_url
from sqlalchemy.exc import ArgumentError, CompileError, NoSuchModuleError, SQLAlchemyError

from ..errors import TertibError
from .schema import Column, ForeignKey, Schema, Table

DRIVERS = {
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "mysql": "mysql+pymysql",
    "mariadb": "mariadb+pymysql",
}
SECONDS = 15
PARTS = re.compile(r"'(?:[^']|'')*'|[^']+")


def reflected(address: str, schemas: Iterable[str] = ()) -> tuple[Schema, str]:
    """The tables of a database's usual schema and of those named, and the dialect's name."""
    url = _url(address)
    try:
        engine = create_engine(url, connect_args=_patience(url))
    except (NoSuchModuleError, ModuleNotFoundError):
        raise TertibError(
            "no driver for {kind} is installed: pip install 'tertib[postgresql]' or 'tertib[mysql]'",
            kind=url.drivername,
        ) from None
    try:
        with engine.connect() as connection:
            reader = _Reader(connection, engine.dialect)
            schema = Schema([table for name in (None, *schemas) for table in reader.tables(name)])
    except SQLAlchemyError as error:
        raise TertibError("the database cannot be read: {reason}", reason=_reason(error, url)) from None
    finally:
        engine.dispose()
    return schema, _name(engine)


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise TertibError(
            "this is no database URL: write it as postgresql://user@host/name, mysql://… or sqlite:///file.db"
        ) from None
    if url.get_backend_name() == "sqlite":
        return _read_only(url)
    return url.set(drivername=DRIVERS.get(url.drivername, url.drivername))


def _read_only(url: URL) -> URL:
    """SQLite would make a file that is not there; ours opens what there is, for reading."""
    path = Path(url.database or "")
    if not path.is_file():
        raise TertibError("there is no database file {file}", file=path.name or "…")
    return URL.create(
        url.drivername, database=f"file:{quote(str(path.resolve()))}", query={"mode": "ro", "uri": "true"}
    )


def _patience(url: URL) -> dict[str, Any]:
    return {} if url.get_backend_name() == "sqlite" else {"connect_timeout": SECONDS}


def _reason(error: SQLAlchemyError, url: URL) -> str:
    """The driver's own words, on one line and without the password."""
    words = str(getattr(error, "orig", None) or type(error).__name__)
    for secret in filter(None, (url.password, quote(url.password or ""))):
        words = words.replace(str(secret), "***")
    return " ".join(words.split())[:300]


def _name(engine: Engine) -> str:
    name = engine.dialect.name
    return {"mariadb": "mysql", "mssql": "sqlserver"}.get(name, name)


class _Reader:
    """SQLAlchemy's inspector, asked for all tables of a schema at once."""

    def __init__(self, connection: Connection, dialect: Dialect) -> None:
        self.inspector = inspector = inspect(connection)
        self.dialect = dialect
        self.default = inspector.default_schema_name
        self.declared = _declared(connection) if dialect.name == "sqlite" else {}

    def tables(self, schema: str | None) -> list[Table]:
        shown = None if schema == self.default else schema
        ask = self.inspector
        keys = ask.get_multi_pk_constraint(shown)
        foreign = ask.get_multi_foreign_keys(shown)
        unique = ask.get_multi_unique_constraints(shown)
        indexes = ask.get_multi_indexes(shown, include_auto_indexes=True)  # SQLite keeps UNIQUE so
        comments = self._comments(shown)
        found = []
        for key, columns in sorted(ask.get_multi_columns(shown).items(), key=lambda each: each[0][1]):
            table = Table(self._named(*key), columns=[self._column(key[1], each) for each in columns])
            table.primary = tuple(keys[key]["constrained_columns"]) if keys.get(key) else ()
            for each in unique.get(key) or ():
                _add_unique(table, tuple(each["column_names"]))
            for index in indexes.get(key) or ():
                _add_index(table, index)
            table.foreign = [self._foreign(each) for each in foreign.get(key) or ()]
            table.comment = (comments.get(key) or {}).get("text") or ""
            _settle(table)
            found.append(table)
        return found

    def _comments(self, schema: str | None) -> Mapping[Any, Any]:
        try:
            return self.inspector.get_multi_table_comment(schema)
        except NotImplementedError:
            return {}

    def _named(self, schema: str | None, name: str) -> str:
        return f"{schema}.{name}" if schema and schema != self.default else name

    def _column(self, table: str, column: Any) -> Column:
        return Column(
            column["name"],
            self.declared.get((table, column["name"])) or self._type(column["type"]),
            bool(column.get("nullable", True)),
            default=None if column.get("default") in (None, "NULL") else str(column["default"]),
            comment=column.get("comment") or "",
        )

    def _type(self, kind: Any) -> str:
        """The type as the database writes it, in small letters but for the values of an enumeration."""
        try:
            written = str(kind.compile(dialect=self.dialect))
        except (CompileError, AttributeError):
            return "any"
        return PARTS.sub(lambda found: _small(found[0]), written)

    def _foreign(self, foreign: Any) -> ForeignKey:
        target = self._named(foreign.get("referred_schema"), foreign["referred_table"])
        return ForeignKey(
            tuple(foreign["constrained_columns"]),
            target,
            tuple(foreign["referred_columns"]),
            foreign.get("name") or "",
        )


def _declared(connection: Connection) -> dict[tuple[str, str], str]:
    """SQLite's types as they were written; SQLAlchemy knows only its own."""
    rows = connection.exec_driver_sql(
        "SELECT m.name, p.name, p.type FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table'"
    )
    return {
        (table, column): PARTS.sub(lambda found: _small(found[0]), type_) for table, column, type_ in rows
    }


def _add_unique(table: Table, columns: tuple[str, ...]) -> None:
    column = table.column(columns[0]) if len(columns) == 1 else None
    if column:
        column.unique = True
    elif columns not in table.unique and set(columns) != set(table.primary):
        table.unique.append(columns)


def _add_index(table: Table, index: Any) -> None:
    columns = tuple(index["column_names"])
    partial = any(
        key.endswith("_where") and value is not None
        for key, value in (index.get("dialect_options") or {}).items()
    )
    if not columns or None in columns or index.get("duplicates_constraint"):
        return
    if index.get("unique") and not partial:
        _add_unique(table, columns)
    elif columns not in table.indexes:
        table.indexes.append(columns)


def _settle(table: Table) -> None:
    """A column of the primary key is never empty, and alone it is unique without saying so."""
    for name in table.primary:
        if column := table.column(name):
            column.nullable = False
            column.unique = column.unique and len(table.primary) > 1


def _small(part: str) -> str:
    """A part of a type in small letters, but for a value of an enumeration."""
    return part if part.startswith("'") else part.lower().replace(", ", ",")
