"""Reading as a whole: true to the letter, the same every time, and hard to upset."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article, claims_of

REPORT = """LIMA, May 13 (Agency) - At least 22 people, including five children, were killed in a
bomb blast in Lima on Monday, police said.

“We have arrested three suspects,” said the mayor, Jane Doe. “They will be tried.”

Peru's interior ministry denied that 40 people had died in the blast.
"""

NEWS = """police said that denied 12 people were killed in Lima on Monday , . “ ” " ' ( ) : ; – ? !
Russia has captured Kyiv Jane Doe almost 6 million dead the a of and if talks between Israel Egypt
second round took place more than to 1,200 300 - % $ 's he it According up Москва 東京 é ß İ ½ ² ①
𝟙𝟚 -- ..."""
WORDS = st.sampled_from([*NEWS.split(), "\n", "\n\n", "\u200b", "\x00", "\x1f", "\u202e", "\u2028"])


def test_the_evidence_is_the_text_itself() -> None:
    claims = claims_of(REPORT)

    assert len(claims) >= 4
    assert all(REPORT[c.evidence.start : c.evidence.end] == c.evidence.sentence for c in claims)


def test_the_same_words_read_alike_under_the_same_names() -> None:
    assert claims_of(REPORT) == claims_of(REPORT)


def test_a_new_revision_has_new_claims() -> None:
    item, revision = article(REPORT)

    first = {claim.id for claim in read(item, revision)}
    second = {claim.id for claim in read(item, revision.with_(number=2))}

    assert first
    assert not first & second


def test_no_two_claims_share_an_id() -> None:
    claims = claims_of(REPORT + REPORT)

    assert len({claim.id for claim in claims}) == len(claims)


def test_without_a_time_of_publication_the_day_of_storing_counts() -> None:
    item, revision = article("Twelve people died in the flood on Monday.")
    unknown = item.with_(published_at=None, stored_at=datetime(2024, 5, 14, tzinfo=UTC))

    [claim] = read(unknown, revision)

    assert claim.published_at is None
    assert claim.event_time is not None
    assert claim.event_time.start.isoformat() == "2024-05-13"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "?!.,;:",
        "Bei dem Hochwasser sind 12 Menschen ums Leben gekommen, sagte die Polizei am Montag.",
        "Douze personnes sont mortes dans les inondations, a indiqué la police lundi.",
        "Al menos 12 personas murieron en la inundación, dijo la policía el lunes.",
        "В результате наводнения погибли 12 человек, сообщила полиция.",
        "洪水で12人が死亡したと警察が発表した。",
        "قتل 12 شخصا في الفيضان حسب الشرطة",
        "\x00\x01\x02\x7f" * 50,
        "🙂" * 500,
    ],
)
def test_what_is_empty_foreign_or_no_text_yields_no_claim(text: str) -> None:
    assert claims_of(text) == []


def test_mixed_scripts_neither_crash_nor_hide_the_english() -> None:
    text = "Twelve people died in the flood, police said. Погибли 12 человек. 12人が死亡した。"

    assert len(claims_of(text)) == 1


def test_one_sentence_of_a_hundred_thousand_words_is_left_out() -> None:
    assert claims_of("Twelve people died in the flood and " * 15_000 + "that was all.") == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=400), st.text(max_size=80))
def test_any_text_at_all_is_read_without_an_error(text: str, title: str) -> None:
    for claim in claims_of(text, title=title):
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.sentence


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=80), st.lists(WORDS, max_size=12))
def test_any_jumble_of_news_words_is_read_without_an_error(
    words: list[str], title: list[str]
) -> None:
    text = " ".join(words)

    for claim in claims_of(text, title=" ".join(title)):
        if claim.evidence.start >= 0:
            assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.sentence


@pytest.mark.parametrize(
    "unit",
    [
        REPORT,
        "“" * 100 + " he said. ",
        "Doe, Roe, Poe, and ",
        "12 to 14 to 16 ",
        "to to to to ",
        "Police said police said police said. ",
        "Jane Doe Mary Roe ",
        "\n \n",
        "a-b-c-d-e-",
        "....!?",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    claims_of(REPORT)  # the gazetteers are loaded
    sizes = [20_000, 40_000, 80_000]

    spent = [_seconds(unit * (size // len(unit))) for size in sizes]

    # Linear is 4 from the first to the last; square would be 16. Small times only measure noise.
    assert spent[2] < 0.2 or spent[2] < 8 * max(spent[0], 0.01)


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        claims_of(text)
        best = min(best, time.process_time() - start)
    return best
