"""`tertib build`: the register into site/, whole or not at all."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build as print_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from .. import pdf
from ..as_of import reconstructed
from ..check import fails, judge, today_of, unjudged
from ..diagnostics import Diagnostic
from ..errors import SettingsInvalid, TertibError
from ..load import load
from ..model import Register
from ..words import catalogue
from . import search
from .printing import Printing, hold

Show = Callable[[Register, Sequence[Diagnostic]], None]
Say = Callable[[str], None]


class PressFailed(TertibError):
    """mkdocs could not print the site."""

    exit_code = 4


def build(
    root: Path,
    *,
    strict: bool = False,
    today: date | None = None,
    as_of: date | None = None,
    dossiers: bool = False,
    language: str | None = None,
    show: Show | None = None,
    say: Say | None = None,
) -> int:
    """
    Build the register into its site/: 0, or 1 where findings reach the fail level.

    `show` is called once, before the build, with the register and its findings in `language`; `say` with each line
    of progress. The pages are in the register's language. `strict` publishes nothing where findings reach the fail
    level or mkdocs warns of a page in docs/. A broken set-up raises. Each time the last good site stays.

    `dossiers` adds a PDF of each system, where PDFs can be made here; else one line says what to install.

    With `as_of` the register is printed as it stood on that day, and nobody judges it: its content is cut.
    """
    path = config_file(root)
    register = load(root)
    own = register.settings.language
    day = today or today_of(register)
    if as_of:
        register = reconstructed(register, as_of, day)
    verdict = unjudged(register, as_of) if as_of else judge(register, day)
    found = verdict.diagnostics(language)
    if show and not as_of:
        show(register, found)
    tell = say or _silent
    failing = fails(found, register)
    with heard(tell, logging.WARNING):
        config = _configured(path, strict)
        site = Path(config.site_dir).name
        hold(config, Printing(register, own, verdict, dossiers=dossiers and not pdf.missing()))
        if (strict and failing) or not _printed(config):
            tell(_not_published(language or own))
            return 1
    if missing := search.missing(language or own):
        tell(missing)
    if dossiers and (cure := pdf.missing()):
        tell(_no_dossiers(cure, language or own))
    tell(_ready(site, language or own))
    return int(failing)


def config_file(root: Path) -> Path:
    """mkdocs.yml of a register; one sentence where it has none."""
    path = root / "mkdocs.yml"
    if path.is_file():
        return path
    raise SettingsInvalid(
        "there is no mkdocs.yml in {folder}/: copy mkdocs.yml, hooks/mkdocs_hooks.py and docs/ of the example register "
        "there; `tertib check` works without them",
        folder=root.name,
    )


class _Said(logging.Handler):
    """What is logged, said."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        self._say(f"mkdocs: {record.getMessage()}")


@contextmanager
def heard(say: Say, level: int) -> Iterator[None]:
    """What mkdocs says from a level on."""
    log, handler = logging.getLogger("mkdocs"), _Said(say)
    before = log.level
    log.setLevel(level)
    log.addHandler(handler)
    try:
        yield
    finally:
        log.setLevel(before)
        log.removeHandler(handler)


def _ready(folder: str, language: str) -> str:
    say = catalogue(language)
    return say("{folder}/ is ready; to open it: {command}").format(
        folder=folder, command="tertib serve --built"
    )


def _not_published(language: str) -> str:
    say = catalogue(language)
    return say("Nothing was published.")


def _no_dossiers(cure: str, language: str) -> str:
    say = catalogue(language)
    return say("The dossiers were left out; to make them: {cure}").format(cure=cure)


def _silent(_line: str) -> None:
    """Nothing."""


@contextmanager
def unwrapped() -> Iterator[None]:
    """The sentence that stopped the register instead of mkdocs' word for it."""
    try:
        yield
    except Abort as error:
        for cause in _causes(error):
            if isinstance(cause, TertibError):
                raise cause from None
        raise PressFailed("mkdocs stopped: {reason}", reason=error.format_message()) from error


def _configured(path: Path, strict: bool) -> MkDocsConfig:
    try:
        return load_config(str(path), strict=strict)
    except MkDocsException as error:
        raise SettingsInvalid("mkdocs.yml cannot be used: {reason}", reason=error.format_message()) from error


def _printed(config: MkDocsConfig) -> bool:
    """Build and swap in; False when mkdocs' strictness forbids it."""
    config.plugins.on_startup(command="build", dirty=False)
    with unwrapped():
        try:
            try:
                print_site(config)
            finally:
                config.plugins.on_shutdown()  # while the failure is in flight, so that the hook knows of it
        except Abort as error:
            if "strict mode" in error.format_message():
                return False
            raise
    return True


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__
