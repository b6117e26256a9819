"""
`<slug>.publiccode.yml`: a system as reusable software, for catalogues that read publiccode.yml (version 0.5).

Only where the source is public and its licence open: the standard describes software that others may take. People are
named in none of it; the contact is the mailbox of the unit, or of the register.
"""

from __future__ import annotations

from ..licences import licence
from ..model import Entry, Project, Register
from ..pages import publicity
from ..source.emit import spec_text
from ..words import Text, said
from .documents import stem
from .file import DataFile
from .plain import plain
from .systems import Data, page_of, site

VERSION = "0.5"
SHORTEST, LONGEST, SUMMARY = 150, 10_000, 150
STATUS = {
    "planned": "concept",
    "development": "development",
    "trial": "beta",
    "operational": "stable",
    "maintenance": "stable",
    "retired": "obsolete",
}
# By what people use it on; `cloud` says where it runs, which the standard does not ask.
PLATFORMS = {"web": ("web",), "mobile": ("android", "ios"), "desktop": ("windows", "linux")}
TYPES = {"web": "standalone/web", "mobile": "standalone/mobile", "desktop": "standalone/desktop"}
MAINTENANCE = {"internal": "internal", "contractor": "internal", "community": "community"}


def publiccode_file(project: Project, register: Register) -> DataFile | None:
    """The file of a system; None where others may not take its software, or where too little is told of it."""
    entry = project.entry
    if entry is None or publicity.of_system(project) != "public" or not _is_reusable(entry):
        return None
    described = _described(project, entry)
    if not described:
        return None
    text = spec_text(_software(project, entry, described, register))
    return DataFile(f"{stem(project.slug)}.publiccode.yml", "application/yaml", text.encode())


def _is_reusable(entry: Entry) -> bool:
    source = entry.source
    open_ = bool(entry.license and licence(entry.license).open)
    return open_ and source is not None and bool(source.url) and source.visibility == "public"


def _software(project: Project, entry: Entry, described: Data, register: Register) -> Data:
    agency = register.settings.agencies.get(entry.owner_agency)
    owner = said(agency.name, "id") if agency else entry.owner_agency
    kinds = [each for each in entry.base if each in TYPES]
    platforms = list(dict.fromkeys(name for each in kinds for name in PLATFORMS[each])) or ["linux"]
    facts: Data = {
        "publiccodeYmlVersion": VERSION,
        "name": said(entry.name, "id"),
        "url": entry.source.url if entry.source else None,
        "landingURL": page_of(project, register),
        "releaseDate": entry.go_live.isoformat() if entry.go_live else None,
        "organisation": {"name": owner, "uri": site(register)},
        "platforms": platforms,
        "developmentStatus": STATUS[entry.status],
        "softwareType": TYPES[kinds[0]] if kinds else "standalone/backend",
        "intendedAudience": {"countries": ["ID"], "scope": ["government"]},
        "description": described,
        "legal": {"license": entry.license, "mainCopyrightOwner": _copyright(entry, owner)},
        "maintenance": _maintenance(entry, owner, register),
        "localisation": {"localisationReady": False, "availableLanguages": ["id"]},
        "dependsOn": _dependencies(entry, register),
    }
    return _filled(facts)


def _described(project: Project, entry: Entry) -> Data:
    """The description in each language that the entry is written in, Indonesian at least."""
    languages = ["id", "en"] if isinstance(entry.name, Text) and isinstance(entry.summary, Text) else ["id"]
    found: Data = {}
    for language in languages:
        long = _long(project, entry, language)
        features = [said(each, language) for each in (*entry.outputs, *entry.services)]
        if len(long) >= SHORTEST:
            found[language] = {
                "localisedName": said(entry.name, language),
                "shortDescription": said(entry.summary, language)[:SUMMARY],
                "longDescription": long[:LONGEST],
                **({"features": features} if features else {}),
            }
    return found


def _long(project: Project, entry: Entry, language: str) -> str:
    """What the page says in words; the standard asks 150 characters, and has no use for less."""
    body = plain(project.source.body) if project.source and language == "id" else ""
    parts = (said(entry.summary, language), said(entry.function, language), body)
    return "\n".join(each for each in parts if each)


def _copyright(entry: Entry, owner: str) -> str | None:
    """Who owns the code, where the entry says."""
    by = entry.source.owner if entry.source else None
    if by == "vendor":
        return entry.developer.name if entry.developer else None
    return owner if by == "government" else None


def _maintenance(entry: Entry, owner: str, register: Register) -> Data:
    """The unit that keeps it going; a contract's end, which the standard asks of a contractor, is no public fact."""
    kind = (
        "none"
        if entry.status == "retired"
        else MAINTENANCE[entry.developer.kind if entry.developer else "internal"]
    )
    if kind == "none":
        return {"type": kind}
    operator = register.settings.agencies.get(entry.operator or entry.owner_agency)
    name = said(operator.name, "id") if operator else owner
    address = entry.contact or register.settings.report_to or ""
    mail = address.removeprefix("mailto:") if address.startswith("mailto:") else None
    return {
        "type": kind,
        "contacts": [
            _filled({"name": name, "email": mail, "affiliation": said(register.settings.government, "id")})
        ],
    }


def _dependencies(entry: Entry, register: Register) -> Data:
    """The platforms by name; versions are not public (domain §3.1)."""
    known = (register.settings.platforms.get(each) for each in entry.technology)
    names = [{"name": each.name} for each in known if each]
    return {"open": names} if names else {}


def _filled(facts: Data) -> Data:
    return {key: value for key, value in facts.items() if value}
