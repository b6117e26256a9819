"""
What changed in each system between two states of a register, in words.

    between(root, old, new) → two registers      trees.py: from commits, or the folder as it is
    difference(before, after, …) → Difference    systems.py, part by part
    FORMATS[name](difference, language) → text   report.py

Of what is withheld only that it changed is told, and of an exempt system nothing but that there is a change.
"""

from .change import Change, Difference, Kind, Part, SystemChanges
from .report import FORMATS
from .systems import difference
from .trees import between

__all__ = ["FORMATS", "Change", "Difference", "Kind", "Part", "SystemChanges", "between", "difference"]
