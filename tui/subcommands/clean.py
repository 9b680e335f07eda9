"""`glossator clean` and `reclean`: what of a text is the article."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from store import IntakeError, open_project
from store.cleaning.display import cleaned
from store.datasets.native import block_record
from store.intake.draft import described, draft
from tui.subcommands.bar import Bar
from tui.subcommands.cleaned_forms import as_diff, as_html, as_text
from tui.subcommands.facts import facts_of
from tui.subcommands.incoming import Incoming
from tui.subcommands.output import number, print_json, print_line, report

if TYPE_CHECKING:
    from argparse import Namespace

    from store.intake.draft import Draft
    from store.recleaning import Recleaned
    from store.records import Block
    from store.text_map import TextMap


def clean(arguments: Namespace) -> int:
    """Print what is kept of each article, without a project."""
    show = as_diff if arguments.diff else as_html if arguments.html else as_text
    with closing(Incoming(arguments)) as incoming:
        for document in incoming:
            try:
                made = draft(described(document))
            except IntakeError as error:
                incoming.refuse(document.path, str(error))
                continue
            if arguments.json:
                print_json(_record(made))
            else:
                print_line(show(made))
    return 1 if incoming.refused else 0


def _record(made: Draft) -> dict[str, Any]:
    """Return the cleaned text and the blocks of an article; offsets are those of the raw text.

    Of an article taken from a page, each block says where it stands in the page as well.
    """
    document = made.document
    text, _ = cleaned(document.raw, made.blocks)
    page = document.page.map if document.page else None
    return {
        "path": document.path,
        "sha256": made.sha256,
        **facts_of(made),
        "text": text,
        "blocks": [_block(block, page) for block in made.blocks],
    }


def _block(block: Block, page: TextMap | None) -> dict[str, Any]:
    record = block_record(block)
    if page is not None:
        found = page.to_before(block.start, block.end)
        record["page"] = [found[0][0], found[-1][1]] if found else None
    return record


def reclean(arguments: Namespace) -> int:
    """Clean all articles of a project again, as one step, and say what changed."""
    from store.recleaning import reclean as clean_again

    with open_project(arguments.project, annotator=arguments.annotator) as project:
        all_done = []
        with closing(Bar(len(project.articles))) as bar:
            for done in clean_again(project, project.articles.ids()):
                all_done.append(done)
                bar.show(done.title, len(all_done), len(all_done))
    for done in all_done:
        if done.has_changed:
            record = {
                "article": done.article_id,
                "title": done.title,
                "taken_back": done.taken_back,
                "dropped": done.dropped,
                "overrides": done.overrides,
                "agreed": done.agreed,
            }
            report(arguments, record, _told(done))
    if not arguments.json:
        print_line(_summary(all_done))
    return 0


def _told(done: Recleaned) -> str:
    words = [
        f"{number(count, 'words')} {what}"
        for count, what in ((done.taken_back, "taken back"), (done.dropped, "dropped"))
        if count
    ]
    return f"{done.article_id} {done.title}: {', '.join(words) or 'other reasons'}"


def _summary(all_done: list[Recleaned]) -> str:
    changed = sum(done.has_changed for done in all_done)
    overrides = sum(done.overrides for done in all_done)
    agreed = sum(done.agreed for done in all_done)
    said = f"{number(len(all_done), 'articles')} cleaned again, {changed:,} changed"
    if overrides:
        said += f"; {number(overrides, 'overrides')} held"
        said += f", and the program now agrees with {agreed:,}"
    return said
