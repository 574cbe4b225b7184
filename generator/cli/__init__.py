"""The commands: each reads its options, calls the pipeline and prints what came of it.

The only place that asks the clock: today is the day in Asia/Shanghai unless `--as-of` says
otherwise. Exit status: 0 done, 1 errors (nothing is published), 2 wrong usage.
"""

from generator.cli.commands import main

__all__ = ["main"]
