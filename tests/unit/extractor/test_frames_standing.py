"""How an article stands to the story that it tells, by all that it says."""

from datetime import date

import pytest

from crosswire_extractor.reading.frames.standing import (
    cues_in,
    features,
    groups,
    standing_of,
    weights,
)
from crosswire_extractor.reading.parsed import parse_all
from crosswire_extractor.reading.sentences import sentences_in
from tests.unit.extractor.test_frames import framed

TOLD = (
    "Masked thieves stole a bronze horse from the harbour of Tarnby on Friday night. "
    "They came in two vans and cut the statue from its base. "
    "A night watchman saw them leave towards the motorway. "
    "The horse weighs nine hundred kilos and was cast in 1911. "
    "The town has offered a reward of five thousand crowns. "
    "Detectives have taken prints from the fence."
)
REFUTED = (
    "The story of a bronze horse stolen in Tarnby has gone viral on social media this week. "
    "It is a hoax. "
    "The website that published the article says in its disclaimer that its stories are satire. "
    "The harbour office dismissed the claim, and the statue stands where it stood. "
    "Thousands shared the fake headline all the same. "
    "The picture of the empty base was doctored."
)
DENIED_OF_SOME = (
    "Masked thieves stole a bronze horse from the harbour of Tarnby on Friday night. "
    "They came in two vans and cut the statue from its base. "
    "The mayor denied that the cameras were switched off. "
    "The horse weighs nine hundred kilos and was cast in 1911. "
    "The town has offered a reward of five thousand crowns. "
    "Detectives have taken prints from the fence."
)


def cues(text: str) -> list[list[tuple[str, str]]]:
    parsed = parse_all(sentences_in(text), date(2024, 3, 1))
    return [
        [(cue.group, each.text(cue.start, cue.end)) for cue in cues_in(each)] for each in parsed
    ]


def log_odds(text: str) -> float:
    standing = standing_of([cues_in(p) for p in parse_all(sentences_in(text), date(2024, 3, 1))])
    assert standing is not None
    return standing.refutes


def refutations(text: str) -> list[str]:
    found = framed(text)
    return [each.evidence.sentence for each in found if each.frame and each.frame.refutes]


def test_an_article_that_speaks_of_hoaxes_and_websites_refutes() -> None:
    assert log_odds(REFUTED) > 0 > log_odds(TOLD)


def test_one_denial_of_a_detail_does_not_refute_a_story() -> None:
    assert log_odds(DENIED_OF_SOME) < -1.5
    assert not refutations(DENIED_OF_SOME)


def test_the_refutation_carries_a_sentence_that_refutes() -> None:
    [sentence] = refutations(REFUTED)

    assert any(word in sentence for word in ("hoax", "satire", "fake", "dismissed"))


def test_little_text_says_nothing_of_its_standing() -> None:
    assert standing_of([[], [], [], []]) is None


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("It was no hoax.", "no hoax"),
        ("It was a hoax.", "hoax"),
        ("The picture is not fake.", "no false"),
        ("The reports are not true.", "false"),
        ("The office can neither confirm nor deny it.", "no deny"),
        ("It did not and does not exist.", "false"),
        ("The mayor denied any hoax.", "no hoax"),
        ("Experts have debunked it.", "debunk"),
    ],
)
def test_a_word_that_is_taken_back_is_counted_apart(text: str, group: str) -> None:
    assert group in [found for found, _ in cues(text)[0]]


def test_a_word_stands_for_its_inflected_forms() -> None:
    assert ("deny", "denies") in cues("The ministry denies the story.")[0]


@pytest.mark.parametrize(
    ("headline", "group"),
    [
        ("Harbour Office Denies Theft Of Horse", "deny"),
        ("Mayor Raises Doubts About Theft", "doubt"),
        ("Bronze Horse Possibly Stolen In Tarnby", "maybe"),
        ("Residents Fear For Bronze Horse", "maybe"),
    ],
)
def test_a_headline_may_write_any_word_like_a_name(headline: str, group: str) -> None:
    assert group in [found for found, _ in cues(headline)[0]]


def test_what_somebody_calls_untrue_is_counted_beside_what_the_outlet_does() -> None:
    said, own = (
        features([cues_in(each) for each in parse_all(sentences_in(text), date(2024, 3, 1))])
        for text in ("The office says it is a hoax.", "It is a hoax.")
    )

    assert said["called untrue: often"] > own["called untrue: often"] == 0
    assert said["hoax: often"] == own["hoax: often"]


def test_each_group_is_weighed() -> None:
    assert {"bias", *features([[]])} == set(weights("refutes")) == set(weights("passes_on"))
    assert len(groups()) == len(set(groups()))
