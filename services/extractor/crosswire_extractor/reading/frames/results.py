"""Who won and who lost, and how many seats a result gives, however it is told."""

from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.frames.occasions import is_occasion
from crosswire_extractor.reading.frames.verbs import Roles

#: What a vote gives to a party.
_WON = frozenset(("seat", "medal", "vote", "mandate"))
_COUNTS = frozenset(("result", "count", "tally", "recount"))
_GAINING = frozenset(("take", "get", "gain", "secure", "claim", "pick up", "capture", "collect"))
#: Verbs of who won what.
DECIDING = _GAINING | {"win", "lose", "give"}


def result_of(word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Won against them, lost to them: one beat the other; results gave it, it took 83 seats."""
    thing = roles.patient
    if word in ("win", "lose") and not roles.passive and (thing is None or is_occasion(thing)):
        return _beaten(word, roles)
    if thing is None or thing.name or lemma(thing) not in _WON or roles.passive:
        return None
    giver = roles.agent
    if word == "give" and giver is not None and lemma(giver) in _COUNTS:
        whom = next((n for link, n in roles.obliques if link == "to"), None)
        if whom is None:
            return None
        return "win", replace(roles, agent=whom, obliques=roles.without(whom))
    return ("win", roles) if word in _GAINING and giver is not None else None


def _beaten(word: str, roles: Roles) -> tuple[str, Roles] | None:
    for link, noun in roles.obliques:
        if not noun.name or not (link == "against" or (word == "lose" and link == "to")):
            continue
        rest = roles.without(noun)
        winner, loser = (roles.agent, noun) if word == "win" else (noun, roles.agent)
        if winner is not None and loser is not None:
            vote = roles.patient
            held = vote is not None and lexis.is_election(lemma(vote))
            inside = (("in", vote),) if vote is not None and held else ()
            return "beat", Roles(agent=winner, patient=loser, obliques=(*inside, *rest))
    return None
