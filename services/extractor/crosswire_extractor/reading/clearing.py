"""A place cleared of the other side, or liberated: whoever says so holds it, if nobody is named."""

from collections.abc import Iterator
from functools import cache

from crosswire.domain.claims import Entity
from crosswire_extractor import lexicon
from crosswire_extractor.reading.control import Held, country
from crosswire_extractor.reading.inflection import Form, phrase_forms
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.phrases import Phrases
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.reading.spans import subject_span
from crosswire_extractor.reading.verbs import group_at

#: So far behind the verb the forces stand that the place is rid of.
_NEAR = 6
_PAST: frozenset[Form] = frozenset(("past", "participle"))


@cache
def _verbs() -> Phrases[tuple[bool, frozenset[Form]]]:
    """Each with whether it must say of whom the place is rid."""
    table = lexicon.tree("control")
    written = [(verb, True) for verb in table["clear"]] + [(verb, False) for verb in table["free"]]
    return Phrases(
        (text, (of_whom, forms))
        for verb, of_whom in written
        for text, forms in phrase_forms(verb)
        if forms & _PAST
    )


def cleared_in(parsed: Parsed, atlas: Atlas) -> Iterator[Held]:
    """X has been cleared of enemy forces; X is liberated: whoever says so holds it."""
    for trigger in parsed.all_of(_verbs()):
        of_whom, forms = trigger.value
        group = group_at(parsed.tokens, trigger.start, trigger.end, forms)
        if group.mood not in ("fact", "hearsay") or parsed.word(group.start - 1) == "to":
            continue
        if "by" in parsed.words(trigger.end, trigger.end + 3):
            continue
        loser = _rid_of(parsed, trigger.end)
        place = _place_before(parsed, group.start, atlas)
        if place is None or (of_whom and loser is None):
            continue
        yield Held(
            trigger.start, place, "held", None, group, group.negated,
            gained=True, by_speaker=True, lost_by=loser,
        )  # fmt: skip


def _rid_of(parsed: Parsed, end: int) -> Entity | None:
    if parsed.word(end) not in ("of", "from"):
        return None
    sides = parsed.mentions_between(end, end + _NEAR)
    found = next((m for m in sides if m.kind in ("adjective", "country", "people")), None)
    return country(found.value) if found else None


def _place_before(parsed: Parsed, start: int, atlas: Atlas) -> Entity | None:
    """The one town of the subject: the whole city of X, X; not a village near X."""
    first, last = subject_span(parsed.tokens, start)
    towns = [m for m in parsed.mentions_between(first, last) if m.kind in ("city", "seat")]
    if len(towns) != 1 or towns[0].end != last:
        return None
    words = set(parsed.words(first, towns[0].start))
    parts = frozenset(lexicon.tree("control")["parts"]) | {"near", "outside", "around", "in"}
    return None if words & parts else atlas.place(towns[0])
