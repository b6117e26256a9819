"""The page at /data/: what each file of open data holds, under which licence, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..model import Project
from ..pages import Page, addresses
from ..pages.edition import Edition
from ..pages.edition import edition as edition_of
from ..store import Store
from .dcat import FORMATS, dataset_text, dataset_title, licence_address
from .documents import stem
from .feed import NAMES as FEEDS
from .file import FOLDER, DataFile
from .open_register import OpenRegister

# The contract of each JSON.
CONTRACTS = {"register.json": "register", "katalog.json": "catalogue"}
SETS = {
    "register": ("register.json", "register.csv", "register.xlsx"),
    "spbe": ("sia-spbe.csv", "sia-spbe.xlsx"),
    "changes": tuple(FEEDS.values()),
}
SYSTEM = "schema/output/system.schema.json"


@dataclass(frozen=True, slots=True)
class Listed:
    """A file in the table; `contract` is the address of its schema."""

    name: str
    address: str
    format: str
    size: str
    contract: str


@dataclass(frozen=True, slots=True)
class Group:
    """A set of data with its files."""

    id: str
    title: str
    text: str
    files: tuple[Listed, ...]

    @property
    def contracts(self) -> bool:
        """Whether any of its files has a contract."""
        return any(each.contract for each in self.files)


@dataclass(frozen=True, slots=True)
class OfSystem:
    """The files of one system, and its page."""

    name: str
    address: str
    json: Listed
    software: Listed | None


def page(opened: OpenRegister, made: Iterable[DataFile], language: str, today: date) -> Page:
    """The page in a language; `made` are all files there are."""
    edition = edition_of(opened.register, (), language, Store(), today)
    known = {each.name: each for each in made}
    return edition.page(
        FOLDER,
        "data.html",
        title=edition.say("Open data"),
        description=edition.say("The register as files that programs and spreadsheets can read."),
        groups=tuple(_groups(edition, known)),
        systems=tuple(_systems(opened, edition, known)),
        contract=f"{FOLDER}{SYSTEM}",
        updated=opened.updated,
        licence=opened.register.settings.data_license,
        licence_address=licence_address(opened),
        home=opened.site,
        left=opened.left_out,
        feed=f"{FOLDER}{FEEDS[language]}",
    )


def _groups(edition: Edition, known: Mapping[str, DataFile]) -> Iterator[Group]:
    """The sets that have few files, then those about the files themselves."""
    for name, own in SETS.items():
        title, text = dataset_title(name, edition.language), dataset_text(name, edition.language)
        yield Group(name, title, text, tuple(_listed(known[each], edition) for each in own))
    say = edition.say
    yield Group(
        "catalogue",
        say("Catalogues"),
        say(
            "What the table of systems on this site is made of, and a description of all these files for data portals (DCAT-AP)."
        ),
        tuple(_listed(known[each], edition) for each in ("katalog.json", "dcat.jsonld")),
    )


def _systems(opened: OpenRegister, edition: Edition, known: Mapping[str, DataFile]) -> Iterator[OfSystem]:
    for project in sorted(opened.projects, key=lambda each: _name(each, edition).casefold()):
        software = known.get(f"{stem(project.slug)}.publiccode.yml")
        yield OfSystem(
            _name(project, edition),
            addresses.system(project.slug),
            _listed(known[f"{stem(project.slug)}.json"], edition),
            _listed(software, edition) if software else None,
        )


def _name(project: Project, edition: Edition) -> str:
    return edition.said(project.entry.name) if project.entry else project.slug


def _listed(file: DataFile, edition: Edition) -> Listed:
    contract = CONTRACTS.get(file.name)
    return Listed(
        name=file.name,
        address=file.address,
        format="JSON-LD" if file.name.endswith(".jsonld") else FORMATS[file.media],
        size=_size(len(file.content), edition),
        contract=f"{FOLDER}schema/output/{contract}.schema.json" if contract else "",
    )


def _size(count: int, edition: Edition) -> str:
    """In thousands of bytes, as readers see them elsewhere."""
    return f"{edition.number(max(1, round(count / 1000)))} kB"
