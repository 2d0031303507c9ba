"""Which character set a document is in, whatever it says of itself."""

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DAMAGE = 0.05
"""A share of unreadable characters up to this is damage in UTF-8; another set has nearly 1."""
_ENOUGH = 64 * 1024
"""Bytes from which a character set is guessed."""
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_MARKUP_CHARSET = re.compile(
    rb"<(?:\?xml|meta)\b[^>]*?(?:encoding|charset)\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE
)


def charset_of(body: bytes, declared: str | None = None) -> str | None:
    """The name of the character set: by its mark, by being UTF-8, as declared, or by a guess.

    Servers often declare a set that nobody chose, but hardly any text in another set happens to be
    valid UTF-8. None: there is nothing to tell it by.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return name
    if b"\0" not in body and _is_utf8(body):
        return "utf-8"
    if declared and _reads(body, declared):
        return declared
    best = from_bytes(body[:_ENOUGH]).best()
    return best.encoding if best else None


def decoded(body: bytes, declared: str | None = None) -> str:
    """The document's characters; damage becomes U+FFFD."""
    return body.decode(charset_of(body, declared) or "utf-8", "replace").removeprefix("\ufeff")


def header_charset(content_type: str) -> str | None:
    """The charset that a Content-Type header names."""
    found = _HEADER_CHARSET.search(content_type)
    return found[1] if found else None


def markup_charset(body: bytes) -> str | None:
    """The one that an XML declaration or a meta element at the head of a document names."""
    found = _MARKUP_CHARSET.search(body[:2048])
    return found[1].decode("ascii") if found else None


def _is_utf8(body: bytes) -> bool:
    text = body.decode("utf-8", "replace")
    foreign = sum(character > "\x7f" for character in text) if not text.isascii() else 0
    return text.count("\ufffd") <= foreign * _DAMAGE


def _reads(body: bytes, charset: str) -> bool:
    """Whether it is a character set, and every byte of the document has a meaning in it."""
    try:
        return bool(body.decode(charset)) or not body
    except (LookupError, UnicodeError):  # LookupError also of codecs that are no character sets
        return False
