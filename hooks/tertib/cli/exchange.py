"""`tertib import`, `drift`: between specs and what databases and other tools know."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .options import language_option, loaded, progress, root_option, spoken

if TYPE_CHECKING:
    from ..imports import Taken

DIALECT_NAMES = ("mysql", "postgresql", "sqlite", "sqlserver", "oracle", "db2")
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUTPUT = click.Path(dir_okay=False, path_type=Path)
dialect_option = click.option(
    "--dialect",
    type=click.Choice(DIALECT_NAMES),
    help="The script's dialect; guessed from its text by default.",
)
schema_option = click.option(
    "--schema",
    "schemas",
    multiple=True,
    metavar="NAME",
    help="Read this schema of the database too; may be repeated.",
)


@click.group("import")
def import_() -> None:
    """Take over what a database or a threat model already knows.

    \b
    tertib import erd --ddl dump.sql --output projects/e-retribusi/erd.yml
    tertib import erd --url postgresql://reader@localhost/retribusi
    tertib import dfd model.json --output projects/e-retribusi/dfd.yml

    Foreign files are data: nothing in them is executed. What cannot be taken over is listed by line on stderr.
    """


@import_.command()
@click.option("--ddl", type=FILE, help="A script of SQL: a dump, or the migrations in one file.")
@click.option(
    "--url",
    metavar="URL",
    help="A live database, as SQLAlchemy writes it; its tables are read, nothing else.",
)
@dialect_option
@schema_option
@click.option("--output", type=OUTPUT, help="The erd.yml to write or renew; printed by default.")
@click.option("--prune", is_flag=True, help="Take out of the file what the database has no more.")
@language_option
def erd(
    ddl: Path | None,
    url: str | None,
    dialect: str | None,
    schemas: tuple[str, ...],
    output: Path | None,
    prune: bool,
    lang: str | None,
) -> None:
    """Make an erd.yml from a script of SQL or from a live database.

    \b
    Examples:
      tertib import erd --ddl dump.sql --output projects/e-retribusi/erd.yml
      tertib import erd --ddl schema.sql --dialect oracle
      tertib import erd --url sqlite:///data.db
      tertib import erd --url postgresql://reader@localhost/retribusi --schema arsip

    Over a file that is there already, facts of the database (types, keys, nullable, unique, indexes, foreign keys) are
    renewed and what people wrote stays: labels, descriptions, groups, personal, publication, retention, logical
    relations, views. What the database has no more is reported and kept, unless --prune. Comments in the file are lost.

    Exit codes: 0 taken over (see stderr for what was not) · 2 nothing could be read · 4 internal failure.
    """
    from ..imports import from_database, from_script

    if bool(ddl) == bool(url):
        raise click.UsageError("name one of --ddl and --url")
    id_ = _id(output, ddl.stem if ddl else "basis-data")
    title = f"Basis data {id_}"
    if ddl:
        taken = from_script(ddl.read_bytes(), ddl.name, dialect, id_=id_, title=title)
    else:
        taken = from_database(str(url), schemas, id_=id_, title=title)
    language = spoken(lang)
    _report(taken, guessed=bool(ddl) and not dialect, language=language)
    _deliver(taken, output, prune=prune, language=language)


@import_.command()
@click.argument("file", type=FILE)
@click.option("--output", type=OUTPUT, help="The dfd.yml to write or renew; printed by default.")
@click.option("--prune", is_flag=True, help="Take out of the file what the model has no more.")
@language_option
def dfd(file: Path, output: Path | None, prune: bool, lang: str | None) -> None:
    """Make a dfd.yml from a threat model or a table of flows.

    FILE is of Threat Dragon (versions 1 and 2), Threagile, the Open Threat Model, Microsoft's tool (.tm7), or CSV
    with the columns from,to,data and, if known, from_kind,to_kind (external, process, store).

    \b
    Examples:
      tertib import dfd model.json --output projects/e-retribusi/dfd.yml
      tertib import dfd flows.csv

    Over a file that is there already, ends of flows and members of boundaries are renewed and what people wrote stays:
    names, numbers, performers, requirements, data, decompositions. What the model has no more is reported and kept,
    unless --prune. Comments in the file are lost.

    Exit codes: 0 taken over (see stderr for what was not) · 2 nothing could be read · 4 internal failure.
    """
    from ..imports import from_model

    id_ = _id(output, file.stem)
    taken = from_model(file.read_bytes(), file.name, id_=id_, title=f"Aliran data {id_}")
    language = spoken(lang)
    _report(taken, guessed=True, language=language)
    _deliver(taken, output, prune=prune, language=language)


def _id(output: Path | None, stem: str) -> str:
    """The diagram's identifier: the system's, where the file is to stand in its folder."""
    from ..imports.tidy import slug

    folder = output.resolve().parent if output else None
    return folder.name if folder and folder.parent.name == "projects" else slug(stem, "diagram")


def _report(taken: Taken, *, guessed: bool, language: str) -> None:
    """What there was and what was left out, on stderr."""
    from ..words import catalogue

    say = catalogue(language)
    for remark in taken.remarks:
        progress(remark.said(language))
    names = {
        "entities": say("{count} entities"),
        "attributes": say("{count} attributes"),
        "relations": say("{count} relations"),
        "external_entities": say("{count} external entities"),
        "processes": say("{count} processes"),
        "stores": say("{count} stores"),
        "flows": say("{count} flows"),
        "boundaries": say("{count} boundaries"),
    }
    counted = ", ".join(names[key].format(count=count) for key, count in taken.counts.items())
    how = say("read as {origin}, as its text shows") if guessed else say("read as {origin}")
    progress(f"{counted} ({how.format(origin=taken.origin)})")
    if taken.passed:
        others = ", ".join(f"{name} {count}" for name, count in sorted(taken.passed.items()))
        progress(say("passed over, since they make no table: {others}").format(others=others))


def _deliver(taken: Taken, output: Path | None, *, prune: bool, language: str) -> None:
    """The spec printed, or laid over the file that is there."""
    from ..approve import write
    from ..imports import laid_over, written
    from ..words import catalogue

    say = catalogue(language)
    data = taken.data
    if output and output.exists():
        data, changes = laid_over(taken, output.read_bytes(), output.name, prune=prune)
        for name in changes.added:
            progress(say("new: {name}").format(name=name))
        gone = (
            say("gone from the source, taken out: {name}")
            if prune
            else say("gone from the source, kept: {name}")
        )
        for name in changes.vanished:
            progress(gone.format(name=name))
    text = written(data, output.name if output else f"{taken.kind}.yml")
    if output:
        output.parent.mkdir(parents=True, exist_ok=True)
        write(output, text)
        click.echo(output)
    else:
        click.echo(text, nl=False)


@click.command()
@click.argument("project")
@click.option("--ddl", type=FILE, help="A script of SQL: a dump of the real schema.")
@click.option("--url", metavar="URL", help="The live database, as SQLAlchemy writes it.")
@dialect_option
@schema_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(("concise", "json", "github")),
    default="concise",
    help="How it is printed.",
)
@root_option
@language_option
def drift(
    project: str,
    ddl: Path | None,
    url: str | None,
    dialect: str | None,
    schemas: Sequence[str],
    format_: str,
    root: Path | None,
    lang: str | None,
) -> None:
    """Tell where the erd.yml of PROJECT and the real schema differ.

    \b
    Examples:
      tertib drift e-retribusi --url postgresql://reader@localhost/retribusi
      tertib drift e-retribusi --ddl dump.sql --format json

    Compared are tables, columns, types (in whichever way they are written), nullable, primary and foreign keys. A
    logical relation needs no foreign key. What to do about differences is said on stderr.

    Exit codes: 0 equal · 1 they differ · 2 usage, or one of them cannot be read · 3 no such project or no erd.yml ·
    4 internal failure.
    """
    from ..drift import FORMATS, differences, documented

    if bool(ddl) == bool(url):
        raise click.UsageError("name one of --ddl and --url")
    register = loaded(root)
    language = lang or register.settings.language
    erd_, source = documented(register, project)
    if ddl:
        from ..imports import script_schema

        schema, remarks, origin, _passed = script_schema(ddl.read_bytes(), ddl.name, dialect)
        for remark in remarks:
            progress(remark.said(language))
    else:
        from ..imports.database import reflected

        schema, origin = reflected(str(url), schemas)
    found = differences(erd_, source, schema, origin)
    click.echo(FORMATS[format_](found, language), nl=False)
    if found:
        given = f"--ddl {ddl}" if ddl else "--url …"
        progress(_advice(len(found), given, source.place().file, language))
    sys.exit(bool(found))


def _advice(count: int, given: str, file: str, language: str) -> str:
    """What to do with differences, whichever side is right."""
    from ..words import catalogue, filled

    say = catalogue(language)
    advice = say(
        "{count} differences. Where the database is right: `tertib import erd {given} --output {file}`, then read the "
        "diff. Where {file} is right: change the database."
    )
    return filled(advice, {"count": count, "given": given, "file": file}, language)
