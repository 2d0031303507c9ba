"""Text into sentences: nothing is moved, page furniture is left out."""

import pytest

from crosswire_extractor.reading.sentences import sentences_in


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences_in(text)]


def test_every_sentence_stands_where_it_says() -> None:
    text = (
        "  The first one.  “Quite,” she said.\n\n\tA third – with a dash – and é.\r\nThe fourth.  "
    )

    sentences = sentences_in(text)

    assert len(sentences) == 4
    assert all(text[s.start : s.start + len(s.text)] == s.text for s in sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Brown met Gen. Lee at 5 p.m. in the U.S. Embassy.",
        "J. R. Smith won 3.5 percent of the vote.",
        "The No. 1 seed lost.",
        "“Will they come?” the mayor asked.",
        "He paid $1.25 to Acme Inc. for it.",
    ],
)
def test_a_full_stop_that_ends_nothing_does_not_split(sentence: str) -> None:
    assert texts(sentence) == [sentence]


def test_a_quotation_of_two_sentences_is_two_sentences() -> None:
    text = "“We hold the bridge. They left at dawn,” he said."

    assert texts(text) == ["“We hold the bridge.", "They left at dawn,” he said."]


def test_lines_wrapped_in_the_middle_of_a_sentence_are_joined() -> None:
    text = "The river rose by two metres overnight and flooded\nthe lower town, she said.\n\nEnd."

    assert texts(text)[0] == text.partition("\n\n")[0]


@pytest.mark.parametrize(
    "line",
    [
        "Don't miss",
        "Most Read",
        "Share it",
        "Next story",
        "Photo: A bridge at dawn",
        "By Jane Doe",
        "By Jane Doe and John Roe",
        "Read more: how the river rose",
        "Trending on The Daily",
        "What the valley looks like now",
    ],
)
def test_page_furniture_and_headings_are_left_out(line: str) -> None:
    text = f"The river rose overnight.\n{line}\nTwelve people died."

    assert texts(text) == ["The river rose overnight.", "Twelve people died."]


def test_a_text_of_headlines_only_is_read() -> None:
    assert texts("Twelve die in valley flood") == ["Twelve die in valley flood"]


@pytest.mark.parametrize(
    "opening",
    ["LIMA, May 3 (Agency) - ", "LIMA (Agency) — ", "Lima/Quito: ", "• ", "12.05.24 10:30 - "],
)
def test_datelines_stamps_and_bullets_are_no_part_of_the_sentence(opening: str) -> None:
    text = f"{opening}The river rose overnight."

    sentence = sentences_in(text)[0]

    assert sentence.text == "The river rose overnight."
    assert sentence.start == len(opening)


def test_a_sentence_longer_than_any_prose_is_left_out() -> None:
    assert texts("word " * 10_000 + ".") == []


def test_an_offer_is_no_sentence_unless_its_line_goes_on() -> None:
    offer = "Follow us on social media: twelve die in flood."
    wrapped = "Read more: so the mayor of Kell urged all who had lost\ntheir homes in the flood."

    assert texts(f"The river rose.\n{offer}") == ["The river rose."]
    assert len(texts(f"The river rose.\n{wrapped}")) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge at Kell is closed — for a week at least, police said.",
        "Two people were killed – and ten hurt – when a bus hit a lorry.",
    ],
)
def test_a_dash_inside_prose_is_no_end_of_a_dateline(sentence: str) -> None:
    assert texts(sentence) == [sentence]


@pytest.mark.parametrize(
    "dateline",
    ["RIO DE JANEIRO, May 4 —", "Aboard the Kell, near Orvan –", "KELL (Northern Wire) -"],
)
def test_a_dateline_is_left_out(dateline: str) -> None:
    assert texts(f"{dateline} The bridge is closed.") == ["The bridge is closed."]


@pytest.mark.parametrize(
    "text",
    [
        '20:10 Police arrested 41 people, the mayor said. 20:15 "They ran," she said.',
        "8:05 pm - Police arrested 41 people, the mayor said.",
        "20:10 GMT: Police arrested 41 people, the mayor said.",
    ],
)
def test_the_hour_of_an_entry_is_no_part_of_its_sentence(text: str) -> None:
    assert texts(text)[0].startswith("Police")


def test_a_sentence_may_begin_with_a_figure() -> None:
    assert texts("20 men were arrested.") == ["20 men were arrested."]
