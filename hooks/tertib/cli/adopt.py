"""`tertib baseline`, `calendar`: what a register needs to adopt Tertib, and to go on with it year by year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..words import catalogue
from .options import day_option, loaded, progress, root_option


@click.group()
def baseline() -> None:
    """Let an old register adopt Tertib: only what is new fails.

    \b
    tertib baseline write      note in projects/baseline.yml what is amiss today
    tertib baseline prune      take out of it what has been mended

    Findings are recognised by rule, file, object and message, so that moved lines change nothing. What cannot be read,
    breaks its shape, concerns approvals or must not be public is never let stand.
    """


@baseline.command("write")
@click.option(
    "--force", is_flag=True, help="Begin anew over a baseline that is there: what is new stands too, then."
)
@day_option
@root_option
def write_(force: bool, today: date | None, root: Path | None) -> None:
    """Note in projects/baseline.yml what is amiss today."""
    from ..approve import write
    from ..baseline import baseline_text, of_judged
    from ..check import judged
    from ..load import BASELINE

    register = loaded(root)
    if register.baseline and not force:
        raise click.UsageError(
            f"{BASELINE} is there: `tertib baseline prune` takes out what is mended; --force begins anew"
        )
    known = tuple(of_judged(judged(register, today), register))
    write(register.root / BASELINE, baseline_text(known))
    say = catalogue(register.settings.language)
    progress(say("{file}: {count} findings are known from now on").format(file=BASELINE, count=len(known)))


@baseline.command()
@day_option
@root_option
def prune(today: date | None, root: Path | None) -> None:
    """Take out of projects/baseline.yml what no longer fires."""
    from ..approve import write
    from ..baseline import baseline_text, recognised
    from ..check import judged
    from ..load import BASELINE

    register = loaded(root)
    if register.baseline is None or register.baseline.value is None:
        raise click.UsageError(f"there is no {BASELINE} that can be read: `tertib baseline write` makes one")
    found = [(rule, finding) for rule, finding, _ in judged(register, today)]
    firing = recognised(found, register).firing
    write(register.root / BASELINE, baseline_text(firing))
    say = catalogue(register.settings.language)
    gone = len(register.baseline.value.known) - len(firing)
    progress(
        say("{file}: {count} findings taken out, {left} left").format(
            file=BASELINE, count=gone, left=len(firing)
        )
    )


@click.command()
@click.argument("year", type=click.IntRange(1990, 2200))
@click.option("--force", is_flag=True, help="Write over a file of the register that is there.")
@day_option
@root_option
def calendar(year: int, force: bool, today: date | None, root: Path | None) -> None:
    """Write the days off of YEAR into schemas/reference/.

    They come from the library `holidays` (pip install 'tertib[calendar]'), for a person to confirm. Compare them with
    the decision of the ministers, correct them, and name the position that did so in `confirmed_by`.

    \b
    Example:
      tertib calendar 2027
    """
    from ..almanac import calendar_text
    from ..approve import write
    from ..check import today_of

    register = loaded(root)
    name = register.sops[register.settings.sop].time.calendar
    file = f"schemas/reference/calendar-{name}-{year}.yml"
    path = register.root / file
    if path.exists() and not force:
        raise click.UsageError(f"{file} is there: --force writes over it")
    text = calendar_text(name, year, today or today_of(register))
    path.parent.mkdir(parents=True, exist_ok=True)
    write(path, text)
    say = catalogue(register.settings.language)
    progress(
        say("{file}: compare it with the official decision, then fill in `confirmed_by`").format(file=file)
    )
