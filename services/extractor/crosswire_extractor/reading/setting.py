"""When and where a statement holds, and of which event it speaks."""

from collections.abc import Sequence
from functools import cache, cached_property

from crosswire import lexis
from crosswire.domain.claims import Entity, TimeSpan
from crosswire_extractor import lexicon
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.dates import DateFound, forward
from crosswire_extractor.reading.otherdays import of_the_compared, when_it_was
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Found, Phrases
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.reading.verbs import VerbGroup
from crosswire_extractor.syntax import Node

_NEAR = 14
_FIRES = frozenset(("fire", "fires"))
#: Words that name an event if the sentence says so.
_MAY_BE = _FIRES | {"march", "marches"}
#: Events that are so wide that a side's losses in them are its losses in the war.
_WIDE = frozenset(("war", "clashes", "attack"))


@cache
def _events() -> Phrases[str]:
    return Phrases(lexicon.naming("events", ":"))


def events_in(parsed: Parsed) -> list[Found[str]]:
    """What happens to people in the sentence, a fire that has a name or a day and a march that is
    no month included."""
    found = parsed.all_of(_events())
    if _MAY_BE.isdisjoint(parsed.vocabulary):
        return found
    taken = {at for each in found for at in range(each.start, each.end)}
    named = [
        Found(node.at, node.at + 1, "fire" if node.lower in _FIRES else "protest")
        for node in parsed.tree.nodes
        if node.lower in _MAY_BE and node.at not in taken
        if (_burns(parsed, node) if node.lower in _FIRES else _is_marched(parsed, node))
    ]
    return sorted([*found, *named], key=lambda each: each.start) if named else found


def _is_marched(parsed: Parsed, noun: Node) -> bool:
    return noun.noun and not noun.name and noun.at not in parsed.dated


def _burns(parsed: Parsed, noun: Node) -> bool:
    """Monday's fire, the Kell fire, a hostel fire; not fire that is opened or that is friendly."""
    if not noun.noun or noun.dep in ("compound", "amod", "nmod"):
        return False
    tree = parsed.tree
    before = [*tree.children(noun, "poss", "compound", "nmod", "det")]
    return any(each.noun or each.name for each in before) and not any(
        lexis.is_a(lexis.lemma(each.lower, "n"), "weapon") for each in before
    )


class Scene:
    """What the article is about: its event and its place, from title and lead."""

    def __init__(self, sentences: Sequence[Parsed], atlas: Atlas) -> None:
        self.sentences = sentences
        self.atlas = atlas
        lead = sentences[:4]
        self.event = next((found.value for s in lead for found in events_in(s)), None)
        places = (place_near(s, 0, len(s.tokens), atlas) for s in lead)
        self.place = next((place for place in places if place), None)

    def event_of(self, parsed: Parsed, at: int, side: str | None) -> str | None:
        """The event that killed them: of the clause, else of the sentence, else of the article."""
        found = events_in(parsed)
        near = min(found, key=lambda each: abs(each.start - at), default=None)
        if side:
            close = near and abs(near.start - at) <= _NEAR and near.value not in _WIDE
            return near.value if near and close and _causes(parsed, near.start) else None
        return near.value if near else self.event

    @cached_property
    def only_town(self) -> Entity | None:
        """The one that the article names, if it names no other: "the besieged city"."""
        named = (m for s in self.sentences for m in s.mentions if m.kind == "city")
        towns = {place.key: place for m in named if (place := self.atlas.place(m))}
        return next(iter(towns.values())) if len(towns) == 1 else None

    def place_of(self, parsed: Parsed, start: int, end: int, side: str | None) -> Entity | None:
        here = place_near(parsed, start, end, self.atlas)
        return here or (None if side else self.place)


def _causes(parsed: Parsed, at: int) -> bool:
    """In a strike; by a blast; the strike killed: not "since the strikes began"."""
    before = parsed.words(max(0, at - 5), at)
    return "since" not in before and bool(set(before) & {"in", "by", "from", "during", "when"})


def place_near(parsed: Parsed, start: int, end: int, atlas: Atlas) -> Entity | None:
    """The first place after "in", "at", "near" …; a city before a country."""
    country: Entity | None = None
    for mention in parsed.mentions:
        if mention.kind not in ("city", "country", "seat") or not start <= mention.start < end:
            continue
        before = _same_clause(parsed.words(max(0, mention.start - 4), mention.start))
        if not set(before) & lexicon.group("place_prepositions") or "between" in before:
            continue
        if parsed.word(mention.end) == "'s":
            continue
        place = atlas.place(mention)
        if place and place.kind == "place":
            return place
        country = country or place
    return country


def _same_clause(before: list[str]) -> list[str]:
    """In the war, Kyiv said: the capital is no place in which it happened."""
    return before[before.index(",") + 1 :] if "," in before[:-1] or before[-1:] == [","] else before


def _of_another_clause(parsed: Parsed, date: DateFound, cue: int) -> bool:
    """Said the teams, which arrived on Sunday, …: not the day on which it was said."""
    tree = parsed.tree
    if not len(tree):
        return False
    verb = next((n for n in tree.ancestors(tree[date.end - 1]) if n.verb), None)
    return verb is not None and verb.at != cue and verb.dep == "relcl"


def time_of(
    parsed: Parsed,
    at: int,
    group: VerbGroup | None,
    chain: Sequence[Report],
    today: TimeSpan,
    *,
    own: Sequence[DateFound] | None = None,
    ahead: bool = False,
) -> tuple[TimeSpan | None, TimeSpan | None]:
    """(event's time, as-of): a date beside what happened, and one beside "said".

    `own` are the dates that may be the event's, if the grammar tells; `ahead`: it is to come.
    """
    inner = chain[-1] if chain else None
    said: DateFound | None = None
    happened: DateFound | None = None
    if (then := when_it_was(parsed, at)) is not None:
        return then.span, None
    for date in parsed.dates:
        if of_the_compared(parsed, date, at):
            continue
        before = parsed.words(max(0, date.start - 8), date.start)
        if "since" in before and "," not in before[before.index("since") :]:
            continue
        before = before[-2:]
        if "as" in before and "of" in before:
            return None, date.span
        if inner and (not inner.covers(date.start) or 0 < date.start - inner.cue <= 2):
            if not _of_another_clause(parsed, date, inner.cue):
                said = said or date
        elif own is not None and date not in own:
            continue
        elif happened is None or abs(date.start - at) < abs(happened.start - at):
            happened = date
    ahead = ahead or (group is not None and group.mood in ("future", "intent"))
    event = (forward(happened, today.start) if ahead else happened).span if happened else None
    return event, said.span if said else None
