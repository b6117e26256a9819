"""`tertib check`, `explain`, `rules`: what is asked, and what is amiss."""

from __future__ import annotations

import atexit
import gc
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..diagnostics import Diagnostic
from ..errors import SettingsInvalid
from ..model import Register
from .options import day_option, language_option, loaded, progress, root_of, root_option, spoken

if TYPE_CHECKING:
    from ..changes import Comparison

FORMAT_NAMES = ("full", "concise", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown")
LEVELS = ("error", "warning", "note")
# Each round of corrections can bring to light what it hid; three are seldom needed.
ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of `tertib check`."""

    root: Path
    paths: tuple[Path, ...]
    today: date | None
    language: str | None
    format: str
    outputs: tuple[tuple[str, Path], ...]
    fail_level: str | None


def _outputs(
    _ctx: click.Context, _option: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, Path], ...]:
    found = []
    for value in values:
        name, _, file = value.partition("=")
        if name not in FORMAT_NAMES or not file:
            raise click.BadParameter(f"write FORMAT=FILE, the format one of {', '.join(FORMAT_NAMES)}")
        found.append((name, Path(file)))
    return tuple(found)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(FORMAT_NAMES), default="full", help="How findings are printed."
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT=FILE",
    callback=_outputs,
    help="Also write a report into a file; may be given several times.",
)
@click.option(
    "--fail-level", type=click.Choice(LEVELS), help="The lowest level that fails; the register's by default."
)
@click.option(
    "--base", metavar="REF", help="Judge the change that the register's folder holds beside this commit."
)
@click.option("--fix", is_flag=True, help="Make the corrections that can only be meant, then check again.")
@click.option("--diff-only", is_flag=True, help="With --fix: show the corrections, write nothing.")
@day_option
@root_option
@language_option
def check(
    paths: tuple[Path, ...],
    format_: str,
    outputs: tuple[tuple[str, Path], ...],
    fail_level: str | None,
    base: str | None,
    fix: bool,
    diff_only: bool,
    today: date | None,
    root: Path | None,
    lang: str | None,
) -> None:
    """Judge the whole register and report what lies under PATHS.

    \b
    Examples:
      tertib check
      tertib check projects/e-retribusi --format concise
      tertib check --fix
      tertib check --root proposal --base refs/remotes/origin/main --format github --output markdown=summary.md

    With --base the register is judged as the merge would leave it, by the settings, procedures and waivers of that
    commit, and what the change has to answer for is reported.

    Exit codes: 0 clean · 1 findings at or above the fail level · 2 usage or settings · 3 nothing of the register
    under PATHS · 4 internal or Git failure. They never depend on the format.
    """
    # One short run: collecting garbage among a million live nodes only costs time, most of all when Python ends.
    gc.set_threshold(2_000_000, 100, 100)
    atexit.register(gc.freeze)
    if base is not None and fix:
        raise click.UsageError("--fix corrects your own files: run it without --base")
    if base is not None and paths:
        raise click.UsageError("--base reports what the change has to answer for: name no PATHS with it")
    if diff_only and not fix:
        raise click.UsageError("--diff-only goes with --fix")
    asked = Asked(root_of(root), paths, today, lang, format_, outputs, fail_level)
    if base is not None:
        from ..changes import compared

        with compared(asked.root, base) as comparison:
            sys.exit(_reported(comparison.register, comparison.judged(today, lang), asked, comparison))
    register, found = _judged(asked)
    if fix:
        register, found = _fixed(register, found, asked, write=not diff_only)
    sys.exit(_reported(register, found, asked))


def _judged(asked: Asked) -> tuple[Register, tuple[Diagnostic, ...]]:
    from ..check import check as judge

    register = loaded(asked.root)
    return register, judge(register, asked.today, asked.language)


def _fixed(
    register: Register, found: tuple[Diagnostic, ...], asked: Asked, *, write: bool
) -> tuple[Register, tuple[Diagnostic, ...]]:
    """The register corrected and judged anew; the corrections are shown on stderr."""
    from ..approve import write as put
    from ..check import under
    from ..fixes import as_diff, corrected

    for _ in range(ROUNDS):
        changed = corrected(register.root, under(found, register, asked.paths))
        if changed:
            progress(as_diff(changed).rstrip("\n"))
        if not changed or not write:
            break
        for file, (_old, new) in changed.items():
            put(register.root / file, new)
        register, found = _judged(asked)
    return register, found


def _reported(
    register: Register, found: tuple[Diagnostic, ...], asked: Asked, comparison: Comparison | None = None
) -> bool:
    """Print and write the reports; whether a finding fails the check."""
    from ..check import fails, under
    from ..formats import FORMATS, Report

    shown = under(found, register, asked.paths)
    report = Report.of(
        register,
        shown,
        asked.language,
        colour=sys.stdout.isatty(),
        limit=asked.fail_level,
        comparison=comparison,
    )
    for name, file in asked.outputs:
        try:
            file.write_bytes(FORMATS[name](report).encode("utf-8"))
        except OSError as error:
            raise SettingsInvalid(
                "{file} cannot be written: {reason}", file=file, reason=error.strerror
            ) from error
    click.echo(FORMATS[asked.format](report), nl=False)
    return fails(shown, register, asked.fail_level)


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

    text = rule.text(spoken(lang)).blank()
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

    click.echo(RULE_LISTS[format_](all_rules().values(), spoken(lang)), nl=False)
