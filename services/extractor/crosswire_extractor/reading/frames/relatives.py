"""How a clause hangs on a noun: set apart, set off by a comma, behind a colon, told to be there."""

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma, negated, none_of, verb_lemma, words
from crosswire_extractor.reading.frames.untruths import is_statement
from crosswire_extractor.syntax import Node, Tree


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


def said_to_be_there(tree: Tree, noun: Node) -> Node | None:
    """There is nobody guarding it: the verb, and it is the guarding that is or is not so."""
    be = tree.head(noun) if noun.dep in ("attr", "nsubj", "dobj") else None
    if be is None:
        return None
    return be if lexis.lemma(be.lower, "v") == "be" and any(tree.children(be, "expl")) else None


def said_of_itself(tree: Tree, noun: Node) -> Node | None:
    """The Ona is a ferry built in 1990: that it was built is said as well, and not in passing."""
    be = tree.head(noun)
    if be is None or noun.dep not in ("attr", "oprd") or lexis.lemma(be.lower, "v") != "be":
        return None
    plain = any(tree.children(be, "nsubj")) and not any(tree.children(be, "expl"))
    return be if plain and not negated(tree, be) else None


def after_colon(tree: Tree, verb: Node, noun: Node) -> bool:
    """Palace: the lunch never took place: a clause of its own, hung on who says so."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if noun.dep != "ROOT" or subject is None or subject.tag.startswith("W"):
        return False
    return any(noun.at < each.at < subject.at and each.text == ":" for each in tree.nodes)


def done_to_it(tree: Tree, verb: Node) -> bool:
    """The treaty which they signed, the treaty signed by them: it is not what the treaty says."""
    if verb.dep == "acl":
        own = tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "mark")
        return verb.tag == "VBN" and own is None
    things = [*tree.children(verb, "dobj")]
    told = [*tree.children(verb, "nsubj", "nsubjpass"), *things]
    if any(each.lower in ("which", "who", "whom") for each in told):
        return True
    return [each.lower for each in things] == ["that"] and things[0].tag == "WDT"


def in_a_story(tree: Tree, noun: Node) -> bool:
    """A fake story that 44 people, whose bodies were found, were killed: a part of it or not."""
    return any(each.noun and is_statement(each) for each in tree.ancestors(noun))


def only_told_of(tree: Tree, clause: Node, above: Node) -> str | None:
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
