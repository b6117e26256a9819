"""Register → diagnostics: runs every rule, puts each finding into words, sorts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from .diagnostics import Diagnostic, Fault, Finding, Level
from .errors import NothingMatched
from .model import Register
from .rules import Context, Rule, all_rules
from .words import filled

# Nobody may turn off what makes the gate honest (formats §1).
ALWAYS_ON = frozenset({"SRC", "SHP", "APR", "PUB"})


def check(
    register: Register, today: date | None = None, language: str | None = None
) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a register on a day, by file and line."""
    context = Context(register, today or today_of(register))
    said_in = language or register.settings.language
    found = (
        diagnostic
        for rule, finding in _findings(register, context)
        if (diagnostic := _diagnostic(rule, finding, register, said_in))
    )
    return tuple(sorted(found))


def under(found: Iterable[Diagnostic], register: Register, paths: Iterable[Path]) -> tuple[Diagnostic, ...]:
    """What lies under the named paths; all of it when none is named. Raises NothingMatched for a path outside."""
    wanted = [_from_root(path, register) for path in paths]
    if not wanted:
        return tuple(found)
    return tuple(each for each in found if any(_is_under(each.place.file, path) for path in wanted))


def fails(found: Iterable[Diagnostic], register: Register) -> bool:
    """Whether a finding is at or above the register's fail level."""
    limit = Level.named(register.settings.fail_level)
    return any(each.level >= limit for each in found)


def explained(faults: Iterable[Fault], language: str) -> tuple[Diagnostic, ...]:
    """Faults of the set-up as diagnostics, when there is no register to judge."""
    by_kind = {rule.kind: rule for rule in all_rules().values() if rule.kind}
    return tuple(
        sorted(_worded(by_kind[each.kind], Finding(each.place, each.words), language) for each in faults)
    )


def today_of(register: Register) -> date:
    """Today in the register's time zone."""
    return datetime.now(ZoneInfo(register.settings.timezone)).date()


def _from_root(path: Path, register: Register) -> str:
    """A path as findings name files; Windows' separators mean the same."""
    full = path if path.is_absolute() else Path.cwd() / path
    try:
        inside = full.resolve().relative_to(register.root.resolve()).as_posix()
    except ValueError:
        raise NothingMatched("{path} lies outside the register", path=path) from None
    if not full.exists() or inside.partition("/")[0] not in {".", "projects", "schemas"}:
        raise NothingMatched(
            "{path} holds nothing of the register: name a folder or file under projects/", path=path
        )
    return "" if inside == "." else inside


def _is_under(file: str, path: str) -> bool:
    return not path or file == path or file.startswith(f"{path}/")


def _findings(register: Register, context: Context) -> Iterator[tuple[Rule, Finding]]:
    by_subject: dict[str, list[Rule]] = {"fault": [], "project": [], "register": []}
    for rule in all_rules().values():
        by_subject[rule.subject].append(rule)
    by_kind = {rule.kind: rule for rule in by_subject["fault"]}
    for fault in register.faults:
        rule = by_kind[fault.kind]
        yield from ((rule, finding) for finding in rule.run(fault, context))
    for rule in by_subject["register"]:
        yield from ((rule, finding) for finding in rule.run(register, context))
    for project in register.projects:
        for rule in by_subject["project"]:
            yield from ((rule, finding) for finding in rule.run(project, context))


def _diagnostic(rule: Rule, finding: Finding, register: Register, language: str) -> Diagnostic | None:
    set_to = register.settings.severity.get(rule.code)
    if set_to is None:
        return _worded(rule, finding, language)
    if set_to == "off":
        return None if rule.family not in ALWAYS_ON else _worded(rule, finding, language)
    return _worded(rule, finding, language, Level.named(set_to))


def _worded(rule: Rule, finding: Finding, language: str, level: Level | None = None) -> Diagnostic:
    text = rule.text(language)
    return Diagnostic(
        place=finding.place,
        code=rule.code,
        message=filled(text.message, finding.words, language),
        level=level or finding.level or rule.level,
        help=filled(text.fix, finding.words, language),
        others=finding.others,
    )
