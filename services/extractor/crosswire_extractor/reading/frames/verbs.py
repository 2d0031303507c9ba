"""Who does what to whom, in one verb's clause."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosswire import lexis
from crosswire.domain.claims import Role
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.contrasts import contrast, prepositions, ruled_out
from crosswire_extractor.reading.frames.grammar import (
    behind,
    has_to,
    lemma,
    phrases,
    state_word,
    stray,
    verb_lemma,
    words,
)
from crosswire_extractor.reading.frames.subjects import is_passive, named_instead, subject_of
from crosswire_extractor.syntax import Node, Tree


@dataclass
class Roles:
    """The heads of a clause's phrases."""

    agent: Node | None = None
    patient: Node | None = None
    complement: Node | None = None
    passive: bool = False
    obliques: tuple[tuple[str, Node], ...] = ()
    excluded: tuple[tuple[Role, str, Node], ...] = ()
    """Alternatives that the clause rules out: by ice "and not by brakes"."""

    def without(self, *nouns: Node) -> tuple[tuple[str, Node], ...]:
        """The obliques but for these nouns."""
        told = [each.at for each in nouns]
        return tuple(each for each in self.obliques if each[1].at not in told)


def roles_of(tree: Tree, verb: Node) -> Roles:
    passive = is_passive(tree, verb)
    subject = subject_of(tree, verb, passive)
    roles = Roles(passive=passive, obliques=tuple(obliques_of(tree, verb)))
    doer = next(
        (n for p, out in prepositions(tree, verb) if p.lower == "by" and not out
         for n in tree.children(p, "pobj") if not _by_when(n)),
        None,
    )  # fmt: skip
    if doer is None and passive:
        doer = _doer_of_both(tree, verb) or _doer_of_what_led_to_it(tree, verb)
    thing = tree.child(verb, "dobj") or _misread_object(tree, verb)
    if thing is not None and thing.lower == "that" and verb.dep != "relcl" and subject is not None:
        thing = _after_that(tree, verb)
    if thing is not None and _after_comma(tree, verb, thing):
        thing = None
    particle = tree.child(verb, "prt")
    strayed = particle is not None and stray(tree, particle, lexis.lemma(verb.lower, "v"))
    if thing is not None and particle is not None and strayed and particle.at < thing.at:
        roles.obliques += ((particle.lower, thing),)  # sinks off Kell
        thing = None
    if thing is None and verb.tag == "VBG" and not passive:
        thing = next(behind(tree, verb, "of"), None)  # the killing of the mayor, read as a verb
    roles.complement = tree.child(verb, "acomp", "attr", "oprd")
    if roles.complement is None and thing is not None and thing.at > verb.at + 1:
        after = tree[verb.at + 1]  # shot dead the mayor
        roles.complement = after if after.lower == "dead" else _left_dead(tree, verb)
    if roles.complement is not None and roles.complement.tag.startswith(("PRP", "WP")):
        roles.complement = None
    if passive:
        roles.agent, roles.patient = _who_sent(tree, doer), subject
        if thing is not None:  # was given a prize
            roles.obliques += (("obj", thing),)
    else:
        sender = _who_sent(tree, subject) if thing is not None else subject
        roles.agent, roles.patient = sender, thing
        gap = _gap(tree, verb, subject)
        relative = thing is not None and thing.lower in ("that", "which", "who", "whom")
        if gap is not None and (thing is None or relative):
            roles.patient = named_instead(tree, verb, gap)
    _set_apart(tree, verb, roles)
    return roles


def _left_dead(tree: Tree, verb: Node) -> Node | None:
    """Shot the mayor dead: an adverb for parsers."""
    return next((each for each in tree.children(verb, "advmod") if each.lower == "dead"), None)


def _doer_of_both(tree: Tree, verb: Node) -> Node | None:
    """Written and directed by Roe: Roe wrote it, too."""
    for other in tree.children(verb, "conj"):
        between = [each for each in tree.children(verb) if verb.at < each.at < other.at]
        plain = other.tag == "VBN" and all(each.dep in ("cc", "punct", "conj") for each in between)
        for link in tree.children(other, "agent") if plain else ():
            return tree.child(link, "pobj")
    return None


