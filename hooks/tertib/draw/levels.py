"""The data-flow diagrams of a system as drawings: the context diagram, level 1, the inside of each process that has one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from tertib.errors import LayoutFailed
from tertib.model.dfd import Dfd, DfdLevel
from tertib.store import Store

from .dfd import context_dot, level_dot
from .drawing import Drawing, drawn, drawn_or_told, kept
from .labels import plain
from .language import in_language
from .scene import Path
from .sketch import Sketch

Say = Callable[[str], str]
NO_LINKS: Mapping[str, str] = {}
WAYS = ("TB", "LR")


@dataclass(frozen=True, slots=True)
class DfdDrawings:
    """
    The diagrams of a spec, each drawn when it is asked for. `links` is by id in the spec: from a process to its inside,
    and by `above(id)` from there back.
    """

    spec: Dfd
    name: str
    uid: str
    say: Say
    store: Store
    links: Mapping[str, str]
    language: str

    def context(self) -> Drawing:
        """The system as one process among its external entities."""
        return self._kept("context", self._context)

    def level(self, path: Path = ()) -> Drawing:
        """Level 1, or the inside of the process at a path of the spec."""
        return self._kept(repr(path), partial(self._level, path))

    def all(self) -> tuple[Drawing, ...]:
        return (self.context(), *(self.level(path) for path, _, _ in self.spec.levels()))

    def _kept(self, which: str, make: Callable[[Dfd], Drawing]) -> Drawing:
        said = self.say("Data-flow diagram of {name}, level 1")
        links = (f"{key} {address}" for key, address in sorted(self.links.items()))
        made_of = (repr(self.spec), which, self.name, self.uid, self.language, said, *links)
        return kept(self.store, made_of, lambda: make(in_language(self.spec, self.language, marked=True)))

    def _context(self, dfd: Dfd) -> Drawing:
        title = self.say("Context diagram of {name}").format(name=plain(self.name))
        description = self.say("The system as one process; external entities: {externals}.").format(
            externals=len(dfd.external_entities)
        )
        sketch = partial(context_dot, dfd, self.name, say=self.say)
        return self._drawn(f"{self.uid}-context", "dfd-context", title, description, sketch)

    def _level(self, path: Path, dfd: Dfd) -> Drawing:
        sketch = partial(level_dot, dfd, path, say=self.say)
        place, title, level = self._place(dfd, path)
        description = self.say("Processes: {processes}; data stores: {stores}; data flows: {flows}.").format(
            processes=len(level.processes), stores=len(level.stores), flows=len(level.flows)
        )
        return self._drawn(f"{self.uid}-{place}", "dfd", title, description, sketch)

    def _place(self, dfd: Dfd, path: Path) -> tuple[str, str, DfdLevel]:
        """The id's tail and the title of a level, and the level."""
        level: DfdLevel = dfd
        tail, title = ["1"], self.say("Data-flow diagram of {name}, level 1").format(name=plain(self.name))
        for number in path:
            if isinstance(number, int):
                process = level.processes[number]
                level = process.decomposition or DfdLevel()
                tail.append(process.id)
                shown = plain(f"{process.number} {process.name}")
                title = self.say("Data-flow diagram of process {process}, level {level}").format(
                    process=shown, level=len(tail)
                )
        return "-".join(tail if len(tail) == 1 else tail[1:]), title, level

    def _drawn(
        self, uid: str, kind: str, title: str, description: str, sketch: Callable[..., Sketch]
    ) -> Drawing:
        """The drawing; without a picture where there can be none."""

        def shown(curved: bool) -> Drawing:
            sketches = tuple(sketch(direction=way, curved=curved) for way in WAYS)
            return drawn(uid, kind, title, description, sketches, self.store, self.links)

        def either() -> Drawing:
            try:
                return shown(curved=False)
            except LayoutFailed:
                # Graphviz 2.43, which Debian has, aborts on some layouts with right angles.
                return shown(curved=True)

        return drawn_or_told(either, Drawing(uid, kind, title, description, ""), self.say)


def dfd_drawings(
    dfd: Dfd,
    *,
    name: str,
    uid: str,
    say: Say,
    store: Store,
    links: Mapping[str, str] = NO_LINKS,
    language: str = "id",
) -> DfdDrawings:
    """The diagrams of the system called `name`, in the reader's language."""
    return DfdDrawings(dfd, name, uid, say, store, links, language)
