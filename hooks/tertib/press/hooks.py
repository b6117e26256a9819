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
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..check import explained, fails
from ..errors import TertibError
from ..words import catalogue
from .docs import arrange, escape_facts
from .finished import FinishedPage, asset_file, page_file
from .printing import Printing, held, hold, introduce, read
from .stage import Stage

__all__ = [
    "on_config",
    "on_env",
    "on_files",
    "on_page_markdown",
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
    if RUN.command != "serve":
        config.site_url = printing.register.settings.site_url
    # Another edition is built inside the staged site of the first.
    if RUN.command == "build" and not RUN.dirty and RUN.stage is None:
        RUN.stage = Stage(Path(config.site_dir))
        config.site_dir = str(RUN.stage.open())
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """The gate. It stands here since mkdocs empties the site next; a server shows findings and goes on."""
    printing = _printing(config)
    if printing.found is None:
        printing = printing.judged(RUN.today)
        _report(printing, strict=config.strict and RUN.command != "serve")
    with _sentences(config):
        hold(config, printing.made())


def on_files(files: Files, config: MkDocsConfig) -> Files:
    printing = _printing(config)
    arrange(files, config, printing.language)
    for page in printing.pages:
        files.append(page_file(page, config))
    for asset in printing.assets:
        files.append(asset_file(asset, config))
        match asset.address.partition("/")[0], Path(asset.address).suffix:
            case "assets", ".css":
                config.extra_css.append(asset.address)
            case "assets", ".js":
                config.extra_javascript.append(asset.address)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    if not isinstance(page, FinishedPage):
        escape_facts(page.meta)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """What the templates in docs/.overrides ask for."""
    printing = _printing(config)
    env.globals["_"] = catalogue(printing.language)
    env.globals["overview"] = printing.overview
    return env


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


def _report(printing: Printing, *, strict: bool) -> None:
    """
    Findings as lines of mkdocs' log: INFO, so that it counts nothing itself. Where some reach the fail level,
    --strict ends here; else the command ends with 1 once all is printed.
    """
    failed = False
    for each in printing.found or ():
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
