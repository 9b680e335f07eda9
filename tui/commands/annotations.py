"""Keys of the annotations pane: they work on its current line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import EntityType, LabelError, LinkType, Verdict
from tui.commands.articles import STEP
from tui.desk.annotation_rows import Target
from tui.desk.link_answers import keep_apart, tie_as
from tui.screens.naming import choose_entity
from tui.screens.type_dialog import TypeDialog

if TYPE_CHECKING:
    from tui.screens.desk import Desk


def next(desk: Desk) -> None:  # noqa: A001 - the action's name
    """Go to the next line."""
    desk.annotations.list.move(1)


def previous(desk: Desk) -> None:
    """Go to the previous line."""
    desk.annotations.list.move(-1)


def page_down(desk: Desk) -> None:
    """Go a page down."""
    desk.annotations.list.move_page(1)


def page_up(desk: Desk) -> None:
    """Go a page up."""
    desk.annotations.list.move_page(-1)


def first(desk: Desk) -> None:
    """Go to the first line."""
    desk.annotations.list.move_to_edge(-1)


def last(desk: Desk) -> None:
    """Go to the last line."""
    desk.annotations.list.move_to_edge(1)


def next_tab(desk: Desk) -> None:
    """Open the next tab."""
    _to_tab(desk, 1)


def previous_tab(desk: Desk) -> None:
    """Open the previous tab."""
    _to_tab(desk, -1)


def to_text(desk: Desk) -> None:
    """Go to this place in the text; a claim is worked on from there."""
    target = desk.annotations.target
    if target is not None and target.kind == "claim":
        desk.work.claim_id = target.id
        desk.refresh_labels()
    desk.reader.focus()


def expand(desk: Desk) -> None:
    """Show every mention of the entity, or hide them."""
    root = _entity_root(desk)
    desk.work.expanded ^= {root}
    desk.refresh_labels()


def rename(desk: Desk) -> None:
    """Change the name that the entity is shown by."""
    root = _entity_root(desk)

    def answer(name: str) -> None:
        if name.strip():
            desk.project.entities.rename(root, name.strip())
            _entities_changed(desk)

    desk.ask("Name:", desk.labels.entity(root).name, answer)


def merge(desk: Desk) -> None:
    """Say that the entity is the same as another, which one chooses; or tie a repeated claim."""
    target = _target(desk)
    if target.kind == "repeat":
        tie_as(desk, LinkType.SAME, target.other_id, target.id)
        desk.annotations.list.go_to(Target("claim", target.other_id))
        return
    root = _entity_root(desk)

    def chosen(entity_id: int | None, typed: str) -> None:
        if entity_id is None:
            raise LabelError(f"no entity is called “{typed}”: choose one of the list")
        desk.project.judgements.judge(root, entity_id, Verdict.SAME)
        _entities_changed(desk)
        desk.annotations.list.go_to(Target("entity", desk.labels.root(root)))

    question = f"“{desk.labels.entity(root).name}” is the same as"
    choose_entity(desk, question, chosen, otherwise="")


def split(desk: Desk) -> None:
    """Take apart what was judged the same."""
    if desk.project.judgements.split(_entity_root(desk)):
        _entities_changed(desk)
    else:
        desk.say("Nothing was merged into this entity.")


def retype(desk: Desk) -> None:
    """Give the entity and all its mentions another type."""
    entity = desk.labels.entity(_entity_root(desk))

    def answer(type_: EntityType | None) -> None:
        if type_ is not None:
            with desk.telling():
                desk.project.entities.retype(entity.id, type_)
                desk.reload()
                desk.compare_names()

    desk.app.push_screen(TypeDialog(f"“{entity.name}” is", desk.keymap), answer)


def edit(desk: Desk) -> None:
    """Change the note, or write one on what the line is about."""
    target = _target(desk)
    project, labels = desk.project, desk.labels
    if target.kind in ("entity", "variant"):
        raise LabelError("a note goes on a mention, a claim or the article, not on an entity")
    note, article_id = (
        labels.notes.get(target.id) if target.kind == "note" else None,
        desk.article.id,
    )

    def answer(text: str) -> None:
        if note is not None:
            project.notes.rewrite(note, text.strip())
        elif target.kind == "link":
            project.links.annotate(labels.links[target.id], text.strip())
        elif text.strip():
            kinds = {"claim": "claim_id", "mention": "mention_id"}
            subject = {kinds[target.kind]: target.id} if target.kind in kinds else {}
            project.notes.write(article_id, text.strip(), **subject)
        labels.load_notes()
        labels.load_links()
        desk.refresh_labels()

    written = note.text if note else ""
    if target.kind == "link":
        written = labels.links[target.id].note
    desk.ask("Note:", written, answer)


def delete(desk: Desk) -> None:
    """Delete the mention, claim, link or note of the line; keep a repeated claim apart."""
    target = _target(desk)
    if target.kind == "repeat":
        keep_apart(desk, target.other_id, target.id)
        desk.annotations.list.go_to(Target("claim", target.other_id))
        return
    project, labels = desk.project, desk.labels
    if target.kind == "mention":
        project.mentions.delete(labels.mentions[target.id])
    elif target.kind == "claim":
        project.claims.delete(labels.claims[target.id])
    elif target.kind == "link":
        project.links.delete(labels.links[target.id])
    elif target.kind == "note":
        project.notes.delete(labels.notes[target.id])
    else:
        shown = desk.key("annotations.expand")
        raise LabelError(f"an entity goes with its last mention: {shown} shows them")
    desk.reload()


def wider(desk: Desk) -> None:
    """Make the annotations wider."""
    desk.panes.widen("annotations-pane", STEP)


def narrower(desk: Desk) -> None:
    """Make the annotations narrower."""
    desk.panes.widen("annotations-pane", -STEP)


def _to_tab(desk: Desk, step: int) -> None:
    desk.annotations.next_tab(desk.work, step)
    desk.refresh_labels()
    desk.annotations.go_to_label(desk.labels, desk.work, desk.reader.cursor)


def _target(desk: Desk) -> Target:
    target = desk.annotations.target
    if target is None:
        raise LabelError("there is nothing on this line")
    return target


def _entity_root(desk: Desk) -> int:
    target = _target(desk)
    if target.kind == "entity":
        return target.id
    if target.kind == "mention":
        return desk.labels.root(desk.labels.mentions[target.id].entity_id)
    raise LabelError("this line is not about an entity")


def _entities_changed(desk: Desk) -> None:
    desk.labels.forget_entities()
    desk.refresh_labels()
    desk.compare_names()
