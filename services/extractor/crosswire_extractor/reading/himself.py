"""Whom "him" and "her" mean in what somebody says of others: Kell denied that Omm had paid him."""

from collections.abc import Iterator

from crosswire.domain.claims import Entity
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.reading.speakers import Speakers
from crosswire_extractor.syntax import Node, Tree

_GENDERS = {"him": "m", "her": "f"}
_OBJECTS = frozenset(("dobj", "dative", "pobj"))


def done_to_the_speaker(parsed: Parsed, speakers: Speakers) -> Iterator[tuple[int, Entity]]:
    """The pronoun's place, and who speaks, if nobody else is named who may be meant."""
    tree = parsed.tree
    if _GENDERS.keys().isdisjoint(parsed.vocabulary):
        return
    for node in tree.nodes:
        if node.lower not in _GENDERS or node.tag != "PRP" or node.dep not in _OBJECTS:
            continue
        told = _told(tree, node)
        if told is None:
            continue
        who, doer = told
        entity = speakers.of(parsed, who)
        if entity is None or entity.kind != "person":
            continue
        if _may_be(speakers, entity, _GENDERS[node.lower]) and _alone(parsed, speakers, who, doer):
            yield node.at, entity


def _told(tree: Tree, pronoun: Node) -> tuple[Node, Node] | None:
    """Who speaks, and who does it to him, where it is another."""
    clause = next((each for each in tree.ancestors(pronoun) if each.verb), None)
    cue = tree.head(clause) if clause is not None and clause.dep == "ccomp" else None
    if clause is None or cue is None or cue.lower not in verbs():
        return None
    who, doer = tree.child(cue, "nsubj"), tree.child(clause, "nsubj")
    if who is None or doer is None or doer.tag.startswith(("PRP", "W")):
        return None
    return (who, doer) if who.name and cue.at < clause.at else None


def _may_be(speakers: Speakers, entity: Entity, gender: str) -> bool:
    known = speakers.cast.named(entity.name)
    return known is None or known.may_be(gender)


def _alone(parsed: Parsed, speakers: Speakers, who: Node, doer: Node) -> bool:
    """No third person is named in the sentence."""
    two = {each.at for each in (*parsed.tree.subtree(who), *parsed.tree.subtree(doer))}
    first = speakers.cast.named(parsed.tokens[who.at].text)
    people = (
        speakers.cast.named(each.value)
        for each in parsed.mentions
        if each.kind == "name" and two.isdisjoint(range(each.start, each.end))
    )
    return all(known is None or known is first for known in people)
