"""What the word above a clause makes of it: tried to, feared, was told to, is not sure whether."""

from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import (
    has_to,
    joined_by,
    lemma,
    negated,
    none_of,
    verb_lemma,
    words,
)
from crosswire_extractor.reading.frames.ownmood import Mood, own_mood
from crosswire_extractor.reading.frames.subjects import is_passive
from crosswire_extractor.reading.frames.untruths import (
    is_statement,
    made_up,
    rejected,
    untrue_complement,
)
from crosswire_extractor.reading.verbwords import is_to_blame
from crosswire_extractor.syntax import Node, Tree


def in_report(tree: Tree, below: Node, top: Node, mood: Mood) -> Mood:
    """Under a verb of speech: ruled out signing it, told the crew to leave, is expected to open."""
    if below.dep != "xcomp":
        return mood
    if verb_lemma(tree, top) in words("not_so"):
        return mood.less("future")  # ruled out signing it: that is denied
    if not has_to(tree, below):
        return mood
    if _bidden(tree, top):
        return mood.less("demanded")
    return mood.less("future") if _foreseen(tree, top) else mood


def behind_link(tree: Tree, link: Node, mood: Mood) -> Mood | None:
    """After closing, without closing, talks of closing it; None of any other preposition."""
    if link.lower in ("after", "before", "since"):
        return replace(mood, presupposed=True)  # "… after beating them": told in passing
    if _in_place_of(tree, link):
        return mood.flipped()
    if mulled := _only_mulled(tree, link):
        return mood.flipped().less("future") if mulled == "against" else mood.less("question")
    return None


def beside_clause(tree: Tree, below: Node, top: Node, mood: Mood) -> Mood:
    """Beside another clause: if it closes, as soon as it closes, called for it to close."""
    marks = [*tree.children(below, "mark")]
    if any(c.lower in words("if_marks") or _as_soon(tree, c) for c in marks):
        return mood.less("conditional")
    if _is_unsure(tree, top) and _asked_about(tree, below):
        return mood.less("question")
    if _called_upon(tree, below, top):
        return mood.less("demanded")
    if has_to(tree, below) and any(c.lower == "for" for c in marks):
        asked = verb_lemma(tree, top) in words("asked")
        return mood.less("demanded" if asked else "future")  # called for him to resign
    return mood.less("future") if _for_a_purpose(tree, below, top) else mood


def under(tree: Tree, below: Node, top: Node, mood: Mood) -> Mood:
    """What the word above makes of it."""
    if below.dep == "conj":
        own = any(tree.children(below, "nsubj", "nsubjpass", "aux", "auxpass"))
        # He does not plan to go and is ready to talk: a verb with a tense of its own stands apart.
        bare = not own and below.tag == top.tag
        above = own_mood(tree, top)
        if bare and joined_by(tree, below) in ("but", "nor"):
            return mood.less(above.name)  # was not killed but wounded
        return joined(mood, above) if bare else mood
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


def _shifted(tree: Tree, word: str, top: Node, above: Mood, mood: Mood) -> Mood:
    if word in words("not_so"):
        mood = mood.flipped()
    elif not top.verb and word in words("demanding"):
        mood = mood.less("demanded")
    elif word in words("ahead") or (not top.verb and word in words("feared", "permitted")):
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


def joined(mood: Mood, above: Mood) -> Mood:
    both = mood.less(above.name)
    return both.flipped() if above.negated else both


def of_noun(tree: Tree, noun: Node, mood: Mood, reported: frozenset[int]) -> Mood:
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


def said_of_him(tree: Tree, below: Node, top: Node, mood: Mood) -> Mood:
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


def passes(tree: Tree, verb: Node) -> bool:
    """Verbs whose own mood is that of what they govern."""
    word = verb_lemma(tree, verb)
    return word == "be" or word in words("ahead", "seems", "not_so", "tried", "raising", "asked")


def ordered_to_stay(tree: Tree, order: Node, below: Node) -> bool:
    """A judge ordered that he remain in custody: so he does."""
    who = tree.child(order, "nsubj")
    court = who is not None and lemma(who) in words("ordering_courts")
    return court and not negated(tree, order) and verb_lemma(tree, below) in words("kept_there")


def _bidden(tree: Tree, verb: Node) -> bool:
    """Whether somebody is told to do what follows."""
    asked = verb_lemma(tree, verb) in words("asked")
    return asked and any(tree.children(verb, "dobj", "nsubjpass"))


def _foreseen(tree: Tree, verb: Node) -> bool:
    """Is expected to open, was expected to: nobody says that it did."""
    return verb_lemma(tree, verb) in words("ahead") and is_passive(tree, verb)


def _called_upon(tree: Tree, below: Node, top: Node) -> bool:
    """Called on the army to withdraw."""
    upon = (link.lower for link in tree.children(top, "prep") if link.at < below.at)
    called = verb_lemma(tree, top) in ("call", "call on", "call upon")
    return called and has_to(tree, below) and any(link in ("on", "upon") for link in upon)


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


def _may_be_done(tree: Tree, word: str, top: Node) -> bool:
    """Did not decline to do it; did not stop others from doing it. Who never stopped does it."""
    return word != "stop" or tree.child(top, "dobj") is not None


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


def _as_soon(tree: Tree, mark: Node) -> bool:
    """As soon as they take it: they have not."""
    return mark.lower == "as" and mark.at > 0 and tree[mark.at - 1].lower == "soon"


def _helpers(tree: Tree, verb: Node) -> list[str]:
    return [each.lower for each in tree.children(verb, "aux")]


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


def charged_with(tree: Tree, preposition: Node) -> Node | None:
    """Accusations of breaking the truce: so it is only said."""
    noun = tree.head(preposition)
    said = noun is not None and preposition.lower == "of" and is_statement(noun)
    return noun if said else None
