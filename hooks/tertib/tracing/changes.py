"""What became of the requirements between the plan and the specification."""

from __future__ import annotations

from collections.abc import Mapping

from ..words import Text
from .items import Item, normal

COMPARED = ("need", "text", "priority", "verification", "acceptance")
# How a change is said in a message; `same` and `unknown` are what the lists show where they show none.
HAPPENED = {
    "added": Text(id="ditambah", en="added"),
    "changed": Text(id="diubah", en="changed"),
    "dropped": Text(id="dibatalkan", en="dropped"),
    "same": Text(id="tidak berubah", en="left as it was"),
    "unknown": Text(id="tidak pernah ada", en="never there"),
}


def changes(planned: Mapping[str, Item], final: Mapping[str, Item]) -> Mapping[str, str]:
    """Each requirement that differs, with what happened to it, in the order of the final list; dropped ones last."""
    found = {
        name: "changed" if name in planned else "added"
        for name, item in final.items()
        if name not in planned or _differs(planned[name], item)
    }
    return found | {name: "dropped" for name in planned if name not in final}


def _differs(one: Item, other: Item) -> bool:
    first, second = one.data, other.data
    return first != second and any(normal(first.get(key)) != normal(second.get(key)) for key in COMPARED)
