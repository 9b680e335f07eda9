from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import IntakeError
from store.intake.feed import read_feed
from store.records import Metadata
from tests.store.intake.sources import documents, read, refusals, source_of, the_one

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Wired &amp; Co</title><link>https://wired.com</link><language>en-us</language>
<image><title>Logo</title></image>
<item><title>Robots &amp;amp; folding&nbsp;café</title><link>https://wired.com/a</link>
  <description>short</description><pubDate>Sat, 18 May 2024 04:52:21 GMT</pubDate>
  <dc:creator>Ann Lee</dc:creator>
  <content:encoded><![CDATA[<p>Hello <b>world</b></p>]]></content:encoded></item>
<item><title>Nothing</title></item>
<item><description>plain text</description><source url="x">Reuters</source></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Feed</title>
<author><name>Nobody</name></author>
<entry><title>Eins</title><link rel="self" href="s"/><link href="http://x.de/a"/>
<author><name>Bo Li</name></author><published>2024-05-18T01:02:03Z</published>
<updated>2024-06-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi &lt;there&gt; you
<a href="http://u.de?v&amp;w">and</a> me</p></div></content></entry>
<entry><title>Zwei</title><summary type="html">&lt;p&gt;AT&amp;amp;T&lt;/p&gt;</summary></entry>
</feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Slash</title></channel>
<item><title>A</title><description>the text</description><dc:date>2024-05-18</dc:date></item>
</rdf:RDF>"""


def test_each_entry_is_an_article() -> None:
    items = read(read_feed, RSS.format(encoding="utf-8"), "f.xml")
    first, last = documents(items)
    assert (first.raw, first.path, first.format) == ("Hello world", "f.xml:7", "feed")
    assert first.metadata == Metadata(
        "Robots & folding café",
        "Wired & Co",
        "2024-05-18",
        "Sat, 18 May 2024 04:52:21 GMT",
        "Ann Lee",
        "en",
    )
    assert (last.raw, last.metadata.source) == ("plain text", "Reuters")
    assert refusals(items) == ["f.xml:11 is an entry without a text; save the page it links to"]


def test_atom_is_read_with_xhtml_and_escaped_html() -> None:
    one, two = documents(read(read_feed, ATOM))
    assert one.raw == "Hi <there> you and me"
    assert one.page is not None
    assert one.page.structures[-1].detail == "http://u.de?v&w"
    assert one.metadata == Metadata(
        "Eins", "Feed", "2024-05-18", "2024-05-18T01:02:03Z", "Bo Li", "de"
    )
    assert two.raw == "AT&T"


def test_html_that_was_not_escaped_is_read_all_the_same() -> None:
    text = "<rss><item><description>One &lt; <b>two</b><br/>three</description></item></rss>"
    document = the_one(read(read_feed, text))
    assert document.raw == "One < two\nthree"


def test_rss_1_is_read() -> None:
    document = the_one(read(read_feed, RDF))
    assert (document.raw, document.metadata.source) == ("the text", "Slash")


def test_the_encoding_is_the_one_declared() -> None:
    data = RSS.format(encoding="iso-8859-1").encode("latin-1")
    assert documents(read(read_feed, data))[0].metadata.title.endswith("café")
    assert documents(read(read_feed, data))[0].encoding == "cp1252"


@pytest.mark.parametrize("before", ["\n\n", "\ufeff", "\ufeff \r\n"])
def test_blanks_before_the_declaration_do_no_harm(before: str) -> None:
    text = f"{before}<?xml version='1.0' encoding='utf-8'?>\n<rss><item><title>A</title></item>"
    items = read(read_feed, f"{text}<item><description>words</description></item></rss>", "f.xml")
    line = before.count("\n") + 2
    assert refusals(items)[0].startswith(f"f.xml:{line} is an entry without a text")
    assert [item.raw for item in documents(items)] == ["words"]


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item>&b;</item></rss>'
    with pytest.raises(IntakeError, match=r"f\.xml declares entities"):
        read(read_feed, bomb, "f.xml")
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item>&a;</item></rss>'
    with pytest.raises(IntakeError, match="declares entities"):
        read(read_feed, outside)


def test_what_comes_before_a_mistake_is_read() -> None:
    items = read(read_feed, RSS.format(encoding="utf-8")[:-60] + "<oops", "f.xml")
    assert documents(items)[0].raw == "Hello world"
    assert "is not XML" in refusals(items)[-1]
    assert refusals(items)[-1].endswith("nothing after it is read")


@pytest.mark.parametrize("text", ["<html><p>no feed</p></html>", "<rss></rss>", "<a/>"])
def test_what_is_no_feed_is_refused(text: str) -> None:
    with pytest.raises(IntakeError, match=r"f\.xml has no entries of a feed"):
        read(read_feed, text, "f.xml")


def test_what_is_no_xml_is_refused() -> None:
    (refused,) = refusals(read(read_feed, "no XML at all", "f.xml"))
    assert refused.startswith("f.xml:1 is not XML (")


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(IntakeError, match="nested too deeply"):
        read(read_feed, "<rss>" + "<a>" * 5000)


def test_a_long_feed_is_read_piece_by_piece() -> None:
    entry = "<item><description>some words of text</description></item>\n"
    source = source_of(f"<rss><channel>{entry * 5000}</channel></rss>", "f.xml")
    found = list(read_feed(source))
    assert len(found) == 5000
    assert str(getattr(found[-1], "path", "")) == "f.xml:5000"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_any_plain_text_comes_through(text: str) -> None:
    if set("<&") & set(text) or not text.strip():
        return
    items = read(read_feed, f"<rss><item><description>{text}</description></item></rss>")
    assert refusals(items) or the_one(items).raw == text.strip()
