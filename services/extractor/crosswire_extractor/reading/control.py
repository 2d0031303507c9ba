"""Who controls a place: seized, held, lost, contested or unclear."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from crosswire.domain.claims import Entity
from crosswire_extractor import gazetteer, lexicon
from crosswire_extractor.reading.inflection import Form, phrase_forms
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.places import Atlas, place_after, place_before
from crosswire_extractor.reading.spans import subject_span
from crosswire_extractor.reading.verbs import VerbGroup, auxiliary_words, group_at

_Way = Literal["gain", "have", "lose", "fall", "stay"]


class Held(NamedTuple):
    """The place is in this state, read at token `at`."""

    at: int
    place: Entity
    state: Literal["held", "contested", "unclear"]
    holder: Entity | None
    group: VerbGroup | None
    negated: bool = False
    gained: bool = False
    """It came into the holder's hands, rather than stayed in them."""
    claimed: bool = False
    """The holder itself says so: "both claim control of it"."""
    by_speaker: bool = False
    """Whoever says so holds it: "X has been liberated"."""
    lost_by: Entity | None = None
    """Who held it before."""


class _Verb(NamedTuple):
    way: _Way
    forms: frozenset[Form]


def control_in(parsed: Parsed, atlas: Atlas) -> list[Held]:
    """Every statement on who holds a place, in order."""
    if not any(each.kind in ("city", "seat", "country", "adjective") for each in parsed.mentions):
        return []
    found: list[Held] = []
    for trigger in parsed.all_of(_verbs()):
        for verb in trigger.value:
            held = _read(parsed, trigger.start, trigger.end, verb, atlas)
            if held:
                found.append(held._replace(gained=verb.way in ("gain", "fall")))
                break
    found += _claimed(parsed, atlas)
    found += _contested(parsed, atlas)
    found += _unclear(parsed, atlas)
    return found


@cache
def _pronouns() -> frozenset[str]:
    return lexicon.group("subject_pronouns")


@cache
def _list(kind: str) -> frozenset[str]:
    return frozenset(lexicon.tree("control")[kind])


@cache
def _verbs() -> Phrases[tuple[_Verb, ...]]:
    ways: dict[str, list[_Verb]] = {}
    for way in ("gain", "have", "lose", "fall", "stay"):
        for phrase in lexicon.tree("control")[way]:
            for text, forms in phrase_forms(phrase):
                ways.setdefault(text, []).append(_Verb(way, forms))
    return Phrases({text: tuple(verbs) for text, verbs in ways.items()})


def _read(parsed: Parsed, at: int, end: int, verb: _Verb, atlas: Atlas) -> Held | None:
    group = group_at(parsed.tokens, at, end, verb.forms)
    if group.mood in ("intent", "demanded") or not _told(parsed, group):
        return None
    if verb.forms == {"ing"} and (verb.way == "lose" or (verb.way == "gain" and group.start < at)):
        return None  # is taking X, retreating from X: it is not done yet
    if verb.way == "lose" and _list("forces").intersection(parsed.words(end, end + 7)):
        return None  # withdrew from X almost all its forces
    if verb.way == "fall":
        return _fallen(parsed, at, end, group, atlas)
    if verb.way == "stay":
        return _stays(parsed, at, end, group, atlas)
    if verb.way in ("gain", "have") and (
        group.passive
        or (verb.forms & {"participle"} and group.start == at and _agent_at(parsed, end))
    ):
        return _passive(parsed, at, end, group, atlas)
    if group.passive:
        return None
    return _active(parsed, at, end, verb.way, group, atlas)


def _told(parsed: Parsed, group: VerbGroup) -> bool:
    """Not a bare purpose: "to capture X" says nothing of who holds it."""
    return parsed.word(group.start - 1) != "to" or _relative(parsed, group.start - 1) is not None


def _active(
    parsed: Parsed, at: int, end: int, way: _Way, group: VerbGroup, atlas: Atlas
) -> Held | None:
    place = place_after(parsed, end, atlas)
    before = parsed.word(group.start - 1)
    if place is None or before in lexicon.words("function_words") - _pronouns():
        return None  # in occupied X: the participle describes
    start, stop = subject_span(parsed.tokens, group.start)
    holder = holder_in(parsed, start, stop)
    if holder is None:
        return None
    return Held(at, place, "held", holder, group, group.negated != (way == "lose"))


