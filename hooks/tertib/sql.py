"""What types of SQL mean, and SQL written from a spec. The only home of sqlglot."""

from __future__ import annotations

import re
from functools import lru_cache

from sqlglot import exp
from sqlglot.errors import SqlglotError

from .model.erd import Attribute, Entity, Erd, Relation

# Our names of dialects → sqlglot's, which has none for Db2: standard SQL.
DIALECTS = {
    "mysql": "mysql",
    "postgresql": "postgres",
    "sqlite": "sqlite",
    "sqlserver": "tsql",
    "oracle": "oracle",
    "db2": "",
    "standard": "",
}
# What MySQL's types without a sign become where there are none.
SIGNED = {
    "UTINYINT": "SMALLINT",
    "USMALLINT": "INT",
    "UMEDIUMINT": "INT",
    "UINT": "BIGINT",
    "UBIGINT": "DECIMAL(20)",
}
# What PostgreSQL's counting types are elsewhere.
COUNTED = {"SMALLSERIAL": "SMALLINT", "SERIAL": "INT", "BIGSERIAL": "BIGINT"}
# The dialects that lack a type, and what stands for it there. PostgreSQL's bytea takes no length.
LACKING = {
    **{kind: (DIALECTS.keys() - {"mysql"}, other) for kind, other in SIGNED.items()},
    **{kind: (DIALECTS.keys() - {"postgresql", "standard"}, other) for kind, other in COUNTED.items()},
    "ARRAY": ({"mysql"}, "JSON"),
    "BINARY": ({"postgresql"}, "VARBINARY"),
    "VARBINARY": ({"postgresql"}, "VARBINARY"),
}
# Types that are one to who reads a diagram.
SAME = {
    "nvarchar": "varchar",
    "nchar": "char",
    "bpchar": "char",
    "serial": "int",
    "bigserial": "bigint",
    "smallserial": "smallint",
    "mediumint": "int",
    "timestampltz": "timestamptz",
    "timestampntz": "timestamp",
    "datetime": "timestamp",
    "datetime2": "timestamp",
    "smalldatetime": "timestamp",
    "money": "decimal",
    "mediumtext": "text",
    "longtext": "text",
    "tinytext": "text",
    "bool": "boolean",
    "jsonb": "json",
    "float": "double",
    "real": "double",
    "longblob": "blob",
    "mediumblob": "blob",
    "tinyblob": "blob",
    "varbinary": "blob",
    "rowversion": "blob",
    "name": "text",
}
WIDTHLESS = frozenset({"int", "bigint", "smallint", "tinyint", "uint", "ubigint", "usmallint", "utinyint", "umediumint",
                       "double", "timestamp", "timestamptz", "time", "text", "blob", "year"})  # fmt: skip
SPACES = re.compile(r"\s+")
PLAIN_TYPE = re.compile(r"[A-Za-z][A-Za-z0-9_ ]*(?:\(\d+(?:, ?\d+)?\))?")
LONGEST = 500


@lru_cache(maxsize=4096)
def plain_type(written: str, dialect: str = "standard") -> str:
    """A type as one word and its lengths, so that the ways to write it compare equal: `varchar(20)`."""
    text = SPACES.sub(" ", written.strip().lower())
    if text == "tinyint(1)":
        return "boolean"
    parsed = _parsed(text, dialect)
    if parsed is None or parsed.this == exp.DataType.Type.USERDEFINED:
        return text
    name = parsed.this.value.lower()
    name = SAME.get(name, name)
    lengths = [] if name in WIDTHLESS else [each.sql().lower() for each in parsed.expressions]
    if name == "decimal" and len(lengths) == 2 and lengths[1] == "0":
        lengths.pop()
    return f"{name}({','.join(lengths)})" if lengths else name


def _parsed(text: str, dialect: str) -> exp.DataType | None:
    """The type as sqlglot reads it, in the dialect or in any."""
    if len(text) > LONGEST:
        return None
    for name in dict.fromkeys((DIALECTS.get(dialect, ""), "", "postgres", "mysql")):
        try:
            return exp.DataType.build(text, dialect=name or None)
        except (SqlglotError, ValueError, RecursionError):
            continue
    return None


