"""
The events of mkdocs, in the order they come. They decide nothing: each asks the register and hands over what it says.

What belongs to one build lies in that build's configuration (printing.py). A process carries out one command,
so what belongs to it lies in RUN: mkdocs tells its start and its end without a configuration.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..check import explained, fails
from ..errors import TertibError
from ..pages import linked, needed, pictures, stands_once
from ..words import catalogue
from . import editions, policy, search, shelf
from .docs import arrange, escape_facts, written_in
from .editions import leave_shared
from .finished import FinishedPage, asset_file, page_file, picture_file
from .printing import Printing, held, hold, introduce, read
from .stage import Stage

__all__ = [
    "on_config",
    "on_env",
    "on_files",
    "on_page_markdown",
    "on_post_build",
    "on_pre_build",
    "on_serve",
    "on_shutdown",
    "on_startup",
]

log = logging.getLogger("mkdocs.hooks.tertib")


@dataclass(slots=True)
class Run:
    """The command: build, serve or gh-deploy; the day it judges as of; and whether its findings fail it."""

    command: str = ""
    dirty: bool = False
    today: date | None = None
    stage: Stage | None = None
    failed: str = ""


RUN = Run()


def on_startup(command: str, dirty: bool) -> None:
    RUN.command, RUN.dirty, RUN.stage, RUN.failed = command, dirty, None, ""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    with _sentences(config):
        printing = held(config) or hold(config, read(config))
    introduce(config, printing)
    if not printing.home:  # it is built inside the site of the first, and has its address from there
        return config
    if RUN.command != "serve":
        config.site_url = printing.register.settings.site_url
    if RUN.command == "build" and not RUN.dirty:
        RUN.stage = Stage(Path(config.site_dir))
        config.site_dir = str(RUN.stage.open())
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """The gate. It stands here since mkdocs empties the site next; a server shows findings and goes on."""
    printing = _printing(config)
    if printing.verdict is None:
        printing = printing.judged(RUN.today)
        _report(printing, strict=config.strict and RUN.command != "serve")
    with _sentences(config):
        hold(config, printing.made())


def on_files(files: Files, config: MkDocsConfig) -> Files:
    printing = _printing(config)
    if not printing.home:
        leave_shared(files)
    arrange(files, config, printing.language, printing.register.settings.language)
    for page in printing.pages:
        files.append(page_file(page, config))
        for picture in pictures(page):
            files.append(picture_file(picture, config))
    for asset in printing.assets:
        if printing.home or not stands_once(asset.address):
            files.append(asset_file(asset, config))
        if linked(asset):
            _link(asset.address, config)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    if not isinstance(page, FinishedPage):
        escape_facts(page.meta)
        page.meta["lang"] = written_in(page.file, _printing(config).register.settings.language)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """What the templates in docs/.overrides ask for."""
    printing = _printing(config)
    env.globals["_"] = catalogue(printing.language)
    env.globals["overview"] = printing.overview
    env.globals["needed"] = needed
    env.globals["policy"] = (
        policy.meta() if RUN.command != "serve" else ""
    )  # mkdocs' server reloads by inline script
    env.globals["searchable"] = search.program() is not None
    env.globals["found"] = lambda page: search.found(page.url, printing.language)
    editions.prepare(env, config, printing)
    printed = [file.page for file in files.documentation_pages() if file.page]
    for page in printed:
        if printing.verdict:
            page.update_date = printing.verdict.today.isoformat()  # not the machine's clock
    finished = [page for page in printed if isinstance(page, FinishedPage)]
    shelf.keep(env, config, printing.store, finished)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Once an edition is there: its index, before the next one lies inside it; then what is made of all of them."""
    printing = _printing(config)
    site = Path(config.site_dir)
    try:
        search.index(site, printing.store)
    except TertibError as error:
        log.warning(error.said(printing.language))
    if not printing.home:
        return
    if missing := search.missing(printing.language):
        log.info(missing)
    editions.print_others(config, printing, dirty=RUN.dirty)
    printing.store.sweep()
    for name, text in {**policy.header_files(config.site_url), **editions.robots(config)}.items():
        if not (site / name).exists():  # what docs/ brings stays
            (site / name).write_text(text, encoding="utf-8", newline="\n")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:
    """`mkdocs serve --clean` starts as a build: what it serves must be in place from now on."""
    if RUN.stage:
        _publish(RUN.stage)
    on_startup("serve", RUN.dirty)


def on_shutdown() -> None:
    """The last event. Nothing in flight means that all went well, mkdocs' own strictness included."""
    stage, RUN.stage = RUN.stage, None
    if sys.exc_info()[0] is not None:
        if stage:
            stage.discard()
        return
    if stage:
        _publish(stage)
    if RUN.failed and RUN.command == "build":
        log.error(RUN.failed)
        sys.exit(1)


def _printing(config: MkDocsConfig) -> Printing:
    printing = held(config)
    if printing is None:
        raise PluginError("on_config did not run")
    return printing


def _link(address: str, config: MkDocsConfig) -> None:
    """Have every page ask for a style, or for a script as a module."""
    if address.endswith(".css"):
        config.extra_css.append(address)
        return
    script = ExtraScriptValue(address)
    script.type = "module"
    config.extra_javascript.append(script)


def _report(printing: Printing, *, strict: bool) -> None:
    """
    Findings as lines of mkdocs' log: INFO, so that it counts nothing itself. Where some reach the fail level,
    --strict ends here; else the command ends with 1 once all is printed.
    """
    failed = False
    for each in printing.found():
        fatal = fails((each,), printing.register)
        log.log(logging.ERROR if fatal and strict else logging.INFO, "%s: %s %s", each.level, each, each.help)
        failed = failed or fatal
    if failed:
        say = catalogue(printing.language)
        RUN.failed = say("The register has findings that fail it: `tertib check` shows each with its cure.")
        if strict:
            raise PluginError(f"{RUN.failed} {say('Nothing was published.')}")


@contextmanager
def _sentences(config: MkDocsConfig) -> Iterator[None]:
    """A broken set-up ends the build with one sentence, and the files that are at fault before it."""
    try:
        yield
    except TertibError as error:
        for each in explained(error.faults, str(config.theme["language"])):
            log.error("%s %s", each, each.help)
        raise PluginError(str(error)) from error


def _publish(stage: Stage) -> None:
    try:
        stage.publish()
    except OSError as error:
        stage.discard()
        raise Abort(f"{stage.site} could not be replaced, the last good site stays: {error}") from error
