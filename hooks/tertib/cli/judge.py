"""`tertib check`, `explain`, `rules`: what is asked, and what is amiss."""

from __future__ import annotations

import gc
import sys
from datetime import date
from pathlib import Path

import click

from .options import day_option, language_option, loaded, root_option

FORMAT_NAMES = ("full", "concise", "json", "github")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(FORMAT_NAMES), default="full", help="How findings are printed."
)
@day_option
@root_option
@language_option
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
    from ..check import check as judge
    from ..check import fails, under
    from ..formats import FORMATS, Report

    register = loaded(root)
    found = under(judge(register, today, lang), register, paths)
    report = Report.of(register, found, lang, colour=sys.stdout.isatty())
    click.echo(FORMATS[format_](report), nl=False)
    sys.exit(fails(found, register))


@click.command()
@click.argument("code")
@language_option
def explain(code: str, lang: str | None) -> None:
    """Tell what a rule asks, why, and how to mend what it found.

    \b
    Example:
      tertib explain PRC001
    """
    from ..rules import all_rules

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


@click.command()
@click.option(
    "--format", "format_", type=click.Choice(("text", "json")), default="text", help="How they are printed."
)
@language_option
def rules(format_: str, lang: str | None) -> None:
    """List every rule."""
    from ..formats import RULE_LISTS
    from ..rules import all_rules

    click.echo(RULE_LISTS[format_](all_rules().values(), lang or "id"), nl=False)
