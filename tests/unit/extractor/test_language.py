"""Which texts are English, however few small words a headline has."""

import pytest

from crosswire_extractor.reading.language import is_english, why_set_aside


@pytest.mark.parametrize(
    "text",
    [
        "Norvale strikes Orvan",
        "Norvale missiles strike Kell harbour command centre, says Orvan's military spokesman "
        "after heavy shelling",
        "The river rose overnight and twelve people died in the valley, the mayor of Kell said. "
        "Rescue teams searched for nine miners who had not come home, and hundreds of houses stood "
        "under water after a night of rain.",
        "The river rose overnight and twelve people died in the valley, the mayor of Kell said.",
        "Firm says pro-Norvale online operatives falsely claimed Kell governor fled capital city",
        "Norvale hoarding grain, says von der Tann, with lasting repercussions",
        "Kells Telekom sold O2 Ltd.",
        "Maureen O'Kell worked mostly in Orvan",
        "Dan O’Kell and Maureen O’Tarn won both races",
        "Simón Bolívar and José Martí are both known as Úrsula Núñez",
    ],
)
def test_it_is_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Река вышла из берегов",
        "El río se desbordó",
        "Der Bürgermeister von Kell hat am Montag gesagt, dass zwölf Menschen gestorben sind.",
        "Norvale lanza misiles contra el puerto de Kell, dice el portavoz militar de Orvan tras "
        "los bombardeos",
        "Kellin pormestari kertoi maanantaina, että kaksitoista ihmistä kuoli laakson tulvassa "
        "yön aikana.",
        "Kellin pormestari on kertonut maanantaina, että kaksitoista ihmistä kuoli laakson "
        "tulvassa yön aikana. Pelastajat etsivät edelleen kadonneita, ja satoja taloja jäi veden "
        "alle. Joki nousi nopeasti sateen jälkeen, eikä varoituksia annettu ajoissa kylien "
        "asukkaille.",
        "Nguyễn Văn Hùng khẳng định mười hai người thiệt mạng",
        "O prefeito de Kell o disse o mês",
        "Le maire de Kell annonce douze morts dans la vallée inondée, selon les secours locaux",
    ],
)
def test_it_is_not(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Kell: twelve people died in the valley, the mayor said.", None),
        ("Река вышла из берегов", "not in English"),
        ("洪水で12人が死亡した", "not in English"),
        ("12.5.2024 – 48 %", "without words"),
    ],
)
def test_why_nothing_is_read_is_said(text: str, why: str | None) -> None:
    assert why_set_aside(text) == why
