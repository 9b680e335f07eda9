from __future__ import annotations

import pytest

from store.suggest.claims import drafts
from store.suggest.claims.drafts import Draft, drafts_of
from store.suggest.claims.sequence import sequence_of
from store.suggest.claims.weights import weights
from store.suggest.reading import read

TEXT = (
    "“The bridge will open in May,” the mayor said. “We have waited long enough.”\n"
    "Engineers told reporters that the new road was late, according to two people.\n"
)


def drafted(text: str) -> list[Draft]:
    learnt = weights()
    return drafts_of(learnt.network, sequence_of(read(text), [], learnt.vocabulary))


def test_every_cue_has_a_draft_in_text_order() -> None:
    found = drafted(TEXT * 2)
    anchors = [draft.anchor for draft in found]
    assert len(anchors) >= 6
    assert anchors == sorted(set(anchors))


@pytest.mark.parametrize("piece", [16, 100])
def test_a_text_read_in_pieces_is_read_as_a_whole(
    piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = drafted(TEXT * 5)
    monkeypatch.setattr(drafts, "PIECE", piece)
    pieces = drafted(TEXT * 5)
    for one, other in zip(whole, pieces, strict=True):
        assert (one.anchor, one.cue) == (other.anchor, other.cue)
        assert one.chance == pytest.approx(other.chance, abs=1e-4)
        for role in ("before", "after", "source"):
            assert getattr(one, role).stretch == getattr(other, role).stretch


def test_a_text_without_words_has_no_drafts() -> None:
    assert not drafted("")
