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

_ONE_FORM = (
    "co, company",
    "corp, corporation",
    "inc, incorporated",
    "ltd, limited",
    "llc, ooo",
    "jsc, ao, ojsc, oao, pjsc, pao, cjsc, zao",
)
"""Forms that are translations of each other, or kinds of one that companies change."""

_MORE = {
    "Corporation": "AO, CJSC, JSC, KK, NA, OJSC, PAO, PJSC, SA de CV, SAB de CV, SE, ZAO",
    "Limited": "BV, Pvt, Pvt Ltd",
}
"""What cleanco's table lacks or has only with full stops, by its types."""

_ALSO_IN_FRONT = ("AO", "CJSC", "JSC", "OAO", "OJSC", "OOO", "PAO", "PJSC", "PT", "SRL", "ZAO")
_NO_FORMS = frozenset({"private"})
_LONGEST = 5
_LONGEST_LIKE_A_WORD = 3
"""Letters of a form that may be a word of the name instead."""
_NEVER_A_WORD = frozenset({"inc", "ltd", "llc", "llp", "plc", "pty", "pte", "pvt", "srl", "oyj"})
_SPELT_AS_FORM = frozenset({"Co", "SpA", "ApS", "Oy", "Ab"})
_STATE = "CO"
"""Colorado, written like a form that is a company if it is spelt Co."""


def ends_in_word(name: str) -> bool:
    """Say whether the end of a name only looks like a legal form: Denver CO, Mayo Clinic Spa.

    A form as short as a word is told by a comma before it, by stops, or by its capitals.
    """
    *before, last = name.split() or [""]
    form = latin(last).replace(" ", "")
    is_like_word = len(form) <= _LONGEST_LIKE_A_WORD and form not in _NEVER_A_WORD
    if form not in _tables()[0] or not is_like_word or name.isupper():
        return False
    is_spelt_as_form = last in _SPELT_AS_FORM or (last.isupper() and last != _STATE)
    is_set_off = bool(before) and before[-1].endswith((",", "&"))
    return not (is_spelt_as_form or is_set_off or "." in last or "/" in last)


def without_legal_form(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Take the legal forms off a name in `latin` words; also return them, translated.

    At least one word of the name is kept.
    """
    forms: frozenset[str] = frozenset()
    while found := _form_behind(words) or _form_in_front(words):
        words, form = found
        forms |= {_translations().get(form, form)}
    return words, forms


def are_different(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether both names have legal forms, none of which is one of the other's."""
    return bool(one and other and not one & other)


def contradict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether the legal forms of two names are not even of one class, as Corp. and Inc. are.

    Classes are cleanco's ("Corporation", "Limited"…).
    """
    return are_different(_classes(one), _classes(other))


def _classes(forms: frozenset[str]) -> frozenset[str]:
    classes_of, _ = _tables()
    return frozenset[str]().union(*(classes_of[form] for form in forms))


def _form_behind(words: tuple[str, ...]) -> tuple[tuple[str, ...], str] | None:
    classes_of, _ = _tables()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        form = " ".join(words[-length:])
        rest = words[:-length]
        if form in classes_of and rest[-1] != "of":
            return (rest[:-1] if rest[-1] == "and" and len(rest) > 1 else rest), form
    return None


def _form_in_front(words: tuple[str, ...]) -> tuple[tuple[str, ...], str] | None:
    _, in_front = _tables()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        form = " ".join(words[:length])
        if form in in_front:
            return words[length:], form
    return None


@lru_cache(maxsize=1)
def _translations() -> dict[str, str]:
    """Map each form to the one that stands for all of its translations."""
    one_for_all = {
        form: forms.partition(",")[0] for forms in _ONE_FORM for form in forms.split(", ")
    }
    letters = {latin(words): latin(form) for words, form in _WRITTEN_OUT.items()}
    return one_for_all | {words: one_for_all.get(form, form) for words, form in letters.items()}


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
