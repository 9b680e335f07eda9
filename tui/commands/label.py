"""Keys that label names: on the word under the cursor, or on what is selected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import ClaimSuggestion, EntityType, LabelError, Mention, MentionSuggestion, Span
from tui.desk.everywhere import label_everywhere
from tui.desk.suggestion_answers import accept_names, go_on_from, put_mentions
from tui.desk.suggestion_walk import has_just_ended, proposed
from tui.desk.targets import rest_on, target_span
from tui.screens.naming import choose_entity

if TYPE_CHECKING:
    from tui.desk.sheet import Part
    from tui.screens.desk import Desk


def person(desk: Desk) -> None:
    """Label a person."""
    _label(desk, EntityType.PERSON)


def org(desk: Desk) -> None:
    """Label an organisation."""
    _label(desk, EntityType.ORG)


def product(desk: Desk) -> None:
    """Label a product."""
    _label(desk, EntityType.PRODUCT)


def place(desk: Desk) -> None:
    """Label a place."""
    _label(desk, EntityType.PLACE)


def date(desk: Desk) -> None:
    """Label a date or time."""
    _label(desk, EntityType.DATE)


def money(desk: Desk) -> None:
    """Label an amount of money."""
    _label(desk, EntityType.MONEY)


def quantity(desk: Desk) -> None:
    """Label another number or amount."""
    _label(desk, EntityType.QUANTITY)


def event(desk: Desk) -> None:
    """Label an event."""
    _label(desk, EntityType.EVENT)


def work(desk: Desk) -> None:
    """Label a work."""
    _label(desk, EntityType.WORK)


def repeat(desk: Desk) -> None:
    """Do the last label again, here."""
    _refuse_on_claim(desk)
    if desk.work.repeat is None:
        desk.say("There is no label to repeat yet.")
    else:
        desk.work.repeat(desk)


def add(desk: Desk) -> None:
    """Let the next label add to what there is."""
    desk.work.adding = not desk.work.adding
    desk.refresh_status()


def delete(desk: Desk) -> None:
    """Delete the innermost label under the cursor: a mention, or one span of a claim."""
    if has_just_ended(desk):
        return
    label = next(desk.labels.labels_at(desk.reader.cursor.unit[0]), None)
    if label is None:
        desk.say("There is no label under the cursor.")
        return
    desk.say(f"Deleted: {_told(label)}; {desk.key('desk.undo')} brings it back.")
    if isinstance(label, Mention):
        desk.project.mentions.delete(label)
        desk.labels.drop_mention(label.id)
        span = label.span
    else:
        claim, role = label
        span = claim.spans[role]
        left = desk.project.claims.unmark(claim, role)
        if left is None:
            desk.reload()  # other claims may have stood in it, or been tied to it
            return
        desk.labels.put_claim(left)
    desk.labels.load_notes()
    desk.labels.load_links()
    desk.labels.load_questions()
    desk.reader.redraw_span(span.start, span.end)
    desk.refresh_labels()


def name(desk: Desk) -> None:
    """Say which entity the mention under the cursor names, or the one that is proposed there."""
    lit = desk.suggestion
    if isinstance(lit, ClaimSuggestion):
        claimer = desk.key("claim.claimer")
        raise LabelError(f"this is a claim, not a name: {claimer} chooses who claims it")
    if isinstance(lit, MentionSuggestion):
        _name_proposed(desk, lit)
        return
    mention = desk.mention
    if mention is None:
        raise LabelError("there is no name labelled under the cursor: press a digit first")
    choose_entity(
        desk,
        f"Who or what is “{mention.quote}”?",
        lambda entity_id, typed: _file(desk, mention, entity_id, typed),
        otherwise="rename to" if _is_only_mention(desk, mention) else "new, for this one only",
    )


def everywhere(desk: Desk) -> None:
    """Label the name under the cursor, or the one that is proposed there, wherever it stands."""
    _refuse_on_claim(desk)
    lit = desk.suggestion
    subject = lit if isinstance(lit, MentionSuggestion) else desk.mention
    if subject is None:
        raise LabelError("there is no label under the cursor to apply elsewhere")
    label_everywhere(desk, subject)


def note(desk: Desk) -> None:
    """Write a note on the label under the cursor."""
    label = next(desk.labels.labels_at(desk.reader.cursor.unit[0]), None)
    if label is None:
        raise LabelError(
            f"there is no label here: {desk.key('desk.note_article')} notes the article"
        )

    article_id = desk.article.id

    def write(text: str) -> None:
        if text.strip():
            desk.project.notes.write(
                article_id,
                text.strip(),
                mention_id=label.id if isinstance(label, Mention) else None,
                claim_id=None if isinstance(label, Mention) else label[0].id,
            )
            desk.labels.load_notes()
            desk.refresh_labels()

    subject = label.quote if isinstance(label, Mention) else f"this {label[1]}"
    desk.ask(f"Note on {subject}:", "", write)


def _label(desk: Desk, type_: EntityType) -> None:
    """Label what is lit, or give the label under the cursor another type.

    A proposed name is accepted as of this type, and the next one is gone to.
    """
    _refuse_on_claim(desk)
    adding, desk.work.adding = desk.work.adding, False
    desk.work.repeat = lambda again: _label(again, type_)
    lit = desk.suggestion
    if isinstance(lit, MentionSuggestion) and not adding:
        elsewhere = desk.project.mentions.types_of(lit.quote)
        accept_names(desk, lit, [replace(lit, type=type_)])
        _warn_of_types(desk, elsewhere, type_)
        return
    span = target_span(desk)
    last = desk.labels.mentions.get(desk.work.mention_id or 0)
    if adding and last is not None and last.type is type_ and last.span != span:
        made = desk.project.mentions.move(last, last.span.joined_with(span.fragments))
    elif adding:
        made = desk.project.mentions.add(desk.article.id, span, type_)
    else:
        made = _label_or_relabel(desk, span, type_)
    is_changed = made.id in desk.labels.mentions
    desk.work.mention_id, desk.work.picked = made.id, None
    desk.labels.put_mention(made)
    if is_changed:
        desk.labels.load_questions()  # it may be of another entity now
    desk.reader.redraw_span(made.span.start, made.span.end)
    desk.reader.cursor = rest_on(desk, made.span)
    desk.refresh_labels()
    desk.compare_names()


def _refuse_on_claim(desk: Desk) -> None:
    """Raise `LabelError` where a proposed claim is lit: the word of the cursor cannot be seen."""
    if isinstance(desk.suggestion, ClaimSuggestion):
        word = desk.key("select.select_word")
        raise LabelError(f"this is a claim, not a name: {word} selects the word to label in it")


def _told(label: Mention | Part) -> str:
    """Say what a label is, in its words."""
    if isinstance(label, Mention):
        return f"{label.type} “{label.quote}”"
    claim, role = label
    return f"{role} “{claim.quotes[role]}”"


def _label_or_relabel(desk: Desk, span: Span, type_: EntityType) -> Mention:
    """Label a span, unless a label stands there: that one gets the type, if it has another."""
    standing = desk.labels.mentions_on(span)
    if not standing and desk.mention is not None and not desk.reader.cursor.is_selecting:
        standing = [desk.mention]
    same = next((mention for mention in standing if mention.type is type_), None)
    if same is not None:
        return same
    if standing:
        return desk.project.mentions.relabel(standing[0], type_)
    elsewhere = desk.project.mentions.types_of(span.quote(desk.article.raw))
    made = desk.project.mentions.add(desk.article.id, span, type_)
    _warn_of_types(desk, elsewhere, type_)
    return made


def _warn_of_types(desk: Desk, elsewhere: list[EntityType], type_: EntityType) -> None:
    if elsewhere and type_ not in elsewhere:
        desk.say_also(f"Labelled {type_}; elsewhere this name is {elsewhere[0]}.", "warn")


def _name_proposed(desk: Desk, lit: MentionSuggestion) -> None:
    """Accept a proposed name as that of an entity that one chooses."""

    def chosen(entity_id: int | None, typed: str) -> None:
        before = proposed(desk, lit)
        with desk.project.action(f"accept {lit.type} {lit.quote}", lit.article_id):
            mention = _filed(desk, desk.project.accept.mention(lit), entity_id, typed)
        put_mentions(desk, [lit], [mention])
        desk.labels.forget_entities()
        go_on_from(desk, before)

    choose_entity(desk, f"Who or what is “{lit.quote}”?", chosen)


def _is_only_mention(desk: Desk, mention: Mention) -> bool:
    return len(desk.project.mentions.of_entity(mention.entity_id)) == 1


def _file(desk: Desk, mention: Mention, entity_id: int | None, typed: str) -> None:
    """File a mention under an entity that was chosen, or under the name that was typed."""
    desk.labels.put_mention(_filed(desk, mention, entity_id, typed))
    desk.labels.forget_entities()
    desk.refresh_labels()
    desk.compare_names()


def _filed(desk: Desk, mention: Mention, entity_id: int | None, typed: str) -> Mention:
    """Return a mention filed under an entity, or alone under a name that gets to be its own."""
    entities = desk.project.entities
    if entity_id is None and _is_only_mention(desk, mention):
        entities.rename(mention.entity_id, typed)
        return mention
    with desk.project.action(f"file {mention.quote}", mention.article_id):
        if entity_id is None:
            entity_id = entities.create(typed, mention.type, named=True)
        return desk.project.mentions.assign(mention, entity_id)
