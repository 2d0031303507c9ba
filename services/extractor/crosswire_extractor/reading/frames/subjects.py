"""Who or what a verb's clause is about, and whether he does it or suffers it."""

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.aims import (
    after_aside,
    dropped_by,
    headline_aim,
    kept_from,
    plan_behind,
)
from crosswire_extractor.reading.frames.contrasts import ruled_out
from crosswire_extractor.reading.frames.grammar import has_to, lemma, negated, verb_lemma, words
from crosswire_extractor.syntax import Node, Tree, answered_once

#: Groups of states that are told of what somebody says: "he denied".
_TOLD_OF_SPEAKERS = frozenset(("truth", "answer", "stance", "identification", "secrecy"))
#: Where an event is, after its noun.
_AT = frozenset(("in", "at", "near", "outside"))
#: Where somebody is from, after what he is.
_FROM = frozenset(("from", "in", "at", "of", "near"))

#: Who did it, as long as it is not told who that is.
_SOMEBODY = frozenset(("man", "woman", "person", "one", "boy", "girl", "people", "those"))

#: Verbs that ask, and what stands before whom they ask.
_UPON = {
    "call": ("on", "upon"),
    "appeal": ("to",),
    "plead": ("with",),
    "prevail": ("on", "upon"),
    "rely": ("on",),
    "count": ("on",),
}


def subject_of(tree: Tree, verb: Node, passive: bool) -> Node | None:
    found = _subject(tree, verb, passive)
    return named_instead(tree, verb, found) if found is not None else None


def named_instead(tree: Tree, verb: Node, noun: Node) -> Node:
    """The Ona is a ferry built in 1990: of the ferry that is built, the Ona; the man who did it was
    a nurse: the nurse did."""
    be = tree.head(noun)
    if verb.dep == "relcl" and noun.at == verb.head and (who := _told_who(tree, noun)) is not None:
        return who
    if verb.dep not in ("acl", "relcl") or noun.at != verb.head or noun.dep not in ("attr", "oprd"):
        return noun
    if be is None or lexis.lemma(be.lower, "v") != "be" or negated(tree, be):
        return noun
    named = tree.child(be, "nsubj")
    single = noun.tag == "NN" and not any(tree.children(be, "expl"))
    return named if single and named is not None and (named.name or named.noun) else noun


def _told_who(tree: Tree, somebody: Node) -> Node | None:
    """Who the man, the woman, the one is that did something."""
    be = tree.head(somebody)
    if be is None or somebody.dep != "nsubj" or lexis.lemma(be.lower, "v") != "be":
        return None
    who = tree.child(be, "attr")
    if who is None or lemma(somebody) not in _SOMEBODY or negated(tree, be):
        return None
    return who if who.noun and who.at > be.at else None


def _subject(tree: Tree, verb: Node, passive: bool) -> Node | None:
    own = tree.child(verb, "nsubj", "nsubjpass", "csubj")
    for helper in tree.children(verb, "aux", "auxpass") if own is None else ():
        own = own or tree.child(helper, "nsubj", "nsubjpass")  # hung on "has" by the parser
    if own is not None and (later := _after_colon(tree, verb, own)) is not None:
        own = later
    if own is not None and (named := _name_after(tree, verb, own)) is not None:
        own = named
    if own is not None and own.lower in ("who", "which", "that") and verb.dep == "relcl":
        return _antecedent(tree, verb)
    above = tree.head(verb)
    if own is not None and own.lower in ("who", "which") and above is not None:
        # The massacre, which it said had been carried out by rebels.
        return _antecedent(tree, above) if (verb.dep, above.dep) == ("ccomp", "relcl") else own
    if own is not None:
        return own
    top = above
    if top is None or any(tree.children(verb, "expl")):
        return None
    if (plan := plan_behind(tree, verb)) is not None:
        return _planner(tree, plan)
    if (stands := headline_aim(tree, verb)) is not None:
        return stands
    if verb.dep == "relcl":
        return top if top.noun else None
    if verb.dep == "acl":
        return top if not has_to(tree, verb) else None
    if verb.dep == "conj" and top.verb:
        return subject_of(tree, top, is_passive(tree, top))
    if verb.dep == "conj":
        # Pushed a car into a gully and set it alight: parsers may join the verb to the gully.
        first = next((each for each in tree.ancestors(top) if each.verb), None)
        near = first is not None and first.at < top.at and verb.tag.startswith(("VBD", "VBN"))
        return subject_of(tree, first, is_passive(tree, first)) if first and near else None
    if verb.dep == "ccomp" and verb.at < top.at:
        return None  # "Will resign, he said": who spoke is not who acts
    if verb.dep in ("xcomp", "ccomp", "advcl") and (top.verb or top.tag.startswith("JJ")):
        return _controller(tree, top, verb)
    if verb.dep in ("pcomp", "pobj"):
        above = tree.head(top)
        if above is not None and above.noun and top.lower == "behind":
            return above  # a headline: rebels behind killing of mayor
        if above is not None and above.verb:
            if verb_lemma(tree, above) in lexicon.group("accusing_verbs"):
                return accused(tree, above)
            if top.lower == "for" and verb_lemma(tree, above) in words("requiting"):
                return accused(tree, above)
            whom = tree.child(above, "dobj")
            if whom is not None and whom.at < verb.at and kept_from(tree, top) is not None:
                return whom
            return subject_of(tree, above, is_passive(tree, above))
        if above is not None and above.tag.startswith("JJ"):
            holder = tree.head(above)
            return subject_of(tree, holder, False) if holder is not None and holder.verb else None
    return None


