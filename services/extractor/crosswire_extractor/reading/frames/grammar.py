"""The words by which clauses are read, and small questions that are asked of nodes."""

from collections.abc import Iterable, Iterator
from functools import cache

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.syntax import Node, Tree, answered_once, answered_once_a_tree

_ONE = frozenset(("one", "single", "a"))
_NEITHER = frozenset(("never", "neither", "nor"))
_NONE = frozenset(("no", "not", "neither", "zero", "nobody", "none", "nothing", "no-one"))
_POS = {"N": "n", "V": "v", "J": "a", "R": "r", "M": "v"}


@cache
def words(*kinds: str) -> frozenset[str]:
    """One list of `lexicon/en/frames.toml`, or several as one."""
    listed = " ".join(str(lexicon.tree("frames")[kind]) for kind in kinds)
    return frozenset(word.replace("_", " ") for word in listed.split())


def beginnings(phrases: Iterable[str]) -> frozenset[str]:
    """All that phrases may begin with: a word that is none of them begins no phrase."""
    cut = (phrase.split(" ") for phrase in phrases)
    return frozenset(" ".join(each[:end]) for each in cut for end in range(1, len(each) + 1))


def lemma(node: Node) -> str:
    if node.lemma is None:
        node.lemma = _lemma(node)
    return node.lemma


def _lemma(node: Node) -> str:
    """A name is its own, unless it only opens a sentence and is a common word."""
    if node.name and not (node.at == 0 and lexis.known(lexis.lemma(node.lower, "n"), "n")):
        return node.lower
    return lexis.lemma(node.lower, _POS.get(node.tag[:1], "n"))


@answered_once_a_tree
def forms_in(tree: Tree) -> frozenset[str]:
    """Every word of a sentence, as it stands there and as a dictionary has it."""
    return frozenset([form for node in tree.nodes for form in (node.lower, lemma(node))])


def state_word(node: Node) -> str:
    """What something is: a road that is closed is in a state, whoever closes it."""
    return node.lower if lexis.states_of(node.lower, "a") else lemma(node)


def told_as_state(tree: Tree, node: Node) -> bool:
    """Is open, is closed; is solvent, which parsers take for a noun."""
    if node.tag.startswith("JJ") or node.tag in ("VBN", "VBG", "RB"):
        return True
    bare = node.tag == "NN" and not any(tree.children(node, "det", "amod", "compound", "poss"))
    return bare and bool(lexis.states_of(node.lower, "a"))


_PARTICLES = frozenset((
    "away", "down", "out", "up", "off", "back", "over", "apart", "aside", "ahead", "through",
    "forward", "on", "aground",
))  # fmt: skip


@answered_once
def verb_lemma(tree: Tree, node: Node) -> str:
    """With its particle: "call off"."""
    base = lexis.lemma(node.lower, "v")
    particle = tree.child(node, "prt") or _beside(tree, node, base)
    if particle is None or stray(tree, particle, base):
        return base
    return f"{base} {particle.lower}"


def _beside(tree: Tree, node: Node, base: str) -> Node | None:
    """Turned away patients, fell through: a particle that parsers took for another word."""
    for child in tree.children(node, "advmod", "prep"):
        near = child.at == node.at + 1 or _behind(tree, node, child)
        if near and child.lower in _PARTICLES:
            bare = child.dep == "advmod" or not any(tree.children(child))
            return child if bare and lexis.known(f"{base} {child.lower}", "v") else None
    return None


def _behind(tree: Tree, verb: Node, particle: Node) -> bool:
    """Pushed them back, sent the law back: right behind what it is done to."""
    thing = tree.child(verb, "dobj")
    behind = thing is not None and verb.at < thing.at == particle.at - 1
    return behind and particle.lower == "back"


def stray(tree: Tree, particle: Node, base: str) -> bool:
    """Sank off the coast: a preposition that parsers took for a part of the verb."""
    if particle.lower not in ("off", "in", "on", "over"):
        return False
    after = tree[particle.at + 1] if particle.at + 1 < len(tree) else None
    follows = after is not None and after.noun and after.text[:1].isupper()
    return follows and lexis.known(base, "v") and not lexis.known(f"{base} {particle.lower}", "v")


@answered_once
def negated(tree: Tree, node: Node) -> bool:
    """By a word of its own: not, never, no longer, nor, at no time."""
    for child in tree.children(node):
        if child.lower == "nor" and child.at > node.at:
            continue  # "Nor did she" begins what follows
        if child.dep == "neg" or child.lower in _NEITHER:
            return True
        if child.lower == "longer" and child.at and tree[child.at - 1].lower == "no":
            return True
        if child.dep == "prep" and child.at > 0 and _in_no_way(tree, child):
            return True
    return joined_by(tree, node) == "nor" or _after_in_no_way(tree, node)


