"""Which character set a document is in, whatever it says of itself."""

import codecs
import re
from collections.abc import Sequence

from charset_normalizer import from_bytes
from w3lib.encoding import resolve_encoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    # Without a mark, a document still begins with "<" or "{".
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"{\0", "utf-16-le"),
    (b"\0{", "utf-16-be"),
)
_SHIFTS_TO_JAPANESE = b"\x1b$B"
_DEFAULTS = frozenset({"utf-8", "ascii", "cp1252", "iso8859-1"})
"""What servers declare of themselves, when nobody told them."""
_DAMAGE = 0.05
"""A share of unreadable characters up to this is damage in UTF-8; another set has nearly 1."""
_DAMAGE_IF_DECLARED = 0.5
_ENOUGH = 64 * 1024
"""Bytes from which a character set is guessed."""
_WIDE = ("utf-16", "utf-32", "ucs-")
_MARKUP = re.compile(rb"<[^<>]{0,2000}>")
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_MARKUP_CHARSET = re.compile(
    rb"<(?:\?xml|meta)\b[^>]*?(?:encoding|charset)\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE
)


def charset_of(body: bytes, *declared: str | None) -> str | None:
    """The name of the character set: by its mark, by being UTF-8, as declared, or by a guess.

    Servers often declare a set that nobody chose, but hardly any text in another set happens to be
    valid UTF-8. Of two declarations that both can be, a server's default yields, and else the text
    tells. None: there is nothing to tell it by.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return name
    if _SHIFTS_TO_JAPANESE in body and body.isascii() and _that_reads(body, "iso-2022-jp"):
        return "iso-2022-jp"
    most = _DAMAGE_IF_DECLARED if any(_is_named_utf8(each) for each in declared) else _DAMAGE
    if b"\0" not in body and _is_utf8(body, most):
        return "utf-8"
    # With two or four bytes a letter, markup has zero bytes.
    unlikely = () if b"\0" in body else _WIDE
    stated = [each for each in declared if each and not each.lower().startswith(unlikely)]
    found = [_that_reads(body, each) for each in stated]
    possible = [name for name in found if name]
    chosen = [name for name in possible if name not in _DEFAULTS] or possible
    if len(set(chosen)) == 1:
        return chosen[0]
    return _guess(body, chosen) or (chosen[-1] if chosen else None)


def decoded(body: bytes, *declared: str | None) -> str:
    """The document's characters; damage becomes U+FFFD."""
    return body.decode(charset_of(body, *declared) or "utf-8", "replace").removeprefix("\ufeff")


def header_charset(content_type: str) -> str | None:
    """The charset that a Content-Type header names."""
    found = _HEADER_CHARSET.search(content_type)
    return found[1] if found else None


def markup_charset(body: bytes) -> str | None:
    """The one that an XML declaration or a meta element at the head of a document names."""
    found = _MARKUP_CHARSET.search(body[:2048])
    return found[1].decode("ascii") if found else None


def _is_named_utf8(declared: str | None) -> bool:
    return (declared or "").lower() in ("utf-8", "utf8")


def _is_utf8(body: bytes, most: float) -> bool:
    text = body.decode("utf-8", "replace")
    foreign = sum(character > "\x7f" for character in text) if not text.isascii() else 0
    return text.count("\ufffd") <= foreign * most


def _that_reads(body: bytes, declared: str) -> str | None:
    """Python's name of a set in which every byte of the document has a meaning.

    Browsers take a name for the largest set that goes by it, and publishers test in browsers:
    GB2312 is GB18030, Shift_JIS Microsoft's, ISO-8859-1 Windows-1252.
    """
    for name in (resolve_encoding(declared), declared):
        try:
            body.decode(name or "")
            return codecs.lookup(name or "").name
        except (LookupError, UnicodeError):  # LookupError also of codecs that are no character sets
            continue
    return None


def _guess(body: bytes, among: Sequence[str] = ()) -> str | None:
    words = _MARKUP.sub(b" ", body[: 2 * _ENOUGH])[:_ENOUGH]
    best = from_bytes(words, cp_isolation=list(among) or None).best()
    return best.encoding if best else None
