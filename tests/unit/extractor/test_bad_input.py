"""What is no news prose is neither misread nor fatal, and takes no time."""

import time

import pytest

from crosswire_extractor.reading import read
from tests.unit.extractor.desk import article


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\t ",
        "the mayor said that " * 25_000,
        "a" * 100_000,
        "1 2 3 4 5 6 7 8 9 " * 5_000,
        '"' * 5_000 + " said the mayor. " + "“" * 3_000,
        "(" * 3_000 + "the mayor signed" + ")" * 3_000 + ".",
        "The man who said that " * 300 + "the mayor signed.",
        "Der Bürgermeister hat den Vertrag nicht unterschrieben, sagte die Polizei am Montag.",
        "Мэр не подписал контракт, сообщила полиция.",
        "El alcalde no firmó el contrato, dijo la policía el lunes.",
        "市长没有签署合同,警方说。",
    ],
    ids=lambda text: text[:20],
)
def test_no_claim_is_made_of_what_is_no_english_prose(text: str) -> None:
    begun = time.process_time()

    assert read(*article(text)) == []
    assert time.process_time() - begun < 10


def test_a_claim_without_a_date_has_none() -> None:
    found = read(*article("Police said that the mayor had signed the contract."))

    assert found
    assert all(claim.event_time is None for claim in found)


def test_the_same_words_are_always_read_alike() -> None:
    text = "Norway said Sweden shelled the lighthouse on Monday, killing two. Sweden denied it."

    assert read(*article(text)) == read(*article(text))