def _doer_of_what_led_to_it(tree: Tree, verb: Node) -> Node | None:
    """Rebels shelled the camp, and as a result 40 were killed: by the rebels."""
    first = tree.head(verb)
    if verb.dep != "conj" or first is None or not first.verb or is_passive(tree, first):
        return None
    results = (n for n in behind(tree, verb, "as") if n.lower == "result")
    led = any(not tree.children(n, "prep") for n in results)
    return subject_of(tree, first, False) if led else None


def _by_when(noun: Node) -> bool:
    """Put out by 4 a.m.: when, and not by whom."""
    return noun.tag == "CD" or noun.lower in words("clock") or lexis.is_a(lemma(noun), "time")


def _who_sent(tree: Tree, doer: Node | None) -> Node | None:
    """Killed by a brick thrown by protesters: it is they who did it."""
    if doer is None or doer.name or not lexis.is_a(lemma(doer), "artifact"):
        return doer
    for below in tree.children(doer, "acl", "relcl"):
        if below.tag == "VBN" and verb_lemma(tree, below) in words("sending"):
            for link, sender in phrases(tree, below, "prep", "agent"):
                if link in ("by", "from"):
                    return sender
    return doer


def _after_that(tree: Tree, verb: Node) -> Node | None:
    """Claims that they took the town: "that" opens the clause, and the town is taken."""
    return next((each for each in tree.children(verb, "dobj") if each.at > verb.at), None)


def _befalls_such(verb: Node, noun: Node) -> bool:
    """Shot dead a wolf: such a verb has an object, and that is no time and no measure."""
    told = lexis.states_of(lexis.lemma(verb.lower, "v"), "v")
    if not noun.noun or not any(state.holder == "object" for state in told):
        return False
    kinds = ("time", "measure", "place")
    return not any(lexis.is_a(lemma(noun), kind) for kind in kinds)


def _misread_object(tree: Tree, verb: Node) -> Node | None:
    """An object that the parser took for a verb, a time, or one of two subjects of "said"."""
    for noun in tree.children(verb, "npadvmod"):
        if noun.at > verb.at and _befalls_such(verb, noun):
            return noun
    if verb.tag not in ("VBD", "VBZ", "VB", "VBP") or any(tree.children(verb, "nsubjpass")):
        return None
    for below in tree.children(verb, "ccomp", "xcomp"):
        if is_misread(tree, below):
            return below
        if (thing := _doing(tree, verb, below)) is not None:
            return thing
    saying = [*tree.children(verb, "ccomp")]
    above = tree.head(verb)
    if verb.dep == "ccomp" and above is not None:
        saying.append(above)
    for said in saying:
        subjects = [each for each in tree.children(said, "nsubj") if verb.at < each.at < said.at]
        if len(subjects) > 1:
            return subjects[0]
    return None


def _after_comma(tree: Tree, verb: Node, thing: Node) -> bool:
    """ "Will start in March, the director said": who speaks is no object."""
    above = tree.head(verb)
    if verb.dep != "ccomp" or above is None:
        return False
    first = tree.subtree(thing)[0].at
    return (
        verb.at < first < above.at
        and tree[first - 1].text == ","
        and not any(tree.children(above, "nsubj"))
    )


def _doing(tree: Tree, verb: Node, clause: Node) -> Node | None:
    """Hits a theatre sheltering residents: it is the theatre that is hit."""
    thing = tree.child(clause, "nsubj")
    bare = clause.tag == "VBG" and not any(tree.children(clause, "aux"))
    if thing is None or not bare or verb_lemma(tree, verb) in words("perceiving"):
        return None
    return thing if thing.noun and verb.at < thing.at < clause.at else None


def is_misread(tree: Tree, node: Node) -> bool:
    """A "verb" with an article is a noun: the outbreak."""
    return node.tag in ("VB", "VBP") and any(
        each.lower in ("the", "a", "an") for each in tree.children(node, "det")
    )


