"""Set phrases of pages: buttons, labels, and what stands before a colon."""

from __future__ import annotations

from store.records import Reason


def _listed(text: str) -> frozenset[str]:
    return frozenset(" ".join(entry.split()) for entry in text.split(","))


INTERFACE = _listed("""
    skip to content, skip to main content, skip to navigation, back to top, go to top, scroll to
    top, to top, top, copy link, link copied, share, tweet, print, email, save, bookmark, copy,
    menu, close, search, home, loading, advertisement, advertisements, ad, ads, sponsored,
    promoted, sponsored content, reply, like, follow, subscribe, login, register, log in, sign
    in, sign up, sign out, log out, play, pause, mute, unmute, next, previous, more, read more,
    show more, show less, see more, see all, view all, view more, load more, learn more, click
    here, facebook, twitter, linkedin, whatsapp, reddit, pinterest, telegram, instagram,
    youtube, tiktok, flipboard, share on facebook, share on twitter, share on x, share on
    linkedin, share on whatsapp, share this, share this article, share this story, share this
    post, share article, comments, no comments, no comments yet, leave a comment, add a comment,
    post a comment, view comments, leave a reply, cancel reply, show comments, hide comments,
    join the conversation, related articles, related stories, related posts, related news,
    related content, related topics, related reading, read next, see also, more stories, more
    news, most popular, most read, trending, trending now, recommended, recommended for you, you
    may also like, you might also like, also read, up next, editors' picks, editor's picks,
    popular posts, latest news, top stories, recent posts, don't miss, download the app, get the
    app, subscribe now, sign up now, subscribe today, ad feedback, story continues, story
    continues below, article continues below advertisement, story continues below advertisement,
    continue reading below, advertisement scroll to continue, scroll to continue, listen to this
    article, watch now, listen now, play video, view gallery, open gallery, view image in
    fullscreen, image, avatar, thumbnail, icon, main menu, toggle navigation,
    toggle menu, open menu, close menu, expand, collapse, cookie settings, manage cookies,
    accept all cookies, accept cookies, privacy policy, terms of service, terms of use, all
    rights reserved, add to favorites, send email, print this page, text size, font size, follow
    us, follow us on, contact us, about us, getty images, this is a modal window, powered by, go
    to homepage, switch to dark mode, report this ad""")
"""What stands on buttons and labels, as `Measures.key` has it."""

_RELATED = """
    see also, read next, read also, also read, read more, related, related article,
    related articles, related story, related stories, related reading, recommended,
    recommended reading, don't miss, trending, must read, up next, further reading,
    you may also like, more from, watch, watch next, watch now, listen, also see, now read,
    read this next, see more, in case you missed, top stories, more on this, more stories,
    related news, related video, related content, previously, next up, also on"""
_CREDITS = """
    photo, photos, image, images, image credit, image credits, photo credit, photo credits,
    photo by, picture, featured image, cover image, credit, credits, photograph, image source,
    header image, top image, main image, illustration, image via, photo via, feature image,
    photo illustration, photo source, image courtesy, photo courtesy, photography"""
_TAGS = (
    "tags, tag, topics, filed under, categories, category, tagged, posted in, hashtags, keywords"
)

PREFIXES: dict[str, tuple[Reason, int]] = {
    **dict.fromkeys(_listed(_RELATED), (Reason.RELATED, 45)),
    **dict.fromkeys(_listed(_CREDITS), (Reason.CREDIT, 30)),
    **dict.fromkeys(_listed(_TAGS), (Reason.TAGS, 40)),
    **dict.fromkeys(_listed("share this, follow us, share"), (Reason.INTERFACE, 20)),
    **dict.fromkeys(
        _listed("disclaimer, legal disclaimer, affiliate disclosure, risk disclaimer, disclosure"),
        (Reason.DISCLAIMER, 90),
    ),
}
"""What stands before a colon, with the reason and the most words that the whole may have."""

PROMOTION_WORDS = frozenset(("subscribe", "download", "sign-up"))
PROMOTION_STARTS = _listed("""
    sign up, get the, get our, get all, get free, get started, join our, join us, join over,
    join thousands, follow us, follow our, click here, tap here, start your, become a, support our,
    support us, like us, add us, check out, for more, want more, stay up, stay informed,
    stay tuned, stay connected, stay ahead, to subscribe, to receive, never miss,
    don't miss, enjoyed this, enjoying this, try our, explore our""")
PROMOTED = _listed("""
    newsletter, newsletters, inbox, subscribe, subscribing, subscription, subscribers, app, apps,
    notifications, alerts, coverage, channel, podcast, telegram, whatsapp, twitter, facebook,
    instagram, youtube, email, e-mail, membership, premium""")
"""A promotion opens with one of the first and speaks of one of these."""

CREDIT_ENDS = (
    "getty images",
    "getty image",
    "getty",
    "shutterstock",
    "shutterstock com",
    "unsplash",
    "pexels",
    "pixabay",
    "istock",
    "istockphoto",
    "alamy",
    "alamy stock photo",
    "ap photo",
    "via ap",
    "afp",
    "depositphotos",
    "adobe stock",
    "dreamstime",
    "flickr",
)

DISCLAIMERS = (
    "may earn a commission",
    "may earn an affiliate",
    "may earn a small commission",
    "may earn commission",
    "earn a commission",
    "receive a commission",
    "affiliate links",
    "not financial advice",
    "not investment advice",
    "not legal advice",
    "not constitute investment advice",
    "not constitute financial advice",
    "for informational purposes only",
    "for information purposes only",
    "past performance is not",
    "views expressed in this",
    "views expressed here",
    "opinions expressed in this",
    "originally appeared on",
    "originally published on",
    "first appeared on",
    "generated with the help of",
    "you can unsubscribe",
    "by signing up you",
    "by subscribing you",
    "protected by recaptcha",
    "we use cookies",
    "uses cookies to",
    "accept all cookies",
)
