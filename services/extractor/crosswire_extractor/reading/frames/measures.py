"""Clauses whose point is a figure: damage is put at so much, turnout was so many percent."""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire.domain.units import in_base, is_money
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import behind, lemma, phrases, verb_lemma, words
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.syntax import Node, Tree

_SELLING = frozenset(("sell", "auction", "buy", "acquire", "purchase", "take over"))
_PLACED = frozenset(("in", "at", "near", "off"))
#: Verbs that may tell a price.
PRICING = _SELLING | {"pay", "fetch", "go"}


def may_measure(tree: Tree, verb: Node) -> bool:
    """Whether it is a verb by which a figure is put on something."""
    return verb_lemma(tree, verb) in words("measuring_objects", "measuring_subjects")


def measured(parsed: Parsed, verb: Node, roles: Roles) -> tuple[Node, NumberFound] | None:
    """What the clause measures, and the figure."""
    word = verb_lemma(parsed.tree, verb)
    thing = _thing(word, roles)
    if word in ("value", "put") and roles.agent is not None and not roles.passive:
        over = deal_over(parsed.tree, roles.agent)
        thing = thing if over is roles.agent else over  # the deal values the firm at so much
    if thing is None or not _names_a_thing(thing):
        return None
    figure = _figure(parsed, verb, word, roles)
    return (thing, figure) if figure is not None else None


def where_of(parsed: Parsed, roles: Roles, figure: NumberFound) -> tuple[tuple[str, Node], ...]:
    """At which places it was so: the river rose to so much in one town, and not in the next."""
    tree = parsed.tree
    hung_on = (tree[figure.end - 1], roles.patient, roles.complement)
    hung = [pair for node in hung_on if node is not None for pair in phrases(tree, node)]
    told = dict.fromkeys((*roles.obliques, *hung))
    return tuple((link, node) for link, node in told if link in _PLACED and node.name)


def of_what(tree: Tree, thing: Node) -> Node:
    """The level of the river, the height of the tower: the river, the tower."""
    inner = next(behind(tree, thing, "of"), None) if lemma(thing) in words("dimensions") else None
    return thing if inner is None else inner


def put_to(parsed: Parsed, verb: Node, word: str, roles: Roles) -> NumberFound | None:
    """Cut the rate to 3.5 percent, set the price at 67 cents: what it is from then on."""
    thing = roles.patient
    if thing is None or not thing.noun or thing.name or word not in words("changing"):
        return None
    for node in behind(parsed.tree, verb, "to", "at"):
        found = _figure_at(parsed, node)
        if found is not None and found.kind in ("measure", "share") and found.unit:
            return found
    return None


def sold_for(parsed: Parsed, word: str, roles: Roles) -> tuple[Node, NumberFound] | None:
    """The violin was sold for, fetched, so much; they paid so much for it: its price."""
    thing, paid = roles.patient, next((n for link, n in roles.obliques if link == "for"), None)
    if word == "pay" and not roles.passive:
        thing, paid = paid, thing
    elif word in ("fetch", "go") and not roles.passive:
        thing, paid = roles.agent, roles.patient or paid
    elif word not in _SELLING:
        return None
    if thing is not None and paid is not None and word in _SELLING:
        paid = paid if paid.at > thing.at else None  # for so much, a man sold them
    if thing is None or paid is None or thing.tag.startswith("PRP"):
        return None
    named = thing.name or any(each.name for each in parsed.tree.children(thing, "appos"))
    if not named and any(
        lexis.is_a(lemma(thing), kind) for kind in ("person", "event", "measure", "time")
    ):
        return None
    found = _figure_at(parsed, paid)
    return (thing, found) if found is not None and _is_sum(found) else None


def as_settled(tree: Tree, verb: Node, mood: Mood) -> Mood:
    """Will pay so much, is to be sold for so much: that is its price from now on."""
    helped = [each.lower for each in tree.children(verb, "aux")]
    will = "will" in helped or (verb.dep == "xcomp" and helped[:1] == ["to"] and _is_to(tree, verb))
    return replace(mood, name="fact") if will and mood.name == "future" else mood


def _is_to(tree: Tree, verb: Node) -> bool:
    above = tree.head(verb)
    return above is not None and verb_lemma(tree, above) in ("be", "agree")


def worth_of_deal(parsed: Parsed, word: str, roles: Roles) -> tuple[Node, NumberFound] | None:
    """Takes over a rival in a deal worth so much: the price of the rival."""
    if word not in _SELLING or roles.patient is None or not roles.patient.name:
        return None
    for link, node in roles.obliques:
        worth = _worth(parsed, node) if link == "in" and lemma(node) in words("sums") else None
        if worth is not None:
            return roles.patient, worth
    return None


def deal_over(tree: Tree, thing: Node) -> Node:
    """The purchase of a firm, Kell's takeover of it, is worth what the firm is sold for."""
    if lemma(thing) not in words("takeovers"):
        return thing
    return next((node for node in behind(tree, thing, "of") if node.name), thing)


def _names_a_thing(node: Node) -> bool:
    """The first word of a sentence is often taken for a verb: "Turnout reached 48 percent"."""
    return node.noun or (node.at == 0 and node.dep == "nsubj" and node.tag.startswith("VB"))


def _thing(word: str, roles: Roles) -> Node | None:
    if word in words("measuring_objects"):
        return roles.patient
    if word in words("measuring_subjects"):
        return roles.patient if roles.passive else roles.agent
    return None


