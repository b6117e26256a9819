"""What work costs: seconds of CPU, which a busy machine stretches little, and of the clock."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def wall(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def child_cpu(command: list[str], *, clean: bool = False) -> float:
    """The CPU seconds of a command that may have findings, or none: a tool that broke off would look fast."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in ({0} if clean else {0, 1}):
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
