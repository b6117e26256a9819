"""A finished drawing, made of the sketch that fits a page best."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from tertib.store import Store

from .icons import data_uri
from .render import program, raw_svg, size, version
from .sketch import Sketch
from .svg import finished

TALLEST, WIDEST = 0.55, 2.2  # width over height that reads well in a page column


@dataclass(frozen=True, slots=True)
class Drawing:
    """
    A finished picture, or why there is none: `svg` or `too_large` is empty. `id` is unique on a page when the `uid` it
    was made with is.
    """

    id: str
    kind: str  # dfd-context | dfd | erd | deployment
    title: str
    description: str
    svg: str
    too_large: str = ""


def drawn(
    uid: str,
    kind: str,
    title: str,
    description: str,
    sketches: tuple[Sketch, ...],
    store: Store,
    links: Mapping[str, str],
) -> Drawing:
    """The sketch that fits a page best, drawn. `links` is by what the marks of the sketch stand for."""
    made = [(raw_svg(sketch, store), sketch) for sketch in sketches]
    raw, sketch = min(made, key=lambda each: _misfit(each[0]))
    by_mark = {mark: links[thing] for mark, thing in sketch.things.items() if thing in links}
    pictures = {name: data_uri(name, sketch.folder, store) for name in sketch.pictures if sketch.folder}
    svg = finished(
        raw,
        uid=uid,
        title=title,
        description=description,
        names=sketch.names,
        links=by_mark,
        pictures=pictures,
    )
    return Drawing(uid, kind, title, description, svg)


def kept(store: Store, made_of: Sequence[str], make: Callable[[], Drawing]) -> Drawing:
    """A drawing made once for one content: `made_of` is all it follows from, but for the program and this code."""
    if store.folder is None:
        return make()
    key = json.dumps([_code(), version(program()), *made_of])
    return Drawing(**json.loads(store.kept("drawing", key, lambda: json.dumps(asdict(make())))))


@cache
def _code() -> str:
    """A digest of the code and texts that drawings are made with."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for folder in ("draw", "model", "locale"):
        for path in sorted((package / folder).rglob("*")):
            if path.suffix in {".py", ".po"}:
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _misfit(raw: str) -> tuple[float, float]:
    """How far a picture is from a page column: its shape first, then its area."""
    width, height = size(raw)
    shape = width / height
    return max(0.0, shape - WIDEST, TALLEST - shape), width * height
