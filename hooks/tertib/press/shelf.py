"""
Pages in their frame, kept by what they are printed from: the theme's template costs more than all else of a page.

A page is its frame filled. The frame is printed once for each depth of address and each set of side bars, around
a page that holds nothing: what the theme, the settings or the procedure change in it changes what is kept. What a page
brings itself stands beside it in the key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from ..pages import Page, needed, tool
from ..store import Store, digest
from .finished import FinishedPage, page_file
from .printing import HELD_AS

FRAME = "main.html"
KEPT = "kept.html"  # stands in no folder, so that nobody's theme can have one of that name
KIND = "framed"
PRINTERS = ("mkdocs", "mkdocs-material", "jinja2", "markupsafe")


def keep(env: Environment, config: MkDocsConfig, store: Store, pages: list[FinishedPage]) -> None:
    """
    Have finished pages printed by a template that reads them back. Where a plugin has its say in what a page is printed
    from, none is kept: what it adds is in no key.
    """
    if store.folder is None or config.plugins.events["page_context"]:
        return
    env.loader = ChoiceLoader([DictLoader({KEPT: "{{- kept() -}}"}), *filter(None, [env.loader])])
    env.globals["kept"] = _reader(config, store, _salt(config))
    for page in pages:
        page.meta["template"] = KEPT


def _reader(config: MkDocsConfig, store: Store, salt: str) -> Callable[[Context], str]:
    frames: dict[tuple[int, tuple[str, ...]], str] = {}

    @pass_context
    def kept(context: Context) -> str:
        page, frame = context["page"], context.environment.get_template(FRAME)
        around = page.url.count("/"), tuple(page.meta["hide"])
        if around not in frames:
            held = {**context.get_all(), "page": _empty(*around, config)}
            frames[around] = digest(salt, frame.render(held))
        return store.kept(KIND, _key(frames[around], page), lambda: frame.render(context.get_all()))

    return kept


def _empty(depth: int, hidden: tuple[str, ...], config: MkDocsConfig) -> FinishedPage:
    """A page that holds nothing, so many folders below the edition's root."""
    nothing = Page("-/" * depth, "-", "", "")
    page = FinishedPage(nothing, page_file(nothing, config), config)
    page.markdown = ""
    page.render(config, Files([]))
    page.meta["hide"] = list(hidden)
    return page


def _key(frame: str, page: FinishedPage) -> str:
    """A plugin may have changed what a page holds since it was finished."""
    content = page.content or ""
    held = page.title, page.meta, page.url, page.edit_url, page.canonical_url
    return digest(frame, content, repr(held), repr(replace(page.finished, html="")), repr(needed(content)))


def _salt(config: MkDocsConfig) -> str:
    """What prints the pages, as far as an empty page may not show it: programs, overrides, settings of the theme."""
    folder = config.theme.custom_dir
    overrides = sorted(each for each in Path(folder).rglob("*") if each.is_file()) if folder else []
    return digest(
        tool(),
        *(version(each) for each in PRINTERS),
        *(f"{each} {hashlib.sha256(each.read_bytes()).hexdigest()}" for each in overrides),
        repr(dict(config.theme)),
        repr({key: value for key, value in config.extra.items() if key != HELD_AS}),
    )
