"""DOT: the text our own drawings are made from, in the colours of light."""

from __future__ import annotations

import re

from ..draw.deployment import deployment_dot
from ..draw.dfd import level_dot
from ..draw.erd import erd_dot
from ..draw.language import in_language
from ..draw.palette import BY_SENTINEL
from ..model.deployment import Deployment
from ..model.dfd import Dfd
from ..model.erd import Erd

COLOUR = re.compile(r"#[0-9a-f]{6}")


def dfd_as_dot(dfd: Dfd) -> str:
    """Level 1, and after it the inside of each process that has one."""
    shown = in_language(dfd, "id")
    return "".join(_coloured(level_dot(shown, path).dot) for path, _level, _ends in shown.levels())


def erd_as_dot(erd: Erd) -> str:
    return _coloured(erd_dot(in_language(erd, "id")).dot)


def deployment_as_dot(deployment: Deployment) -> str:
    """Its pictures are named as they lie in the `resources` of the package `diagrams`."""
    return _coloured(deployment_dot(in_language(deployment, "id")).dot)


def _coloured(dot: str) -> str:
    """Roles as the colours they have in light."""
    return COLOUR.sub(lambda found: BY_SENTINEL[found[0]].light if found[0] in BY_SENTINEL else found[0], dot)
