"""What a cue that stands aside is about: "…, police said, …"; "according to police"."""

from collections.abc import Iterable

from crosswire_extractor.reading.clauses import clause_words
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node


def parenthesis(parsed: Parsed, verb: Node) -> set[int]:
    """Twelve people, police said, died: the clause around it."""
    tree = parsed.tree
    head = tree.head(verb)
    if head is None or verb.dep not in ("parataxis", "advcl", "dep"):
        return set()
    marks = [
        each.lower
        for each in tree.children(verb, "mark", "advmod")
        if each.dep == "mark" or each.tag == "WRB"
    ]
    plain = tree.child(verb, "nsubj") is not None and verb.tag in ("VBD", "VBZ", "VBP")
    if verb.dep == "advcl" and "as" not in marks and (marks or not plain):
        return set()
    return clause_words(parsed, head) - {each.at for each in tree.subtree(verb)}


def set_apart(parsed: Parsed, verb: Node, cluster: Iterable[int]) -> set[int]:
    """Twelve dead in flood, says Kenya; He said: …: what a mark sets apart."""
    tokens = parsed.tokens
    first, last = min(cluster, default=verb.at), max(cluster, default=verb.at)
    if parsed.word(last + 1) == ":" and last + 2 < len(tokens):
        return set(range(last + 2, len(tokens)))
    if verb.dep == "ROOT" and parsed.word(first - 1) == "," and _says_something(parsed, first - 1):
        return set(range(first - 1))
    return set()


def _says_something(parsed: Parsed, end: int) -> bool:
    """Whether the words up to `end` are more than a setting: On Wednesday, …"""
    tree = parsed.tree
    tops = [tree[at] for at in range(end) if tree[at].head >= end]
    return any(
        each.dep not in ("prep", "advmod", "npadvmod", "advcl", "punct", "cc", "mark", "aux")
        for each in tops
    )


def around(parsed: Parsed, node: Node) -> set[int]:
    """The clause that the node is an aside to: Twelve died, according to police."""
    tree = parsed.tree
    head = tree.head(node)
    if head is None:
        return set()
    clause = head
    while (
        clause.dep not in ("ROOT", "ccomp", "conj", "parataxis", "relcl", "advcl")
        and not clause.verb
    ):
        above = tree.head(clause)
        if above is None:
            break
        clause = above
    return clause_words(parsed, clause) - {each.at for each in tree.subtree(node)}


def cited(parsed: Parsed, node: Node) -> set[int]:
    """Twelve died, Reuters reported, citing police: what was reported, not that it was."""
    tree = parsed.tree
    head = tree.head(node)
    if head is None:
        return set()
    told = tree.child(head, "ccomp")
    found = clause_words(parsed, told) if told else around(parsed, node)
    for aside in tree.children(head, "parataxis"):
        found -= {each.at for each in tree.subtree(aside)}
    return found
