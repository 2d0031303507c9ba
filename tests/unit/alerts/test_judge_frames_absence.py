"""That there was nothing of the kind, against what tells of one."""

from crosswire.domain.claims import Argument, Claim, Frame, Question, Truth
from tests.samples import claim
from tests.unit.alerts.desk import judged

ORLEN = ("place:1", "name:orlen")
NIGER = Argument(role="oblique", link="in", head="niger", key="country:NE", side="NE", text="Niger")
LIBYA = NIGER.with_(head="libya", key="country:LY", side="LY", text="Libya")


def thing(head: str, role: str = "patient", **more: object) -> Argument:
    return Argument.model_validate({"role": role, "head": head, "text": head, **more})


def said(verb: str, *arguments: Argument, never: bool = False, by: str = "north") -> Claim:
    frame = Frame(predicate=verb, arguments=arguments, found_by=("x",))
    question = Question(kind="occurrence", predicate=verb, subject="x", text=f"{verb} it")
    made = claim(
        Truth(), question=question, source_name=by, sentence=f"{verb} by {by}.",
        polarity="negated" if never else "affirmed",
    )  # fmt: skip
    return made.with_(frame=frame, as_of=None, scene=ORLEN)


def test_there_was_no_explosion_and_an_explosion_killed_five() -> None:
    none = said("happen", thing("explosion"), never=True)
    told = said("kill", thing("explosion", "agent"), thing("miner"), by="south")

    verdict = judged(none, told)

    assert (verdict.relation, verdict.type) == ("contradicts", "denial")


def test_there_was_no_confession_and_the_guards_confessed() -> None:
    none = said("happen", thing("confession"), never=True)

    verdict = judged(none, said("confess", thing("guard", "agent"), by="south"))

    assert (verdict.relation, verdict.type) == ("contradicts", "denial")


def test_no_soldiers_of_a_country_where_they_fight() -> None:
    none = said("exist", thing("soldier", side="TD"), NIGER, never=True)

    def fight(side: str, where: Argument) -> Claim:
        return said("fight", thing("soldier", "agent", side=side), where, by="south")

    assert judged(none, fight("TD", NIGER)).type == "denial"
    assert judged(none, fight("LY", NIGER)).relation != "contradicts"
    assert judged(none, fight("TD", LIBYA)).relation != "contradicts"


def test_who_calls_for_talks_does_not_say_that_there_are_any() -> None:
    none = said("happen", thing("talks"), never=True)

    verdict = judged(none, said("demand", thing("union", "agent"), thing("talks"), by="south"))

    assert verdict.relation != "contradicts"


def test_nothing_of_the_kind_elsewhere_is_nothing_here() -> None:
    none = said("happen", thing("explosion"), never=True)
    told = said("kill", thing("explosion", "agent"), thing("miner"), by="south")

    verdict = judged(none, told.with_(scene=("name:vard",)))

    assert verdict.relation != "contradicts"
