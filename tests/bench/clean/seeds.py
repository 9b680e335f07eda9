# ruff: noqa: T201 - printing is what it is for
"""The five seed articles, line by line against their gold labels."""

from __future__ import annotations

import json
from pathlib import Path

from store.cleaning.text import clean_text
from tests.bench.clean.table import Row

_FOLDER = Path(__file__).parents[3] / "seeds"


def measure_seeds() -> list[Row]:
    """Count the lines on which readers agree that are decided wrongly, and print them."""
    gold = json.loads((_FOLDER / "gold_cleaning.json").read_text(encoding="utf-8"))
    lines, wrong, lost = 0, [], 0
    for file in gold["files"]:
        raw = (_FOLDER / file["file"]).read_bytes().decode("utf-8")
        blocks = clean_text(raw)
        for line in file["blocks"]:
            if line["soft"]:
                continue
            lines += 1
            overlapping = [
                block for block in blocks if block.start < line["end"] and block.end > line["start"]
            ]
            kept = sum(block.kept for block in overlapping) * 2 >= len(overlapping)
            if kept != (line["label"] == "keep"):
                wrong.append(f"{line['label']:5} {line['reason']:16} {line['head']}")
                lost += line["reason"] == "body"
    print("lines of the seeds that are decided wrongly:", "" if wrong else "none")
    for text in wrong:
        print(f"    {text}")
    return [
        Row(f"seeds: lines wrong of {lines}", f"{len(wrong)}", "≤ 1"),
        Row("seeds: body lines dropped", f"{lost}", "0"),
    ]
