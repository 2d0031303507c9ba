"""With how many votes, or which share of them, somebody won or something was passed."""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire.domain.claims import Argument
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import lemma, words
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.syntax import Node, Tree

#: Under which link the votes for it stand.
VOTES = "votes"
_VOTE = frozenset(("vote", "votes"))
_FAVOUR = frozenset(("favour", "favor"))
#: To have so much of the vote, whoever wins.
SHARE = "poll"
_TAKING = frozenset(("win", "take", "get", "receive", "poll", "secure", "garner", "gain", "claim"))
#: Words of a share that is not the result.
_NO_RESULT = frozenset(
    ("exit", "partial", "projection", "projections", "projected", "preliminary", "provisional",
     "counted", "poll", "polls", "survey", "surveys", "round")
)  # fmt: skip
PASSING = frozenset(("pass", "clear", "win"))


def with_votes(clause: Clause, parsed: Parsed) -> Clause:
    """A clause that tells the outcome of a vote, with the votes that won it."""
    if clause.predicate not in words("voted_on"):
        return clause
    won = next((f for f in parsed.figures if _won(parsed, f) and _its_own(parsed, f, clause)), None)
    if won is None:
        return clause
    quantity = won.quantity(parsed.tokens, "vote")
    told = Argument(role="oblique", link=VOTES, head="vote", quantity=quantity, text=quantity.text)
    lost = {parsed.text(f.start, f.end) for f in parsed.figures}
    rest = (
        each
        for each in clause.arguments
        if each.role != "oblique" or (each.head != "vote" and each.text not in lost)
    )
    return replace(clause, arguments=(*rest, told))


def _won(parsed: Parsed, figure: NumberFound) -> bool:
    """61 votes to 39, 61 to 39 by vote, 61 votes in favour; never "by three votes", a margin."""
    if figure.kind == "score":
        other = _figure_at(parsed, figure.end + 1)
        return other is not None and not _VOTE.isdisjoint(parsed.vocabulary | {"voted"})
    at = figure.end
    named = parsed.word(at) in _VOTE or parsed.word(at - 1) in _VOTE
    at += parsed.word(at) in _VOTE
    if parsed.word(at) == "to" and _figure_at(parsed, at + 1) is not None:
        return named or parsed.word(figure.start - 1) in ("by", "of")
    favour = parsed.word(at) == "in" and parsed.word(at + 1) in _FAVOUR
    return named and (favour or parsed.word(at) == "for")


def _figure_at(parsed: Parsed, at: int) -> NumberFound | None:
    return next((f for f in parsed.figures if f.start == at), None)


def _its_own(parsed: Parsed, figure: NumberFound, clause: Clause) -> bool:
    tree = parsed.tree
    above = (n for n in tree.ancestors(tree[figure.start]) if n.verb)
    return next((n.at for n in above), -1) == clause.node.at


def vote_share(clause: Clause, parsed: Parsed) -> Iterator[Clause]:
    """Won the election with 54 percent of the vote, took 54 percent of it: had that share."""
    who = next((each for each in clause.arguments if each.role == "agent" and each.known), None)
    if (
        clause.predicate not in _TAKING
        or who is None
        or not _NO_RESULT.isdisjoint(parsed.vocabulary)
    ):
        return
    for each in clause.arguments:
        share = each.quantity is not None and each.quantity.unit == "share"
        if (
            share
            and each.head == "vote"
            and (each.role == "patient" or each.link in ("with", "on"))
        ):
            told = each.with_(role="patient", link="", terms=())
            yield replace(clause, predicate=SHARE, arguments=(who, told))


def voted_to(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Voted to strike: for a strike; voted to reject the offer: against the offer."""
    deed = tree.child(verb, "xcomp") if word == "vote" and roles.patient is None else None
    if deed is None or not any(each.tag == "TO" for each in tree.children(deed, "aux")):
        return None
    to_do, thing = lexis.lemma(deed.lower, "v"), tree.child(deed, "dobj")
    if thing is None:
        on_it = to_do in words("occasions", "done_by_many")
        return ("vote for", replace(roles, patient=deed)) if on_it else None
    if to_do in words("voting_for"):
        return "vote for", replace(roles, patient=thing)
    if to_do in words("voting_against"):
        return "vote against", replace(roles, patient=thing)
    return None


def passed_by(word: str, roles: Roles) -> Roles | None:
    """The budget passed parliament: parliament passed it."""
    body, bill = roles.patient, roles.agent
    if word not in PASSING or roles.passive or body is None or bill is None:
        return None
    if lemma(body) not in words("legislatures") or lemma(bill) not in words("bills"):
        return None
    return replace(roles, agent=body, patient=bill)
