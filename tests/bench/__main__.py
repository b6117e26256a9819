"""Rates and ratios of one run, printed: machines are shared and noisy, so nothing here is a test."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from generated import COMPACT, GOLDEN

from .builds import bench_build
from .checks import bench_beside, bench_check, bench_start
from .drawings import bench_drawings
from .opened import bench_open


def main() -> None:
    options = argparse.ArgumentParser(prog="bench", description=__doc__)
    options.add_argument("--systems", type=int, nargs="+", default=[20, 100, 300], help="built")
    options.add_argument("--checked", type=int, default=1000, help="compact systems checked")
    options.add_argument("--drawn", type=int, default=1000, help="systems whose drawings are made")
    options.add_argument("--listed", type=int, default=300, help="systems in the table that a browser opens")
    asked = options.parse_args()
    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} cores; seconds of user+system CPU unless said otherwise\n"
    )
    bench_start()
    with tempfile.TemporaryDirectory() as folder:
        bench_check(Path(folder) / "compact", asked.checked, COMPACT)
        bench_check(Path(folder) / "golden", max(1, asked.checked // 5), GOLDEN)
        bench_beside(Path(folder) / "compact")
        bench_drawings(Path(folder) / "drawings", asked.drawn)
        bench_open(Path(folder) / "listed", asked.listed)
        bench_build(Path(folder), asked.systems)


if __name__ == "__main__":
    main()
