"""Who gets an office that one holds at a time, in the ways in which it is told. Pure.

"The club appointed Roe as head coach", "Roe was named coach of the club", "Roe is its new coach",
"Roe will take over as coach"; and that she turned the job down.
"""

from collections.abc import Iterator
from typing import NamedTuple

from crosswire_extractor.reading.frames.grammar import auxiliaries, behind, lemma, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

TAKE_POST = "take post"
#: Before what somebody becomes.
_AS = "as"
_WILL = frozenset(("will", "'ll", "’ll"))


class Post(NamedTuple):
    roles: Roles
    declined: bool
    settled: bool
    """Told as to come, and settled: will take over as coach."""


def post(tree: Tree, verb: Node, word: str, roles: Roles) -> Post | None:
    """Who gets which office where; None of an office that several hold, or a lesser one."""
    if word not in words("appointing", "becoming", "declining"):
        return None
    declined = word in words("declining")
    if declined:
        who, office = roles.agent, _of_the_job(tree, roles)
    else:
        who = roles.patient if word in words("appointing") else roles.agent
        office = _as_what(tree, roles)
    if who is None or office is None or not who.name or not _single(tree, office):
        return None
    if word == "be" and not any(each.lower == "new" for each in tree.children(office, "amod")):
        return None
    settled = any(each.lower in _WILL for each in auxiliaries(tree, verb))
    inner = Roles(agent=who, patient=office, obliques=tuple(_at(tree, word, office, roles)))
    return Post(inner, declined, settled)


def _as_what(tree: Tree, roles: Roles) -> Node | None:
    beside = next((noun for link, noun in roles.obliques if link == _AS), None)
    return beside or roles.complement


def _of_the_job(tree: Tree, roles: Roles) -> Node | None:
    """The job of head coach, the post of minister."""
    job = roles.patient
    if job is None or lemma(job) not in words("jobs"):
        return None
    return next(behind(tree, job, "of", _AS), None)


def _single(tree: Tree, office: Node) -> bool:
    """The coach, the finance minister; not an assistant coach, and no minister of several."""
    before = [each.lower for each in tree.children(office, "compound", "amod", "nmod", "det")]
    if not words("lesser_posts").isdisjoint(before) or "a" in before or "an" in before:
        return False
    told = any(each not in ("the", "new") for each in before)
    return lemma(office) in words("single_posts") or (lemma(office) == "minister" and told)


def _at(tree: Tree, word: str, office: Node, roles: Roles) -> Iterator[tuple[str, Node]]:
    """Of which club or country: of whom it is the office, or who gives it."""
    of = next(behind(tree, office, "of", "at"), None) or tree.child(office, "poss")
    if of is not None and of.name:
        yield "at", of
        return
    giver = roles.agent if word in words("appointing") else None
    titled = giver is not None and any(
        lemma(each) in words("single_posts") or each.lower == "minister"
        for each in tree.children(giver, "compound", "nmod")
    )
    if giver is not None and not giver.tag.startswith("PRP") and not titled:
        yield "at", giver