def _figure(parsed: Parsed, verb: Node, word: str, roles: Roles) -> NumberFound | None:
    """After "at" or "to", as the object, or as what it is."""
    tree = parsed.tree
    ends = [*behind(tree, verb, "at", "to")]
    if not ends and word in words("measuring_objects"):
        # Parsers hang "at 400 barrels" on what stands before it.
        below = [n for n in tree.subtree(verb) if n.dep == "prep" and n.lower == "at"]
        ends = [n for p in below[-1:] for n in tree.children(p, "pobj")]
    if word in words("measuring_subjects"):
        ends += [n for n in (roles.complement, roles.patient) if n is not None]
        if roles.complement is not None and roles.complement.lower in ("full", "complete"):
            ends += tree.children(roles.complement, "npadvmod")  # is 22 percent full
    for node in (of_what(tree, end) for end in ends):
        found = _figure_at(parsed, node)
        if found is None and word not in ("be", "remain"):
            found = _figure_at(parsed, *tree.children(node, "nummod"))
        if found is not None and found.kind in ("count", "measure", "share"):
            return found
    return None


def _figure_at(parsed: Parsed, *nodes: Node) -> NumberFound | None:
    """The first that one of these words is part of."""
    return next((f for f in parsed.figures if any(f.start <= n.at < f.end for n in nodes)), None)


def _is_sum(figure: NumberFound) -> bool:
    return figure.kind == "measure" and figure.unit is not None and is_money(figure.unit)


def _worth(parsed: Parsed, node: Node) -> NumberFound | None:
    """Jewellery worth 600,000 euros."""
    for child in parsed.tree.children(node, "amod"):
        if child.lower == "worth":
            below = {each.at for each in parsed.tree.subtree(child)}
            return next(
                (f for f in parsed.figures if f.unit and f.start in below and f.kind == "measure"),
                None,
            )
    return None


def being_worth(parsed: Parsed, word: str, roles: Roles) -> tuple[Node, NumberFound] | None:
    """The settlement is worth so much."""
    told = roles.complement
    if word != "be" or told is None or told.lower != "worth" or roles.agent is None:
        return None
    below = {each.at for each in parsed.tree.subtree(told)}
    found = next((f for f in parsed.figures if f.unit and f.start in below), None)
    known = found is not None and found.kind == "measure" and not roles.agent.tag.startswith("PRP")
    return (deal_over(parsed.tree, roles.agent), found) if found is not None and known else None


def _of_such_a_sum(parsed: Parsed, node: Node) -> NumberFound | None:
    """A 12-million-euro programme, a $3 million settlement: what it comes to."""
    if lemma(node) not in words("sums"):
        return None
    links = ("amod", "nummod", "compound", "nmod")
    near = [*parsed.tree.children(node, *links)]
    near += [below for each in near for below in parsed.tree.children(each, *links)]
    sums = filter(_is_sum, parsed.figures)
    return next((f for f in sums if any(f.start <= n.at < f.end for n in near)), None)


def measured_nouns(parsed: Parsed) -> Iterator[tuple[Node, NumberFound]]:
    """Damage of 870 million euros; a turnout of 61 percent."""
    tree = parsed.tree
    if not parsed.figures:
        return
    for node in tree.common_nouns:
        if (price := _worth(parsed, node)) is not None:
            yield node, price
        if (total := _of_such_a_sum(parsed, node)) is not None:
            yield node, total
        for inside in behind(tree, node, "of"):
            found = _figure_at(parsed, inside)
            if found is not None and found.kind in ("measure", "share"):
                yield node, found


def blowing(tree: Tree, noun: Node) -> Node | None:
    """Struck with winds of 190 kph, winds of so much were recorded: the verb that tells when and
    whether they blew."""
    if lemma(noun) not in words("weather"):
        return None
    return next((each for each in tree.ancestors(noun) if each.verb and each.tag != "VBG"), None)


def told_anew(clause: Clause, noun: Node, tree: Tree) -> Clause:
    """A 12-million-euro programme: its figure is news, as the programme is."""
    new = not any(each.lower in ("the", "this", "that") for each in tree.children(noun, "det"))
    if not new or lemma(noun) not in words("sums"):
        return clause
    return replace(clause, mood=replace(clause.mood, presupposed=False))


def with_figure(clause: Clause, parsed: Parsed, figure: NumberFound) -> Clause:
    """The figure as the number of what is measured; a clause that names nothing stays as it is."""
    if not clause.arguments:
        return clause
    unit = figure.unit or _noun(parsed, figure) or "count"
    quantity = in_base(figure.quantity(parsed.tokens, unit))
    thing, *rest = clause.arguments
    return replace(clause, arguments=(thing.with_(quantity=quantity), *rest))


def as_paid(clause: Clause) -> Clause:
    """What a club pays for a player is a price, and so is what a thing is sold for."""
    if not clause.arguments or not clause.arguments[0].key.startswith("person:"):
        return as_price(clause, costs=True)
    thing, *rest = clause.arguments
    price = thing.with_(head="price", key="", names=(*thing.names, *thing.terms[-1:]))
    return replace(clause, arguments=(price, *rest))


def as_price(clause: Clause, *, costs: bool) -> Clause:
    """Petrol costs so much, the cost of petrol is so much: its price is."""
    if not clause.arguments or clause.arguments[0].key:
        return clause
    thing, *rest = clause.arguments
    if not costs:
        told = thing.head in ("cost", "budget") and thing.terms
        return replace(clause, arguments=(thing.with_(head="price"), *rest)) if told else clause
    price = thing.with_(head="price", terms=(thing.head, *thing.terms))
    return replace(clause, arguments=(price, *rest))


def _noun(parsed: Parsed, figure: NumberFound) -> str | None:
    """What a bare number counts: 61 percent has its unit, 300 seats have theirs."""
    last = parsed.tree[figure.end - 1]
    above = parsed.tree.head(last)
    return lemma(above) if above is not None and above.noun and last.dep == "nummod" else None
