"""
Specs → what other programs read: Mermaid, DBML, PlantUML, DOT, SQL, Threat Dragon.

Each is a function from a spec to text, listed at the foot. Foreign programs interpret text, so each escapes in its
own way: no name of an author's can become a statement of theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..model.deployment import Deployment
from ..model.dfd import Dfd
from ..model.erd import Erd
from .dbml import dbml
from .deployment import deployment_as_mermaid
from .dot import deployment_as_dot, dfd_as_dot, erd_as_dot
from .dragon import dragon
from .mermaid import dfd_as_mermaid, erd_as_mermaid
from .plantuml import dfd_as_plantuml, erd_as_plantuml

__all__ = ["DEPLOYMENT_FORMS", "DFD_FORMS", "ERD_FORMS"]

DFD_FORMS: Mapping[str, Callable[[Dfd], str]] = {
    "mermaid": dfd_as_mermaid,
    "plantuml": dfd_as_plantuml,
    "dot": dfd_as_dot,
    "threat-dragon": dragon,
}
# SQL is not here: it needs a dialect.
ERD_FORMS: Mapping[str, Callable[[Erd], str]] = {
    "mermaid": erd_as_mermaid,
    "dbml": dbml,
    "plantuml": erd_as_plantuml,
    "dot": erd_as_dot,
}
# SVG is not here: it needs a language.
DEPLOYMENT_FORMS: Mapping[str, Callable[[Deployment], str]] = {
    "mermaid": deployment_as_mermaid,
    "dot": deployment_as_dot,
}
