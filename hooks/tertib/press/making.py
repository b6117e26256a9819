"""`tertib build`: the register into site/, whole or not at all."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click
from mkdocs.commands.build import build as print_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from ..check import check, fails
from ..errors import SettingsInvalid, TertibError
from ..formats import FORMATS, Report
from ..load import load
from ..words import catalogue
from .edition import Edition, hold


class PressFailed(TertibError):
    """mkdocs could not print the site."""

    exit_code = 4


def build(root: Path, *, strict: bool = False, today: date | None = None, language: str | None = None) -> int:
    """
    Print the findings, build the register into its site/, say how to open it: 0, or 1 where findings fail it.

    `strict` publishes nothing then, nor where mkdocs warns of a page in docs/. A broken set-up raises. Each time
    the last good site stays. `language` is that of the messages; the pages have the register's.
    """
    path = config_file(root)
    register = load(root)
    settings = register.settings
    found = check(register, today, language)
    report = Report.of(register, found, language, colour=sys.stdout.isatty())
    click.echo(FORMATS["full"](report), nl=False)
    words = catalogue(language or settings.language)
    failing = fails(found, register)
    with heard(logging.WARNING):
        config = _configured(path, strict)
        site = Path(config.site_dir).name
        if language in (None, settings.language):
            hold(config, Edition(register, settings.language, found))
        else:
            hold(config, Edition(register, settings.language).judged(today))
        if (strict and failing) or not _printed(config):
            click.echo(words("Nothing was published."), err=True)
            return 1
    click.echo(
        words("{folder}/ is ready; to open it: {command}").format(folder=site, command="tertib serve --built")
    )
    return int(failing)


def config_file(root: Path) -> Path:
    """mkdocs.yml of a register; one sentence where it has none."""
    path = root / "mkdocs.yml"
    if path.is_file():
        return path
    raise SettingsInvalid(
        f"there is no mkdocs.yml in {root.name}/: copy mkdocs.yml, hooks/mkdocs_hooks.py and docs/ of the example register"
        " there; `tertib check` works without them"
    )


@contextmanager
def heard(level: int) -> Iterator[None]:
    """What mkdocs says from a level on, on stderr."""
    log = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("mkdocs: %(message)s"))
    before = log.level
    log.setLevel(level)
    log.addHandler(handler)
    try:
        yield
    finally:
        log.setLevel(before)
        log.removeHandler(handler)


@contextmanager
def unwrapped() -> Iterator[None]:
    """The sentence that stopped the register instead of mkdocs' word for it."""
    try:
        yield
    except Abort as error:
        for cause in _causes(error):
            if isinstance(cause, TertibError):
                raise cause from None
        raise PressFailed(f"mkdocs stopped: {error.format_message()}") from error


def _configured(path: Path, strict: bool) -> MkDocsConfig:
    try:
        return load_config(str(path), strict=strict)
    except MkDocsException as error:
        raise SettingsInvalid(f"mkdocs.yml cannot be used: {error.format_message()}") from error


def _printed(config: MkDocsConfig) -> bool:
    """Build and swap in; False when mkdocs' strictness forbids it."""
    config.plugins.on_startup(command="build", dirty=False)
    with unwrapped():
        try:
            print_site(config)
        except Abort as error:
            if "strict mode" in error.format_message():
                return False
            raise
        finally:
            _shut_down(config)
    return True


def _shut_down(config: MkDocsConfig) -> None:
    try:
        config.plugins.on_shutdown()
    except Abort:
        raise
    except SystemExit:
        pass  # the hook's way to say what `build` returns


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__
