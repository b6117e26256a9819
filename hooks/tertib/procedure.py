"""What is amiss in the file of a procedure, taken by itself: nobody can be judged by it until that is mended."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import contracts
from .diagnostics import Fault
from .sop import Sop
from .source import Source


def in_itself(sop: Sop, source: Source, file: str) -> list[Fault]:
    """The faults of a procedure of the right shape; `file` is the name of its file without its ending."""
    faults = [Fault("sop-loose-end", source.place(*at), {"name": name}) for at, name in sop.loose_ends()]
    faults += _unknown_kinds(sop, source)
    faults += _same_steps(sop, source)
    if circle := sop.cycle():
        faults.append(Fault("sop-cycle", source.key_place("steps"), {"steps": circle}))
    if file != sop.id:
        faults.append(Fault("sop-name", source.place("id"), {"name": sop.id, "file": file}))
    return faults


def _unknown_kinds(sop: Sop, source: Source) -> Iterator[Fault]:
    """
    The kinds of records, and the keys of them, that a procedure asks for and that there are none of. What a step waits
    for under `when` must be written by a record of this very procedure, or the step would never come.
    """
    keys = {kind: frozenset(contracts.part(f"records/{kind}").properties) for kind in contracts.kinds()}
    every = frozenset().union(*keys.values())
    written = frozenset().union(*(keys[step.record] for step in sop.steps if step.record in keys))
    for at, step in enumerate(sop.steps):
        asked = [("record", step.record, frozenset(keys))] if step.record else []
        if step.record in keys:
            asked += [("fields", each, keys[step.record]) for each in step.fields]
        asked += [("when", each, every) for each in step.when or ()]
        for key, name, known in asked:
            if name not in known:
                near = tuple(get_close_matches(name, sorted(known), n=3, cutoff=0))
                yield Fault("sop-unknown-kind", source.place("steps", at, key), {"name": name, "near": near})
            elif key == "when" and name not in written:
                near = tuple(sorted(kind for kind, own in keys.items() if name in own))
                yield Fault("sop-unknown-kind", source.place("steps", at, key), {"name": name, "near": near})


def _same_steps(sop: Sop, source: Source) -> Iterator[Fault]:
    """Steps that bear the id of a step before them: records could not tell which one they are of."""
    first: dict[str, int] = {}
    for at, step in enumerate(sop.steps):
        if first.setdefault(step.id, at) != at:
            words = {"id": step.id, "number": first[step.id] + 1}
            yield Fault("sop-same-step", source.place("steps", at, "id"), words)
