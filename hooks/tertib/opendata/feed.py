"""`perubahan.atom` and `perubahan.en.atom`: what happened to the systems, newest first, by the records' own dates (RFC 4287)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from ..pages.events import Event
from ..words import catalogue, said
from .file import FOLDER, DataFile
from .open_register import OpenRegister

ATOM = "http://www.w3.org/2005/Atom"
MOST = 200
NAMES = {"id": "perubahan.atom", "en": "perubahan.en.atom"}


def feed_file(opened: OpenRegister, language: str) -> DataFile:
    say = catalogue(language)
    root, settings = opened.site, opened.register.settings
    address = f"{root}{FOLDER}{NAMES[language]}"
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _add(feed, "id", address)
    _add(feed, "title", f"{said(settings.name, language)}: {say('changes')}")
    _add(feed, "updated", _moment(opened.updated, settings.timezone))
    _add(feed, "link", rel="self", type="application/atom+xml", href=address)
    _add(feed, "link", rel="alternate", type="text/html", href=root)
    author = _add(feed, "author")
    _add(author, "name", said(settings.office or settings.government, language))
    for event in opened.events[:MOST]:
        _entry(feed, event, opened, language, say)
    ET.indent(feed)
    text = ET.tostring(feed, encoding="unicode", short_empty_elements=True)
    return DataFile(
        NAMES[language], "application/atom+xml", f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
    )


def _entry(
    feed: ET.Element, event: Event, opened: OpenRegister, language: str, say: Callable[[str], str]
) -> None:
    """One event; its id holds the day and what it is about, so that it never becomes another's."""
    host = opened.site.partition("://")[2].partition("/")[0].partition(":")[0] or "register.invalid"
    entry = _add(feed, "entry")
    _add(entry, "id", f"tag:{host},{event.day}:{event.name}")
    _add(entry, "title", _title(event, language, say))
    _add(entry, "updated", _moment(event.day, opened.register.settings.timezone))
    _add(entry, "link", rel="alternate", type="text/html", href=f"{opened.site}{event.address}")
    _add(entry, "category", term=event.kind)
    _add(entry, "summary", _summary(event, language, say))


def _title(event: Event, language: str, say: Callable[[str], str]) -> str:
    name = said(event.project.entry.name, language) if event.project.entry else event.project.slug
    return f"{name}: {_summary(event, language, say)}"


def _summary(event: Event, language: str, say: Callable[[str], str]) -> str:
    match event.kind:
        case "live":
            return say("in operation")
        case "retired":
            return say("retired")
        case "confirmed":
            return say("the entry was confirmed")
    sop, record = event.project.sop, event.record
    step = sop.step(record.step) if sop and record else None
    words = say("step {number}, {step}, approved")
    if event.kind == "rejected":
        words = say("step {number}, {step}, ended with a negative outcome")
    elif event.kind == "stopped":
        words = say("step {number}, {step}, decided to stop the system")
    number = sop.number_of(step.id) if sop and step else 0
    text = words.format(number=number, step=said(step.title, language) if step else "")
    return f"{text} ({record.round})" if record and record.round else text


def _moment(day: date, timezone: str) -> str:
    """The beginning of a day in the register's time zone; records bear days, not hours."""
    return datetime.combine(day, time(), ZoneInfo(timezone)).isoformat()


def _add(parent: ET.Element, name: str, words: str | None = None, **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, name, attributes)
    child.text = words
    return child
