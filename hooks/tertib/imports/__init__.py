"""
What others already know, as specs: SQL scripts, live databases, threat models.

Foreign files are data: nothing in them is executed, and their size and depth are bounded.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..diagnostics import Fault, Place
from ..errors import TertibError
from ..shape import check_shape
from ..source import MAX_BYTES, Data, Source, parse
from ..source.emit import spec_text
from ..source.guard import guard
from .merge import Changes, merged
from .remark import Remark
from .schema import Schema

__all__ = [
    "Changes",
    "Remark",
    "Taken",
    "from_database",
    "from_model",
    "from_script",
    "laid_over",
    "script_schema",
    "written",
]


class NothingRead(TertibError):
    """A foreign file holds nothing that can be taken over; the remarks say why."""

    def __init__(self, message: str, remarks: tuple[Remark, ...], **words: object) -> None:
        super().__init__(message, (), **words)
        self.remarks = remarks

    def said(self, language: str) -> str:
        return "\n".join([super().said(language), *(remark.said(language) for remark in self.remarks)])


@dataclass(frozen=True, slots=True)
class Taken:
    """A spec's data as a foreign source gives it; `counts` and `passed` say what there was."""

    kind: str  # erd | dfd
    data: dict[str, Data]
    remarks: tuple[Remark, ...]
    origin: str  # the dialect or the format
    counts: dict[str, int]
    passed: dict[str, int]


def from_script(raw: bytes, file: str, dialect: str | None, *, id_: str, title: str) -> Taken:
    """The entities of a script of SQL."""
    schema, remarks, origin, passed = script_schema(raw, file, dialect)
    if not schema.tables:
        raise NothingRead("no table was found in {file}", remarks, file=file)
    return _entities(schema, remarks, origin, passed, file, id_, title)


def from_database(url: str, schemas: tuple[str, ...], *, id_: str, title: str) -> Taken:
    """The entities of a live database."""
    from .database import reflected

    schema, origin = reflected(url, schemas)
    if not schema.tables:
        raise TertibError("the database holds no tables that this user may see")
    return _entities(schema, (), origin, {}, "url", id_, title)


def from_model(raw: bytes, file: str, *, id_: str, title: str) -> Taken:
    """The diagram of a threat model."""
    from .threats import dfd_data, located, model_text, read_model

    text = model_text(raw, file)
    model, origin = read_model(text, file)
    if not model.elements:
        raise TertibError("no element of a diagram was found in {file}", file=file)
    data, remarks = dfd_data(model, id_=id_, title=title, file=file)
    if not data["processes"]:
        raise TertibError("no process was found in {file}: a data-flow diagram needs one", file=file)
    counts = {
        key: len(data.get(key, []))
        for key in ("external_entities", "processes", "stores", "flows", "boundaries")
    }
    return Taken("dfd", data, tuple(located(remarks, text)), origin, counts, {})


def script_schema(
    raw: bytes, file: str, dialect: str | None
) -> tuple[Schema, tuple[Remark, ...], str, dict[str, int]]:
    """The schema that a script makes, what of it was not read, the dialect, and what was passed over."""
    from .ddl import DIALECTS, read_script
    from .foreign import decoded

    read = read_script(decoded(raw, file), file, DIALECTS[dialect] if dialect else None)
    return read.schema, read.remarks, read.dialect.name, dict(read.passed)


def laid_over(taken: Taken, raw: bytes, file: str, *, prune: bool) -> tuple[dict[str, Data], Changes]:
    """The spec that a file holds, with the facts of an import."""
    source = parse(raw, file, markdown=False)
    faults = source if isinstance(source, list) else check_shape(source, taken.kind)
    if faults or not isinstance(source, Source):
        raise TertibError("{file} cannot be used: mend what is named below", faults, file=file)
    return merged(taken.kind, source.data, taken.data, prune=prune)


def written(data: dict[str, Data], file: str) -> str:
    """The text of a spec. Raises where it holds more than the register would read again."""
    text = spec_text(data)
    faults = [*guard(text, file, 1)]
    if len(text.encode()) > MAX_BYTES:
        faults = [Fault("too-large", Place(file), {"limit": f"{MAX_BYTES:,}"})]
    if faults:
        raise TertibError("so large a spec cannot be read again: take the source over in parts", faults)
    return text


def _entities(
    schema: Schema,
    remarks: tuple[Remark, ...],
    origin: str,
    passed: dict[str, int],
    file: str,
    id_: str,
    title: str,
) -> Taken:
    from .entities import erd_data

    data, more = erd_data(schema, id_=id_, title=title, file=file)
    counts = {
        "entities": len(data["entities"]),
        "attributes": sum(len(each["attributes"]) for each in data["entities"]),
        "relations": len(data.get("relations", [])),
    }
    return Taken("erd", data, (*remarks, *more), origin, counts, passed)
