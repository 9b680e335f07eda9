"""Pairs of names that may be one are found once, and asked until someone judges them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, LabelError, Project, Span, Variant, Verdict, open_project
from store.variant_search import search_beside

if TYPE_CHECKING:
    from pathlib import Path

PERSON, ORG = EntityType.PERSON, EntityType.ORG

ASKED = ("Daniel Kokotajlo", "Daniel Cocateo")
"""Alike, and yet not surely one."""


@pytest.fixture
def pair(project: Project) -> tuple[int, int]:
    first, second = (project.entities.create(name, PERSON) for name in ASKED)
    project.entities.create("Daniel Kokotajlo", ORG)
    project.entities.create("Margaret Mitchell", PERSON)
    project.variants.refresh()
    return first, second


def waiting(project: Project) -> list[tuple[int, int]]:
    return [(variant.a_id, variant.b_id) for variant in project.variants.waiting()]


def test_names_alike_of_one_type_are_asked(project: Project, pair: tuple[int, int]) -> None:
    (variant,) = project.variants.waiting()
    assert isinstance(variant, Variant)
    assert (variant.a_id, variant.b_id) == pair
    assert 0.5 <= variant.score <= 1
    assert variant.reasons


def test_a_search_is_no_step_of_the_history(project: Project, pair: tuple[int, int]) -> None:
    assert len(list(project.history.steps())) == 4


def test_it_is_due_when_something_was_labelled(project: Project, pair: tuple[int, int]) -> None:
    due = [project.variants.is_due]
    assert project.variants.refresh() is False
    project.entities.create("Margaret Mitchel", PERSON)
    due.append(project.variants.is_due)
    assert project.variants.refresh()
    due.append(project.variants.is_due)
    assert due == [False, True, False]


@pytest.mark.parametrize("verdict", list(Verdict))
def test_what_was_judged_is_not_asked_again_unless_undone(
    project: Project, pair: tuple[int, int], verdict: Verdict
) -> None:
    project.judgements.judge(*pair, verdict)
    for _ in range(2):
        assert waiting(project) == []
        project.variants.refresh()
    project.undo()
    project.variants.refresh()
    assert waiting(project) == [pair]


def test_equal_sound_is_merged_and_marked(project: Project) -> None:
    one, other = (project.entities.create(n, ORG) for n in ("LM Arena", "LMArena"))
    project.variants.refresh()
    assert project.entities.members(one) == (one, other)
    (merge,) = project.variants.merged(other)
    assert (merge.a_id, merge.b_id) == (one, other)
    assert merge.reasons
    assert list(project.judgements) == []
    assert project.variants.progress().merged == 1


def test_a_person_has_the_last_word_on_a_merge(project: Project) -> None:
    one, other = (project.entities.create(n, ORG) for n in ("LM Arena", "LMArena"))
    project.variants.refresh()
    project.judgements.judge(one, other, Verdict.DIFFERENT)
    for _ in range(2):
        assert project.entities.members(one) == (one,)
        project.variants.refresh()
    project.undo()
    assert project.entities.members(one) == (one, other)


def test_a_surname_is_the_full_name_of_its_article(project: Project) -> None:
    article = project.add_text("Jan Leike left. Leike said so.")
    full = project.mentions.add(article, Span.of(0, 9), PERSON)
    lone = project.mentions.add(article, Span.of(16, 21), PERSON)
    project.variants.refresh()
    assert project.entities.root(lone.entity_id) == project.entities.root(full.entity_id)
    assert project.entities.get(lone.entity_id).name == "Jan Leike"


def test_a_surname_of_two_is_nobody(project: Project) -> None:
    article = project.add_text("Jan Leike, Fred Leike. Leike said so.")
    spans = ((0, 9), (11, 21), (23, 28))
    ids = [project.mentions.add(article, Span.of(*span), PERSON).entity_id for span in spans]
    project.variants.refresh()
    assert len({project.entities.root(entity_id) for entity_id in ids}) == 3


def test_two_clusters_are_asked_about_once(project: Project, pair: tuple[int, int]) -> None:
    third = project.entities.create("Daniel Kokatelo", PERSON)
    project.variants.refresh()
    assert {third, *pair} == {entity_id for two in waiting(project) for entity_id in two}
    project.judgements.judge(*pair, Verdict.SAME)
    project.variants.refresh()
    assert len(waiting(project)) == 1


def test_a_search_of_before_keeps_nothing_of_what_was_renamed_since(project: Project) -> None:
    one, other = (project.entities.create(name, PERSON) for name in ASKED)
    old = search_beside(project.path)
    project.entities.rename(other, "Sam Altman")
    project.aliases.remove(other, ASKED[1])
    project.variants.refresh()
    project.variants.keep(old)
    project.variants.refresh()
    assert waiting(project) == []
    assert one


def test_who_becomes_another_thing_during_a_search_is_not_merged(project: Project) -> None:
    article = project.add_text("LM Arena. LMArena.")
    spans = (Span.of(0, 8), Span.of(10, 17))
    one, other = (project.mentions.add(article, span, ORG).entity_id for span in spans)
    old = search_beside(project.path)
    project.entities.retype(other, PERSON)
    project.variants.keep(old)
    assert project.entities.members(one) == (one,)


def test_a_merge_goes_with_its_entity(project: Project) -> None:
    article = project.add_text("LM Arena. LMArena.")
    first = project.mentions.add(article, Span.of(0, 8), ORG)
    second = project.mentions.add(article, Span.of(10, 17), ORG)
    project.variants.refresh()
    assert len(project.entities.members(second.entity_id)) == 2
    project.mentions.delete(first)
    assert project.entities.get(second.entity_id).id == second.entity_id
    assert [entity.name for entity in project.entities] == ["LMArena"]


def test_ids_of_different_registers_say_nothing(project: Project) -> None:
    one, other = (project.entities.create(n, ORG) for n in ("LM Arena", "LMArena"))
    project.aliases.identify(one, "wikidata:Q1")
    project.aliases.identify(other, "isni:0001")
    project.variants.refresh()
    assert project.entities.members(one) == (one, other)


def test_one_can_ask_about_some_entities(project: Project, pair: tuple[int, int]) -> None:
    assert len(project.variants.waiting([pair[1]])) == 1
    assert project.variants.waiting([pair[1] + 1]) == []
    assert project.variants.waiting([]) == []
    assert len(project.variants.waiting(type_=PERSON)) == 1
    assert project.variants.waiting(type_=ORG) == []
    assert project.variants.waiting(threshold=1.0) == []


def test_one_can_ask_about_an_article(project: Project, pair: tuple[int, int]) -> None:
    article = project.add_text("Daniel Cocateo left.")
    assert project.variants.waiting(article_id=article) == []
    project.mentions.add(article, Span.of(0, 14), PERSON)
    assert len(project.variants.waiting(article_id=article)) == 1


def test_the_threshold_is_kept_and_bounded(project: Project, pair: tuple[int, int]) -> None:
    assert project.variants.threshold == 0.5
    project.variants.threshold = 1.0
    assert waiting(project) == []
    with pytest.raises(LabelError, match=r"choose one from 0\.3"):
        project.variants.threshold = 0.1
    project.settings.set("names.threshold", "much")
    assert project.variants.threshold == 0.5


def test_an_entity_that_comes_back_is_compared_again(project: Project) -> None:
    article = project.add_text(" and ".join(ASKED))
    for start, name in ((0, ASKED[0]), (21, ASKED[1])):
        project.mentions.add(article, Span.of(start, start + len(name)), PERSON)
    project.variants.refresh()
    before = waiting(project)
    project.undo()
    assert waiting(project) == []
    project.redo()
    project.variants.refresh()
    assert waiting(project) == before


def test_what_is_renamed_or_retyped_is_compared_again(
    project: Project, pair: tuple[int, int]
) -> None:
    article = project.add_text("Zorro left.")
    project.mentions.add(article, Span.of(0, 5), PERSON, pair[1])
    project.entities.rename(pair[1], "Sam Altman")
    project.variants.refresh()
    assert waiting(project) == [pair], "the name before is remembered"
    project.aliases.remove(pair[1], ASKED[1])
    project.variants.refresh()
    assert waiting(project) == []
    project.undo()
    project.variants.refresh()
    assert waiting(project) == [pair]
    project.entities.retype(pair[1], EntityType.PLACE)
    assert waiting(project) == []


def test_a_new_name_of_an_entity_is_compared(project: Project) -> None:
    one = project.entities.create("Zorro", PERSON)
    other = project.entities.create("Daniel Kokotajlo", PERSON)
    project.variants.refresh()
    assert waiting(project) == []
    article = project.add_text("Daniel Cocateo left.")
    project.mentions.add(article, Span.of(0, 14), PERSON, one)
    project.variants.refresh()
    assert waiting(project) == [(one, other)]


def test_what_is_labelled_during_a_search_is_left_for_the_next(project: Project) -> None:
    one = project.entities.create(ASKED[0], PERSON)
    found = search_beside(project.path)
    other = project.entities.create(ASKED[1], PERSON)
    gone = project.add_text("Ann left.")
    project.mentions.add(gone, Span.of(0, 3), PERSON, one)
    project.variants.keep(found)
    assert project.variants.is_due
    project.variants.refresh()
    assert waiting(project) == [(one, other)]


def test_who_is_known_by_another_id_is_another(project: Project) -> None:
    article = project.add_text("LM Arena. LMArena.")
    spans = (Span.of(0, 8), Span.of(10, 17))
    one, other = (project.mentions.add(article, span, ORG).entity_id for span in spans)
    project.aliases.identify(one, "Q1")
    project.aliases.identify(other, "Q2")
    project.variants.refresh()
    assert project.entities.members(one) == (one,)
    assert waiting(project) == []
    project.aliases.unidentify(other, "Q2")
    project.variants.refresh()
    assert project.entities.members(one) == (one, other)


def test_what_is_applied_is_one_step(project: Project, pair: tuple[int, int]) -> None:
    (proposed,) = project.variants.proposed(0.3)
    assert project.judgements.apply([(proposed.a_id, proposed.b_id)]) == [pair]
    assert [j.by for j in project.judgements] == ["program"]
    assert project.judgements.apply([pair]) == []
    project.undo()
    assert list(project.judgements) == []


def test_the_order_of_import_has_no_part_in_it(tmp_path: Path) -> None:
    names = ("Jan Leike", "Leike", "Jan Leika", *ASKED, "Kokotajlo", "Anne Li", "Ann Li")
    seen = []
    for number, order in enumerate((names, names[::-1], sorted(names))):
        with open_project(tmp_path / f"{number}.db", create=True) as project:
            for name in order:
                project.entities.create(name, PERSON)
                if number == 2:
                    project.variants.refresh()
            project.variants.refresh()
            name_of = project.entities.name_of
            pairs = [
                (*sorted((name_of(v.a_id), name_of(v.b_id))), v.score, v.reasons)
                for v in project.variants.waiting()
            ]
            clusters = [sorted(map(name_of, ids)) for ids in project.judgements.clusters()]
            seen.append((sorted(pairs), sorted(clusters)))
    assert seen[0] == seen[1] == seen[2]
    assert seen[0][0]
