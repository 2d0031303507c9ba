"""What a figure hangs on in its clause: the noun that it counts, and what is told of that."""

from collections.abc import Iterator
from functools import partial
from typing import Literal, NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import lemma, verb_lemma
from crosswire_extractor.reading.frames.measures import may_measure, measured
from crosswire_extractor.reading.frames.subjects import is_passive
from crosswire_extractor.reading.frames.verbs import roles_of
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.syntax import Node, Tree

Way = Literal["subjects", "objects", "after", "of", "measures"]

_AFTER = frozenset(("for", "at", "to", "with", "of", "after"))
_SCALE = "magnitude"
_STRONGEST = 10
_HELPS = ("aux", "auxpass", "cop")
#: "The number of clients": the clients are what is counted.
_TALLIES = frozenset(("number", "tally", "count", "toll", "total", "figure"))


class Hung(NamedTuple):
    """The word that tells what of the counted, and how they hang on it."""

    way: Way
    word: str
    node: Node


class Figured(NamedTuple):
    """A figure with the noun that it counts, if one is there, and all that it hangs on."""

    figure: NumberFound
    carrier: Node
    noun: Node | None
    hung: tuple[Hung, ...]
    part: bool = False
    """Of a greater number: 58 of those on board."""


def figured_in(parsed: Parsed) -> Iterator[Figured]:
    """Every count, measure and share of the sentence."""
    told = [f for f in parsed.figures if f.kind in ("count", "measure", "share")]
    if not told or not len(parsed.tree):
        return
    put = dict(_put(parsed))
    for figure in map(partial(_named_before, parsed), told):
        carrier, noun = _carrier(parsed.tree, figure)
        thing = put.get(figure.start)
        figure = _on_the_scale(figure, thing or carrier)
        if thing is None:
            part = noun is not None and noun is not carrier
            yield Figured(figure, carrier, noun, tuple(_hung(parsed.tree, carrier)), part)
            continue
        inside = _inside(parsed.tree, thing)
        if lemma(thing) in _TALLIES and inside is not None:
            yield Figured(figure, thing, inside, tuple(_below(parsed.tree, inside)))
        else:
            yield Figured(figure, thing, None, (Hung("measures", lemma(thing), thing),))


def _named_before(parsed: Parsed, figure: NumberFound) -> NumberFound:
    """Magnitude 6.8, a magnitude of 6.8: what it measures stands before it."""
    before = parsed.words(figure.start - 2, figure.start)
    if figure.unit is None and (before[-1:] == [_SCALE] or before == [_SCALE, "of"]):
        return figure._replace(unit=_SCALE, kind="measure")
    return figure


def _on_the_scale(figure: NumberFound, thing: Node) -> NumberFound:
    """The earthquake measured 6.1, its magnitude was 6.1, a 6.1 quake; not two quakes."""
    value = figure.value
    broken = value is not None and not value.is_integer() and 1 < value < _STRONGEST
    if not broken or figure.unit is not None or figure.kind != "count":
        return figure
    shakes = lemma(thing) in lexicon.group("shakes")
    return figure._replace(unit=_SCALE, kind="measure") if shakes else figure


def _put(parsed: Parsed) -> Iterator[tuple[int, Node]]:
    """Figures that a verb gives to a thing: put the crowd at 300, turnout was 61 percent."""
    tree = parsed.tree
    for verb in tree.nodes:
        if verb.verb and verb.dep not in _HELPS and may_measure(tree, verb):
            found = measured(parsed, verb, roles_of(tree, verb))
            if found is not None:
                yield found[1].start, found[0]


def _carrier(tree: Tree, figure: NumberFound) -> tuple[Node, Node | None]:
    """The node by which the figure hangs in the clause, and the noun that it counts."""
    inside = range(figure.start, figure.end)
    outer = [tree[at] for at in inside if tree[at].head not in inside or tree[at].head == at]
    top = next((n for n in outer if n.tag in ("CD", "NN", "NNS", "NNP", "$")), outer[-1])
    above = tree.head(top)
    counts = top.dep in ("nummod", "compound", "quantmod", "amod", "nmod")
    if counts and above is not None and above.noun:
        return above, above
    return top, _inside(tree, top)


def _inside(tree: Tree, node: Node) -> Node | None:
    """Half of the clinics, the number of clients: what is counted."""
    for preposition in tree.children(node, "prep"):
        if preposition.lower == "of":
            return tree.child(preposition, "pobj")
    return None


def _hung(tree: Tree, carrier: Node, *, climbing: bool = True) -> Iterator[Hung]:
    yield from _below(tree, carrier)
    node = carrier
    while node.dep in ("conj", "appos") and tree[node.head].noun:
        node = tree[node.head]
    above = tree.head(node)
    if above is None:
        return
    if above.verb:
        yield from _on_verb(tree, node, above)
    elif node.dep == "pobj":
        yield from _on_preposition(tree, above, climbing)


def _on_verb(tree: Tree, node: Node, verb: Node) -> Iterator[Hung]:
    word = verb_lemma(tree, verb)
    for told in tree.children(verb, "oprd"):  # are held hostage
        if node.dep in ("dobj", "nsubjpass"):
            yield Hung("objects", f"{word} {lemma(told)}", verb)
    if node.dep in ("nsubj", "nsubjpass"):
        yield Hung("objects" if is_passive(tree, verb) else "subjects", word, verb)
        for after in tree.children(verb, "xcomp"):  # are to go, are set to be cut
            if after.verb:
                way: Way = "objects" if is_passive(tree, after) else "subjects"
                yield Hung(way, verb_lemma(tree, after), after)
        thing = tree.child(verb, "dobj")
        if thing is not None:  # took part, lost their jobs
            yield Hung("subjects", f"{word} {lemma(thing)}", verb)
        for link in tree.children(verb, "prep"):  # took to the streets
            for inside in tree.children(link, "pobj"):
                yield Hung("subjects", f"{word} {link.lower} {lemma(inside)}", verb)
    elif node.dep in ("dobj", "dative", "npadvmod", "oprd"):
        yield Hung("objects", word, verb)


def _on_preposition(tree: Tree, preposition: Node, climbing: bool) -> Iterator[Hung]:
    above = tree.head(preposition)
    if above is None:
        return
    if preposition.dep == "agent":  # was attended by so many
        yield Hung("subjects", verb_lemma(tree, above), above)
    elif above.verb and preposition.lower in _AFTER:
        yield Hung("after", verb_lemma(tree, above), above)
    elif above.noun and preposition.lower == "for":  # was without power for six hours
        yield Hung("after", lemma(above), above)
    elif above.noun and preposition.lower == "of":
        yield Hung("measures", lemma(above), above)
        yield Hung("of", lemma(above), above)
        if climbing:  # the records of nine million customers
            yield from _hung(tree, above, climbing=False)


def _below(tree: Tree, noun: Node) -> Iterator[Hung]:
    """What a clause of its own says of the counted: posts to go, workers laid off."""
    for verb in tree.children(noun, "acl", "relcl"):
        if not verb.verb:
            continue
        passive = verb.tag == "VBN" or is_passive(tree, verb)
        yield Hung("objects" if passive else "subjects", verb_lemma(tree, verb), verb)
