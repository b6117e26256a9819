"""Real servers for a test, from the system's packages: on loopback, in a folder of their own, gone afterwards."""

from __future__ import annotations

import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PASSWORD = "rahasia-uji"
PLACES = (
    *sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True),
    "/usr/sbin",
    "/usr/bin",
    "/usr/local/bin",
)


def program(name: str) -> str | None:
    """The path of a server's program, which Debian keeps out of PATH."""
    return shutil.which(name) or shutil.which(name, path=os.pathsep.join(PLACES))


@contextmanager
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server that holds one empty database."""
    with _folder("postgres") as (folder, user):
        data, port = folder / "data", _free_port()
        secret = folder / "password"
        secret.write_text(PASSWORD, encoding="utf-8")
        _hand_over(folder, user)
        _run(
            [
                program("initdb"),
                "-D",
                data,
                "-U",
                "uji",
                "-A",
                "scram-sha-256",
                f"--pwfile={secret}",
                "-E",
                "UTF8",
            ],
            user,
        )
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
        _run([program("pg_ctl"), "-D", data, "-o", options, "-w", "-l", folder / "log", "start"], user)
        try:
            yield f"postgresql://uji:{PASSWORD}@127.0.0.1:{port}/postgres"
        finally:
            _run([program("pg_ctl"), "-D", data, "-m", "immediate", "stop"], user)


@contextmanager
def mariadb() -> Iterator[str]:
    """The URL of a MariaDB server that holds one empty database."""
    with _folder("mysql") as (folder, user):
        data, port, script = folder / "data", _free_port(), folder / "init.sql"
        script.write_text(
            f"CREATE DATABASE uji CHARACTER SET utf8mb4;\nCREATE USER 'uji'@'127.0.0.1' IDENTIFIED BY '{PASSWORD}';\n"
            "GRANT ALL ON uji.* TO 'uji'@'127.0.0.1';",
            encoding="utf-8",
        )
        _hand_over(folder, user)
        names = [] if user is None else [f"--user={user}"]
        _run([program("mariadb-install-db"), "--no-defaults", f"--datadir={data}", *names], None)
        server = subprocess.Popen(
            [
                *(str(program("mariadbd")), "--no-defaults", f"--datadir={data}", f"--port={port}", *names),
                *(
                    "--bind-address=127.0.0.1",
                    f"--socket={folder}/s",
                    f"--init-file={script}",
                    f"--pid-file={folder}/pid",
                ),
                *("--skip-log-bin", "--skip-name-resolve", "--innodb-flush-log-at-trx-commit=0"),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(port, server)
            yield f"mysql://uji:{PASSWORD}@127.0.0.1:{port}/uji"
        finally:
            server.terminate()
            server.wait(30)


@contextmanager
def _folder(name: str) -> Iterator[tuple[Path, str | None]]:
    """A folder of its own, and the user to run as: no server wants to be root."""
    folder = Path(tempfile.mkdtemp(prefix="tertib-"))
    user = None
    if os.geteuid() == 0:
        names = {each.pw_name for each in pwd.getpwall()}
        user = name if name in names else "nobody"
    try:
        yield folder, user
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _hand_over(folder: Path, user: str | None) -> None:
    if user:
        for path in (folder, *folder.iterdir()):
            shutil.chown(path, user)


def _run(command: list[object], user: str | None) -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run(
        [str(word) for word in command], check=True, user=user, env=environment, cwd="/", stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, timeout=120,
    )  # fmt: skip


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError("the server ended at once")
        with socket.socket() as found:
            if found.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(1)  # the users of the init file
                return
        time.sleep(0.1)
    raise TimeoutError
