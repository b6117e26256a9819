"""What of a file's data may be published: the schema is the allow-list, as on the pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..contracts import Part


def published(part: Part, data: Any) -> Any:
    """The same data without keys that the schema does not know or marks as never public; nulls where one must be there."""
    match data:
        case dict() if part.is_text:
            return dict(data)
        case dict() if part.properties:
            found = chosen(part.properties, data)
            owed = {key for key in part.required if key in data and part.properties[key].public}
            return {key: found.get(key) for key in part.properties if key in found or key in owed}
        case list() if part.items is not None:
            item = part.items
            return [published(item, each) for each in data] if item.public else []
        case dict() | list():
            return None
        case _:
            return data


def chosen(keys: Mapping[str, Part], data: Mapping[str, Any], leave: Iterable[str] = ()) -> dict[str, Any]:
    """The public keys that have a value, in the schema's order."""
    left = set(leave)
    found = (
        (key, published(part, data[key]))
        for key, part in keys.items()
        if key not in left and data.get(key) is not None and part.public
    )
    return {key: value for key, value in found if value is not None}
