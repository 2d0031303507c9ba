"""Whether two sentences may tell of two cases of one kind: two ways, two rounds, a part. Pure."""

import re
from functools import lru_cache

from crosswire import lexis
from crosswire.domain.claims import Amount, Claim
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.pair import Pair

#: What is so of one case need not be so of another; when and where, one event is disputed itself.
OF_CASES = frozenset(("status", "quantity", "actor"))
#: The first leg, the second vote.
ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|previous)"
    r"[\s-]+(?=([a-z]{3,})\b(?:[\s-]+([a-z]{3,})\b)?)"
)
#: Terminal 2, Reactor B.
NUMBERED = re.compile(r"\b([A-Za-z]{3,}) (?:[Nn]o\.? ?)?(\d{1,2}|[A-D])(?![\w%]|[.,:–-]\d)")
#: A second one, besides that of which others tell; not another two people.
OTHER = re.compile(
    r"\b(?:a (?:second|third|separate|different|previous)|another|an earlier) ([a-z]{3,})\b"
)
#: The one before, of what is held or sailed again and again.
BEFORE = re.compile(
    r"(?:\bthe|\b(?:its|his|her|their|our)|['’]s|s['’]) (?:last|previous|earlier) "
    r"((?:(?!of\b)[a-z-]+ )?(?:elections?|votes?|referendum|ballot|census|trip|voyage|crossing|"
    r"flight|season|flood|quake|earthquake))\b"
)
#: A sum of which the rest is paid in another way.
IN_PART = re.compile(
    r"\b(?:the rest|the remainder|in (?:cash (?:and|plus|with)|shares|stock|instal?lments)|"
    r"up ?front|down payment)\b",
    re.IGNORECASE,
)
#: A share, and of whom it is one.
RATE = re.compile(r"(?:per ?cent|%)(?!\w)", re.IGNORECASE)
CAPACITY = re.compile(
    r"\b(?:capacity|limit|maximum|allowed to|permitted to|licensed|can (?:hold|carry|seat)|"
    r"room for|(?:built|designed|meant|equipped|able|certified) (?:for|to (?:carry|hold|seat)))\b",
    re.IGNORECASE,
)
#: Words of a figure that is another one than its plain sum.
ONE_MEASURE = (CAPACITY, IN_PART)
AMONG = re.compile(r"\bamong (?!other|them\b|those\b)", re.IGNORECASE)
EVERYWHERE = re.compile(r"\b(?:across|throughout|nationwide|all over|worldwide)\b", re.I)
#: What is so of a part of a country.
LOCAL = re.compile(
    r"\b(?:in|of) the (capital|city|north|south|east|west|countryside|region|province|district)\b"
)
#: How words for a people end: all who came may be called so.
OF_A_PEOPLE = ("an", "ese", "ish", "i", "ch")
#: The class of people whom nothing more is said of.
PEOPLE = "people"
WORD = re.compile(r"[\w’'-]+")


def told_apart(pair: Pair, finding: Finding) -> Finding:
    """The finding, doubted where the sentences set two cases against each other."""
    if finding.relation != "contradicts" or finding.type not in OF_CASES or pair.one_clause:
        return finding
    if _contrasted(pair) or _two_of_a_series(pair) or _another(pair):
        return finding.doubted(Doubt.TWO_CASES)
    part = {"quantity": _other_measure, "status": _part_of_one}.get(finding.type)
    return finding.doubted(Doubt.PART_TOLD) if part and part(pair) else finding


def _told(claim: Claim) -> str:
    """Its sentence without the names of those who say so, such as the southern army."""
    sentence = claim.evidence.sentence
    for speaker in claim.attribution.chain:
        sentence = re.sub(rf"(?<!\w){re.escape(speaker.name)}(?!\w)", "", sentence, flags=re.I)
    return sentence


def _contrasted(pair: Pair) -> bool:
    """Northbound in the one, southbound in the other, and neither names both."""
    first, second = (_members(_told(c)) for c in (pair.earlier, pair.later))
    return any(line in second and not which & second[line] for line, which in first.items())


@lru_cache(maxsize=4096)
def _members(sentence: str) -> dict[str, set[int]]:
    """Of which lines of contrasts it has which members."""
    plain = f" {' '.join(WORD.findall(sentence.replace('’', chr(39))))} "
    lines = [(line, plain.lower()) for line in lexis.contrasts()]
    lines += [(line, plain) for line in lexis.directions()]
    found: dict[str, set[int]] = {}
    for line, text in lines:
        for number, words in enumerate(line):
            if any(f" {word} " in text for word in words):
                found.setdefault(min(line[0]), set()).add(number)
    return found


def _two_of_a_series(pair: Pair) -> bool:
    first, second = (_series(_told(c)) for c in (pair.earlier, pair.later))
    return any(what in second and not which & second[what] for what, which in first.items())


