"""Clauses into the frames of claims: who holds them how, when and where, and which are kept."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from crosswire import lexis
from crosswire.domain.claims import Amount, Argument, Claim, Entity, Frame, Modality
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.dates import DateFound
from crosswire_extractor.reading.frames.aims import left_open
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import lemma, words
from crosswire_extractor.reading.frames.hearsay import vouched_for
from crosswire_extractor.reading.frames.lives import of_a_life
from crosswire_extractor.reading.frames.moodshifts import ordered_to_stay
from crosswire_extractor.reading.frames.occasions import struck_in
from crosswire_extractor.reading.frames.oneself import FIRST_PERSON
from crosswire_extractor.reading.frames.relatives import set_off
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

#: Plans, wishes and thoughts: what is planned is told by the verb's mood, as its "not" is.
OF_MIND = frozenset(("want", "promise", "think", "foresee", "judge"))
#: Thin verbs that say enough of a thing: the bridge stands, the missing boat was found.
_OF_THINGS = frozenset(("find", "stand", "hold", "continue", "begin", "start", "use"))
_AT = frozenset(("on", "in", "at", "inside", "aboard"))
_KINDS: dict[str, Literal["person", "organisation", "country"]] = {
    "person": "person",
    "org": "organisation",
    "name": "organisation",
    "country": "country",
}
_MODALITIES: dict[str, Modality] = {
    "fact": "asserted",
    "possible": "hedged",
    "future": "forecast",
    "demanded": "demanded",
    "conditional": "conditional",
    "question": "question",
}


def _cue_in(parsed: Parsed, report: Report) -> Node | None:
    """Its cue; None where who is quoted was told of in another sentence."""
    cue = parsed.tree[report.cue] if report.cue < len(parsed.tree) else None
    return cue if cue is not None and cue.lower in report.word.lower().split() else None


def stance_of(
    parsed: Parsed, clause: Clause, chain: Sequence[Report]
) -> tuple[bool, Modality, str | None] | None:
    """(negated, modality, hedge) of the last speaker; None if nobody holds it either way."""
    if chain and _contested(chain):
        return None
    denied = bool(chain) and chain[-1].kind == "deny"
    mood = clause.mood
    if denied and clause.pos == "v" and _decided_on(parsed.tree, clause.node, chain[-1].cue):
        return None
    if denied and (mood.presupposed or _beside(parsed.tree, clause.node, chain[-1].cue)):
        return None
    negated = mood.negated != denied
    if denied and left_open(parsed.tree, clause.node, chain[-1].cue):
        return negated, "hedged", mood.hedge
    if denied:
        return negated, "denied" if negated else _MODALITIES[mood.name], mood.hedge
    kind = chain[-1].kind if chain else "say"
    if parsed.asked(clause.node.at) or kind == "ask":
        return negated, "question", mood.hedge
    cue = _cue_in(parsed, chain[-1]) if kind == "demand" else None
    kept = cue is not None and ordered_to_stay(parsed.tree, cue, clause.node)
    if kind == "demand" and mood.name == "fact" and not (mood.presupposed or kept):
        return negated, "demanded", mood.hedge
    if kind in ("want", "promise") and mood.name == "fact" and not mood.presupposed:
        return negated, "forecast", mood.hedge
    modality = _MODALITIES[mood.name]
    others = bool(chain) and mood.hedge in words("kept_at_distance")
    unsure = (mood.hedge and not others) or kind == "foresee"
    if modality == "asserted" and (unsure or not vouched_for(parsed, clause.node.at, chain)):
        modality = "hedged"  # who says that they allegedly did so says that they did
    return negated, modality, mood.hedge


def without_intent(chain: Sequence[Report]) -> list[Report]:
    """Denied that Kell had agreed to sell it: it is denied that Kell will, and not its word."""
    told = list(chain)
    while len(told) > 1 and told[-2].kind == "deny" and told[-1].kind in ("promise", "want"):
        del told[-1]
    return told


def _contested(chain: Sequence[Report]) -> bool:
    """Whether somebody does not say so, or denies that another does."""
    unsaid = any(r.negated and r.kind not in OF_MIND for r in chain)
    return unsaid or any(r.kind == "deny" for r in chain[:-1])


def _decided_on(tree: Tree, node: Node, cue: int) -> bool:
    """Dismissed his appeal: that he appealed is not what is denied."""
    return node.noun and node.head == cue and lemma(node) in words("decided_on")


def _beside(tree: Tree, node: Node, cue: int) -> bool:
    """Denied that all got off before the ship sank: that it sank is not what is denied."""
    for each in (node, *tree.ancestors(node)):
        if each.at == cue:
            return False
        if each.dep == "advcl" and any(
            mark.lower in words("when_marks") for mark in tree.children(each, "mark", "advmod")
        ):
            return True
        if each.dep == "relcl" and set_off(tree, each):
            return True  # of 44 people, whose bodies were found: that is not what is denied
        if each.dep == "pcomp" and tree[each.head].lower in words("when_marks"):
            return True
    return False


def says_something(clause: Clause) -> bool:
    """Enough for an item that is one sentence long, and laid beside another: a man is drawing."""
    core = [each for each in clause.arguments if each.role != "oblique"]
    told = any(each.head not in words("pronouns") for each in core)
    opens = any(each.head in words("opening_pronouns") for each in core)
    return clause.pos == "v" and (told or (opens and clause.predicate not in words("thin")))


def worth_keeping(clause: Clause) -> bool:
    """Whether another could say the opposite of it and both mean the same."""
    known = [each for each in clause.arguments if each.known or each.head in FIRST_PERSON]
    core = [each for each in known if each.role != "oblique"]
    if not known or not core:
        return False
    if clause.predicate not in words("thin"):
        return True
    named = [each for each in known if each.key or len(each.terms) > 0 or each.head in FIRST_PERSON]
    things = not any(each.key for each in core)  # the bridge stands, and no candidate
    alone = clause.predicate in words("opening", "befalling") or (
        things and clause.predicate in _OF_THINGS
    )
    counted = clause.predicate not in ("be", "have", "do") and any(each.quantity for each in core)
    alone = alone or counted  # half of the trains run
    placed = named or any(each.names for each in core)
    return bool(placed and alone) or (len(known) >= 2 and bool(named)) or _at_a_spot(clause)


def _at_a_spot(clause: Clause) -> bool:
    """The captain was on the bridge: where somebody was, though nothing has a name."""
    someone = any(
        each.role == "agent" and each.known and lexis.is_a(each.head, "person")
        for each in clause.arguments
    )
    where = (each.head for each in clause.arguments if each.role == "oblique" and each.link in _AT)
    return clause.predicate == "be" and someone and any(head in words("spots") for head in where)


def doer_of(frame: Frame) -> Entity | None:
    """Who does it, if he has a name, as one who speaks."""
    doer = frame.of("agent")
    if doer is None or not doer.key:
        return None
    kind = _KINDS.get(doer.key.partition(":")[0])
    return Entity(key=doer.key, name=doer.text, kind=kind, side=doer.side) if kind else None


def frame_of(clause: Clause, found_by: tuple[str, ...], more: tuple[str, ...] = ()) -> Frame:
    """`more`: modifiers besides its own."""
    return Frame(
        predicate=clause.predicate,
        pos=clause.pos,
        arguments=clause.arguments,
        modifiers=(*clause.modifiers, *more),
        presupposed=clause.mood.presupposed,
        found_by=found_by,
    )


def left_to_tolls(framed: Iterable[Claim], answers: Iterable[Claim]) -> Iterator[Claim]:
    """Frames without the figures that a toll tells: it knows their scope, a frame does not."""
    counted = {
        (each.evidence.start, each.answer.quantity.text)
        for each in answers
        if isinstance(each.answer, Amount)
    }
    for claim in framed:
        frame, start = claim.frame, claim.evidence.start
        arguments = tuple(
            each.with_(quantity=None)
            if each.quantity and (start, each.quantity.text) in counted
            else each
            for each in (frame.arguments if frame else ())
        )
        if frame is None or arguments == frame.arguments:
            yield claim
        else:
            yield claim.with_(frame=frame.with_(arguments=arguments))


def of_somebody(claim: Claim) -> bool:
    """Whether its clause names or describes anybody or anything: not just people, a man."""
    frame = claim.frame
    return frame is None or any(each.known for each in frame.arguments if each.role != "oblique")


def place_in(arguments: Iterable[Argument]) -> Entity | None:
    """Where it happened, if an argument says so: a town before a country."""
    country: Entity | None = None
    for each in arguments:
        if each.role != "oblique" or each.link not in ("in", "at", "near", "on", "outside", "off"):
            continue
        if each.key.startswith("place:"):
            return Entity(key=each.key, name=each.text, kind="place", side=each.side)
        if each.key.startswith("country:") and country is None:
            country = Entity(key=each.key, name=each.text, kind="country")
    return country


def dates_of(parsed: Parsed, clause: Clause) -> list[DateFound]:
    """The dates that hang on the clause itself, and not on another verb of the sentence."""
    return [
        date
        for date in parsed.dates
        if _governor(parsed.tree, date, clause) and not of_a_life(parsed, date)
    ]


def _governor(tree: Tree, date: DateFound, clause: Clause) -> bool:
    top = min((tree[at] for at in range(date.start, date.end)), key=lambda n: _depth(tree, n))
    above = [top, *tree.ancestors(top)]
    for node in above[1:]:
        if node.at == clause.node.at:
            return True
        if node.verb:
            return _light_over(tree, node, clause)
    return False


def _light_over(tree: Tree, verb: Node, clause: Clause) -> bool:
    """The collision took place on Tuesday: the date of the verb is the event's."""
    struck = None if clause.node.verb else struck_in(tree, clause.node)
    if struck is not None and struck.at == verb.at:
        return True
    if clause.node.verb or clause.node.head != verb.at:
        return False
    plain = ("happen", "occur", "take", "be", "kill", "injure", "leave", "cause", "follow")
    word = lexis.lemma(verb.lower, "v")
    return clause.node.dep in ("nsubj", "nsubjpass", "dobj") and (
        word in plain or word in words("light")
    )


def _depth(tree: Tree, node: Node) -> int:
    return sum(1 for _ in tree.ancestors(node))
