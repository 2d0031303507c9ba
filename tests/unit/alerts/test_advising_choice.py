"""Which pairs of sentences are worth a question to a model, and what its answer does to each."""

from collections.abc import Callable, Iterable, Sequence

import pytest

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.observability import counts
from crosswire.settings import ModelSettings, Settings
from crosswire_alerts.advising import LONGEST, Couple, doubts, suggestions
from crosswire_alerts.judge import UNTOLD, judge
from crosswire_alerts.model.opinions import Answers, Opinion, Sentences
from tests.unit.alerts.desk import NORTH, SETTINGS, SOUTH, toll
from tests.unit.alerts.stories import said
from tests.unit.alerts.test_advice import FED, STARVED

LOW, HIGH = toll(312, by=SOUTH), toll(6400, by=NORTH, outlet="coast-times")
TOLD = judge(LOW, HIGH, settings=SETTINGS)


class Asked:
    """Answers every pair alike, and remembers which they were."""

    def __init__(self, opinion: Opinion | None) -> None:
        self.opinion = opinion
        self.pairs: list[Sentences] = []

    def __call__(self, pairs: Sequence[Sentences]) -> Answers:
        self.pairs += pairs
        return [self.opinion for _ in pairs]


def contrary(score: float = 1.0) -> Asked:
    return Asked(Opinion(contrary=score, agreement=0.0))


def agreeing(score: float = 1.0) -> Asked:
    return Asked(Opinion(contrary=0.0, agreement=score))


def suggested(
    couples: Iterable[Couple],
    ask: Asked,
    *,
    judged: Callable[[Claim, Claim], Verdict] = lambda a, b: judge(a, b, settings=SETTINGS),
    **model: object,
) -> list[Verdict]:
    settings = Settings(model=ModelSettings.model_validate(model))
    return suggestions(couples, judged, ask, by="tiny", settings=settings)


def doubted_of(verdict: Verdict, ask: Asked, *claims: Claim) -> list[Verdict]:
    return doubts([verdict], {claim.id: claim for claim in claims}, ask, Settings())


def as_long_as(claim: Claim, letters: int) -> Claim:
    words = claim.evidence.sentence
    longer = words + " " * (letters - len(words))
    return claim.with_(evidence=claim.evidence.with_(sentence=longer))


def again(claim: Claim) -> Claim:
    """Another claim of the same sentence."""
    return claim.with_(id=f"{claim.id}-again")


def test_one_pair_of_sentences_is_one_question_whichever_claim_comes_first() -> None:
    ask = contrary()
    couples = [Couple(FED, STARVED, UNTOLD), Couple(again(STARVED), again(FED), UNTOLD)]

    found = suggested(couples, ask)

    assert len(ask.pairs) == len(found) == 1


def test_a_question_is_put_the_same_way_round_whichever_claim_comes_first() -> None:
    asked = [contrary(), contrary()]

    suggested([Couple(FED, STARVED, UNTOLD)], asked[0])
    suggested([Couple(STARVED, FED, UNTOLD)], asked[1])

    assert asked[0].pairs == asked[1].pairs != []


def test_two_sentences_of_one_article_are_two_questions() -> None:
    ask = contrary()
    further = again(STARVED).with_(evidence=STARVED.evidence.with_(start=400, end=480))

    suggested([Couple(FED, STARVED, UNTOLD), Couple(FED, further, UNTOLD)], ask)

    assert len(ask.pairs) == 2


@pytest.mark.parametrize(("letters", "questions"), [(LONGEST, 1), (LONGEST + 1, 0)])
def test_what_is_too_long_for_a_sentence_is_not_put_to_it(letters: int, questions: int) -> None:
    for couple in (
        Couple(as_long_as(FED, letters), STARVED, UNTOLD),
        Couple(FED, as_long_as(STARVED, letters), UNTOLD),
    ):
        ask = contrary()
        suggested([couple], ask)
        assert len(ask.pairs) == questions


@pytest.mark.parametrize(("letters", "questions"), [(LONGEST, 2), (LONGEST + 1, 0)])
def test_nor_is_an_alert_on_it_doubted(letters: int, questions: int) -> None:
    for a, b in ((as_long_as(LOW, letters), HIGH), (LOW, as_long_as(HIGH, letters))):
        ask = agreeing()
        doubted_of(TOLD, ask, a, b)
        assert len(ask.pairs) == questions


