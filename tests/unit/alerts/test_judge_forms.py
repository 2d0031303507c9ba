"""One clash is found in whatever forms reporters tell its two sides."""

from collections.abc import Sequence
from functools import cache
from itertools import product

import pytest

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire_alerts.judge import judge
from crosswire_extractor.reading import read
from tests.quality.cases import Item
from tests.quality.comparing import strength
from tests.unit.alerts.stories import SETTINGS, raised


@cache
def claims(outlet: str, at: str, report: str) -> Sequence[Claim]:
    """What an article says of a title, a "##" and a text, or of a text alone."""
    return read(*Item.told(report, source=outlet, published=at).article())


def between(first: str, second: str) -> Verdict:
    told = claims("Kervo Post", "2025-03-04T10:00", first)
    other = claims("Orla Echo", "2025-03-04T11:00", second)
    return min((judge(a, b, settings=SETTINGS) for a in told for b in other), key=strength)


ARRESTED = (
    "Police arrested the mayor of Korven, Dana Holt, on Tuesday.",
    "Korven's mayor, Dana Holt, was arrested on Tuesday, her deputy said.",
    "Mayor of Korven arrested##Dana Holt was taken into custody at her home on Tuesday morning, "
    "two city officials said.",
    "Mayor Dana Holt has been detained, her lawyer said on Tuesday.",
    "Dana Holt, who was arrested on Tuesday, is the mayor of Korven.",
)
NOT_ARRESTED = (
    "Police did not arrest the mayor of Korven, Dana Holt, a police spokesman said on Tuesday.",
    "Police in Korven denied on Tuesday that they had arrested mayor Dana Holt.",
    "Reports that Korven mayor Dana Holt had been arrested are false, police said on Tuesday.",
    "Dana Holt has not been arrested, the interior ministry said on Tuesday.",
    "Police denied arresting Korven mayor Dana Holt.",
    "There was no arrest of Korven mayor Dana Holt, police said on Tuesday.",
    '"I was never arrested," Korven mayor Dana Holt told reporters on Tuesday.',
)
RESIGNED = (
    "Finance minister Karl Omm resigned on Tuesday.",
    "Karl Omm has resigned as finance minister of Kenya, two officials said on Tuesday.",
    "Finance minister Karl Omm handed in his resignation on Tuesday, the daily said.",
)
NOT_RESIGNED = (
    "Finance minister Karl Omm has not resigned, his office said on Tuesday.",
    "Reports of the resignation of finance minister Karl Omm are untrue, his spokeswoman said.",
    "Karl Omm denied resigning as finance minister.",
    '"I have not resigned and I will not," finance minister Karl Omm said on Tuesday.',
    "Karl Omm stays on as finance minister, the prime minister's office said on Tuesday.",
    "Karl Omm remains finance minister, the prime minister's office said on Tuesday.",
)
BOMBED = (
    "Kenyan jets bombed a hospital in Tamsin on Tuesday, doctors said.",
    "A hospital in Tamsin was hit by a Kenyan air strike on Tuesday, the health ministry said.",
    "The Kenyan air force carried out a strike on the hospital in Tamsin on Tuesday, nurses said.",
)
NOT_BOMBED = (
    "Kenya did not bomb the hospital in Tamsin, its defence ministry said on Tuesday.",
    "Kenya's army denied on Tuesday that its jets had bombed the hospital in Tamsin.",
    "Kenya denied bombing a hospital in Tamsin.",
    "Reports of a Kenyan strike on a hospital in Tamsin are false, the defence ministry said.",
    "No Kenyan aircraft attacked the hospital in Tamsin on Tuesday, the army said.",
    "There was no strike on the hospital in Tamsin, a Kenyan army spokesman said on Tuesday.",
    "The hospital in Tamsin was not hit, the Kenyan defence ministry said on Tuesday.",
)
MET = (
    "President Karl Omm met rebel leader Tavi Renk in Geneva on Tuesday, diplomats said.",
    "Karl Omm and Tavi Renk met in Geneva on Tuesday.",
    "There was a meeting between President Karl Omm and rebel leader Tavi Renk in Geneva.",
    "Rebel leader Tavi Renk had talks with President Karl Omm in Geneva on Tuesday, his aide said.",
)
NOT_MET = (
    "President Karl Omm did not meet Tavi Renk, his spokesman said on Tuesday.",
    "The office of President Karl Omm denied on Tuesday that he had met Tavi Renk in Geneva.",
    "No meeting took place between President Karl Omm and rebel leader Tavi Renk, officials said.",
    "Reports of talks between Karl Omm and Tavi Renk are untrue, the presidency said on Tuesday.",
    "Karl Omm and Tavi Renk have never met, the president's spokesman said on Tuesday.",
)
DEAD = (
    "Rebel leader Tavi Renk was killed in an air strike on Tuesday, the army said.",
    "Tavi Renk, the rebel leader, is dead, the defence minister said on Tuesday.",
    "Army kills rebel chief##Soldiers shot rebel leader Tavi Renk dead near Korven on Tuesday.",
    "The rebel leader Tavi Renk died of his wounds on Tuesday, a military source said.",
)
ALIVE = (
    "Rebel leader Tavi Renk is alive, his spokesman said on Tuesday.",
    "Tavi Renk survived the attack, the rebels said on Tuesday.",
    "Tavi Renk escaped unharmed and is in good health, a rebel spokesman said on Tuesday.",
    "Reports of the death of Tavi Renk are wrong, a rebel commander said on Tuesday.",
)
TAKEN = (
    "Rebels have captured the town of Tamsin, their spokesman said on Tuesday.",
    "The town of Tamsin fell to the rebels on Tuesday, residents said.",
    "The rebels said on Tuesday they had taken Tamsin.",
)
HELD = (
    "The army still holds Tamsin, a military spokesman said on Tuesday.",
    "The army denied on Tuesday that rebels had taken Tamsin.",
    "Government forces are in full control of Tamsin, the defence ministry said on Tuesday.",
    "The rebels have not taken Tamsin, the governor said on Tuesday.",
)
PASSED = (
    "The senate of Kenya passed the water bill on Tuesday.",
    "The water bill was adopted by the Kenyan senate on Tuesday.",
    "The water bill cleared Kenya's senate on Tuesday.",
)
REJECTED = (
    "The senate of Kenya rejected the water bill on Tuesday.",
    "Kenya's senate voted down the water bill on Tuesday.",
    "The water bill was defeated in Kenya's senate on Tuesday.",
)
SIGNED = (
    "Kenya and Chad have signed a fishing deal, the foreign ministry said on Tuesday.",
    "A fishing deal between Kenya and Chad was signed on Tuesday, officials said.",
)
NOT_SIGNED = (
    "Kenya has not signed a fishing deal with Chad, its ambassador said on Tuesday.",
    "Chad denied on Tuesday that it had signed a fishing deal with Kenya.",
    "Chad refused to sign the fishing deal with Kenya on Tuesday.",
)


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        *product(DEAD, ALIVE),
        *product(TAKEN, HELD),
        *product(PASSED, REJECTED),
        *product(SIGNED, NOT_SIGNED),
        (
            "Train drivers in Kenya went on strike on Tuesday.",
            "There was no strike of train drivers in Kenya on Tuesday, the railway said.",
        ),
        ("The drug Velorin is safe, the regulator said.", "Velorin is not safe, a professor said."),
        *product(ARRESTED, NOT_ARRESTED),
        *product(RESIGNED, NOT_RESIGNED),
        *product(BOMBED, NOT_BOMBED),
        *product(MET, NOT_MET),
    ],
)
def test_what_one_tells_and_another_denies_is_a_clash_in_any_form(told: str, denied: str) -> None:
    assert raised(between(told, denied))


