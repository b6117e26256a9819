"""DOT to SVG by the `dot` program: finds it, runs it within limits, keeps what it made."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tertib.diagnostics import printable
from tertib.errors import DrawingFailed, DrawingTooLarge, GraphvizMissing, LayoutFailed
from tertib.model.limits import MOST_EDGES, MOST_NODES
from tertib.store import Store

from .sketch import Sketch

SECONDS = 15
NEWRANK = " newrank=true"
INSTALLS = "`pip install graphviz-pure` / `apt install graphviz`"


def raw_svg(sketch: Sketch, store: Store) -> str:
    """The SVG as the program writes it, kept by DOT and version."""
    within_limits(sketch.nodes, sketch.edges)
    dot = program()
    return store.kept(
        "svg",
        f"{version(dot)}\n{sketch.dot}",
        lambda: _laid_out(dot, sketch),
    )


class _Broken(LayoutFailed):
    """The program gave up, and may not when it is asked in another way."""


def _laid_out(dot: str, sketch: Sketch) -> str:
    """
    What the program makes of a sketch. Its layout breaks down on some sound graphs: then what it makes with ranks found
    its other way, or with straight lines.
    """
    broken: list[_Broken] = []
    for text in dict.fromkeys((sketch.dot, *_otherwise(sketch.dot))):
        try:
            return _run(dot, "-Tsvg", text=text, folder=sketch.folder)
        except _Broken as why:
            broken.append(why)
    raise broken[0]


def _otherwise(text: str) -> Iterator[str]:
    """The same graph with other settings, which stand at its head."""
    head, end, rest = text.partition("]\n")
    ranked = head.replace(NEWRANK, "") if NEWRANK in head else f"{head}{NEWRANK}"
    yield f"{ranked}{end}{rest}"
    yield f"{re.sub(r'splines=[a-z]+', 'splines=line', ranked)}{end}{rest}"


def within_limits(nodes: int, edges: int) -> None:
    """Raise where one picture cannot show so much."""
    if nodes > MOST_NODES or edges > MOST_EDGES:
        raise DrawingTooLarge(
            "the drawing has {nodes} nodes and {edges} edges; at most {most_nodes} and {most_edges} can be shown: "
            "split it, decompose processes, or make views of fewer entities",
            nodes=nodes,
            edges=edges,
            most_nodes=MOST_NODES,
            most_edges=MOST_EDGES,
        )


def program() -> str:
    """The path of `dot`: TERTIB_DOT, graphviz-pure beside this Python or on the path, the system's own."""
    named = os.environ.get("TERTIB_DOT")
    if named:
        found = shutil.which(named)
        if not found:
            raise GraphvizMissing(
                "TERTIB_DOT names {named}, which is not a program: install {installs}",
                named=named,
                installs=INSTALLS,
            )
        return found
    beside = str(Path(sys.executable).parent)
    found = shutil.which("graphviz-pure", path=beside) or shutil.which("graphviz-pure") or shutil.which("dot")
    if not found:
        raise GraphvizMissing(
            "no `dot` program was found, so nothing can be drawn: install {installs}", installs=INSTALLS
        )
    return found


@cache
def version(dot: str) -> str:
    """Name and number of the program, for keys; the `graphviz` package cannot read graphviz-pure's banner."""
    try:
        banner = _run(dot, "-V")
    except LayoutFailed as error:
        raise DrawingFailed("{program} is not `dot`: {reason}", program=dot, reason=error) from error
    if not re.search("dot|graphviz", banner):
        raise DrawingFailed("{program} is not `dot`: it says {reason}", program=dot, reason=printable(banner))
    numbers = re.findall(r"\d+(?:\.\d+)+", banner)
    return f"{'pure' if 'pure' in banner else 'dot'} {' '.join(numbers) or banner}"


def _run(dot: str, option: str, *, text: str = "", folder: Path | None = None) -> str:
    """What the program prints; `-V` of the original goes to the error stream."""
    try:
        done = subprocess.run(
            [os.path.abspath(dot), option],
            input=text.encode(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
            cwd=folder,
        )
    except subprocess.TimeoutExpired:
        raise LayoutFailed(
            "`dot` did not finish in {seconds} seconds and was stopped", seconds=SECONDS
        ) from None
    except OSError as error:
        raise DrawingFailed("`dot` could not be run: {reason}", reason=error) from error
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode:  # old versions print a picture all the same; it is not to be trusted
        told = (line for line in said.strip().splitlines() if not line.startswith("Warning:"))
        first = next(told, "it said nothing")
        raise _Broken("`dot` failed with {code}: {reason}", code=done.returncode, reason=printable(first))
    return done.stdout.decode("utf-8", "replace") or said


def size(raw: str) -> tuple[float, float]:
    """Width and height of an SVG of ours, in points."""
    found = re.search(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"', raw)
    if not found:
        raise DrawingFailed("`dot` wrote a picture without a size")
    return float(found[1]), float(found[2])
