"""Register → diagnostics: runs every rule, puts each finding into words, sorts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from .baseline import recognised
from .diagnostics import Diagnostic, Edit, Fault, Finding, Level
from .errors import NothingMatched
from .model import Change, Register, Waiver
from .privacy import found as found_in
from .privacy import masked
from .rules import Context, Rule, all_rules
from .waivers import waived
from .words import filled, said

# Nobody may turn off what makes the gate honest (formats §1).
ALWAYS_ON = frozenset({"SRC", "SHP", "APR", "PUB"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in a register on a day, before it is put into words; one verdict can be said in every language."""

    register: Register
    today: date
    change: Change | None
    found: tuple[tuple[Rule, Finding], ...]
    excused: Mapping[int, Waiver]
    known: frozenset[int]

    def said(self, language: str) -> tuple[tuple[Rule, Finding, Diagnostic], ...]:
        """Every finding with its rule and its words; those that waivers or the baseline let stand are marked."""
        return tuple(
            (rule, finding, _marked(diagnostic, self.excused.get(number), number in self.known, language))
            for number, (rule, finding) in enumerate(self.found)
            if (diagnostic := _diagnostic(rule, finding, self.register, language, self.change))
        )

    def diagnostics(self, language: str | None = None) -> tuple[Diagnostic, ...]:
        """What is said, by file and line; in the register's language where none is named."""
        said_in = language or self.register.settings.language
        return tuple(sorted(said for _, _, said in self.said(said_in)))


def check(
    register: Register, today: date | None = None, language: str | None = None, change: Change | None = None
) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a register on a day, by file and line; with a change also what it would undo."""
    return judge(register, today, change).diagnostics(language)


def judged(
    register: Register, today: date | None = None, language: str | None = None, change: Change | None = None
) -> tuple[tuple[Rule, Finding, Diagnostic], ...]:
    """Every finding with its rule and what is said of it."""
    return judge(register, today, change).said(language or register.settings.language)


def judge(register: Register, today: date | None = None, change: Change | None = None) -> Verdict:
    """Run every rule once."""
    context = Context(register, today or today_of(register))
    found = list(_findings(register, context, change))
    excused, known = waived(found, register, context.today), recognised(found, register)
    found += _of_faults((*excused.faults, *known.faults), context)
    return Verdict(register, context.today, change, tuple(found), excused.by, known.numbers)


def unjudged(register: Register, today: date) -> Verdict:
    """A verdict without findings, for a register that no rule may judge: reconstructed, its content cut."""
    return Verdict(register, today, None, (), {}, frozenset())


def under(found: Iterable[Diagnostic], register: Register, paths: Iterable[Path]) -> tuple[Diagnostic, ...]:
    """What lies under the named paths; all of it when none is named. Raises NothingMatched for a path outside."""
    wanted = [_from_root(path, register) for path in paths]
    if not wanted:
        return tuple(found)
    return tuple(each for each in found if any(_is_under(each.place.file, path) for path in wanted))


def fails(found: Iterable[Diagnostic], register: Register, level: str | None = None) -> bool:
    """Whether a finding is at or above a level, the register's fail level where none is named."""
    limit = Level.named(level or register.settings.fail_level)
    return any(each.counts and each.level >= limit for each in found)


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


def _findings(
    register: Register, context: Context, change: Change | None = None
) -> Iterator[tuple[Rule, Finding]]:
    by_subject: dict[str, list[Rule]] = {"fault": [], "project": [], "register": [], "change": []}
    for rule in all_rules().values():
        by_subject[rule.subject].append(rule)
    yield from _of_faults(register.faults, context)
    for sort, subjects in (
        ("change", [change] if change else []),
        ("register", [register]),
        ("project", register.projects),
    ):
        for subject in subjects:
            for rule in by_subject[sort]:
                for finding in rule.run(subject, context):
                    yield rule, finding


def _of_faults(faults: Iterable[Fault], context: Context) -> Iterator[tuple[Rule, Finding]]:
    by_kind = {rule.kind: rule for rule in all_rules().values() if rule.kind}
    for fault in faults:
        rule = by_kind[fault.kind]
        yield from ((rule, replace(finding, edit=fault.edit)) for finding in rule.run(fault, context))


def _marked(found: Diagnostic, waiver: Waiver | None, known: bool, language: str) -> Diagnostic:
    """A finding that is let stand says so; one of the baseline is a note."""
    if waiver:
        return replace(found, waived=masked(said(waiver.reason, language)))
    return replace(found, level=Level.NOTE, baseline=True) if known else found


def _diagnostic(
    rule: Rule, finding: Finding, register: Register, language: str, change: Change | None = None
) -> Diagnostic | None:
    set_to = register.settings.severity.get(rule.code)
    if set_to is None:
        # Time that went by is the business of whoever touches the system next (design §5).
        late = rule.clock and finding.level is None and change and change.touches(finding.place.file)
        return _worded(rule, finding, language, Level.ERROR if late else None)
    if set_to == "off":
        return None if rule.family not in ALWAYS_ON else _worded(rule, finding, language)
    return _worded(rule, finding, language, Level.named(set_to))


def _worded(rule: Rule, finding: Finding, language: str, level: Level | None = None) -> Diagnostic:
    text = rule.text(language)
    return Diagnostic(
        place=finding.place,
        code=rule.code,
        message=masked(filled(text.message, finding.words, language)),
        level=level or finding.level or rule.level,
        help=masked(filled(text.fix, finding.words, language)),
        others=finding.others,
        elsewhere=masked(filled(text.elsewhere, finding.words, language)) if finding.others else "",
        edit=_shown(finding.edit),
    )


def _shown(edit: Edit | None) -> Edit | None:
    """A correction, unless it would repeat what is private: reports carry both of its texts."""
    return None if edit and (found_in(edit.old) or found_in(edit.new)) else edit
