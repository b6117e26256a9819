"""Work spread over the cores leaves what work one after another leaves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

FORKED = """
import os
from pathlib import Path
from tertib.spread import spread
def work(number):
    if number == 3:
        raise ValueError("this one fails")
    Path({folder!r}, str(number)).write_text(str(os.getpid()))
spread(work, range({many}), worth=4)
"""


def ran(folder: Path, many: int) -> None:
    subprocess.run([sys.executable, "-c", FORKED.format(folder=str(folder), many=many)], check=True)


def test_each_thing_is_worked_on_once_and_a_failure_stops_no_other(tmp_path: Path) -> None:
    ran(tmp_path, 8)
    done = {"0", "1", "2", "4", "5", "6", "7"} if len(os.sched_getaffinity(0)) > 1 else set()
    assert {each.name for each in tmp_path.iterdir()} == done


def test_little_work_is_left_to_who_asks_for_it(tmp_path: Path) -> None:
    ran(tmp_path, 3)
    assert list(tmp_path.iterdir()) == []
