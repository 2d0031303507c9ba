"""Pairs of reports that put one event or one plan at two places, and pairs that only look so."""

import pytest

from tests.unit.alerts.stories import verdict

CLASHES = [
    (
        "Battery plant goes to Orla##Voltan will build its first European factory in Orla, the "
        "company said on Tuesday.",
        "Kervo gets plant##Voltan's first factory in Europe will be built in Kervo, the governor "
        "said on Tuesday.",
    ),
    (
        "Quake shakes Norvale##The earthquake that shook Norvale on Tuesday had its epicentre near "
        "Orla, the institute said.",
        "Quake in Norvale##The epicentre of Tuesday's earthquake in Norvale lay near Kervo, the "
        "seismological office said.",
    ),
    (
        "Navy boards trawler##The Norvale navy said it had boarded the trawler Ona Star in its "
        "territorial waters on Monday.",
        "Trawler boarded##The trawler Ona Star was in international waters when it was boarded by "
        "the Norvale navy on Monday, its owner said.",
    ),
    (
        "Drug lord held##The drug lord Jan Roe was arrested in a villa in Orla on Monday, the "
        "minister said.",
        "Roe caught##Police arrested Jan Roe in a hotel in Kervo on Monday, the prosecutor said.",
    ),
    (
        "Depot hit##The drones that struck the oil depot at Orla on Monday were launched from "
        "Iraq, Norvale's ministry said.",
        "Not from here##A spokesman for the Orvan army said on Tuesday that the drones which hit "
        "the oil depot at Orla had been launched from Yemen.",
    ),
    (
        "Treaty to be signed##The fishing treaty between Norway and Iceland will be signed in "
        "Geneva on 30 June, Norway's foreign ministry said.",
        "Treaty moves north##The fishing treaty between Norway and Iceland will be signed on 30 "
        "June in Oslo, Iceland's prime minister said.",
    ),
]

SILENT = [
    (
        "Election on 18 June##Norvale will hold a presidential election on 18 June, the president "
        "said on Tuesday.",
        "Runoff on 2 July##Voters in Norvale will choose between the two candidates in a runoff on "
        "2 July, the commission said on Tuesday.",
    ),
    (
        "Depot hit##The drones that struck the oil depot at Orla on Monday were launched from "
        "Iraq, Norvale's ministry said.",
        "Drones hit depot##The drones that hit the depot at Orla on Monday were launched from a "
        "field in Iraq, a spokesman said.",
    ),
    (
        "Cup final goes to Orla##The final of the Northern Cup will be played in Orla next May, "
        "organisers said on Tuesday.",
        "Women's final goes to Kervo##The final of the women's Northern Cup will be held in Kervo "
        "next May, the federation said on Tuesday.",
    ),
    (
        "Battery plant goes to Orla##Voltan will build its first European factory in Orla, the "
        "company said on Tuesday.",
        "Voltan comes to Europe##Voltan will build a factory in Europe, a minister said.",
    ),
    (
        "Talks in Orla##The next round of talks between Norvale and Orvan will take place in Orla "
        "on Thursday, Norvale's ministry said.",
        "Final round##Norvale and Orvan will hold the final round of their talks in Kervo in June, "
        "Orvan's ministry said.",
    ),
    (
        "Roe held##Jan Roe was arrested in a villa in Orla on Monday, the minister said.",
        "Roe held##Police arrested Jan Roe in Orla on Monday, the prosecutor said.",
    ),
]


@pytest.mark.parametrize(("first", "second"), CLASHES)
def test_one_thing_at_two_places_is_a_clash(first: str, second: str) -> None:
    found = verdict(first, second)

    assert (found.relation, found.type) == ("contradicts", "place")
    assert found.confidence >= 0.7


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_another_event_and_a_place_within_a_place_are_none(first: str, second: str) -> None:
    found = verdict(first, second)

    assert found.relation != "contradicts" or found.confidence < 0.7
