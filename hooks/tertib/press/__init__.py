"""The press: the only home of mkdocs. Register → site, for `mkdocs build`, `tertib build` and `tertib serve`."""

from .making import build
from .serving import serve, serve_built

__all__ = ["build", "serve", "serve_built"]
