"""Two sentences laid side by side: what differs in them, and whether both can be so."""

import pytest

from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import Item
from tests.quality.comparing import strength, told

SETTINGS = AlertSettings()


def between(a: str, b: str, *, first: str = "", second: str = "") -> Verdict | None:
    """The verdict that speaks for the two, told by two outlets, without a day unless given."""
    claims = [
        read(*Item(source=outlet, text=text, published=when or None).article())
        for outlet, text, when in (("north", a, first), ("coast", b, second))
    ]
    verdicts = [judge(x, y, settings=SETTINGS) for x in claims[0] for y in claims[1]]
    return min(verdicts, key=strength, default=None)


def clash(a: str, b: str, **when: str) -> str | None:
    """The rule by which a reader is told, if one is."""
    verdict = between(a, b, **when)
    return verdict.rule if verdict and told(verdict, SETTINGS) else None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A guard is locking the gate", "There is no guard locking the gate"),
        ("The man is not feeding the swans", "The man is feeding the swans"),
        ("Two clerks are counting ballots", "There are no clerks counting ballots"),
        ("There are soldiers guarding the weir", "There are no soldiers guarding the weir"),
    ],
)
def test_one_sentence_with_and_without_its_not_is_a_denial(a: str, b: str) -> None:
    assert clash(a, b) in ("contrary", "denial")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A guard in a grey coat is locking the gate",
         "There is no guard in a grey coat locking the gate"),
        ("Four people are rowing on the lake", "Nobody is rowing on the lake"),
        ("The goat is grazing on the dike", "There is no goat grazing on the dike"),
    ],
)  # fmt: skip
def test_the_words_alone_tell_that_one_sentence_is_so_and_not_so(a: str, b: str) -> None:
    assert clash(a, b) in ("contrary", "denial")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The clerk feeds the goat in the yard", "The goat in the yard feeds no clerk"),
        ("Roe might sell the mill to Lund", "Roe might not sell the mill to Lund"),
        ("The mill was sold or let by Roe", "The mill was not sold or let by Roe"),
    ],
)
def test_other_roles_and_open_ways_are_no_opposite(a: str, b: str) -> None:
    assert clash(a, b) != "contrary"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A guard is locking the gate", "A guard is not locking the shed"),
        ("A guard is locking the gate", "There is no guard painting the gate"),
        ("A woman is drawing a map", "There is no woman singing and drawing a map"),
        ("The clerk finds nothing but dust", "The clerk finds dust"),
    ],
)
def test_what_is_denied_of_another_thing_is_no_denial(a: str, b: str) -> None:
    assert clash(a, b) is None


def test_wording_shows_nothing_a_day_later() -> None:
    told_then = {"first": "2024-05-14T09:00:00Z", "second": "2024-05-15T18:00:00Z"}

    assert clash("A man is locking the gate", "No man is locking the gate", **told_then) is None


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("He left the band in 2009 to go home.", "He left the band in 2010 to go home.", "date"),
        ("The hall seats 4,100 guests on match days.", "The hall seats 4,900 guests on match days.",
         "quantity"),
        ("It was designed by Jane Roe in the old style.",
         "It was designed by Karl Lund in the old style.", "actor"),
        ("The depot is based in Lima near the port.", "The depot is based in Quito near the port.",
         "place"),
    ],
)  # fmt: skip
def test_one_sentence_with_another_date_figure_or_name_clashes(a: str, b: str, kind: str) -> None:
    verdict = between(a, b)

    assert verdict is not None
    assert told(verdict, SETTINGS)
    assert verdict.type == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # One of several, or an alternative.
        ("She wrote for papers such as the Herald in Lima.",
         "She wrote for papers such as the Courier in Lima."),
        ("He was born in 1971 or 1975 in Lima.", "He was born in 1972 or 1975 in Lima."),
        # Two of a kind, neither of whom the other means.
        ("A tall man is waiting at the station", "A short man is waiting at the station"),
        # Both can be so.
        ("Roe visited Lima with her brother in May.", "Roe visited Quito with her brother in May."),
    ],
)  # fmt: skip
def test_what_may_both_be_so_in_one_wording_does_not_clash(a: str, b: str) -> None:
    assert clash(a, b) is None


def test_a_figure_exchanged_hours_later_may_be_an_update() -> None:
    a, b = "The fire has burnt 40 houses at Kell.", "The fire has burnt 90 houses at Kell."

    later = {"first": "2024-05-14T09:00:00Z", "second": "2024-05-14T12:00:00Z"}
    verdict = between(a, b, **later)

    assert verdict is not None
    assert verdict.rule != "exchange"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Dunmoor is a novel by Jane Roe.", "Dunmoor is a ferry."),
        ("Kell Brandt is a Swedish painter.", "Kell Brandt is a Danish painter."),
        ("Dunmoor is a 1931 comedy by Jane Roe.", "Dunmoor is a 1947 comedy by Jane Roe."),
        ("Dunmoor is the second album by Karl Lund.", "Dunmoor is the third album by Karl Lund."),
    ],
)
def test_one_thing_is_of_one_kind_country_year_and_rank(a: str, b: str) -> None:
    assert clash(a, b) == "identity"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kell Brandt is a painter.", "Kell Brandt is a teacher."),
        ("Dunmoor is a novel by Jane Roe.", "Dunmoor is a film by Jane Roe."),
        ("Dunmoor is a village in Kell County.", "Dunmoor is a best seller."),
        ("Kell Brandt is a Swedish painter.", "Lena Brandt is a Danish painter."),
    ],
)
def test_what_one_thing_may_be_as_well_does_not_clash(a: str, b: str) -> None:
    assert clash(a, b) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Karl Lund (born 4 May 1931) is a painter.", "Karl Lund was born on 9 May 1931."),
        ("Karl Lund (4 May 1931 – 2 June 1990) was a painter.", "Karl Lund died in 1992."),
        ("The bridge opened on 4 May 2005 in Kell.", "The bridge opened in June in Kell."),
    ],
)
def test_an_event_that_happens_once_has_one_date(a: str, b: str) -> None:
    assert clash(a, b) in ("date", "exchange")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Karl Lund (born 4 May 1931) is a painter.", "Karl Lund was born in May."),
        ("Karl Lund (born 4 May 1931) is a painter.", "Karl Lund was born in the thirties."),
        ("Roe was elected in 1990 and re-elected in 1995.", "Roe was re-elected in 1995."),
    ],
)
def test_a_part_of_a_date_does_not_contradict_the_whole(a: str, b: str) -> None:
    assert clash(a, b) is None


def test_a_pronoun_that_opens_a_text_is_what_the_other_names() -> None:
    opened = "It was founded in 1902 after the floods."

    assert clash(opened, "Dunmoor Mill was founded in 1911.") == "date"
    assert clash(opened, "Dunmoor Mill was sold in 1911.") is None


def test_who_is_told_to_have_made_it_in_passing_made_it() -> None:
    opera = "Dunmoor is a 1931 opera written and composed by Jane Roe."

    assert clash(opera, "Dunmoor was composed by Karl Lund.") == "actor"
    assert clash(opera, "Dunmoor was composed by Roe.") is None
