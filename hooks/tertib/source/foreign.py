"""YAML that others wrote: anchors and merge keys are followed, within bounds; tags mean nothing and make nothing."""

from __future__ import annotations

from typing import Any

import yaml

from . import Data
from .tree import Core

MAX_DEPTH = 100
MAX_NODES = 500_000


class ForeignYaml(Exception):
    """Why it cannot be read, and the line."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


def read_foreign(text: str) -> Data:
    """The data of a YAML text of another program. Raises ForeignYaml."""
    try:
        _guard(text)
        node = yaml.compose(text, Core)
    except yaml.YAMLError as error:
        raise ForeignYaml("syntax", _line(getattr(error, "problem_mark", None))) from None
    return _Reading().data(node, 0) if node else None


def _guard(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise ForeignYaml("depth", _line(event.start_mark))


def _line(mark: Any) -> int:
    """The line of a mark, of whichever of yaml's two kinds."""
    return int(mark.line) + 1 if mark else 1


class _Reading:
    """Nodes → data; what aliases repeat is counted each time, so that none can grow without end."""

    def __init__(self) -> None:
        self.nodes = 0

    def data(self, node: yaml.Node, depth: int) -> Data:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise ForeignYaml("depth", _line(node.start_mark))
        match node:
            case yaml.SequenceNode():
                return [self.data(each, depth + 1) for each in node.value]
            case yaml.MappingNode():
                return self._mapping(node, depth)
            case _:
                return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Data]:
        own: dict[str, Data] = {}
        merged: dict[str, Data] = {}
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == "<<":
                found = self.data(value, depth + 1)
                for each in found if isinstance(found, list) else [found]:
                    merged = {**(each if isinstance(each, dict) else {}), **merged}
            elif isinstance(key, yaml.ScalarNode):
                own[key.value] = self.data(value, depth + 1)
        return {**merged, **own}

    @staticmethod
    def _scalar(node: yaml.Node) -> Data:
        text: str = node.value
        if node.tag.endswith(":null"):
            return None
        if node.tag.endswith(":bool"):
            return text == "true"
        return text
