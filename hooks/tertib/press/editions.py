"""
The other edition: the register in the other language, printed inside the site of the first.

It has no settings of its own. Its configuration is mkdocs.yml, read again with another folder and address.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from ..pages import edition_root, stands_once
from ..words import LANGUAGES, catalogue
from .printing import Printing, hold

NAMES = {"id": "Bahasa Indonesia", "en": "English"}  # each in its own language, so that who reads it finds it


def print_others(config: MkDocsConfig, printing: Printing, *, dirty: bool) -> None:
    """Print the editions that do not stand at the root. Their warnings count where mkdocs is strict."""
    for other in printing.others:
        address = f"{config.site_url}{other.language}/" if config.site_url else None
        nested = load_config(
            config.config_file_path,
            strict=config.strict,
            use_directory_urls=config.use_directory_urls,
            site_dir=str(Path(config.site_dir) / other.language),
            site_url=address,
        )
        hold(nested, other)
        build(nested, dirty=dirty)


def leave_shared(files: Files) -> None:
    """What stands once at the root is not written again."""
    for file in [each for each in files if stands_once(each.dest_uri)]:
        files.remove(file)


def prepare(env: Environment, config: MkDocsConfig, printing: Printing) -> None:
    """What templates ask for to lead from one edition to the others, and to what all of them share."""
    home = printing.register.settings.language
    root = edition_root(printing.language, home)
    up = "../" * root.count("/")
    env.filters["url"] = shared = _shared(env.filters["url"], up)

    @pass_context
    def script_tag(context: Context, script: ExtraScriptValue | str) -> Markup:
        kind = "" if isinstance(script, str) or not script.type else Markup(' type="{}"').format(script.type)
        return Markup('<script src="{}"{}></script>').format(shared(context, str(script)), kind)

    @pass_context
    def editions(context: Context) -> list[tuple[str, str, str]]:
        """Every edition, this one first: its language, its name, and the way from this page to its twin in that edition."""
        page = context["page"]
        here = page.url if page else "404.html"
        base = f"{context['base_url'].rstrip('/')}/{up}"
        known = sorted(LANGUAGES, key=lambda each: each != printing.language)
        return [(each, NAMES[each], _plain(f"{base}{edition_root(each, home)}{here}")) for each in known]

    env.filters["script_tag"] = script_tag
    env.globals["editions"] = editions
    env.globals["catalogue"] = catalogue
    site = (config.site_url or "").removesuffix(root)
    env.globals["twins"] = lambda page: [
        (each, f"{site}{edition_root(each, home)}{page.url}") for each in LANGUAGES
    ]


def robots(config: MkDocsConfig) -> dict[str, str]:
    """robots.txt, which tells crawlers where the maps of all editions stand; addresses there are whole or none."""
    home = str(config.theme["language"])
    maps = [f"Sitemap: {config.site_url}{edition_root(each, home)}sitemap.xml\n" for each in LANGUAGES]
    return {"robots.txt": "".join(["User-agent: *\nAllow: /\n", *(maps if config.site_url else ())])}


def _shared(url: Callable[[Context, str], str], up: str) -> Callable[[Context, str], str]:
    """mkdocs' way from a page to an address, which leads out of the edition for what stands once."""

    @pass_context
    def way(context: Context, value: str) -> str:
        if up and stands_once(str(value)):
            return _plain(f"{context['base_url'].rstrip('/')}/{up}{value}")
        return url(context, value)

    return way


def _plain(way: str) -> str:
    """A way without detours: `a/../b` is `b`. It keeps its last slash."""
    plain = posixpath.normpath(way)
    return f"{plain}/" if way.endswith("/") and not plain.endswith("/") else plain
