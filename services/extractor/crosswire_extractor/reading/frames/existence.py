"""That there is, or is not, something of the kind: there was no leak; no call, no concession."""

from collections.abc import Iterable, Iterator

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma, none_of, phrases, words
from crosswire_extractor.reading.frames.nouns import event_of, roles_of_event
from crosswire_extractor.reading.frames.relatives import said_to_be_there
from crosswire_extractor.reading.frames.supplies import outage, supplied
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

#: Of what somebody thinks or feels, nothing is there for others to see.
_OF_THE_MIND = ("feeling", "time", "cognition")
#: Where "no" stands by itself.
_ALONE = ("ROOT", "appos", "conj", "dep", "ccomp", "parataxis")


def said_to_be(parsed: Parsed) -> Iterator[tuple[Node, Node, str, Roles]]:
    """(noun, word at which it is read, predicate, roles) of what is said to be or not to be.

    An event that is told with who or what takes part in it is read as that event.
    """
    tree = parsed.tree
    for node in tree.common_nouns:
        there = said_to_be_there(tree, node)
        if there is None and not _no_such(tree, node):
            continue
        if not _may_be(node) or any(tree.children(node, "relcl", "acl")):
            continue  # not a house left, no crime that he would not commit: there are others
        tops = [node] if there is None else [node, there]
        if (at := supplied(tree, *tops)) is not None:
            yield node, tops[-1], f"have {at[0]}", Roles(agent=at[1])
            continue
        lost, where = outage(tree, node), list(_where(tree, tops))
        place = next((inside for link, inside in where if link == "in"), None)
        if lost is not None and place is not None:
            yield node, tops[-1], f"lose {lost}", Roles(agent=place)
            continue
        event = event_of(node) is not None
        roles = roles_of_event(parsed, node) if event else Roles()
        if event and (roles.agent is not None or roles.patient is not None):
            continue
        there_is = Roles(complement=node, obliques=tuple(where))
        yield node, tops[-1], "happen" if event else "exist", there_is


def _no_such(tree: Tree, noun: Node) -> bool:
    """No call, no concession: a headline or a quotation without a verb."""
    if noun.dep not in _ALONE or not none_of(tree, noun):
        return False
    if event_of(noun) is None:  # "No gas since Monday": none comes
        return False
    above = tree.head(noun)
    return noun.dep in ("ROOT", "ccomp") or (above is not None and not above.verb)


def _may_be(noun: Node) -> bool:
    word = lemma(noun)
    if word in words("no_things", "anybody"):
        return False
    return event_of(noun) is not None or not any(lexis.is_a(word, k) for k in _OF_THE_MIND)


def _where(tree: Tree, tops: Iterable[Node]) -> Iterator[tuple[str, Node]]:
    for top in tops:
        for link, inside in phrases(tree, top):
            if link in words("circumstances") and not inside.tag.startswith("PRP"):
                yield link, inside
