"""The command `tertib`: parse, call one function, print, exit. Nothing is decided here."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from . import __version__
from .diagnostics import Diagnostic
from .errors import TertibError
from .model import Register
from .words import LANGUAGES

FORMAT_NAMES = ("full", "concise", "json", "github")


class Commands(click.Group):
    """The commands, with one way to fail: a sentence on stderr and the error's exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TertibError as error:
            _fail(error, ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception:  # noqa: BLE001 (Python's own exit code is 1, which here means findings)
            traceback.print_exc()
            click.echo(
                "tertib: this is a fault of Tertib itself: please report it with the lines above", err=True
            )
            ctx.exit(4)


def _fail(error: TertibError, ctx: click.Context) -> None:
    from .check import explained

    for diagnostic in explained(error.faults, ctx.obj or "id"):
        click.echo(f"{diagnostic} — {diagnostic.help}" if diagnostic.help else str(diagnostic), err=True)
    click.secho(f"tertib: {error}", err=True, fg="red", bold=True)
    ctx.exit(error.exit_code)


def _day(_ctx: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter("write a day as YYYY-MM-DD, such as 2026-06-30") from None


def _root_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="The register's folder; found upwards from here by default.",
    )(command)


def _day_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--today", callback=_day, metavar="DATE", help="Judge as of this day (YYYY-MM-DD); today by default."
    )(command)


def _language(ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    ctx.find_root().obj = value
    return value


def _language_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        callback=_language,
        help="Language of the messages; the register's by default.",
    )(command)


def _loaded(root: Path | None) -> Register:
    from .load import find_root, load

    return load(root.resolve() if root else find_root(Path.cwd()))


def _progress(line: str) -> None:
    """Progress goes to stderr, so that what a command prints stays clean."""
    click.echo(line, err=True)


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


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(FORMAT_NAMES), default="full", help="How findings are printed."
)
@_day_option
@_root_option
@_language_option
def check(
    paths: tuple[Path, ...], format_: str, today: date | None, root: Path | None, lang: str | None
) -> None:
    """Judge the whole register and report what lies under PATHS.

    \b
    Examples:
      tertib check
      tertib check projects/e-retribusi --format concise
      tertib check --format json --today 2026-06-30

    Exit codes: 0 clean · 1 findings at or above the register's fail_level · 2 usage or settings ·
    3 nothing of the register under PATHS · 4 internal failure.
    """
    # One short run: collecting garbage among a million live nodes only costs time.
    gc.disable()
    from .check import check as judge
    from .check import fails, under
    from .formats import FORMATS, Report

    register = _loaded(root)
    found = under(judge(register, today, lang), register, paths)
    report = Report.of(register, found, lang, colour=sys.stdout.isatty())
    click.echo(FORMATS[format_](report), nl=False)
    sys.exit(fails(found, register))


@main.command()
@click.argument("slug")
@click.argument("step", required=False)
@click.option("--name", help="The system's full name.")
@click.option("--agency", help="The agency that owns it, an id of register.yml.")
@_day_option
@_root_option
def new(
    slug: str, step: str | None, name: str | None, agency: str | None, today: date | None, root: Path | None
) -> None:
    """Begin a system SLUG, or a STEP of it, with everything there is to fill in.

    \b
    Examples:
      tertib new e-retribusi --name "Retribusi Pasar Elektronik" --agency dinas-perdagangan
      tertib new e-retribusi spesifikasi-kebutuhan
    """
    from .approve import write
    from .check import today_of
    from .scaffold import new_step, new_system

    register = _loaded(root)
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
    click.echo(f"Fill them in, then run: tertib check projects/{slug}", err=True)


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--position", metavar="ID", help="The position that approves, as it stands under `approvals`.")
@click.option("--all", "all_", is_flag=True, help="Every approval of the record.")
@_root_option
def approve(file: Path, position: str | None, all_: bool, root: Path | None) -> None:
    """Write into an approval the digest of what it vouches for.

    Add the approval itself first: position, date and method under `approvals`.

    \b
    Example:
      tertib approve projects/e-retribusi/01-identifikasi-kebutuhan.md --position owner-agency-head
    """
    from .approve import approved, write

    if bool(position) == all_:
        raise click.UsageError("name one --position, or say --all")
    register = _loaded(root)
    path = file.resolve()
    if not path.is_relative_to(register.root.resolve()):
        raise click.UsageError(f"{file} lies outside the register")
    name = path.relative_to(register.root.resolve()).as_posix()
    write(path, approved(register, name, position))
    click.echo(f"{name}: approval by {position or 'all'} now vouches for this content")


@main.command()
@click.argument("code")
@_language_option
def explain(code: str, lang: str | None) -> None:
    """Tell what a rule asks, why, and how to mend what it found.

    \b
    Example:
      tertib explain PRC001
    """
    from .rules import all_rules

    rule = all_rules().get(code.upper())
    if rule is None:
        raise click.UsageError(f"there is no rule {code}: `tertib rules` lists them")
    from rich.console import Console
    from rich.markdown import Markdown

    text = rule.text(lang or "id")
    page = f"# {rule.code} {text.title}\n\n> {text.message}\n\n{text.page}\n"
    if sys.stdout.isatty():
        Console().print(Markdown(page))
    else:
        click.echo(page)


@main.command()
@click.option(
    "--format", "format_", type=click.Choice(("text", "json")), default="text", help="How they are printed."
)
@_language_option
def rules(format_: str, lang: str | None) -> None:
    """List every rule."""
    from .formats import RULE_LISTS
    from .rules import all_rules

    click.echo(RULE_LISTS[format_](all_rules().values(), lang or "id"), nl=False)


@main.command()
@_day_option
@_root_option
@_language_option
@click.option("--strict", is_flag=True, help="Publish nothing while there are findings at the fail level.")
def build(today: date | None, root: Path | None, lang: str | None, strict: bool) -> None:
    """Build the register into site/; ends with check's exit code.

    Gaps are shown on the pages. Only a broken set-up (2) or an internal failure (4) publishes nothing; then the last
    good site stays.
    """
    from .formats import FORMATS, Report
    from .load import find_root
    from .press.build import build as press

    def show(register: Register, found: Sequence[Diagnostic]) -> None:
        report = Report.of(register, tuple(found), lang, colour=sys.stdout.isatty())
        click.echo(FORMATS["full"](report), nl=False)

    folder = root.resolve() if root else find_root(Path.cwd())
    sys.exit(press(folder, strict=strict, today=today, language=lang, show=show, say=_progress))


@main.command()
@click.option("--built", is_flag=True, help="Show site/ as it was built, without rebuilding.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port on this machine."
)
@_root_option
def serve(built: bool, port: int, root: Path | None) -> None:
    """Open the register in a local server: rebuilds at every save, or shows site/ with --built."""
    from .load import find_root
    from .press import serve as press

    folder = root.resolve() if root else find_root(Path.cwd())
    (press.serve_built if built else press.serve)(folder, port=port, say=_progress)


@main.command()
def doctor() -> None:
    """Tell what is installed, what is missing, and how to get it."""
    from .doctor import examined

    found = examined()
    for each in found:
        mark = (
            click.style("ok     ", fg="green")
            if each.ok
            else click.style("missing", fg="red" if each.needed else "yellow")
        )
        click.echo(f"{mark} {each.name}: {each.version}" if each.ok else f"{mark} {each.name}: {each.cure}")
    sys.exit(2 if any(each.needed and not each.ok for each in found) else 0)


if __name__ == "__main__":
    main()