def _set_apart(tree: Tree, verb: Node, roles: Roles) -> None:
    """Of "ice, not brakes", the one takes part, and the other is told not to."""
    out: list[tuple[Role, str, Node]] = []
    if roles.agent is not None:
        either = contrast(tree, roles.agent)
        roles.agent = either.kept
        out += [("agent", "", either.out)] if either.out else []
    if roles.patient is not None:
        either = contrast(tree, roles.patient)
        roles.patient = either.kept
        out += [("patient", "", either.out)] if either.out else []
    for preposition in [each for each, ruled in prepositions(tree, verb) if ruled]:
        for noun in tree.children(preposition, "pobj"):
            if preposition.lower == "by" and roles.passive:
                out.append(("agent", "", noun))
            elif preposition.lower in words("circumstances"):
                out.append(("oblique", preposition.lower, noun))
    out += [("agent", "", n) for n in tree.children(verb, "conj") if n.noun and ruled_out(tree, n)]
    roles.excluded = tuple(out)


def ruled_out_of(roles: Roles) -> Iterator[Roles]:
    """The same clause with an alternative that it rules out, one at a time."""
    for role, link, noun in roles.excluded:
        other = replace(roles, excluded=())
        if role == "agent":
            yield replace(other, agent=noun)
        elif role == "patient":
            yield replace(other, patient=noun)
        else:
            rest = tuple(o for o in roles.obliques if o[0] != link)
            yield replace(other, obliques=(*rest, (link, noun)))


def _gap(tree: Tree, verb: Node, subject: Node | None) -> Node | None:
    """The city that the army took: the antecedent is the object."""
    top = tree.head(verb) if verb.dep == "relcl" else None
    if top is None or subject is None or subject.at == top.at or _fills_it(tree, verb):
        return None
    left = (each for each in tree.children(verb, "prep") if not any(tree.children(each)))
    return top if top.noun and not any(left) else None  # not the city that it is about


