"""Two articles that clash over two things, read as they are printed: both clashes are told."""

from crosswire_alerts.echoes import echoes
from crosswire_alerts.judge import judge
from tests.unit.alerts.stories import SETTINGS, said


def told(first: str, second: str) -> list[str]:
    """The sentences of the second article whose clash with the first is no echo of another."""
    mine = said("kervo-post", "Skarpos ferry", first)
    others = said("orla-echo", "Ferry off Skarpos", second, hours=1)
    claims = {claim.id: claim for claim in (*mine, *others)}
    verdicts = [judge(a, b, settings=SETTINGS) for a in mine for b in others]
    at = SETTINGS.alert_at
    hushed = list(echoes(verdicts, claims, alert_at=at))
    clashes = [v for v in verdicts if v.relation == "contradicts" and v.confidence >= at]
    return [
        claims[id].evidence.sentence
        for v in clashes
        if v not in hushed
        for id in (v.a, v.b)
        if claims[id].article_id == others[0].article_id
    ]


def test_two_clashes_of_one_type_between_two_articles_are_both_told() -> None:
    first = (
        "The ferry is not leaking oil, the coast guard said. "
        "The captain was on the bridge, the owner said."
    )
    second = (
        "The ferry is leaking oil, the mayor said. The captain was not on the bridge, police said."
    )

    assert told(first, second) == [
        "The ferry is leaking oil, the mayor said.",
        "The captain was not on the bridge, police said.",
    ]


def test_a_clash_that_a_second_sentence_repeats_is_told_once() -> None:
    first = "The ferry is not leaking oil, the coast guard said."
    second = "The ferry is leaking oil, the mayor said. It is leaking oil, a diver said."

    assert len(told(first, second)) == 1
