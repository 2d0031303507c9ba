"""How many were killed, wounded, displaced …, of whom, and in what."""

import math

import pytest

from crosswire.domain.claims import Amount
from tests.unit.extractor.desk import claims_of, only, toll, tolls


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Twelve people died in the flood.", [("killed", 12, 12)]),
        ("The earthquake killed at least 120 people.", [("killed", 120, math.inf)]),
        (
            "The blast left 14 people dead and 20 injured.",
            [("killed", 14, 14), ("wounded", 20, 20)],
        ),
        ("The blast claimed 14 lives.", [("killed", 14, 14)]),
        ("The blast cost 14 lives.", [("killed", 14, 14)]),
        ("Fourteen people lost their lives in the blast.", [("killed", 14, 14)]),
        ("There were 25 civilian deaths in the shelling.", [("killed", 25, 25)]),
        ("The death toll from the flood rose to 45.", [("killed", 45, 45)]),
        ("The death toll from the flood rose from 12 to 22.", [("killed", 22, 22)]),
        ("The death toll of the flood stands at 45.", [("killed", 45, 45)]),
        ("12 people dead after flood", [("killed", 12, 12)]),
        ("Flood kills 12, injures 40", [("killed", 12, 12), ("wounded", 40, 40)]),
        ("2 killed and 10 injured in shelling", [("killed", 2, 2), ("wounded", 10, 10)]),
        ("No one was hurt in the crash.", [("wounded", 0, 0), ("killed", 0, 0)]),
        ("There were no deaths in the crash.", [("killed", 0, 0)]),
        ("Thirty people are still missing after the landslide.", [("missing", 30, 30)]),
        ("Some 40,000 people fled the fighting.", [("fled", 36_000, 44_000)]),
        ("The flood displaced 1,250 people.", [("displaced", 1250, 1250)]),
        ("About 900 people left their homes in the storm.", [("displaced", 810, 990)]),
        ("Police arrested 31 protesters at the rally.", [("arrested", 31, 31)]),
        ("Firefighters rescued 7 workers from the blaze.", [("rescued", 7, 7)]),
        ("More than 200 schoolgirls were abducted in the raid.", [("kidnapped", 200, math.inf)]),
        ("The storm damaged 350 houses and destroyed many.", [("damaged", 350, 350)]),
        ("Gunmen opened fire, killing three police officers.", [("killed", 3, 3)]),
    ],
)
def test_a_toll_is_read_with_its_outcome(
    sentence: str, expected: list[tuple[str, float, float]]
) -> None:
    assert tolls(sentence) == expected


def test_an_ellipsis_keeps_who_was_counted() -> None:
    claims = claims_of("So far 312 Kenyan soldiers have been killed and 2,418 wounded.")

    assert [toll(claim) for claim in claims] == [("killed", 312, 312), ("wounded", 2418, 2418)]
    assert {claim.question.subject for claim in claims} == {"people@KE"}
    assert {counted(claim) for claim in claims} == {"troops"}


def counted(claim: object) -> str:
    answer = claim.answer  # type: ignore[attr-defined]
    assert isinstance(answer, Amount)
    return answer.counted


@pytest.mark.parametrize(
    ("sentence", "subject", "cls"),
    [
        ("Forty Kenyan soldiers were killed.", "people@KE", "troops"),
        ("Forty Kenyans were killed.", "people@KE", "people"),
        ("Forty civilians were killed in the flood.", "people", "civilians"),
        ("Forty children were killed in the flood.", "people", "children"),
        ("Forty passengers were killed in the crash.", "people", "passengers"),
        ('Forty Kenyan soldiers and "volunteers" were killed.', "people@KE", "troops"),
        ("There were forty deaths on the Kenyan side.", "people@KE", "people"),
        ("Kenya's army said 40 of its soldiers were killed.", "people@KE", "troops"),
        ("Kenya has lost 40 tanks.", "tanks@KE", "tanks"),
        ("Somalia destroyed 40 Kenyan tanks.", "tanks@KE", "tanks"),
    ],
)
def test_whose_and_what_is_counted(sentence: str, subject: str, cls: str) -> None:
    claim = only(claims_of(sentence))

    assert claim.question.subject == subject
    assert counted(claim) == cls


def test_a_part_is_counted_beside_the_whole() -> None:
    claims = claims_of("At least 22 people, including five children, were killed in the blast.")

    assert [(toll(claim)[1], counted(claim)) for claim in claims] == [
        (22, "people"),
        (5, "children"),
    ]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Forty people were killed in the flood.", "flood"),
        ("The quake killed forty people.", "earthquake"),
        ("Forty people died when the ferry capsized.", "shipwreck"),
        ("Forty people died when the train derailed.", "crash"),
    ],
)
def test_the_event_tells_tolls_apart(sentence: str, event: str) -> None:
    assert only(claims_of(sentence)).question.event == event


