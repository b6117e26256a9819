"""`tertib build`, `serve`, `pdf`, `doctor`: from folders to a site that can be opened."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from ..diagnostics import Diagnostic
from ..model import Register
from .options import as_of_option, day_option, language_option, loaded, progress, put, root_of, root_option


@click.command()
@day_option
@as_of_option
@root_option
@language_option
@click.option("--strict", is_flag=True, help="Publish nothing while there are findings at the fail level.")
@click.option(
    "--pdf", "dossiers", is_flag=True, help="With a PDF dossier of each system (needs the extra `pdf`)."
)
def build(
    today: date | None,
    as_of: date | None,
    root: Path | None,
    lang: str | None,
    strict: bool,
    dossiers: bool,
) -> None:
    """Build the register into site/.

    It ends with check's exit code; gaps are shown on the pages. Only a broken set-up (2) or an internal failure (4)
    publishes nothing; then the last good site stays.

    With --as-of it is the register as it stood on a day, with a notice on every page. What is dated later is left out,
    documents under way are shown without content, and nothing is judged: it ends with 0.
    """
    from ..formats import FORMATS, Report
    from ..press.build import build as press

    def show(register: Register, found: Sequence[Diagnostic]) -> None:
        report = Report.of(register, tuple(found), lang, colour=sys.stdout.isatty())
        click.echo(FORMATS["full"](report), nl=False)

    sys.exit(
        press(
            root_of(root),
            strict=strict,
            today=today,
            as_of=as_of,
            dossiers=dossiers,
            language=lang,
            show=show,
            say=progress,
        )
    )


@click.command()
@click.option("--built", is_flag=True, help="Show site/ as it was built, without rebuilding.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port on this machine."
)
@root_option
def serve(built: bool, port: int, root: Path | None) -> None:
    """Open the register in a local server.

    It rebuilds at every save; with --built it shows site/ as it is.
    """
    from ..press import serve as press

    (press.serve_built if built else press.serve)(root_of(root), port=port, say=progress)


@click.command()
@click.argument("slug")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="The file; SLUG.pdf by default."
)
@root_option
@language_option
def pdf(slug: str, output: Path | None, root: Path | None, lang: str | None) -> None:
    """Write the dossier of the system SLUG as a PDF.

    It holds the register entry, documents, drawings and approvals.

    \b
    Examples:
      tertib pdf e-retribusi
      tertib pdf e-retribusi --lang en --output dossier.pdf

    It is PDF/A-3u with the data and the drawing specs inside, holds what is public only, and is the same for the same
    files. Needs the extra `pdf`: pip install 'tertib[pdf]'.
    """
    from ..pdf import one

    path = output or Path(f"{slug}.pdf")
    put(path, one(loaded(root), slug, lang))
    click.echo(path)


@click.command()
def doctor() -> None:
    """Tell what is installed, what is missing, and how to get it."""
    from ..doctor import examined

    found = examined()
    for each in found:
        mark = (
            click.style("ok     ", fg="green")
            if each.ok
            else click.style("missing", fg="red" if each.needed else "yellow")
        )
        click.echo(f"{mark} {each.name}: {each.version}" if each.ok else f"{mark} {each.name}: {each.cure}")
    sys.exit(2 if any(each.needed and not each.ok for each in found) else 0)