@lru_cache(maxsize=4096)
def _series(sentence: str) -> dict[str, set[str]]:
    """Which of a kind it names: {"leg": {"first"}}."""
    found: dict[str, set[str]] = {}
    for which, *told in ORDINAL.findall(sentence.lower()):
        for what in told:  # the first quake, the first deadly quake
            if what and what not in lexis.calendar():
                found.setdefault(lexis.canonical(what, "n"), set()).add(which)
    for what, which in NUMBERED.findall(sentence):
        if what.lower() in lexis.numbered():
            found.setdefault(what.lower(), set()).add(which)
    return found


def _other_measure(pair: Pair) -> bool:
    """A rate among some of all, how many there may be at most, or a part of the whole."""
    told = [_told(c) for c in (pair.earlier, pair.later)]
    one_only = any(bool(way.search(told[0])) != bool(way.search(told[1])) for way in ONE_MEASURE)
    return one_only or _rate_among(pair) or _tells_both(pair)


def _tells_both(pair: Pair) -> bool:
    """1,500 in all, 800 of them in Torvik: the other's figure is told as a part of one's own."""
    claims = (pair.earlier, pair.later)
    figures = [_figure(claim) for claim in claims]
    return any(
        bool(other) and re.search(rf"(?<![\d.,]){re.escape(other)} (?:of (?:them|whom|which)|in)\b",
                                  _told(claim), re.IGNORECASE) is not None
        for other, claim in zip(reversed(figures), claims, strict=True)
    )  # fmt: skip


def _figure(claim: Claim) -> str:
    """As the text has it, without what is counted."""
    if isinstance(claim.answer, Amount):
        return claim.answer.quantity.text
    told = [each.quantity for each in claim.frame.arguments if each.quantity] if claim.frame else []
    return " ".join(told[0].text.split()[:1]) if told else ""


def _rate_among(pair: Pair) -> bool:
    """So many per cent of all, and among young people: a rate, unlike a number, may be higher."""
    told = [_told(c) for c in (pair.earlier, pair.later)]
    rates = all(RATE.search(each) for each in told)
    return rates and bool(AMONG.search(told[0])) != bool(AMONG.search(told[1]))


def _another(pair: Pair) -> bool:
    """A second case, another plant: told to be one of several by the one alone."""
    first, second = (_others(_told(c)) for c in (pair.earlier, pair.later))
    return first != second


@lru_cache(maxsize=4096)
def _others(sentence: str) -> frozenset[str]:
    plain = sentence.lower()
    return frozenset((*OTHER.findall(plain), *BEFORE.findall(plain)))


def _part_of_one(pair: Pair) -> bool:
    """One lane of the bridge, the women's ward of the hospital: told by the one alone."""
    first, second = (_parts(_told(c)) for c in (pair.earlier, pair.later))
    return bool(first) != bool(second)


@lru_cache(maxsize=4096)
def _parts(sentence: str) -> frozenset[str]:
    return lexis.parts_of_things() & frozenset(WORD.findall(sentence.lower()))


def parts_counted(claim: Claim) -> frozenset[str]:
    """Words by which its figure is told to be of a part: eleven women; in a district."""
    sentence = _told(claim)
    places = lexis.parts_of_places() & frozenset(WORD.findall(sentence))
    figure = claim.answer.quantity.text if isinstance(claim.answer, Amount) else ""
    counted = re.search(rf"{re.escape(figure)}\s+((?:[\w’'-]+\s+){{0,2}})", sentence + " ", re.I)
    people = lexis.some_people() & frozenset(counted[1].split()) if figure and counted else set()
    return places | people | _works(sentence) | _of_a_kind(claim, sentence)


def _of_a_kind(claim: Claim, sentence: str) -> frozenset[str]:
    """15 cruise missiles, of all missiles; 38 percent in the capital, of all votes."""
    answer = claim.answer
    if not isinstance(answer, Amount):
        return frozenset()
    of_it = answer.counted.rstrip("s")
    kind = re.search(rf"{re.escape(answer.quantity.text)} ([a-z-]+) {re.escape(of_it)}", sentence)
    told = frozenset((kind[1],)) if kind and answer.counted != PEOPLE else frozenset[str]()
    named = re.search(rf"{re.escape(answer.quantity.text)} ([A-Z][\w-]+) [a-z]{{3,}}s\b", sentence)
    if named and not named[1].endswith(OF_A_PEOPLE):
        told |= {named[1]}  # 5,000 Kell fans, of all who came
    share = answer.quantity.unit == "share"
    return told | frozenset(LOCAL.findall(sentence.lower()) if share else ())


def _works(sentence: str) -> frozenset[str]:
    """At its plant, at one of its yards: whichever word they go by, it is not the whole firm."""
    return (
        frozenset(("works",))
        if lexis.single_works() & {*WORD.findall(sentence.lower())}
        else frozenset()
    )


def counts_everywhere(claim: Claim) -> bool:
    """Across the city, and not only at the match."""
    return EVERYWHERE.search(_told(claim)) is not None
