"""How far a clause is said to be so, by the words it hangs on: planned, tried, feared, not so."""

from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.reading.frames.aims import (
    after_aside,
    headline_aim,
    kept_from,
    plan_behind,
    turned_down,
    unmade,
)
from crosswire_extractor.reading.frames.grammar import (
    has_to,
    joined_by,
    lemma,
    negated,
    none_of,
    phrases,
    verb_lemma,
    words,
)
from crosswire_extractor.reading.frames.ownmood import Mood, own_mood
from crosswire_extractor.reading.frames.subjects import is_passive
from crosswire_extractor.reading.frames.untruths import (
    is_statement,
    made_up,
    rejected,
    said_by_liars,
    untrue_complement,
)
from crosswire_extractor.reading.verbwords import is_to_blame
from crosswire_extractor.syntax import Node, Tree


def mood_of(tree: Tree, node: Node, reported: frozenset[int]) -> Mood:
    """The mood of a verb or predicate; `reported` are cues of reports, which tell their own."""
    mood = own_mood(tree, node)
    if headline_aim(tree, node):
        return mood.less("future")
    if (plan := plan_behind(tree, node)) and unmade(tree, plan):
        return mood.flipped().less("future")
    if (no := turned_down(tree, node, reported)) is not None:
        return _given_up(tree, no, mood_of(tree, no, reported), mood)
    below, top = node, tree.head(node)
    while top is not None and (below.at not in reported or _refused(tree, below)):
        if below.dep == "relcl" and (frame := cleft(tree, top)):
            mood = _joined(mood, own_mood(tree, frame))
            below, top = frame, tree.head(frame)
            continue
        if below.dep == "ccomp" and said_by_liars(tree, top):
            return replace(mood.flipped(), presupposed=False)
        if below.dep == "acl" and below.tag == "VBN" and stands_alone(tree, top):
            return mood.flipped() if none_of(tree, top) else mood  # a headline: Bridge destroyed
        if (rumour := _only_told_of(tree, below, top)) is not None:
            return replace(mood, hedge=mood.hedge or rumour)
        doing = below.dep == "acl" and not has_to(tree, below)
        if doing and (there := said_to_be_there(tree, top)):
            return _joined(mood, mood_of(tree, there, reported))
        if below.dep in ("relcl", "acl") and _after_colon(tree, below, top):
            break
        if below.dep == "acl" and after_aside(tree, below):
            break
        if below.dep == "relcl" and set_off(tree, below) and not _in_a_story(tree, top):
            break  # ", where tractors block the road": said, and not only to tell which
        if below.dep in ("relcl", "acl") and not has_to(tree, below):
            be = _said_of_itself(tree, top)
            if be is not None and not any(each.at in reported for each in tree.ancestors(be)):
                return _joined(mood, mood_of(tree, be, reported))
        if below.dep in ("relcl", "acl", "appos") and not has_to(tree, below):
            passing = replace(mood, presupposed=True)
            own = _done_to_it(tree, below)
            mood = passing if own else _of_noun(tree, top, passing, reported)
            break
        mood = _said_of_him(tree, below, top, mood)
        if top.at in reported and below.dep in ("ccomp", "parataxis", "xcomp", "dobj", "prep"):
            if below.dep == "xcomp" and verb_lemma(tree, top) in words("not_so"):
                return mood.less("future")  # ruled out signing it: that is denied
            if below.dep == "xcomp" and has_to(tree, below) and _bidden(tree, top):
                return mood.less("demanded")  # told the crew to leave
            foreseen = below.dep == "xcomp" and has_to(tree, below) and _foreseen(tree, top)
            return mood.less("future") if foreseen else mood
        if below.dep == "pcomp" and top.lower in ("after", "before", "since"):
            return replace(mood, presupposed=True)  # "… after beating them": told in passing
        if below.dep == "pcomp" and _in_place_of(tree, top):
            return mood.flipped()
        if below.dep == "pcomp" and (keeper := kept_from(tree, top)) is not None:
            said = mood_of(tree, keeper, reported)
            kept = mood.flipped()
            return kept.less("question") if said.negated else kept.less(said.name)
        if below.dep == "pcomp" and (mulled := _only_mulled(tree, top)):
            return mood.flipped().less("future") if mulled == "against" else mood.less("question")
        if below.dep == "pcomp" and (charge := _charged_with(tree, top)):
            return _of_noun(tree, charge, mood, reported)
        if below.dep == "advcl":
            marks = [*tree.children(below, "mark")]
            if any(c.lower in words("if_marks") or _as_soon(tree, c) for c in marks):
                mood = mood.less("conditional")
            elif _is_unsure(tree, top) and _asked_about(tree, below):
                mood = mood.less("question")
            elif _called_upon(tree, below, top):
                mood = mood.less("demanded")
            elif has_to(tree, below) and any(c.lower == "for" for c in marks):
                asked = verb_lemma(tree, top) in words("asked")
                mood = mood.less("demanded" if asked else "future")  # called for him to resign
            elif _for_a_purpose(tree, below, top):
                mood = mood.less("future")
            break
        if below.dep == "ccomp" and below.at < top.at:
            break  # "The car isn't stolen; it hasn't lost a wheel": a clause of its own
        mood = _under(tree, below, top, mood)
        if below.dep == "ccomp" and top.verb and not _passes(tree, top):
            outer = mood_of(tree, top, reported)
            told = not outer.negated and outer.name in ("fact", "possible")
            return mood if told else mood.less("question")
        below, top = top, tree.head(top)
    return mood


