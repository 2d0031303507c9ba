"""Whether two figures are of one event: one quake, one rally, one round of layoffs. Pure."""

import re

from crosswire import lexis
from crosswire.domain.claims import Amount, Claim
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Step, passed, stopped
from crosswire_alerts.judge.frames.story import LIKELY, NEAR, SURE, story_of
from crosswire_alerts.judge.pair import Pair, names_of
from crosswire_alerts.judge.spans import one_all_year, other_stretch
from crosswire_alerts.judge.twocases import two_cases
from crosswire_alerts.judge.words import both

#: How many years old somebody is.
AGE = "years old"
#: At what hour something happened.
HOUR = "local time"
#: What does not change once it is so.
FIXED = frozenset({
    "attended", "turnout", "jobs cut", "data exposed", "aboard", "population", "transfer fee",
    "settlement", "fined", "on strike", "magnitude", "unemployment", "inflation", "growth", "cost",
    "stolen", "ransom", "bribe", "without power for", AGE, HOUR,
})  # fmt: skip
#: What there is much of in any town.
MANY = frozenset(
    ("car", "truck", "lorry", "van", "motorcycle", "motorbike", "bicycle", "taxi", "vehicle",
     "house", "home", "building", "flat", "apartment", "shop", "street", "road")
)  # fmt: skip
#: Of these, what is measured of a country as a whole.
OF_A_COUNTRY = frozenset({"turnout", "population", "unemployment", "inflation", "growth"})
#: Those who are left in a place: their number grows smaller.
STANDING = frozenset({"left"})
#: What a town under fire suffers day after day.
REPEATED = frozenset({"strike", "attack", "shooting", "blast", "clashes", "war", "riot"})
#: What happens at one place and within the hour, so that its toll is no sum over many.
POINTS = frozenset({
    "crash", "plane-crash", "train-crash", "bus-crash", "shipwreck", "fire", "collapse",
    "stampede", "stabbing", "shooting",
})  # fmt: skip
#: What happens in one town for one reason and for another on one day.
MANY_TIMES = frozenset({"arrested", "captured", "freed", "evacuated", "rescued"})
MOVED = "evacuated"
#: A building out of which people are moved, of which a town has many.
OUT_OF = re.compile(
    r"\b(?:from|out of) (?:an?|the|its|their|one|two|several) (?:[\w-]+ ){0,2}(?:hotels?|schools?|"
    r"hospitals?|buildings?|blocks?|prisons?|offices?|stations?|airport|malls?|clinics?|ships?|trains?|"
    r"planes?|factory|theatre|cinema|church|market|hostels?|flats?|houses?|homes)\b",
    re.IGNORECASE,
)
#: What befalls people in one town on one day by many an event.
HARMED = frozenset({"killed", "wounded", "injured"})
#: Words by which what is around a town, or a part of it, is meant and not the town.
WIDER = re.compile(
    r"\b(?:districts?|provinces?|regions?|count(?:y|ies)|states?|prefectures?|areas?|suburbs?|"
    r"outskirts|metropolitan|greater|outside|villages?|neighbou?rhoods?)\b",
    re.IGNORECASE,
)
#: A raid or an attack: of which one, only the reason for the arrests would tell.
RAID = "attack"
#: Kinds of event of which one may be told as the other, or come of it.
KIN = (
    frozenset(
        ("crash", "plane-crash", "train-crash", "bus-crash", "shipwreck", "fire", "collapse")
    ),
    frozenset(("blast", "fire", "attack", "strike", "collapse", "shooting")),
    frozenset(("flood", "storm", "landslide", "collapse")),
    frozenset(("earthquake", "tsunami", "landslide", "collapse")),
    frozenset(("shooting", "stabbing", "attack", "clashes", "riot", "protest", "stampede")),
    frozenset(("war", "clashes", "attack", "strike")),
    frozenset(("wildfire", "fire", "heatwave", "drought")),
    frozenset(("eruption", "tsunami", "landslide")),
)


def one_event(pair: Pair) -> Step:
    """By the kind of event, the place, the time and what the two articles are about."""
    first, second = pair.earlier, pair.later
    if "@" in first.question.subject or pair.same_article:
        return passed("The losses of a side, or one article.")
    if first.question.predicate in STANDING and _one_place(first, second):
        return passed("Those who are left in one place.")
    if two_cases(pair):
        return stopped("Each is of a case of its own.")
    if one_all_year(pair):
        return stopped("Of one day, and of a year.")
    kinds = first.question.event, second.question.event
    if kinds[0] and kinds[1] and not _kin(kinds[0], kinds[1]):
        return stopped(f"Two kinds of event: {both(kinds[0], kinds[1])}.")
    if first.question.predicate == MOVED and _moved_from_two(pair):
        return passed("They may be of two places.", Doubt.EVENT_UNSURE)
    if first.question.predicate in MANY_TIMES and RAID in kinds:
        return passed("They may be of two events.", Doubt.EVENT_UNSURE)
    if kinds[0] and kinds[1]:
        doubts = () if kinds[0] == kinds[1] else (Doubt.OTHER_WORD,)
        return passed("One kind of event.", *doubts, *_which(pair))
    return _one_story(pair)


def _kin(first: str, second: str) -> bool:
    return first == second or any({first, second} <= kin for kin in KIN)


