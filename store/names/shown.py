"""Under which of its names somebody is shown, until a person chooses."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.names.fold import fold
from store.names.forms import is_part, telling_words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from store.records import EntityType


def shown_name(
    names: Mapping[str, int],
    type: EntityType,  # noqa: A002
    filed_under: Collection[str] = (),
) -> str:
    """Return the most frequent of the full spellings: no surname alone, no initials, no acronym.

    `names` says how often each is written. Spellings that differ in case, accents or the
    possessive count together; of those the plainest is shown. Ties go to a name that others were
    `filed_under`, then to the one whose words are longer, without title and legal form: the order
    of the names has no part in it.
    """
    preferred = set(map(fold, filed_under))
    said: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for name, count in names.items():
        said[fold(name)] += count
        spelled.setdefault(fold(name), name)
    full = {
        key
        for key, name in spelled.items()
        if not any(is_part(name, other, type) for other in spelled.values())
    }
    return max(
        (name for name in names if not full or fold(name) in full),
        key=lambda name: (
            said[fold(name)],
            fold(name) in preferred,
            _is_plain(name),
            names[name],
            sum(map(len, telling_words(name, type))),
            -len(name),
            name,
        ),
    )


def _is_plain(name: str) -> bool:
    """Say whether a name is neither shouted nor possessive."""
    is_shouted = name.isupper() and " " in name
    return not is_shouted and not name.endswith(("'s", "’s"))
