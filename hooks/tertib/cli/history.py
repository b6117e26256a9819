"""`tertib diff`: what changed in each system between two states of the register."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from .options import day_option, language_option, root_of, root_option

FORMAT_NAMES = ("text", "markdown", "json")


@click.command()
@click.argument("old", metavar="REF1")
@click.argument("new", metavar="[REF2]", required=False)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMAT_NAMES),
    default="text",
    show_default=True,
    help="How it is printed.",
)
@day_option
@root_option
@language_option
def diff(
    old: str, new: str | None, format_: str, today: date | None, root: Path | None, lang: str | None
) -> None:
    """Tell in words what changed for each system since REF1.

    REF2 is the later end; without it, the folder as it is.

    \b
    Examples:
      tertib diff v2026.1 v2026.2
      tertib diff main
      tertib diff HEAD~10 HEAD --format markdown --lang en

    New systems; steps begun, finished, approved, repeated; fields of entries and records; elements of diagrams;
    waivers; findings of both states as of one day. Of what is withheld only that it changed.

    Exit codes: 0 told, changes or none · 2 usage, or settings of a state that cannot be used · 4 internal or Git
    failure.
    """
    from ..check import check, today_of
    from ..diff import FORMATS, between, difference

    with between(root_of(root), old, new) as (before, after):
        language = lang or after.register.settings.language
        day = today or today_of(after.register)
        found = tuple(check(each.register, day, language) for each in (before, after))
        told = difference(before, after, (found[0], found[1]), language, day)
    click.echo(FORMATS[format_](told, language), nl=False)
