"""
Edits of a register, as data: what a conformance dossier and a mutation change in the files below them.

An edit is one of
`{file, find, replace}`   text that stands there exactly once, and what takes its place
`{file, write}`           a file as a whole
`{file, remove: true}`    a file or folder that is taken away
`{file, copy}`            a further copy of a file, at `copy`
`{file, move}`            a file or folder that gets another name
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from laid import HERE

SHIPPED = HERE.parent
GOLDEN = "projects/retribusi-pasar"
Edit = Mapping[str, object]

# What no file of this repository may hold: put together here, and all of it invented.
UNSAID = {
    "<nik>": "331305" + "410190" + "0007",
    "<nip>": "19900101" + "201501" + "1" + "003",
    "<mobile>": "0812" + "3456" + "7890",
    "<npwp>": "01.234" + ".567.8-" + "901.000",
    "<mail>": "pasar.contoh" + "@" + "gmail.com",
    "<address>": "10.12" + ".34.56",
    "<connection>": "postgresql://" + "pasar" + ":" + "rahasia123" + "@" + "basisdata/pasar",
    "<token>": "ghp" + "_" + "A1b2" * 9,
}


def lay_shipped(root: Path) -> Path:
    """The shipped register with nothing but its complete system."""
    shutil.copytree(SHIPPED / "schemas" / "sop", root / "schemas" / "sop")
    shutil.copytree(SHIPPED / GOLDEN, root / GOLDEN)
    shutil.copy(SHIPPED / "projects" / "register.yml", root / "projects" / "register.yml")
    return root


def change(root: Path, edits: Iterable[Edit]) -> None:
    """Make each edit; words of UNSAID are filled in."""
    for each in edits:
        path = root / str(each["file"])
        match each:
            case {"find": str(find), "replace": str(replace)}:
                _write(path, _replaced(path.read_text(encoding="utf-8"), find, _filled(replace), path))
            case {"write": str(text)}:
                _write(path, _filled(text))
            case {"remove": True}:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            case {"copy": str(to)}:
                _write(root / to, path.read_text(encoding="utf-8"))
            case {"move": str(to)}:
                path.rename(root / to)
            case _:
                raise ValueError(f"no such edit: {each}")


def _replaced(text: str, find: str, replace: str, path: Path) -> str:
    if text.count(find) != 1:
        raise ValueError(f"{path.name} holds {find!r} {text.count(find)} times, not once")
    return text.replace(find, replace)


def _filled(text: str) -> str:
    for word, value in UNSAID.items():
        text = text.replace(word, value)
    return text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