def _fills_it(tree: Tree, verb: Node) -> bool:
    """Kell, whose contract runs out; Kell, who fell: nothing is done to Kell."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return False
    whose = any(each.lower == "whose" for each in tree.children(subject, "poss"))
    return whose or subject.lower == "who"


def obliques_of(tree: Tree, verb: Node) -> Iterator[tuple[str, Node]]:
    """(preposition, noun) of the verb, and of its object, to which parsers hang many."""
    things = [verb, *tree.children(verb, "dobj", "acomp", "attr", "nsubjpass", "oprd")]
    things += [each for each in tree.children(verb, "advmod") if each.lower == "nowhere"]
    for top in things:
        for preposition, out in prepositions(tree, top):
            office = preposition.lower == "as"
            if out or not (office or preposition.lower in words("circumstances")):
                continue
            for noun in tree.children(preposition, "pobj"):
                if office and lemma(noun) not in lexicon.words("offices"):
                    continue
                if noun.lower not in words("clock") and not (
                    _no_way(tree, noun) or _on_board(tree, noun, preposition.lower)
                ):
                    yield preposition.lower, noun
    for given in tree.children(verb, "dative"):
        receiver = given if given.noun else tree.child(given, "pobj")
        if receiver is not None:
            yield "to", receiver


def _no_way(tree: Tree, noun: Node) -> bool:
    """At no time: it denies the clause and is no circumstance of it."""
    return noun.lower in words("no_ways") and any(
        each.lower == "no" for each in tree.children(noun, "det")
    )


def _on_board(tree: Tree, noun: Node, link: str) -> bool:
    """On board, of whatever it is: it says no more than that somebody is on it."""
    return noun.lower == "board" and link == "on" and not any(tree.children(noun))


def prepositional_states(tree: Tree, verb: Node, predicate: str) -> Iterator[tuple[str, Node]]:
    """In force, under control, in good health and on holiday: states told by a preposition."""
    being = predicate in words("remaining")
    if not being and predicate not in words("stative", "sitting", "raging"):
        return
    first = next((each for each in tree.children(verb, "prep") if _phrase(tree, each)), None)
    for preposition in _and_more(tree, first):
        state = _phrase(tree, preposition)
        if state is not None and (being or lexis.states_of(state[0], "a")):
            yield state


def stated_first(tree: Tree, verb: Node, roles: Roles) -> Roles | None:
    """Is alive and in rebel hands: that he is alive, told beside what a phrase says."""
    told = roles.complement
    links = tree.children(told, "conj") if told is not None else ()
    if told is None or not lexis.states_of(state_word(told), "a"):
        return None
    return replace(roles, obliques=()) if any(each.tag == "IN" for each in links) else None


def _and_more(tree: Tree, preposition: Node | None) -> Iterator[Node]:
    while preposition is not None:
        yield preposition
        others = tree.children(preposition, "conj")
        preposition = next((each for each in others if each.tag == "IN"), None)


def _phrase(tree: Tree, preposition: Node) -> tuple[str, Node] | None:
    link = preposition.lower
    for noun in tree.children(preposition, "pobj"):
        if link in ("in", "of") and (how := _condition(tree, noun)) is not None:
            return state_word(how), how
        if any(has_to(tree, each) for each in tree.children(noun, "acl")):
            continue  # in order to
        for how in tree.children(noun, "amod"):
            longer = f"{link} {how.lower} {lemma(noun)}"
            if lexis.states_of(longer, "a"):  # in intensive care
                return longer, noun
        bare = _bare(tree, noun) or (link == "in" and lemma(noun) in words("cells"))
        if bare and link in ("in", "under", "on", "at", "out", "off"):
            return f"{link} {lemma(noun)}", noun
    fixed = next((f"{link} the {n.lower}" for n in tree.children(preposition, "pobj")), "")
    if lexis.states_of(fixed, "a"):  # on the run, on the loose
        return fixed, next(iter(tree.children(preposition, "pobj")))
    for large in tree.children(preposition, "amod"):
        if link == "at" and large.lower == "large":
            return "at large", large
    for inner in tree.children(preposition, "prep"):  # out of control
        for noun in tree.children(inner, "pobj"):
            if link == "out" and inner.lower == "of" and _bare(tree, noun):
                return f"out of {lemma(noun)}", noun
    return None


def _condition(tree: Tree, noun: Node) -> Node | None:
    """In a critical condition, in good health: the word that says in which."""
    if lemma(noun) not in words("conditions") or any(tree.children(noun, "poss", "prep")):
        return None
    told = tree.child(noun, "amod")
    return told if told is not None and lexis.states_of(state_word(told), "a") else None


def _bare(tree: Tree, noun: Node) -> bool:
    return not noun.name and not any(tree.children(noun, "det", "nummod", "poss"))


def narrowing(tree: Tree, verb: Node) -> tuple[str, ...]:
    found = [c.lower for c in tree.children(verb, "advmod") if c.lower in words("narrowing")]
    return tuple(found)


def light_object(tree: Tree, verb: Node, roles: Roles) -> Node | None:
    """Carried out an attack: the object whose event the verb only carries."""
    if verb_lemma(tree, verb) not in words("light"):
        return None
    thing = roles.patient
    if thing is not None and thing.name and thing.dep == "pobj" and thing.at < verb.at:
        # The massacre at Kell, which they carried out: parsers hang the clause on the town.
        link = tree.head(thing)
        thing = tree.head(link) if link is not None else None
    if thing is None or not thing.noun or thing.name or lexis.verb_behind(lemma(thing)) is None:
        return None
    if verb_lemma(tree, verb) == "pay" and lemma(thing) not in words("paid_without_money"):
        return None  # paid a ransom, a fine
    if verb_lemma(tree, verb) == "give" and lemma(thing) in words("victories"):
        return None  # a header gave them victory: they won
    counted = any(tree.children(thing, "nummod"))
    return None if counted and lexis.is_a(lemma(thing), "artifact") else thing  # took 11 paintings


def brought_to_an_end(tree: Tree, verb: Node, roles: Roles) -> Node | None:
    """Ended their blockade of the port: from then on they do not blockade it."""
    thing = roles.patient
    if thing is None or roles.passive or verb_lemma(tree, verb) not in words("ending"):
        return None
    return thing if thing.noun and not thing.name and lemma(thing) in words("lasting") else None


def of_us(tree: Tree, verb: Node, roles: Roles) -> Node | None:
    """The town is ours: the word by which whoever speaks says that he holds it."""
    told = roles.complement
    return told if told is not None and told.lower in ("ours", "mine") else None
