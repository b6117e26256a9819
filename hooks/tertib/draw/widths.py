"""
How wide the layout takes a text to be, so that a reader's browser gives it that width too.

Without Arial, or a font of its widths, letters would be up to a fifth wider and leave their boxes. The numbers are
thousandths of an em: the advance widths of Arial (and Helvetica), from the blank to the tilde.
"""

from __future__ import annotations

FIRST, LAST = 32, 126
PLAIN = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556),
    *(556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667),
    *(611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667),
    *(667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500),
    *(222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
)
BOLD = (
    *(278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556),
    *(556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667),
    *(611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667),
    *(667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556),
    *(278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584),
)
MONO_EM = 600


def width(text: str, size: float, *, bold: bool = False, mono: bool = False) -> float:
    """The width of a line in points, as Graphviz counts it where it has no fonts."""
    table = BOLD if bold else PLAIN

    def em(character: str) -> int:
        code = ord(character)
        if FIRST <= code <= LAST:
            return MONO_EM if mono else table[code - FIRST]
        # What its table does not hold counts as one blank for each byte.
        return (MONO_EM if mono else table[0]) * len(character.encode("utf-8", "replace"))

    return sum(map(em, text)) * size / 1000