def _which(pair: Pair) -> tuple[Doubt, ...]:
    """It takes a place, a name that both articles are about, or a time to know which one."""
    first, second = pair.earlier, pair.later
    if first.question.predicate == HOUR:  # of crashes and fires a town has several on one day
        known = story_of(pair) == SURE and not _one_of_many(pair)
        return () if known else (Doubt.EVENT_UNSURE,)
    if _one_place(first, second) or story_of(pair) == SURE:
        return ()
    names = _names(first), _names(second)
    if names[0] & names[1] and first.question.event not in REPEATED:
        return ()
    if names[0] & names[1] and not pair.days_apart:
        return (Doubt.NAMED_NEAR_BY,)
    if _one_time(first, second) and not (names[0] and names[1]):
        return ()
    return (Doubt.EVENT_UNSURE,)


def _one_of_many(pair: Pair) -> bool:
    """A car, a man or a house in a large town: not the first of the day."""
    counted = {c.answer.counted for c in (pair.earlier, pair.later) if isinstance(c.answer, Amount)}
    placed = pair.earlier.place or pair.later.place
    of_a_town = placed is None or placed.kind != "place" or placed.key.startswith("place:")
    strike = pair.later.question.event == "strike"
    common = any(each in MANY or _somebody(each) for each in counted)
    return of_a_town and (strike or common)


def _somebody(noun: str) -> bool:
    """A man; not a tanker, which may be a soldier."""
    return lexis.is_a(noun, "person") and not lexis.is_a(noun, "vehicle")


def _one_story(pair: Pair) -> Step:
    """What no event is named of is one matter only if the two articles are about the same."""
    first, second = pair.earlier, pair.later
    if other_stretch(pair):
        return stopped("For different stretches of time.")
    story = story_of(pair)
    half = (first.question.event is None) != (second.question.event is None)
    if half and first.question.predicate in MANY_TIMES and not _moved_that_day(pair):
        return passed("They may be of two events.", Doubt.EVENT_UNSURE)
    if story == SURE:
        return passed("Both articles tell of the same.")
    kind = first.question.event or second.question.event
    if half and kind not in REPEATED and _one_small_town(pair):
        return passed("In one town, of which there is little news.", Doubt.NAMED_NEAR_BY)
    placed = _one_place(first, second) and _one_time(first, second)
    if placed or story == LIKELY:
        return passed("Both articles are likely to tell of the same.", Doubt.NAMED_NEAR_BY)
    if first.question.predicate in OF_A_COUNTRY and _one_place(first, second):
        return passed("Of one country, within a day or two.", Doubt.NAMED_NEAR_BY)
    dated = _one_time(first, second) and first.question.predicate in FIXED
    if dated and _names(first) & _names(second):
        return passed("On one day, and of one name.", Doubt.NAMED_NEAR_BY)
    if not half and _of_one_name(pair):
        return passed("Both say so of one name, within a day or two.", Doubt.NAMED_NEAR_BY)
    return passed("They may be of two events.", Doubt.EVENT_UNSURE)


def _of_one_name(pair: Pair) -> bool:
    """So many have fled Kell, so many have left it: a name that both articles are about and both
    figures stand beside; of raids and deaths a town has several."""
    if pair.later.question.predicate in MANY_TIMES | HARMED:
        return False
    return _name_beside_both(pair)


def _moved_that_day(pair: Pair) -> bool:
    """So many were moved out of a town on a day: whatever drove them out, it is told as one."""
    moved = pair.later.question.predicate == MOVED
    return moved and _one_time(pair.earlier, pair.later) and _name_beside_both(pair)


def _moved_from_two(pair: Pair) -> bool:
    """From the town, and from villages around it or one house in it."""
    return any(
        bool(narrow.search(pair.earlier.evidence.sentence))
        != bool(narrow.search(pair.later.evidence.sentence))
        for narrow in (WIDER, OUT_OF)
    )


def _name_beside_both(pair: Pair) -> bool:
    """A name that both articles are about, in both sentences that give a figure."""
    near = pair.hours_apart is not None and abs(pair.hours_apart) <= NEAR
    beside = [_plain(each.evidence.sentence) for each in (pair.earlier, pair.later)]
    common = {_plain(each.rpartition(":")[2]) for each in _names(pair.earlier) & _names(pair.later)}
    wider = [
        WIDER.search(each.evidence.sentence) is not None for each in (pair.earlier, pair.later)
    ]
    if not near or wider[0] != wider[1]:
        return False
    return any(name and all(name in told for told in beside) for name in common)


def _plain(text: str) -> str:
    """Without capitals and doubled letters, as the names of a scene are spelled."""
    return re.sub(r"(.)\1", r"\1", text.lower())


def _names(claim: Claim) -> frozenset[str]:
    """Without the common words that begin a title."""
    return frozenset(name for name in names_of(claim) if not name.startswith("word:"))


def _one_small_town(pair: Pair) -> bool:
    """Both articles are about one place or body that is on no map of towns, on one day or two."""
    first, second = _names(pair.earlier), _names(pair.later)
    common = first & second
    placed = {each for each in common if each.startswith("place:")}
    if first - common and second - common:  # the ferry Ona, the trawler Mir
        return False
    near = pair.hours_apart is not None and abs(pair.hours_apart) <= NEAR
    return near and bool(common) and not placed


def _one_place(a: Claim, b: Claim) -> bool:
    """A quake in a country is one quake; of strikes there are many in a country."""
    if a.place is None or b.place is None or a.place.key != b.place.key:
        return False
    of_it = a.question.predicate in OF_A_COUNTRY
    return a.place.kind == "place" or of_it or a.question.event not in {*REPEATED, None}


def _one_time(a: Claim, b: Claim) -> bool:
    first, second = a.event_time, b.event_time
    return first is not None and second is not None and first.overlaps(second)
