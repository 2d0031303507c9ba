"""Who may be speaking for the same side, and doers of whom there may be more."""

from crosswire.domain.claims import Argument, Claim, Entity, Frame, Question, Truth
from crosswire_alerts.judge.confidence import Doubt, confidence_in
from tests.samples import claim, exactly
from tests.unit.alerts.desk import judged

SHIP = Argument(role="agent", head="aurora", key="name:aurora", text="the Aurora")
AFLOAT = Question(kind="occurrence", predicate="afloat", subject="aurora", text="Aurora is afloat")
SUNK = Question(kind="occurrence", predicate="sink", subject="aurora", text="Aurora sank")
MINISTRY = Entity(key="org:defence-ministry", name="Defence Ministry", kind="organisation")
NORWAY = Entity(key="org:government@NO", name="Norway", kind="organisation", side="NO")
UNION = Entity(key="org:sailors-union", name="Sailors' Union", kind="organisation")


def afloat(by: Entity) -> Claim:
    patient = SHIP.with_(role="patient")
    frame = Frame(predicate="afloat", pos="a", arguments=(patient,), found_by=("x",))
    return claim(Truth(), question=AFLOAT, speaker=by, source_name="north").with_(frame=frame)


def sunk(by: Entity) -> Claim:
    frame = Frame(predicate="sink", arguments=(SHIP,), found_by=("x",))
    return claim(Truth(), question=SUNK, speaker=by, source_name="south").with_(frame=frame)


def test_a_ministry_of_no_named_country_may_speak_for_the_other_side() -> None:
    unsure = judged(afloat(MINISTRY), sunk(NORWAY))
    sure = judged(afloat(UNION), sunk(NORWAY))

    assert sure.relation == unsure.relation == "contradicts"
    lost = confidence_in([Doubt.SAME_SIDE]) / confidence_in([])
    assert abs(unsure.confidence - sure.confidence * lost) < 0.01


def fled(head: str, number: int) -> Claim:
    who = Argument(role="agent", head=head, quantity=exactly(number), text=f"{number} {head}s")
    where = Argument(role="patient", head="norway", key="country:NO", text="Norway")
    question = Question(kind="occurrence", predicate="flee", subject="norway", text=f"{head}s fled")
    frame = Frame(predicate="flee", arguments=(who, where), found_by=("x",))
    told = claim(Truth(), question=question, source_name=head)
    return told.with_(frame=frame)


def test_so_many_of_these_and_so_many_of_those_may_have_done_it() -> None:
    verdict = judged(fled("child", 1500), fled("refugee", 3500))

    assert verdict.relation != "contradicts"


def struck(what: str | None, by: Entity, *, denied: bool = False) -> Claim:
    doer = Argument(role="agent", head="norway", key="country:NO", side="NO", text="Norway")
    thing = Argument(role="patient", head=what, text=f"the {what}") if what else None
    frame = Frame(
        predicate="strike", arguments=(doer, thing) if thing else (doer,), found_by=("x",)
    )
    question = Question(kind="occurrence", predicate="strike", subject="norway", text="strikes")
    told = claim(
        Truth(), question=question, speaker=by, source_name=by.name.lower(),
        polarity="negated" if denied else "affirmed", modality="denied" if denied else "asserted",
    )  # fmt: skip
    return told.with_(frame=frame)


def test_the_attack_that_is_denied_need_not_be_any_attack() -> None:
    denial = struck(None, NORWAY, denied=True)

    of_any = judged(denial, struck(None, UNION))
    of_one = judged(denial, struck("school", UNION))

    assert of_any.relation == "contradicts"
    assert of_one.relation != "contradicts" or of_one.confidence < 0.7


def done(verb: str, by: Entity) -> Claim:
    told = struck("school", by)
    assert told.frame is not None
    return told.with_(frame=told.frame.with_(predicate=verb))


def test_a_wider_word_for_a_deed_is_not_yet_the_same_deed() -> None:
    assert judged(done("strike", UNION), done("strike", NORWAY)).relation == "corroborates"
    assert judged(done("strike", UNION), done("attack", NORWAY)).relation == "compatible"
