"""What several tests ask for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from laid import TINY, renew

# Machines differ; a test judges what is found, never how fast one example was.
settings.register_profile("tertib", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tertib")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests keep goes to a folder of their own, processes that they start included."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The tiny register, to write in."""
    root = tmp_path / "register"
    shutil.copytree(TINY, root)
    renew(root)
    return root
