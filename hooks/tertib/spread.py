"""One piece of work for each of many things, on all cores."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")

HELD: list[Any] = []  # what forked processes inherit: the work, and the things it is done for


def spread(work: Callable[[T], object], things: Sequence[T], *, worth: int) -> None:
    """
    Do the work ahead, where at least `worth` things wait and this process can be forked; else nothing.

    Results are not handed back: the work leaves them in a store. What fails here is done again, and fails for good,
    where its result is asked for.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(things) < worth or cores < 2 or not _can_fork():
        return
    HELD[:] = work, things
    try:
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(cores, mp_context=fork) as pool:
            list(pool.map(_done, range(len(things))))
    finally:
        HELD.clear()


def _can_fork() -> bool:
    """A process with threads cannot: a lock that one of them holds would stay shut in the copy."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _done(number: int) -> None:
    work, things = HELD
    with contextlib.suppress(Exception):
        work(things[number])
