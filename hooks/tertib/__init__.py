"""Tertib: a register of information systems, kept in good order."""

__version__ = "0.1.0"
