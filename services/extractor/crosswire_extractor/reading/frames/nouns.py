"""Events that a noun names: the sinking of the cruiser, Russia's attack on the port."""

from collections.abc import Iterator
from functools import lru_cache

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.cast import code_of
from crosswire_extractor.reading.frames.contrasts import contrast
from crosswire_extractor.reading.frames.grammar import (
    behind,
    lemma,
    none_of,
    phrases,
    verb_lemma,
    words,
)
from crosswire_extractor.reading.frames.subjects import accused, is_passive, subject_of
from crosswire_extractor.reading.frames.together import between_two
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

_BEFALLS = frozenset(("of", "on", "against", "at", "into"))
_PLACES = frozenset(("on", "at"))
_BY = frozenset(("by",))
_WHERE = frozenset(
    ("between", "in", "near", "at", "outside", "inside", "off", "for", "over", "with", "from")
)


def event_of(node: Node) -> str | None:
    """The verb of the event that a common noun names."""
    return _event_named(lemma(node)) if node.noun and not node.name else None


@lru_cache(maxsize=16_384)
def _event_named(word: str) -> str | None:
    if word in words("no_events"):
        return None
    if lexis.is_a(word, "group") or lexis.is_a(word, "person"):
        return None
    return lexis.verb_behind(word)


def roles_of_event(parsed: Parsed, noun: Node) -> Roles:
    tree = parsed.tree
    roles = Roles()
    obliques: list[tuple[str, Node]] = []
    for preposition, inside in _phrases(tree, noun):
        if preposition in _BY or (preposition == "of" and _do_it(noun, inside)):
            roles.agent = inside
        elif preposition in _PLACES and _circumstance(tree, noun, inside):
            obliques.append((preposition, inside))
        elif preposition == "of" or (_befalls(noun, preposition) and roles.patient is None):
            if roles.patient is not None and preposition == "of":
                obliques.append(("on", roles.patient))
            roles.patient = inside
        elif preposition in _WHERE or (preposition == "to" and lemma(noun) in words("dealings")):
            obliques.append((preposition, inside))
    if roles.patient is not None and lemma(noun) in words("dealings"):
        obliques += [("to", each) for each in behind(tree, roles.patient, "to")]
    owner = tree.child(noun, "poss")
    if owner is not None and not owner.tag.startswith("PRP"):
        if roles.patient is None and roles.agent is None:
            roles.patient = owner if _befalls_owner(noun) else None
        roles.agent = roles.agent or (owner if roles.patient is not owner else None)
    elif owner is not None:
        roles.agent = roles.agent or owner
    for child in tree.children(noun, "amod", "compound", "nmod"):
        acts = _acts(parsed, child) or _strikes(child, noun)
        if (whose := child if acts else _whose_means(parsed, child)) is not None:
            roles.agent = roles.agent or whose
        elif _goes_there(noun) or (lemma(noun) in words("done_by_many") and child.noun):
            continue  # a bus strike: on the buses, and not of them
        elif child.noun and roles.patient is None and not child.name and not _manner(child):
            roles.patient = child
    roles.obliques = tuple(obliques)
    roles = between_two(tree, roles)
    blamed = to_blame(tree, noun)
    if blamed is not None and not none_of(tree, blamed):  # nobody is charged over the fire
        roles.agent = blamed
    return roles


def _do_it(noun: Node, people: Node) -> bool:
    """The strike of the drivers, a march of farmers: they do it."""
    return lemma(noun) in words("done_by_many") and lexis.is_a(lemma(people), "person")


def _circumstance(tree: Tree, noun: Node, inside: Node) -> bool:
    """An intrusion on election night; the levee breach at Marden: when, or where."""
    if lexis.is_a(lemma(inside), "time") or _goes_there(noun):
        return True
    told = [c for c in tree.children(noun, "compound", "nmod") if c.noun and not c.name]
    return inside.name and any(not _manner(each) for each in told)


def _goes_there(noun: Node) -> bool:
    """A landing on a road, an emergency landing: whoever lands does nothing to the road."""
    return lemma(noun) in words("own_motions")


def _befalls(noun: Node, preposition: str) -> bool:
    if preposition == "in" and lemma(noun) in words("changes"):
        return True
    return preposition in _BEFALLS or (preposition == "to" and lemma(noun) in words("befalling_to"))


def _phrases(tree: Tree, noun: Node) -> Iterator[tuple[str, Node]]:
    tops = [noun]
    above = tree.head(noun)
    # Parsers hang "on the port" on the verb: launched an attack on the port.
    if above is not None and above.verb and noun.dep == "dobj":
        tops.append(above)
    for top in tops:
        yield from phrases(tree, top, "prep", "agent")


def _befalls_owner(noun: Node) -> bool:
    """X's death, X's arrest: whom it befalls, not who does it."""
    verb = lexis.verb_behind(lemma(noun))
    return verb in lexicon.group("transitive_verbs") or verb in ("die", "collapse", "sink")


def _acts(parsed: Parsed, child: Node) -> bool:
    mention = parsed.mention_at(child.at)
    return mention is not None and bool(code_of(mention) or mention.kind == "organisation")


