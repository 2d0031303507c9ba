"""What a verb's clause says, step by step: the first step that leaves nothing to say ends it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from crosswire import lexis
from crosswire.domain.claims import Entity
from crosswire_extractor.reading.frames.aims import dropped_by
from crosswire_extractor.reading.frames.appeals import APPEALING, appeal_decided
from crosswire_extractor.reading.frames.causes import causes_in, what_is_blamed
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.commitments import measure_ruled_out
from crosswire_extractor.reading.frames.composing import Composer
from crosswire_extractor.reading.frames.converses import from_the_other_side
from crosswire_extractor.reading.frames.deaths import way_of_death
from crosswire_extractor.reading.frames.deeds import done_to_somebody
from crosswire_extractor.reading.frames.eventclauses import (
    carried_out,
    caused,
    commitments,
    occasion_verbs,
    occasions,
)
from crosswire_extractor.reading.frames.figureclauses import amount, terms, worth
from crosswire_extractor.reading.frames.firstblows import STRIKE_FIRST, begins, told_as_begun
from crosswire_extractor.reading.frames.grammar import has_to, lemma, verb_lemma, words
from crosswire_extractor.reading.frames.informing import informed, informing_verbs
from crosswire_extractor.reading.frames.lengths import SANCTIONING, by_length
from crosswire_extractor.reading.frames.measures import (
    PRICING,
)
from crosswire_extractor.reading.frames.membership import those_among
from crosswire_extractor.reading.frames.occasions import not_before
from crosswire_extractor.reading.frames.orders import COMING, TELLING, named, on_orders, ordered
from crosswire_extractor.reading.frames.outcomes import agreed, outcome_verbs, running
from crosswire_extractor.reading.frames.owners import who_sent_it, whose_it_was
from crosswire_extractor.reading.frames.ownhand import told_as_death
from crosswire_extractor.reading.frames.ownmood import Mood, in_some_way
from crosswire_extractor.reading.frames.phrasing import said_plainly
from crosswire_extractor.reading.frames.posts import TAKE_POST, post
from crosswire_extractor.reading.frames.pronouns import speaker_behind
from crosswire_extractor.reading.frames.requests import requested
from crosswire_extractor.reading.frames.saying import Saying, Step
from crosswire_extractor.reading.frames.scores import in_words, with_score, won_by_noun
from crosswire_extractor.reading.frames.stateclauses import state, states
from crosswire_extractor.reading.frames.together import with_each_other
from crosswire_extractor.reading.frames.verbs import (
    Roles,
    of_us,
    roles_of,
    ruled_out_of,
    stated_first,
)
from crosswire_extractor.reading.frames.verdicts import (
    SENTENCING,
    in_years,
)
from crosswire_extractor.reading.frames.votes import PASSING, vote_share, with_votes
from crosswire_extractor.reading.frames.whereabouts import when_it_was_there
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree


def clauses_of(
    composer: Composer,
    parsed: Parsed,
    verb: Node,
    reported: frozenset[int],
    people: Mapping[int, Entity],
    carried: set[int],
) -> Iterator[Clause]:
    tree = parsed.tree
    roles = when_it_was_there(tree, verb, roles_of(tree, verb))
    if roles.agent is not None:
        roles.agent = speaker_behind(tree, roles.agent, reported, people)
    if roles.patient is not None:
        roles.patient = speaker_behind(tree, roles.patient, reported, people)
    word = verb_lemma(tree, verb)
    roles = with_each_other(tree, word, roles)
    saying = Saying(composer, parsed, verb, reported, people, carried, word, roles)
    for step, verbs in _steps():
        concerned = verbs is None or word in verbs or saying.predicate in verbs
        if concerned and (yield from step(saying)):
            return


def _hearing(saying: Saying) -> Step:
    """Learned of it, was told of it: he knows."""
    hearing = informed(saying.tree, saying.verb, saying.roles)
    if not hearing:
        return False
    saying.set_mood()
    deed = saying.tell(hearing.predicate, hearing.roles)
    yield replace(deed, carried=hearing.by_noun)
    if hearing.by_noun is not None:
        saying.carried.add(hearing.by_noun.at)
    return not saying.in_report


def _order(saying: Saying) -> Step:
    """Ordered them to fire, gave the order to fire: who ordered what."""
    order = ordered(saying.parsed, saying.verb, saying.predicate, saying.roles)
    if order is None:
        return False
    saying.set_mood()
    yield replace(saying.tell(order.predicate, order.roles), carried=order.by_noun)
    saying.carried.update(each.at for each in (order.by_noun, order.deed) if each and each.noun)
    return True


def _outcome(saying: Saying) -> Step:
    """Whether two agreed, and who runs for an office."""
    parsed, word, roles = saying.parsed, saying.predicate, saying.roles
    deal = agreed(parsed, word, roles)
    found = deal or running(saying.tree, saying.verb, word, roles)
    if found is not None:
        mood = saying.mood.flipped() if found.failed else saying.mood
        yield saying.tell(found.predicate, found.roles, mood=mood)
    return found is not None and found is not deal


def _post(saying: Saying) -> Step:
    """Who gets an office, or does not want it."""
    found = post(saying.tree, saying.verb, saying.predicate, saying.roles)
    if found is not None:
        mood = saying.mood.flipped() if found.declined else saying.mood
        mood = replace(mood, name="fact") if found.settled and mood.name == "future" else mood
        yield saying.tell(TAKE_POST, found.roles, mood=mood)
    return False


def _report(saying: Saying) -> Step:
    """Of a verb of speech, what it says besides that somebody speaks."""
    tree, verb = saying.tree, saying.verb
    ruled_out = measure_ruled_out(tree, verb) if saying.in_report else None
    if ruled_out is not None:
        coming = Roles(patient=ruled_out)
        yield saying.tell("introduce", coming, mood=Mood("future"), at=ruled_out, of_itself=True)
    race = running(tree, verb, saying.predicate, saying.roles) if saying.in_report else None
    if race is not None:
        mood = saying.set_mood()
        yield saying.tell(race.predicate, race.roles, mood=mood.flipped() if race.failed else mood)
    for cause in what_is_blamed(tree, verb, saying.predicate, saying.roles):
        told = Roles(agent=cause.cause, patient=cause.effect)
        yield saying.tell("cause", told, mood=Mood(), at=cause.effect, of_itself=True)
    if not saying.in_report or _acts_too(tree, verb, saying.roles, saying.predicate):
        return False
    saying.set_mood()
    yield from commitments(saying)
    return True


def _how_far(saying: Saying) -> Step:
    """Whether the clause is so; true if only the verb behind it says something."""
    yield from ()
    tree, verb = saying.tree, saying.verb
    if _passes_on(saying.predicate) and any(tree.children(verb, "xcomp", "ccomp")):
        return True
    if saying.predicate in words("dropping") and _drops_a_plan(saying):
        return True
    mood = saying.set_mood()
    if mood.negated and not_before(saying.parsed, verb):
        saying.mood = mood.flipped()
    return saying.mood.negated and in_some_way(tree, verb)


def _appeal(saying: Saying) -> Step:
    """Whose appeal was won or lost, besides what was done to it."""
    decided = appeal_decided(saying.tree, saying.predicate, saying.roles)
    if decided is not None:
        yield replace(saying.tell(decided.outcome, decided.roles), carried=decided.noun)
    return False


def _plainly(saying: Saying) -> Step:
    """The clause in plain words, and what it says of causes."""
    tree, verb, roles = saying.tree, saying.verb, saying.roles
    plainly = said_plainly(tree, verb, roles)
    if plainly is not None:
        if (first := stated_first(tree, verb, roles)) is not None:
            yield from state(saying, first)
        saying.among = those_among(tree, roles, plainly[1])
        _carry(saying, roles.patient, plainly[1])
        _carry_holders(saying, roles, plainly[1])
        saying.predicate, saying.roles = plainly
        saying.plain = True
    elif (roles.patient is not None and saying.predicate in words("causing")) or begins(
        tree, verb, roles
    ):
        saying.predicate = "cause"
    for cause in causes_in(tree, verb, saying.roles, saying.predicate):
        yield from caused(saying, cause)
    return False


def _carry(saying: Saying, thing: Node | None, meant: Roles) -> None:
    """Opened fire on them: nothing burns."""
    told = (meant.agent, meant.patient, meant.complement, *(noun for _, noun in meant.obliques))
    if thing is not None and not thing.name and all(each is not thing for each in told):
        saying.carried.add(thing.at)


def _carry_holders(saying: Saying, told: Roles, meant: Roles) -> None:
    """Is under government control, in the hands of rebels: nobody controls the government."""
    for _, noun in told.obliques:
        inside = [saying.tree.head(each) for each in (meant.agent, meant.patient) if each]
        if any(each is noun for each in inside):
            saying.carried.add(noun.at)


def _owner(saying: Saying) -> Step:
    """Whose it was that did it; the town is ours."""
    tree, verb, roles = saying.tree, saying.verb, saying.roles
    owned = whose_it_was(saying.parsed, verb, roles) if saying.predicate == "be" else None
    whose = owned or who_sent_it(tree, verb, roles)
    if whose is not None:
        sent = replace(roles_of(tree, whose.deed), agent=whose.owner)
        inner = Roles(agent=sent.agent, patient=sent.patient, obliques=sent.obliques)
        named = said_plainly(tree, whose.deed, sent)
        done, inner = named or (verb_lemma(tree, whose.deed), inner)
        yield saying.tell(done, inner, at=verb if owned is not None else whose.deed)
    if saying.predicate == "be" and (us := of_us(tree, verb, roles)) is not None:
        yield saying.tell("control", Roles(agent=us, patient=roles.agent))
        return True
    return False


def _on_orders(saying: Saying) -> Step:
    """Of a deed that was done on somebody's orders, that he ordered it."""
    found = on_orders(saying.tree, saying.roles)
    if found is not None:
        orders, giver = found
        rest = saying.roles.without(orders)
        told = Roles(agent=giver, patient=saying.roles.patient, obliques=rest)
        yield saying.tell(named(saying.predicate), told)
        saying.roles = replace(saying.roles, obliques=rest)
    return False


