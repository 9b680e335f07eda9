"""Short ways to read what stands in a test."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from store.intake.document import Document
from store.intake.source import Options, Refusal, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.intake.formats import Reader


def source_of(data: bytes | str, name: str = "a.txt", options: Options | None = None) -> Source:
    data = data.encode() if isinstance(data, str) else data
    return Source(name, io.BytesIO(data), options or Options())


def read(
    reader: Reader, data: bytes | str, name: str = "a.txt", fields: Mapping[str, str] | None = None
) -> list[Document | Refusal]:
    return list(reader(source_of(data, name, Options(fields=fields or {}))))


def documents(items: list[Document | Refusal]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def refusals(items: list[Document | Refusal]) -> list[str]:
    return [str(item) for item in items if isinstance(item, Refusal)]


def the_one(items: list[Document | Refusal]) -> Document:
    (item,) = items
    assert isinstance(item, Document), item
    return item
