"""Plain sentences of reports that parsers hang wrongly, or that tell a deed by another word."""

import pytest

from tests.unit.extractor.test_frames import framed, heads, of
from tests.unit.extractor.test_frames_plainly import with_figure


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The ferry Ona is still aground, her owners said.", "aground"),
        ("The drought in Vale is over, the mayor said.", "over"),
        ("The black box is still missing, the navy said.", "missing"),
    ],
)
def test_a_state_is_told_by_an_adverb_too(text: str, state: str) -> None:
    assert of(state, text).frame is not None


def test_who_misses_something_is_not_missing() -> None:
    predicates = {c.frame.predicate for c in framed("The team was missing its captain.") if c.frame}

    assert "missing" not in predicates


@pytest.mark.parametrize(
    ("text", "predicate", "roles"),
    [
        ("The prize was awarded to Mara Lind.", "win", {"agent": "mara lind", "patient": "prize"}),
        ("The prize went to Mara Lind.", "win", {"agent": "mara lind", "patient": "prize"}),
        ("Mara Lind was awarded the prize.", "win", {"agent": "mara lind", "patient": "prize"}),
        ("A hunter shot dead a female wolf.", "shoot", {"agent": "hunter", "patient": "wolf"}),
        ("The hostages are being held.", "detain", {"patient": "hostage"}),
        ("The plane made an emergency landing.", "land", {"agent": "plane", "patient": None}),
        ("The plane made a landing on a road.", "land", {"agent": "plane", "on": "road"}),
        ("The mayor went to Mara Lind.", "go", {"agent": "mayor", "to": "mara lind"}),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(text: str, predicate: str, roles: dict[str, str | None]) -> None:
    found = heads(of(predicate, text))

    assert {role: found.get(role) for role in roles} == roles


def test_a_team_that_is_held_is_not_detained() -> None:
    told = {c.frame.predicate for c in framed("Rovers were held by Hale on Sunday.") if c.frame}

    assert "detain" not in told


def test_opening_fire_burns_nobody() -> None:
    told = {c.frame.predicate for c in framed("The army opened fire on protesters.") if c.frame}

    assert told == {"fire on"}


def test_whoever_is_responsible_for_a_collision_caused_it() -> None:
    roles = heads(of("cause", "The skipper was responsible for the collision."))

    assert roles == {"agent": "skipper", "patient": "collide"}


def test_a_fire_that_was_under_control_on_a_day_did_not_take_place_then() -> None:
    assert of("under control", "The forest fire was under control on Monday.").frame is not None


def test_a_ship_is_called_so_and_not_its_captain() -> None:
    told = of("resign", "The captain of the ferry Ona resigned on Monday, her owners said.")

    assert told.frame is not None
    doer = told.frame.of("agent")
    assert doer is not None
    assert (doer.head, "ona" in doer.terms) == ("captain", True)


def test_whoever_is_called_upon_to_do_it_has_not_done_it() -> None:
    assert of("release", "The king called on Norland to release the men.").modality == "demanded"
    assert of("release", "The king called the prison to release the men.").modality != "demanded"


def test_whoever_stays_in_an_office_stays_in_office() -> None:
    assert (
        heads(of("stay in office", "Eric Hallam remains coach of Kervo."))["agent"] == "eric hallam"
    )
    assert not [
        c
        for c in framed("Eric Hallam remains a suspect.")
        if c.frame and c.frame.predicate == "stay in office"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A medieval psalter was sold for 2.4 million euros.",
        "The library paid 2.4 million euros for a medieval psalter.",
        "The medieval psalter fetched 2.4 million euros.",
    ],
)
def test_what_is_paid_for_a_thing_is_its_price(text: str) -> None:
    assert with_figure(framed(text), "amount") == [pytest.approx(2_400_000, rel=0.06)]


def test_a_headline_tells_who_is_left_out() -> None:
    told = framed("The coach spoke on Monday.", title="Captain left out of squad")
    roles = [heads(c) for c in told if c.frame and c.frame.predicate == "leave out"]

    assert roles == [{"patient": "captain"}]


@pytest.mark.parametrize(
    "text",
    [
        "Lowen bought the striker Paolo Venn for 12 million euros.",
        "Lowen paid 12 million euros for Paolo Venn.",
    ],
)
def test_what_a_club_pays_for_a_player_is_his_price(text: str) -> None:
    price = next(c for c in framed(text) if c.frame and c.frame.predicate == "amount")

    assert price.frame is not None
    assert [(each.head, "ven" in each.names) for each in price.frame.arguments] == [("price", True)]


def test_how_full_it_is_is_its_figure() -> None:
    full = framed("The Sorrel reservoir is 22 percent full, the union said.")

    assert with_figure(full, "amount") == [0.22]


def test_whoever_sets_off_causes_nothing() -> None:
    told = {c.frame.predicate for c in framed("The crew set off for the station.") if c.frame}

    assert "cause" not in told
    assert of("cause", "The spark set off the blast.").frame is not None


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Four dead at Sufa", "kill"),
        ("Four die at Sufa", "kill"),
        ("Deaths at Sufa", "kill"),
        ("Attack on Sufa", "strike"),
        ("Bombing of Sufa", "strike"),
    ],
)
def test_the_words_of_an_article_tell_its_deed_by_one_name(text: str, deed: str) -> None:
    scene = framed("The mayor of Sufa resigned on Monday.", title=text)[0].scene

    assert f"about:{deed}" in scene


def test_what_is_paid_to_people_is_no_price() -> None:
    assert with_figure(framed("The city paid 2 million euros for the victims."), "amount") == []
