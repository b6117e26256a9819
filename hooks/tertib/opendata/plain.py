"""An author's Markdown as text without marks."""

from __future__ import annotations

import re
from html import unescape

from ..markdown import render

TAG = re.compile(r"<[^>]{0,2000}>")
ENDS = re.compile(r"</(?:p|h[2-6]|li|tr|blockquote|pre|dd|dt)>")


def plain(markdown: str) -> str:
    """Its words, a line a paragraph."""
    html = " ".join(render(markdown).html.split())
    lines = TAG.sub("", ENDS.sub("\n", html)).split("\n")
    words = (" ".join(unescape(line).split()) for line in lines)
    return "\n".join(line for line in words if line)
