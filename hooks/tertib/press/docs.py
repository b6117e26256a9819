"""The hand-written pages of docs/: their addresses, their language, and titles that cannot become markup."""

from __future__ import annotations

import posixpath
from collections.abc import MutableMapping
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ..words import LANGUAGES

# Folders are named for those who write, addresses for those who read (formats §10).
ADDRESSES = {"guide": "panduan", "about": "tentang"}
PRINTED_RAW = ("title", "subtitle", "description", "author")


def arrange(files: Files, config: MkDocsConfig, language: str, home: str) -> None:
    """Give the files of docs/ their addresses and edit links, and keep one language of each page."""
    own = [each for each in files if each.src_dir == config.docs_dir]
    versions: dict[str, dict[str, File]] = {}
    for file in own:
        file.edit_uri = quote(f"docs/{file.src_uri}")
        if file.is_documentation_page():
            versions.setdefault(_stem(file)[0], {})[written_in(file, home)] = file
        else:
            _move(file)
    for stem, known in versions.items():
        kept = known.get(language) or next(
            iter(known.values())
        )  # a page in another language rather than none
        for file in known.values():
            if file is not kept:
                files.remove(file)
        _move(_at(f"{stem}.md", kept, files, config))


def written_in(file: File, home: str) -> str:
    """The language of a page: `x.en.md` says it; `x.md` is what its twin is not, or the register's own."""
    stem, language = _stem(file)
    if language:
        return language
    path = Path(str(file.abs_src_path))
    name = posixpath.basename(stem)
    twins = [each for each in LANGUAGES if path.with_name(f"{name}.{each}.md").exists()]
    return next((each for each in LANGUAGES if each not in twins), home) if twins else home


def escape_facts(meta: MutableMapping[str, Any]) -> None:
    """The theme prints these raw into the page's head; `title: </title><script>` must stay text."""
    for key in PRINTED_RAW:
        if meta.get(key) is not None:
            meta[key] = escape(str(meta[key]))


def _stem(file: File) -> tuple[str, str]:
    """`guide/x.en.md` is `guide/x` and `en`; `guide/x.md` is `guide/x` and nothing."""
    whole = posixpath.join(posixpath.dirname(file.src_uri), posixpath.basename(str(file.abs_src_path)))
    stem, dot, language = whole.removesuffix(".md").rpartition(".")
    return (stem, language) if dot and language in LANGUAGES else (whole.removesuffix(".md"), "")


def _at(src_uri: str, file: File, files: Files, config: MkDocsConfig) -> File:
    """A page at the address that all its languages share."""
    if file.src_uri == src_uri:
        return file
    files.remove(file)
    made = File.generated(config, src_uri, abs_src_path=str(file.abs_src_path))
    made.edit_uri = file.edit_uri
    files.append(made)
    return made


def _move(file: File) -> None:
    folder, slash, rest = file.dest_uri.partition("/")
    if slash and folder in ADDRESSES:
        file.dest_uri = f"{ADDRESSES[folder]}/{rest}"
        for known in ("url", "abs_dest_path"):
            file.__dict__.pop(known, None)
