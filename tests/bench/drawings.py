"""Drawings a second, made and kept."""

from __future__ import annotations

import gc
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import msgspec

from cost import cpu, wall
from generated import GOLDEN, SHIPPED
from tertib.draw import dfd_drawings, erd_drawing
from tertib.load import load
from tertib.model.dfd import Dfd
from tertib.model.erd import Entity, Erd
from tertib.store import Store


def bench_drawings(folder: Path, systems: int) -> None:
    """The drawings of many systems: by one process and by a pool, made and kept."""
    tasks = [(folder / "kept", number) for number in range(systems)]
    few = tasks[: max(1, systems // 20)]
    drawings = sum(draw((folder / "alone", number)) for _, number in few)
    alone = wall(lambda: [draw((folder / "alone again", number)) for _, number in few])
    with ProcessPoolExecutor() as pool:
        pooled = wall(lambda: list(pool.map(draw, tasks, chunksize=8)))
    gc.collect()
    kept = cpu(lambda: [draw(task) for task in tasks])
    each = drawings / len(few)
    print(f"drawings, {systems} systems × {each:.0f}: cold {drawings / alone:.0f} a second by one process;")
    print(
        f"                          by a pool of {os.cpu_count()} {systems * each / pooled:.0f} a second ({pooled:.1f} s); "
        f"kept {systems * each / kept:,.0f} a second ({kept:.2f} s of CPU)\n"
    )


def draw(task: tuple[Path, int]) -> int:
    """Make or read back the drawings of a system like the golden one; how many there are."""
    folder, number = task
    dfd, erd = golden_specs()
    name, store = f"Sistem {number}", Store(folder)
    dfd = msgspec.structs.replace(dfd, title=f"{dfd.title} {number}")
    erd = msgspec.structs.replace(erd, entities=(Entity(f"sistem_{number}"), *erd.entities))
    flows = dfd_drawings(dfd, name=name, uid="dfd", say=str, store=store).all()
    return len((*flows, erd_drawing(erd, uid="erd", say=str, store=store)))


@cache
def golden_specs() -> tuple[Dfd, Erd]:
    project = next(each for each in load(SHIPPED).projects if each.slug == GOLDEN.name)
    if not (project.dfd and project.dfd.value and project.erd and project.erd.value):
        sys.exit("the golden project has no drawings")
    return project.dfd.value, project.erd.value
