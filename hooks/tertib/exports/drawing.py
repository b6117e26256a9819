"""A spec's file → text for another program."""

from __future__ import annotations

from ..diagnostics import Fault
from ..errors import TertibError
from ..model import Deployment, Dfd, Erd
from ..model.typed import typed
from ..shape import check_shape
from ..source import Source, parse
from . import DEPLOYMENT_FORMS, DFD_FORMS, ERD_FORMS
from .deployment import deployment_as_svg, published


def drawn(raw: bytes, file: str, form: str, dialect: str, *, everything: bool, language: str = "id") -> str:
    """The spec in another language; without `everything`, only what is public."""
    source = parse(raw, file, markdown=False)
    kind = _kind(source)
    faults = source if isinstance(source, list) else check_shape(source, kind)
    if faults or not isinstance(source, Source):
        raise TertibError("{file} cannot be used: mend what is named below", faults, file=file)
    if kind == "deployment":
        return _deployment(typed(source.data, Deployment), form, everything=everything, language=language)
    if kind == "dfd":
        if form not in DFD_FORMS:
            raise TertibError(
                "a DFD has no form {form}: choose one of {forms}", form=form, forms=", ".join(DFD_FORMS)
            )
        return DFD_FORMS[form](typed(source.data, Dfd))
    erd = typed(source.data, Erd)
    shown = erd if everything else erd.public()
    if form == "sql":
        from ..sql import create_script

        return create_script(shown, dialect)
    if form not in ERD_FORMS:
        raise TertibError(
            "an ERD has no form {form}: choose one of {forms}",
            form=form,
            forms=", ".join((*ERD_FORMS, "sql")),
        )
    return ERD_FORMS[form](shown)


def _kind(source: Source | list[Fault]) -> str:
    """Which spec a file is, by the key that only it has."""
    keys = source.data if isinstance(source, Source) and isinstance(source.data, dict) else {}
    return "erd" if "entities" in keys else "deployment" if "zones" in keys else "dfd"


def _deployment(deployment: Deployment, form: str, *, everything: bool, language: str) -> str:
    if form not in {*DEPLOYMENT_FORMS, "svg"}:
        raise TertibError(
            "a deployment has no form {form}: choose one of {forms}",
            form=form,
            forms=", ".join((*DEPLOYMENT_FORMS, "svg")),
        )
    shown = deployment if everything else published(deployment)
    if form == "svg":
        return deployment_as_svg(deployment, public=not everything, language=language)
    return DEPLOYMENT_FORMS[form](shown)
