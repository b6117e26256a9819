"""What several tests ask for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from laid import TINY, renew

# Machines differ; a test judges what is found, never how fast one example was.
settings.register_profile("tertib", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tertib")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The tiny register, to write in."""
    root = tmp_path / "register"
    shutil.copytree(TINY, root)
    renew(root)
    return root