def _after_in_no_way(tree: Tree, node: Node) -> bool:
    """ "At no point was she held, police said", wherever parsers hang the phrase."""
    return "no" in tree.vocabulary and _opens_with_no_way(tree) and _first_verb(tree, node)


def _opens_with_no_way(tree: Tree) -> bool:
    opening = [each.lower for each in tree.nodes[:3]]
    return len(opening) == 3 and opening[1] == "no" and opening[2] in words("no_ways")


def _first_verb(tree: Tree, node: Node) -> bool:
    helps = ("had", "has", "have", "was", "were", "is", "are", "been", "be", "did", "do", "does")
    before = [each for each in tree.nodes[3 : node.at] if each.tag.startswith(("VB", "MD"))]
    return (
        node.verb
        and node.lower not in helps
        and all(each.tag == "MD" or each.lower in helps for each in before)
    )


def joined_by(tree: Tree, node: Node) -> str | None:
    """The word that joins it to what stands before it: and, but, nor."""
    above = tree.head(node) if node.dep == "conj" else None
    if above is None:
        return None
    links = [each for each in tree.children(above, "cc") if above.at < each.at < node.at]
    return links[-1].lower if links else None


def _in_no_way(tree: Tree, preposition: Node) -> bool:
    """At no time, under no circumstances, by no means."""
    for noun in tree.children(preposition, "pobj"):
        if noun.lower in words("no_ways") and none_of(tree, noun):
            return True
    return False


def none_of(tree: Tree, node: Node) -> bool:
    """No soldiers, none of the soldiers, nobody, not a single one."""
    return may_say_none(tree) and _none_of(tree, node)


def may_say_none(tree: Tree) -> bool:
    """Whether a word stands in the sentence by which there are none of anything."""
    return not _NONE.isdisjoint(tree.vocabulary)


@answered_once
def _none_of(tree: Tree, node: Node) -> bool:
    if node.lower in ("nobody", "none", "nothing", "no-one") or _not_one(tree, node):
        return True
    for child in tree.children(node):
        if child.lower in ("no", "neither") and child.dep in ("det", "neg", "advmod", "preconj"):
            return True
        if child.lower == "zero" and child.dep == "nummod":
            return True
    return False


def _not_one(tree: Tree, node: Node) -> bool:
    below = [node, *tree.children(node, "nummod", "det", "amod")]
    if _ONE.isdisjoint([child.lower for child in below]):
        return False
    return any(
        child.lower == "not" and child.at < node.at
        for each in below
        for child in tree.children(each, "neg", "advmod")
    )


def phrases(tree: Tree, top: Node, *deps: str) -> Iterator[tuple[str, Node]]:
    """What hangs on it by a preposition: ("on", the port), ("of", the army)."""
    for preposition in tree.children(top, *(deps or ("prep",))):
        for noun in tree.children(preposition, "pobj"):
            yield preposition.lower, noun


def behind(tree: Tree, top: Node, *links: str) -> Iterator[Node]:
    """What hangs on it by one of these prepositions: of the army, the army."""
    return (
        noun
        for preposition in tree.children(top, "prep")
        if preposition.lower in links
        for noun in tree.children(preposition, "pobj")
    )


def members(tree: Tree, node: Node) -> Node:
    """Of "a number of tanks", "none of the tanks", the tanks; of "what he called a raid", it."""
    if node.lower == "what":
        return _named_so(tree, node) or node
    if node.name or lemma(node) not in words("counting"):
        return node
    for preposition in tree.children(node, "prep"):
        inside = tree.child(preposition, "pobj")
        if preposition.lower == "of" and inside is not None and inside.noun:
            return inside
    return node


def _named_so(tree: Tree, what: Node) -> Node | None:
    """What he termed extremist gunmen, what it described as a raid: the gunmen, the raid."""
    verb = tree.head(what)
    if verb is None or lexis.lemma(verb.lower, "v") not in words("naming"):
        return None
    told = tree.child(verb, "oprd", "attr", "acomp") or next(behind(tree, verb, "as"), None)
    return told if told is not None and told.noun else None


def also(tree: Tree, noun: Node) -> Iterator[Node]:
    """A lawyer, poet and senator: what is named beside it."""
    for other in tree.children(noun, "conj"):
        link = joined_by(tree, other)
        if other.noun and not other.name and link in ("and", None):
            yield other
            yield from also(tree, other)


def auxiliaries(tree: Tree, node: Node) -> list[Node]:
    return list(tree.children(node, "aux", "auxpass"))


@answered_once
def has_to(tree: Tree, node: Node) -> bool:
    """Whether it is an infinitive with its "to"."""
    return any(child.lower == "to" for child in tree.children(node, "aux"))
