"""What a careful reader finds in the three seed articles, and what he does not."""

import tomllib
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Amount, Claim, Moment, State
from crosswire_extractor.reading import read

SEEDS = Path(__file__).parents[2] / "seeds"
FRIDAY, WEDNESDAY, THURSDAY = "002", "000", "001"
"""The articles of 25 February, 2 March and 3 March 2022, by the start of their names."""


@cache
def text_of(seed: str) -> str:
    [path] = SEEDS.glob(f"{seed}_*.txt")
    return path.read_text(encoding="utf-8")


@cache
def claims_of(seed: str) -> tuple[Claim, ...]:
    manifest = tomllib.loads((SEEDS / "manifest.toml").read_text(encoding="utf-8"))
    [entry] = [one for one in manifest["articles"] if one["file"].startswith(seed)]
    noon = datetime.combine(entry["published"], time(12), tzinfo=UTC)
    article = Article(
        id=seed, source_id=seed, guid=seed, title="", published_at=noon, stored_at=noon
    )
    revision = Revision(
        article_id=seed, number=1, title="", text=text_of(seed), content_sha="", fetched_at=noon
    )
    return tuple(read(article, revision))


def on(seed: str, key: str) -> list[Claim]:
    return [claim for claim in claims_of(seed) if claim.question.key == key]


def interval(claim: Claim) -> tuple[float, float]:
    assert isinstance(claim.answer, Amount)
    return claim.answer.quantity.low, claim.answer.quantity.high


def counted(claim: Claim) -> tuple[str, str]:
    assert isinstance(claim.answer, Amount)
    return claim.answer.counted, claim.answer.scope


def day(claim: Claim) -> date:
    assert isinstance(claim.answer, Moment)
    return claim.answer.when.start


def chain(claim: Claim) -> list[str]:
    return [speaker.key for speaker in claim.attribution.chain]


def control(seed: str) -> list[Claim]:
    """Who is said to hold a place; what is said word by word of any control is besides."""
    return [claim for claim in claims_of(seed) if claim.question.key.startswith("state|control|")]


RUSSIAN_DEAD = "quantity|killed|people@RU|"
UKRAINIAN_DEAD = "quantity|killed|people@UA|"
SECOND_ROUND = "date|talks|RU+UA|2"
KHERSON = "place:706448"


def test_every_sentence_stands_in_its_article() -> None:
    for seed in (FRIDAY, WEDNESDAY, THURSDAY):
        for claim in claims_of(seed):
            evidence = claim.evidence
            assert text_of(seed)[evidence.start : evidence.end] == evidence.sentence


def test_on_wednesday_zelenskiy_and_the_russian_ministry_count_the_russian_dead() -> None:
    zelenskiy, ministry = on(WEDNESDAY, RUSSIAN_DEAD)

    assert chain(zelenskiy) == ["person:zelensky"]
    assert zelenskiy.attribution.speaker is not None
    assert zelenskiy.attribution.speaker.side == "UA"
    assert interval(zelenskiy) == (5400, 6000)
    assert counted(zelenskiy) == ("people", "cumulative")
    assert zelenskiy.modality == "asserted"
    assert chain(ministry) == ["org:defence-ministry@RU"]
    assert interval(ministry) == (498, 498)
    assert counted(ministry) == ("troops", "cumulative")


def test_on_thursday_the_same_figure_comes_through_the_british_ministry() -> None:
    [dead] = on(THURSDAY, RUSSIAN_DEAD)
    [wounded] = on(THURSDAY, "quantity|wounded|people@RU|")

    assert chain(dead) == chain(wounded)
    assert chain(dead) == ["org:defence-ministry@GB", "org:defence-ministry@RU"]
    assert interval(dead) == (498, 498)
    assert interval(wounded) == (1597, 1597)


def test_on_wednesday_three_speakers_disagree_on_kherson() -> None:
    denied, contested, announced, outlet = control(WEDNESDAY)

    assert {claim.question.subject for claim in control(WEDNESDAY)} == {KHERSON}
    assert chain(denied) == ["org:government@UA"]
    assert (denied.polarity, denied.modality) == ("negated", "denied")
    assert chain(contested) == ["org:government@UA"]
    assert chain(announced) == ["org:government@RU"]
    assert announced.as_of is not None
    assert announced.as_of.start == date(2022, 3, 2)
    assert chain(outlet) == []
    for claim in (denied, announced, outlet):
        assert isinstance(claim.answer, State)
        assert claim.answer.state == "held"
        assert claim.answer.holder is not None
        assert claim.answer.holder.key == "country:RU"


