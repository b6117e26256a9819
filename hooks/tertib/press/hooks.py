"""
The events of mkdocs, in the order they come. They decide nothing: each asks the register and hands over what it says.

What belongs to one build lies in that build's configuration (edition.py). One command runs once a process,
so what belongs to it lies in RUN: mkdocs tells its start and its end without a configuration.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..check import check, explained
from ..diagnostics import Diagnostic, Level
from ..errors import TertibError
from ..load import load
from ..pages import assets, overview, pages
from ..words import catalogue
from .docs import arrange, escape_facts
from .edition import Edition, held, hold, introduce, reaching, root_of
from .finished import FinishedPage, asset_file, page_file
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
    """The command mkdocs carries out: build, serve or gh-deploy; none when only its functions are called."""

    command: str = ""
    dirty: bool = False
    stage: Stage | None = None
    failed: str = ""


RUN = Run()


def on_startup(command: str, dirty: bool) -> None:
    RUN.command, RUN.dirty, RUN.stage, RUN.failed = command, dirty, None, ""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    edition = held(config) or hold(config, _read(config))
    introduce(config, edition)
    if RUN.command != "serve":
        config.site_url = edition.settings.site_url
    # Another edition is built inside the staged site of the first.
    if RUN.command == "build" and not RUN.dirty and RUN.stage is None:
        RUN.stage = Stage(Path(config.site_dir))
        config.site_dir = str(RUN.stage.open())
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """The gate. It stands here since mkdocs empties the site next; a server shows findings and goes on."""
    edition = _edition(config)
    if edition.found is None:
        edition = hold(config, replace(edition, found=check(edition.register, language=edition.language)))
        _log(edition.found or ())
    failing = reaching(edition.found or (), edition.settings)
    if failing and RUN.command != "serve":
        words = catalogue(edition.language)
        RUN.failed = words("{count} findings reach the fail level.").format(count=len(failing))
        if config.strict:
            _log(failing, logging.ERROR)
            raise PluginError(f"{RUN.failed} {words('Nothing was published.')}")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    edition = _edition(config)
    arrange(files, config, edition.language)
    for page in pages(edition.register, edition.found or (), edition.language, edition.store):
        files.append(page_file(page, config))
    for asset in assets(edition.register):
        files.append(asset_file(asset, config))
        if asset.address.startswith("assets/") and asset.address.endswith(".css"):
            config.extra_css.append(asset.address)
        if asset.address.startswith("assets/") and asset.address.endswith(".js"):
            config.extra_javascript.append(asset.address)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    if not isinstance(page, FinishedPage):
        escape_facts(page.meta)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """What the templates in docs/.overrides ask for."""
    edition = _edition(config)
    env.globals["words"] = catalogue(edition.language)
    env.globals["overview"] = overview(edition.register, edition.found or (), edition.language)
    return env


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:
    """`mkdocs serve --clean` starts as a build: what it serves must be in place from now on."""
    if RUN.stage:
        _publish(RUN.stage)
    RUN.command, RUN.stage, RUN.failed = "serve", None, ""


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


def _read(config: MkDocsConfig) -> Edition:
    root = root_of(config)
    try:
        register = load(root)
    except TertibError as error:
        _log(explained(error.faults, str(config.theme["language"])), logging.ERROR)
        raise PluginError(str(error)) from error
    return Edition(register, register.settings.language)


def _edition(config: MkDocsConfig) -> Edition:
    edition = held(config)
    if edition is None:
        raise PluginError("mkdocs did not run on_config")
    return edition


def _log(found: Iterable[Diagnostic], level: int = logging.INFO) -> None:
    """Findings as lines of mkdocs' log; as INFO they are not counted by --strict, which is the gate's to judge."""
    for each in found:
        log.log(level, "%s: %s %s %s", each.place, Level(each.level), each.code, each.message)


def _publish(stage: Stage) -> None:
    try:
        stage.publish()
    except OSError as error:
        stage.discard()
        raise Abort(f"{stage.site} could not be replaced, the last good site stays: {error}") from error
