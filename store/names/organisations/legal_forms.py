"""Legal forms of companies: what they are, and whether two of them can be one company's."""

from __future__ import annotations

from functools import lru_cache

from store.names.latin import latin

_WRITTEN_OUT = {
    "Aktiebolag": "AB",
    "Aktiengesellschaft": "AG",
    "Besloten Vennootschap": "BV",
    "Gesellschaft mit beschränkter Haftung": "GmbH",
    "Incorporated Company": "Inc",
    "Joint Stock Company": "JSC",
    "Kabushiki Kaisha": "KK",
    "Limited Liability Company": "LLC",
    "Limited Liability Partnership": "LLP",
    "Limited Partnership": "LP",
    "Naamloze Vennootschap": "NV",
    "Open Joint Stock Company": "OJSC",
    "Public Joint Stock Company": "PJSC",
    "Public Limited Company": "PLC",
    "Sociedad Anónima": "SA",
    "Sociedad Anónima de Capital Variable": "SA de CV",
    "Sociedade Anônima": "SA",
    "Società a responsabilità limitata": "SRL",
    "Società per azioni": "SpA",
    "Societatea cu răspundere limitată": "SRL",
    "Société anonyme": "SA",
    "Spółka z ograniczoną odpowiedzialnością": "sp. z o.o.",
    "Акционерное общество": "АО",
    "Закрытое акционерное общество": "ЗАО",
    "Общество с ограниченной ответственностью": "ООО",
    "Открытое акционерное общество": "ОАО",
    "Публичное акционерное общество": "ПАО",
}
"""Forms that are also written in words, each beside its letters."""

_MORE = {
    "Corporation": "AO, CJSC, JSC, KK, NA, OJSC, PAO, PJSC, SA de CV, SAB de CV, SE, ZAO",
    "Limited": "BV, Pvt, Pvt Ltd",
}
"""What cleanco's table lacks or has only with full stops, by its types."""

_ALSO_IN_FRONT = ("AO", "CJSC", "JSC", "OAO", "OJSC", "OOO", "PAO", "PJSC", "PT", "SRL", "ZAO")
_NO_FORMS = frozenset({"private"})
_LONGEST = 5


def without_legal_form(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Take the legal forms off a name in `latin` words; also return the classes they belong to.

    Classes are cleanco's ("Corporation", "Limited"…). At least one word of the name is kept.
    """
    classes: frozenset[str] = frozenset()
    while found := _form_behind(words) or _form_in_front(words):
        words, more = found
        classes |= more
    return words, classes


def contradict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether both names have a legal form, but none that could be the other's."""
    return bool(one and other and not one & other)


def _form_behind(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]] | None:
    classes_of, _ = _tables()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        classes = classes_of.get(" ".join(words[-length:]))
        rest = words[:-length]
        if classes is not None and rest[-1] != "of":
            return (rest[:-1] if rest[-1] == "and" and len(rest) > 1 else rest), classes
    return None


def _form_in_front(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]] | None:
    classes_of, in_front = _tables()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        form = " ".join(words[:length])
        if form in in_front:
            return words[length:], classes_of[form]
    return None


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Return the classes of each form, in `latin` words, and the forms that may stand in front."""
    from cleanco.termdata import terms_by_type

    classes: dict[str, frozenset[str]] = {}
    more = {kind: forms.split(", ") for kind, forms in _MORE.items()}
    for kind, forms in (*terms_by_type.items(), *more.items()):
        for form in map(latin, forms):
            classes[form] = classes.get(form, frozenset()) | {kind}
    classes |= {latin(words): classes[latin(form)] for words, form in _WRITTEN_OUT.items()}
    in_front = frozenset(map(latin, (*_WRITTEN_OUT, *_ALSO_IN_FRONT)))
    return {form: classes[form] for form in classes if form not in _NO_FORMS}, in_front
