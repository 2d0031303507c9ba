"""What is worth telling of two claims is what the judge says of them, word for word."""

from hypothesis import given
from hypothesis import strategies as st

from crosswire.domain.claims import Argument, Claim
from crosswire_alerts.judge import SILENT, UNTOLD, judge, telling
from crosswire_alerts.judge.frames.strangers import strangers
from tests.unit.alerts.test_judge_frames import FERRY, FRIGATE, SETTINGS, TRAWLER, argument, said

CREW = argument("patient", "crew")
SHIPS = st.sampled_from((FERRY, TRAWLER, FRIGATE, CREW, argument("oblique", "port", link="in")))


@st.composite
def statements(draw: st.DrawFn) -> Claim:
    predicate = draw(st.sampled_from(("sink", "lose", "save", "hold", "open")))
    told: list[Argument] = draw(st.lists(SHIPS, min_size=1, max_size=3, unique_by=lambda a: a.role))
    speaker, so = draw(st.sampled_from(("ann", "ben"))), draw(st.booleans())
    statement = said(predicate, *told, by=speaker, so=so)
    modality = draw(st.sampled_from(("asserted", "denied", "hedged", "forecast")))
    return statement.with_(modality=modality)


@given(statements(), statements())
def test_nothing_is_left_untold_but_what_says_nothing(a: Claim, b: Claim) -> None:
    full, told = judge(a, b, settings=SETTINGS), telling(a, b, settings=SETTINGS)

    assert told == full or (told is UNTOLD and full.relation in SILENT)


def test_a_pair_of_strangers_is_untold() -> None:
    told = telling(said("sink", FERRY, by="ann"), said("open", CREW, by="ben"), settings=SETTINGS)

    assert told is UNTOLD


def test_a_clash_is_told_with_every_gate() -> None:
    a, b = said("sink", FERRY, by="ann"), said("sink", FERRY, by="ben", so=False)

    assert telling(a, b, settings=SETTINGS) == judge(a, b, settings=SETTINGS)
    assert telling(a, b, settings=SETTINGS).relation == "contradicts"


@given(statements(), statements())
def test_strangers_have_nothing_to_tell_each_other(a: Claim, b: Claim) -> None:
    if strangers(a, b):
        assert judge(a, b, settings=SETTINGS).relation in SILENT