def test_a_pair_of_sentences_of_which_a_rule_speaks_in_part_is_not_put_to_it() -> None:
    for couples in (
        [Couple(FED, STARVED, UNTOLD), Couple(again(FED), STARVED, TOLD)],
        [Couple(FED, STARVED, TOLD), Couple(again(FED), STARVED, UNTOLD)],
    ):
        ask = contrary()
        assert suggested(couples, ask) == []
        assert ask.pairs == []


def test_nor_one_of_which_a_rule_speaks_when_it_is_asked_in_full() -> None:
    ask = contrary()

    def speaks_of_the_second(a: Claim, b: Claim) -> Verdict:
        return judge(FED, STARVED, settings=SETTINGS) if a is FED else TOLD

    couples = [Couple(FED, STARVED, UNTOLD), Couple(again(FED), STARVED, UNTOLD)]

    assert suggested(couples, ask, judged=speaks_of_the_second) == []
    assert ask.pairs == []


def test_what_the_rules_have_said_in_full_they_are_not_asked_again() -> None:
    def never(a: Claim, b: Claim) -> Verdict:
        raise AssertionError("It was judged again.")

    known = judge(FED, STARVED, settings=SETTINGS)

    assert len(suggested([Couple(FED, STARVED, known)], contrary(), judged=never)) == 1


def test_the_likest_pair_comes_first_whatever_the_order_of_arrival() -> None:
    [helped] = said("hill", "Aid", "A fund feeds the fishermen of Riverton, Ann Bell said.")
    near, far = Couple(FED, STARVED, UNTOLD), Couple(helped, STARVED, UNTOLD)

    for couples in ([near, far], [far, near]):
        ask = contrary()
        suggested(couples, ask, pairs=1)
        assert ask.pairs == [near.sentences]


def test_sentences_with_nothing_in_common_are_not_put_to_it() -> None:
    [snow] = said("hill", "Weather", "Heavy snow closed two schools in Norvale.")
    ask = contrary()

    suggested([Couple(FED, snow, UNTOLD)], ask)

    assert ask.pairs == []


@pytest.mark.parametrize(("score", "found"), [(0.9, 1), (0.899, 0)])
def test_a_suggestion_takes_the_score_that_is_set(score: float, found: int) -> None:
    assert len(suggested([Couple(FED, STARVED, UNTOLD)], contrary(score))) == found


def test_a_pair_that_was_not_read_is_no_suggestion() -> None:
    assert suggested([Couple(FED, STARVED, UNTOLD)], Asked(None)) == []


@pytest.mark.parametrize(("score", "found"), [(0.9, 1), (0.899, 0)])
def test_a_doubt_takes_the_score_that_is_set(score: float, found: int) -> None:
    assert len(doubted_of(TOLD, agreeing(score), LOW, HIGH)) == found


@pytest.mark.parametrize("way", [0, 1])
def test_either_way_round_is_enough_to_doubt(way: int) -> None:
    follows = Couple(LOW, HIGH, TOLD).sentences[:: (1, -1)[way]]

    def ask(pairs: Sequence[Sentences]) -> Answers:
        return [Opinion(contrary=0.0, agreement=float(pair == follows)) for pair in pairs]

    assert len(doubts([TOLD], {LOW.id: LOW, HIGH.id: HIGH}, ask, Settings())) == 1


def test_only_what_would_be_told_is_doubted() -> None:
    unsure = TOLD.with_(confidence=SETTINGS.alert_at - 0.01)
    agreed = TOLD.with_(relation="corroborates", type=None)

    for verdict in (unsure, agreed):
        ask = agreeing()
        assert doubted_of(verdict, ask, LOW, HIGH) == []
        assert ask.pairs == []
    assert doubted_of(TOLD.with_(confidence=SETTINGS.alert_at), agreeing(), LOW, HIGH)


def test_suggestions_and_doubts_are_counted() -> None:
    counts.taken()

    suggested([Couple(FED, STARVED, UNTOLD)], contrary())
    doubted_of(TOLD, agreeing(), LOW, HIGH)

    assert counts.taken() == {"model.pairs.suggested": 1, "model.pairs.doubted": 1}
