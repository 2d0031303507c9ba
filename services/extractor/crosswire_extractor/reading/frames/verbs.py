"""Who does what to whom, in one verb's clause."""

from collections.abc import Iterator
from dataclasses import dataclass

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import lemma, verb_lemma, words
from crosswire_extractor.syntax import Node, Tree


@dataclass
class Roles:
    """The heads of a clause's phrases."""

    agent: Node | None = None
    patient: Node | None = None
    complement: Node | None = None
    passive: bool = False
    obliques: tuple[tuple[str, Node], ...] = ()


def roles_of(tree: Tree, verb: Node) -> Roles:
    passive = is_passive(tree, verb)
    subject = subject_of(tree, verb, passive)
    roles = Roles(passive=passive, obliques=tuple(obliques_of(tree, verb)))
    by = tree.child(verb, "agent")
    doer = tree.child(by, "pobj") if by else None
    thing = tree.child(verb, "dobj")
    roles.complement = tree.child(verb, "acomp", "attr", "oprd")
    if roles.complement is not None and roles.complement.tag.startswith(("PRP", "WP")):
        roles.complement = None
    if passive:
        roles.agent, roles.patient = doer, subject
        if thing is not None:  # was given a prize
            roles.obliques += (("obj", thing),)
    else:
        roles.agent, roles.patient = subject, thing
        gap = _gap(tree, verb, subject)
        if thing is None and gap is not None:
            roles.patient = gap
    return roles


def is_passive(tree: Tree, verb: Node) -> bool:
    if any(tree.children(verb, "nsubjpass", "auxpass", "agent")):
        return True
    if tree.child(verb, "dobj", "aux") or verb.tag not in ("VBN", "VBD"):
        return False
    if verb.dep == "acl":
        return verb.tag == "VBN"
    if verb.dep == "conj":
        top = tree[verb.head]
        if verb.tag == "VBN" and top.verb and not any(tree.children(verb, "nsubj")):
            return is_passive(tree, top)
    return lexis.lemma(verb.lower, "v") in lexicon.group("transitive_verbs")


def subject_of(tree: Tree, verb: Node, passive: bool) -> Node | None:
    own = tree.child(verb, "nsubj", "nsubjpass", "csubj")
    if own is not None and own.lower in ("who", "which", "that") and verb.dep == "relcl":
        return tree.head(verb)
    if own is not None:
        return own
    top = tree.head(verb)
    if top is None:
        return None
    if verb.dep == "relcl" and own is None:
        return top if top.noun else None
    if verb.dep == "acl":
        return top if not _to(tree, verb) else None
    if verb.dep == "conj" and top.verb:
        return subject_of(tree, top, is_passive(tree, top))
    if verb.dep in ("xcomp", "ccomp", "advcl") and (top.verb or top.tag.startswith("JJ")):
        return _controller(tree, top, verb)
    if verb.dep == "pcomp":
        above = tree.head(top)
        if above is not None and above.verb:
            if verb_lemma(tree, above) in lexicon.group("accusing_verbs"):
                return accused(tree, above)
            return subject_of(tree, above, is_passive(tree, above))
        if above is not None and above.tag.startswith("JJ"):
            holder = tree.head(above)
            return subject_of(tree, holder, False) if holder is not None and holder.verb else None
    return None


def accused(tree: Tree, verb: Node) -> Node | None:
    """Whom a verb of blame points at: its object, or the subject of its passive."""
    if is_passive(tree, verb):
        return tree.child(verb, "nsubjpass")
    return tree.child(verb, "dobj")


def _controller(tree: Tree, top: Node, verb: Node) -> Node | None:
    if not top.verb:
        above = tree.head(top)
        return subject_of(tree, above, False) if above is not None and above.verb else None
    thing = tree.child(top, "dobj")
    if thing is not None and verb.dep == "xcomp":
        return thing
    return subject_of(tree, top, is_passive(tree, top))


def _gap(tree: Tree, verb: Node, subject: Node | None) -> Node | None:
    """The city that the army took: the antecedent is the object."""
    top = tree.head(verb)
    if verb.dep != "relcl" or top is None or subject is None or subject.at == top.at:
        return None
    return top if top.noun and not any(tree.children(verb, "prep")) else None


def obliques_of(tree: Tree, verb: Node) -> Iterator[tuple[str, Node]]:
    """(preposition, noun) of the verb, and of its object, to which parsers hang many."""
    things = [verb, *tree.children(verb, "dobj", "acomp", "attr", "nsubjpass")]
    for top in things:
        for preposition in tree.children(top, "prep"):
            if preposition.lower not in words("circumstances"):
                continue
            for noun in tree.children(preposition, "pobj"):
                yield preposition.lower, noun
    for given in tree.children(verb, "dative"):
        receiver = given if given.noun else tree.child(given, "pobj")
        if receiver is not None:
            yield "to", receiver


def prepositional_state(tree: Tree, verb: Node) -> tuple[str, Node] | None:
    """In force, under control, on strike: a state told by a preposition and a bare noun."""
    for preposition in tree.children(verb, "prep"):
        for noun in tree.children(preposition, "pobj"):
            bare = not noun.name and not any(tree.children(noun, "det", "nummod", "poss"))
            if bare and preposition.lower in ("in", "under", "on", "at", "out", "off"):
                return f"{preposition.lower} {lemma(noun)}", noun
    return None


def narrowing(tree: Tree, verb: Node) -> tuple[str, ...]:
    found = [c.lower for c in tree.children(verb, "advmod") if c.lower in words("narrowing")]
    return tuple(found)


def light_object(tree: Tree, verb: Node, roles: Roles) -> Node | None:
    """Carried out an attack: the object whose event the verb only carries."""
    if verb_lemma(tree, verb) not in words("light"):
        return None
    thing = roles.patient
    if thing is None or not thing.noun or thing.name or lexis.verb_behind(lemma(thing)) is None:
        return None
    return thing


def _to(tree: Tree, node: Node) -> bool:
    return any(child.lower == "to" for child in tree.children(node, "aux"))
