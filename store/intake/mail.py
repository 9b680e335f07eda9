"""Mails as saved, alone or many in one file: the text of each is an article."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from store.errors import IntakeError
from store.intake.dates import read_value
from store.intake.decode import Decoded, decode
from store.intake.document import Document
from store.intake.encodings import known_encoding
from store.intake.fields import language_code
from store.intake.markup import page_of
from store.intake.metadata import completed
from store.intake.page import declared_in
from store.intake.source import LONGEST_RECORD, Refusal
from store.records import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from store.intake.source import Source

_SEPARATOR = b"From "
_QUOTED_SEPARATOR = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mail(source: Source) -> Iterator[Document]:
    """Yield the text of a mail: its plain text, or else what its HTML shows.

    Raises `IntakeError` for a mail without either.
    """
    yield _article(source.whole(), source.name)


def read_mailbox(source: Source) -> Iterator[Document | Refusal]:
    """Yield the mails of an mbox file; one without a text is refused alone."""
    for line, data in _mails(source):
        try:
            yield _article(data, f"{source.name}:{line}")
        except IntakeError as error:
            yield Refusal(source.name, line, str(error))


def _mails(source: Source) -> Iterator[tuple[int, bytes]]:
    """Yield the mails between the “From ” lines that stand after a blank one."""
    lines: list[bytes] = []
    start, size, after_blank = 1, 0, True
    for number, line in source.lines():
        if after_blank and line.startswith(_SEPARATOR):
            if lines:
                yield start, _QUOTED_SEPARATOR.sub(rb"\1", b"".join(lines))
            lines, start, size = [], number, 0
        elif size < LONGEST_RECORD:
            lines.append(line)
            size += len(line)
        after_blank = not line.strip()
    if lines:
        yield start, _QUOTED_SEPARATOR.sub(rb"\1", b"".join(lines))


@dataclass(slots=True)
class _Parts:
    """What a mail consists of: its first plain text, its first HTML, and how much else."""

    plain: Message | None = None
    html: Message | None = None
    others: int = 0


def _article(data: bytes, path: str) -> Document:
    from email import message_from_bytes

    mail = message_from_bytes(data)
    parts = _parts(mail)
    body = _decoded(parts.plain, path) if parts.plain else Decoded("", "", is_guess=False)
    if body.text.strip():
        document = Document(body.text, path, "mail", body.encoding)
    elif parts.html:
        body = _decoded(parts.html, path)
        document = page_of(body.text, path, body.encoding, "mail")
    else:
        raise IntakeError(f"{path} is a mail without a text; save what is attached to it")
    notes = [f"attachments left out: {parts.others}"] if parts.others else []
    notes += [f"encoding guessed: {body.encoding.upper()}"] if body.is_guess else []
    metadata = completed(_metadata(mail), document.metadata)
    return replace(document, metadata=metadata, notes=tuple(notes))


def _parts(mail: Message) -> _Parts:
    parts = _Parts()
    for part in mail.walk():
        kind = part.get_content_type()
        if part.is_multipart():
            continue
        if part.get_filename() or part.get_content_disposition() == "attachment":
            parts.others += 1
        elif kind == "text/plain" and not parts.plain:
            parts.plain = part
        elif kind == "text/html" and not parts.html:
            parts.html = part
        elif kind not in {"text/plain", "text/html"}:
            parts.others += 1
    return parts


def _decoded(part: Message, path: str) -> Decoded:
    """Decode the text of a part; the mail names the encoding, if not always rightly."""
    data = cast("bytes", part.get_payload(decode=True))
    return decode(data, path, _charset(part) or declared_in(data))


def _charset(part: Message) -> str:
    try:
        return part.get_content_charset() or ""
    except (LookupError, ValueError):  # a name that is itself badly encoded
        return ""


def _metadata(mail: Message) -> Metadata:
    from email.utils import parseaddr

    sender, address = parseaddr(_header(mail, "from"))
    date = read_value(_header(mail, "date"))
    return Metadata(
        title=_header(mail, "subject"),
        source=_list_name(_header(mail, "list-id")) or address.rpartition("@")[2],
        date=date.iso,
        date_found=date.found,
        author=sender,
        language=language_code(_header(mail, "content-language")),
    )


def _list_name(header: str) -> str:
    """Return what a List-Id calls the list: its phrase, or else the id itself (RFC 2919)."""
    phrase, _, identifier = header.partition("<")
    return phrase.strip(' "') or identifier.strip(" >")


def _header(mail: Message, name: str) -> str:
    """Return a header as one line in plain characters, however it is encoded."""
    from email.header import decode_header

    value = mail.get(name, "")
    try:
        pieces = decode_header(value)
    except (ValueError, LookupError):
        pieces = [(str(value), None)]
    return " ".join("".join(_piece(*piece) for piece in pieces).split())


def _piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return piece.decode(known_encoding(charset or "") or "utf-8")
    except ValueError:
        return piece.decode("cp1252", "replace")
