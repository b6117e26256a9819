"""A spec's file → text for another program."""

from __future__ import annotations

from ..errors import TertibError
from ..model import Dfd, Erd
from ..model.typed import typed
from ..shape import check_shape
from ..source import Source, parse
from . import DFD_FORMS, ERD_FORMS


def drawn(raw: bytes, file: str, form: str, dialect: str, *, everything: bool) -> str:
    """The spec in another language; without `everything`, only what is public."""
    source = parse(raw, file, markdown=False)
    kind = "erd" if isinstance(source, Source) and "entities" in source.data else "dfd"
    faults = source if isinstance(source, list) else check_shape(source, kind)
    if faults or not isinstance(source, Source):
        raise TertibError("{file} cannot be used: mend what is named below", faults, file=file)
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
