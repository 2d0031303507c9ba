"""Verbs that hang on a noun: what a plan is for, what a headline's subject will do. Pure."""

from collections.abc import Container

from crosswire_extractor.reading.frames.grammar import (
    has_to,
    lemma,
    negated,
    none_of,
    verb_lemma,
    words,
)
from crosswire_extractor.syntax import Node, Tree

#: How a verb hangs that tells what a noun, or a verb with its noun, is for.
_HUNG = frozenset(("pcomp", "acl", "relcl", "advcl", "xcomp"))


def plan_behind(tree: Tree, verb: Node) -> Node | None:
    """A plan to close it, no decision has been taken to close it, no plans of closing it: the
    plan."""
    above = tree.head(verb) if verb.dep in _HUNG else None
    if above is None:
        return None
    if verb.dep == "pcomp":
        holder = tree.head(above) if above.lower in ("of", "for") else None
        return holder if holder is not None and _is_plan(tree, holder) else None
    if not has_to(tree, verb):
        return None
    if verb.dep in ("acl", "relcl"):
        return above if _is_plan(tree, above) else None
    made = tree.child(above, "nsubjpass", "dobj") if above.verb else None
    return made if made is not None and made.at < verb.at and _is_plan(tree, made) else None


def unmade(tree: Tree, plan: Node) -> bool:
    """No plan, no decision has been taken, has no intention, is not in talks: there is none."""
    if none_of(tree, plan):
        return True
    above = tree.head(plan)
    told = plan.dep in ("nsubj", "nsubjpass", "dobj", "attr")
    if plan.dep == "pobj" and above is not None and above.lower == "in":
        above, told = tree.head(above), True
    if above is None or not above.verb or not told or not negated(tree, above):
        return False
    return verb_lemma(tree, above) not in words("dropping")


def turned_down(tree: Tree, verb: Node, reported: Container[int]) -> Node | None:
    """Refused demands to surrender, rejected a call to resign, dropped plans to close it: by what
    verb; what it says will not be done.

    Not where the refusal is itself a report, which denies by itself.
    """
    asked = tree.head(verb) if verb.dep in ("acl", "xcomp") else None
    if asked is None or not asked.noun or not has_to(tree, verb):
        return None
    if (drop := dropped_by(tree, asked)) is not None:
        return drop
    above = tree.head(asked)
    if (
        above is None
        or not above.verb
        or asked.dep != "dobj"
        or above.at in reported
        or lemma(asked) not in words("feared")
    ):
        return None
    no = verb_lemma(tree, above) in words("not_so", "turning_down", "rejecting")
    return above if no else None


def dropped_by(tree: Tree, plan: Node) -> Node | None:
    """Has dropped plans, plans have not been abandoned: the verb."""
    above = tree.head(plan) if plan.dep in ("dobj", "nsubjpass", "nsubj") else None
    if above is None or not above.verb or not _is_plan(tree, plan):
        return None
    if verb_lemma(tree, above) not in words("dropping"):
        return None
    return above if plan.dep != "nsubj" or above.tag == "VBN" else None


def kept_from(tree: Tree, link: Node) -> Node | None:
    """Prevented them from leaving, refrained from leaving: by what verb they did not leave."""
    verb = tree.head(link) if link.lower == "from" else None
    if verb is None or not verb.verb or verb_lemma(tree, verb) not in words("keeping_from"):
        return None
    return verb


def left_open(tree: Tree, verb: Node, denied: int) -> bool:
    """Declined to do it, kept others from it: whoever denies that need not say that it was done."""
    above = tree.head(verb)
    if above is None or not verb.verb:
        return False
    if verb.dep == "pcomp":
        return kept_from(tree, above) is not None
    bound = above.verb and above.at != denied and verb.dep in ("xcomp", "ccomp")
    return bound and verb_lemma(tree, above) in words("one_way")


def headline_aim(tree: Tree, verb: Node) -> Node | None:
    """Embassy in Lima to open in June: what is to do so, where a headline has no other verb."""
    above = tree.head(verb) if verb.dep in ("acl", "advcl", "relcl") else None
    if above is None or not above.noun:
        return None
    if not has_to(tree, verb) or not _heads(tree, above) or any(tree.children(verb, "nsubj")):
        return None
    return None if lemma(above) in words("feared") else above


def _heads(tree: Tree, noun: Node) -> bool:
    """Nothing stands over it but whoever is named before a colon."""
    if noun.dep == "ROOT":
        return True
    above = tree.head(noun)
    return noun.dep in ("appos", "dep") and above is not None and above.dep == "ROOT" and above.noun


def _is_plan(tree: Tree, noun: Node) -> bool:
    told = noun.noun and not noun.name and lemma(noun) in words("plans", "talks_to")
    return told and not in_order_to(tree, noun)


def in_order_to(tree: Tree, noun: Node) -> bool:
    """The order of "in order to close it" is no plan."""
    link = tree.head(noun)
    inside = link is not None and noun.dep == "pobj" and link.lower == "in"
    return noun.lower == "order" and inside and not any(tree.children(noun, "det", "amod"))


def after_aside(tree: Tree, verb: Node) -> bool:
    """Kell, 22, acknowledged that he did it: no participle, for all the commas."""
    name = tree.head(verb)
    if name is None or not name.name or verb.dep != "acl" or tree[verb.at - 1].text != ",":
        return False
    aged = any(each.tag == "CD" for each in tree.children(name, "appos", "nummod"))
    return aged and min(each.at for each in tree.subtree(name)) == 0
