"""Threat models of other tools → the diagram they hold."""

from __future__ import annotations

import json
import re

from ...diagnostics import Place
from ...errors import TertibError
from ...source import Data
from ...source.foreign import ForeignYaml, read_foreign
from ..foreign import decoded
from .dragon import dragon, is_dragon
from .flows_csv import flows_csv, is_flows
from .located import located
from .model import Model
from .otm import is_otm, otm
from .spec import dfd_data
from .threagile import is_threagile, threagile
from .tm7 import tm7

__all__ = ["dfd_data", "located", "model_text", "read_model"]

MAX_BYTES = 20_000_000
MAX_DEPTH = 100
BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]', re.DOTALL)


def model_text(raw: bytes, file: str) -> str:
    """The text of a file that may hold a model; one that is too large is refused."""
    if len(raw) > MAX_BYTES:
        raise TertibError("{file} is larger than {limit} MB", file=file, limit=MAX_BYTES // 1_000_000)
    return decoded(raw, file).lstrip("\ufeff")


def read_model(text: str, file: str) -> tuple[Model, str]:
    """The model in the text of a file, and the format it is in, which shows in its content."""
    start = text.lstrip()[:1]
    if start == "<":
        return tm7(text, file), "Microsoft TMT"
    if start != "{" and is_flows(text):
        return flows_csv(text, file), "CSV"
    data = _json(text, file) if start in {"{", "["} else _yaml(text, file)
    if is_dragon(data):
        return dragon(data, file), "Threat Dragon"
    if is_otm(data):
        return otm(data, file), "Open Threat Model"
    if is_threagile(data):
        return threagile(data, file), "Threagile"
    raise TertibError(
        "{file} is of no known kind: Threat Dragon, Threagile, Open Threat Model, Microsoft .tm7, or CSV with from,to,data",
        file=file,
    )


def _json(text: str, file: str) -> Data:
    """JSON, once it is known not to nest without end."""
    depth = 0
    for found in BRACKET.finditer(text):
        depth += (found[0] in "[{") - (found[0] in "]}")
        if depth > MAX_DEPTH:
            line = text.count("\n", 0, found.start()) + 1
            raise TertibError("{place}: nested too deep to be a model", place=Place(file, line))
    try:
        return json.loads(text)
    except ValueError as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        raise TertibError(
            "{place}: this is no JSON that can be read", place=Place(file, line, column)
        ) from None


def _yaml(text: str, file: str) -> Data:
    try:
        return read_foreign(text)
    except ForeignYaml as error:
        place = Place(file, error.line)
        if error.reason == "depth":
            raise TertibError("{place}: nested too deep to be a model", place=place) from None
        raise TertibError("{place}: this is no YAML that can be read", place=place) from None
