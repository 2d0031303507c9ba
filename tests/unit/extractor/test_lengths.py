"""Who is banned when a ban is handed out, by whom, and for how long."""

import pytest

from crosswire.domain.claims import Argument, Quantity
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.lengths import Sanction, by_length, sanctioned
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.verbs import roles_of
from tests.unit.extractor.hung import hung, sentence


def sanction(
    word: str, words: str, *, in_title: bool = False, dep: str = "ROOT"
) -> Sanction | None:
    parsed = sentence(words, in_title=in_title)
    verb = next(each for each in parsed.tree.nodes if each.dep == dep)
    return sanctioned(parsed, verb, word, roles_of(parsed.tree, verb))


def told(given: Sanction | None) -> tuple[str, str | None, str | None, dict[str, str]]:
    """The deed, who does it, to whom, and the circumstances."""
    assert given is not None
    by, whom = given.roles.agent, given.roles.patient
    return (
        given.deed,
        by.text if by else None,
        whom.text if whom else None,
        {link: noun.text for link, noun in given.roles.obliques},
    )


LEAGUE = "The/DT/det/1 league/NN/nsubj/2 "


@pytest.mark.parametrize(
    ("word", "words"),
    [
        (
            "hand",
            LEAGUE + "handed/VBD/ROOT/2 Holm/NNP/dative/2 a/DT/det/6 two-year/JJ/amod/6 "
            "ban/NN/dobj/2 in/IN/prep/2 Kell/NNP/pobj/7",
        ),
        (
            "impose",
            LEAGUE + "imposed/VBD/ROOT/2 a/DT/det/5 two-year/JJ/amod/5 ban/NN/dobj/2 in/IN/prep/2 "
            "Kell/NNP/pobj/6 on/IN/prep/2 Holm/NNP/pobj/8",
        ),
        (
            "hand",
            LEAGUE + "handed/VBD/ROOT/2 in/IN/prep/2 Kell/NNP/pobj/3 a/DT/det/7 two-year/JJ/amod/7 "
            "ban/NN/dobj/2 to/IN/dative/2 Holm/NNP/pobj/8",
        ),
        (
            "give",
            "Holm/NNP/nsubjpass/2 was/VBD/auxpass/2 given/VBN/ROOT/2 a/DT/det/5 two-year/JJ/amod/5 "
            "ban/NN/dobj/2 in/IN/prep/2 Kell/NNP/pobj/6 by/IN/agent/2 the/DT/det/10 "
            "league/NN/pobj/8",
        ),
    ],
)
def test_who_hands_a_ban_to_whom_bans_him_for_as_long(word: str, words: str) -> None:
    given = sanction(word, words)

    assert told(given) == ("ban", "league", "Holm", {"for": "ban", "in": "Kell"})


def test_who_gets_a_ban_is_banned_by_nobody_in_particular() -> None:
    words = "Holm/NNP/nsubj/1 received/VBD/ROOT/1 a/DT/det/4 two-year/JJ/amod/4 ban/NN/dobj/1"

    assert told(sanction("receive", words)) == ("ban", None, "Holm", {"for": "ban"})


def test_in_a_headline_the_name_before_a_ban_is_whose_it_is() -> None:
    words = "Holm/NNP/nsubj/1 handed/VBD/ROOT/1 two-year/JJ/amod/3 ban/NN/dobj/1"

    assert told(sanction("hand", words, in_title=True)) == ("ban", None, "Holm", {"for": "ban"})