def _passive(parsed: Parsed, at: int, end: int, group: VerbGroup, atlas: Atlas) -> Held | None:
    place = place_before(parsed, *subject_span(parsed.tokens, group.start), atlas)
    agent = _agent_at(parsed, end)
    holder = holder_in(parsed, agent, min(agent + 8, len(parsed.tokens))) if agent else None
    if place is None or holder is None:
        return None
    return Held(at, place, "held", holder, group, group.negated)


def _agent_at(parsed: Parsed, end: int) -> int | None:
    return next((index + 1 for index in range(end, end + 3) if parsed.word(index) == "by"), None)


def _fallen(parsed: Parsed, at: int, end: int, group: VerbGroup, atlas: Atlas) -> Held | None:
    """X fell to Y; X has fallen into Y's hands; X is the biggest city to fall to Y."""
    holder = holder_in(parsed, end, min(end + 6, len(parsed.tokens)))
    if holder is None:
        return None
    if parsed.word(end - 1) in ("into", "under") and not _in_hands(parsed, end):
        return None
    start, stop = subject_span(parsed.tokens, group.start)
    if parsed.word(group.start - 1) == "to":
        copula = _relative(parsed, group.start - 1)
        start, stop = subject_span(parsed.tokens, copula) if copula else (start, start)
    place = place_before(parsed, start, stop, atlas)
    return Held(at, place, "held", holder, group, group.negated) if place else None


def _relative(parsed: Parsed, to: int) -> int | None:
    """The copula in "is the biggest city to fall": what is told of the subject is a fact."""
    for back in range(to - 1, max(-1, to - 12), -1):
        word = parsed.word(back)
        if word in ("is", "was", "are", "were", "became", "becomes"):
            between = parsed.words(back + 1, to)
            named = any(
                each in lexicon.group("superlatives") or each.endswith("est") for each in between
            )
            return back if named else None
        if not parsed.tokens[back].word:
            return None
    return None


def _stays(parsed: Parsed, at: int, end: int, group: VerbGroup, atlas: Atlas) -> Held | None:
    """X remains in Y hands; X is under the control of Y."""
    link = end
    while parsed.word(link) in ("now", "still", "firmly", "largely", "not", "fully", "currently"):
        link += 1
    if parsed.word(link) not in ("in", "under") or not _in_hands(parsed, link + 1):
        return None
    holder = holder_in(parsed, link + 1, min(link + 9, len(parsed.tokens)))
    start, stop = subject_span(parsed.tokens, group.start)
    place = place_before(parsed, start, stop, atlas)
    if place is None or holder is None:
        return None
    return Held(at, place, "held", holder, group, group.negated or parsed.word(end) == "not")


def _in_hands(parsed: Parsed, at: int) -> bool:
    """Whether "in" or "under" leads to hands or control, not to "fire from X's forces"."""
    for index in range(at, at + 6):
        word = parsed.word(index)
        if word in _list("hands"):
            return parsed.word(index + 1) not in _list("forces")
        if word in lexicon.words("function_words") - lexicon.group("determiners") - {"'s", "'"}:
            return False
    return False


def holder_in(parsed: Parsed, start: int, end: int) -> Entity | None:
    """The side or group that a noun phrase names as holder; "its forces" is the country before."""
    mentions = parsed.mentions_between(start, end)
    for mention in mentions:
        if mention.kind == "body" and mention.value in _list("groups"):
            return Entity(key=f"group:{mention.value}", name=mention.value, kind="group")
    for mention in mentions:
        if mention.kind in ("country", "adjective", "people", "seat"):
            return country(mention.value)
        if mention.kind == "organisation":
            name = parsed.text(mention.start, mention.end)
            return Entity(key=f"org:{mention.value}", name=name, kind="organisation")
        if mention.kind in ("name", "city"):
            return None
    words = parsed.words(start, end)
    if (
        words
        and words[0] in ("its", "it", "their", "they")
        and (len(words) == 1 or set(words) & _list("forces"))
    ):
        owner = next(
            (
                each
                for each in reversed(parsed.mentions)
                if each.end <= start and each.kind in ("country", "adjective", "seat")
            ),
            None,
        )
        return country(owner.value) if owner else None
    return None


