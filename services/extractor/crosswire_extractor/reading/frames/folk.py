"""Who the members of a union are: the lecturers, if it is the lecturers' union. Pure."""

from collections.abc import Iterator

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import behind, lemma, words
from crosswire_extractor.syntax import Node, Tree


def those_in_it(tree: Tree, noun: Node) -> Node | None:
    """The union for lecturers said its members had; members of the nurses' union."""
    if lemma(noun) != "member" or noun.tag != "NNS":
        return None
    return next((who for body in _bodies(tree, noun) for who in _people(tree, body)), None)


def _bodies(tree: Tree, member: Node) -> Iterator[Node]:
    """Unions and the like whose members they are."""
    yield from (body for body in behind(tree, member, "of") if _has_members(body))
    owner = tree.child(member, "poss")
    if owner is not None and owner.lower in ("its", "their", "our"):
        for above in tree.ancestors(member):
            leading = tree.child(above, "nsubj") if above.verb else None
            if leading is not None and leading.at < member.at and _has_members(leading):
                yield leading
    elif owner is not None and _has_members(owner):
        yield owner


def _has_members(body: Node) -> bool:
    return lemma(body) in words("unions")


def _people(tree: Tree, body: Node) -> Iterator[Node]:
    yield from (who for who in behind(tree, body, "for", "of") if _of_a_trade(who))
    yield from (n for n in tree.children(body, "poss", "compound", "nmod") if _of_a_trade(n))


def _of_a_trade(noun: Node) -> bool:
    return noun.noun and lexis.is_a(lexis.lemma(noun.lower, "n"), "person")
