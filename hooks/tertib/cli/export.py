"""`tertib export`: what the register knows, handed to other programs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from .exchange import DIALECT_NAMES, FILE, OUTPUT
from .options import as_of_option, language_option, loaded, put, root_option, spoken, stood

FORM_NAMES = ("mermaid", "dbml", "plantuml", "dot", "sql", "svg", "threat-dragon")
DATA_NAMES = ("json", "csv", "xlsx", "sia-spbe-csv", "sia-spbe-xlsx", "atom", "catalogue", "dcat")


@click.group()
def export() -> None:
    """Hand over what the register knows to other programs.

    \b
    tertib export drawing projects/e-retribusi/erd.yml --as sql --dialect postgresql
    tertib export register --format xlsx --output register.xlsx
    """


@export.command()
@click.argument("file", type=FILE)
@click.option("--as", "form", type=click.Choice(FORM_NAMES), required=True, help="What it becomes.")
@click.option(
    "--dialect",
    type=click.Choice(DIALECT_NAMES),
    default="postgresql",
    show_default=True,
    help="Of --as sql.",
)
@click.option("--all", "all_", is_flag=True, help="With what is not public.")
@click.option("--output", type=OUTPUT, help="The file to write; printed by default.")
@language_option
def drawing(file: Path, form: str, dialect: str, all_: bool, output: Path | None, lang: str | None) -> None:
    """Write the spec FILE, a dfd.yml, erd.yml or deployment.yml, in the language of another program.

    \b
    Examples:
      tertib export drawing projects/e-retribusi/erd.yml --as dbml
      tertib export drawing projects/e-retribusi/erd.yml --as sql --dialect mysql --all
      tertib export drawing projects/e-retribusi/dfd.yml --as threat-dragon --output model.json
      tertib export drawing projects/e-retribusi/deployment.yml --as svg --all --output full.svg

    A deployment that is not public is written as zones and kinds of nodes unless --all. Pictures in its DOT lie in
    the folder `resources` of the package diagrams. Attributes above `public` are left out unless --all: the file may
    travel further than you think.
    """
    from ..approve import write
    from ..exports.drawing import drawn

    text = drawn(file.read_bytes(), file.name, form, dialect, everything=all_, language=spoken(lang))
    if output:
        write(output, text)
        click.echo(output)
    else:
        click.echo(text, nl=False)


@export.command("register")
@click.option(
    "--format",
    "format_",
    type=click.Choice(DATA_NAMES),
    default="json",
    show_default=True,
    help="What it becomes.",
)
@click.option("--output", type=OUTPUT, help="The file to write; printed by default.")
@as_of_option
@root_option
@language_option
def register_(
    format_: str, output: Path | None, as_of: date | None, root: Path | None, lang: str | None
) -> None:
    """Write the public register as one of its files of open data.

    \b
    Examples:
      tertib export register --format csv
      tertib export register --format sia-spbe-xlsx --output sia-spbe.xlsx
      tertib export register --as-of 2026-06-30

    The bytes are those of the published site; what is above `public` is in none of them.
    """
    from ..opendata import FORMS, OpenRegister

    made = FORMS[format_](OpenRegister(stood(loaded(root), as_of))).content
    if output:
        put(output, made)
        click.echo(output)
    else:
        click.echo(made, nl=False)
