"""What of a register is told, worked out once for all files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..model import Project, Register
from ..model.relations import Relations, relations
from ..pages import publicity
from ..pages.events import Event, events_of
from .systems import Data, site, system

# The earliest day that the ZIP file inside a spreadsheet can bear.
FIRST = date(1980, 1, 1)


@dataclass(frozen=True)
class OpenRegister:
    """A register as open data tells of it."""

    register: Register

    @cached_property
    def projects(self) -> tuple[Project, ...]:
        """The systems by their slug: those that count, but for exempt ones and those that cannot be read."""
        found = (
            each for each in self.register.counted if each.entry and publicity.of_system(each) != "excluded"
        )
        return tuple(sorted(found, key=lambda each: each.slug))

    @cached_property
    def left_out(self) -> Mapping[str, int]:
        """How many systems of the register open data leaves out, and why."""
        exempt = [each for each in self.register.projects if publicity.of_system(each) == "excluded"]
        unread = [each for each in self.register.projects if each.entry is None and each not in exempt]
        rest = len(self.register.projects) - len(exempt) - len(unread) - len(self.projects)
        return {"excluded": len(exempt), "unreadable": len(unread), "examples": rest}

    @cached_property
    def facts(self) -> Mapping[str, Data]:
        """What is told of each system, by its slug."""
        return {each.slug: system(each, self.register) for each in self.projects}

    @cached_property
    def relations(self) -> Mapping[str, Relations]:
        withheld = [each.slug for each in self.projects if publicity.of_system(each) != "public"]
        return relations(self.projects, silent=withheld)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened to the systems, newest first."""
        found = [event for project in self.projects for event in events_of(project)]
        return tuple(sorted(found, key=lambda each: (each.day, each.name), reverse=True))

    @cached_property
    def updated(self) -> date:
        """The day of the newest event: open data changes with its content only, never with the clock."""
        return self.events[0].day if self.events else FIRST

    @cached_property
    def site(self) -> str:
        """The address of the site, with a slash at its end."""
        return site(self.register)