def test_the_event_may_be_named_only_in_the_headline() -> None:
    claims = claims_of("Forty people died. The search goes on.", title="Flood in the valley")

    assert [claim.question.event for claim in claims] == ["flood"]


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("Forty Kenyan soldiers have been killed since the start of the war.", "cumulative"),
        ("Forty Kenyan soldiers have died.", "cumulative"),
        ("The death toll of the flood rose to 40.", "cumulative"),
        ("Forty Kenyan soldiers were killed in the past 24 hours.", "period"),
        ("Another forty Kenyan soldiers were killed.", "period"),
        ("Forty people were killed in the flood.", "unknown"),
    ],
)
def test_a_running_total_is_told_from_the_toll_of_a_day(sentence: str, scope: str) -> None:
    answer = only(claims_of(sentence)).answer

    assert isinstance(answer, Amount)
    assert answer.scope == scope


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve people met in the town hall after the flood.",
        "The city of 40,000 people lies on the coast, far from the flood.",
        "They were taken to hospital: 12 people in two cars after the crash.",
        "About 53 wounded soldiers were flown out after the blast.",
        "Five of the wounded had died in the blast.",
        "One of the wounded spoke of the blast.",
        "A Boeing 737 went missing in the storm.",
        "Two attackers murdered a man in the riot.",
        "52 civilian facilities were destroyed in the shelling.",
        "The number of dead and missing in the flood is 22.",
        "The flood came on the seventh day of the month.",
        "The army took 30 hostages in the raid.",
        "People fleeing the flood found 12 boats.",
    ],
)
def test_what_is_no_toll_is_not_read_as_one(sentence: str) -> None:
    assert tolls(sentence) == []


def test_an_age_is_no_toll() -> None:
    assert {outcome for outcome, _, _ in tolls("John Roe, 45, was hurt in the crash.")} == {
        "years old"
    }


def test_a_toll_of_nobody_knows_whom_nowhere_is_not_claimed() -> None:
    assert claims_of("The death toll rose to 22.") == []


def test_an_ellipsis_may_change_the_place_or_the_side() -> None:
    claims = claims_of(
        "More than 2,300 people have been killed in Turkey and 1,400 in Syria. "
        "Kenya reported 40 deaths on the Kenyan side and claimed 700 on the Somali one."
    )

    found = [(toll(c)[1], c.question.subject, c.place.name if c.place else None) for c in claims]

    assert found == [
        (2300, "people", "Turkey"),
        (1400, "people", "Syria"),
        (40, "people@KE", None),
        (700, "people@SO", None),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya's army put the number of Somali soldiers killed at 40.",
        "The number of Somali soldiers killed has risen to 40, Kenya's army said.",
    ],
)
def test_a_number_of_those_killed_is_put_at_a_figure(sentence: str) -> None:
    claim = only(claims_of(sentence))

    assert toll(claim) == ("killed", 40, 40)
    assert claim.question.subject == "people@SO"
    assert claim.attribution.speaker_key == "org:military@KE"


@pytest.mark.parametrize(
    ("sentence", "subject", "outcome"),
    [
        ("Somalia's army said Kenya had lost 40 tanks.", "tanks@KE", "destroyed"),
        (
            "Kenyan forces have lost a total of 40 tanks, Somalia's army said.",
            "tanks@KE",
            "destroyed",
        ),
        ("Kenyan losses since the war began come to 40 tanks.", "tanks@KE", "destroyed"),
        ("Somalia puts Kenyan losses at 40 tanks.", "tanks@KE", "destroyed"),
        ("The losses of the Kenyan army have risen to 40 soldiers.", "people@KE", "killed"),
        ("Kenya has lost 40 soldiers since the war began.", "people@KE", "killed"),
        ("Forty tanks of the Kenyan army have been destroyed.", "tanks@KE", "destroyed"),
        ("Forty Kenyan drones have been downed.", "drones@KE", "destroyed"),
        ("Forty Kenyan soldiers have been killed or wounded.", "people@KE", "casualties"),
        (
            "The number of Kenyan soldiers killed or wounded has reached 40.",
            "people@KE",
            "casualties",
        ),
    ],
)
def test_losses_are_read_as_what_became_of_whose(sentence: str, subject: str, outcome: str) -> None:
    claim = only(claims_of(sentence))

    assert (claim.question.subject, toll(claim)) == (subject, (outcome, 40, 40))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Forty people marched in Cork against the tax.", ("attended", 40, 40)),
        ("Forty people took part in the vigil in Cork.", ("attended", 40, 40)),
        ("The number of demonstrators in Cork rose to 40.", ("attended", 40, 40)),
        ("Forty inmates escaped from the prison in Cork.", ("escaped", 40, 40)),
    ],
)
def test_people_are_counted_where_they_gather_and_where_they_go(
    sentence: str, expected: tuple[str, float, float]
) -> None:
    assert toll(only(claims_of(sentence))) == expected


def test_those_who_attend_no_gathering_are_not_counted() -> None:
    assert not tolls("Three ministers attended the summit in Cork.")


def test_losses_of_money_are_no_toll() -> None:
    assert not tolls("Kenyan losses on the exchange came to 40 million.")


def test_the_capital_that_speaks_is_not_where_it_happened() -> None:
    claim = only(claims_of("Forty Kenyan soldiers were killed in the war, Nairobi said."))

    assert claim.place is None


def test_as_of_a_day_counts_from_the_beginning() -> None:
    claim = only(claims_of("As of May 12, forty Kenyan soldiers had been killed."))

    assert isinstance(claim.answer, Amount)
    assert claim.answer.scope == "cumulative"


def test_who_speaks_last_answers_for_a_whole_sentence_before_him() -> None:
    claim = only(
        claims_of("Since May, forty Somali soldiers have been killed, Kenya's army told reporters.")
    )

    assert claim.attribution.speaker_key == "org:military@KE"
