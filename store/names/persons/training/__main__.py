"""Fit the weights: `python -m store.names.persons.training DATA_FOLDER [WEIGHTS_FILE]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from store.names.persons.model import WEIGHTS_FILE
from store.names.persons.training.trained import trained

_HERE = Path(__file__).parents[1] / WEIGHTS_FILE


def main() -> None:
    """Read the pairs of names, fit, and write the weights into the package, or elsewhere."""
    parser = argparse.ArgumentParser(
        prog="python -m store.names.persons.training",
        description="Train the comparison of persons.",
    )
    parser.add_argument("folder", type=Path, help="the data folder, which holds asr_dev.tsv")
    parser.add_argument("weights", type=Path, nargs="?", default=_HERE, help="the file to write")
    chosen = parser.parse_args()
    if not (chosen.folder / "asr_dev.tsv").is_file():
        parser.error(f"{chosen.folder} holds no table “asr_dev.tsv” to learn from")
    chosen.weights.write_text(trained(chosen.folder), encoding="utf-8")


if __name__ == "__main__":
    main()
