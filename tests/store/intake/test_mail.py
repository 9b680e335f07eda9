from __future__ import annotations

import base64
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import IntakeError
from store.intake.mail import read_mail, read_mailbox
from store.records import Metadata
from tests.store.intake.sources import documents, read, refusals, the_one

BODY = "Grüße aus Köln.\nRobots learn to fold.\n"


def mail(subtype: str = "plain", charset: str = "utf-8", encoding: str = "8bit") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Roboter für alle – ja"
    message["From"] = "Ann Lée <ann@mail.platformer.news>"
    message["Date"] = "Sat, 18 May 2024 04:52:21 +0200"
    message.set_content(BODY, subtype, charset=charset, cte=encoding)
    return message


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "iso-8859-15"])
@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable", "base64"])
def test_the_plain_text_is_the_article(charset: str, encoding: str) -> None:
    document = the_one(read(read_mail, bytes(mail("plain", charset, encoding)), "a.eml"))
    assert document.raw.replace("\r\n", "\n") == BODY
    assert (document.path, document.format, document.notes) == ("a.eml", "mail", ())
    assert document.metadata == Metadata(
        "Roboter für alle – ja",
        "mail.platformer.news",
        "2024-05-18",
        "Sat, 18 May 2024 04:52:21 +0200",
        "Ann Lée",
    )


def test_plain_text_goes_before_html_and_attachments_are_counted() -> None:
    message = mail()
    message.add_alternative("<p>HTML</p>", subtype="html")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    message.add_attachment("notes", filename="notes.txt")
    document = the_one(read(read_mail, bytes(message)))
    assert document.raw.replace("\r\n", "\n") == BODY
    assert document.notes == ("attachments left out: 2",)


def test_html_alone_is_read_as_a_page() -> None:
    data = base64.b64encode("<p>Привет <b>мир</b></p>".encode("koi8-r"))
    head = b"Subject: x\nContent-Type: text/html; charset=koi8-r\nContent-Transfer-Encoding: base64"
    document = the_one(read(read_mail, head + b"\n\n" + data))
    assert (document.raw, document.format, document.encoding) == ("Привет мир", "mail", "koi8-r")
    assert document.page is not None


def test_the_name_of_the_list_is_the_source() -> None:
    for header, source in (
        ('"Platformer" <p.substack.com>', "Platformer"),
        ("<p.substack.com>", "p.substack.com"),
    ):
        message = mail()
        message["List-Id"] = header
        assert the_one(read(read_mail, bytes(message))).metadata.source == source


def test_a_mail_that_tells_no_encoding_is_guessed_and_it_is_noted() -> None:
    data = b"Subject: caf\xe9\n\nLe pr\xe9sident a d\xe9clar\xe9.\n"
    document = the_one(read(read_mail, data))
    assert (document.raw, document.metadata.title) == ("Le président a déclaré.\n", "café")
    assert document.notes == ("encoding guessed: CP1252",)


@pytest.mark.parametrize("encoding", ["unicode-escape", "raw-unicode-escape", "utf-7", "no-such"])
def test_no_half_of_a_character_comes_in_by_a_header(encoding: str) -> None:
    head = f"Subject: =?{encoding}?q?=5Cud800_+2AA-?=\nFrom: =?{encoding}?q?=5Cud800?= <a@b.c>"
    mail = the_one(read(read_mail, f"{head}\n\nSome text.\n", "a.eml"))
    assert f"{mail.metadata.title} {mail.metadata.author}".encode()


def test_a_mail_without_a_text_is_refused() -> None:
    with pytest.raises(IntakeError, match=r"a\.eml is a mail without a text"):
        read(read_mail, b"Subject: x\nContent-Type: image/png\n\nxx", "a.eml")


def test_the_mails_of_a_mailbox_are_articles_that_know_their_line() -> None:
    box = (
        b"From ann Sat May 18 04:52:21 2024\nSubject: one\n\n>From here on\ntext\n\n"
        b"From bo Sat May 18 04:52:21 2024\nSubject: two\nContent-Type: image/png\n\nxx\n\n"
        b"From cy Sat May 18 04:52:21 2024\nSubject: three\n\nA line\nFrom within\n"
    )
    items = read(read_mailbox, box, "b.mbox")
    assert [(item.path, item.raw) for item in documents(items)] == [
        ("b.mbox:1", "From here on\ntext\n\n"),
        ("b.mbox:13", "A line\nFrom within\n"),
    ]
    assert refusals(items) == ["b.mbox:7 is a mail without a text; save what is attached to it"]


@given(st.data())
def test_no_mail_however_broken_ends_in_anything_but_a_refusal(data: st.DataObject) -> None:
    broken = bytearray(bytes(mail("plain", "iso-8859-1", "quoted-printable")))
    places = st.integers(0, len(broken) - 1)
    for place in data.draw(st.lists(places, max_size=20)):
        broken[place] = data.draw(st.integers(0, 255))
    with suppress(IntakeError):
        read(read_mail, bytes(broken))