def test_on_thursday_the_british_ministry_finds_kherson_unclear() -> None:
    claims = control(THURSDAY)

    assert {claim.question.subject for claim in claims} == {KHERSON}
    assert {tuple(chain(claim)) for claim in claims} == {("org:defence-ministry@GB",)}
    for claim in claims:
        assert isinstance(claim.answer, State)
        assert claim.answer.state == "unclear"


def test_an_unnamed_ukrainian_city_is_not_taken_for_kyiv() -> None:
    held = {
        claim.question.subject for seed in (FRIDAY, WEDNESDAY, THURSDAY) for claim in control(seed)
    }

    assert held == {KHERSON}


def test_the_second_round_is_set_for_wednesday_and_then_for_thursday() -> None:
    days = {
        seed: {day(claim) for claim in on(seed, SECOND_ROUND)} for seed in (WEDNESDAY, THURSDAY)
    }

    assert days == {WEDNESDAY: {date(2022, 3, 2)}, THURSDAY: {date(2022, 3, 3)}}


def test_lavrov_confirms_the_next_round_after_the_first_on_monday() -> None:
    [first] = on(THURSDAY, "date|talks|RU+UA|1")
    [second] = on(THURSDAY, SECOND_ROUND)

    assert isinstance(first.answer, Moment)
    assert first.answer.when.start == date(2022, 2, 28)
    assert chain(second) == ["person:lavrov"]
    assert isinstance(second.answer, Moment)
    assert not second.answer.certain


def test_moscow_denies_strikes_on_civilians_that_are_told_of_before() -> None:
    key = "occurrence|strike|civilians|"
    [told], [denied] = on(FRIDAY, key), on(WEDNESDAY, key)

    assert (told.polarity, told.modality) == ("affirmed", "asserted")
    assert (denied.polarity, denied.modality) == ("negated", "denied")
    assert chain(denied) == ["org:government@RU"]


def test_lavrov_says_that_nobody_will_occupy_what_russia_then_takes() -> None:
    key = "occurrence|occupy|country:UA|"

    disowned, taken = on(FRIDAY, key), on(WEDNESDAY, key)

    assert {(tuple(chain(c)), c.polarity, c.modality) for c in disowned} == {
        (("person:lavrov",), "negated", "forecast")
    }
    assert ["org:government@RU"] in [chain(claim) for claim in taken]
    assert {claim.polarity for claim in taken} == {"affirmed"}


def test_the_condition_for_talks_is_gone_by_wednesday() -> None:
    key = "position|talks|RU+UA|"

    positions = {seed: on(seed, key) for seed in (FRIDAY, WEDNESDAY, THURSDAY)}

    assert "conditional" in {c.modality for c in positions[FRIDAY] if chain(c) == ["person:lavrov"]}
    for seed in (WEDNESDAY, THURSDAY):
        assert {c.modality for c in positions[seed]} == {"asserted"}
        assert {tuple(chain(c)) for c in positions[seed]} == {("person:lavrov",)}


def test_the_ukrainian_dead_are_counted_by_each_side_on_its_day() -> None:
    [friday], [wednesday] = on(FRIDAY, UKRAINIAN_DEAD), on(WEDNESDAY, UKRAINIAN_DEAD)

    assert (interval(friday)[0], chain(friday)) == (137, ["org:officials@UA"])
    assert (interval(wednesday)[0], chain(wednesday)) == (2870, ["org:defence-ministry@RU"])


def test_look_alikes_answer_different_questions() -> None:
    amounts = {
        interval(claim)[0]: claim
        for seed in (FRIDAY, WEDNESDAY)
        for claim in claims_of(seed)
        if isinstance(claim.answer, Amount)
    }

    left_home, refugees = amounts[95_000], amounts[950_000]
    assert left_home.question.predicate != refugees.question.predicate
    could_flee = amounts[0]
    assert could_flee.modality == "conditional"
    civilians = amounts[25]
    assert civilians.question.key not in (RUSSIAN_DEAD, UKRAINIAN_DEAD)
    assert counted(civilians)[0] == "civilians"


def test_days_shares_and_populations_are_no_tolls() -> None:
    figures = {
        claim.answer.quantity.value
        for seed in (FRIDAY, WEDNESDAY, THURSDAY)
        for claim in claims_of(seed)
        if isinstance(claim.answer, Amount) and claim.question.predicate != "population"
    }

    assert not figures & {2, 7, 8, 30, 47, 200, 250_000, 44_000_000}
