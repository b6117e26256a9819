"""
What must not be public: numbers and addresses of people, keys of machines. Found by shape, never repeated.

A clean text is looked through with plain searches only; a pattern runs where one of them struck. All patterns are
linear: each has bounds, and none starts at every letter of a long word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from .diagnostics import Place
from .model import Project, Settings
from .source import Source

PROVINCE = "(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])"
# Province, regency and district (none of them 00), day of birth (40 more for women), month, year, a serial from 0001.
NIK = re.compile(
    rf"(?<![0-9])(?<![0-9]\.){PROVINCE}(?!00)[0-9]{{2}}(?!00)[0-9]{{2}}"
    r"(?:0[1-9]|[12][0-9]|3[01]|4[1-9]|[56][0-9]|7[01])(?:0[1-9]|1[0-2])[0-9]{2}(?!0000)[0-9]{4}(?![0-9]|\.[0-9])"
)
# Day of birth, month of appointment (which may be odd), sex, a serial; often written 8-6-1-3.
NIP = tuple(
    re.compile(
        rf"{century}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[ .]?(?:19[5-9][0-9]|20[0-4][0-9])[0-9]{{2}}[ .]?[12][ .]?"
        r"[0-9]{3}(?![0-9])"
    )
    for century in ("19[3-9][0-9]", "20[01][0-9]")
)
# Mobile numbers only: the lines of an office are public.
PHONE = tuple(
    re.compile(rf"{start}8[1-9][0-9](?:[ .-]?[0-9]{{2,4}}){{2,3}}(?![0-9])")
    for start in ("0[ -]?", r"62[ -]?")
)
# Three groups of digits with dots between them: the middle of an address or of a tax number.
DOTTED = re.compile(r"\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]")
NPWP = re.compile(r"(?<![0-9])[0-9]{2}\.[0-9]{3}\.[0-9]{3}\.[0-9]-[0-9]{3}\.[0-9]{3}(?![0-9])")
OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])"
# A letter's number may begin like an address: two more parts after a slash give it away.
IP = re.compile(
    rf"(?<![\w.])(?:{OCTET}\.){{3}}{OCTET}(?!\w|\.[0-9]|[ ]{{0,3}}/[ ]{{0,3}}[A-Za-z0-9.\-]{{1,40}}[ ]{{0,3}}/)",
    re.ASCII,
)
NUMBERED = frozenset(
    [
        "number",
        "nomor",
        "no",
        "kode",
        "klasifikasi",
        "versi",
        "version",
        "rilis",
        "tag",
        "letter",
        "invitation",
    ]
)
LOCAL = re.compile(r"[A-Za-z0-9._%+-]{1,64}\Z")
DOMAIN = re.compile(r"@((?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})(?![A-Za-z0-9-])")
DSN = re.compile(
    r"\b(?:mysql|mariadb|postgres(?:ql)?|mongodb(?:\+srv)?|redis|amqps?|ftp|https?|jdbc:[a-z]{2,12})://[^\s:@/]{1,100}:"
    r"(?!\$|<|\*|\{|%)[^\s@/]{1,200}@"
)
KEY = re.compile(
    r"\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bglpat-[\w-]{20,}|\bAIza[0-9A-Za-z_-]{35}\b|"
    r"\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]{10,2000}|\bxox[baprs]-[0-9A-Za-z-]{16,}|\bsk_live_[0-9A-Za-z]{16,}",
    re.ASCII,
)
PRIVATE_KEY = re.compile(r"-----BEGIN (?:[A-Z]{2,9} ){0,2}PRIVATE KEY-----")
ASSIGNED = re.compile(
    r"(?<![a-z])(?:password|passwd|kata[_ ]?sandi|passphrase|secret(?:[_-]key)?|token|(?:api|access)[_-]?key|app_key)\b"
    r"['\"]?[ \t]{0,8}(?P<sign>[:=])[ \t]{0,8}['\"]?(?P<value>[^\s'\"]{8,200})"
)
# What every such word holds, and how far before it the word may begin.
HINTS = {"pass": (0,), "secret": (0,), "token": (0,), "sandi": (5, 4), "key": (4, 3, 7, 6)}
PLACEHOLDER = re.compile(r"[$<*{(\[%]|null\b|changeme\b|contoh\b|env\(|https?://|[a-z]{2,12}\([0-9]")
MAKERS = ("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "glpat-", "xox", "sk_live_")
TOKEN = bytes(
    97 if chr(code).isascii() and (chr(code).isalnum() or chr(code) in "_-") else 32 for code in range(256)
)
LONG = b"a" * 20
DIGITS = re.compile("[0-9][0-9]")
# A mailbox at one of these is nobody's office.
FREE = frozenset(
    [
        "gmail.com",
        "yahoo.com",
        "yahoo.co.id",
        "hotmail.com",
        "outlook.com",
        "live.com",
        "icloud.com",
        "proton.me",
    ]
)
# Names that lead nowhere (RFC 2606), so that an example can be written.
NOWHERE = ("example.com", "example.org", "example.net")
DOTS = "•••"
# Longer than any number of a person, shorter than a digest: in a digest every number occurs some day.
HASH = 24


class Hit(NamedTuple):
    """Something private in a text: what sort of thing, and where it stands."""

    kind: str
    start: int
    end: int


class Private(NamedTuple):
    """Something private in a file; `value` is for comparing with what is allowed, and is never shown."""

    kind: str
    place: Place
    value: str


def private(project: Project) -> tuple[Private, ...]:
    """All that is private in the files of a project; worked out once, and kept beside what the project itself has."""
    known: dict[str, Any] = vars(project)
    if "_private" not in known:
        specs = [*project.specs, *([project.waivers] if project.waivers else [])]
        sources = [*project.texts, *(spec.source for spec in specs if spec.source), *project.private_texts]
        # One look through all of it: the files are looked through one by one only where something struck.
        struck = found("\n".join(text for source in sources for text in (source.front, source.body)))
        known["_private"] = tuple(each for source in sources if struck for each in private_in(source))
    result: tuple[Private, ...] = known["_private"]
    return result


def private_in(source: Source) -> Iterator[Private]:
    """All that is private in a file."""
    for text, first in ((source.front, source.front_line), (source.body, source.body_line)):
        for hit in found(text):
            line, column = text.count("\n", 0, hit.start), hit.start - text.rfind("\n", 0, hit.start)
            yield Private(hit.kind, Place(source.file, first + line, column), text[hit.start : hit.end])


def found(text: str) -> tuple[Hit, ...]:
    """All that is private in a text, in its order."""
    hits = [*_numbers(text), *_dotted(text), *_secrets(text), *(_addresses(text) if "@" in text else ())]
    return tuple(sorted(set(hits), key=lambda hit: hit.start))


def masked(text: str) -> str:
    """A text as it may be shown: what is private in it is dots."""
    shown, at = [], 0
    for hit in found(text):
        if hit.end > at:
            shown += [text[at : hit.start], DOTS]
            at = hit.end
    return "".join([*shown, text[at:]])


def own_domains(settings: Settings) -> frozenset[str]:
    """The domains of the government itself, as its mailbox and the register's address say."""
    mail = (settings.report_to or "").removeprefix("mailto:").rpartition("@")[2].casefold()
    host = settings.site_url.partition("://")[2].partition("/")[0].partition(":")[0].casefold()
    above = host.partition(".")[2]
    # register.example.go.id is of example.go.id; example.go.id is not of go.id.
    found = {host, above if above.count(".") > 1 else "", mail if "@" in (settings.report_to or "") else ""}
    return frozenset(found - FREE - {""})


