"""The places of a report in which an agency is credited."""

import re
from collections.abc import Iterable, Iterator

from crosswire.credit.agencies import agency_named

#: A credit stands within so many lines from the head and from the tail.
HEAD, TAIL = 4, 3
#: No line of credits is longer, and no dateline.
LONGEST_LINE, LONGEST_DATELINE = 90, 70
#: What a line at the tail may hold beside the last sentence.
LAST_WORDS = 400

_DATELINE = re.compile(
    r"(?P<where>[^()\n/]{0,70}?)(?:\((?P<a>[^()\n]{2,60})\)|/\s*+(?P<b>[^/\n]{2,40}?)\s*/)"
    r"\s*(?:[-–—:.]|$|(?=[\"“«A-ZА-Я]))"
)
_OPENING = re.compile(r"(?P<credit>[^\n]{2,70}?)(?:\s[-–—]{1,2}|[–—]|--|\.)\s*(?=[\"“«A-ZА-Я0-9])")
_BYLINE = re.compile(
    r"^(?:by|from|via|credit|sources?|text|story|report|published by|originally published by|"
    r"(?:with |additional |with additional )?(?:reporting|inputs?) (?:by|from)|"
    r"©|\(c\)|copyright(?: ©)?)(?:\s*:|\s)\s*(?:\d{4}\s+)?",
    re.IGNORECASE,
)
#: Of those who wrote and edited: "glb/sb (Reuters, AFP)".
_INITIALS = re.compile(r"^[a-z]{2,4}(?:[/,][a-z]{2,4})*\s*(?=\()")
_PICTURE = re.compile(
    r"\b(?:photo\w*|pictures?|pics?|images?|video|getty|file|graphics?|camera|footage|handout|"
    r"screenshot|illustration|map|afptv)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:(?<!\s)\s+)?(?:[,|&•·/;()]|\s[-–—]{1,2}\s|[–—]|\band\b|\bfor\b|\bof\b|\bvia\b)\s*"
)
#: A person, a place, a date: words that begin with a capital or a digit, or join such words.
_NAME_LIKE = re.compile(
    r"(?:(?:[A-ZÀ-ÞА-ЯІЇЄҐ0-9][\w.'’-]*|al-\w+|d[aeiu]|del|des|du|la|le|van|von|in)(?:\s+|$))+"
)
_LAST = re.compile(
    r"[.!?…][\"”’»)\]]*\s*(?:[-–—]{1,2}\s*(?P<a>[^()\n–—]{2,40}?)"
    r"|[(\[](?P<b>[^()\[\]\n]{2,60})[)\]]|/(?P<c>[^/\n]{2,40})/)\.?$"
)
_THANKS = re.compile(
    r"(?:^|[.!?…\"”)(\n])\s{0,20}(?:"
    r"(?:with |additional |some |with additional |other )?(?:reporting|inputs?|material|files) "
    r"(?:by|from)\s+(?P<a>[^\n().;]{2,80})"
    r"|(?P<b>[^\n().;]{2,80}?) (?:also )?contributed (?:reporting )?to this "
    r"(?:report|story|article)"
    r"|(?:©|\(c\)|copyright(?: ©)?)\s*(?:\d{4}\s*,?\s*)?(?P<c>[^\n().;]{2,60})"
    r"|sources?:\s*(?P<d>[^\n();]{2,60}?)\.?$"
    r"|this (?:article|story|report)[^\n.]{0,40} published by (?P<e>[^\n().;]{2,60}?)"
    r"(?: and [^\n.]*)?[.)]?$)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*$")
_TITLE = re.compile(r"\s(?:[-–—|])\s*(?P<credit>[^|–—]{2,40})$")


def credit_in_author(author: str) -> str | None:
    """Such as "By Jane Doe, Associated Press"; any of several names may be the agency's."""
    return _first(_PARTS.split(author), certain=True) or _last_words(author)


def credit_in_title(title: str) -> str | None:
    """Such as "Bridge reopens - Interfax"."""
    found = _TITLE.search(title.strip())
    return agency_named(found["credit"]) if found else None


def credit_at_head(text: str) -> str | None:
    told = False
    for line in _some(text, HEAD):
        found = _in_dateline(line) or _opening(line) or (None if told else _on_line(line))
        if found:
            return found
        told = told or _SENTENCE_END.search(line) is not None
    return None


