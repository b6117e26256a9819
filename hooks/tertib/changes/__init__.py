"""Pull-request mode: what a change makes of a register, judged by what is in force where it wants to go (design §7)."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..check import check, explained
from ..diagnostics import Diagnostic, Level
from ..errors import TertibError
from ..load import load
from ..model import Change, Register, slugs_of
from ..rules import all_rules
from .git import GitFailed, Repository
from .settings import proposals
from .trees import PROJECTS, SCHEMAS, is_setting, write_after, write_before, write_merged, write_touched

__all__ = ["Comparison", "GitFailed", "compared"]


BEFORE = "before"
# A setting is merged before what relies on it: until then it is rightly unused.
EARLY = frozenset({"waiver-unused", "baseline-gone"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """A change, the folder in which it lies, and the folder in which its trees are laid out."""

    change: Change
    root: Path
    trees: Path

    @property
    def register(self) -> Register:
        """What the merge would give, under what is in force at the base."""
        return self.change.register

    def path(self, file: str) -> Path:
        """Where the text of a file can be read that a finding names."""
        return (self.root if file in self.change.files | self.change.above else self.register.root) / file

    def judged(self, today: date | None = None, language: str | None = None) -> tuple[Diagnostic, ...]:
        """
        What the change has to answer for: findings in what it touches, findings that refer to that, and findings that
        were not there before. Settings it proposes are not in force; what they would break once merged is said too.
        """
        said_in = language or self.register.settings.language
        found = check(self.register, today, said_in, self.change)
        near = [each for each in found if _takes_part(each, self.change)]
        far = [each for each in found if _may_be_caused(each) and not _takes_part(each, self.change)]
        if far:
            near += _added(far, check(load(self.trees / BEFORE, self.change.slugs), today, said_in))
        if self.change.proposed:
            near += _added(self._once_merged(today, said_in), found)
        return tuple(sorted(near))

    def _once_merged(self, today: date | None, language: str) -> tuple[Diagnostic, ...]:
        """What would be said after the merge, under the settings that the change brings."""
        merged = self.trees / "merged"
        write_merged(self.root, self.register.root, self.change.files, merged)
        try:
            found = check(load(merged, self.change.slugs), today, language)
        except TertibError as error:
            if error.faults:
                return explained(error.faults, language)
            raise
        return tuple(each for each in found if all_rules()[each.code].kind not in EARLY)


@contextmanager
def compared(root: Path, ref: str) -> Iterator[Comparison]:
    """
    The change that a folder holds beside the commit `ref` names, for as long as its trees are needed.

    Raises GitFailed where Git cannot tell, and what `load` raises for a base that cannot be used.
    """
    repository = Repository.of(root)
    commit = repository.commit(ref)
    forks = repository.forks(commit)
    # Beside one of several beginnings a change that undoes what the other brought would not show.
    files = frozenset().union(*map(repository.changed, forks))
    above = frozenset().union(*map(repository.changed_above, forks))
    began = _began(repository, forks[0], files)
    with tempfile.TemporaryDirectory(prefix="tertib-", ignore_cleanup_errors=True) as folder:
        trees = Path(folder).resolve()
        before, touched, after = trees / BEFORE, trees / "touched", trees / "after"
        before.mkdir()
        slugs = slugs_of(files)
        write_before(repository, commit, before, slugs)
        write_touched(before, files, touched)
        base = load(touched, slugs)
        write_after(root, before, files, after)
        proposed = tuple(proposals(files, root, before, began))
        yield Comparison(Change(base, load(after, slugs), files, proposed, above), root, trees)


def _began(repository: Repository, fork: str, files: frozenset[str]) -> dict[str, bytes]:
    """The settings as they were where the change began."""
    if not any(map(is_setting, files)):
        return {}
    blobs = [each for each in repository.blobs(fork, (PROJECTS, SCHEMAS)) if each.path in files]
    blobs = [each for each in blobs if is_setting(each.path) and each.mode.startswith("100")]
    return dict(
        zip((each.path for each in blobs), repository.contents([b.object for b in blobs]), strict=True)
    )


def _takes_part(each: Diagnostic, change: Change) -> bool:
    """Whether a finding stands in what a change touches, or refers to it; what time brings, in all of a touched project."""
    if all_rules()[each.code].clock and change.touches(each.place.file):
        return True
    return any(place.file in change.paths for place in (each.place, *each.others))


def _may_be_caused(each: Diagnostic) -> bool:
    """Whether a finding elsewhere could be the change's doing and matters: not what time brings, nor what is let stand."""
    return each.counts and each.level > Level.NOTE and not all_rules()[each.code].clock


def _added(
    found: list[Diagnostic] | tuple[Diagnostic, ...], before: tuple[Diagnostic, ...]
) -> list[Diagnostic]:
    """The findings that were not there before; lines move, so a finding is known by rule, file and message."""
    left = Counter(map(_known, before))
    added = []
    for each in found:
        if left[_known(each)]:
            left[_known(each)] -= 1
        else:
            added.append(each)
    return added


def _known(each: Diagnostic) -> tuple[str, str, str]:
    return each.code, each.place.file, each.message
