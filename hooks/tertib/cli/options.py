"""Options that several commands share, and what they give."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import click

from ..errors import TertibError
from ..model import Register
from ..words import LANGUAGES


def _day(_ctx: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter("write a day as YYYY-MM-DD, such as 2026-06-30") from None


def _language(ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    ctx.find_root().obj = value
    return value


def root_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="The register's folder; found upwards from here by default.",
    )(command)


def day_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--today", callback=_day, metavar="DATE", help="Judge as of this day (YYYY-MM-DD); today by default."
    )(command)


def as_of_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--as-of",
        callback=_day,
        metavar="DATE",
        help="The register as it stood on this day (YYYY-MM-DD), reconstructed from the documents' own dates.",
    )(command)


def language_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        callback=_language,
        help="Language of the messages; the register's by default.",
    )(command)


def root_of(root: Path | None) -> Path:
    """The register's folder: the named one, or the nearest from here upwards."""
    from ..load import find_root

    found = root.resolve() if root else find_root(Path.cwd())
    _speak_as(found)
    return found


def spoken(lang: str | None) -> str:
    """The language of messages: the named one, else that of the register around here, else Indonesian."""
    from ..load import find_root

    if lang is None:
        with suppress(TertibError):
            _speak_as(find_root(Path.cwd()))
    return lang or language_of(click.get_current_context())


def language_of(ctx: click.Context) -> str:
    """The language that was named, or that of the register: its settings are read only where this is asked."""
    from ..load import home_language

    known: str | Path | None = ctx.find_root().obj
    return (home_language(known) if isinstance(known, Path) else known) or "id"


def _speak_as(root: Path) -> None:
    """What goes wrong from here on is said in the register's language, where none is named."""
    ctx = click.get_current_context(silent=True)
    if ctx and not ctx.find_root().obj:
        ctx.find_root().obj = root


def loaded(root: Path | None) -> Register:
    from ..load import load

    return load(root_of(root))


def stood(register: Register, day: date | None) -> Register:
    """The register as it stood on a day; itself where none is named."""
    from ..as_of import reconstructed
    from ..check import today_of

    return reconstructed(register, day, today_of(register)) if day else register


def progress(line: str) -> None:
    """Progress goes to stderr, so that what a command prints stays clean."""
    click.echo(line, err=True)


def put(file: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    from ..errors import SettingsInvalid

    draft = file.with_name(f".{file.name}.new")
    try:
        draft.write_bytes(content)
        draft.replace(file)
    except OSError as error:
        raise SettingsInvalid(
            "{file} cannot be written: {reason}", file=file, reason=error.strerror
        ) from error