def _given_up(tree: Tree, no: Node, said: Mood, mood: Mood) -> Mood:
    """Dropped plans to close it, has not dropped them, may drop them; refused a call for it."""
    if not said.negated:
        return mood.flipped().less("future").less(said.name)
    kept = verb_lemma(tree, no) in words("dropping")  # what is not refused is not yet done
    return mood.less("future" if kept else "question").less(said.name)


def _only_told_of(tree: Tree, clause: Node, above: Node) -> str | None:
    """Rumours spread that it has closed, there were reports that it has: nobody says so."""
    if clause.dep not in ("ccomp", "acl") or above.at > clause.at:
        return None
    if not any(mark.lower == "that" for mark in tree.children(clause, "mark")):
        return None
    noun = above if clause.dep == "acl" else tree.child(above, "nsubj", "nsubjpass")
    if clause.dep == "ccomp" and noun is None and any(tree.children(above, "expl")):
        noun = tree.child(above, "attr")
    elif clause.dep == "acl" and said_to_be_there(tree, above) is None:
        return None  # the rumour that it has closed is told of as any statement is
    if noun is None or lemma(noun) not in words("alleged", "going_round") or none_of(tree, noun):
        return None
    says = above.verb and verb_lemma(tree, above) in words("claiming")
    return None if says else noun.lower


def _done_to_it(tree: Tree, verb: Node) -> bool:
    """The treaty which they signed, the treaty signed by them: it is not what the treaty says."""
    if verb.dep == "acl":
        own = tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "mark")
        return verb.tag == "VBN" and own is None
    things = [*tree.children(verb, "dobj")]
    told = [*tree.children(verb, "nsubj", "nsubjpass"), *things]
    if any(each.lower in ("which", "who", "whom") for each in told):
        return True
    return [each.lower for each in things] == ["that"] and things[0].tag == "WDT"


def _called_upon(tree: Tree, below: Node, top: Node) -> bool:
    """Called on the army to withdraw."""
    upon = (link.lower for link in tree.children(top, "prep") if link.at < below.at)
    called = verb_lemma(tree, top) in ("call", "call on", "call upon")
    return called and has_to(tree, below) and any(link in ("on", "upon") for link in upon)


def _refused(tree: Tree, verb: Node) -> bool:
    """Refused to accept it: a verb of speech by itself, and it was not said."""
    above = tree.head(verb)
    bound = above is not None and verb.dep == "xcomp" and has_to(tree, verb)
    return bound and above is not None and verb_lemma(tree, above) in words("not_so")