def _deed(saying: Saying) -> Step:
    """The deed itself, its score, its votes, and who is ruled out."""
    parsed, verb, roles = saying.parsed, saying.verb, saying.roles
    if (died := way_of_death(saying.tree, verb, saying.predicate)) is not None:
        way, noun = died
        who = Roles(agent=roles.agent, obliques=roles.obliques)
        yield replace(saying.tell(way, who), carried=noun)
    clause = _in_words(saying, saying.tell(saying.predicate, roles))
    yield in_years(by_length(with_votes(with_score(clause, parsed), parsed)))
    yield from vote_share(clause, parsed)
    if (other_side := from_the_other_side(saying.predicate, roles)) is not None:
        yield saying.tell(*other_side)
    for winner, loser, score in won_by_noun(parsed, verb, roles):
        yield in_words(saying.tell("beat", Roles(agent=winner, patient=loser)), score)
    for other in ruled_out_of(roles):
        yield saying.tell(saying.predicate, other, mood=saying.mood.flipped())
    return True


def _in_words(saying: Saying, clause: Clause) -> Clause:
    """For people, where the words of the sentence do not say it."""
    if saying.among is not None and clause.carried is None:
        clause = replace(clause, carried=saying.among)
    if saying.predicate == STRIKE_FIRST:
        return told_as_begun(saying.tree, clause, saying.verb)
    if not saying.plain or saying.predicate not in ("kill", "murder"):
        return clause
    word = verb_lemma(saying.tree, saying.verb)
    return told_as_death(clause) if word == "die" or word in words("stative") else clause


