"""
A value set in YAML text without moving anything else: the lines around it stay as the author wrote them. And the
corrections that `tertib check --fix` may make of a single scalar.
"""

from __future__ import annotations

import yaml

from ..diagnostics import Edit, Place
from . import Source, Step, tree


def with_value(front: str, path: tuple[Step, ...], key: str, value: str) -> str:
    """
    The text with `key` of the mapping at `path` set to a quoted scalar: in its place, or as the mapping's last key.

    Raises LookupError where there is no mapping at the path.
    """
    mapping = _node(tree(front), path)
    if not isinstance(mapping, yaml.MappingNode) or not mapping.value:
        raise LookupError("/".join(map(str, path)))
    quoted = f'"{value}"'
    for name, old in mapping.value:
        if name.value == key:
            start, end = old.start_mark.index, old.end_mark.index
            before = "" if front[start - 1 : start].isspace() else " "
            return f"{front[:start]}{before}{quoted}{front[end:]}"
    if mapping.flow_style:
        brace = mapping.end_mark.index - 1
        kept = front[:brace].rstrip(" ")
        comma = "" if kept.rstrip().endswith(",") else ","
        return f"{kept}{comma} {key}: {quoted}{front[brace:]}"
    end = _end(mapping.value[-1][1])
    if front[end - 1 : end] != "\n":
        line_end = front.find("\n", end)
        end = len(front) if line_end < 0 else line_end + 1
    indent = " " * mapping.value[0][0].start_mark.column
    return f"{front[:end]}{indent}{key}: {quoted}\n{front[end:]}"


def correction(source: Source, path: tuple[Step, ...], new: str, *, of_key: bool = False) -> Edit | None:
    """The edit that puts other text into a scalar, or into the key that holds a value, in the quotes the author used."""
    node = _key(source, path) if of_key else _node(tree(source.front), path)
    if not isinstance(node, yaml.ScalarNode) or node.start_mark.line != node.end_mark.line:
        return None
    old = source.front[node.start_mark.index : node.end_mark.index].rstrip()
    quote = old[:1] if old[:1] in {"'", '"'} else ""
    return Edit(_place(source, node), old, f"{quote}{new}{quote}") if old else None


def as_text(source: Source, path: tuple[Step, ...]) -> Edit | None:
    """The edit that makes text of what YAML reads as a number or a truth, exactly as the author wrote it."""
    node = _node(tree(source.front), path)
    if not isinstance(node, yaml.ScalarNode) or node.style or not node.value:
        return None
    return Edit(_place(source, node), node.value, f'"{node.value}"')


def _key(source: Source, path: tuple[Step, ...]) -> yaml.Node | None:
    holder = _node(tree(source.front), path[:-1])
    if not isinstance(holder, yaml.MappingNode):
        return None
    return next((key for key, _ in holder.value if key.value == path[-1]), None)


def _place(source: Source, node: yaml.Node) -> Place:
    return Place(source.file, source.front_line + node.start_mark.line, node.start_mark.column + 1)


def _node(node: yaml.Node | None, path: tuple[Step, ...]) -> yaml.Node | None:
    for step in path:
        match node:
            case yaml.MappingNode():
                node = next((value for name, value in node.value if name.value == step), None)
            case yaml.SequenceNode() if isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            case _:
                return None
    return node


def _end(node: yaml.Node) -> int:
    """Where the text of a node ends; a block collection's own mark stands after the blank lines that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.index
    return end
