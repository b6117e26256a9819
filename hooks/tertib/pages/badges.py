"""The badge of a system: a small picture for other sites that says how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from ..draw.widths import width
from ..model import Project, Register
from ..words import catalogue
from . import addresses, publicity
from .edition import Edition
from .fields import term
from .page import Asset
from .strip import BEHIND, state_of

NAME = "Tertib"
SIZE = 11
PAD = 7
# White text on each is 4.5:1 and more.
GROUND = "#1f3c88"
GROUNDS = {
    "operational": "#14532d",
    "maintenance": "#14532d",
    "development": "#1e429f",
    "trial": "#1e429f",
}
ELSE = "#4a5568"


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge and how it is put on another site; the snippets are empty where the register has no address."""

    address: str
    text: str
    markdown: str
    html: str


def badge_of(project: Project, edition: Edition) -> Badge | None:
    """The badge of a system in the edition's language; None where its entry cannot be told."""
    text = said(project, edition.language)
    if not text:
        return None
    settings = edition.register.settings
    root = addresses.edition_root(edition.language, settings.language)
    site = f"{settings.site_url.rstrip('/')}/{root}" if settings.site_url else ""
    page, picture = f"{site}{addresses.system(project.slug)}", f"{site}{addresses.badge(project.slug)}"
    alt = edition.say("Status in the register of information systems")
    return Badge(
        address=addresses.badge(project.slug),
        text=text,
        markdown=f"[![{alt}]({picture})]({page})" if site else "",
        html=f'<a href="{page}"><img src="{picture}" alt="{alt}"></a>' if site else "",
    )


def badge_files(register: Register, language: str) -> Iterator[Asset]:
    """The badges of all systems of one edition."""
    for project in register.projects:
        if text := said(project, language):
            yield Asset(addresses.badge(project.slug), svg(text, _ground(project)).encode())


def said(project: Project, language: str) -> str:
    """What a badge says: `9/14 steps · Operational`; of a retired system, and of a legacy one, no steps."""
    entry = project.entry
    if entry is None or publicity.of_system(project) == "excluded":
        return ""
    status = term("project", "status", value=entry.status, language=language)
    if entry.status == "retired":
        return status
    return " · ".join(filter(None, (_steps(project, catalogue(language)), status)))


def _steps(project: Project, say: Callable[[str], str]) -> str:
    if project.legacy:
        return say("Legacy")
    way = [step for step in project.sop.steps if project.applies(step)] if project.sop else []
    done = sum(state_of(project, step) in BEHIND for step in way)
    return say("{done}/{all} steps").format(done=done, all=len(way)) if way else ""


def _ground(project: Project) -> str:
    return GROUNDS.get(project.entry.status if project.entry else "", ELSE)


def svg(text: str, ground: str) -> str:
    """A picture that stands alone; the widths are computed, so that every browser shows the same."""
    left, right = (round(width(each, SIZE)) for each in (NAME, text))
    middle = left + 2 * PAD
    whole = middle + right + 2 * PAD
    told = escape(f"{NAME}: {text}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="20" viewBox="0 0 {whole} 20" '
        f'role="img" aria-label="{told}">\n'
        f"<title>{told}</title>\n"
        f'<clipPath id="r"><rect width="{whole}" height="20" rx="3"/></clipPath>\n'
        f'<g clip-path="url(#r)"><rect width="{middle}" height="20" fill="{GROUND}"/>'
        f'<rect x="{middle}" width="{whole - middle}" height="20" fill="{ground}"/></g>\n'
        f'<g fill="#fff" font-family="Arial, Helvetica, sans-serif" font-size="{SIZE}">\n'
        f'<text x="{PAD}" y="14" textLength="{left}" lengthAdjust="spacingAndGlyphs">{NAME}</text>\n'
        f'<text x="{middle + PAD}" y="14" textLength="{right}" lengthAdjust="spacingAndGlyphs">{escape(text)}</text>\n'
        "</g>\n</svg>\n"
    )
