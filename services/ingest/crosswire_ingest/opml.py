"""A list of feeds (OPML 1.0 and 2.0) to its entries: run in the child that reads hostile documents.

Readers write OPML loosely: attributes in any case, bare ampersands, HTML's entities. It is mended
where that is safe, and what cannot be read is said.
"""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from lxml import etree

from crosswire.domain.errors import Refused
from crosswire.domain.feed_lists import NAMESPACE, Outline, OutlineList
from crosswire.domain.text import clean_line
from crosswire_ingest.charsets import decoded, markup_charset

MOST = 10_000
"""Entries of one list."""
DEEPEST = 5
"""Folders within each other that make a tag; deeper ones count as the last of these."""
SHORTEST = timedelta(minutes=1)
"""Between two polls, if a list says how often."""
LONGEST_NAME, LONGEST_TAG = 200, 60
OWN = f"{{{NAMESPACE}}}"
"""Attributes that begin so are those that our own export adds."""

_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_REFERENCE = re.compile(r"&(#\d{1,7};|#x[0-9a-f]{1,6};|[a-z]\w{1,30};)?", re.IGNORECASE)
_OF_XML = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"}
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_FIRST_TAG = re.compile(r"<([a-z][\w:.-]{0,40})", re.IGNORECASE)
_FEEDS = {"rss", "feed", "rdf", "rdf:rdf", "urlset"}
_OF_FEEDS = {"rss", "atom", "feed", "rdf", "rss1", "pie"}
_LIKE_A_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,24}(?:[/:?].*)?$", re.IGNORECASE)


def read_opml(body: bytes, charset: str | None = None) -> OutlineList:
    """Raises Refused if it is not OPML or is built to harm."""
    document = decoded(body, charset, markup_charset(body)).lstrip("\ufeff \t\r\n")
    if _ENTITY.search(document):
        raise Refused("The list declares entities, which can harm its readers.")
    _refuse_others(document)
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    mended = _REFERENCE.sub(_mended, _DECLARATION.sub("", document))
    try:
        root = etree.fromstring(mended.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise Refused(f"The list cannot be read as XML: {error}.") from error
    if root is None or _name(root) != "opml":
        raise Refused("This is not a list of feeds: OPML is needed.")
    return _list(root, document, parser)


def _list(root: Any, document: str, parser: Any) -> OutlineList:
    found = [it for body in root if _name(body) == "body" for it in _outlines(body)]
    titles = (
        _line(it.text)
        for head in root
        if _name(head) == "head"
        for it in head
        if _name(it) == "title"
    )
    return OutlineList(
        title=next(titles, None) or None,
        outlines=tuple(found[:MOST]),
        damage=_damage(parser),
        whole=document.rstrip().lower().endswith("</opml>"),
        left_out=max(0, len(found) - MOST),
    )


def _outlines(body: Any) -> Iterator[Outline]:
    """Every entry with the folders above it, without recursion: depth is the list's to choose."""
    waiting: list[tuple[Any, tuple[str, ...]]] = [(body, ())]
    while waiting:
        element, folders = waiting.pop()
        if element is not body:
            facts = {name.lower(): value for name, value in element.attrib.items()}
            if _name(element) != "outline":
                continue
            if outline := _entry(facts, folders):
                yield outline
                # What stands below a feed stands beside it.
            elif len(element):
                folders = _within(folders, facts)
        waiting.extend((child, folders) for child in reversed(element))


def _within(folders: tuple[str, ...], facts: Mapping[str, str]) -> tuple[str, ...]:
    name = _line(facts.get("text") or facts.get("title"))[:LONGEST_TAG].strip("/ ")
    return (*folders, name) if name and len(folders) < DEEPEST else folders


def _entry(facts: Mapping[str, str], folders: tuple[str, ...]) -> Outline | None:
    """The outline as an entry; None if it is a folder, a note or a link to a page."""
    kind = facts.get("type", "").strip().lower()
    url = _address(facts.get("xmlurl"))
    if not url and kind in _OF_FEEDS:
        url = _address(facts.get("url"))
    is_list = kind in ("include", "link") and bool(re.search(r"\.opml\b", facts.get("url", "")))
    site = _address(facts.get("htmlurl"))
    if is_list:
        url = url or _address(facts.get("url"))
    elif not url and not site and kind not in _OF_FEEDS and "xmlurl" not in facts:
        return None
    name = _line(facts.get("title")) or _line(facts.get("text"))
    own = {key.removeprefix(OWN): value for key, value in facts.items() if key.startswith(OWN)}
    return Outline(
        name=(_line(facts.get("text")) or name)[:LONGEST_NAME],
        url=url,
        site=site,
        tags=("/".join(folders),) if folders else (),
        is_list=is_list,
        **_as_exported(own),
    )


def _as_exported(own: Mapping[str, str]) -> dict[str, Any]:
    """What our own export says beyond what OPML can; anything else there is ignored."""
    known: dict[str, Any] = {"paused": own.get("state") == "paused"}
    if re.fullmatch(r"\d{1,8}", own.get("every", "")):
        # Whoever wrote the list is no person here: it may not set a publisher under fire.
        known["every"] = max(timedelta(seconds=int(own["every"])), SHORTEST)
    if outlet := _line(own.get("outlet")):
        known["outlet"] = outlet[:LONGEST_NAME]
    if own.get("validators") == "ignore":
        known["validators"] = "ignore"
    if own.get("full-text") == "never":
        known["full_text"] = "never"
    return known


def _address(text: str | None) -> str | None:
    """The address, mended where it is plain what was meant; as it is otherwise."""
    address = clean_line(text or "")
    address = re.sub(r"^feed:(?://)?(?=https?:)", "", address, flags=re.IGNORECASE)
    address = re.sub(r"^feed:(?=//)", "http:", address, flags=re.IGNORECASE)
    if address.startswith("//"):
        return f"https:{address}"
    if _LIKE_A_HOST.match(address):
        return f"https://{address}"
    return address or None


def _refuse_others(document: str) -> None:
    if not document.strip():
        raise Refused("The list is empty.")
    first = _FIRST_TAG.search(document[:4000])
    tag = first[1].lower() if first else ""
    if tag == "html" or document[:200].lower().startswith("<!doctype html"):
        raise Refused("This is a web page, not a list of feeds.")
    if tag in _FEEDS:
        raise Refused("This is a feed, not a list of feeds: crosswire feeds add takes it.")
    if tag != "opml":
        raise Refused("This is not a list of feeds: OPML is needed.")


def _mended(found: re.Match[str]) -> str:
    """XML's own references stay, HTML's become letters, and a bare ampersand is one."""
    text = found[0]
    if text == "&":
        return "&amp;"
    if text.startswith("&#"):
        return text if _is_of_xml(text[2:-1].lower()) else "\ufffd"
    if text.lower() in _OF_XML:
        return text.lower()
    return html.escape(html.unescape(text))


def _is_of_xml(number: str) -> bool:
    """Whether XML knows the character of that number; its parser recovers to half a character."""
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF


def _damage(parser: Any) -> str | None:
    for entry in parser.error_log:
        if entry.type_name == "NS_ERR_UNDEFINED_NAMESPACE":
            continue
        return f"line {entry.line}: {_line(entry.message)[:120]}"
    return None


def _name(element: Any) -> str:
    # Not by etree.QName, which refuses names that its own parser has let pass.
    name = element.tag if isinstance(element.tag, str) else ""
    return name.rpartition("}")[2].rpartition(":")[2].lower()


def _line(text: str | None) -> str:
    return clean_line(text or "")