@cache
def _steps() -> tuple[tuple[Callable[[Saying], Step], frozenset[str] | None], ...]:
    """Each step with the verbs that it may concern; None: any verb."""
    return (
        (amount, words("measuring_objects", "measuring_subjects", "changing") | PRICING),
        (_order, words("to_order", "handing_over") | {COMING, TELLING}),
        (_hearing, informing_verbs()),
        (_report, None),
        (_how_far, None),
        (occasions, occasion_verbs()),
        (terms, SENTENCING | SANCTIONING | PASSING),
        (_appeal, APPEALING),
        (_post, words("appointing", "becoming", "declining")),
        (_plainly, None),
        (_outcome, outcome_verbs()),
        (carried_out, words("ending", "light")),
        (_owner, words("sending", "setting_off") | {"be"}),
        (worth, frozenset(("be",))),
        (states, None),
        (_on_orders, None),
        (_deed, None),
    )


def _acts_too(tree: Tree, verb: Node, roles: Roles, predicate: str) -> bool:
    """A reporting verb with a thing as its object is a deed as well: confirmed the deal."""
    if done_to_somebody(tree, verb, roles, predicate):
        return True
    if predicate in words("spoken_deeds") or (predicate == "charge" and roles.passive):
        return True
    if predicate == "ask" and requested(tree, verb, predicate, roles) is not None:
        return True
    thing = roles.patient
    return thing is not None and lexis.verb_behind(lemma(thing)) is None and predicate in (
        "confirm", "reject", "approve", "announce", "accept", "declare",
    )  # fmt: skip


def _drops_a_plan(saying: Saying) -> bool:
    """Has dropped plans to close it: what is said is that it will not be closed."""
    tree, plan = saying.tree, saying.roles.patient
    if plan is None or dropped_by(tree, plan) is None:
        return False
    return any(has_to(tree, aim) for aim in tree.children(plan, "acl"))


def _passes_on(predicate: str) -> bool:
    """Planned to, failed to, tried to: only the verb after it says something."""
    return predicate in words("ahead", "not_so", "asked", "tried", "seems") or predicate in (
        "manage", "begin", "start", "continue", "be", "go", "help", "use", "tend", "have",
    )  # fmt: skip
