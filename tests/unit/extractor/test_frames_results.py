"""Terms in prison, results of games and votes, and deeds: what is one, and what only looks so."""

import pytest

from tests.unit.extractor.test_frames import framed, heads, of
from tests.unit.extractor.test_frames_plainly import with_figure

SENTENCED = {"patient": "ada holm", "to": "month"}


def predicates(text: str) -> set[str]:
    return {claim.frame.predicate for claim in framed(text) if claim.frame}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ada Holm received a seven-year term.", SENTENCED),
        ("Ada Holm got a term of seven years.", SENTENCED),
        ("Ada Holm was given seven years in prison.", SENTENCED | {"in": "prison"}),
        ("Ada Holm was jailed in Kervo for seven years.", SENTENCED | {"in": "kervo"}),
        (
            "Ada Holm was handed a seven-year prison sentence by the court.",
            SENTENCED | {"agent": "court"},
        ),
        (
            "The court handed a seven-year prison sentence in Kervo to Ada Holm.",
            SENTENCED | {"agent": "court", "in": "kervo"},
        ),
        (
            "The court jailed nine miners for seven years.",
            {"agent": "court", "patient": "miner", "to": "month"},
        ),
        ("Ada Holm was jailed for life.", SENTENCED),
        ("Ada Holm was given a life sentence.", SENTENCED),
        ("Ada Holm was sentenced to a seven-year term.", SENTENCED),
        ("Ada Holm must go to prison for seven years.", SENTENCED),
        ("Ada Holm was sent to prison for seven years.", SENTENCED),
        ("The court gave Ada Holm seven years in jail.", SENTENCED | {"agent": "court"}),
    ],
)
def test_who_is_sentenced_to_what_by_whom(text: str, roles: dict[str, str]) -> None:
    assert heads(of("sentence", text)) == roles


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm was jailed for fraud.",
        "The court jailed Ada Holm in a week of riots.",
        "The court often jails for seven years.",
        "Ada Holm spent seven years in prison.",
        "Ada Holm got a prison sentence.",
        "Ada Holm got a letter in prison after seven years.",
        "Ada Holm was handed a seven-year contract.",
        "Ada Holm was handed to the police.",
        "Ada Holm was handed a prize in prison after seven years.",
        "The court handed a letter to Ada Holm.",
        "The court imposed a seven-year prison sentence.",
        "The mill made a seven-year prison sentence known to Ada Holm.",
    ],
)
def test_what_is_no_sentence_or_no_term_of_one(text: str) -> None:
    assert "sentence" not in predicates(text)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Kervo Rovers won the match against Orla Town.",
            {"agent": "kervo rovers", "patient": "orla town"},
        ),
        (
            "Kervo Rovers lost against Orla Town.",
            {"agent": "orla town", "patient": "kervo rovers"},
        ),
        (
            "Kervo Rovers lost 4-1 to Orla Town.",
            {"agent": "orla town", "patient": "kervo rovers", "score": "4-1"},
        ),
    ],
)
def test_who_beat_whom(text: str, roles: dict[str, str]) -> None:
    assert heads(of("beat", text)) == roles


@pytest.mark.parametrize(
    "text",
    [
        "Kervo Rovers played 1-1 against Orla Town.",
        "Kervo Rovers won a bridge against Orla Town.",
        "Kervo Rovers won against the odds.",
        "Kervo Rovers won 4-1 to Orla Town.",
        "Kervo Rovers lost at Orla Town.",
        "The match was lost to Orla Town.",
    ],
)
def test_who_is_not_said_to_have_lost_is_not_beaten(text: str) -> None:
    assert "beat" not in predicates(text)


def test_what_a_count_gives_is_won_by_those_to_whom_it_gives_it() -> None:
    won = of("win", "Results gave 83 seats in Kell to the Harbour Party.")

    assert heads(won) == {"agent": "harbour party", "patient": "seat", "in": "kell"}


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Party took 83 photographs in parliament.",
        "The Harbour Party wanted 83 seats.",
        "The mayor gave 83 seats to the Harbour Party.",
        "Results denied 83 seats to the Harbour Party.",
        "Results gave hope to the Harbour Party.",
        "Results gave 83 seats.",
    ],
)
def test_what_is_not_given_by_a_count_or_no_seat_is_not_won(text: str) -> None:
    assert "win" not in predicates(text)


