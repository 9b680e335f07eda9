"""A cleaned article as text, as a list of its lines, and as a page for the browser."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from store.cleaning.display import cleaned
from tui.desk.captions import caption
from tui.text.safe import safe, single_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.intake.draft import Draft
    from store.records import Block

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ max-width: 42em; margin: 2em auto; font: 17px/1.5 Georgia, serif; color: #222 }}
p {{ white-space: pre-wrap; margin: .6em 0 }}
.title {{ font-weight: bold; font-size: 1.4em }} .subhead {{ font-weight: bold }}
.quote, .embedded-post {{ border-left: 3px solid #bbb; padding-left: 1em }}
details {{ color: #888; border-left: 3px solid #e5c07b; padding-left: 1em }}
small {{ font: 12px sans-serif; color: #a60 }}
</style>
{body}"""


def as_text(made: Draft) -> str:
    """Return the cleaned text, with a line for what is dropped in between."""
    raw = made.document.raw
    parts = []
    for kept, blocks in groupby(made.blocks, key=lambda block: block.kept):
        run = list(blocks)
        parts.append(cleaned(raw, run)[0] if kept else f"── {caption(raw, run)} ──")
    return "\n\n".join(filter(None, parts)) + "\n"


def as_diff(made: Draft) -> str:
    """Return every line, kept or dropped, with the reason, how sure it is, and who says so."""
    return "\n".join([f"# {single_line(made.document.path)}", *_lines(made)]) + "\n"


def _lines(made: Draft) -> Iterator[str]:
    for block in made.blocks:
        sign = "+" if block.kept else "-"
        text = single_line(made.document.raw[block.start : block.end].strip())
        yield f"{sign} {block.reason:16} {block.confidence:4.2f} {block.origin:6} │ {text}"


def as_html(made: Draft) -> str:
    """Return a page that stands by itself: what is dropped is folded away with its reasons."""
    body = (
        "\n".join(_paragraphs(made.document.raw, run)) if kept else _folded(made.document.raw, run)
        for kept, run in (
            (kept, list(blocks)) for kept, blocks in groupby(made.blocks, key=lambda b: b.kept)
        )
    )
    return PAGE.format(title=_shown(made.document.metadata.title), body="\n".join(body))


def _folded(raw: str, blocks: list[Block]) -> str:
    inside = "\n".join(_paragraphs(raw, blocks))
    summary = escape(caption(raw, blocks))
    return f"<details><summary>{summary}</summary>\n{inside}\n</details>"


def _paragraphs(raw: str, blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        name = block.reason.replace(" ", "-")
        text = _shown(raw[block.start : block.end].strip())
        tag = "" if block.kept else f" <small>{block.reason}, {block.confidence:.2f}</small>"
        yield f'<p class="{name}">{text}{tag}</p>'


def _shown(text: str) -> str:
    return escape(safe(text))
