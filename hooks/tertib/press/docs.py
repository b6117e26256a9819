"""The hand-written pages of docs/: their addresses, their language, and titles that cannot become markup."""

from __future__ import annotations

from collections.abc import MutableMapping
from html import escape
from typing import Any
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ..words import LANGUAGES

# Folders are named for those who write, addresses for those who read (formats §10).
ADDRESSES = {"guide": "panduan", "about": "tentang"}
PRINTED_RAW = ("title", "subtitle", "description", "author")


def arrange(files: Files, config: MkDocsConfig, language: str) -> None:
    """Give the files of docs/ their addresses and edit links, and keep one language of each page."""
    for file in [each for each in files if each.src_dir == config.docs_dir]:
        file.edit_uri = quote(f"docs/{file.src_uri}")
        stem, dot, written_in = file.src_uri.removesuffix(".md").rpartition(".")
        if dot and written_in in LANGUAGES and file.is_documentation_page():
            files.remove(file)
            if written_in != language:
                continue
            file = _instead_of(files.get_file_from_path(f"{stem}.md"), file, f"{stem}.md", files, config)
        _move(file)


def escape_facts(meta: MutableMapping[str, Any]) -> None:
    """The theme prints these raw into the page's head; `title: </title><script>` must stay text."""
    for key in PRINTED_RAW:
        if meta.get(key) is not None:
            meta[key] = escape(str(meta[key]))


def _instead_of(twin: File | None, file: File, src_uri: str, files: Files, config: MkDocsConfig) -> File:
    """A page in this edition's language, at the address of its twin."""
    if twin:
        files.remove(twin)
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