def credit_at_tail(text: str) -> str | None:
    lines = list(_some_from_end(text, TAIL))
    for line in lines:
        found = _on_line(line) or _behind_last_sentence(line) or _thanks(line[-LAST_WORDS:])
        if found:
            return found
    return None


def _in_dateline(line: str) -> str | None:
    """ "GENEVA, March 2 (Reuters) -", "MOSCOW, March 2. /TASS/."."""
    found = _DATELINE.match(line)
    if not found or not _is_name_like(found["where"]):
        return None
    if _PICTURE.search(found["where"]):
        return None
    return _all(_split(found["a"] or found["b"]), certain=True)


def _on_line(line: str) -> str | None:
    """A line that holds nothing but credits: "Reuters", "By Jane Doe, Associated Press"."""
    if len(line) > LONGEST_LINE or _PICTURE.search(line):
        return None
    bare = _BYLINE.sub("", _INITIALS.sub("", line).strip("()[] *_-–—"), count=1)
    if re.search(r"\w\s*/\s*\w", bare):  # "Jane Doe/AFP" took a photograph
        return _all(bare.split("/"))
    parts = _split(bare)
    others = [part for part in parts if not agency_named(part)]
    return _first(parts) if len(others) <= 2 and all(map(_is_name_like, others)) else None


def _opening(line: str) -> str | None:
    """ "AFP - Twelve people", "TASS, March 2. Twelve people", "MOSCOW, March 2 - TASS. Twelve"."""
    for end in _ends(line):
        parts = _split(line[:end])
        others = [part for part in parts if not agency_named(part)]
        if len(others) > 3 or not all(map(_is_name_like, others)):
            return None
        if len(others) < len(parts):
            return _first(parts)
    return None


def _ends(line: str) -> Iterator[int]:
    """Where a dateline may end, up to the third place."""
    at = 0
    for _ in range(3):
        found = _OPENING.match(line, at)
        if not found or found.end() > LONGEST_DATELINE:
            return
        yield found.end("credit")
        at = found.end()


def _behind_last_sentence(line: str) -> str | None:
    """ "… in the flood. — AFP", "… in the flood. (With inputs from PTI)"."""
    found = _LAST.search(line[-LAST_WORDS:])
    if not found or _PICTURE.search(found[0]):
        return None
    credit = _BYLINE.sub("", found["a"] or found["b"] or found["c"], count=1)
    return _all(_split(credit), certain=found["a"] is None)


def _thanks(line: str) -> str | None:
    """ "With reporting by AP", "AFP contributed to this report", "© 2022 AFP", "Source: TASS"."""
    for found in _THANKS.finditer(line):
        if not _PICTURE.search(found[0]):
            names = next(filter(None, found.groups()), "")
            if agency := _first(_split(names)):
                return agency
    return None


def _first(parts: Iterable[str], *, certain: bool = False) -> str | None:
    return next(filter(None, (agency_named(part, certain=certain) for part in parts)), None)


def _all(parts: list[str], *, certain: bool = False) -> str | None:
    """The first agency, if there is nothing else but agencies, days and hours."""
    found = [agency_named(part, certain=certain) for part in parts if not part[:1].isdigit()]
    return found[0] if found and all(found) else None


def _last_words(author: str) -> str | None:
    """ "JANE DOE Associated Press"."""
    words = author.split()
    return _first(" ".join(words[-count:]) for count in (3, 2, 1) if count < len(words))


def _split(credit: str) -> list[str]:
    return [part for part in _PARTS.split(credit) if part.strip(" .'’-–—*")]


def _is_name_like(words: str) -> bool:
    bare = words.strip(" ,.:;-–—")
    return not bare or (
        len(bare.split()) <= 8 and bool(_NAME_LIKE.fullmatch(bare.replace(",", "")))
    )


def _some(text: str, lines: int) -> Iterator[str]:
    """The first lines that are not empty, without reading the whole text."""
    found, at = 0, 0
    while found < lines and at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if line := text[at:end].strip():
            found += 1
            yield line
        at = end + 1


def _some_from_end(text: str, lines: int) -> Iterator[str]:
    found, end = 0, len(text)
    while found < lines and end > 0:
        at = text.rfind("\n", 0, end) + 1
        if line := text[at:end].strip():
            found += 1
            yield line
        end = at - 1
