"""Pages that come to mkdocs finished: it gives them address, frame, edit link and a line in the sitemap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..pages import Asset, Page, Picture, TocItem

ANCHOR = re.compile(r'\sid="([^"]+)"')


class FinishedPage(MkDocsPage):
    """A page whose body is there before mkdocs reads it. What the theme prints raw is escaped here."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.finished = page

    def render(self, config: MkDocsConfig, files: Files) -> None:
        page = self.finished
        self.content = page.html
        self.toc = TableOfContents(list(_nested(page.toc)))
        self._title_from_render = escape(page.title)
        self.present_anchor_ids = set(ANCHOR.findall(page.html))
        self.links_to_anchors = {}
        self.meta = {"description": escape(page.description), "hide": _hidden(page)}


class AssetFile(File):
    """A file that goes into the site as it is, whatever its name: evidence in Markdown is not a page."""

    def is_documentation_page(self) -> bool:
        return False


class PictureFile(AssetFile):
    """A drawing, read off its page when it is written: those of hundreds of systems are not held twice."""

    picture: Picture

    def copy_file(self, dirty: bool = False) -> None:
        path = Path(self.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.picture.content)


def page_file(page: Page, config: MkDocsConfig) -> File:
    """A page as mkdocs knows files. None stands in nav by itself, or every page would list every other."""
    file = File.generated(config, f"{page.address}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = quote(page.source) if page.source else None
    FinishedPage(page, file, config)
    return file


def asset_file(asset: Asset, config: MkDocsConfig) -> File:
    return AssetFile.generated(
        config, asset.address, content=asset.content, inclusion=InclusionLevel.INCLUDED
    )


def picture_file(picture: Picture, config: MkDocsConfig) -> File:
    file = PictureFile(
        picture.address, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED
    )
    file.generated_by = "tertib"
    file.picture = picture
    return file


def _hidden(page: Page) -> list[str]:
    """The side bars that would be empty: the navigation has one level, and short pages have no contents."""
    return ["navigation"] if any(item.level > 1 for item in page.toc) else ["navigation", "toc"]


def _nested(items: Iterable[TocItem]) -> Iterator[AnchorLink]:
    """The table of contents as a tree; yields what stands on top."""
    open_links: list[AnchorLink] = []
    for item in items:
        link = AnchorLink(escape(item.title), item.id, item.level)
        while open_links and open_links[-1].level >= item.level:
            open_links.pop()
        if open_links:
            open_links[-1].children.append(link)
        else:
            yield link
        open_links.append(link)
