"""Who somebody is, how he died and how he left, told in two ways by two articles."""

import pytest

from tests.quality.comparing import told
from tests.unit.alerts.stories import SETTINGS, verdict

CASES = [
    pytest.param(
        "Suspect in Lowen stabbing is Syrian##The man who stabbed three people at a tram stop in"
        " Lowen on Monday is a Syrian national, the interior minister said on Tuesday.",
        "Lowen attacker was German, police say##Three people were hurt at a tram stop in Lowen on"
        " Monday. The attacker is a German citizen, a police spokeswoman said.",
        id="two countries",
    ),
    pytest.param(
        "Two dead in Portovel##The gunman who killed two people in Portovel on Monday was a"
        " 24-year-old student, police said.",
        "Portovel in shock##Portovel is in shock after Monday's shooting of two people. The gunman"
        " was a 31-year-old electrician, the mayor said.",
        id="two ages",
    ),
    pytest.param(
        "Van hits crowd##The driver of the van that hit a crowd in Tarnby on Monday was a woman in"
        " her fifties, police said.",
        "Crash in Tarnby##Witnesses in Tarnby said that the driver of the van, which hit a crowd on"
        " Monday, was a young man.",
        id="a man or a woman",
    ),
    pytest.param(
        "Prisoner dies##Opposition politician Erik Lind died of a heart attack in Sorvik prison on"
        " Monday, prison authorities said.",
        "Lind was poisoned, says lawyer##Erik Lind died of poisoning, his lawyer said on Tuesday,"
        " citing hospital records from Sorvik.",
        id="of an illness or of poison",
    ),
    pytest.param(
        "Reporter found dead##Reporter Erik Lind drowned, police in Sorvik said on Tuesday.",
        "Lind was murdered, family says##A second autopsy found that Erik Lind was strangled, his"
        " family said on Tuesday.",
        id="drowned or strangled",
    ),
    pytest.param(
        "Minister out##Minister Anna Kroll resigned on Monday.",
        "Kroll dismissed##The prime minister dismissed Anna Kroll on Monday.",
        id="of her own accord or not",
    ),
    pytest.param(
        "Strike kills nine##All nine people killed in Monday's strike on Wad Harim were fighters,"
        " the army said.",
        "Strike on Wad Harim##The nine people who were killed in the strike on Wad Harim on Monday"
        " were civilians, the governor said on Tuesday. Two of them were nurses.",
        id="the dead of one strike",
    ),
    pytest.param(
        "Keeper leaves##Goalkeeper Erik Lind will leave Lowen United in June, his agent said.",
        "Lind stays##Erik Lind will stay at Lowen United next season, the club said.",
        id="stays or leaves",
    ),
    pytest.param(
        "Plane with weapons##The plane that landed in Kassala on Monday was carrying weapons for"
        " the rebels, the government said.",
        "Aid flight##A cargo plane that landed in Kassala on Monday carried only medicine and"
        " food, the charity MedAid said.",
        id="only medicine",
    ),
    pytest.param(
        "Ransom paid##The company paid a ransom of two million dollars for the crew of the"
        " Salina, its insurer said.",
        "Crew freed##No ransom was paid for the release of the crew of the Salina, the company"
        " said.",
        id="no ransom for a release",
    ),
    pytest.param(
        "Lowen theft##The statue stolen from the museum in Lowen on Monday was a copy, the"
        " director said.",
        "Statue gone##The statue that thieves took from the museum in Lowen on Monday is the"
        " original, an expert said.",
        id="a copy or the original",
    ),
]

SILENT = [
    pytest.param(
        "Man held in Lowen##The man who stabbed a police officer in Lowen on Monday is an Austrian"
        " citizen, the interior minister said.",
        "Victim of Lowen attack named##The man who was stabbed in Lowen on Monday is a German"
        " tourist, the hospital said.",
        id="the attacker and his victim",
    ),
    pytest.param(
        "Two dead in Portovel##The gunman who killed two people in Portovel on Monday was a"
        " 24-year-old student, police said.",
        "Shooting in Elmswick##The gunman who killed two people in Elmswick on Monday was a"
        " 31-year-old electrician, police said.",
        id="two gunmen in two towns",
    ),
    pytest.param(
        "Two dead in Portovel##The gunman who killed two people in Portovel on Monday was a"
        " 24-year-old student, police said.",
        "Portovel in shock##Portovel is in shock after Monday's shooting of two people. The gunman"
        " was a 25-year-old from the town, the mayor said.",
        id="a birthday may lie between",
    ),
    pytest.param(
        "Two dead in Portovel##The gunman who killed two people in Portovel on Monday was a"
        " 24-year-old student, police said.",
        "Portovel in shock##Portovel is in shock after Monday's shooting of two people. The driver"
        " of the gunman was a 31-year-old electrician, the mayor said.",
        id="he and who drove him",
    ),
    pytest.param(
        "Prisoner dies##Opposition politician Erik Lind died of a stroke on Monday, doctors said.",
        "Lind death##Erik Lind died from a brain haemorrhage, his family said on Tuesday.",
        id="two words for one illness",
    ),
    pytest.param(
        "Prisoner dies##Opposition politician Erik Lind died of his injuries on Monday, it said.",
        "Lind death##Erik Lind died of a gunshot wound, his family said on Tuesday.",
        id="injuries come of something",
    ),
    pytest.param(
        "Minister out##Minister Anna Kroll resigned on Monday, her office said.",
        "Two leave##Minister Anna Kroll stepped down on Monday, and her deputy was sacked.",
        id="she, and her deputy",
    ),
    pytest.param(
        "Strike kills nine##Most of the nine people killed in Monday's strike on Wad Harim were"
        " fighters, the army said.",
        "Strike on Wad Harim##The two people who were wounded in the strike on Wad Harim on Monday"
        " were civilians, the governor said on Tuesday.",
        id="the dead and the wounded",
    ),
    pytest.param(
        "Plane lands##The plane that landed in Kassala on Monday was carrying food, the government"
        " said.",
        "Aid flight##A cargo plane that landed in Kassala on Monday carried only medicine and"
        " food, the charity MedAid said.",
        id="food is among it",
    ),
    pytest.param(
        "Keeper leaves##Goalkeeper Erik Lind left the pitch injured on Monday, his coach said.",
        "Lind stays##Erik Lind will stay at Lowen United next season, the club said.",
        id="the pitch and the club",
    ),
]


@pytest.mark.parametrize(("one", "other"), CASES)
def test_one_person_is_of_one_country_and_age_dies_and_leaves_in_one_way(
    one: str, other: str
) -> None:
    found = verdict(one, other)

    assert told(found, SETTINGS), found.reasons


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_others_and_other_words_are_no_contradiction(one: str, other: str) -> None:
    found = verdict(one, other)

    assert not told(found, SETTINGS), found.reasons


def test_two_counts_of_the_dead_differ_in_their_figure() -> None:
    found = verdict(
        "Strike kills nine##The four people killed in Monday's strike on Wad Harim were fighters,"
        " the army said.",
        "Strike on Wad Harim##The nine people killed in the strike on Wad Harim on Monday were"
        " civilians, the governor said on Tuesday. More may lie under the rubble.",
    )

    assert found.type == "quantity"
