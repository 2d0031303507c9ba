"""One text in two outlets: it does not contradict itself, and is one voice."""

import pytest

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.domain.sketch import sketch_of
from crosswire_alerts.judge import judge
from crosswire_alerts.judge.reprint import one_sentence
from tests.unit.alerts.desk import NORTH, SETTINGS, SOUTH, at, judged, said, summit, toll

WIRE = (
    "Fighting went on around the harbour for a third night while ferries lay idle at the quay and "
    "the hospital on the hill ran its lamps from a lorry. Both armies count their own dead and "
    "those of the enemy, and neither lets a reporter see the lists that it reads from."
)
ABRIDGED = (
    "Fighting went on around the harbour for a third night while ferries lay idle at the quay. "
    "Neither army lets a reporter see the lists that it reads from."
)
OTHER = (
    "Our correspondent reached the harbour this morning by a goat track and found the cranes "
    "burnt, two ships aground and a queue for water that went twice round the customs house."
)


def printed(made: Claim, text: str) -> Claim:
    """The claim as read from an article with this text."""
    return made.with_(evidence=made.evidence.with_(sketch=sketch_of(text)))


def in_one_text(first: Claim, second: Claim, other: str = ABRIDGED) -> tuple[Claim, Claim]:
    """The claims as read from a text that holds both sentences and from its reprint."""
    both = f"{first.evidence.sentence} {second.evidence.sentence}"
    return printed(first, f"{WIRE} {both}"), printed(second, f"{other} {both}")


def stopped_as_one_text(verdict: Verdict) -> bool:
    return verdict.gates[-1].name == "independent" and "two outlets carry" in verdict.reasons[-1]


def test_speakers_whom_each_adds_to_a_shared_background_do_clash() -> None:
    gained = "A northern officer put the losses of his enemy at nine thousand on that front alone."
    lost = "Only some three hundred men fell, a southern spokesman told a radio station at noon."
    first = toll(9000, by=NORTH, sentence=gained)
    second = toll(312, by=SOUTH, sentence=lost, outlet="coast-times")

    apart = judged(printed(first, f"{WIRE} {gained}"), printed(second, f"{WIRE} {lost}"))
    both = judged(printed(first, f"{WIRE} {gained} {lost}"), printed(second, f"{WIRE} {lost}"))

    assert apart.relation == "contradicts"
    assert stopped_as_one_text(both)


@pytest.mark.parametrize("text", [WIRE, ABRIDGED])
def test_speakers_whom_one_text_quotes_do_not_clash_across_its_reprints(text: str) -> None:
    pair = in_one_text(toll(9000, by=NORTH), toll(312, by=SOUTH, outlet="coast-times"), text)

    verdict = judged(*pair)

    assert verdict.relation == "compatible"
    assert stopped_as_one_text(verdict)


def known_as_one(first: Claim, second: Claim) -> Verdict:
    """Whatever their sketches say."""
    return judge(first, second, settings=SETTINGS, one_text=True)


def test_what_the_store_knows_to_be_one_text_does_not_clash_though_the_words_differ() -> None:
    first = printed(toll(9000, by=NORTH), WIRE)
    second = printed(toll(312, by=SOUTH, outlet="coast-times"), OTHER)

    assert stopped_as_one_text(known_as_one(first, second))
    assert not stopped_as_one_text(known_as_one(first, second.with_(published_at=at(7))))


def test_an_edited_figure_in_what_the_store_knows_to_be_one_text_is_an_update() -> None:
    words = "The army has lost {} men in the harbour since the siege began."
    first = toll(312, by=None, sentence=words.format(312))
    second = toll(900, by=None, sentence=words.format(900), outlet="coast-times", hours=15)
    pair = printed(first, WIRE), printed(second, OTHER)

    assert judged(*pair).relation == "contradicts"
    assert known_as_one(*pair).relation == "supersedes"


def test_speakers_in_two_texts_do_clash() -> None:
    first = printed(toll(9000, by=NORTH), WIRE)
    second = printed(toll(312, by=SOUTH, outlet="coast-times"), OTHER)

    assert judged(first, second).relation == "contradicts"


def test_much_the_same_text_a_week_later_is_another_bulletin() -> None:
    first, later = in_one_text(summit(1, by=NORTH), summit(9, by=SOUTH, outlet="coast-times"))
    same_day, week_later = later, later.with_(published_at=at(7))

    assert stopped_as_one_text(judged(first, same_day))
    assert not stopped_as_one_text(judged(first, week_later))


def test_one_speaker_says_both_in_one_text() -> None:
    first = summit(1, by=NORTH, sentence="They meet on Wednesday, the army says.")
    other = "Its spokesman had named Friday before."
    second = summit(3, by=NORTH, sentence=other, outlet="coast-times")

    assert judged(*in_one_text(first, second)).relation == "compatible"


def test_the_words_of_the_outlet_are_the_same_in_a_reprint() -> None:
    first = printed(toll(312, by=None), WIRE)
    second = printed(toll(312, by=None, outlet="coast-times"), ABRIDGED)

    assert judged(first, second).relation == "corroborates"


def test_a_newer_version_of_a_text_updates_the_older() -> None:
    words = "The army has lost {} men in the harbour since the siege began, a spokesman said."
    first = toll(312, by=SOUTH, sentence=words.format(312))
    second = toll(350, by=SOUTH, sentence=words.format(350), outlet="coast-times", hours=15)

    verdict = judged(printed(first, WIRE), printed(second, ABRIDGED))

    assert verdict.relation == "supersedes"


def test_one_sentence_read_in_two_ways_contradicts_nothing() -> None:
    words = "The two delegations will meet again in the harbour town on the border on Wednesday."
    first = summit(1, by=NORTH, sentence=words)
    second = summit(8, by=SOUTH, sentence=words.upper(), outlet="coast-times")

    assert judged(first, second).relation == "compatible"


FULL = (
    "Police in the harbour town said on Monday that the night ferry had been searched and that "
    "nothing was found on board."
)


@pytest.mark.parametrize(
    ("sentence", "one"),
    [
        (FULL, True),
        ("Police in the harbour town said on Monday that the night ferry had been searched.", True),
        ("Police said on Monday that the night ferry had been searched, nothing was found.", True),
        ("Police said that the ferry had been searched.", False),
        ("The night ferry was searched by police on Monday, who found nothing on board.", False),
    ],
)
def test_an_abridged_sentence_is_the_same_wire(sentence: str, one: bool) -> None:
    claims = said(1, sentence=FULL), said(1, sentence=sentence, outlet="coast-times")

    assert one_sentence(*claims) == one_sentence(*reversed(claims)) == one


def test_a_sentence_that_is_mostly_quotation_is_nobody_s_wire() -> None:
    words = "“The night ferry was searched from bow to stern and there was nothing,” police said."
    claims = said(1, sentence=words), said(1, sentence=words, outlet="coast-times")

    assert not one_sentence(*claims)
