"""Search over the whole site: Pagefind reads the finished pages and writes its index beside them. Its only home."""

from __future__ import annotations

import hashlib
import io
import subprocess
import zipfile
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ..errors import TertibError
from ..store import Store
from ..words import catalogue
from .bundle import settle

FOLDER = "pagefind"
# Drawings repeat the tables beside them; examples of files, marks of headings and the way back up are not looked for.
IGNORED = "svg, .gv-tools, pre, .headerlink, .t-crumbs"
UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-highlight.js")
PATIENCE = 600
KIND = "index"


class SearchFailed(TertibError):
    """The pages could not be read into an index."""

    exit_code = 4


@dataclass(frozen=True, slots=True)
class Found:
    """What a search says of a page: its kind, and how much its words weigh beside those of other pages (1 is even)."""

    kind: str
    weight: float


@cache
def program() -> Path | None:
    """The program `pagefind` of this environment; None where its package is not installed."""
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, OSError):
        return None


def missing(language: str) -> str:
    """What to say where there is no program; empty where there is one."""
    say = catalogue(language)
    return "" if program() else say("The site has no search: run `pip install 'pagefind[bin]'` to add it.")


def found(address: str, language: str) -> Found | None:
    """
    How a page at an address is found. Lists repeat what other pages say, and there are more rules and references than
    systems: neither may stand before what a reader looks for. A recorded document is the records again in one page, to be
    printed: it is not found at all.
    """
    say = catalogue(language)
    match address.rstrip("/").split("/"):
        case [""] | ["sistem"]:
            return Found("", 0.3)
        case ["dasbor", *_]:
            return Found(say("Dashboard"), 0.3)
        case ["sistem", _]:
            return Found(say("System"), 2)
        case ["sistem", _, "dokumen", *_]:
            return None
        case ["sistem", *_]:
            return Found(say("Document of a system"), 1)
        case ["data", *_]:
            return Found(say("Open data"), 0.6)
        case ["sop", *_]:
            return Found(say("Procedure"), 1)
        case ["aturan", *_]:
            return Found(say("Rule"), 0.3)
        case ["panduan", "acuan", *_]:
            return Found(say("Reference"), 0.3)
        case ["panduan", *_]:
            return Found(say("Guide"), 0.6)
        case _:
            return Found(say("About the register"), 0.6)


def index(site: Path, store: Store) -> None:
    """
    Write the index of a finished edition into it, kept by the pages it is made of. Each edition has its own: Pagefind holds
    the words of all pages it reads, about 160 kB a page, and both at once would be twice that.
    """
    if not (pagefind := program()):
        return
    packed = store.kept_bytes(KIND, _key(site), lambda: _packed(_made(site, pagefind)))
    if not (site / FOLDER).is_dir():
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            archive.extractall(site / FOLDER)


def _key(site: Path) -> str:
    """A digest of all pages, and of what reads them."""
    digest = hashlib.sha256(repr((version("pagefind-bin"), IGNORED, UNUSED)).encode())
    for page in sorted(site.rglob("*.html")):
        digest.update(page.relative_to(site).as_posix().encode())
        digest.update(hashlib.sha256(page.read_bytes()).digest())
    return digest.hexdigest()


def _made(site: Path, pagefind: Path) -> Path:
    """The folder of a new index."""
    words = ["--site", str(site), "--output-subdir", FOLDER, "--exclude-selectors", IGNORED, "--silent"]
    try:
        done = subprocess.run(
            [str(pagefind), *words], capture_output=True, encoding="utf-8", errors="replace", timeout=PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SearchFailed("the search index could not be made: {reason}", reason=error) from error
    if done.returncode != 0 or not (site / FOLDER / "pagefind.js").is_file():
        reason = (done.stderr or done.stdout).strip()[-500:]
        raise SearchFailed("the search index could not be made: {reason}", reason=reason)
    for pattern in UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()
    settle(site / FOLDER)
    return site / FOLDER


def _packed(folder: Path) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            archive.write(file, file.relative_to(folder))
    return held.getvalue()
