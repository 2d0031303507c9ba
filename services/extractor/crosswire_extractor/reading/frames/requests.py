"""Who asks whom for what, in the ways in which it is told, as one deed. Pure.

"Asked Oslo for boats", "made a request to Oslo for boats", "received a request from Kell for
boats".
"""

from collections.abc import Iterator

from crosswire_extractor.reading.frames.grammar import lemma, phrases
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

REQUEST = "request"
#: Verbs that hand over a request, and those that tell that it came.
_MAKING = frozenset(("make", "submit", "send", "file", "lodge", "put in"))
_GETTING = frozenset(("receive", "get", "have"))
REQUESTING = frozenset(("ask", *_MAKING, *_GETTING))
_REQUESTS = frozenset(("request", "appeal", "plea"))


def requested(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The request with its participants; None if the clause tells of none."""
    if word == "ask":
        return _asked(tree, verb, roles)
    noun = roles.patient
    if noun is None or lemma(noun) not in _REQUESTS or roles.agent is None or roles.passive:
        return None
    beside = list(_beside(tree, verb, noun))
    thing = next((n for link, n in beside if link == "for"), None)
    whom = next((n for link, n in beside if link in ("to", "from")), None)
    if thing is None:
        return None
    if word in _MAKING:
        return REQUEST, _roles(roles.agent, thing, whom)
    if word in _GETTING and whom is not None:
        return REQUEST, _roles(whom, thing, roles.agent)
    return None


def _asked(tree: Tree, verb: Node, roles: Roles) -> tuple[str, Roles] | None:
    """Asked Oslo for boats, asked for boats; not who asks for somebody to resign."""
    beside = phrases(tree, verb, "prep", "dative")
    thing = next((noun for link, noun in beside if link == "for"), None)
    if thing is None or any(tree.children(verb, "ccomp", "xcomp")):
        return None
    if roles.passive or roles.agent is None:
        return None
    return REQUEST, _roles(roles.agent, thing, roles.patient)


def _roles(agent: Node, thing: Node, whom: Node | None) -> Roles:
    asked = (("from", whom),) if whom is not None else ()
    return Roles(agent=agent, patient=thing, obliques=asked)


def _beside(tree: Tree, verb: Node, noun: Node) -> Iterator[tuple[str, Node]]:
    for top in (noun, verb):
        for link, inside in phrases(tree, top, "prep", "dative"):
            yield link, inside
            yield from phrases(tree, inside)  # to Oslo for boats
