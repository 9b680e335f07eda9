"""Files on their way in, up to the point where they are cleaned."""

from __future__ import annotations

import csv
import json
import tracemalloc
from functools import partial
from time import process_time
from typing import TYPE_CHECKING

import pytest

from store.intake.document import Document
from store.intake.files import Documents, found
from store.intake.likeness import sketch
from store.intake.source import Refusal
from tests.bench.made import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.bench.figures import Figures

RECORDS = 4000
"""Of 800 words each, which is some 20 MB."""
MOST_MEMORY = 16_000_000
"""Bytes, whatever the length of the file."""


def cost(act: Callable[[], object]) -> float:
    before = process_time()
    act()
    return (process_time() - before) * 1000


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in found([folder]) if not isinstance(path, Refusal))


def count(paths: Iterator[Path]) -> int:
    return sum(isinstance(item, Document) for path in paths for item in Documents(path))


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [text_of(800, seed) for seed in range(50)]


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
def test_a_long_file_is_streamed(
    tmp_path: Path, texts: list[str], figures: Figures, suffix: str
) -> None:
    path = tmp_path / f"long.{suffix}"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        if suffix == "csv":
            rows.writerow(["title", "text", "date"])
        for number in range(RECORDS):
            title, text, date = f"No {number}", texts[number % len(texts)], "2024-05-18"
            if suffix == "csv":
                rows.writerow([title, text, date])
            else:
                file.write(json.dumps({"title": title, "text": text, "date": date}) + "\n")
    taken = [cost(lambda: count(iter([path]))) for _ in range(3)]
    million = path.stat().st_size / 1_000_000
    figure = figures.add(
        f"read a megabyte of {suffix}", [each / million for each in taken], None, 40
    )
    tracemalloc.start()
    assert count(iter([path])) == RECORDS
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    figures.add("  its memory at most, MB", [peak / 1_000_000])
    assert figure.ok
    assert peak < MOST_MEMORY


def test_many_small_files(tmp_path: Path, texts: list[str], figures: Figures) -> None:
    for number in range(2000):
        folder = tmp_path / str(number // 100)
        folder.mkdir(exist_ok=True)
        (folder / f"{number}.txt").write_text(texts[number % len(texts)][:400], encoding="utf-8")
    taken = [cost(lambda: count(_files(tmp_path))) for _ in range(3)]
    figure = figures.add(
        "find, open and decode a small file", [each / 2000 for each in taken], None, 0.5
    )
    assert figure.ok


@pytest.mark.parametrize("name", ["line.txt", "line.md", "line.html", "token.txt", "token.md"])
def test_a_million_characters_in_a_line(tmp_path: Path, figures: Figures, name: str) -> None:
    path = tmp_path / name
    line = "a" * 1_000_000 if name.startswith("token") else text_of(180_000).replace("\n", " ")
    path.write_text(line[:1_000_000], encoding="utf-8")
    figure = figures.add(f"read 1 MB, {name}", [cost(lambda: count(iter([path])))], None, 1000)
    assert figure.ok


def test_sketches(texts: list[str], figures: Figures) -> None:
    short = [cost(partial(sketch, text)) for text in texts]
    figure = figures.add("sketch of an article of 800 words", short, None, 3)
    long = text_of(180_000)
    figures.add("sketch of 1 MB", [cost(lambda: sketch(long))], None, 1000)
    assert figure.ok