def country(code: str) -> Entity:
    known = gazetteer.countries().by_code.get(code)
    return Entity(
        key=f"country:{code}", name=known.name if known else code, kind="country", side=code
    )


@cache
def _claims() -> Phrases[bool]:
    return Phrases(
        (text, True)
        for phrase in lexicon.tree("control")["claim"]
        for text, forms in phrase_forms(phrase)
        if forms - {"base", "ing"} or "base" in forms
    )


def _claimed(parsed: Parsed, atlas: Atlas) -> Iterator[Held]:
    """North and South both claim control of X: each says so of itself."""
    for trigger in parsed.all_of(_claims()):
        place = place_after(parsed, trigger.end, atlas)
        if place is None:
            continue
        group = group_at(parsed.tokens, trigger.start, trigger.start + 1, frozenset())
        if group.negated or not _told(parsed, group):
            continue
        start, stop = subject_span(parsed.tokens, group.start)
        for mention in parsed.mentions_between(start, stop):
            if mention.kind in ("country", "seat"):
                holder = country(mention.value)
                yield Held(trigger.start, place, "held", holder, group, claimed=True)


def _contested(parsed: Parsed, atlas: Atlas) -> Iterator[Held]:
    """Fighting was still occurring around X; the battle for X continues."""
    if _list("contested").isdisjoint(parsed.vocabulary):
        return
    words = parsed.words(0, len(parsed.tokens))
    for at, word in enumerate(words):
        if word not in _list("contested"):
            continue
        window = words[at : at + 10]
        if not set(window) & _list("goes_on"):
            continue
        group = group_at(parsed.tokens, at + 1, at + 1, frozenset())
        for link in range(at + 1, min(at + 8, len(words))):
            if words[link] in ("in", "around", "for", "near", "over", "inside"):
                place = place_after(parsed, link + 1, atlas) or _city_above(
                    parsed, link + 1, at, atlas
                )
                if place:
                    yield Held(at, place, "contested", None, group if group.negated else None)
                break


def _city_above(parsed: Parsed, at: int, before: int, atlas: Atlas) -> Entity | None:
    """The city, the port city: the one place that the sentence has named so far."""
    if parsed.word(at) != "the" or not set(parsed.words(at + 1, at + 3)) & _list("place_nouns"):
        return None
    named = [
        each for each in parsed.mentions if each.kind in ("city", "seat") and each.end <= before
    ]
    return atlas.place(named[0]) if len({each.value for each in named}) == 1 else None


def _unclear(parsed: Parsed, atlas: Atlas) -> Iterator[Held]:
    """The situation in X remains unclear; it is unclear who controls X."""
    if _list("unclear").isdisjoint(parsed.vocabulary):
        return
    words = parsed.words(0, len(parsed.tokens))
    for at, word in enumerate(words):
        if word not in _list("unclear"):
            continue
        before = words[max(0, at - 14) : at]
        who = words[at + 1 : at + 4]
        if "who" in who and set(who) & {"controls", "control", "held", "holds", "in"}:
            place = next(
                (
                    p
                    for k in range(at + 2, at + 6)
                    if k < len(words) and (p := place_after(parsed, k, atlas))
                ),
                None,
            )
        elif set(before) & _list("situation") and set(before[-5:]) & (
            auxiliary_words() | {"remains", "remained", "remain"}
        ):
            places = {
                place.key: place
                for each in parsed.mentions
                if each.kind == "city"
                and each.end <= at
                and parsed.word(each.start - 1) in ("in", "of", "around", "entered")
                and (place := atlas.place(each))
            }
            place = next(iter(places.values())) if len(places) == 1 else None
        else:
            continue
        if place:
            yield Held(at, place, "unclear", None, None)
