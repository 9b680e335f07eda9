from __future__ import annotations

import pytest

from store.records import EntityType
from store.suggest.proposals import ProposedMention
from store.suggest.sources.heads import Kind, head_of

NAMES = {"Ann Lee": EntityType.PERSON, "Acme": EntityType.ORG, "Zonk": EntityType.PRODUCT}


@pytest.mark.parametrize(
    ("source", "kind", "word"),
    [
        ("Ann Lee", Kind.NAME, "Ann Lee"),
        ("Acme’s Ann Lee (who left)".replace("’", "'"), Kind.NAME, "Ann Lee"),
        ("a former director, Ann Lee,", Kind.NAME, "Ann Lee"),
        ("an Acme spokesman", Kind.OWNER, "Acme"),
        ("a letter from Acme", Kind.NAME, "Acme"),
        ("Ann Lee's book", Kind.OWNER, "Ann Lee"),
        ("She", Kind.PRONOUN, "she"),
        ("her book", Kind.PRONOUN, "her"),
        ("her lawyer", Kind.UNNAMED, "lawyer"),
        ("her company", Kind.NOUN, "company"),
        ("Ann Lee's company", Kind.NOUN, "company"),
        ("the engineer at Acme", Kind.NOUN, "engineer"),
        ("an engineer at Acme", Kind.UNNAMED, "engineer"),
        ("Acme engineers", Kind.UNNAMED, "engineers"),
        ("internal Zonk records", Kind.NOUN, "records"),
        ("the town's mayor", Kind.UNNAMED, "mayor"),
        ("—", Kind.UNNAMED, ""),
        ("", Kind.UNNAMED, ""),
    ],
)
def test_the_head_tells_how_a_source_points(source: str, kind: Kind, word: str) -> None:
    names = sorted(
        (source.index(name), source.index(name) + len(name), type_)
        for name, type_ in NAMES.items()
        if name in source
    )
    mentions = [ProposedMention(*name, 1.0, "rules", "test") for name in names]
    head = head_of(source, 0, len(source), list(enumerate(mentions)))
    assert (head.kind, head.word) == (kind, word)
