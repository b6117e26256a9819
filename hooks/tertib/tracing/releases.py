"""Releases compared: whether two are the same, and which is the older one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import zip_longest

# A tag such as v1.2.0, 2026.03, e-izin/1.2.0-rc.1: the first number that begins a part, and what follows it.
TAG = re.compile(
    r"(?:[^/]*/)*?(?:[^/_-]*[/_-])*?v?\.?([0-9]+(?:\.[0-9]+)*)[._-]?([^+]*)(?:\+.*)?", re.IGNORECASE
)
BEFORE = ("dev", "alpha", "a", "beta", "b", "pre", "preview", "rc")
SUFFIX = re.compile(r"([a-z]*)[._-]?([0-9]*)", re.IGNORECASE)


def same(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether two releases are the same: one tag, and one commit, which either may shorten."""
    first, second = one["commit"], other["commit"]
    return one["tag"] == other["tag"] and (first.startswith(second) or second.startswith(first))


def older(one: str, other: str) -> bool | None:
    """Whether a tag is older than another; None where their names do not tell."""
    first, second = TAG.fullmatch(one), TAG.fullmatch(other)
    if first is None or second is None:
        return None
    for mine, others in zip_longest(_numbers(first[1]), _numbers(second[1]), fillvalue=0):
        if mine != others:
            return mine < others
    if first[2].lower() == second[2].lower():
        return False
    before, after = _stage(first[2]), _stage(second[2])
    return None if before is None or after is None else before < after


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(each[:18]) for each in text.split("."))


def _stage(suffix: str) -> tuple[int, int] | None:
    """How far on the way to a release: dev, alpha, beta, rc, and the release itself last; None for other words."""
    if not suffix:
        return len(BEFORE), 0
    found = SUFFIX.fullmatch(suffix)
    if found is None or found[1].lower() not in BEFORE:
        return None
    return BEFORE.index(found[1].lower()), int(found[2][:18] or 0)
