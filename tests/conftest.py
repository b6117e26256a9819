"""What several tests ask for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from browsed import ARGUMENTS, Watched, opened, served
from browser_ready import HOW, browser, required
from laid import TINY, renew
from printed import REPOSITORY, lay_press, once, shared_by_all
from tertib.press.build import build

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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = browser()
    if program is None:
        (pytest.fail if required() else pytest.skip)(f"there is no browser: {HOW}")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def shipped_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped register with its site, built once for all tests; to read only."""

    def make(root: Path) -> None:
        build(lay_press(root, REPOSITORY))

    return once(shared_by_all(tmp_path_factory.getbasetemp()), "shipped", make)


@pytest.fixture(scope="session")
def shipped(shipped_root: Path) -> Iterator[str]:
    """The address of the shipped register, served as `tertib serve --built` does."""
    yield from served(shipped_root)


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Watched]:
    yield from opened(chromium)