def _said_of_him(tree: Tree, below: Node, top: Node, mood: Mood) -> Mood:
    """Is said to have fled, is suspected of it, and nobody is named who says so; is told to."""
    verb = tree.head(top) if below.dep == "pcomp" and top.lower in ("of", "with", "for") else top
    if verb is None or not verb.verb or below.dep not in ("xcomp", "pcomp"):
        return mood
    word = verb_lemma(tree, verb)
    if word not in words("seems", "charging", "telling_to") or not is_passive(tree, verb):
        return mood
    if tree.child(verb, "agent") or (below.dep == "xcomp" and not has_to(tree, below)):
        return mood
    said_not = negated(tree, verb)
    if word in words("telling_to") and below.dep == "xcomp":
        return mood.less("question" if said_not else "demanded")
    if word not in words("seems"):  # who accuses him of it says that he did it
        return mood.less("question") if said_not else mood
    mood = mood.flipped() if said_not else mood  # is not believed to have done it
    return replace(mood, hedge=mood.hedge or verb.lower)


def _foreseen(tree: Tree, verb: Node) -> bool:
    """Is expected to open, was expected to: nobody says that it did."""
    return verb_lemma(tree, verb) in words("ahead") and is_passive(tree, verb)


def cleft(tree: Tree, noun: Node) -> Node | None:
    """It was the army that shelled it; the army was the one that did: the verb in between."""
    be = tree.head(noun)
    if be is None or noun.dep not in ("attr", "oprd") or lexis.lemma(be.lower, "v") != "be":
        return None
    subject = tree.child(be, "nsubj")
    stands_in = noun.lower in ("one", "ones") or (subject is not None and subject.lower == "it")
    return be if stands_in else None


def set_off(tree: Tree, verb: Node) -> bool:
    """A relative clause after a comma: it tells more of what is known already."""
    for node in tree.subtree(verb):
        if node.tag in ("WDT", "WP", "WRB", "WP$"):
            before = tree[node.at - 1] if node.at else None
            if before is not None and before.dep == "prep" and node.at > 1:  # , in which
                before = tree[node.at - 2]
            return node.lower != "that" and before is not None and before.text == ","
    return False


def _in_a_story(tree: Tree, noun: Node) -> bool:
    """A fake story that 44 people, whose bodies were found, were killed: a part of it or not."""
    return any(each.noun and is_statement(each) for each in tree.ancestors(noun))


def _as_soon(tree: Tree, mark: Node) -> bool:
    """As soon as they take it: they have not."""
    return mark.lower == "as" and mark.at > 0 and tree[mark.at - 1].lower == "soon"