def is_role(address: str, domains: frozenset[str]) -> bool:
    """Whether a mail address is a role's: one of the government's own domains, or nobody's."""
    local, _, domain = address.casefold().rpartition("@")
    if local in {"git", "noreply", "no-reply"} or domain.endswith((".example", ".test", ".invalid")):
        return True
    return any(domain == own or domain.endswith(f".{own}") for own in (*domains, *NOWHERE))


def _numbers(text: str) -> Iterator[Hit]:
    # Sixteen digits in a row meet every eighth letter twice, with nine digits from one to the other.
    for pair in DIGITS.finditer(text[7::8]):
        at = 7 + 8 * pair.start()
        if text[at : at + 9].isdigit():
            yield from _alone("nik", NIK, text, max(0, at - 9), at + 24)
    for century in NIP:
        yield from _alone("nip", century, text)
    for start in PHONE:
        for hit in _alone("phone", start, text):
            if not hit.start or text[hit.start - 1] not in "/.-":
                yield hit


def _alone(
    kind: str, pattern: re.Pattern[str], text: str, first: int = 0, last: int | None = None
) -> Iterator[Hit]:
    """Numbers that are no part of a longer number or of a digest."""
    for match in pattern.finditer(text, first, len(text) if last is None else last):
        start, end = match.span()
        if start and text[start - 1].isdigit():
            continue
        if (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum():
            left, right = start, end
            while left and right - left <= HASH and text[left - 1].isalnum():
                left -= 1
            while right < len(text) and right - left <= HASH and text[right].isalnum():
                right += 1
            if right - left > HASH:
                continue
        yield Hit(kind, start, end)


def _dotted(text: str) -> Iterator[Hit]:
    past = 0
    for match in DOTTED.finditer(text):
        start = max(past, match.start() - 4)
        for kind, pattern in (("npwp", NPWP), ("ip", IP)):
            hit = pattern.search(text, start, match.end() + 120)
            if hit and hit.start() <= match.start() and not (kind == "ip" and _is_number(text, hit)):
                past = hit.end()
                yield Hit(kind, *hit.span())
                break


def _is_number(text: str, hit: re.Match[str]) -> bool:
    """Whether dotted digits are called a number or a version, or lead back to the machine itself."""
    before = re.split(r"[^\w]+", text[max(0, hit.start() - 24) : hit.start()].casefold().strip(" :\"'`,({"))[
        -1
    ]
    return before in NUMBERED or hit[0].startswith(("127.", "0."))


def _addresses(text: str) -> Iterator[Hit]:
    taken = [hit.span() for hit in DSN.finditer(text)]
    yield from (Hit("dsn", *span) for span in taken)
    at = text.find("@")
    while at >= 0:
        domain, local = DOMAIN.match(text, at), LOCAL.search(text[max(0, at - 64) : at])
        if domain and local and not any(start <= at < end for start, end in taken):
            yield Hit("mail", at - len(local[0]), domain.end())
        at = text.find("@", at + 1)


def _secrets(text: str) -> Iterator[Hit]:
    if "-----BEGIN" in text:
        yield from (Hit("secret", *match.span()) for match in PRIVATE_KEY.finditer(text))
    yield from _keys(text)
    # A capital I with a dot is the one letter that becomes two in small letters, and would move every place.
    yield from _assigned(text.replace("\u0130", "I").lower())


def _keys(text: str) -> Iterator[Hit]:
    """Long words that are a key of a known maker."""
    shape = text.encode("latin-1", "replace").translate(TOKEN)
    at = shape.find(LONG)
    while at >= 0:
        end = shape.find(b" ", at)
        end = len(text) if end < 0 else end
        word = text[at:end]
        # A digest and the ids of this register have no capitals.
        if word.startswith(MAKERS) or word != word.lower():
            # The three parts of a JWT are words of their own.
            match = KEY.search(text, at, end + 4100 if word.startswith("eyJ") else end)
            if match:
                end = max(end, match.end())
                yield Hit("secret", *match.span())
        at = shape.find(LONG, end)


def _assigned(text: str) -> Iterator[Hit]:
    """What a text in small letters gives to a password, token or key."""
    for hint, offsets in HINTS.items():
        at = text.find(hint)
        while at >= 0:
            after = text[at + len(hint) : at + len(hint) + 20]
            if ":" in after or "=" in after:
                matches = (ASSIGNED.match(text, at - offset) for offset in offsets if offset <= at)
                yield from (Hit("secret", *match.span()) for match in matches if match and _is_secret(match))
            at = text.find(hint, at + len(hint))


def _is_secret(match: re.Match[str]) -> bool:
    """Whether what is assigned looks chosen: no placeholder, and after a colon no plain word."""
    value = match["value"]
    plain = value.rstrip(".,;:)}").isalpha()
    return not PLACEHOLDER.match(value) and not (match["sign"] == ":" and plain)