def create_script(erd: Erd, dialect: str) -> str:
    """CREATE TABLE of every entity, then the foreign keys, then the indexes: in an order that always loads."""
    target = DIALECTS[dialect]
    statements: list[exp.Expression] = [_create(entity, dialect) for entity in erd.entities]
    relations = [each for each in erd.relations if not each.logical]
    inline = dialect == "sqlite"
    if inline:
        statements = [
            _create(entity, dialect, [r for r in relations if r.child[0].entity == entity.name])
            for entity in erd.entities
        ]
    else:
        statements += [_alter(relation) for relation in relations]
    statements += [
        _index(entity, n, each) for entity in erd.entities for n, each in enumerate(entity.indexes, 1)
    ]
    if dialect == "sqlite":
        statements = [each.transform(_flat) for each in statements]
    return (
        "".join(
            f"{each.sql(dialect=target or None, identify=True, pretty=True)};\n\n" for each in statements
        ).rstrip("\n")
        + "\n"
    )


def _create(entity: Entity, dialect: str, relations: list[Relation] | None = None) -> exp.Create:
    parts: list[exp.Expression] = [_column(each, dialect) for each in entity.attributes]
    if entity.primary_key:
        parts.append(exp.PrimaryKey(expressions=[_name(name) for name in entity.primary_key]))
    parts += [
        exp.UniqueColumnConstraint(this=exp.Schema(expressions=[_name(name) for name in names]))
        for names in entity.unique
    ]
    parts += [_foreign(relation) for relation in relations or ()]
    return exp.Create(this=exp.Schema(this=_table(entity.name), expressions=parts), kind="TABLE")


def _column(attribute: Attribute, dialect: str) -> exp.ColumnDef:
    kinds: list[exp.Expression] = []
    if not attribute.nullable:
        kinds.append(exp.NotNullColumnConstraint())
    if attribute.unique:
        kinds.append(exp.UniqueColumnConstraint())
    return exp.ColumnDef(
        this=_name(attribute.name),
        kind=_type(attribute.type, dialect),
        constraints=[exp.ColumnConstraint(kind=kind) for kind in kinds],
    )


def _type(written: str, dialect: str) -> exp.Expression:
    """The type; one that no dialect knows stands in quotes, so that it can do no more than be unknown."""
    parsed = _parsed(written or "text", dialect)
    if parsed is None or parsed.this == exp.DataType.Type.USERDEFINED:
        return exp.DataType(this=exp.DataType.Type.USERDEFINED, kind=_name(written))
    if dialect == "sqlite" and PLAIN_TYPE.fullmatch(written):
        # SQLite takes a type as it is written.
        return exp.DataType(this=exp.DataType.Type.USERDEFINED, kind=exp.Var(this=written))
    if dialect != "mysql" and parsed.this.value in {"ENUM", "SET"}:
        longest = max((len(each.name) for each in parsed.expressions), default=0)
        return exp.DataType.build(f"VARCHAR({max(longest, 1)})")
    if dialect == "mysql" and parsed.this.value == "VARBINARY" and not parsed.expressions:
        return exp.DataType(this=exp.DataType.Type.USERDEFINED, kind=exp.Var(this="BLOB"))  # needs no length
    lacking, other = LACKING.get(parsed.this.value, ((), ""))
    return exp.DataType.build(other) if dialect in lacking else parsed


def _alter(relation: Relation) -> exp.Alter:
    constraint = exp.AddConstraint(expressions=[_foreign(relation)])
    return exp.Alter(this=_table(relation.child[0].entity), kind="TABLE", actions=[constraint])


def _foreign(relation: Relation) -> exp.ForeignKey:
    parent = exp.Schema(
        this=_table(relation.parent[0].entity), expressions=[_name(end.attribute) for end in relation.parent]
    )
    return exp.ForeignKey(
        expressions=[_name(end.attribute) for end in relation.child], reference=exp.Reference(this=parent)
    )


def _index(entity: Entity, number: int, names: tuple[str, ...]) -> exp.Create:
    own = f"ix_{entity.name.rpartition('.')[2]}_{number}"
    columns = [exp.Column(this=_name(name)) for name in names]
    index = exp.Index(this=_name(own), table=_table(entity.name), params=exp.IndexParameters(columns=columns))
    return exp.Create(this=index, kind="INDEX")


def _table(name: str) -> exp.Table:
    schema, _, own = name.rpartition(".")
    return exp.Table(this=_name(own), db=_name(schema) if schema else None)


def _flat(node: exp.Expression) -> exp.Expression:
    """A table as SQLite can name it, which knows no schemas: the whole name in one pair of quotes."""
    return (
        exp.Table(this=_name(f"{node.db}.{node.name}")) if isinstance(node, exp.Table) and node.db else node
    )


def _name(text: str) -> exp.Identifier:
    return exp.Identifier(this=text, quoted=True)
