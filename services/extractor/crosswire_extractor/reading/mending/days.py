"""What parsers hang on a day or a place, though it belongs to the verb. Pure.

"Will be signed on 30 June in Kell": no June in Kell. "Was off Kell, when the navy seized it": no
Kell of a time.
"""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.syntax import Node, Tree

_WHERE = frozenset(("in", "at", "near", "off", "outside", "inside"))


def behind_a_day(tree: Tree, preposition: Node) -> Iterator[Node]:
    """On 30 June in Kell: where the verb has it."""
    day = tree.head(preposition)
    if day is None or day.dep != "pobj" or day.lower not in lexicon.words("calendar"):
        return
    link, inside = tree.head(day), tree.child(preposition, "pobj")
    if preposition.lower not in _WHERE or preposition.at < day.at or link is None:
        return
    verb = tree.head(link)
    of_time = inside is None or inside.tag == "CD" or inside.lower in lexicon.words("calendar")
    if verb is not None and verb.verb and not of_time:
        yield replace(preposition, head=verb.at)


def of_its_deed(tree: Tree, preposition: Node) -> Iterator[Node]:
    """The death of the writer on Monday was announced: he died on Monday."""
    verb, day = tree.head(preposition), tree.child(preposition, "pobj")
    dated = day is not None and day.lower in lexicon.words("calendar")
    if verb is None or not dated or preposition.lower not in ("on", "in") or not verb.verb:
        return
    deed = tree.child(verb, "nsubj", "nsubjpass")
    if deed is None or not deed.at < preposition.at < verb.at:
        return
    between = tree.nodes[deed.at : preposition.at]
    helping = any(each.head == verb.at and each.dep in ("aux", "auxpass") for each in between)
    if not helping and not deed.name and lexis.verb_behind(lexis.lemma(deed.lower, "n")):
        yield replace(preposition, head=deed.at)


def on_whose_orders(tree: Tree, preposition: Node) -> Iterator[Node]:
    """Fired on miners in Kell on the orders of their chief: on his orders they fired."""
    orders, place = tree.child(preposition, "pobj"), tree.head(preposition)
    if preposition.lower not in ("on", "upon", "at", "by") or orders is None or place is None:
        return
    if not place.noun or lexis.lemma(orders.lower, "n") not in lexicon.group("orderings", "frames"):
        return
    verb = next((each for each in tree.ancestors(place) if each.verb), None)
    if verb is not None and verb.at < place.at and any(tree.children(orders, "prep", "poss")):
        yield replace(preposition, head=verb.at)


def behind_a_place(tree: Tree, verb: Node) -> Iterator[Node]:
    """Was off Kell, when the navy seized it: when it was there."""
    place = tree.head(verb)
    opened = any(each.lower == "when" for each in tree.children(verb, "advmod"))
    if place is None or not opened or not place.name or place.dep != "pobj":
        return
    above = next((each for each in tree.ancestors(place) if each.verb), None)
    if above is not None and above.at < place.at:
        yield replace(verb, head=above.at, dep="advcl")


def day_before(tree: Tree, day: Node) -> Iterator[Node]:
    """ "Said on Tuesday Norway had paid": Tuesday is the day, and no part of Norway's name."""
    dated = day.at > 0 and day.lower in lexicon.words("calendar")
    before, whose = tree[day.at - 1] if dated else None, tree.head(day)
    if before is None or before.dep != "prep" or before.lower not in ("on", "in"):
        return
    if whose is not None and whose.name and whose.dep in ("nsubj", "nsubjpass"):
        yield replace(day, head=before.at, dep="pobj")
