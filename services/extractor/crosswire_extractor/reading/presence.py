"""Who is in a building, who is still there, and whether all have left it or nobody was in it."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import forms_in, lemma, verb_lemma
from crosswire_extractor.reading.frames.subjects import is_passive
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.venues import Venue
from crosswire_extractor.reading.verbs import VerbGroup, group_of
from crosswire_extractor.syntax import Node, Tree

INSIDE, STILL, GONE, NOBODY = "people inside", "some still there", "all gone", "closed or empty"
_MANY = frozenset(("many", "several", "some", "most", "more", "few"))
_SIZES = frozenset(("number", "hundreds", "dozens", "thousands", "scores", "majority", "group"))
#: Told as it is, not as it will be.
_FACTS = frozenset(("fact", "hearsay"))
#: Who cannot confirm that all have left, does not say that they have.
_CONFIRM = frozenset(("confirm", "confirmed", "sure", "certain", "verify", "verified", "clear"))
_NOT = frozenset(("not", "n't", "cannot", "unable", "never"))


class Present(NamedTuple):
    """Somebody is in the place or is not, read at token `at`."""

    at: int
    who: str
    """Fighters, or people in general."""
    where: Venue
    state: str
    group: VerbGroup
    past: bool
    """Told of then, and not of now."""


@cache
def _words(*kinds: str) -> frozenset[str]:
    return frozenset(word for kind in kinds for word in lexicon.tree("presence")["words"][kind])


def presence_in(parsed: Parsed, venues: Sequence[Venue], before: Venue | None) -> list[Present]:
    """All that the sentence says of it; `before` is the building that was last spoken of."""
    if not (len(parsed.tree) and (venues or before)):
        return []
    found = list(_unused(parsed, venues))
    if _words("fighters", "everybody", "part").isdisjoint(forms_in(parsed.tree)):
        return [told for told in found if told.group.mood in _FACTS]
    for node in parsed.tree.nodes:
        who = _who(node)
        if who is None:
            continue
        if _unconfirmed(parsed, node.at):
            continue
        left = _all_gone(parsed, node, who, venues)
        told = left or _inside(parsed, node, who, venues, before)
        if told is not None:
            found.append(told)
    return [told for told in found if told.group.mood in _FACTS]


def _who(node: Node) -> str | None:
    if not (node.noun or node.tag == "PRP"):
        return None
    word = lemma(node)
    if word in _words("fighters"):
        return "fighters"
    return "people" if word in _words("everybody", "part") else None


def _unconfirmed(parsed: Parsed, at: int) -> bool:
    words = set(parsed.words(max(0, at - 12), at))
    return bool(words & _CONFIRM) and bool(words & _NOT)


def _counted(parsed: Parsed, node: Node) -> bool:
    """A number of them, or many: "the civilians" may be others than those."""
    words = {child.lower for child in parsed.tree.children(node, "amod", "det", "nummod")}
    near = any(n.start <= node.at <= n.end + 3 for n in parsed.numbers if n.start < node.at)
    larger = _larger(parsed.tree, node)
    return near or bool(words & _MANY) or (larger is not None and larger.lower in _SIZES)


def _verb_of(tree: Tree, node: Node) -> Node | None:
    """What is told of them: their verb, or the one of "there are"."""
    while (above := _larger(tree, node)) is not None:
        node = above
    clause = tree.child(node, "acl", "relcl")
    above = tree.head(node)
    if node.dep == "attr" and above is not None and tree.child(above, "expl"):
        return clause if clause is not None and clause.tag == "VBN" else above
    if node.dep in ("nsubj", "nsubjpass") and above is not None and above.verb:
        return above
    return clause if clause is not None and clause.verb else None


def _larger(tree: Tree, node: Node) -> Node | None:
    """The phrase that it belongs to: women and children; hundreds of civilians."""
    above = tree.head(node)
    if above is not None and node.dep == "pobj" and above.lower == "of":
        above = tree.head(above)
        return above if above is not None and above.lower in _SIZES else None
    return above if above is not None and node.dep == "conj" and above.noun else None


def _inside(
    parsed: Parsed, node: Node, who: str, venues: Sequence[Venue], before: Venue | None
) -> Present | None:
    tree = parsed.tree
    none = any(child.lower == "no" for child in tree.children(node, "det"))
    if not (none or _counted(parsed, node) or lemma(node) == "nobody"):
        return None
    if none and lemma(node) not in _words("everybody"):
        return None  # no children in it: others may have been
    verb = _verb_of(tree, node)
    beside = parsed.word(node.at + 1) == "inside" and node.dep == "pobj"
    if beside and verb is None:  # hit a mall with 40 people inside
        where = _nearest(venues, node.at) or before
        return _present(parsed, node, node, who, where, INSIDE) if where else None
    if verb is None or verb_lemma(tree, verb) not in _words("there"):
        return None
    where = _place_of(parsed, (node, verb), venues, before)
    if where is None:
        return None
    still = verb_lemma(tree, verb) in _words("remains") or any(
        child.lower == "still" for child in tree.children(verb, "advmod")
    )
    state = NOBODY if none or lemma(node) == "nobody" else STILL if still else INSIDE
    return _present(parsed, node, verb, who, where, state)


def _place_of(
    parsed: Parsed, nodes: Sequence[Node], venues: Sequence[Venue], before: Venue | None
) -> Venue | None:
    tree = parsed.tree
    for node in nodes:
        for child in tree.children(node, "prep", "advmod", "acomp"):
            named = tree.child(child, "pobj")
            if named is not None and child.lower in _words("inside"):
                inside = range(named.at, max(n.at for n in tree.subtree(named)) + 1)
                found = next((v for v in venues if v.at in inside), None)
                if found:
                    return found
            elif child.lower in _words("pointing") and named is None:
                return _nearest(venues, child.at) or before
    return None


def _nearest(venues: Sequence[Venue], at: int) -> Venue | None:
    return next((venue for venue in reversed(venues) if venue.at < at), None)


def _all_gone(parsed: Parsed, node: Node, who: str, venues: Sequence[Venue]) -> Present | None:
    """All residents were evacuated from it; the last soldiers have left it."""
    tree = parsed.tree
    verb = _verb_of(tree, node) or _headline_verb(tree, node)
    if verb is None or not _is_all(parsed, node, verb) or not _everybody(parsed, node, verb):
        return None
    passive = is_passive(tree, verb) or verb.tag == "VBN"
    if verb_lemma(tree, verb) not in _words("brought" if passive else "left"):
        return None
    start = min(n.at for n in tree.subtree(verb))
    from_ = [v for v in venues if _comes_from(parsed, v, start) or v.at in _objects(tree, verb)]
    return _present(parsed, node, verb, who, from_[0], GONE) if from_ else None


def _headline_verb(tree: Tree, node: Node) -> Node | None:
    """All residents evacuated: no verb "be"."""
    return next((n for n in tree.nodes[node.at : node.at + 8] if n.tag in ("VBN", "VBD")), None)


def _objects(tree: Tree, verb: Node) -> list[int]:
    return [child.at for child in tree.children(verb, "dobj")]


def _comes_from(parsed: Parsed, venue: Venue, start: int) -> bool:
    words = parsed.words(max(start, venue.at - 6), venue.at)
    return "from" in words or "of" in words[-3:]


def _is_all(parsed: Parsed, node: Node, verb: Node) -> bool:
    words = set(parsed.words(max(0, min(node.at, verb.at) - 8), node.at))
    own = {child.lower for child in parsed.tree.children(node, "det", "predet", "amod")}
    return bool((own | (words & _words("all"))) & _words("all", "last"))


def _everybody(parsed: Parsed, node: Node, verb: Node) -> bool:
    """All civilians; all women, children and the elderly: nobody who does not fight is left."""
    word = lemma(node)
    if word in _words("everybody", "fighters"):
        return True
    named = set(parsed.words(max(0, node.at - 8), verb.at))
    return len(named & {"women", "children", "elderly", "men", "wounded", "sick"}) > 2


def _unused(parsed: Parsed, venues: Sequence[Venue]) -> Iterator[Present]:
    """The closed mall; the school was empty; the plant was not working."""
    tree = parsed.tree
    for venue in venues:
        node = tree[venue.at]
        words = [c for c in tree.children(node, "amod") if c.lower in _words("empty")]
        verb = tree.head(node) if node.dep in ("nsubj", "nsubjpass") else None
        if words and _hit(parsed):
            yield _present(parsed, node, words[0], "people", venue, NOBODY)
        elif verb is not None and (told := _told_unused(parsed, node, verb, venue)):
            yield told


def _told_unused(parsed: Parsed, node: Node, verb: Node, venue: Venue) -> Present | None:
    tree = parsed.tree
    what = tree.child(verb, "acomp", "attr", "oprd")
    word = verb_lemma(tree, verb)
    empty = what is not None and what.lower in _words("empty") and not tree.child(verb, "neg")
    shut = word in _words("shut") and is_passive(tree, verb)
    out = word in _words("unused") and tree.child(verb, "neg") is not None
    if not (empty or shut or out):
        return None
    told = _present(parsed, node, verb, "people", venue, NOBODY)
    # That it did not work is the state, and no denial of one.
    return told._replace(group=told.group._replace(negated=False))


def _hit(parsed: Parsed) -> bool:
    """A closed mall that something befalls was closed then."""
    return not parsed.vocabulary.isdisjoint(lexicon.naming("events", ":"))


def _present(parsed: Parsed, node: Node, verb: Node, who: str, where: Venue, state: str) -> Present:
    group = group_of(parsed.tokens, verb)
    before = parsed.words(group.start, group.end)
    past = verb.tag == "VBD" or bool({"was", "were", "had", "did"} & set(before)) or not verb.verb
    return Present(node.at, who, where, state, group, past)
