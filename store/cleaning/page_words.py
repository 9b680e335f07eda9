"""What the classes and ids of a page's elements hint at, in the words that designers use."""

from __future__ import annotations

import re
from enum import IntEnum, auto
from functools import lru_cache
from itertools import pairwise


class Hint(IntEnum):
    """What an element may be for."""

    ARTICLE = 0
    RELATED = auto()
    PROMO = auto()
    SOCIAL = auto()
    COMMENT = auto()
    BYLINE = auto()
    NAVIGATION = auto()
    BREADCRUMB = auto()
    CAPTION = auto()
    MEDIA = auto()
    AUTHOR = auto()
    FORM = auto()
    NEWSLETTER = auto()
    LABELS = auto()
    TITLE = auto()
    QUOTE = auto()
    POST = auto()
    CONTENTS = auto()
    SIDEBAR = auto()
    FOOT = auto()
    LEGAL = auto()
    MODAL = auto()
    UNSEEN = auto()
    CARD = auto()
    NOTE = auto()


_WORDS = {
    Hint.ARTICLE: "article articlebody body content entry story post text main richtext prose"
    " copy paragraph editorial wysiwyg inhalt artikel contenu corps contenido cuerpo articulo"
    " testo articolo texto materia tekst",
    Hint.RELATED: "related recirc recirculation recommended recommendation recommendations more"
    " similar suggested trending popular latest next previous prev readmore teaser teasers"
    " headlines feed outbrain taboola mostread verwandt mehrzum zumthema lireaussi relacionados"
    " correlati leggianche leesook",
    Hint.PROMO: "ad ads advert advertisement adverts advertising banner sponsor sponsored promo"
    " promos promotion promoted cta offer offers affiliate upsell shop product products buy deal"
    " deals subscribe subscription paywall anzeige werbung publicidad",
    Hint.SOCIAL: "share sharing shares social follow facebook whatsapp pinterest linkedin like"
    " likes addtoany sharedaddy teilen",
    Hint.COMMENT: "comment comments commentlist disqus respond replies discussion kommentar"
    " kommentare commentaire commentaires comentarios commenti",
    Hint.BYLINE: "byline date time timestamp published posted meta dateline updated datum fecha"
    " metadata pubdate",
    Hint.NAVIGATION: "nav navigation navbar menu menus pagination pager paging submenu dropdown"
    " tabs skip toolbar sitemap megamenu",
    Hint.BREADCRUMB: "breadcrumb breadcrumbs",
    Hint.CAPTION: "caption captions figcaption credit credits legend",
    Hint.MEDIA: "figure image img photo gallery media slideshow carousel slide video player bild",
    Hint.AUTHOR: "author authors bio biography profile contributor avatar autor auteur",
    Hint.FORM: "form login signin search input email field checkbox survey poll quiz",
    Hint.NEWSLETTER: "newsletter signup optin mailinglist mailchimp",
    Hint.LABELS: "tag tags category categories cat topics topic label labels keywords badge",
    Hint.TITLE: "title headline heading hed titel titre titulo titolo",
    Hint.QUOTE: "quote blockquote pullquote zitat citation cita",
    Hint.POST: "embed tweet twitter instagram tiktok bluesky mastodon facebook",
    Hint.CONTENTS: "toc tableofcontents tablecontents contents",
    Hint.SIDEBAR: "sidebar aside rail rightcolumn rightrail secondary complementary widget",
    Hint.FOOT: "footer colophon bottom masthead topbar",
    Hint.LEGAL: "copyright legal disclaimer cookie cookies consent gdpr disclosure terms",
    Hint.MODAL: "modal popup overlay lightbox dialog tooltip",
    Hint.UNSEEN: "sronly screenreader visuallyhidden visuallyhide assistive offscreen hiddentext"
    " noprint",
    Hint.CARD: "card cards item items list grid tile tiles listing archive excerpt loop thumb"
    " thumbnail",
    Hint.NOTE: "note notes footnote footnotes reference references source sources bibliography"
    " correction citation",
}


def _bits() -> dict[str, int]:
    bits: dict[str, int] = {}
    for hint, words in _WORDS.items():
        for word in words.split():
            bits[word] = bits.get(word, 0) | 1 << hint
    return bits


_BITS = _bits()
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LONGEST_NAME = 60
_MOST_NAMES = 12


@lru_cache(maxsize=4096)
def hints_of(label: str) -> int:
    """Return what the id and the classes of an element hint at, as a set of bits.

    `label` is "tag#id.class.class"; a name says what its words say, and two in a row as one:
    "sr-only", "screenReaderText".
    """
    if "." not in label and "#" not in label:
        return 0
    bits = 0
    for name in label.replace("#", ".").split(".")[1 : _MOST_NAMES + 1]:
        words = [word.lower() for word in _WORD.findall(name[:_LONGEST_NAME])]
        for word in words:
            bits |= _BITS.get(word, 0)
        for one, other in pairwise(words):
            bits |= _BITS.get(one + other, 0)
    return bits
