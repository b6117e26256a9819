"""The wheel carries all contracts: installed elsewhere, it judges a register that holds none of the tool's files."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)], ROOT
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("elsewhere")
    run(
        [sys.executable, "-m", "pip", "install", "-qq", "--no-deps", "--target", str(folder), str(wheel)],
        folder,
    )
    return folder


def run(command: list[str], folder: Path, **environment: str) -> str:
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_every_contract_text_and_template(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    schemas = ROOT / "schemas"
    for path in schemas.rglob("*.json"):
        assert f"tertib/schemas/{path.relative_to(schemas).as_posix()}" in held
    for path in (ROOT / "hooks" / "tertib").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert f"tertib/{path.relative_to(ROOT / 'hooks' / 'tertib').as_posix()}" in held


def test_the_installed_tool_reads_its_own_contracts(elsewhere: Path) -> None:
    said = run(
        [sys.executable, "-c", "import tertib.contracts as c; print(c.folder())"],
        elsewhere,
        PYTHONPATH=str(elsewhere),
    )
    assert Path(said.strip()) == elsewhere / "tertib" / "schemas"


def test_the_installed_tool_judges_a_register(elsewhere: Path, tiny: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "tertib",
        "check",
        "--root",
        str(tiny),
        "--today",
        "2026-06-30",
        "--lang",
        "en",
    ]
    assert run(command, elsewhere, PYTHONPATH=str(elsewhere)) == "2 systems, nothing to mend\n"
