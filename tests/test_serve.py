"""`tertib serve`: a save is seen, findings are shown instead of raised; `--built` shows files as a public server would."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from printed import lay_press
from tertib.errors import SettingsInvalid
from tertib.press.serve import HOST, built_server


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """The port of a server of a small built site."""
    site = tmp_path / "site"
    (site / "sistem").mkdir(parents=True)
    for name in ("index.html", "404.html", "sistem/index.html", "a.js", "a.svg", "a.md"):
        (site / name).write_text(f"<p>{name}", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    with built_server(site, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def get(port: int, path: str, method: str = "GET") -> tuple[HTTPResponse, str]:
    connection = HTTPConnection(HOST, port, timeout=10)
    connection.request(method, path)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/", "text/html"), ("/a.js", "text/javascript"), ("/a.svg", "image/svg+xml"), ("/a.md", "text/plain")],
)
def test_a_built_file_comes_with_its_type(port: int, path: str, kind: str) -> None:
    response, _ = get(port, path)
    assert response.status == 200
    assert response.getheader("Content-Type", "").startswith(kind)


@pytest.mark.parametrize("path", ["/none/", "/none.html", "/../secret.txt", "/%2e%2e/secret.txt"])
def test_what_is_not_there_is_the_page_that_says_so(port: int, path: str) -> None:
    response, body = get(port, path)
    assert (response.status, body) == (404, "<p>404.html")


def test_a_folder_leads_to_its_page(port: int) -> None:
    response, _ = get(port, "/sistem")
    assert response.status == 301
    assert response.getheader("Location") == "/sistem/"


def test_head_sends_no_body(port: int) -> None:
    response, body = get(port, "/none/", "HEAD")
    assert (response.status, body) == (404, "")


def test_without_a_site_a_sentence_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid, match="tertib build"):
        built_server(tmp_path / "site", 0)


def test_a_port_in_use_is_a_sentence(port: int, tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid, match="--port"):
        built_server(tmp_path / "site", port)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, path: str, words: str, server: subprocess.Popen[str]) -> str:
    """The page once it holds the words."""
    for _ in range(600):
        assert server.poll() is None, server.communicate()
        try:
            _, body = get(port, path)
        except OSError:
            body = ""
        if words in body:
            return body
        time.sleep(0.1)
    raise AssertionError(f"{path} never said {words}")


def test_a_save_is_seen_and_its_findings_with_it(tmp_path: Path) -> None:
    root, number = lay_press(tmp_path / "register"), free_port()
    command = [sys.executable, "-m", "tertib", "serve", "--root", str(root), "--port", str(number)]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True, env={**os.environ}
    ) as server:
        try:
            wait_for(number, "/sistem/izin/", "<h1", server)
            (root / "projects" / "izin" / "01-kebutuhan.md").unlink()
            wait_for(number, "/sistem/izin/", "PRC001", server)
            (root / "docs" / "guide" / "baru.md").write_text("# Panduan baru\n", encoding="utf-8")
            wait_for(number, "/panduan/baru/", "Panduan baru", server)
        finally:
            server.terminate()
    assert not (root / "site").exists()
