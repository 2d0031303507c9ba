"""Statements compared word by word: which of them cannot both be so."""

import pytest

from crosswire.domain.claims import Argument, Claim, Frame, Pos, Quantity, Question, Role, Truth
from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from tests.samples import claim as sample
from tests.samples import person

SETTINGS = AlertSettings()
SCENE = ("name:kervo",)


def argument(role: Role, head: str, *, link: str = "", **more: object) -> Argument:
    return Argument.model_validate({"role": role, "head": head, "link": link, "text": head, **more})


def said(predicate: str, *arguments: Argument, by: str, so: bool = True, pos: Pos = "v") -> Claim:
    frame = Frame(predicate=predicate, pos=pos, arguments=arguments, found_by=("k",))
    words = " ".join((predicate, *(each.head for each in arguments)))
    question = Question(kind="occurrence", predicate=predicate, subject="x", text=words)
    return sample(source_name=by, speaker=person(by), question=question).with_(
        answer=Truth(), frame=frame, polarity="affirmed" if so else "negated", scene=SCENE
    )


def verdict(a: Claim, b: Claim) -> Verdict:
    return judge(a, b, settings=SETTINGS)


FERRY = argument("patient", "ferry", terms=("night",))
TRAWLER = argument("agent", "trawler", key="name:ona", terms=("ona",))
FRIGATE = argument("agent", "frigate", key="name:vik", terms=("vik",))


def test_so_and_not_so_is_a_denial() -> None:
    found = verdict(said("sink", FERRY, by="ann"), said("sink", FERRY, by="ben", so=False))

    assert (found.relation, found.type, found.between) == ("contradicts", "denial", "speakers")
    assert found.confidence >= SETTINGS.alert_at


def test_a_denial_of_a_narrower_thing_is_none() -> None:
    sunk = said("sink", FERRY, by="ann")
    not_by_it = said("sink", TRAWLER, FERRY, by="ben", so=False)

    assert verdict(sunk, not_by_it).relation == "compatible"


def test_one_state_or_the_other_is_a_clash_of_status() -> None:
    closed = said("closed", argument("patient", "border", key="place:1"), by="ann", pos="a")
    opened = said("open", argument("patient", "border", key="place:1"), by="ben", pos="a")

    assert (verdict(closed, opened).relation, verdict(closed, opened).type) == (
        "contradicts",
        "status",
    )


def test_one_deed_of_two_doers_is_a_clash_of_actors() -> None:
    found = verdict(said("sink", TRAWLER, FERRY, by="ann"), said("sink", FRIGATE, FERRY, by="ben"))

    assert (found.relation, found.type) == ("contradicts", "actor")


def test_two_who_praise_one_thing_do_not_clash() -> None:
    one, other = (
        said("praise", doer, FERRY, by=who) for doer, who in ((TRAWLER, "ann"), (FRIGATE, "ben"))
    )

    assert verdict(one, other).relation == "compatible"


def test_two_figures_of_one_thing_clash() -> None:
    damage = [
        argument("patient", "damage", quantity=Quantity(low=n, high=n, value=n, unit="EUR"))
        for n in (8e8, 2e9)
    ]
    found = verdict(said("amount", damage[0], by="ann"), said("amount", damage[1], by="ben"))

    assert (found.relation, found.type) == ("contradicts", "quantity")


@pytest.mark.parametrize(
    "other",
    [
        argument("patient", "ferry", names=("ulla",)),
        argument("patient", "lighthouse"),
        argument("patient", "ferry", side="SE"),
    ],
)
def test_another_thing_of_the_kind_is_another_question(other: Argument) -> None:
    this = argument("patient", "ferry", names=("kervo",), side="NO")

    found = verdict(said("sink", this, by="ann"), said("sink", other, by="ben", so=False))

    assert found.relation == "unrelated"


def test_a_statement_and_its_refutation_clash() -> None:
    story = argument(
        "patient", "story", key="story:it", terms=("sink", "ferry", "trawler", "night")
    )
    hoax = said("untrue", story, by="ben", pos="a")
    hoax = hoax.with_(frame=hoax.frame.with_(refutes=True) if hoax.frame else None)

    found = verdict(said("sink", FERRY, by="ann"), hoax)

    assert (found.relation, found.type) == ("contradicts", "denial")


def test_a_headline_clashes_with_a_refutation_of_its_story_in_other_words() -> None:
    words = ("ferry", "trawler", "harbour", "night", "crew")
    story = argument("patient", "story", key="story:it", terms=words)
    hoax = said("untrue", story, by="ben", pos="a")
    headline, another = said("vanish", FERRY, by="ann"), said("vanish", FERRY, by="ann")
    assert hoax.frame
    assert headline.frame
    hoax = hoax.with_(frame=hoax.frame.with_(refutes=True))
    told = headline.frame.with_(story=("ferry", "vanish", "harbour", "crew"))
    other = headline.frame.with_(story=("ferry", "ticket", "price", "vanish"))

    assert verdict(headline.with_(frame=told), hoax).relation == "contradicts"
    assert verdict(another.with_(frame=other), hoax).relation == "unrelated"


def test_the_verdict_does_not_depend_on_the_order() -> None:
    a, b = said("sink", FERRY, by="ann"), said("sink", FERRY, by="ben", so=False)

    assert verdict(a, b) == verdict(b, a)


def test_another_figure_that_is_denied_is_no_denial() -> None:
    barns = [
        argument("patient", "barn", terms=("red",), quantity=Quantity(low=n, high=n, unit="barn"))
        for n in (30.0, 12.0)
    ]
    found = verdict(said("burn", barns[0], by="ann", so=False), said("burn", barns[1], by="ben"))

    assert found.relation == "compatible"


def test_up_in_one_measure_and_down_in_another_is_no_clash_of_status() -> None:
    profit = argument("agent", "profit", key="name:kell", terms=("kell",))
    by = [
        argument("oblique", unit, link="by", quantity=Quantity(low=3, high=3, unit=unit))
        for unit in ("EUR", "USD")
    ]
    plain = verdict(said("rise", profit, by="ann"), said("fall", profit, by="ben"))
    measured = verdict(said("rise", profit, by[0], by="ann"), said("fall", profit, by[1], by="ben"))

    assert (plain.relation, plain.type) == ("contradicts", "status")
    assert measured.relation != "contradicts"


def test_two_doers_who_may_have_acted_together_do_not_clash() -> None:
    alone = said("sink", TRAWLER, FERRY, by="ann")
    helped = said("sink", FRIGATE, FERRY, by="ben")
    words = helped.evidence.with_(sentence="The frigate sank it together with another ship.")

    assert verdict(alone, helped).relation == "contradicts"
    assert verdict(alone, helped.with_(evidence=words)).relation == "compatible"