def _after_colon(tree: Tree, verb: Node, noun: Node) -> bool:
    """Palace: the lunch never took place: a clause of its own, hung on who says so."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if noun.dep != "ROOT" or subject is None or subject.tag.startswith("W"):
        return False
    return any(noun.at < each.at < subject.at and each.text == ":" for each in tree.nodes)


def _said_of_itself(tree: Tree, noun: Node) -> Node | None:
    """The Ona is a ferry built in 1990: that it was built is said as well, and not in passing."""
    be = tree.head(noun)
    if be is None or noun.dep not in ("attr", "oprd") or lexis.lemma(be.lower, "v") != "be":
        return None
    plain = any(tree.children(be, "nsubj")) and not any(tree.children(be, "expl"))
    return be if plain and not negated(tree, be) else None


def said_to_be_there(tree: Tree, noun: Node) -> Node | None:
    """There is nobody guarding it: the verb, and it is the guarding that is or is not so."""
    be = tree.head(noun) if noun.dep in ("attr", "nsubj", "dobj") else None
    if be is None:
        return None
    return be if lexis.lemma(be.lower, "v") == "be" and any(tree.children(be, "expl")) else None


def _in_place_of(tree: Tree, preposition: Node) -> bool:
    """Far from closing, instead of closing, without closing: it does not close."""
    above = tree.head(preposition)
    after = above is not None and above.lower in ("far", "instead") and above.at < preposition.at
    return preposition.lower in ("without", "instead") or (
        preposition.lower in ("from", "of") and after
    )


def _only_mulled(tree: Tree, preposition: Node) -> str | None:
    """Thinks about standing, talks of closing it, decided against running: in which way."""
    above = tree.head(preposition)
    if above is None or not above.verb:
        return None
    link, word = preposition.lower, verb_lemma(tree, above)
    if link in ("about", "of", "on") and word in words("mulling"):
        return "about"
    return "against" if link == "against" and word in words("choosing") else None


def _charged_with(tree: Tree, preposition: Node) -> Node | None:
    """Accusations of breaking the truce: so it is only said."""
    noun = tree.head(preposition)
    said = noun is not None and preposition.lower == "of" and is_statement(noun)
    return noun if said else None


def in_some_way(tree: Tree, verb: Node) -> bool:
    """What did not happen at the desired level, or as planned, may well have happened."""
    measured = (lemma(noun) in words("measures_of_deeds") for _, noun in phrases(tree, verb))
    foreseen = (
        each.at > verb.at and any(mark.lower == "as" for mark in tree.children(each, "mark"))
        for each in tree.children(verb, "advcl")
    )
    return any(measured) or any(foreseen)


def _passes(tree: Tree, verb: Node) -> bool:
    """Verbs whose own mood is that of what they govern."""
    word = verb_lemma(tree, verb)
    return word == "be" or word in words("ahead", "seems", "not_so", "tried", "raising", "asked")


def _under(tree: Tree, below: Node, top: Node, mood: Mood) -> Mood:
    """What the word above makes of it."""
    if below.dep == "conj":
        own = any(tree.children(below, "nsubj", "nsubjpass", "aux", "auxpass"))
        # He does not plan to go and is ready to talk: a verb with a tense of its own stands apart.
        bare = not own and below.tag == top.tag
        above = own_mood(tree, top)
        if bare and joined_by(tree, below) in ("but", "nor"):
            return mood.less(above.name)  # was not killed but wounded
        return _joined(mood, above) if bare else mood
    if below.dep == "pcomp" or (below.dep == "prep" and not below.verb):
        return mood
    if _for_a_purpose(tree, below, top):
        return mood.less("future")
    if below.dep not in ("xcomp", "ccomp", "acl", "oprd", "csubj", "acomp", "advmod"):
        return mood
    if top.lower == "ought":
        return mood.less("question" if "have" in _helpers(tree, below) else "demanded")
    word = verb_lemma(tree, top) if top.verb else lemma(top)
    above = own_mood(tree, top) if top.verb or top.dep in ("acomp", "oprd") else Mood()
    open_to_doubt = above.negated or above.name != "fact" or _is_unsure(tree, top)
    if open_to_doubt and _asked_about(tree, below):
        return mood.less("question")
    if top.verb and word in ("go", "have", "be") and has_to(tree, below):
        mood = mood if is_to_blame(tree, below) else _still_to_come(tree, top, mood)
    if word == "order" and ordered_to_stay(tree, top, below):
        return mood.less(above.name)
    return _shifted(tree, word, top, above, mood)


def _helpers(tree: Tree, verb: Node) -> list[str]:
    return [each.lower for each in tree.children(verb, "aux")]


def ordered_to_stay(tree: Tree, order: Node, below: Node) -> bool:
    """A judge ordered that he remain in custody: so he does."""
    who = tree.child(order, "nsubj")
    court = who is not None and lemma(who) in words("ordering_courts")
    return court and not negated(tree, order) and verb_lemma(tree, below) in words("kept_there")


def _for_a_purpose(tree: Tree, below: Node, top: Node) -> bool:
    """Launched an attack to seize the port: it is not said to be seized."""
    if not has_to(tree, below):
        return False
    if not top.verb:
        return below.dep in ("acl", "relcl") and lemma(top) in words("purposeful")
    word = verb_lemma(tree, top)
    started = word in words("on_purpose") and tree.child(top, "dobj") is not None
    return started or word in words("setting_out")


def _still_to_come(tree: Tree, verb: Node, mood: Mood) -> Mood:
    """Is going to sign; is to sign; has yet to sign."""
    if verb.tag == "VBG":
        return mood.less("future")
    to_be = lexis.lemma(verb.lower, "v") == "be"
    if to_be and negated(tree, verb):
        return mood
    if any(child.lower == "yet" for child in tree.children(verb, "advmod")):
        return mood.flipped()
    return mood.less("future") if to_be else mood


def _bidden(tree: Tree, verb: Node) -> bool:
    """Whether somebody is told to do what follows."""
    asked = verb_lemma(tree, verb) in words("asked")
    return asked and any(tree.children(verb, "dobj", "nsubjpass"))


def _is_unsure(tree: Tree, be: Node) -> bool:
    """Is not sure when, is uncertain whether."""
    told = be if be.tag.startswith("JJ") else tree.child(be, "acomp")
    if told is None:
        return False
    sure = told.lower in ("sure", "certain", "clear")
    return negated(tree, be) if sure else told.lower in ("unsure", "uncertain", "unclear")


def _asked_about(tree: Tree, clause: Node) -> bool:
    """How many died is not clear; whether they did."""
    return any(
        child.lower in ("how", "whether", "if", "what", "who", "when", "where", "which")
        or any(inner.lower in ("how", "what", "which") for inner in tree.children(child))
        for child in tree.children(clause)
    )


def _shifted(tree: Tree, word: str, top: Node, above: Mood, mood: Mood) -> Mood:
    if word in words("not_so"):
        mood = mood.flipped()
    elif not top.verb and word in words("demanding"):
        mood = mood.less("demanded")
    elif word in words("ahead") or (not top.verb and word in words("feared")):
        mood = mood.less("future")
    elif word in words("asked"):
        mood = mood.less("demanded")
    elif word in words("tried"):
        mood = mood.less("possible")
    elif word in words("seems"):
        mood = replace(mood, hedge=mood.hedge or top.lower)
    elif word in words("attitude"):
        return mood.less("demanded")
    elif untrue_complement(tree, top):
        return mood.flipped().less(above.name)  # it is not true that …
    elif lexis.untrue(word):
        mood = mood.flipped()
    if above.negated and word in words("one_way") and _may_be_done(tree, word, top):
        said = replace(mood.flipped(), hedge=f"not {word}")  # did not decline to sign it
        return said.less(above.name)
    if above.negated:
        raised = word in words("ahead", "seems", "not_so", "tried", "raising")
        mood = mood.flipped() if raised or not top.verb else mood.less("question")
    return mood.less(above.name)


def _may_be_done(tree: Tree, word: str, top: Node) -> bool:
    """Did not decline to do it; did not stop others from doing it. Who never stopped does it."""
    return word != "stop" or tree.child(top, "dobj") is not None


def _joined(mood: Mood, above: Mood) -> Mood:
    joined = mood.less(above.name)
    return joined.flipped() if above.negated else joined


def _of_noun(tree: Tree, noun: Node, mood: Mood, reported: frozenset[int]) -> Mood:
    """Claims that it is so are false; reports that …; no evidence that …; a plan to …"""
    word = lemma(noun)
    if word in words("feared"):
        return mood.less("future")
    if none_of(tree, noun) and word in ("evidence", "proof", "sign", "indication", "truth"):
        return replace(mood.flipped(), hedge=f"no {word}", presupposed=False)
    if made_up(tree, noun):
        return replace(mood.flipped(), presupposed=False)
    if is_statement(noun):
        mood = replace(mood, presupposed=False, hedge=mood.hedge or word)
        if rejected(tree, noun, reported):
            return replace(mood.flipped(), hedge=None)
    return mood


def stands_alone(tree: Tree, noun: Node) -> bool:
    """A headline without a verb, or what follows its colon: "Ministry: no breach at the dam"."""
    if noun.dep == "ROOT":
        return True
    above = tree.head(noun)
    if above is not None and noun.dep == "dobj" and lexis.lemma(above.lower, "v") == "say":
        return True  # says damage caused by fire
    if above is None or above.dep != "ROOT" or noun.dep not in ("appos", "dep"):
        return False
    return any(c.text == ":" and above.at < c.at < noun.at for c in tree.children(above, "punct"))
