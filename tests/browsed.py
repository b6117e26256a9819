"""A real browser, and what it asks for and complains of."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from tertib.press.serve import HOST, built_server

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def served(root: Path) -> Iterator[str]:
    with built_server(root / "site", 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}/"
        server.shutdown()


class Watched:
    """A page, all it asked for, and all it complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            lambda message: (
                self.complaints.append(message.text) if message.type in {"error", "warning"} else None
            ),
        )


def opened(chromium: Browser, width: int = 1280, scheme: str = "light") -> Iterator[Watched]:
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    yield Watched(context.new_page())
    context.close()
