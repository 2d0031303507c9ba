"""Titles for texts that come without one."""

import pytest

from crosswire_ingest.titles import title_of

SENTENCE = "Twelve people died in the flood, police said."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Flood in the northern valley\n\n{SENTENCE}", "Flood in the northern valley"),
        (f"Is the bridge still open?\n{SENTENCE}", "Is the bridge still open?"),
        (f"{SENTENCE}\nThe mayor spoke.", SENTENCE),
        (f"{SENTENCE} The mayor spoke.", SENTENCE),
        (f"North Daily\nNews\n\nFlood in the valley\n{SENTENCE}", "Flood in the valley"),
        (f"North Daily\nNews\n{SENTENCE}", SENTENCE),
        ("“Nobody died,” the mayor said. Others disagree.", "“Nobody died,” the mayor said."),
        ("Flood in the northern valley", "Flood in the northern valley"),
        ("Valley: Twelve people died;\nmore text", "Valley: Twelve people died;"),
        ("", ""),
        (" \n \n", ""),
    ],
)
def test_a_headline_is_found_or_the_first_sentence_serves(text: str, title: str) -> None:
    assert title_of(text) == title


def test_a_long_sentence_is_cut_between_words() -> None:
    title = title_of("The flood, " + "which nobody had foreseen, " * 20 + "ended.")

    assert len(title) <= 120
    assert title.startswith("The flood, which nobody")
    assert title.endswith("…")
    assert title[-2].isalpha()
