"""HTML and enclosures to PDF. The only home of weasyprint."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from importlib.metadata import version
from importlib.resources import as_file, files
from typing import Any

from ..draw.dress import FAMILIES
from ..pages.dossier import Enclosure

VARIANT = "pdf/a-3u"
FONTS = {
    False: "Arimo, DejaVu of ours",
    True: "Cousine, DejaVu of ours",
}  # by whether letters are of one width
DAWN = date(1980, 1, 1)
NOWHERE = "https://register.invalid/"


@dataclass(frozen=True)
class Sheet:
    """What a PDF is made from. Links that are relative lead to `site`."""

    html: str
    day: date | None
    enclosures: tuple[Enclosure, ...]
    site: str | None

    @cached_property
    def key(self) -> str:
        """All that the bytes depend on."""
        parts = (version("weasyprint"), _style(), self.site or "", *(each.digest for each in self.enclosures))
        return "\0".join((*parts, self.html))


def printed(sheet: Sheet) -> bytes:
    """The PDF; it loads nothing but what this package and the page itself hold."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    # What it has to say of CSS that paper does not know helps nobody who makes a dossier.
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    fonts = FontConfiguration()
    with as_file(files(__package__)) as folder:
        fetcher = _own(folder.as_uri())
        style = CSS(filename=folder / "dossier.css", font_config=fonts, url_fetcher=fetcher)
        page = HTML(string=_lettered(sheet.html), base_url=sheet.site or NOWHERE, url_fetcher=fetcher)
        made = page.write_pdf(
            stylesheets=[style],
            font_config=fonts,
            pdf_variant=VARIANT,
            pdf_identifier=hashlib.sha256(sheet.key.encode()).digest()[:16],
            attachments=list(_attached(sheet)),
            finisher=_each_once,
        )
    return bytes(made)


def _attached(sheet: Sheet) -> Iterator[Any]:
    from weasyprint import Attachment

    day = datetime.combine(sheet.day or DAWN, time(), UTC)
    for each in sheet.enclosures:
        yield Attachment(
            string=each.content,
            name=each.name,
            description=each.description,
            created=day,
            modified=day,
            relationship="Data" if each.name.endswith(".json") else "Source",
        )


def _each_once(_document: Any, pdf: Any) -> None:
    """WeasyPrint names each enclosure twice, once as a file and once as a specification of one."""
    pdf.catalog["AF"] = type(pdf.catalog["AF"])(dict.fromkeys(pdf.catalog["AF"]))


def _lettered(html: str) -> str:
    """The same page, its drawings lettered in the fonts that travel with it: their widths are Arial's and Courier's."""
    return html.replace(FAMILIES[False], FONTS[False]).replace(FAMILIES[True], FONTS[True])


def _own(folder: str) -> Any:
    """A fetcher that reads this package's fonts and pictures inside the page, and nothing else anywhere."""
    from weasyprint.urls import URLFetcher

    class Own(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith((f"{folder}/fonts/", "data:image/png;")):
                return super().fetch(url, headers)
            raise ValueError("a dossier loads nothing from elsewhere")

    return Own()


def _style() -> str:
    return (files(__package__) / "dossier.css").read_text(encoding="utf-8")