@pytest.mark.parametrize(
    ("told", "other"),
    [
        pytest.param(
            "Dana Holt, a nurse from Korven, was arrested on Tuesday.",
            "Ilsa Holt, the mayor of Korven, has not been arrested, her lawyer said on Tuesday.",
            id="another of her family",
        ),
        pytest.param(
            "Karl Omm resigned as chairman of Orvan Bank on Tuesday.",
            "Karl Omm remains a director of Orvan Bank, its spokesman said on Tuesday.",
            id="two offices",
        ),
        pytest.param(
            "A hospital in Tamsin was bombed on Tuesday, doctors said.",
            "Kenya did not bomb the hospital in Tamsin, its defence ministry said on Tuesday.",
            id="nobody has said by whom",
        ),
        pytest.param(
            "A shop in Korven was robbed on Tuesday.",
            "Police did not rob the shop in Korven, a spokesman said on Tuesday.",
            id="robbing is not what police do",
        ),
        pytest.param(
            "Karl Omm met Tavi Renk in Geneva on Tuesday, diplomats said.",
            "Karl Omm did not meet Ana Feld, his spokesman said on Tuesday.",
            id="whom else he met",
        ),
        pytest.param(
            "The president and the rebel leader met in Geneva, diplomats said.",
            "The rebel leader did not meet the generals, his aide said.",
            id="who met whom",
        ),
        pytest.param(
            "Rebels have captured a village of Tamsin, their spokesman said on Tuesday.",
            "The army still holds Tamsin, a military spokesman said on Tuesday.",
            id="a part of it",
        ),
        pytest.param(
            "Rebels hold Tamsin, their spokesman said on Tuesday.",
            "The army has lost Tamsin, an officer said on Tuesday.",
            id="the one has it and the other has lost it",
        ),
        pytest.param(
            "Tavi Renk survived the attack, the rebels said on Tuesday.",
            "A guard of Tavi Renk was killed in the attack, the army said on Tuesday.",
            id="he survived and his guard did not",
        ),
        pytest.param(
            "Kenya and Chad have signed a fishing deal, the foreign ministry said on Tuesday.",
            "Kenya has not signed a fishing deal with Sudan, its ambassador said on Tuesday.",
            id="a deal with another",
        ),
        pytest.param(
            "Dockers at the port of Korven ended their strike on Tuesday, the port said.",
            "Dockers at the port of Korven are on strike again, the union said on Tuesday.",
            id="it has begun again",
        ),
        pytest.param(
            "A firefighter died in the fire at Tamsin on Tuesday, police said.",
            "Three firefighters escaped unharmed from the fire at Tamsin on Tuesday, police said.",
            id="one died and three are unharmed",
        ),
        pytest.param(
            "A resident of the tower was killed in the blaze in Tamsin, police said.",
            "Residents of the tower in Tamsin were unhurt, the mayor said.",
            id="one of them died and others did not",
        ),
        pytest.param(
            "The mayor of Buffalo, New York, resigned on Tuesday.",
            "New York has not resigned itself to the ruling, a lawyer said on Tuesday.",
            id="a place behind a comma",
        ),
    ],
)
def test_what_is_denied_of_another_is_none(told: str, other: str) -> None:
    assert not raised(between(told, other))
