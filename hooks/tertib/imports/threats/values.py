"""Values of foreign data, whatever stands there: never a crash, never a guess."""

from __future__ import annotations

import math

from ...source import Data


def mapped(value: Data) -> dict[str, Data]:
    return value if isinstance(value, dict) else {}


def listed(value: Data) -> list[dict[str, Data]]:
    """The mappings of a list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def texts(value: Data) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def text(value: Data) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def identifier(value: Data) -> str:
    """What other things know a thing by: text, or a whole number where somebody wrote one; empty where there is none."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else text(value)


def identifiers(value: Data) -> tuple[str, ...]:
    return tuple(found for each in value if (found := identifier(each))) if isinstance(value, list) else ()


def number(value: Data) -> float:
    try:
        found = float(value)
    except (TypeError, ValueError):
        return 0.0
    return found if math.isfinite(found) else 0.0
