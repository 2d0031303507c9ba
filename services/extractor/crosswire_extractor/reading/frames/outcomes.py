"""What came of talks, and who runs for which office, in the ways in which it is told. Pure.

"Reached a peace deal", "their peace talks failed": they agreed on peace, or did not. "Is a
candidate for president", "announced her candidacy for the presidency", "will stand in the
presidential election", "has ruled out a run for president": she runs for president, or does not.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import behind, lemma, phrases, words
from crosswire_extractor.reading.frames.nouns import roles_of_event
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

AGREE = "agree"
RUN = "run for office"
_ON = ("on", "over", "about", "for")


class Outcome(NamedTuple):
    predicate: str
    roles: Roles
    failed: bool
    """Whether it says so of what did not come about."""


@cache
def outcome_verbs() -> frozenset[str]:
    """None but these tell of either."""
    listed = words("reaching", "talks_failing", "announcing_a_run", "ruling_out_a_run")
    return listed | {"succeed", RUN, "run", "stand", "be", "register", "file", "nominate"}


def agreed(parsed: Parsed, word: str, roles: Roles) -> Outcome | None:
    """They agreed, and on what; or their talks failed."""
    tree, talks = parsed.tree, roles.agent
    failed = word in words("talks_failing")
    if (failed or word == "succeed") and talks is not None and roles.patient is None:
        if talks.name or lemma(talks) not in words("talks"):
            return None
        told = roles_of_event(parsed, talks)
        if told.agent is None:
            return None
        about = told.patient or _matter(tree, talks)
        return Outcome(AGREE, Roles(told.agent, obliques=_with(told, about)), failed)
    deal = roles.patient
    if word not in words("reaching") or deal is None or deal.name or roles.agent is None:
        return None
    if lemma(deal) in words("accords"):
        beside = Roles(obliques=(*roles.obliques, *phrases(tree, deal)))
        about = _matter(tree, deal)
        return Outcome(AGREE, Roles(roles.agent, obliques=_with(beside, about)), failed=False)
    return None


def _with(told: Roles, about: Node | None) -> tuple[tuple[str, Node], ...]:
    """With whom, and on what."""
    partners = {noun.at: (link, noun) for link, noun in told.obliques if link == "with"}
    return (*partners.values(), *((("on", about),) if about is not None else ()))


def _matter(tree: Tree, noun: Node) -> Node | None:
    """A peace deal, a deal on peace: peace."""
    compound = (each for each in tree.children(noun, "compound", "nmod") if not each.name)
    return next(compound, None) or next(behind(tree, noun, *_ON), None)


@cache
def _offices() -> dict[str, str]:
    """Noun or adjective → the office that one runs for."""
    listed: dict[str, str] = lexicon.tree("frames")["contested"]
    return {word: office for office, each in listed.items() for word in each.split()}


def running(tree: Tree, verb: Node, word: str, roles: Roles) -> Outcome | None:
    """Who runs for which office; None of what says neither."""
    who = roles.patient if roles.passive else roles.agent
    if who is None:
        return None
    told = (each for noun in _races(tree, verb, word, roles) for each in _said(tree, noun))
    office = next((found for each in told if (found := _offices().get(each))), None)
    failed = word in words("ruling_out_a_run")
    return Outcome(f"run for {office}", Roles(agent=who), failed) if office else None


def _races(tree: Tree, verb: Node, word: str, roles: Roles) -> Iterator[Node]:
    """The nouns by which the office may be named that somebody runs for, or does not."""
    thing = roles.patient if not roles.passive else None
    if word in ("run", "stand") and thing is None:
        yield from (each for each in behind(tree, verb, "in") if lemma(each) in words("elections"))
    elif word in words("announcing_a_run", "ruling_out_a_run"):
        if thing is None or lemma(thing) not in words("runs") or _of_a_year(tree, thing, verb):
            return
        yield from behind(tree, thing, "for")
    elif word == RUN:
        yield from (noun for link, noun in roles.obliques if link == "for")
    elif word == "be" and roles.complement is not None and lemma(roles.complement) == "candidate":
        yield from behind(tree, roles.complement, "for")
    elif word in ("register", "file", "nominate"):
        candidate = next(behind(tree, verb, "as"), None)
        if candidate is not None and lemma(candidate) == "candidate":
            yield from behind(tree, candidate, "for")
            yield from behind(tree, verb, "for")


def _of_a_year(tree: Tree, *tops: Node) -> bool:
    """A run in 2019: not of this time."""
    return any(noun.tag == "CD" for top in tops for noun in behind(tree, top, "in"))


def _said(tree: Tree, noun: Node) -> Iterator[str]:
    """President; presidential, of a presidential election; no vice president."""
    lesser = [each.lower for each in tree.children(noun, "compound", "amod", "nmod")]
    if words("lesser_posts").isdisjoint(lesser):
        yield from (*lesser, lemma(noun))
