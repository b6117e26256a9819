"""DOT to SVG by the `dot` program: finds it, runs it within limits, keeps what it made."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from tertib.errors import DrawingFailed, DrawingTooLarge, GraphvizMissing
from tertib.store import Store

from .sketch import Sketch

SECONDS = 15
MOST_NODES = 150
MOST_EDGES = 400
INSTALLS = "`pip install graphviz-pure` (needs no root) or `apt install graphviz`"


def raw_svg(sketch: Sketch, store: Store) -> str:
    """The SVG as the program writes it, kept by DOT and version."""
    if sketch.nodes > MOST_NODES or sketch.edges > MOST_EDGES:
        raise DrawingTooLarge(
            f"The drawing has {sketch.nodes} nodes and {sketch.edges} edges; at most {MOST_NODES} and {MOST_EDGES}"
            " can be shown. Split it: decompose processes, or make views of fewer entities."
        )
    dot = program()
    return store.kept("svg", f"{version(dot)}\n{sketch.dot}", lambda: _run(dot, "-Tsvg", text=sketch.dot))


def program() -> str:
    """The path of `dot`: TERTIB_DOT, graphviz-pure beside this Python or on the path, the system's own."""
    named = os.environ.get("TERTIB_DOT")
    if named:
        found = shutil.which(named)
        if not found:
            raise GraphvizMissing(f"TERTIB_DOT names {named}, which is not a program. Install {INSTALLS}.")
        return found
    beside = str(Path(sys.executable).parent)
    found = shutil.which("graphviz-pure", path=beside) or shutil.which("graphviz-pure") or shutil.which("dot")
    if not found:
        raise GraphvizMissing(f"No `dot` program was found, so nothing can be drawn. Install {INSTALLS}.")
    return found


@cache
def version(dot: str) -> str:
    """Name and number of the program, for keys; the `graphviz` package cannot read graphviz-pure's banner."""
    banner = _run(dot, "-V")
    numbers = re.findall(r"\d+(?:\.\d+)+", banner)
    return f"{'pure' if 'pure' in banner else 'dot'} {' '.join(numbers) or banner}"


def _run(dot: str, option: str, *, text: str = "") -> str:
    """What the program prints; `-V` of the original goes to the error stream."""
    try:
        done = subprocess.run(
            [dot, option], input=text.encode(), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise DrawingFailed(f"`dot` did not finish in {SECONDS} seconds and was stopped.") from None
    except OSError as error:
        raise DrawingFailed(f"`dot` could not be run: {error}.") from error
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode:  # old versions print a picture all the same; it is not to be trusted
        first = next(iter(said.strip().splitlines()), "it said nothing")
        raise DrawingFailed(f"`dot` failed with {done.returncode}: {first}")
    return done.stdout.decode("utf-8", "replace") or said


def size(raw: str) -> tuple[float, float]:
    """Width and height of an SVG of ours, in points."""
    found = re.search(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"', raw)
    if not found:
        raise DrawingFailed("`dot` wrote a picture without a size.")
    return float(found[1]), float(found[2])
