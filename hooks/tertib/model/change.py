"""What a pull request would make of a register: Change, the subject of rules that compare before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..diagnostics import Place
from ..sop import Step
from .project import Project
from .register import Register


@dataclass(frozen=True, slots=True)
class Proposal:
    """A setting that a change would add, alter or remove: it is in force once it is merged, and not before."""

    what: str
    place: Place


@dataclass(frozen=True)
class Change:
    """
    A change and what it starts from.

    `register` holds the projects as the change leaves them, under the procedures, settings and waivers of `base`, which
    holds of the projects only those that the change touches; `files` are those that differ from where the change began, by their paths from the register's root.
    """

    base: Register
    register: Register
    files: frozenset[str]
    proposed: tuple[Proposal, ...] = ()
    # What differs elsewhere in the repository, where the register is a folder of it: `../.gitlab-ci.yml`.
    above: frozenset[str] = frozenset()

    @cached_property
    def slugs(self) -> frozenset[str]:
        """The projects it touches."""
        return slugs_of(self.files)

    @cached_property
    def paths(self) -> frozenset[str]:
        """The files that differ, and the folders of the register they lie in."""
        folders = (file.split("/")[:depth] for file in self.files for depth in range(1, file.count("/") + 1))
        return self.files | self.above | {"/".join(each) for each in folders}

    def touches(self, file: str) -> bool:
        """Whether it touches the project that a file belongs to."""
        return _slug(file) in self.slugs

    @property
    def pairs(self) -> Iterator[tuple[Project, Project | None]]:
        """Each project it touches that was there before, and what it is now; None where it is gone."""
        for before in self.base.projects:
            if before.slug in self.slugs:
                yield before, self.register.project(before.slug)

    def reworked(self, before: Project, now: Project, step: Step) -> bool:
        """Whether a round that was not there says why the step, or one it needs, is done again."""
        known = {record.file: facts.rework for record, facts in before.sound}
        needed = {each.id for each in before.sop.with_needs([step.id])} if before.sop else {step.id}
        return any(
            facts.rework and facts.rework != known.get(record.file) and record.step in needed
            for record, facts in now.sound
        )


def slugs_of(files: Iterable[str]) -> frozenset[str]:
    """The projects that files belong to."""
    return frozenset(slug for file in files if (slug := _slug(file)))


def _slug(file: str) -> str:
    """The project of a file; files that stand in projects/ itself belong to none."""
    top, _, rest = file.partition("/")
    slug, _, inside = rest.partition("/")
    return slug if top == "projects" and (inside or "." not in slug) else ""
