"""`tertib serve`: write and see, or look at what was built."""

from __future__ import annotations

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from mkdocs.commands.serve import serve as serve_live

from ..errors import SettingsInvalid
from .build import Say, config_file, heard, unwrapped
from .hooks import RUN
from .policy import HEADERS

HOST = "127.0.0.1"  # this machine only


def serve(root: Path, *, port: int = 8000, today: date | None = None, say: Say = print) -> None:
    """Serve the register and build it anew on every save in projects/, schemas/ and docs/, until Ctrl+C."""
    path = config_file(root)
    RUN.today = today
    with heard(say, logging.INFO), unwrapped(), _port_told(port):
        watch = [str(root / name) for name in ("projects", "schemas") if (root / name).is_dir()]
        serve_live(str(path), watch=watch, dev_addr=f"{HOST}:{port}")


def serve_built(root: Path, *, port: int = 8000, say: Say = print) -> None:
    """Serve site/ as it was built until Ctrl+C."""
    with built_server(root / "site", port) as server, suppress(KeyboardInterrupt):
        say(f"http://{HOST}:{server.server_port}/  (Ctrl+C)")
        server.serve_forever()


def built_server(site: Path, port: int) -> ThreadingHTTPServer:
    """A server of a built site; port 0 takes any that is free."""
    if not (site / "index.html").is_file():
        raise SettingsInvalid("there is no {folder}/ yet: run `tertib build` first", folder=site.name)
    with _port_told(port):
        return ThreadingHTTPServer((HOST, port), partial(BuiltSite, directory=str(site)))


@contextmanager
def _port_told(port: int) -> Iterator[None]:
    """A sentence for a port that cannot be had."""
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise
        raise SettingsInvalid(
            "port {port} is in use or not allowed: name another with --port", port=port
        ) from error


class BuiltSite(SimpleHTTPRequestHandler):
    """Files as a public web server would send them, the site's own page for what is not there."""

    protocol_version = "HTTP/1.1"
    # Not what this machine's registry says: on Windows it may call a script text.
    extensions_map = {  # noqa: RUF012 (the library's own)
        **SimpleHTTPRequestHandler.extensions_map,
        "": "application/octet-stream",
        ".atom": "application/atom+xml",
        ".css": "text/css; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".jsonld": "application/ld+json",
        ".md": "text/plain; charset=utf-8",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xml": "application/xml",
        ".yml": "application/yaml",
    }

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path: Any) -> None:
        """Folders are not shown: a public server would not."""
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", self.extensions_map[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the library's)
        """Nothing: a request is no news."""
