"""The register entry of a system as fields to read, in sections."""

from __future__ import annotations

from .. import contracts
from ..model import Project
from .edition import Edition
from .fields import Field
from .names import reading

# Keys that have places of their own on the page.
APART = frozenset(
    (
        "name",
        "short_name",
        "summary",
        "entry",
        "example",
        "sop",
        "stage",
        "status",
        "publication",
        "exclusion",
        "legacy",
    )
)
SECTIONS = (
    ("owner_agency", "operator", "developer", "contact"),
    (
        "function",
        "services",
        "outputs",
        "business_processes",
        "category",
        "service_type",
        "audience",
        "users",
        "address",
    ),
    ("base", "technology", "license", "license_exception", "source", "hosting", "integrations"),
    ("data", "security_category", "pse", "spbe_id"),
)


def sections(project: Project, edition: Edition, here: str) -> tuple[tuple[str, tuple[Field, ...]], ...]:
    """The register entry in sections, each with its title; keys of no section close the list."""
    keys = contracts.part("project").properties
    data = project.source.data if project.source else {}
    known = {each.key: each for each in reading(project, edition, here).fields(keys, data, leave=APART)}
    titles = (
        edition.say("Responsibility"),
        edition.say("Service and users"),
        edition.say("Technology"),
        edition.say("Data and security"),
    )
    found = [
        (title, tuple(known.pop(key) for key in section if key in known))
        for title, section in zip(titles, SECTIONS, strict=True)
    ]
    found.append((edition.say("History and confirmation"), tuple(known.values())))
    return tuple((title, fields) for title, fields in found if fields)


def one(project: Project, edition: Edition, here: str, key: str) -> Field | None:
    """One key of the entry that has a notice of its own."""
    keys = contracts.part("project").properties
    data = project.source.data if project.source and project.entry else {}
    return next(iter(reading(project, edition, here).fields({key: keys[key]}, data)), None)
