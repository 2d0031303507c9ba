"""A body that publishes its own statements: whom "we" and "our troops" mean in them. Pure."""

from functools import lru_cache

from crosswire import lexis
from crosswire.domain.claims import Entity
from crosswire_extractor.reading.cast import owner_of
from crosswire_extractor.reading.entities import body_of
from crosswire_extractor.reading.mentions import mentions_in
from crosswire_extractor.reading.tokens import tokens_in

#: Bodies whose troops are the state's.
_OF_THE_STATE = frozenset(("military", "defence-ministry", "government", "navy", "air-force"))


@lru_cache(maxsize=1_024)
def official_of(source: str) -> Entity | None:
    """The Defence Ministry, the Ministry of Defence of Kell, the Army; not the Police Gazette."""
    tokens = tokens_in(source.replace("-", " ").title().replace(" Of ", " of "), 0)
    mentions = mentions_in(tokens)
    first = next((each for each in mentions if each.kind == "body"), None)
    if first is None or any(each.lower != "the" for each in tokens[: first.start]):
        return None
    if first.end < len(tokens) and tokens[first.end].lower != "of":
        return None
    name = " ".join(token.text for token in tokens[first.start : first.end])
    return body_of(first.value.partition("@")[0], name, owner_of(tokens, mentions, first))


def camp_of(who: Entity) -> str | None:
    """Whose troops "our troops" are, as the army or the rebels say: a word that tells it."""
    kind, _, name = who.key.partition(":")
    if kind != "org":
        return None
    if name.partition("@")[0] in _OF_THE_STATE:
        return "government"
    return "rebel" if lexis.camp(name.rstrip("s")) == "rebels" else None
