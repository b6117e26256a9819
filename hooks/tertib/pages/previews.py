"""
The picture that goes along where a page is shared: the name, the agency, the status and the steps of a system.

Messengers show a PNG of 1200 × 630 only. Its greys are one ramp from ink to paper, so that a palette holds smooth text.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..model import Project, Register
from ..store import Store
from ..words import catalogue, said
from . import addresses, badges, publicity
from .kept import tool
from .page import Asset
from .strip import State, state_of

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

FONTS = Path(__file__).parents[1] / "pdf" / "fonts"
WIDE, HIGH, EDGE = 1200, 630, 72
INK, QUIET, PAPER = 0, 70, 199
RAMP = ((26, 34, 48), (255, 255, 255))
COLOURS = {
    "brand": (200, (31, 60, 136)),
    State.DONE: (201, (20, 83, 45)),
    State.ONGOING: (201, (20, 83, 45)),
    State.NOT_APPLICABLE: (201, (20, 83, 45)),
    State.WORKING: (202, (30, 66, 159)),
    State.REJECTED: (203, (143, 20, 20)),
    State.MISSING: (204, (197, 143, 42)),
}
AHEAD = 160


def preview_files(register: Register, language: str, store: Store) -> Iterator[Asset]:
    """A picture for the register, and one for each public system, in the language of an edition."""
    name = said(register.settings.name, language)
    office = said(register.settings.office or register.settings.government, language)
    yield Asset(addresses.PREVIEW, _kept(store, name, (office,), ()))
    for project in register.projects:
        if project.entry and publicity.of_system(project) == "public":
            lines = (_agency(project, register, language), badges.said(project, language))
            content = _kept(store, said(project.entry.name, language), lines, _steps(project), over=name)
            yield Asset(addresses.preview(project.slug), content)


def _agency(project: Project, register: Register, language: str) -> str:
    owner = project.entry.owner_agency if project.entry else ""
    known = register.settings.agencies.get(owner)
    text = said(known.name, language) if known else owner
    if project.entry and project.entry.example:
        return f"{text} · {catalogue(language)('Example')}"
    return text


def _steps(project: Project) -> tuple[State, ...]:
    return tuple(
        state_of(project, step)
        for step in (project.sop.steps if project.sop else ())
        if project.applies(step)
    )


def _kept(
    store: Store, title: str, lines: tuple[str, ...], steps: tuple[State, ...], over: str = ""
) -> bytes:
    key = repr((tool(), title, lines, steps, over))
    return store.kept_bytes("preview", key, lambda: _png(title, lines, steps, over))


def _png(title: str, lines: tuple[str, ...], steps: tuple[State, ...], over: str) -> bytes:
    from PIL import Image, ImageDraw

    image = Image.new("P", (WIDE, HIGH), PAPER)
    image.putpalette(_palette())
    draw = ImageDraw.Draw(image)
    draw.fontmode = "L"  # smooth: between two numbers of the ramp lie the greys between them
    draw.rectangle((0, 0, WIDE, 18), fill=COLOURS["brand"][0])
    draw.text((EDGE, 70), over, font=_font("arimo-400", 30), fill=QUIET)
    at = _title(draw, title)
    for number, line in enumerate(lines):
        bold = number == len(lines) - 1
        font = _font("arimo-700" if bold else "arimo-400", 36)
        draw.text((EDGE, at + 24 + number * 54), _fitting(line, font), font=font, fill=INK if bold else QUIET)
    _strip(draw, steps)
    held = io.BytesIO()
    image.save(held, "PNG", compress_level=6)
    return held.getvalue()


def _title(draw: ImageDraw, title: str) -> int:
    """Up to three lines of it; where they end."""
    font = _font("arimo-700", 66)
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= WIDE - 2 * EDGE:
            lines[-1] = longer
        else:
            lines.append(word)
    kept = list(filter(None, lines))
    if len(kept) > 3:
        kept = [*kept[:2], f"{kept[2]} …"]
    for number, line in enumerate(kept):
        draw.text((EDGE, 136 + number * 80), _fitting(line, font), font=font, fill=INK)
    return 136 + len(kept) * 80


def _strip(draw: ImageDraw, steps: tuple[State, ...]) -> None:
    """A box a step along the foot."""
    if not steps:
        return
    gap = 8 if len(steps) < 40 else 2
    wide = (WIDE - 2 * EDGE + gap) / len(steps)
    for number, state in enumerate(steps):
        left = EDGE + number * wide
        fill = COLOURS.get(state, (AHEAD, ()))[0]
        draw.rectangle((round(left), 540, max(round(left + wide - gap), round(left)), 572), fill=fill)


def _fitting(line: str, font: FreeTypeFont) -> str:
    """A line cut to the width of the picture."""
    if font.getlength(line) <= WIDE - 2 * EDGE:
        return line
    while line and font.getlength(f"{line}…") > WIDE - 2 * EDGE:
        line = line[:-1]
    return f"{line.rstrip()}…"


@cache
def _font(name: str, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    # The basic engine does not depend on what else is installed.
    return ImageFont.truetype(FONTS / f"{name}.woff2", size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _palette() -> bytes:
    ink, paper = RAMP
    ramp = [
        round(low + (high - low) * step / PAPER)
        for step in range(PAPER + 1)
        for low, high in zip(ink, paper, strict=True)
    ]
    solid = dict(COLOURS.values())
    return bytes([*ramp, *(part for index in sorted(solid) for part in solid[index])])
