"""Whether a person is a woman or a man, as far as the name or a title says."""

from __future__ import annotations

from functools import lru_cache

_TITLES = {
    **dict.fromkeys(("mrs", "ms", "miss", "lady", "madam", "queen", "princess", "dame"), True),
    **dict.fromkeys(("mr", "sir", "lord", "king", "prince", "pope", "father"), False),
}
_A_MAN, _A_WOMAN = "james", "mary"
_AFTER = frozenset(("jr", "sr", "ii", "iii", "iv"))


@lru_cache(maxsize=1 << 14)
def family_name(name: str) -> str:
    """Return the last word of a name in lower case, without the possessive and Jr."""
    words = [word.strip(".,'").removesuffix("'s") for word in name.lower().split()]
    while len(words) > 1 and words[-1] in _AFTER:
        words.pop()
    return words[-1] if words else ""


@lru_cache(maxsize=1 << 14)
def gender_of(name: str, word_before: str) -> bool | None:
    """Say whether a name is a woman's or a man's, by title or given name; of others nothing."""
    words = name.lower().replace(".", "").split()
    for word in (word_before.lower().strip("."), *words[:1]):
        if word in _TITLES:
            return _TITLES[word]
    if len(words) < 2:  # noqa: PLR2004 - a surname alone
        return None
    from store.names.persons.known import are_of_two_sexes

    if are_of_two_sexes(words[0], _A_MAN):
        return True
    return False if are_of_two_sexes(words[0], _A_WOMAN) else None
