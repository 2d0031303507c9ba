"""Who controls a place."""

import pytest

from crosswire.domain.claims import Claim
from tests.unit.extractor.desk import claims_of, only, state

KYIV, ALEPPO = "place:703448", "place:170063"


def control(text: str) -> list[Claim]:
    return [claim for claim in claims_of(text) if claim.question.predicate == "control"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia has seized Kyiv.",
        "Russian forces captured Kyiv on Monday.",
        "Russia said its forces had taken control of Kyiv.",
        "Russian troops took full control of the city of Kyiv.",
        "Kyiv was captured by Russian forces.",
        "Kyiv has fallen to Russian forces.",
        "Kyiv has fallen into Russian hands.",
        "Kyiv, a city of many parks, is the first capital to fall to Russian troops.",
        "Kyiv is under Russian control.",
        "Kyiv remains in Russian hands.",
        "Kyiv remains under the control of Russian troops.",
        "The Ukrainian capital was overrun by the Russian army.",
        "Ukraine's capital fell to Russia.",
        "Russia controls Kyiv.",
        "Russia seizes Kyiv",
    ],
)
def test_a_place_is_held_however_it_is_told(sentence: str) -> None:
    claim = only(control(sentence))

    assert claim.question.subject == KYIV
    assert state(claim) == ("held", "country:RU")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The situation in Aleppo remains unclear.", ("unclear", None)),
        ("It is unclear who controls Aleppo.", ("unclear", None)),
        ("Fighting continues in Aleppo.", ("contested", None)),
        ("Fighting was still going on around Aleppo.", ("contested", None)),
        ("The Taliban captured Aleppo.", ("held", "org:taliban")),
        ("Syrian rebels seized Aleppo.", ("held", "group:rebels")),
    ],
)
def test_unclear_contested_and_held_by_groups(
    sentence: str, expected: tuple[str, str | None]
) -> None:
    claim = only(control(sentence))

    assert claim.question.subject == ALEPPO
    assert state(claim) == expected


def test_who_loses_a_place_no_longer_holds_it() -> None:
    claim = only(control("Ukraine has lost control of Kyiv."))

    assert state(claim) == ("held", "country:UA")
    assert claim.polarity == "negated"


def test_no_longer_is_a_negation() -> None:
    assert only(control("Russia no longer holds Kyiv.")).polarity == "negated"


def test_the_city_is_the_one_that_the_sentence_names() -> None:
    text = (
        "Ukraine denied that Kyiv had fallen to Russia, "
        "saying fighting was still going on around the port city."
    )

    denied, contested = control(text)

    assert (denied.polarity, denied.modality) == ("negated", "denied")
    assert state(contested) == ("contested", None)
    assert {denied.question.subject, contested.question.subject} == {KYIV}


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia is pushing hard to capture Kyiv.",
        "Russia wants to take control of Kyiv.",
        "Russia plans to seize Kyiv.",
        "Rain fell on Kyiv, while the Ukrainian city was taken over by Russian troops.",
        "Russia has seized a strategic airport outside Kyiv.",
        "Russia captured villages near Kyiv.",
        "Russia is capturing Kyiv.",
        "Russia withdrew from Kyiv almost all its ships.",
        "Ukrainian troops are retreating from Kyiv.",
        "Russians retreated from eastern Ukraine.",
        "Russia has taken control of parts of Kyiv.",
        "Russia captured the Kyiv theatre.",
        "Russian troops are in the streets of Kyiv.",
        "Russia has taken control of a number of towns.",
        "People walk in occupied Kyiv.",
        "Kyiv is under fire from Russian occupation forces.",
        "France paid for the release of four hostages held by Hamas.",
        "Bakers in Kyiv hold a fair.",
        "The talks fell to pieces in Kyiv.",
    ],
)
def test_plans_parts_and_neighbours_say_nothing_of_the_place(sentence: str) -> None:
    assert control(sentence) == []


def test_a_region_is_not_its_city() -> None:
    assert only(control("Russia has captured Kharkiv region.")).question.subject.endswith("-region")


def test_a_place_is_held_as_of_the_day_that_it_was_said() -> None:
    claim = only(control("On Monday, Russia announced that its forces had taken control of Kyiv."))

    assert claim.as_of is not None
    assert claim.as_of.start.isoformat() == "2024-05-13"
    assert claim.event_time is None


def test_who_takes_a_city_abroad_occupies_its_country() -> None:
    claims = claims_of("Russia has seized Kyiv.")

    assert [claim.question.key for claim in claims] == [
        f"state|control|{KYIV}|",
        "occurrence|occupy|country:UA|",
    ]


def test_each_of_two_who_claim_control_says_so_of_itself() -> None:
    claims = claims_of("", title="Norway and Sweden both claim control of Bergen")

    held = {(claim.attribution.speaker_key, state(claim)[1]) for claim in claims}
    assert held == {
        ("org:government@NO", "country:NO"),
        ("org:government@SE", "country:SE"),
    }
