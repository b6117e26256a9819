"""
Lines from a table to itself, drawn close to it.

Graphviz lets such a line reach half of the way to the next rank, where other tables may stand.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

POINT = re.compile(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)")
REACH = 16.0  # points beyond the feet at both ends
GAP = 4.0


def tightened(graph: ET.Element) -> None:
    """Every such line as flat as its feet allow, and its words beside it."""
    for group in graph:
        if "gv-self" in (group.get("class") or "").split():
            for path in group.iter("path"):
                _tighten(group, path)


def _tighten(group: ET.Element, path: ET.Element) -> None:
    across = [float(x) for x, _ in POINT.findall(path.get("d") or "")]
    if not across:
        return
    most = max(across[0], across[-1]) + REACH
    path.set("d", POINT.sub(lambda point: f"{min(float(point[1]), most):g},{point[2]}", path.get("d") or ""))
    for text in group.iter("text"):
        text.set("x", f"{most + GAP:.4g}")
        text.set("text-anchor", "start")