def test_the_day_on_which_a_ban_is_imposed_is_not_banned() -> None:
    words = (
        LEAGUE + "imposed/VBD/ROOT/2 a/DT/det/4 ban/NN/dobj/2 on/IN/prep/2 Monday/NNP/pobj/5 "
        "on/IN/prep/2 Holm/NNP/pobj/7"
    )

    assert told(sanction("impose", words))[2] == "Holm"


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("lift", LEAGUE + "lifted/VBD/ROOT/2 bans/NNS/dobj/2 on/IN/prep/2 Holm/NNP/pobj/4"),
        (
            "hand",
            LEAGUE + "handed/VBD/ROOT/2 Holm/NNP/dative/2 medals/NNS/dobj/2 during/IN/prep/2 "
            "a/DT/det/7 ban/NN/pobj/5",
        ),
        ("get", "Holm/NNP/nsubj/1 got/VBD/ROOT/1 banned/VBN/dobj/1"),
        ("impose", LEAGUE + "imposed/VBD/ROOT/2 a/DT/det/4 ban/NN/dobj/2"),
        (
            "impose",
            LEAGUE + "imposed/VBD/ROOT/2 a/DT/det/4 ban/NN/dobj/2 on/IN/prep/2 Monday/NNP/pobj/5",
        ),
    ],
)
def test_where_nobody_gets_a_ban_nobody_is_banned(word: str, words: str) -> None:
    assert sanction(word, words) is None


def test_who_serves_a_ban_on_somebody_is_not_banned() -> None:
    given = sanction(
        "serve",
        "Holm/NNP/nsubjpass/2 was/VBD/auxpass/2 served/VBN/ROOT/2 a/DT/det/4 ban/NN/dobj/2 "
        "by/IN/agent/2 the/DT/det/7 league/NN/pobj/5",
    )

    assert given is None or told(given)[2] != "league"


def test_a_ban_that_only_says_so_is_imposed_on_nobody() -> None:
    words = (
        "Leagues/NNS/nsubj/1 impose/VBP/ccomp/5 ,/,/punct/5 the/DT/det/4 ban/NN/dobj/1 "
        "says/VBZ/ROOT/5"
    )

    assert sanction("impose", words, dep="ccomp") is None


@pytest.mark.parametrize(
    ("words", "length"),
    [
        (
            "Holm/NNP/nsubj/1 got/VBD/ROOT/1 a/DT/det/4 two-year/JJ/amod/4 ban/NN/dobj/1",
            {"for": "ban"},
        ),
        (
            "Holm/NNP/nsubj/1 got/VBD/ROOT/1 two/CD/nummod/4 two-year/JJ/amod/4 bans/NNS/dobj/1",
            {"for": "bans"},
        ),
        ("Holm/NNP/nsubj/1 got/VBD/ROOT/1 a/DT/det/4 lifelong/JJ/amod/4 ban/NN/dobj/1", {}),
        ("Holm/NNP/nsubj/1 got/VBD/ROOT/1 a/DT/det/4 20-kilometre/JJ/amod/4 ban/NN/dobj/1", {}),
        ("Holm/NNP/nsubj/1 got/VBD/ROOT/1 a/DT/det/4 50-ton/JJ/amod/4 ban/NN/dobj/1", {}),
        (
            "Holm/NNP/nsubj/1 got/VBD/ROOT/1 a/DT/det/3 ban/NN/dobj/1 after/IN/prep/1 "
            "a/DT/det/7 five-day/JJ/amod/7 trial/NN/pobj/4",
            {},
        ),
    ],
)
def test_only_a_ban_of_so_much_time_has_a_length(words: str, length: dict[str, str]) -> None:
    given = sanction("get", words)

    assert given is not None
    assert {link: n.text for link, n in given.roles.obliques if link == "for"} == length


def lasting(link: str, unit: str) -> Argument:
    many = Quantity(low=24, high=24, value=24, unit=unit, text="24")
    return Argument(
        role="oblique", link=link, head="ban", terms=("long",), quantity=many, text="24"
    )


@pytest.mark.parametrize(
    ("argument", "head"),
    [
        (lasting("for", "month"), "month"),
        (lasting("for", "second"), "second"),
        (lasting("for", "EUR"), "ban"),
        (lasting("in", "month"), "ban"),
        (Argument(role="oblique", link="for", head="ban", text="ban"), "ban"),
    ],
)
def test_a_time_is_told_by_its_length_alone(argument: Argument, head: str) -> None:
    node = hung("banned/VBN/ROOT/0")[0]
    clause = by_length(Clause(node, "ban", "v", (argument,), Mood()))

    [told] = clause.arguments
    assert told.head == head
    assert told.terms == (() if head != "ban" else argument.terms)
