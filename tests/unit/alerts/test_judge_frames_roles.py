"""Who does what to whom, where an event takes place, and what a denial leaves open."""

from datetime import date, timedelta

from crosswire.domain.claims import Argument, Claim, Frame, Role, TimeSpan
from crosswire.store.session import MemoryStore
from crosswire_alerts.candidates import matters_of
from crosswire_alerts.judge.frames.occurrences import occurrence
from tests.unit.alerts.test_judge_frames import FERRY, SETTINGS, argument, said, verdict

ANN = ("ann", "kell")
BORA = ("bora", "lund")


def kell(role: Role = "agent") -> Argument:
    return argument(role, "kell", key="person:kell", terms=ANN)


def lund(role: Role = "agent") -> Argument:
    return argument(role, "lund", key="person:lund", terms=BORA)


def on(claim: Claim, day: int) -> Claim:
    when = date(2024, 5, day)
    return claim.with_(event_time=TimeSpan(start=when, end=when))


def test_each_cannot_succeed_the_other() -> None:
    one = said("succeed", kell("agent"), lund("patient"), by="cora")
    other = said("succeed", lund("agent"), kell("patient"), by="dan")

    assert (verdict(one, other).relation, verdict(one, other).rule) == ("contradicts", "roles")


def test_each_may_praise_the_other() -> None:
    one = said("praise", kell("agent"), lund("patient"), by="cora")
    other = said("praise", lund("agent"), kell("patient"), by="dan")

    assert verdict(one, other).relation != "contradicts"


def test_a_minister_with_a_name_is_whom_the_name_names() -> None:
    minister = argument("agent", "minister", terms=("farm", *ANN), text="farm minister Ann Kell")
    resigned = said("resign", minister, by="cora")
    stays = said("resign", kell(), by="dan", so=False)

    assert verdict(resigned, stays).relation == "contradicts"


def test_a_minister_s_spokesman_is_not_the_minister() -> None:
    spokesman = argument("agent", "spokesman", terms=ANN, text="Ann Kell 's spokesman")
    resigned = said("resign", spokesman, by="cora")
    stays = said("resign", kell(), by="dan", so=False)

    assert verdict(resigned, stays).relation != "contradicts"


def test_a_denial_that_says_with_what_leaves_the_deed_open() -> None:
    hit = said("hit", FERRY, by="cora")
    not_so = said("hit", FERRY, argument("oblique", "torpedo", link="with"), by="dan", so=False)

    assert verdict(hit, not_so).relation == "compatible"


def test_what_is_not_open_is_closed() -> None:
    not_open = said(
        "open", argument("patient", "pass", key="place:1"), by="cora", so=False, pos="a"
    )
    closed = said("closed", argument("patient", "pass", key="place:1"), by="dan", pos="a")

    assert verdict(not_open, closed).relation == "corroborates"


def votes(link: str, motion: str, by: str) -> Claim:
    matter = argument("oblique", "motion", link=link, terms=(motion,))
    return said("vote", kell(), matter, by=by)


def test_a_vote_for_it_and_a_vote_against_it_exclude_each_other() -> None:
    found = verdict(votes("for", "fishing", "cora"), votes("against", "fishing", "dan"))

    assert (found.relation, found.type) == ("contradicts", "status")


def test_a_vote_for_one_and_a_vote_against_another_do_not() -> None:
    found = verdict(votes("for", "fishing", "cora"), votes("against", "mining", "dan"))

    assert found.relation != "contradicts"


def whole(predicate: str, *arguments: Argument) -> Frame:
    return occurrence(Frame(predicate=predicate, arguments=arguments))


def test_a_summit_that_opens_is_one_that_is_held() -> None:
    held = whole("hold", argument("patient", "summit"))
    opened = whole("open", argument("agent", "summit"))
    placed = whole("take", argument("agent", "summit"), argument("patient", "place"))

    assert {each.predicate for each in (held, opened, placed)} == {"take place"}


def test_one_summit_is_not_held_on_two_days() -> None:
    opens = on(said("open", argument("agent", "summit", terms=("fishing", "north")), by="cora"), 14)
    held = on(said("hold", argument("patient", "summit", terms=("fishing", "north")), by="dan"), 20)

    found = verdict(opens, held)

    assert (found.relation, found.type) == ("contradicts", "date")


def test_namesakes_are_not_two_doers() -> None:
    one = argument("agent", "brigade", key="org:kell-brigade", terms=("kell", "brigade"))
    other = argument("agent", "kells", key="name:kells", terms=("kells",))

    found = verdict(said("sink", one, FERRY, by="cora"), said("sink", other, FERRY, by="dan"))

    assert found.relation == "compatible"


def refutation(*terms: str, by: str) -> Claim:
    claim = said("untrue", argument("patient", "story", key="story:it", terms=terms), by=by)
    assert claim.frame is not None
    return claim.with_(frame=claim.frame.with_(refutes=True))


def test_a_story_that_is_called_untrue_is_refuted_with_its_deed() -> None:
    arrested = said("arrest", argument("patient", "painter", terms=("masked",)), by="cora")
    untrue = refutation("painter", "masked", "arrest", by="dan")

    assert (verdict(arrested, untrue).relation, verdict(arrested, untrue).rule) == (
        "contradicts",
        "story",
    )


def test_what_else_is_told_of_those_in_an_untrue_story_may_be_so() -> None:
    shows = said("exhibit", argument("agent", "painter", terms=("masked",)), by="cora")
    untrue = refutation("painter", "masked", "arrest", by="dan")

    assert verdict(shows, untrue).relation == "unrelated"


def test_two_who_call_one_story_untrue_agree() -> None:
    terms = ("painter", "masked", "arrest", "studio")

    assert verdict(refutation(*terms, by="cora"), refutation(*terms, by="dan")).relation == (
        "corroborates"
    )


def test_what_somebody_will_never_do_and_months_later_will_is_a_change_of_position() -> None:
    mine = argument("patient", "mine", key="name:dol", terms=("dol",))
    never = said("close", mine, by="cora", so=False).with_(modality="forecast")
    soon = said("close", mine, by="cora").with_(modality="forecast")
    assert soon.published_at is not None
    later = soon.with_(
        id="later",
        article_id="another",
        as_of=None,
        published_at=soon.published_at + timedelta(days=200),
        evidence=soon.evidence.with_(sentence="The mine closes, says Cora.", content_sha="other"),
    )

    found = verdict(never.with_(as_of=None), later)

    assert (found.relation, found.type) == ("reverses", "position")


def test_one_meeting_is_not_planned_for_two_days() -> None:
    meeting = argument("agent", "minister", terms=("fishing", "north"))
    one, other = (
        on(said("meet", meeting, by=by), day).with_(modality="forecast")
        for by, day in (("cora", 17), ("dan", 20))
    )

    assert (verdict(one, other).relation, verdict(one, other).type) == ("contradicts", "date")


def test_what_is_found_by_nothing_has_no_rivals() -> None:
    claim = said("sink", FERRY, by="cora")
    assert claim.frame is not None
    lost = claim.with_(frame=claim.frame.with_(found_by=()))

    with MemoryStore().transaction() as tx:
        assert matters_of(tx, [lost], SETTINGS) == []
