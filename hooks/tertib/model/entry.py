"""The register entry of a system: the front matter of its index.md (formats §4)."""

from __future__ import annotations

from datetime import date

import msgspec


class Developer(msgspec.Struct, frozen=True):
    kind: str
    name: str | None = None


class SourceCode(msgspec.Struct, frozen=True):
    url: str | None = None
    visibility: str | None = None
    owner: str | None = None


class Hosting(msgspec.Struct, frozen=True):
    place: str
    reason: str | None = None


class Users(msgspec.Struct, frozen=True):
    count: int
    as_of: date | None = None


class Integration(msgspec.Struct, frozen=True):
    """A link to another system: a slug of this register, or the name of one outside."""

    system: str | None = None
    name: str | None = None
    data: str | None = None
    direction: str | None = None
    via: str | None = None


class DataFacts(msgspec.Struct, frozen=True):
    classification: str | None = msgspec.field(name="class", default=None)
    personal: str | None = None
    owner: str | None = None
    producer: str | None = None


class Pse(msgspec.Struct, frozen=True):
    """Registration as an electronic system operator."""

    number: str | None = None
    registered_on: date | None = None


class Retirement(msgspec.Struct, frozen=True):
    date: date
    decision: str | None = None
    reason: str | None = None


class Legacy(msgspec.Struct, frozen=True):
    """Why a system is here without this procedure, and what it promises to catch up by when."""

    reason: str
    since: str | None = None
    catch_up: tuple[str, ...] = ()
    due: date | None = None


class Entry(msgspec.Struct, frozen=True):
    name: str
    summary: str
    entry: str
    sop: str
    status: str
    owner_agency: str
    short_name: str | None = None
    example: bool = False
    stage: str | tuple[str, ...] | None = None
    operator: str | None = None
    developer: Developer | None = None
    function: str | None = None
    outputs: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    category: str | None = None
    service_type: str | None = None
    audience: str | None = None
    base: tuple[str, ...] = ()
    technology: tuple[str, ...] = ()
    license: str | None = None
    license_exception: dict[str, str | None] | None = None
    source: SourceCode | None = None
    hosting: Hosting | None = None
    address: str | None = None
    go_live: date | None = None
    users: Users | None = None
    integrations: tuple[Integration, ...] = ()
    data: DataFacts | None = None
    security_category: str | None = None
    pse: Pse | None = None
    predecessor: str | None = None
    successor: str | None = None
    reviewed_on: date | None = None
    retirement: Retirement | None = None
    publication: str = "public"
    exclusion: dict[str, str | None] | None = None
    legacy: Legacy | None = None

    @property
    def stages(self) -> tuple[str, ...]:
        """The steps the entry claims."""
        match self.stage:
            case None:
                return ()
            case str():
                return (self.stage,)
            case _:
                return self.stage
