"""Where the command `glossator` and `python -m tui` begin."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    # What starting makes stays: to look through it for garbage would be a fifth of the start.
    # The desk, once it is painted, and every other command look for garbage again.
    gc.disable()
    from tui.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
