"""Headlines in capitals, read as if they were written like their text."""

import pytest

from crosswire_extractor.reading import read
from crosswire_extractor.reading.recasing import opened_small, recased
from crosswire_extractor.reading.tokens import tokens_in
from tests.unit.extractor.desk import article


def written(title: str, *body: str) -> str:
    return " ".join(each.text for each in recased(tokens_in(title), map(tokens_in, body)))


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Police Arrest Three Men Over Oslo Bank Robbery",
         "Police arrest three men over Oslo bank robbery"),
        ("Norvale Denies Striking Kell Hospital", "Norvale denies striking Kell hospital"),
        ("Mayor of Kell to Visit White House on Monday",
         "Mayor of Kell to visit White House on Monday"),
        ("Thousands March in Kell", "Thousands march in Kell"),
        ("EU and NATO Reject Norvale Plan", "EU and NATO reject Norvale plan"),
        ("Who Is to Blame for Kell Fire", "Who is to blame for Kell fire"),
        ("42 Arrested in Kell", "42 arrested in Kell"),
        ("Noose Around Kell", "Noose around Kell"),
        ("Norvale Signs Truce with Orvan", "Norvale signs truce with Orvan"),
        ("Norvale Exports Fell in 2024", "Norvale exports fell in 2024"),
        ("Kell Ferry May Reopen in June", "Kell ferry may reopen in June"),
        ("Norvale Reports Fewer AIDS Deaths", "Norvale reports fewer AIDS deaths"),
        ("Anglers Study Trout Gill, Orvan Says", "Anglers study trout gill , Orvan says"),
        ("Kell Court Frees McRoe", "Kell court frees McRoe"),
        ("POLICE ARREST THREE MEN IN KELL", "Police arrest three men in Kell"),
        ("MINERS LEAVE KELL, ORVAN SAYS", "Miners leave Kell , Orvan says"),
        ("NORVALE SAYS BRK TEAM LEFT KELL", "Norvale says BRK team left Kell"),
        ("NORVALE SAYS UN TEAM LEFT KELL", "Norvale says UN team left Kell"),
    ],
)  # fmt: skip
def test_words_become_small_and_names_stay(title: str, inside: str) -> None:
    assert written(title) == inside


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Steve Rivers Denies Theft", "Steve Rivers denies theft"),
        ("Court Frees Michael Rice", "Court frees Michael Rice"),
        ("STEVE RIVERS DENIES THEFT", "Steve Rivers denies theft"),
        ("Kell Mourns Steve", "Kell mourns Steve"),
        ("Army Frees Gill Orvanson", "Army frees Gill Orvanson"),
        ("Steve Denies Theft", "Steve denies theft"),
        ("Steve Shields Denies Theft", "Steve Shields denies theft"),
        ("Court Frees Michael Cook", "Court frees Michael Cook"),
        ("Norvale Frees Mark Orvanson", "Norvale frees Mark Orvanson"),
        ("Kell Museum Buys Mark, Orvan Says", "Kell museum buys mark , Orvan says"),
        ("Kell Miners See Mark Denied", "Kell miners see mark denied"),
        ("KELL MOURNS EWA", "Kell mourns Ewa"),
    ],
)
def test_whoever_follows_a_first_name_keeps_the_name(title: str, inside: str) -> None:
    assert written(title) == inside


def test_the_text_tells_how_a_word_is_written() -> None:
    title = "Rivers Denies Theft From Anchor Bank"

    assert written(title) == "Rivers denies theft from anchor bank"
    assert (
        written(title, "Judges heard Mr Rivers of Anchor Bank on Monday.")
        == "Rivers denies theft from Anchor Bank"
    )


def test_a_name_that_is_a_word_is_one_before_a_small_word() -> None:
    assert "mark" in written("Miners Hit Mark After Kell Fire").split()


@pytest.mark.parametrize(
    ("title", "body", "inside"),
    [
        (
            "Police Seek Bank Robbers in Kell",
            'Roe said: "Bank staff fled."',
            "Police seek bank robbers in Kell",
        ),
        ("Mayor Ada de Roe Denies Theft", "Then De Roe left.", "Mayor Ada de Roe denies theft"),
        ("KELL COURT FREES MCROE", "Norvale met McRoe.", "Kell court frees McRoe"),
        ("KELL COURT FREES MCROE", "Miners met with McRoe.", "Kell court frees McRoe"),
    ],
)
def test_only_what_stands_inside_a_sentence_tells_it(title: str, body: str, inside: str) -> None:
    assert written(title, body) == inside


def test_another_headline_in_the_text_tells_nothing() -> None:
    title = "Miners Find Gold in Kell"

    assert written(title, "Read Also: Kell Gold Mine Closes") == "Miners find gold in Kell"


@pytest.mark.parametrize(
    "title",
    [
        "Police arrest three men over Oslo bank robbery",
        "Police arrest Mayor Rivers over Oslo robbery",
        "Key bridge in Kell",
        "Norvale and Kell in Oslo",
        "Ada Roe",
        "The Ona Sank",
        "498",
        "",
    ],
)
def test_any_other_headline_stays_as_it_is(title: str) -> None:
    assert recased(tokens_in(title), []) == tokens_in(title)


@pytest.mark.parametrize("change", [str.title, str.upper])
def test_a_headline_is_read_alike_however_it_is_printed(change: "type[str]") -> None:
    title, text = "Rebels destroy two bridges near Kell", "It happened on Monday."

    plain, printed = (
        [(c.question.text.lower(), c.polarity) for c in read(*article(text, title=each))]
        for each in (title, change(title))
    )

    assert printed == plain != []


def test_the_sentence_is_quoted_as_it_was_printed() -> None:
    claims = read(*article("It happened on Monday.", title="Rebels Destroy Two Bridges Near Kell"))

    assert "Rebels Destroy Two Bridges Near Kell" in {c.evidence.sentence for c in claims}


@pytest.mark.parametrize(
    ("shouted", "inside"),
    [
        ("THE BRIDGE AT Kell is closed.", "The bridge at Kell is closed ."),
        ("A BUS CRASHED near Kell.", "A bus crashed near Kell ."),
        ("TWO PEOPLE WERE killed.", "Two people were killed ."),
        ("POLICE IN KELL have left.", "Police in Kell have left ."),
        ("THE US ARMY has left Kell.", "The US army has left Kell ."),
    ],
)
def test_a_first_line_in_capitals_is_read_as_the_rest_is_written(shouted: str, inside: str) -> None:
    words = tokens_in(shouted)

    assert " ".join(each.text for each in opened_small(words, [words])) == inside


@pytest.mark.parametrize(
    "plain",
    [
        "UN AID trucks reached Kell.",
        "NATO AWACS planes crossed Norvale.",
        "A NATO convoy hit a mine.",
        "US MILITARY aircraft left Kell.",
        "WHO EXPERTS left Kell.",
        "THE BRIDGE IS CLOSED",
        "The bridge is closed.",
    ],
)
def test_names_in_capitals_and_whole_lines_in_capitals_stay(plain: str) -> None:
    words = tokens_in(plain)

    assert opened_small(words, [words]) == words
