"""The table of many systems in a real browser, beside a page of the same site that has none."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from browsed import ARGUMENTS, opened, served
from browser_ready import HOW, browser
from listed import listed
from printed import REPOSITORY, lay_press
from tertib.press.build import build

ROUNDS = 5


def bench_open(root: Path, systems: int) -> None:
    """Until its filters can be used, each time in a browser that has kept nothing; the home page until its menu is there."""
    if not (program := browser()):
        print(f"register page             not measured: {HOW}\n")
        return
    build(lay_press(root / "shipped", REPOSITORY))
    listed(root, systems, root / "shipped" / "site")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for address in served(root):
            rounds = [
                (
                    until(
                        chromium,
                        f"{address}sistem/",
                        "form.t-filters:visible [name=status] option:nth-child(2)",
                    ),
                    until(chromium, address, "nav"),
                )
                for _ in range(ROUNDS)
            ]
        chromium.close()
    table, home = (statistics.median(each) for each in zip(*rounds, strict=True))
    print(
        f"register page             {systems} systems: of use after {table:.2f} s wall, the home page {home:.2f} "
        f"({table / home:.2f} times, medians of {ROUNDS})\n"
    )


def until(chromium: Browser, address: str, there: str) -> float:
    """Seconds from asking for a page until something stands on it and all it asked for is there."""
    for desk in opened(chromium):
        start = time.perf_counter()
        desk.page.goto(address)
        desk.page.locator(there).first.wait_for(state="attached")
        took = time.perf_counter() - start
    return took