def _name_after(tree: Tree, verb: Node, noun: Node) -> Node | None:
    """The supermarket chain Kell will close: the name that the parser took for a second subject."""
    if noun.name or not noun.noun:
        return None
    others = (n for n in tree.children(verb, "nsubj", "nsubjpass") if n.at > noun.at and n.name)
    return next((n for n in others if all(tree[i].name for i in range(noun.at + 1, n.at))), None)


def _after_colon(tree: Tree, verb: Node, first: Node) -> Node | None:
    """Kell on Orlava: rebels shelled it: not Kell, who says so."""
    if ":" not in tree.vocabulary:
        return None
    others = (n for n in tree.children(verb, "nsubj", "nsubjpass") if n.at > first.at)
    marks = [each.at for each in tree.nodes[first.at : verb.at] if each.text == ":"]
    return next((n for n in others if any(at < n.at for at in marks)), None)


def _planner(tree: Tree, plan: Node) -> Node | None:
    """Kell's plan, Kell has no plan: who is to do it; who gives an order does not do it."""
    if lemma(plan) == "order":
        return None
    owner = tree.child(plan, "poss")
    above = tree.head(plan)
    if above is not None and plan.dep == "pobj" and above.lower == "in":
        above = tree.head(above)  # Kell is in talks to buy it
        return subject_of(tree, above, False) if above is not None and above.verb else None
    own = owner is None or (owner.tag.startswith("PRP") and dropped_by(tree, plan) is not None)
    if own and above is not None and plan.dep == "dobj" and not is_passive(tree, above):
        return subject_of(tree, above, False)
    return None if owner is None or owner.tag.startswith("PRP") else owner


def _antecedent(tree: Tree, verb: Node) -> Node | None:
    """The army that shelled it; of "the army was the one that shelled it", the army."""
    noun = tree.head(verb)
    if noun is not None and noun.name and ruled_out(tree, noun):
        noun = tree.head(noun)  # it was the treasurer, and not Kell, who paid
    if noun is not None and (event := _event_at(tree, noun, verb)) is not None:
        return event
    if noun is not None and (somebody := _somebody_from(tree, noun, verb)) is not None:
        return somebody
    if noun is None or noun.lower not in ("one", "ones"):
        return noun
    be = tree.head(noun)
    named = be is not None and be.verb and noun.dep == "attr"
    return tree.child(be, "nsubj") if be is not None and named else noun


def _somebody_from(tree: Tree, place: Node, verb: Node) -> Node | None:
    """A cook from Manila, who fell: not Manila fell."""
    link = tree.head(place)
    if not place.name or link is None or link.lower not in _FROM or place.dep != "pobj":
        return None
    who = tree.head(link)
    person = who is not None and who.noun and not who.name and lexis.is_a(lemma(who), "person")
    by_who = any(each.lower == "who" for each in tree.children(verb, "nsubj", "nsubjpass"))
    return who if person and by_who else None


