"""One thing told in the several ways of newsrooms is read as one."""

import pytest

from crosswire.domain.claims import Amount, Claim
from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article
from tests.unit.extractor.test_frames import framed, heads, of
from tests.unit.extractor.test_frames_moods import told


def figure(text: str, predicate: str) -> list[tuple[float, float]]:
    """The bounds of the figures that answer this question."""
    return [
        (claim.answer.quantity.low, claim.answer.quantity.high)
        for claim in read(*article(text))
        if claim.question.predicate == predicate and isinstance(claim.answer, Amount)
    ]


def with_figure(claims: list[Claim], predicate: str) -> list[float]:
    return [
        each.quantity.low
        for claim in claims
        if claim.frame and claim.frame.predicate == predicate
        for each in claim.frame.arguments
        if each.quantity
    ]


@pytest.mark.parametrize(
    ("text", "predicate", "number"),
    [
        ("Police made 18 arrests at the match in Kervo.", "arrested", 18),
        ("The match in Kervo ended with 40 injuries.", "wounded", 40),
        ("The evacuation of 900 people from Kervo has begun.", "evacuated", 900),
        ("The toll in the Kervo fire stands at 40.", "killed", 40),
        ("The Kervo fire claimed 40 victims.", "killed", 40),
        ("The army lost 22 soldiers in the battle for Kervo.", "killed", 22),
        ("About 60 people needed hospital treatment after the Kervo fire.", "hospitalised", 54),
        ("Some 6,000 residents have left Kervo since Sunday.", "fled", 5400),
    ],
)
def test_so_many_are_counted_by_whatever_noun_or_verb(
    text: str, predicate: str, number: float
) -> None:
    assert [low for low, _ in figure(text, predicate)] == [number]


def test_a_toll_that_one_pays_on_a_road_counts_nobody() -> None:
    assert figure("The toll on the Kervo motorway is 5 euros.", "killed") == []


def test_a_fire_is_known_by_its_day_or_place_and_gunfire_is_none() -> None:
    burnt = next(iter(read(*article("Monday's fire at Kervo mill killed nine people."))))
    shot = next(iter(read(*article("Heavy machine gun fire killed nine people in Kervo."))))

    assert burnt.question.event == "fire"
    assert shot.question.event != "fire"


def test_a_worker_who_was_killed_is_at_least_one() -> None:
    assert figure("A worker was killed in the fire at Kervo mill.", "killed") == [(1, float("inf"))]


def test_the_worker_of_whom_is_spoken_is_no_toll() -> None:
    assert figure("The worker was not killed in the fire at Kervo mill.", "killed") == []


@pytest.mark.parametrize(
    "text",
    [
        "The driver of the Kervo coach was among the dead.",
        "The driver of the Kervo coach was among those killed.",
    ],
)
def test_whoever_is_among_the_dead_has_died(text: str) -> None:
    told = {c.frame.predicate for c in framed(text) if c.frame}

    assert told & {"die", "kill"}


def test_three_of_the_dead_are_not_all_of_them() -> None:
    told = framed("Three children were among the dead in the Kervo crash.")

    assert with_figure(told, "die") == []


@pytest.mark.parametrize(
    "text",
    [
        "A court jailed Ada Holm for seven years.",
        "Ada Holm was sentenced to seven years in prison.",
        "Ada Holm got seven years in prison.",
        "Ada Holm was handed a seven-year prison sentence.",
    ],
)
def test_a_term_in_prison_is_one_sentence(text: str) -> None:
    assert heads(of("sentence", text))["patient"] == "ada holm"
    assert with_figure(framed(text), "sentence") == [84]


def test_seven_years_of_growth_are_no_sentence() -> None:
    told = framed("Ada Holm's firm got seven years of growth in Kervo.")

    assert all(claim.frame and claim.frame.predicate != "sentence" for claim in told)


@pytest.mark.parametrize(
    "text",
    ["Kervo Rovers won 4-1 against Orla Town.", "Orla Town lost 4-1 to Kervo Rovers."],
)
def test_to_win_against_is_to_beat(text: str) -> None:
    told = heads(of("beat", text))

    assert (told["agent"], told["patient"], told["score"]) == ("kervo rovers", "orla town", "4-1")