def _strikes(child: Node, noun: Node) -> bool:
    """Army shelling, a rebel raid: by whom, and not on whom."""
    return bool(child.noun and lexis.camp(lemma(child)) and lexis.harms_of(lemma(noun)))


def _whose_means(parsed: Parsed, child: Node) -> Node | None:
    """A Swedish missile strike: whose missile it was did it."""
    if not (child.noun and _manner(child)):
        return None
    inner = parsed.tree.children(child, "amod", "compound", "nmod")
    return next((each for each in inner if _acts(parsed, each)), None)


def _manner(child: Node) -> bool:
    """Missile strike, car bombing: with what, not whom."""
    word = lemma(child)
    if word in words("manners"):
        return True
    return lexis.is_a(word, "weapon") or lexis.is_a(word, "vehicle") or lexis.is_a(word, "time")


def to_blame(tree: Tree, noun: Node) -> Node | None:
    """Who is said to have done it: X is responsible for it, X is behind it, blamed X for it."""
    preposition = tree.head(noun)
    if preposition is None or preposition.dep not in ("prep", "pcomp"):
        return _caused_by(tree, noun)
    above = tree.head(preposition)
    if above is None:
        return None
    if above.verb:
        return _by_verb(tree, above, preposition)
    if (
        preposition.lower == "behind"
        and above.noun
        and above.dep in ("ROOT", "nsubj", "dep", "ccomp")
    ):
        return above  # a headline: rebels behind killing of mayor
    if lemma(above) == "fault" and preposition.lower in ("in", "for", "over"):
        return _at_fault(tree, above)
    guilty = lemma(above) in words("responsible", "blameless")
    if preposition.lower in ("for", "in", "of", "behind") and guilty:
        holder = tree.head(above)
        held = above.dep == "amod" and holder is not None and holder.at < above.at
        if held and holder is not None and holder.dep == "dobj":  # held the rebels responsible
            return holder
        if holder is None or not holder.verb:
            return None
        # Held the rebels responsible for it: not who holds them so.
        return tree.child(holder, "dobj") or _subject(tree, holder)
    if above.noun and lemma(above) in words("part_in"):
        return part_taker(tree, above)
    return None


def _by_verb(tree: Tree, verb: Node, preposition: Node) -> Node | None:
    word = verb_lemma(tree, verb)
    if word in lexicon.group("accusing_verbs"):
        if word == "blame" and preposition.lower == "on":
            return None
        pointed = accused(tree, verb)
        if word == "blame" and pointed is not None:
            return _laid_on(tree, verb) or pointed
        return pointed
    if word == "be" and preposition.lower == "behind":
        return _subject(tree, verb)
    if word in words("confessing") and preposition.lower == "to":
        return _subject(tree, verb)
    if preposition.lower == "with" and (dealt := having_to_do(tree, verb)):
        return _subject(tree, dealt)
    if preposition.lower == "behind":
        return _subject(tree, verb)
    return None


def having_to_do(tree: Tree, verb: Node) -> Node | None:
    """Had nothing, something, much to do with it: the verb "had"."""
    thing = tree.head(verb)
    if verb_lemma(tree, verb) != "do" or thing is None or thing.dep != "dobj":
        return None
    have = tree.head(thing)
    return have if have is not None and verb_lemma(tree, have) == "have" else None


def _caused_by(tree: Tree, noun: Node) -> Node | None:
    """X caused the blast; blamed the blast on X; admits, denies, claims the attack."""
    verb = tree.head(noun)
    if verb is None or not verb.verb or noun.dep != "dobj":
        return None
    word = verb_lemma(tree, verb)
    if word == "blame":
        return _laid_on(tree, verb)
    if word in words("staging", "light"):
        return _subject(tree, verb)
    return None


def _laid_on(tree: Tree, verb: Node) -> Node | None:
    """Blamed it on the rebels; not on Tuesday."""
    links = (each for each in tree.children(verb, "prep") if each.lower == "on")
    onto = (n for each in links for n in _under(tree, each))
    return next((n for n in onto if not lexis.is_a(lemma(n), "time")), None)


def _at_fault(tree: Tree, fault: Node) -> Node | None:
    """The driver was at fault in the crash; a headline: driver at fault in crash."""
    link = tree.head(fault)
    holder = tree.head(link) if link is not None and link.lower == "at" else None
    if holder is None or holder.noun:
        return holder
    return _subject(tree, holder) if holder.verb else None


def _under(tree: Tree, preposition: Node) -> Iterator[Node]:
    """On the rebels, on what he called rebels."""
    yield from tree.children(preposition, "pobj")
    for clause in tree.children(preposition, "pcomp"):
        yield from (each for each in tree.children(clause, "dobj") if each.lower == "what")


def part_taker(tree: Tree, part: Node) -> Node | None:
    """Denied any role in it; its involvement in it: whose part is spoken of."""
    owner = tree.child(part, "poss")
    if owner is not None and not owner.tag.startswith("PRP"):
        return owner
    above = tree.head(part)
    return _subject(tree, above) if above is not None and above.verb else None


def _subject(tree: Tree, verb: Node | None) -> Node | None:
    subject = subject_of(tree, verb, is_passive(tree, verb)) if verb is not None else None
    return contrast(tree, subject).kept if subject is not None else None
