"""A finished drawing, made of the sketch that fits a page best."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

from tertib.errors import DrawingTooLarge, LayoutFailed
from tertib.store import Store

from .icons import data_uri
from .render import program, raw_svg, size, version
from .sketch import Sketch
from .svg import finished

TALLEST, WIDEST = 0.55, 2.2  # width over height that reads well in a page column


@dataclass(frozen=True, slots=True)
class Drawing:
    """
    A finished picture, or why there is none: `svg` or `lack` is empty. `id` is unique on a page when the `uid` it was
    made with is.
    """

    id: str
    kind: str  # dfd-context | dfd | erd | deployment
    title: str
    description: str
    svg: str
    lack: str = ""


def drawn_or_told(make: Callable[[], Drawing], blank: Drawing, say: Callable[[str], str]) -> Drawing:
    """The drawing; where there can be none, the blank one with the reason."""
    try:
        return make()
    except (DrawingTooLarge, LayoutFailed) as why:
        return replace(blank, lack=say(why.message).format_map(why.words))


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
    raw, sketch = min(_laid_out(sketches, store), key=lambda each: _misfit(each[0]))
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

    def text() -> str:
        made = make()
        if made.lack:
            raise _NotKept(made)
        return json.dumps(asdict(made))

    try:
        return Drawing(**json.loads(store.kept("drawing", key, text)))
    except _NotKept as told:
        return told.drawing


class _NotKept(Exception):
    """A drawing without a picture: a machine that has more time may make one."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing.lack)
        self.drawing = drawing


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


def _laid_out(sketches: tuple[Sketch, ...], store: Store) -> list[tuple[str, Sketch]]:
    """The SVG of each sketch but those that fail; where all do, the failure."""
    made: list[tuple[str, Sketch]] = []
    failed: list[LayoutFailed] = []
    for sketch in sketches:
        try:
            made.append((raw_svg(sketch, store), sketch))
        except LayoutFailed as why:
            failed.append(why)
    if not made:
        raise failed[0]
    return made


def _misfit(raw: str) -> tuple[float, float]:
    """How far a picture is from a page column: its shape first, to what can be seen of it, then its area."""
    width, height = size(raw)
    shape = width / height
    return round(max(0.0, shape - WIDEST, TALLEST - shape), 1), width * height
