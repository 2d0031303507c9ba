"""Names that two reports have in part or not in common, and words that stand for anything."""

from crosswire.domain.claims import Argument, Claim, Frame, Pos, Question, Truth
from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import judge
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.pair import Pair
from tests.samples import claim, person

KELL_MOTORS = Argument(
    role="agent", head="motors", key="name:motors", terms=("kell", "motors"), text="Kell Motors"
)
KELL = Argument(role="agent", head="kell", key="name:kell", terms=("kell",), text="Kell")
THEFT = Argument(role="patient", head="theft", text="a theft")


def test_a_firm_may_go_by_the_first_word_of_its_name() -> None:
    assert tie(KELL_MOTORS, KELL).holds


def test_two_firms_that_make_the_same_are_two() -> None:
    orvan = KELL_MOTORS.with_(terms=("orvan", "motors"), text="Orvan Motors")

    assert tie(KELL_MOTORS, orvan).strength == "apart"


def test_who_has_done_nothing_has_not_done_it() -> None:
    nothing = Argument(role="patient", head="nothing", text="nothing")

    assert tie(nothing, THEFT).holds


def scenes_apart(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    made = claim(Truth())
    return Pair(made.with_(scene=first), made.with_(scene=second)).scenes_apart


def test_the_first_word_of_a_title_is_no_name_that_tells_two_events_apart() -> None:
    assert not scenes_apart(("word:wheat", "country:PE"), ("name:funes",))
    assert scenes_apart(("name:kervo",), ("name:funes",))


def test_two_countries_in_common_are_one_scene() -> None:
    assert not scenes_apart(("place:1", "country:PE", "country:BO"),
                            ("place:2", "country:BO", "country:PE"))  # fmt: skip


CRASH = Argument(role="patient", head="crash", key="", terms=("bus",), text="the bus crash")


def caused(by: Argument, other: str) -> Verdict:
    question = Question(kind="occurrence", predicate="cause", subject="x", text="what caused it")
    ice = Argument(role="agent", head="ice", text="ice")
    claims = [
        claim(Truth(), source_name=name, speaker=person(name), question=question).with_(
            frame=Frame(predicate="cause", arguments=(agent, CRASH), found_by=("k",)),
            scene=("name:kervo",),
        )
        for name, agent in ((other, by), ("Berg", ice))
    ]
    return judge(claims[0], claims[1], settings=AlertSettings())


def test_two_causes_of_one_crash_clash() -> None:
    brakes = Argument(role="agent", head="failure", terms=("brake",), text="brake failure")

    assert caused(brakes, "Holm").relation == "contradicts"


def test_one_cause_described_more_closely_is_none_but_it() -> None:
    black_ice = Argument(role="agent", head="patch", terms=("ice",), text="a patch of ice")

    assert caused(black_ice, "Holm").relation != "contradicts"


def in_town(key: str) -> Argument:
    return Argument(role="oblique", link="in", head=key, key=key, side="PE", text=key)


def played_in(key: str, by: str) -> Verdict:
    question = Question(kind="occurrence", predicate="happen", subject="x", text="the final")
    final = Argument(
        role="patient", head="final", terms=("kervo", "cup"), text="the Kervo Cup final"
    )
    claims = [
        claim(Truth(), source_name=name, speaker=person(name), question=question).with_(
            frame=Frame(predicate="happen", arguments=(final, in_town(town)), found_by=("k",)),
            scene=("name:kervo",),
        )
        for name, town in ((by, key), ("Berg", "place:2"))
    ]
    return judge(claims[0], claims[1], settings=AlertSettings())


def test_two_towns_of_one_country_are_two_places() -> None:
    assert played_in("place:1", "Holm").type == "place"
    assert played_in("place:2", "Holm").relation != "contradicts"


def test_a_town_that_one_report_places_on_the_map_is_the_town_of_that_name() -> None:
    placed = Argument(role="patient", head="kervo", key="place:7", terms=("kervo",), text="Kervo")
    named = placed.with_(key="name:kervo")

    assert tie(placed, named).strength == "same"
    assert tie(placed, named.with_(key="name:orvan", terms=("orvan",))).strength == "apart"


def told(predicate: str, thing: str, *, so: bool = True, pos: Pos = "v") -> Claim:
    """Of a thing at Kervo, by whoever has the thing."""
    patient = Argument(role="patient", head=thing, terms=("kervo",), names=("kervo",), text=thing)
    question = Question(kind="occurrence", predicate=predicate, subject=thing, text=predicate)
    return claim(
        Truth(), source_name=predicate, speaker=person(predicate), question=question
    ).with_(
        frame=Frame(predicate=predicate, pos=pos, arguments=(patient,), found_by=("k",)),
        polarity="affirmed" if so else "negated",
        scene=("name:kervo",),
    )


def test_a_stadium_that_is_finished_is_ready_and_a_meeting_that_is_finished_is_over() -> None:
    settings = AlertSettings()
    stadium = judge(
        told("finish", "stadium"), told("ready", "stadium", so=False, pos="a"), settings=settings
    )
    meeting = judge(
        told("finish", "meeting"), told("ready", "meeting", so=False, pos="a"), settings=settings
    )

    assert stadium.type == "denial"
    assert meeting.relation != "contradicts"


def beat(score: str, by: str, loser: str = "orvan") -> Claim:
    question = Question(kind="occurrence", predicate="beat", subject=loser, text=f"beat {loser}")
    arguments = (
        KELL,
        Argument(role="patient", head=loser, key=f"name:{loser}", terms=(loser,), text=loser),
        Argument(role="oblique", link="score", head=score, text=score),
    )
    return claim(Truth(), source_name=by, speaker=person(by), question=question).with_(
        frame=Frame(predicate="beat", arguments=arguments, found_by=("k",)), scene=("name:kervo",)
    )


def test_one_match_has_one_result() -> None:
    settings = AlertSettings()

    clash = judge(beat("2-1", "Holm"), beat("3-1", "Berg"), settings=settings)
    same = judge(beat("2-1", "Holm"), beat("2-1", "Berg"), settings=settings)
    another = judge(beat("2-1", "Holm"), beat("3-1", "Berg", "tarn"), settings=settings)

    assert clash.relation == "contradicts"
    assert clash.type == "quantity"
    assert same.relation == "corroborates"
    assert another.relation != "contradicts"
