"""Licences by their SPDX names: which are known, and which are open. The only home of license_expression."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Any

PROPRIETARY = "proprietary"
# What most systems have: known without the library's index, which takes a tenth of a second to read. A test compares.
COMMON = frozenset(
    [
        "AGPL-3.0-only",
        "AGPL-3.0-or-later",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "EUPL-1.2",
        "GPL-2.0-only",
        "GPL-2.0-or-later",
        "GPL-3.0-only",
        "GPL-3.0-or-later",
        "ISC",
        "LGPL-3.0-only",
        "LGPL-3.0-or-later",
        "MIT",
        "MPL-2.0",
    ]
)
OPEN = frozenset(["Copyleft", "Copyleft Limited", "Permissive", "Public Domain"])


@dataclass(frozen=True, slots=True)
class Licence:
    """What is known of a licence as it is written; `close` are names that may have been meant."""

    known: bool
    open: bool
    close: tuple[str, ...] = ()


@lru_cache(maxsize=1024)
def licence(written: str) -> Licence:
    """An SPDX expression: of alternatives one must be open, of licences that hold together all."""
    if written in COMMON:
        return Licence(known=True, open=True)
    if written == PROPRIETARY:
        return Licence(known=True, open=False)
    parsed = _parsed(written)
    if parsed is None:
        return Licence(known=False, open=False, close=_close(written))
    return Licence(known=True, open=_is_open(parsed))


def _parsed(written: str) -> Any:
    """The expression as the library reads it; None where it cannot, or where a name is unknown."""
    from boolean import ParseError
    from license_expression import ExpressionError

    try:
        return _licensing().parse(written, validate=True, strict=True)
    except (ParseError, ExpressionError, IndexError, AssertionError):
        # The last two are slips of the library on expressions that no parser should accept.
        return None


def _is_open(part: Any) -> bool:
    """A parsed expression; an exception only ever allows more."""
    match type(part).__name__:
        case "OR":
            return any(map(_is_open, part.args))
        case "AND":
            return all(map(_is_open, part.args))
        case "LicenseWithExceptionSymbol":
            return _is_open(part.license_symbol)
        case _:
            # Creative Commons are for works, not for programs; only the waiver of all rights is for both.
            work = part.key.startswith("CC-") and part.key != "CC0-1.0"
            return not work and _categories().get(part.key) in OPEN


def _close(written: str) -> tuple[str, ...]:
    """Names that may have been meant: with the same beginning, else written alike."""
    names = {name.casefold(): name for name in _categories()}
    words = [
        word
        for word in written.casefold().split()
        if word not in {"license", "licence", "lisensi", "version"}
    ]
    meant = "-".join(words)
    if meant in names:
        return (names[meant],)
    common = [name for name in sorted(COMMON) if name.casefold().startswith(f"{meant}-")]
    found = get_close_matches(meant, names, n=2, cutoff=0.6)
    return tuple(common[:2] or (names[each] for each in found))


@cache
def _licensing() -> Any:
    from license_expression import get_spdx_licensing

    return get_spdx_licensing()


@cache
def _categories() -> dict[str, str]:
    """The sort of every licence with a name in SPDX's list."""
    from license_expression import get_license_index

    return {
        each["spdx_license_key"]: each["category"]
        for each in get_license_index()
        if each.get("spdx_license_key") and not each["spdx_license_key"].startswith("LicenseRef-")
    }