@pytest.mark.parametrize(
    ("text", "predicate", "roles"),
    [
        ("The driver was among the dead found in Kervo.", "die", {"agent": "driver"}),
        ("Ada Holm was among the survivors.", "survive", {"agent": "ada holm"}),
        ("Ada Holm was among the injured.", "injure", {"patient": "ada holm"}),
        ("Ada Holm was among those arrested in Kervo.", "arrest", {"patient": "ada holm"}),
    ],
)
def test_what_befell_whoever_is_among_them(
    text: str, predicate: str, roles: dict[str, str]
) -> None:
    assert heads(of(predicate, text)) == roles


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm lived among the dead.",
        "Ada Holm was among the miners.",
        "The letter was about the dead.",
        "Ada Holm was among those dismissed.",
    ],
)
def test_nothing_befell_whoever_is_among_others(text: str) -> None:
    assert not predicates(text) & {"die", "kill", "dismiss"}


def test_an_animal_is_found_dead_like_anybody() -> None:
    assert heads(of("dead", "A dog was found dead in the Kervo mine."))["patient"] == "dog"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The premier dismissed the charge.", "dismiss"),
        ("The premier dismissed the noise.", "dismiss"),
        ("The Herald quoted Jakob Fell on Monday.", "quote"),
        ("The court charged Jakob Fell to leave Kervo.", "charge"),
    ],
)
def test_what_only_reports_is_no_deed(text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "predicate", "roles"),
    [
        ("The premier ran out of money.", "run out of", {"agent": "premier", "patient": "money"}),
        ("Rebels pulled out of Kervo.", "leave", {"agent": "rebel", "patient": "kervo"}),
        ("Ada Holm went on trial in May.", "try", {"patient": "ada holm"}),
        ("Ada Holm stood trial in May.", "try", {"patient": "ada holm"}),
        ("Mayor Roe gave way in May.", "collapse", {"agent": "roe"}),
        ("The smoking ban took effect in May.", "take effect", {"agent": "ban"}),
    ],
)
def test_what_a_phrase_says_in_one_word(text: str, predicate: str, roles: dict[str, str]) -> None:
    assert heads(of(predicate, text)) == roles


@pytest.mark.parametrize(
    ("text", "attacked"),
    [
        ("Norway targeted the vessel with a rifle.", True),
        ("Norway targeted the vessel with torpedoes.", True),
        ("Norway targeted the vessel in missile strikes.", False),
        ("Norway criticised the vessel with missile strikes.", False),
    ],
)
def test_what_is_targeted_with_weapons_is_attacked(text: str, attacked: bool) -> None:
    assert ("attack" in predicates(text)) is attacked


@pytest.mark.parametrize(
    "text",
    [
        "Orla's central bank cut its key rate to 3.",
        "Orla's central bank cut its key rate in 3 percent of the cases.",
        "Kervo Mills moved its price to 70 euros.",
        "The regulator set Kervo Mills at 70 euros.",
        "Thieves stole pearls similar to 600 euros.",
    ],
)
def test_what_is_not_put_at_a_figure_amounts_to_none(text: str) -> None:
    assert with_figure(framed(text), "amount") == []


def test_what_a_thing_costs_is_its_price() -> None:
    assert heads(of("amount", "Petrol costs 2 euros in Kervo."))["patient"] == "price"
    assert heads(of("amount", "Kervo Mills costs 6 million euros."))["patient"] == "kervo mills"


def test_of_several_figures_a_things_own_is_its_worth() -> None:
    text = "For 90 euros a man sold pearls worth 600 euros and 20 percent of a mill."

    assert with_figure(framed(text), "amount") == [600]


def test_it_takes_place_only_if_it_is_something() -> None:
    assert heads(of("happen", "The rally took place in Kervo."))["patient"] == "rally"
    assert "happen" not in predicates("It took place in Kervo.")


@pytest.mark.parametrize(
    "text",
    [
        "The Kervo bridge will not reopen after August.",
        "The Kervo bridge will not reopen until repairs end.",
        "The Kervo bridge will not reopen until the strike.",
    ],
)
def test_what_will_not_be_after_a_day_or_until_something_ends_will_not_be(text: str) -> None:
    assert of("reopen", text).polarity == "negated"
