"""The hand-written pages of docs/: their addresses, their language, and titles that cannot become markup."""

from __future__ import annotations

from collections.abc import MutableMapping
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ..words import LANGUAGES

# Folders are named for those who write, addresses for those who read (formats §10).
ADDRESSES = {"guide": "panduan", "about": "tentang"}
PRINTED_RAW = ("title", "description", "author", "subtitle")


def arrange(files: Files, config: MkDocsConfig, language: str) -> None:
    """Give every file of docs/ its address and its edit link; keep one language of each page."""
    choose_language(files, config, language)
    for file in files:
        if file.src_dir == config.docs_dir or file.src_uri in files.src_uris and file.edit_uri:
            pass
    for file in files:
        folder, slash, rest = file.dest_uri.partition("/")
        if slash and folder in ADDRESSES:
            move(file, f"{ADDRESSES[folder]}/{rest}")
