"""What one picture can show: more is laid out for minutes, and nobody reads it."""

from __future__ import annotations

MOST_NODES = 150
MOST_EDGES = 400
