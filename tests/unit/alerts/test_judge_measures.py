"""Ages, sums, sizes, terms and hours of one matter in many forms, and what only looks so."""

import pytest

from tests.unit.alerts.stories import raised, verdict


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Ada Holm, 34, was arrested in Orvik on Monday, police said.",
            "Police in Orvik arrested Ada Holm, a 43-year-old dentist, on Monday, her lawyer said.",
        ),
        (
            "A 34-year-old man was shot dead at a market in Orvik on Monday, police said.",
            "Bo Holm, 43, was killed at a market in Orvik on Monday, his brother said.",
        ),
        (
            "A 34-year-old cyclist was killed in a crash near Orvik on Monday, police said.",
            "A woman aged 52 died in a crash near Orvik on Monday, a hospital said.",
        ),
    ],
)
def test_two_ages_of_one_person_clash(first: str, second: str) -> None:
    found = verdict(first, second)

    assert (found.type, raised(found)) == ("quantity", True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Ada Holm, 34, was arrested in Orvik on Monday, police said.",
            "Ada Holm, 35, was arrested in Orvik on Monday, her lawyer said.",
        ),
        (
            "Ada Holm, 34, was arrested in Orvik on Monday, police said.",
            "Bo Holm, 43, was arrested in Orvik on Monday, his lawyer said.",
        ),
        (
            "A 34-year-old man was killed in a crash near Orvik on Monday, police said.",
            "A 43-year-old man was injured in a crash near Orvik on Monday, police said.",
        ),
        (
            "A 34-year-old man was killed in a crash near Orvik on Monday, police said.",
            "A 43-year-old woman was killed in a crash near Orvik on Monday, a hospital said.",
        ),
        (
            "A 34-year-old cyclist was killed in a crash near Orvik on Monday, police said.",
            "A 43-year-old driver was killed in a crash near Orvik on Monday, a hospital said.",
        ),
        (
            "A 34-year-old man was killed in a crash near Orvik on Monday, police said.",
            "A 43-year-old man was killed in a crash near Kell on Monday, a hospital said.",
        ),
    ],
)
def test_two_who_may_be_two_have_two_ages(first: str, second: str) -> None:
    assert not raised(verdict(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A ferry with 180 people aboard sank off Orvik on Monday, the coast guard said.",
            "The ferry that sank off Orvik on Monday was designed to carry 310 people, he said.",
        ),
        (
            "A ferry with 180 people aboard sank off Orvik on Monday, the coast guard said.",
            "The ferry that sank off Orvik on Monday had 20 women aboard, survivors said.",
        ),
        (
            "A ferry with 180 people aboard sank off Orvik on Monday, the coast guard said.",
            "The ferry that sank off Orvik on Monday carried 310 people on an earlier trip.",
        ),
        (
            "Nine people were killed in a bus crash near Orvik on Monday, police said.",
            "Forty people have died in bus crashes near Orvik this year, police said on Monday.",
        ),
        (
            "A wildfire near Orvik has burned 900 hectares of forest, firefighters said on Monday.",
            "A wildfire near Orvik burned 4,000 hectares of forest in July 2019, a farmer said.",
        ),
        (
            "President Ada Holm won 52 percent of the vote in Sunday's vote in Chile, she said.",
            "President Ada Holm won 41 percent of the vote in Orvik on Sunday, an observer said.",
        ),
        (
            "Kell will pay 900 million euros for Orvan Motors, the two firms said on Monday.",
            "Kell will pay 400 million euros for Orvan Motors in cash and the rest in shares.",
        ),
        (
            "Turnout in Sunday's election in Chile was 64 percent, the commission said on Monday.",
            "Turnout in Chile's last election was 41 percent, observers said on Monday.",
        ),
        (
            "Bo Holm had been missing on Mount Sarn since Friday, rescuers said on Monday.",
            "Bo Holm was rescued from Mount Sarn on Monday, guides said.",
        ),
    ],
)
def test_a_part_another_time_and_what_may_be_are_no_second_figure(first: str, second: str) -> None:
    assert not raised(verdict(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Ada Holm was sentenced to six years in prison for fraud on Monday, her lawyer said.",
            "Holm gets nine years##Ada Holm was found guilty of fraud in Orvik on Monday.",
        ),
        (
            "Ada Holm must go to prison for six years, a court in Orvik ruled on Monday.",
            "The court gave Ada Holm nine years in jail on Monday, a prosecutor said.",
        ),
        (
            "Ada Holm was sentenced to life in prison for fraud on Monday, a prosecutor said.",
            "A court in Orvik jailed Ada Holm for six years on Monday, her lawyer said.",
        ),
        (
            "Ada Holm was sentenced to six years in prison for fraud on Monday, her lawyer said.",
            "A court in Orvik sent Ada Holm to prison for nine years on Monday.",
        ),
        (
            "Ada Holm was sentenced to six years in prison for fraud on Monday, her lawyer said.",
            "Ada Holm will go to prison for nine years, a court in Orvik ruled on Monday.",
        ),
        (
            "Ada Holm was sentenced to six years in prison for fraud on Monday, her lawyer said.",
            "Ada Holm was given a life sentence on Monday, a court said.",
        ),
    ],
)
def test_two_terms_of_one_sentence_clash(first: str, second: str) -> None:
    found = verdict(first, second)

    assert (found.type, raised(found)) == ("quantity", True)


