"""Deeds told by verbs that report, too: they dismissed the minister, he was found dead."""

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

#: Who only hears of it: told the court, informed the minister.
_TO_HEARERS = frozenset((
    "tell", "inform", "notify", "brief", "assure", "warn", "advise", "remind", "quote", "cite",
    "ask", "urge", "call", "describe", "see", "hear", "show", "expect", "want", "accuse", "blame",
    "suspect", "believe", "consider", "know", "understand", "order", "instruct", "promise",
    "threaten", "thank", "praise", "criticise", "criticize", "condemn", "welcome",
))  # fmt: skip
#: What one decides on: rejected the appeal, dismissed the motion.
_DECIDED = frozenset((
    "appeal", "request", "motion", "petition", "bid", "offer", "proposal", "plea", "application",
    "lawsuit", "suit", "case", "bill", "amendment", "resignation", "candidacy", "deal", "plan",
))  # fmt: skip


def done_to_somebody(tree: Tree, verb: Node, roles: Roles, predicate: str) -> bool:
    """Whether it is done to whom or what stands as its object, and reports nothing."""
    if any(tree.children(verb, "ccomp", "xcomp")) or predicate in _TO_HEARERS:
        return False
    if roles.passive and roles.complement is not None and predicate in words("stative"):
        return True
    thing = roles.patient
    if thing is None or thing.tag.startswith(("PRP", "WP", "WDT", "DT")):
        return False
    return lemma(thing) in _DECIDED or _somebody(thing)


def _somebody(noun: Node) -> bool:
    """A person or a body, by name or by what he is."""
    word = lemma(noun)
    if noun.name:
        return True
    return lexis.is_a(word, "person") and not lexis.is_a(word, "statement")
