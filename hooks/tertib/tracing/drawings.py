"""The drawings of data: which processes realise a requirement, and which entities they touch."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from ..model.dfd import Process
from ..model.erd import Attribute
from .flows import Access, accesses, crud, entities_touched, processes
from .items import grouped
from .records import Standing


class Drawings(Standing):
    """What dfd.yml and erd.yml say of each other and of requirements; empty while one is not there or cannot be read."""

    @cached_property
    def drawn(self) -> bool:
        """Whether the drawings of data are finished: the record that they belong to is no draft."""
        project = self.project
        asked = (
            [step for step in project.sop.steps if {"dfd", "erd"} & set(step.drawings)] if project.sop else []
        )
        written = {step.id for step, _, facts in project.judged if facts.status != "draft"}
        return project.entry is not None and (not asked or any(step.id in written for step in asked))

    @cached_property
    def realised(self) -> Mapping[str, tuple[Process, ...]]:
        """The processes, of any level, of each requirement."""
        spec = self.project.dfd
        found = processes(spec.value) if spec and spec.value else ()
        return grouped((name, each.process) for each in found for name in each.process.requirements)

    @cached_property
    def entities(self) -> Mapping[str, Mapping[str, Attribute]]:
        """The attributes of each entity, by name; empty while erd.yml is not there or cannot be read."""
        spec = self.project.erd
        found = spec.value.entities if spec and spec.value else ()
        return {each.name: {attribute.name: attribute for attribute in each.attributes} for each in found}

    @cached_property
    def accesses(self) -> tuple[Access, ...]:
        """The flows between a process and a store, of all levels."""
        spec = self.project.dfd
        return tuple(accesses(spec.value)) if spec and spec.value else ()

    @cached_property
    def crud(self) -> Mapping[str, frozenset[str]]:
        """What is done to each entity: create, read, update, delete."""
        spec = self.project.dfd
        return crud(spec.value, self.accesses) if spec and spec.value else {}

    @cached_property
    def touched(self) -> Mapping[str, tuple[str, ...]]:
        spec = self.project.dfd
        return entities_touched(spec.value, self.accesses) if spec and spec.value else {}
