"""Licences: what is known without the library is what the library says."""

from __future__ import annotations

import pytest

from tertib.licences import COMMON, _is_open, _parsed, licence


@pytest.mark.parametrize("name", sorted(COMMON))
def test_a_common_licence_is_known_to_the_library(name: str) -> None:
    assert str(_parsed(name)) == name
    assert _is_open(_parsed(name))


@pytest.mark.parametrize(
    "name", ["mit", "GPL-3.0", "MIT OR BUSL-1.1", "GPL-2.0-only WITH Classpath-exception-2.0", "CC0-1.0"]
)
def test_an_open_licence_is_open(name: str) -> None:
    assert licence(name).open


@pytest.mark.parametrize(
    "name", ["proprietary", "BUSL-1.1", "MIT AND BUSL-1.1", "CC-BY-4.0", "CC-BY-NC-4.0", "SSPL-1.0"]
)
def test_a_closed_licence_is_known_and_not_open(name: str) -> None:
    assert licence(name).known
    assert not licence(name).open


@pytest.mark.parametrize(
    "name", ["Apache 2.0", "BSD", "Komersial", "(MIT", "MIT OR", "MIT WITH MIT", "((((", "( ) MIT OR Foo"]
)
def test_what_is_no_licence_is_not_known(name: str) -> None:
    assert not licence(name).known


@pytest.mark.parametrize(
    ("written", "meant"), [("Apache 2.0", "Apache-2.0"), ("MIT License", "MIT"), ("BSD", "BSD-3-Clause")]
)
def test_a_name_that_may_be_meant_is_proposed(written: str, meant: str) -> None:
    assert meant in licence(written).close
