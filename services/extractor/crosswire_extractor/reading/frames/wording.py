"""A clause in a few of its own words, for people: "the army shelled the port"."""

from collections.abc import Iterable, Iterator
from functools import cache

from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree, in_order

_MOST_CHARACTERS = 160
#: What belongs to a word and goes with it.
_OWN = frozenset((
    "det", "amod", "compound", "poss", "nummod", "aux", "auxpass", "neg", "prt", "case",
    "quantmod", "acomp", "attr", "oprd",
))  # fmt: skip
#: What says one thing with its verb is no longer, and does not end in these.
_LONGEST_PHRASE = 6
_LEFT_OPEN = frozenset(("IN", "TO", "DT", "PRP$", "JJ", "CC"))
#: So many participants are named.
_MOST_NAMED = 4


def words_of(parsed: Parsed, clause: Clause) -> str:
    """Its participants and what happens, in the order of the sentence; a doer who is named
    outside an event's own words comes after them: "attack on the port by the army"."""
    tree = parsed.tree
    if clause.told:
        return clause.told
    if clause.declared and clause.carried is not None:
        return _declared(parsed, clause, clause.carried)
    named = list(zip(clause.arguments, (tree[at] for at in clause.at), strict=False))
    inside, after = [], ""
    for argument, head in named[:_MOST_NAMED]:
        outside = not clause.node.verb and not tree.below(head, clause.node)
        if argument.role == "agent" and outside:
            after = f" by {argument.text}"
        elif not outside or argument.role != "oblique":
            inside.append((argument, head))
    parts = [*_with_own(tree, clause.node), *_taking_place(tree, clause.node)]
    if clause.carried is not None and clause.carried.at not in clause.at:
        parts += _phrase(tree, clause.carried, linked=True)
    for argument, head in inside:
        passive = argument.role == "agent" and head.at > clause.node.at
        behind = tree.head(head) if clause.node.verb and head.dep == "pobj" else None
        after_link = behind is not None and behind.lower != "of"  # fired at it, not one of them
        linked = argument.role == "oblique" or passive or after_link
        parts += _phrase(tree, head, linked=linked)
        if clause.node.verb and argument.role != "oblique":
            parts += _between(tree, head, clause.node)
        if not clause.node.verb and argument.role == "patient":
            parts += _link(tree, head)
    if clause.node.verb and clause.predicate in _said_in_phrases():
        parts += _phrase_of_verb(parsed, clause.node)
    if clause.node.verb:  # the lecturers, told of by "the lecturers' union says its members"
        parts = [part for part in parts if part.dep != "case" or part.head not in clause.at]
    text = " ".join(part.text for part in _once(parts))
    text = text.replace(" 's ", "'s ").replace(" ’s ", "’s ")
    return f"{_opened(text)}{after}"[:_MOST_CHARACTERS]


@cache
def _said_in_phrases() -> frozenset[str]:
    return frozenset(lexicon.tree("frames")["idioms"].values())


def _phrase_of_verb(parsed: Parsed, verb: Node) -> list[Node]:
    """Is in favour of the tram, made a profit: the words that say it with the verb."""
    behind: list[Node] = []
    for node in parsed.tree.nodes[verb.at + 1 : verb.at + 1 + _LONGEST_PHRASE]:
        if node.dep == "punct" or node.verb or node.at in parsed.dated:
            break
        behind.append(node)
    while behind and behind[-1].tag in _LEFT_OPEN:
        behind.pop()
    return behind


def _declared(parsed: Parsed, clause: Clause, occasion: Node) -> str:
    """Who takes part in what, without the verb that says so: "the mayor in a debate with Roe"."""
    doers = [each.text for each in clause.arguments if each.role == "agent"]
    below = sorted({*_with_own(parsed.tree, occasion)}, key=in_order)
    for argument, at in zip(clause.arguments, clause.at, strict=False):
        if argument.role == "oblique":
            below += _phrase(parsed.tree, parsed.tree[at], linked=True)
    text = " ".join(each.text for each in _once(below))
    return " in ".join((*doers[:1], _opened(text)))[:_MOST_CHARACTERS]


def _phrase(tree: Tree, head: Node, *, linked: bool) -> list[Node]:
    own = _with_own(tree, head)
    return [*own, *_link(tree, head)] if linked else own


def _taking_place(tree: Tree, verb: Node) -> list[Node]:
    """Took place: two words for one."""
    return [each for each in tree.children(verb, "dobj") if each.lower == "place"]


def _between(tree: Tree, head: Node, verb: Node) -> list[Node]:
    """In control of the town, in rebel hands: the nouns by which somebody takes part."""
    found: list[Node] = []
    above = tree.head(head)
    while above is not None and above is not verb:
        if above.verb:
            return []
        found += _phrase(tree, above, linked=True) if above.noun else []
        above = tree.head(above)
    return [*found, *_link(tree, head)] if found and above is verb else []


def _with_own(tree: Tree, head: Node) -> list[Node]:
    found = [head]
    for top in found:
        found += [child for child in tree.children(top) if child.dep in _OWN]
    return found


def _link(tree: Tree, head: Node) -> Iterator[Node]:
    """The preposition before it, in all its words: because of, due to."""
    above = tree.head(head)
    if above is not None and above.dep == "pcomp" and not above.verb:
        yield above
        above = tree.head(above)
    if above is not None and above.dep in ("prep", "agent"):
        yield above
        yield from (each for each in tree.children(above, "pcomp") if each.at < head.at)


def _once(parts: Iterable[Node]) -> list[Node]:
    return sorted(set(parts), key=in_order)


def _opened(text: str) -> str:
    """Without a preposition or a mark of the infinitive left over at its head."""
    words = text.split(" ")
    while len(words) > 1 and words[0].lower() in ("of", "for", "by", "to", "with", "from", ","):
        words = words[1:]
    return " ".join(words)
