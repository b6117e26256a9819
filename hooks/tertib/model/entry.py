"""The register entry of a system: the front matter of its index.md (formats §4)."""

from __future__ import annotations

from datetime import date

import msgspec

from ..words import Text


class Developer(msgspec.Struct, frozen=True):
    kind: str
    name: str | None = None


class SourceCode(msgspec.Struct, frozen=True):
    url: str | None = None
    visibility: str | None = None
    owner: str | None = None
    escrow: str | None = None


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
    data: str | Text | None = None
    direction: str | None = None
    via: str | None = None
    protocol: str | None = None
    spec_url: str | None = None


class DataFacts(msgspec.Struct, frozen=True):
    classification: str | None = msgspec.field(name="class", default=None)
    personal: str | None = None
    owner: str | None = None
    producer: str | None = None


class Pse(msgspec.Struct, frozen=True):
    """Registration as an electronic system operator."""

    number: str | None = None
    registered_on: date | None = None
    applied_on: date | None = None


class Retirement(msgspec.Struct, frozen=True):
    date: date
    decision: str | None = None
    reason: str | Text | None = None


class Legacy(msgspec.Struct, frozen=True):
    """Why a system is here without this procedure, and what it promises to catch up by when."""

    reason: str | Text
    since: str | None = None
    catch_up: tuple[str, ...] = ()
    due: date | None = None


class LicenseException(msgspec.Struct, frozen=True):
    """Why the source is not under an open licence, and the letter that says so."""

    reason: str | Text
    letter: str


class Exclusion(msgspec.Struct, frozen=True):
    """Why something is withheld (UU 14/2008 Pasal 17 and 19)."""

    basis: str
    consequence_if_open: str | Text = ""
    benefit_if_closed: str | Text = ""
    until: str | None = None
    decision: str | None = None


class Entry(msgspec.Struct, frozen=True):
    name: str | Text
    summary: str | Text
    entry: str
    sop: str
    status: str
    owner_agency: str
    short_name: str | Text | None = None
    example: bool = False
    stage: str | tuple[str, ...] | None = None
    operator: str | None = None
    developer: Developer | None = None
    function: str | Text | None = None
    outputs: tuple[str | Text, ...] = ()
    services: tuple[str | Text, ...] = ()
    business_processes: tuple[str | Text, ...] = ()
    category: str | None = None
    service_type: str | None = None
    audience: str | None = None
    base: tuple[str, ...] = ()
    technology: tuple[str, ...] = ()
    license: str | None = None
    license_exception: LicenseException | None = None
    source: SourceCode | None = None
    hosting: Hosting | None = None
    address: str | None = None
    contact: str | None = None
    go_live: date | None = None
    year_built: int | None = None
    budget_source: str | None = None
    users: Users | None = None
    integrations: tuple[Integration, ...] = ()
    data: DataFacts | None = None
    security_category: str | None = None
    pse: Pse | None = None
    spbe_id: str | None = None
    predecessor: str | None = None
    successor: str | None = None
    reviewed_on: date | None = None
    retirement: Retirement | None = None
    publication: str = "public"
    exclusion: Exclusion | None = None
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
