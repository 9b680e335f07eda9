"""Make the key table of the README and the picture of the desk: `make docs`."""

from __future__ import annotations

import asyncio
import json
import re
import tempfile
from pathlib import Path
from typing import Any

from store import EntityType, Project, Role, Span, open_project
from tui.app import Glossator
from tui.keymap import load

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
LABELLED = ("001", "004")
"""The seeds whose gold labels are in the picture."""

SIZE = (140, 36)
START, END = "<!-- keys: made by `make docs` from keybindings.toml -->\n", "<!-- end of keys -->"


def with_key_table(readme: str) -> str:
    """Return the README with the keys as they are now."""
    before, rest = readme.split(START)
    after = rest.split(END)[1]
    return f"{before}{START}\n{load(None)[0].table()}\n{END}{after}"


async def picture(project: Project) -> str:
    """Return the desk on a labelled article, as SVG in a font that every machine has."""
    app = Glossator(project, load(None)[0])
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for key in ("slash", *"Kokotajlo", "enter", "escape", "escape"):
            await pilot.press(key)
        await pilot.pause()
        svg = app.export_screenshot(title="glossator ai-labs.db")
    svg = re.sub(r"@font-face\s*{.*?}", "", svg, flags=re.DOTALL)
    return re.sub(r"font-family: Fira Code", "font-family: DejaVu Sans Mono", svg)


def label_seeds(project: Project) -> None:
    """Put the gold labels of some seeds into a project, as a person would have by now."""
    gold = json.loads((SEEDS / "gold_entities_claims.json").read_text(encoding="utf-8"))
    articles = {
        seed.name[:3]: project.add_file(seed)[0].article_id for seed in sorted(SEEDS.glob("*.txt"))
    }
    for doc in LABELLED:
        for mention in _of(gold["entities"], doc):
            span = Span.of(mention["start"], mention["end"])
            project.mentions.add(articles[doc], span, EntityType(mention["type"]))
        for claim in _of(gold["claims"], doc):
            made = None
            for role in Role:
                if claim[role]:
                    span = Span(tuple((part["start"], part["end"]) for part in claim[role]))
                    made = project.claims.mark(articles[doc], role, span, made)
    project.variants.refresh()
    project.settings.set("article", str(articles[LABELLED[-1]]))


def _of(records: list[dict[str, Any]], doc: str) -> list[dict[str, Any]]:
    return [record for record in records if record["doc"] == doc]


def main() -> None:
    """Write both."""
    readme = ROOT / "README.md"
    readme.write_text(with_key_table(readme.read_text(encoding="utf-8")), encoding="utf-8")
    with (
        tempfile.TemporaryDirectory() as folder,
        open_project(Path(folder) / "ai-labs.db", create=True, annotator="ada") as project,
    ):
        label_seeds(project)
        svg = asyncio.run(picture(project))
    (ROOT / "docs" / "desk.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
