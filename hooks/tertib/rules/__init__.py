"""
The rules. The folder is the registry: a rule is a module, its docstring is its page, a decorator carries the rest.

A rule takes a Fault, a Project, the Register or, in pull-request mode, the Change, as the annotation of its first
parameter says, and the Context; it yields findings. It never imports another rule.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules
from typing import Any

from ..diagnostics import Fault, Finding, Level, Place
from ..model import Change, Law, Project, Register, Settings
from ..source import Source, parse
from ..words import catalogue

FENCED = re.compile(r"^(`{3,})[^\n]*\n.*?^\1$", re.MULTILINE | re.DOTALL)
WORDS = re.compile(r"\{\w+\}")

__all__ = [
    "Change",
    "Context",
    "Fault",
    "Finding",
    "Level",
    "Place",
    "Project",
    "Register",
    "Rule",
    "all_rules",
    "find",
    "rule",
]


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside its subject."""

    register: Register
    today: date

    @property
    def settings(self) -> Settings:
        return self.register.settings

    @property
    def laws(self) -> Mapping[str, Law]:
        return self.register.laws


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule in one language: title, message, fix and `elsewhere` with `{words}`, and its page as Markdown."""

    title: str
    message: str
    fix: str
    page: str
    elsewhere: str = ""

    def blank(self) -> RuleText:
        """The same with an ellipsis where a finding puts its words: to be read without one."""
        message, fix = (WORDS.sub("…", each) for each in (self.message, self.fix))
        return replace(self, message=message, fix=fix)


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One rule. `also` names rules that rightly fire with it; `clock`: its verdict depends on today; `secret`: the line it
    points at may hold what must not be shown; `elsewhere` says what stands at a finding's other places.
    """

    code: str
    name: str
    message: str
    fix: str
    level: Level
    clock: bool
    secret: bool
    also: tuple[str, ...]
    subject: str
    kind: str
    run: Callable[[Any, Context], Iterator[Finding]]
    elsewhere: str = ""

    @property
    def family(self) -> str:
        return self.code[:3]

    def text(self, language: str) -> RuleText:
        """The rule in a language; English where no page in that language exists."""
        return _text(self.code, language)


def rule(
    code: str,
    message: str,
    *,
    fix: str,
    level: Level = Level.ERROR,
    clock: bool = False,
    secret: bool = False,
    also: tuple[str, ...] = (),
    kind: str = "",
    elsewhere: str = "",
) -> Callable[[Callable[[Any, Context], Iterator[Finding]]], Rule]:
    """Make a function a rule. A clock rule is a warning on its own (design §5)."""

    def made(run: Callable[[Any, Context], Iterator[Finding]]) -> Rule:
        annotation = next(iter(inspect.get_annotations(run).values()))
        subject = str(annotation if isinstance(annotation, str) else annotation.__name__).lower()
        shown = Level.WARNING if clock else level
        name = run.__name__.replace("_", "-")
        return Rule(code, name, message, fix, shown, clock, secret, also, subject, kind, run, elsewhere)

    return made


def find(place: Place, *others: Place, level: Level | None = None, **words: object) -> Finding:
    """A finding at a place, with the words of its message and the places that explain it; `level` replaces the rule's."""
    return Finding(place, words, others, level)


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule of this package, by its code."""
    homes = [import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__)]
    found = [thing for home in homes for thing in vars(home).values() if isinstance(thing, Rule)]
    return {each.code: each for each in sorted(found, key=lambda each: each.code)}


@cache
def _text(code: str, language: str) -> RuleText:
    found = all_rules()[code]
    title, _, page = (sys.modules[found.run.__module__].__doc__ or "").strip().partition("\n")
    if language != "en":
        file = files("tertib") / "locale" / language / "rules" / f"{code}.md"
        if file.is_file():
            source = parse(file.read_bytes(), f"{code}.md", markdown=True)
            if isinstance(source, Source):
                own = f"{source.body.strip()}\n{_examples(page, language)}".strip()
                said = source.data
                return RuleText(said["title"], said["message"], said["fix"], own, said.get("elsewhere", ""))
    return RuleText(title.strip(), found.message, found.fix, page.strip(), found.elsewhere)


def _examples(page: str, language: str) -> str:
    """The examples of an English page under headings of a language: files are the same in all of them."""
    say = catalogue(language)
    headings = {"Bad": say("Bad"), "Good": say("Good")}
    sections = re.split(r"^## (Bad|Good)$", page, flags=re.MULTILINE)[1:]
    return "".join(
        _section(headings[name], text) for name, text in zip(sections[::2], sections[1::2], strict=True)
    )


def _section(heading: str, text: str) -> str:
    blocks = "\n\n".join(each[0] for each in FENCED.finditer(text))
    return f"\n## {heading}\n\n{blocks}\n"
