"""Character references, and the attributes of a tag, which may hold them."""

from __future__ import annotations

import re
from html import unescape

# Longer numbers name no character, and Python refuses to read very long ones.
REFERENCE = r"&(?:\#[0-9]{1,9};?|\#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"

_REFERENCE = re.compile(REFERENCE)
_ATTRIBUTE = re.compile(r"""([^\s/>=]++)(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s>]*+)))?+""")


def decoded(text: str) -> str:
    """Return the text with its character references resolved."""
    if "&" not in text:
        return text
    return _REFERENCE.sub(lambda match: unescape(match[0]), text)


def attributes_of(text: str) -> dict[str, str]:
    """Read the attributes of a tag, names in lower case, the first of each name."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), decoded(double or single or bare))
    return found