@pytest.mark.parametrize(
    "other",
    [
        "Ada Holm faces nine years in prison for fraud, her lawyer said on Monday.",
        "Prosecutors want Ada Holm to go to prison for life, her lawyer said on Monday.",
        "Ada Holm must go to prison for nine years, prosecutors demanded on Monday.",
        "Ada Holm will go to prison for nine years if she is convicted, her lawyer said.",
        "Holm gets nine years to pay##Ada Holm was sentenced in Orvik on Monday.",
        "Holm gets nine years of support##Ada Holm was sentenced in Orvik on Monday.",
        "Ada Holm was sentenced to 72 months in prison on Monday, her lawyer said.",
    ],
)
def test_what_somebody_may_get_or_has_to_pay_is_no_sentence(other: str) -> None:
    told = "Ada Holm was sentenced to six years in prison for fraud on Monday, a court said."

    assert not raised(verdict(told, other))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "An explosion wrecked a fireworks factory near Orvik at 3 a.m. on Monday, police said.",
            "The fireworks factory near Orvik blew up shortly before noon on Monday, workers said.",
        ),
        (
            "A cargo plane crashed near Orvik at 6:20 a.m. on Monday, the airline said.",
            "It was almost ten in the morning when a cargo plane came down near Orvik on Monday.",
        ),
        (
            "A magnitude 6.1 earthquake struck northern Chile on Monday, officials said.",
            "Monday's quake in the north of Chile measured 6.9, the geological survey said.",
        ),
        (
            "The river Tessa rose to 9.2 metres in Orvik on Monday, the water authority said.",
            "The water level of the Tessa peaked at 7.4 metres in Orvik on Monday, the mayor said.",
        ),
    ],
)
def test_two_hours_two_magnitudes_and_two_heights_clash(first: str, second: str) -> None:
    assert raised(verdict(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A drone hit a house in Kharkiv at 3 a.m. on Monday, officials said.",
            "A drone hit a house in Kharkiv at 11 a.m. on Monday, residents said.",
        ),
        (
            "A car crashed in Berlin at 3 a.m. on Monday, police said.",
            "A car crashed in Berlin at 11 a.m. on Monday, the fire brigade said.",
        ),
        (
            "A bus crashed near Orvik at 3 a.m. on Monday, police said.",
            "A train crashed near Orvik at 11 a.m. on Monday, the railway said.",
        ),
        (
            "A fire broke out at a hotel in Orvik at 3 a.m. on Monday, police said.",
            "A fire broke out at the hotel in Orvik at about 3.40 a.m. on Monday, a guest said.",
        ),
        (
            "A magnitude 6.1 earthquake struck Chile on Monday, officials said.",
            "A quake with a preliminary magnitude of 6.9 struck Chile on Monday, a survey said.",
        ),
        (
            "A magnitude 6.1 earthquake struck Chile on Monday, officials said.",
            "Two earthquakes struck Chile on Monday, officials said.",
        ),
        (
            "A magnitude 6.1 earthquake struck Hokkaido in northern Japan on Monday, police said.",
            "A magnitude 6.9 earthquake struck Kyushu in southern Japan on Monday, a survey said.",
        ),
        (
            "The river Tessa rose to 9.2 metres in Orvik on Monday, the water authority said.",
            "The river Tessa rose to 7.4 metres in Kell on Monday, the mayor said.",
        ),
    ],
)
def test_two_events_of_one_day_and_what_is_rounded_do_not(first: str, second: str) -> None:
    assert not raised(verdict(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Robbers stole $2 million from a cash van near Orvik on Monday, police said.",
            "The gang that held up a cash van near Orvik on Monday fled with $600,000, they said.",
        ),
        (
            "Masked men robbed a cash van near Orvik of $2 million on Monday, police said.",
            "Robbers made off with $600,000 from a cash van near Orvik on Monday, the owner said.",
        ),
        (
            "Pirates freed the tanker Nerissa on Monday after its owner paid them $5 million.",
            "The ransom for the tanker Nerissa, which pirates freed on Monday, was $2 million.",
        ),
        (
            "Kell Motors is buying its rival Orvan for 2.1 billion euros, the firm said on Monday.",
            "Kell Motors' takeover of Orvan is worth 1.2 billion euros, a banker said on Monday.",
        ),
        (
            "Kell Motors is buying its rival Orvan for 2.1 billion euros, the firm said on Monday.",
            "Kell Motors bought Orvan in a deal worth 1.2 billion euros, a banker said on Monday.",
        ),
        (
            "Kell Motors is buying its rival Orvan for 2.1 billion euros, the firm said on Monday.",
            "Kell Motors' acquisition of Orvan valued it at 1.2 billion euros, she said on Monday.",
        ),
        (
            "Kell Motors is buying its rival Orvan for 2.1 billion euros, the firm said on Monday.",
            "Kell Motors will pay 1.2 billion euros for Orvan, a banker said on Monday.",
        ),
        (
            "Kell Motors is buying its rival Orvan for 2.1 billion euros, the firm said on Monday.",
            "Orvan is to be sold to Kell Motors for 1.2 billion euros, a banker said on Monday.",
        ),
        (
            "Orvik was without electricity for six hours on Monday, the mayor said.",
            "Power was restored in Orvik on Monday after two hours, the grid operator said.",
        ),
        (
            "Soldiers evacuated 4,000 people from Orvik on Monday because of a flood, she said.",
            "Nine hundred people were moved out of Orvik on Monday, the mayor said.",
        ),
        (
            "Flooding drove 4,000 people from their homes in Orvik on Monday, the governor said.",
            "Flooding forced 900 people to leave their homes in Orvik on Monday, the mayor said.",
        ),
    ],
)
def test_two_sums_stretches_and_crowds_clash(first: str, second: str) -> None:
    found = verdict(first, second)

    assert (found.type, raised(found)) == ("quantity", True)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Robbers stole $2 million from a cash van in Orvik on Monday, police said.",
            "Robbers stole $600,000 from a bank in Orvik on Monday, police said.",
        ),
        (
            "Robbers stole $2 million from a bank in Orvik on Monday, police said.",
            "Robbers fled with a $600,000 painting from a bank in Orvik on Monday, police said.",
        ),
        (
            "Pirates freed the tanker Nerissa on Monday after its owner paid them $5 million.",
            "The pirates who freed the tanker Nerissa on Monday had demanded $9 million, he said.",
        ),
        (
            "Kell Motors is buying its rival Orvan for 2.1 billion euros, the firm said on Monday.",
            "Kell Motors offered 1.2 billion euros for Orvan last year, a banker said on Monday.",
        ),
        (
            "Kell Motors is buying its rival Orvan for 2.1 billion euros, the firm said on Monday.",
            "Kell Motors wants to buy Orvan for 1.2 billion euros, a banker said on Monday.",
        ),
        (
            "Orvik was without electricity for six hours on Monday, the mayor said.",
            "The blackout in Orvik has lasted nine hours already, residents said on Monday.",
        ),
        (
            "Orvik was without electricity for six hours on Monday, the mayor said.",
            "The hospital in Orvik was without electricity for two hours on Monday, a doctor said.",
        ),
        (
            "Soldiers evacuated 4,000 people from Orvik on Monday because of a flood, she said.",
            "Police evacuated 90 people from a hotel in Orvik on Monday after a bomb threat.",
        ),
        (
            "Soldiers evacuated 4,000 people from Orvik on Monday, the governor said.",
            "Soldiers evacuated 900 people from two villages near Orvik on Monday, the mayor said.",
        ),
        (
            "Flooding drove 4,000 people from their homes in Orvik on Monday, the governor said.",
            "Flooding could force 9,000 people to leave their homes in Orvik, he said on Monday.",
        ),
    ],
)
def test_what_is_of_another_place_or_may_be_does_not(first: str, second: str) -> None:
    assert not raised(verdict(first, second))


def test_the_dead_of_years_ago_are_not_those_of_an_undated_headline() -> None:
    first = "Landslide kills 31 in Osk##The landslide buried a row of houses, the mayor said."
    second = "A landslide in Osk killed nine people{} officials said."

    assert not raised(verdict(first, second.format(" in 1998,")))
    assert raised(verdict(first, second.format(",")))
