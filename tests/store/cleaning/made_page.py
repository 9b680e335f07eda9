"""A synthetic page of news, with what pages of news have around their articles."""

from __future__ import annotations

from tests.store.cleaning.made import BODY, TITLE

_HEAD = f"""<!doctype html><html lang="en"><head><title>{TITLE} | Harbour Post</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Harbour Post">
</head><body class="home-page"><a class="sr-only" href="#main">Skip to content</a>
<header><nav class="menu"><ul>
<li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/s">Sign in</a></li>
</ul></nav></header>"""
_FOOT = """<aside class="sidebar related-posts"><h3>Related Articles</h3><ul>
<li><a href="/1">Ferry Line Adds Night Crossings For The Summer Season</a></li>
<li><a href="/2">Museum Finds Lost Painting In Its Own Cellar</a></li></ul></aside>
<section id="comments" class="comments-area"><h2>2 comments</h2>
<p>I remember the old lighthouse well, and I am glad that somebody is paying for it at last.</p>
<p>Four million crowns is a great deal of money for a lamp that no ship has needed for years.</p>
</section>
<footer class="site-footer"><p>© 2024 Harbour Post. All rights reserved.</p></footer>
</body></html>"""


def page(*paragraphs: str, within: str = "article") -> str:
    """Set an article between menu and footer; a paragraph that is markup stays as it is."""
    text = "\n".join(part if part.startswith("<") else f"<p>{part}</p>" for part in paragraphs)
    return f'{_HEAD}<main id="main"><{within}><h1>{TITLE}</h1>{text}</{within}></main>{_FOOT}'


ARTICLE = page(
    '<div class="byline">By Ann Ash <time datetime="2024-05-06">6 May 2024</time></div>',
    *BODY[:2],
    "<figure><img src=a><figcaption>The old lighthouse in winter.</figcaption></figure>",
    "<h2>What it will cost</h2>",
    BODY[2],
    "<blockquote><p>It has stood there for longer than any of us can remember, and it will stand "
    "there when we are gone.</p></blockquote>",
    *BODY[3:],
    f"<h3>{TITLE}</h3>",
)
