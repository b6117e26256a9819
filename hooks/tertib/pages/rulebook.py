"""The rules as pages: what each asks for, why, and how to put it right."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from ..markdown import render
from ..rules import Rule, all_rules
from . import addresses
from .edition import Edition
from .findings import level_label
from .kept import tool
from .page import Page


def pages(edition: Edition) -> Iterator[Page]:
    """The list at /aturan/, and a page for every rule."""
    rules = tuple(all_rules().values())
    families = tuple((family, tuple(each)) for family, each in groupby(rules, key=lambda rule: rule.family))
    yield edition.page(
        addresses.RULES,
        "rules.html",
        title=edition.say("Rules"),
        description=edition.say(
            "What the register checks in every document, and what to do about a finding."
        ),
        families=families,
        family=lambda code: family_name(code, edition.say),
        level=lambda rule: level_label(rule.level, edition),
        title_of=lambda rule: plain(rule.text(edition.language).title),
    )
    bodies = _bodies(rules, edition)
    for rule in rules:
        yield _page(rule, bodies[rule.code], edition)


def _bodies(rules: tuple[Rule, ...], edition: Edition) -> dict[str, str]:
    """What each rule says of itself as safe HTML, by its code: the same for every register, so it is made once."""

    def made() -> str:
        return json.dumps({rule.code: render(rule.text(edition.language).page).html for rule in rules})

    bodies: dict[str, str] = json.loads(
        edition.store.shared.kept("rules", f"{tool()}\0{edition.language}", made)
    )
    return bodies


def _page(rule: Rule, body: str, edition: Edition) -> Page:
    text = rule.text(edition.language).blank()
    here = addresses.rule(rule.code)
    return edition.page(
        here,
        "rule.html",
        title=f"{rule.code} {plain(text.title)}",
        description=plain(text.title),
        heading=plain(text.title),
        rule=rule,
        text=text,
        body=body,
        difference="```diff" in text.page,
        level=level_label(rule.level, edition),
        family=family_name(rule.family, edition.say),
        clauses=_clauses(rule, edition),
        also=tuple((code, addresses.rule(code) if code in all_rules() else None) for code in rule.also),
    )


def plain(title: str) -> str:
    """A rule's title as plain text: it is written as Markdown, with code between backticks."""
    return title.rstrip(".").replace("`", "")


def _clauses(rule: Rule, edition: Edition) -> tuple[tuple[str, str, str], ...]:
    """The warnings of the register's procedures that this rule's family watches: the SOP, its address, the warning."""
    return tuple(
        (edition.said(sop.title), addresses.sop(sop.id), edition.said(warning.text))
        for sop in edition.register.sops.values()
        for warning in sop.warnings
        if warning.rules == rule.family
    )


def family_name(code: str, say: Callable[[str], str]) -> str:
    return _families(say).get(code, code)


def _families(say: Callable[[str], str]) -> Mapping[str, str]:
    return {
        "SRC": say("Reading of files"),
        "SHP": say("Shape of files"),
        "PRC": say("The procedure"),
        "REQ": say("Requirements"),
        "UAT": say("Acceptance tests"),
        "DFD": say("Data-flow diagrams"),
        "ERD": say("Entity-relationship diagrams"),
        "XRF": say("Agreement between documents"),
        "CAP": say("Capacity and load"),
        "SEC": say("Security"),
        "SUS": say("Sustainability"),
        "REG": say("Register entry"),
        "APR": say("Approvals"),
        "PUB": say("What must not be public"),
        "WVR": say("Waivers"),
    }
