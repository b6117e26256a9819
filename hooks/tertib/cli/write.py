"""`tertib new`, `approve`: what writes into an author's folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..model import Register
from ..words import catalogue
from .options import day_option, loaded, progress, root_option


@click.command()
@click.argument("slug")
@click.argument("step", required=False)
@click.option("--name", help="The system's full name.")
@click.option("--agency", help="The agency that owns it, an id of register.yml.")
@day_option
@root_option
def new(
    slug: str, step: str | None, name: str | None, agency: str | None, today: date | None, root: Path | None
) -> None:
    """Begin a system SLUG, or a STEP of it.

    What there is to fill in is marked.

    \b
    Examples:
      tertib new e-retribusi --name "Retribusi Pasar Elektronik" --agency dinas-perdagangan
      tertib new e-retribusi spesifikasi-kebutuhan
    """
    from ..approve import write
    from ..check import today_of
    from ..scaffold import new_step, new_system

    register = loaded(root)
    project = register.project(slug)
    if step and project is None:
        raise click.UsageError(f"there is no projects/{slug}/ yet: run `tertib new {slug}` first")
    if step and project:
        files = new_step(register, project, step, today or today_of(register))
    else:
        files = new_system(register, slug, name, agency)
    for file, text in files.items():
        path = register.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, text)
        click.echo(file)
    say = catalogue(register.settings.language)
    progress(say("Fill them in, then run: {command}").format(command=f"tertib check projects/{slug}"))


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--position", metavar="ID", help="The position that approves, as it stands under `approvals`.")
@click.option("--all", "all_", is_flag=True, help="Every approval of the records.")
@root_option
def approve(paths: tuple[Path, ...], position: str | None, all_: bool, root: Path | None) -> None:
    """Seal approved records: their content cannot change unnoticed.

    Writes into each approval the digest of what it vouches for, in the records of PATHS: files or folders. Add the
    approval itself first: position, date and method under `approvals`.

    \b
    Examples:
      tertib approve projects/e-retribusi/01-identifikasi-kebutuhan.md --position owner-agency-head
      tertib approve projects/e-retribusi --all
    """
    from ..approve import approved, renewed, write

    if bool(position) == all_:
        raise click.UsageError("name one --position, or say --all")
    register = loaded(root)
    say = catalogue(register.settings.language)
    for path in paths:
        name = _inside(path, register)
        texts = (
            renewed(register, position, name)
            if path.is_dir()
            else [(path, approved(register, name, position))]
        )
        for file, text in texts:
            if write(file, text) or path.is_file():
                written = file.resolve().relative_to(register.root.resolve()).as_posix()
                progress(say("{file}: the approval now vouches for this content").format(file=written))


def _inside(path: Path, register: Register) -> str:
    """A path of the register by its name from the root."""
    if not path.resolve().is_relative_to(register.root.resolve()):
        raise click.UsageError(f"{path} lies outside the register")
    return path.resolve().relative_to(register.root.resolve()).as_posix()
