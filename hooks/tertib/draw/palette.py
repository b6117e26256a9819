"""
Colours by role. DOT carries a sentinel, a colour no other role has; in the SVG it becomes the light value and a class,
so that the picture stands alone in light and a style sheet can make it dark.
"""

from __future__ import annotations

from dataclasses import dataclass

FONT = "Arial"  # every platform has a font of these widths, so text stays centred
MONO = "Courier"


@dataclass(frozen=True, slots=True)
class Ink:
    """One role: its sentinel in DOT and its value in light."""

    role: str
    sentinel: str
    light: str

    @property
    def foreign(self) -> str:
        return self.sentinel.replace("#0101", "#0102")


def _inks(*rows: tuple[str, str]) -> dict[str, Ink]:
    """Sentinels are numbered, so no two roles can share one; their value means nothing."""
    return {
        role: Ink(role, f"#0101{number:02x}", light) for number, (role, light) in enumerate(rows, start=1)
    }


# Light text is at least 4.5:1 on the grounds it stands on (WCAG AA); a test computes it.
GROUPS = (
    "#1d4ed8",
    "#0f766e",
    "#92400e",
    "#7c3aed",
    "#be185d",
    "#15803d",
    "#c2410c",
    "#0e7490",
    "#4d7c0f",
    "#475569",
)
INKS = _inks(
    ("canvas", "#ffffff"),
    ("surface", "#ffffff"),
    ("region", "#f5f7fa"),
    ("line", "#cbd5e1"),
    ("row", "#eef2f6"),
    ("ink", "#0f172a"),
    ("quiet", "#526079"),
    ("edge", "#475569"),
    ("frame", "#8494ab"),
    ("process", "#1d4ed8"),
    ("store", "#0f766e"),
    ("store-ground", "#f0fdfa"),
    ("external", "#92400e"),
    ("external-ground", "#fffbeb"),
    ("personal", "#b91c1c"),
    ("logical", "#6d28d9"),
    ("on-group", "#ffffff"),
    *((f"group-{number}", light) for number, light in enumerate(GROUPS)),
    ("card", "#ffffff"),
    ("zone-internet", "#94a3b8"),
    ("zone-internet-ground", "#f8fafc"),
    ("zone-dmz", "#f59e0b"),
    ("zone-dmz-ground", "#fff7ed"),
    ("zone-application", "#60a5fa"),
    ("zone-application-ground", "#eff6ff"),
    ("zone-data", "#2dd4bf"),
    ("zone-data-ground", "#f0fdfa"),
    ("zone-office", "#c084fc"),
    ("zone-office-ground", "#faf5ff"),
    ("zone-cloud", "#38bdf8"),
    ("zone-cloud-ground", "#f0f9ff"),
)
BY_SENTINEL = {each: ink for ink in INKS.values() for each in (ink.sentinel, ink.foreign)}


def colour(role: str, *, foreign: bool = False) -> str:
    """The sentinel of a role, as DOT wants it; another one for words that are not in the page's language."""
    return INKS[role].foreign if foreign else INKS[role].sentinel


def group_role(number: int) -> str:
    """The role of the nth group; the last colour is for what has none."""
    return f"group-{number % (len(GROUPS) - 1)}"


NO_GROUP = f"group-{len(GROUPS) - 1}"
