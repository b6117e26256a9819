"""`dcat.jsonld`: the catalogue of these files for portals of open data: DCAT 3 as DCAT-AP 3.0 asks it, in JSON-LD."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from ..words import Text, catalogue, said
from .file import FOLDER, DataFile, as_json
from .open_register import OpenRegister

EU = "http://publications.europa.eu/resource/authority"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
FORMATS = {
    "application/json": "JSON",
    "text/csv": "CSV",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/atom+xml": "ATOM",
    "application/yaml": "YAML",
}


def dcat_file(opened: OpenRegister, datasets: Sequence[tuple[str, Sequence[DataFile]]]) -> DataFile:
    """The catalogue of some sets of data, each with its files."""
    root = f"{opened.site}{FOLDER}"
    catalog = {
        "@context": CONTEXT,
        "@id": f"{root}#catalog",
        "@type": "dcat:Catalog",
        "dct:title": _text(opened.register.settings.name),
        "dct:description": [_in(_about(each), each) for each in ("id", "en")],
        "dct:publisher": _publisher(opened),
        "dct:language": [_id(f"{EU}/language/IND"), _id(f"{EU}/language/ENG")],
        "dct:license": _licence(opened),
        "dct:modified": _date(opened),
        "foaf:homepage": _id(opened.site),
        "dcat:themeTaxonomy": _id(f"{EU}/data-theme"),
        "dcat:dataset": [_dataset(name, files, opened) for name, files in datasets],
    }
    return DataFile("dcat.jsonld", "application/ld+json", as_json(catalog))


def dataset_title(name: str, language: str) -> str:
    say = catalogue(language)
    match name:
        case "register":
            return say("Register of information systems")
        case "systems":
            return say("Information systems, a file each")
        case "spbe":
            return say("Table for the national architecture application (SIA-SPBE)")
        case "software":
            return say("Software that others may reuse (publiccode.yml)")
        case "changes":
            return say("Changes of the information systems")
        case _:
            return name


def dataset_text(name: str, language: str) -> str:
    say = catalogue(language)
    match name:
        case "register":
            return say(
                "Every information system of the government: what it is for, who answers for it, where it stands in the procedure, and how personal its data is."
            )
        case "systems":
            return say(
                "All that the register publishes of one system: its entry, its steps, its records with their approvals by position."
            )
        case "spbe":
            return say("The systems in the columns that SIA-SPBE asks for, in Indonesian.")
        case "software":
            return say(
                "Systems whose source code is public under an open licence, as catalogues of public software read them."
            )
        case "changes":
            return say(
                "Steps that were approved or not passed, systems that went into operation or were retired, entries that were confirmed."
            )
        case _:
            return name


def _dataset(name: str, files: Sequence[DataFile], opened: OpenRegister) -> dict[str, Any]:
    root = f"{opened.site}{FOLDER}"
    return {
        "@id": f"{root}#{name}",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{root}#{name}",
        "dct:title": [_in(dataset_title(name, each), each) for each in ("id", "en")],
        "dct:description": [_in(dataset_text(name, each), each) for each in ("id", "en")],
        "dct:publisher": _id(f"{root}#publisher"),
        "dcat:contactPoint": _contact(opened),
        "dcat:theme": _id(f"{EU}/data-theme/GOVE"),
        "dcat:keyword": [_in("sistem informasi", "id"), _in("SPBE", "id"), _in("information systems", "en")],
        "dct:accrualPeriodicity": _id(f"{EU}/frequency/IRREG"),
        "dct:accessRights": _id(f"{EU}/access-right/PUBLIC"),
        "dct:language": [_id(f"{EU}/language/IND"), _id(f"{EU}/language/ENG")],
        "dct:license": _licence(opened),
        "dct:modified": _date(opened),
        "dcat:landingPage": _id(root),
        "dcat:distribution": [_distribution(each, opened) for each in files],
    }


def _distribution(file: DataFile, opened: OpenRegister) -> dict[str, Any]:
    address = f"{opened.site}{file.address}"
    return {
        "@id": f"{address}#distribution",
        "@type": "dcat:Distribution",
        "dct:title": file.name,
        "dcat:accessURL": _id(address),
        "dcat:downloadURL": _id(address),
        "dcat:mediaType": _id(f"https://www.iana.org/assignments/media-types/{file.media}"),
        "dct:format": _id(f"{EU}/file-type/{FORMATS[file.media]}"),
        "dcat:byteSize": {"@value": str(len(file.content)), "@type": "xsd:nonNegativeInteger"},
        "dct:license": _licence(opened),
        "dct:modified": _date(opened),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": _id("spdx:checksumAlgorithm_sha256"),
            "spdx:checksumValue": {
                "@value": hashlib.sha256(file.content).hexdigest(),
                "@type": "xsd:hexBinary",
            },
        },
    }


def _publisher(opened: OpenRegister) -> dict[str, Any]:
    settings = opened.register.settings
    return {
        "@id": f"{opened.site}{FOLDER}#publisher",
        "@type": "foaf:Agent",
        "foaf:name": _text(settings.office or settings.government),
        "foaf:homepage": _id(opened.site),
    }


def _contact(opened: OpenRegister) -> dict[str, Any]:
    """The office and where it is told of errors: never a person."""
    settings = opened.register.settings
    found: dict[str, Any] = {
        "@type": "vcard:Organization",
        "vcard:fn": said(settings.office or settings.government, "id"),
    }
    if settings.report_to:
        key = "vcard:hasEmail" if settings.report_to.startswith("mailto:") else "vcard:hasURL"
        found[key] = _id(settings.report_to)
    return found


def _licence(opened: OpenRegister) -> dict[str, str]:
    return _id(licence_address(opened))


def licence_address(opened: OpenRegister) -> str:
    """Where a licence with a name of SPDX's can be read."""
    return f"https://spdx.org/licenses/{opened.register.settings.data_license}"


def _date(opened: OpenRegister) -> dict[str, str]:
    return {"@value": opened.updated.isoformat(), "@type": "xsd:date"}


def _about(language: str) -> str:
    say = catalogue(language)
    return say("Open data of the register of information systems.")


def _text(value: str | Text) -> Any:
    return [_in(value.id, "id"), _in(value.en, "en")] if isinstance(value, Text) else value


def _in(text: str, language: str) -> dict[str, str]:
    return {"@value": text, "@language": language}


def _id(address: str) -> dict[str, str]:
    return {"@id": address}
