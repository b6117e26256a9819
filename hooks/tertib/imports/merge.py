"""
An import laid over a spec that an author has worked on: facts are renewed, what people wrote stays.

What has vanished from the foreign source is reported and kept, since it may be the author's own; `prune` takes it out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ..source import Data
from .tidy import numbers

Mapping = dict[str, Data]

# Facts of the foreign source, renewed at every import; every other key is the author's.
FACTS = {
    "entities": frozenset({"unique", "indexes"}),
    "attributes": frozenset({"type", "key", "nullable", "unique", "default"}),
    "relations": frozenset({"logical"}),
    "flows": frozenset({"from", "to"}),
    "boundaries": frozenset({"contains"}),
}
ORDER = {
    "spec": ("id", "title", "groups", "external_entities", "processes", "stores", "flows", "data", "boundaries",
             "shared_stores", "entities", "relations", "views"),
    "entities": ("name", "label", "group", "description", "attributes", "unique", "indexes", "retention"),
    "attributes": ("name", "label", "type", "key", "nullable", "unique", "default", "personal", "publication", "description"),
    "relations": ("from", "to", "label", "logical", "cardinality"),
    "flows": ("id", "from", "to", "data", "operation", "protection"),
    "boundaries": ("id", "name", "contains"),
}  # fmt: skip


@dataclass(slots=True)
class Changes:
    """What a second import did, by kind and name."""

    added: list[str] = field(default_factory=list)
    vanished: list[str] = field(default_factory=list)


def merged(kind: str, old: Mapping, new: Mapping, *, prune: bool = False) -> tuple[Mapping, Changes]:
    """The author's spec with the facts of a new import: `kind` is erd or dfd."""
    changes = Changes()
    lists = (
        ("entities", "relations")
        if kind == "erd"
        else ("external_entities", "processes", "stores", "flows", "boundaries")
    )
    result = dict(old)
    if kind == "dfd":
        new = _numbered(old, new)
        result["data"] = {**new.get("data", {}), **old.get("data", {})}
    for name in lists:
        items = _list(name, old.get(name, []), new.get(name, []), changes, prune=prune)
        if items or name in old:
            result[name] = items
    if kind == "dfd":
        _regroup(old, new, result)
    if kind == "erd" and prune:
        _forget(result, changes)
    return _ordered(result, "spec"), changes


def _list(
    name: str, old: list[Mapping], new: list[Mapping], changes: Changes, *, prune: bool, inside: str = ""
) -> list[Mapping]:
    """Old things in their order with renewed facts, then new ones; attributes follow the database's order."""
    key = KEYS[name]
    before = _keyed(old, key)
    after = _keyed(new, key)
    kept: list[Mapping] = []
    for mark, thing in before.items():
        fresh = after.get(mark)
        if fresh is not None:
            kept.append(_renewed(name, thing, fresh, changes, prune=prune))
        elif _is_authors(name, thing):
            kept.append(thing)
        else:
            changes.vanished.append(f"{inside}{mark}")
            if not prune:
                kept.append(thing)
    added = [each for mark, each in after.items() if mark not in before]
    changes.added += [f"{inside}{mark}" for mark in after if mark not in before]
    if name != "attributes":
        return [*kept, *added]
    place = {mark: number for number, mark in enumerate(after)}
    return sorted([*kept, *added], key=lambda each: place.get(key(each), len(place)))


def _keyed(things: list[Mapping], key: Callable[[Mapping], str]) -> dict[str, Mapping]:
    """Things by their key; a database may hold the same foreign key twice, and a model the same flow."""
    found: dict[str, Mapping] = {}
    for thing in things:
        mark, number = key(thing), 2
        while mark in found:
            mark, number = f"{key(thing)} ({number})", number + 1
        found[mark] = thing
    return found


def _renewed(name: str, old: Mapping, new: Mapping, changes: Changes, *, prune: bool) -> Mapping:
    facts = FACTS.get(name, frozenset())
    thing = {key: value for key, value in old.items() if key not in facts}
    thing = {**{key: value for key, value in new.items() if key not in thing}, **thing}
    if name == "relations" and old.get("logical") and new.get("logical") is None:
        thing.pop("logical", None)
    if name == "entities":
        thing["attributes"] = _list(
            "attributes",
            old.get("attributes", []),
            new["attributes"],
            changes,
            prune=prune,
            inside=f"{old['name']}.",
        )
    return _ordered(thing, name)


def _is_authors(name: str, thing: Mapping) -> bool:
    """What no foreign source could know: a logical relation."""
    return name == "relations" and bool(thing.get("logical"))


def _numbered(old: Mapping, new: Mapping) -> Mapping:
    """New processes and stores get numbers that the author's do not use."""
    result = dict(new)
    for name, prefix in (("processes", ""), ("stores", "D")):
        known = {each["id"]: each.get("number") for each in old.get(name, [])}
        used = set(known.values())
        things = []
        free = (number for number in numbers(prefix) if number not in used)
        for each in new.get(name, []):
            number = known.get(each["id"]) or next(free)
            used.add(number)
            things.append({**each, "number": number})
        result[name] = things
    return result


def _regroup(old: Mapping, new: Mapping, result: Mapping) -> None:
    """What an author put into a boundary stays there, unless the source knows better."""
    known = {
        each["id"] for name in ("external_entities", "processes", "stores") for each in new.get(name, [])
    }
    own = {
        each["id"]: [member for member in each["contains"] if member not in known]
        for each in old.get("boundaries", [])
    }
    there = {
        each["id"] for name in ("external_entities", "processes", "stores") for each in result.get(name, [])
    }
    for each in result.get("boundaries", []):
        members = dict.fromkeys([*each["contains"], *own.get(each["id"], [])])
        each["contains"] = [member for member in members if member in there] or each["contains"]


def _forget(spec: Mapping, changes: Changes) -> None:
    """Pruned entities and attributes leave views and relations too."""
    entities = {each["name"] for each in spec["entities"]}
    ends = {
        f"{each['name']}.{attribute['name']}" for each in spec["entities"] for attribute in each["attributes"]
    }
    if "relations" in spec:
        gone = [each for each in spec["relations"] if not {*_ends(each["from"]), *_ends(each["to"])} <= ends]
        changes.vanished += [_relation(each) for each in gone if _relation(each) not in changes.vanished]
        spec["relations"] = [each for each in spec["relations"] if each not in gone]
    for view in spec.get("views", []):
        if "entities" in view:
            view["entities"] = [name for name in view["entities"] if name in entities]


def _ends(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _relation(each: Mapping) -> str:
    return f"{', '.join(_ends(each['from']))} → {', '.join(_ends(each['to']))}"


def _by(key: str) -> Callable[[Mapping], str]:
    return lambda each: str(each.get(key, ""))


def _flow(each: Mapping) -> str:
    return str(each.get("id") or f"{each['from']} → {each['to']}")


def _ordered(thing: Mapping, name: str) -> Mapping:
    order: Iterable[str] = ORDER.get(name, ())
    return {
        key: thing[key]
        for key in (
            *(each for each in order if each in thing),
            *(each for each in thing if each not in order),
        )
    }


KEYS: dict[str, Callable[[Mapping], str]] = {
    "entities": _by("name"),
    "attributes": _by("name"),
    "relations": _relation,
    "external_entities": _by("id"),
    "processes": _by("id"),
    "stores": _by("id"),
    "flows": _flow,
    "boundaries": _by("id"),
}
