"""Rules → text: what `tertib rules` prints."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from ..rules import Rule


def rules_as_text(rules: Iterable[Rule], language: str) -> str:
    """One line a rule: code, level, title."""
    return "".join(f"{rule.code}  {rule.level!s:<8} {rule.text(language).title}\n" for rule in rules)


def rules_as_json(rules: Iterable[Rule], language: str) -> str:
    """All that is known of each rule but its page; schemas/output/rules.schema.json is its contract."""
    found = [
        {
            "code": rule.code,
            "name": rule.name,
            "family": rule.family,
            "level": str(rule.level),
            "clock": rule.clock,
            "also": list(rule.also),
            "title": rule.text(language).title,
            "message": rule.text(language).message,
            "fix": rule.text(language).fix,
        }
        for rule in rules
    ]
    return json.dumps({"version": 1, "rules": found}, ensure_ascii=False, indent=2) + "\n"


RULE_LISTS: Mapping[str, Callable[[Iterable[Rule], str], str]] = {
    "text": rules_as_text,
    "json": rules_as_json,
}