@pytest.mark.parametrize(
    "text",
    [
        "Results gave the Harbour Party 83 seats in parliament.",
        "The Harbour Party took 83 seats in parliament.",
    ],
)
def test_seats_are_won_whoever_gives_them(text: str) -> None:
    assert with_figure(framed(text), "win") == [83]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Profit at Kervo Mills came in at 6 million euros.", 6_000_000),
        ("Orla's central bank cut its key rate to 3 percent.", 3),
        ("The regulator set the price of gas at 70 euros.", 70),
        ("Thieves stole pearls worth 600 euros from the Kervo museum.", 600),
    ],
)
def test_what_is_put_at_a_figure_amounts_to_it(text: str, figure: float) -> None:
    found = with_figure(framed(text), "amount")

    assert len(found) == 1
    assert found[0] in (pytest.approx(figure, rel=0.06), pytest.approx(figure / 100, rel=0.06))


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Premier Nora Lind dismissed Interior Minister Jakob Fell.", "dismiss"),
        ("Prosecutors in Kervo charged Dennis Holm with 31 counts of assault.", "charge"),
        ("The court rejected a request for a recount in Kervo.", "reject"),
        ("Oleg Brand was found dead in the Kervo mine.", "dead"),
    ],
)
def test_a_verb_that_reports_elsewhere_may_be_a_deed(text: str, predicate: str) -> None:
    assert of(predicate, text).polarity == "affirmed"


def test_a_claim_that_is_rejected_is_a_report() -> None:
    told = framed("The ministry rejected the claim that Kervo had fallen.")

    assert all(claim.frame and claim.frame.predicate != "reject" for claim in told)


def test_not_until_is_then() -> None:
    claim = of("reopen", "The Kervo bridge will not reopen until August.")

    assert claim.polarity == "affirmed"
    assert claim.event_time is not None
    assert claim.event_time.start.month == 8


def test_the_present_with_a_date_is_a_timetable() -> None:
    claim = of("take effect", "The Kervo smoking ban comes into force on 1 January.")

    assert claim.event_time is not None
    assert claim.published_at is not None
    assert claim.event_time.start > claim.published_at.date()


@pytest.mark.parametrize(
    ("title", "text", "predicate", "day"),
    [
        ("", "The Kervo bridge reopens on Sunday.", "reopen", 19),
        ("", "The Kervo bridge reopened on Sunday.", "reopen", 12),
        ("", "The Kervo mill has a fire on Sunday.", "have", 12),
        ("Kervo bridge reopens on Sunday", "It rained.", "reopen", 12),
    ],
)
def test_only_the_present_of_a_text_is_a_timetable(
    title: str, text: str, predicate: str, day: int
) -> None:
    claim = of(predicate, text, title=title)

    assert claim.event_time is not None
    assert claim.event_time.start.day == day


def test_its_plant_is_the_plant_of_whoever_speaks() -> None:
    claim = of("close", "Kervo Mills said it had not closed its plant.")
    plant = claim.frame.of("patient") if claim.frame else None

    assert plant is not None
    assert "kervo" in plant.names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kervo Mills said its Orla plant was closed.", ("orla",)),
        ("Ada Roe said our plant was closed.", ()),
        ("Kervo Mills said the plant was closed.", ()),
    ],
)
def test_another_plant_is_not_named_after_whoever_speaks(text: str, names: tuple[str, ...]) -> None:
    claim = of("close", text)
    plant = claim.frame.of("patient") if claim.frame else None

    assert plant is not None
    assert plant.names == names


@pytest.mark.parametrize(
    "text",
    [
        "The mill at Kell was slightly damaged on Monday.",
        "The mill at Kell suffered only minor damage on Monday.",
    ],
)
def test_what_is_slightly_damaged(text: str) -> None:
    [claim] = told(text, "damage slightly")

    assert claim.frame is not None
    assert [each.head for each in claim.frame.arguments if each.role == "patient"] == ["mill"]


def test_workers_who_stop_work_strike_and_a_mill_that_does_is_shut() -> None:
    assert told("Bus drivers in Kell stopped work on Monday.", "stop work")
    assert told("The mill in Kell stopped work on Monday.", "shut down")


def test_captives_are_held_by_those_in_whose_hands_they_are() -> None:
    assert told("The nine hostages are still in the hands of gunmen.", "control")


def test_a_town_under_government_control_is_controlled_and_not_the_government() -> None:
    claim = of("control", "Tamsin remains under government control, the army said.")

    assert heads(claim) == {"agent": "government", "patient": "tamsin"}
