"""
Content digests of approvals, format 1 (formats §3): stable under reformatting, changed by every change of content.

`1:sha256:<record>` or, where the SOP step lists drawings, `1:sha256:<record>+<specs>`. Each part is SHA-256 in hex over
RFC 8785 JSON. A record is its front matter without nulls, `approvals` and `status`, and its body; a body is compared in
Unicode NFC with runs of white space as one space outside fences. Format 1 stays verifiable for ever.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

import rfc8785

from .model import Project, Record
from .sop import Step
from .source import Data

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
NOT_CONTENT = ("approvals", "status")


def content_digest(record: Record, project: Project, step: Step) -> str:
    """What an approval of this record vouches for."""
    front = {key: value for key, value in record.content.items() if key not in NOT_CONTENT}
    body = record.source.body if record.source else ""
    of_record = _hashed({"front": plain(front), "body": normal_body(body)})
    if not step.drawings:
        return f"1:sha256:{of_record}"
    return f"1:sha256:{of_record}+{_hashed(_specs(project, step))}"


def normal_body(body: str) -> str:
    """A Markdown body as it is compared: reflowing a paragraph is no change, a changed word or fenced line is."""
    parts: list[str] = []
    words: list[str] = []
    fence = ""
    for line in unicodedata.normalize("NFC", body).split("\n"):
        opened = FENCE.match(line)
        if fence:
            parts.append(line.rstrip())
            if opened and opened[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif opened:
            fence = opened[1]
            parts += [" ".join(words), line.rstrip()]
            words = []
        else:
            words += line.split()
    return "\n".join(part for part in (*parts, " ".join(words)) if part)


def plain(value: Data) -> Data:
    """A value as it is compared: no nulls, text in NFC."""
    match value:
        case dict():
            return {key: plain(each) for key, each in value.items() if each is not None}
        case list():
            return [plain(each) for each in value]
        case str():
            return unicodedata.normalize("NFC", value)
        case _:
            return value


def _specs(project: Project, step: Step) -> Data:
    found = {"dfd": project.dfd, "erd": project.erd, "deployment": project.deployment}
    return {
        name: plain(spec.source.data)
        for name in step.drawings
        if (spec := found.get(name)) is not None and spec.source is not None
    }


def _hashed(value: Data) -> str:
    return hashlib.sha256(rfc8785.dumps(value)).hexdigest()
