"""The command `tertib`: parse, call one function, print, exit. Nothing is decided here."""

from __future__ import annotations

import sys
import traceback
from io import TextIOWrapper
from typing import Any

import click

from .. import __version__
from ..errors import TertibError
from . import adopt, exchange, export, history, judge, publish, write
from .options import language_of


class Commands(click.Group):
    """The commands, with one way to fail: a sentence on stderr and the error's exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TertibError as error:
            _fail(error, ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception:  # noqa: BLE001 (Python's own exit code is 1, which here means findings)
            traceback.print_exc()
            click.echo("tertib: a fault of Tertib itself: please report it with the lines above", err=True)
            ctx.exit(4)


def _fail(error: TertibError, ctx: click.Context) -> None:
    from ..check import explained

    language = language_of(ctx)
    for diagnostic in explained(error.faults, language):
        click.echo(f"{diagnostic} — {diagnostic.help}" if diagnostic.help else str(diagnostic), err=True)
    click.secho(f"tertib: {error.said(language)}", err=True, fg="red", bold=True)
    ctx.exit(error.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tertib")
def main() -> None:
    """Keep a register of information systems in good order.

    \b
    tertib check                       what is missing or untrue, by file and line
    tertib new e-retribusi             begin a system
    tertib new e-retribusi dfd-erd     begin a step of it
    tertib serve                       write and see
    tertib build                       publish into site/
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


for command in (
    judge.check,
    write.new,
    write.approve,
    publish.build,
    publish.serve,
    publish.pdf,
    judge.explain,
    judge.rules,
    publish.doctor,
    exchange.import_,
    export.export,
    history.diff,
    exchange.drift,
    adopt.baseline,
    adopt.calendar,
):
    main.add_command(command)
