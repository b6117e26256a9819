"""Have a browser for the browser tests: Debian's Chromium is installed when this runs as root, else one line says how."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
HOW = "install Chromium (Debian and Ubuntu: apt-get install chromium)"
INSTALL = (
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
)


def browser() -> str | None:
    """The program of a Chromium, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def required() -> bool:
    """Whether a missing browser fails: a green run of CI must have seen the pages."""
    return os.environ.get("CI", "").lower() == "true"


def main() -> int:
    if not browser() and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium for the browser tests (once) …", flush=True)
        for command in INSTALL:
            subprocess.run(
                command,
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
                check=False,
                stdout=subprocess.DEVNULL,
            )
    if browser():
        return 0
    print(f"The browser tests {'need a browser' if required() else 'are skipped'}: {HOW}.")
    return int(required())


if __name__ == "__main__":
    sys.exit(main())
