"""Who somebody is, how he died and how he left, told in two ways by two articles."""

import pytest

from tests.quality.comparing import told
from tests.unit.alerts.reports import SETTINGS, verdict

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