def _event_at(tree: Tree, place: Node, verb: Node) -> Node | None:
    """The blast in Kell, which killed nine: not Kell killed them."""
    link = tree.head(place)
    if not place.name or link is None or link.lower not in _AT or place.dep != "pobj":
        return None
    event = tree.head(link)
    harmful = bool(lexis.harms_of(verb_lemma(tree, verb)))
    if event is None or not event.noun or not lexis.harms_of(event.lower):
        return None
    return event if harmful else None


def _controller(tree: Tree, top: Node, verb: Node) -> Node | None:
    if not top.verb:
        above = tree.head(top)
        return subject_of(tree, above, False) if above is not None and above.verb else None
    thing = tree.child(top, "dobj")
    if thing is not None and verb.dep == "xcomp":
        return thing
    if (called := _called_upon(tree, top)) is not None and has_to(tree, verb):
        return called
    return subject_of(tree, top, is_passive(tree, top))


def _called_upon(tree: Tree, verb: Node) -> Node | None:
    """Called on the minister to resign, appealed to both sides to stop: who is to do it."""
    word = lexis.lemma(verb.lower, "v")
    for link in tree.children(verb, "prep"):
        if link.lower in _UPON.get(word, ()):
            called = tree.child(link, "pobj")
            if called is not None and called.noun and not _by_the_calendar(called):
                return called
    return None


def _by_the_calendar(noun: Node) -> bool:
    return lexis.is_a(lemma(noun), "time") or noun.lower in lexicon.words("calendar")


def accused(tree: Tree, verb: Node) -> Node | None:
    """Whom a verb of blame points at: its object, or the subject of its passive."""
    if is_passive(tree, verb):
        return tree.child(verb, "nsubjpass") or subject_of(tree, verb, True)
    return tree.child(verb, "dobj")


@answered_once
def is_passive(tree: Tree, verb: Node) -> bool:
    if any(tree.children(verb, "nsubjpass", "auxpass", "agent")):
        return True
    if tree.child(verb, "dobj", "aux") or verb.tag not in ("VBN", "VBD"):
        return False
    if verb.dep == "acl":
        return verb.tag == "VBN" and not after_aside(tree, verb)
    if verb.dep == "conj":
        top = tree[verb.head]
        if verb.tag == "VBN" and top.verb and not any(tree.children(verb, "nsubj")):
            return is_passive(tree, top)
    if verb.tag == "VBN" and verb.dep == "advcl" and not any(tree.children(verb, "nsubj", "mark")):
        return True  # built in Kell, the ferry …
    if verb.tag == "VBN" and tree.child(verb, "neg"):
        return True  # a headline: town "not encircled"
    if _ordered(tree, verb):
        return True
    if not any(tree.children(verb, "ccomp", "xcomp")) and _done_to_it(tree, verb):
        return True
    return lexis.lemma(verb.lower, "v") in lexicon.group("transitive_verbs")


def _ordered(tree: Tree, verb: Node) -> bool:
    """A judge ordered him held, wanted it closed: what is to be done to it."""
    above = tree.head(verb)
    if above is None or verb.dep != "ccomp" or any(tree.children(verb, "mark", "aux")):
        return False
    subject = tree.child(verb, "nsubj")
    ordering = lexis.lemma(above.lower, "v") in ("order", "want")
    return ordering and subject is not None and above.at < subject.at < verb.at


def _done_to_it(tree: Tree, verb: Node) -> bool:
    """A headline: blogger freed, student shot dead. Who does so, does it to somebody."""
    dead = tree.child(verb, "acomp", "oprd", "advmod")
    if dead is not None and dead.lower == "dead" and verb_lemma(tree, verb) in ("shoot", "strike"):
        return True
    if tree.child(verb, "preconj"):
        return False  # neither confirmed nor denied it: the object comes after the second
    state = lexis.state_of(verb_lemma(tree, verb), "v")
    if state is None or state.holder != "object" or state.group in _TOLD_OF_SPEAKERS:
        return False
    alone = not any(tree.children(verb, "aux", "auxpass")) and verb.dep in ("ROOT", "ccomp")
    # The army fired on it, pulled out of it: what its preposition makes of the verb.
    told = (each.lower for each in tree.children(verb, "prep", "prt"))
    return alone and all(
        each in ("by", "in", "after", "over", "as", "for", "from", "of") for each in told
    )
