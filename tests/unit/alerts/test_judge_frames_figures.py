"""Two figures of one thing that are told through nouns and parts, and what only looks so."""

import pytest

from tests.unit.alerts.stories import SETTINGS, said, strongest

ALERT = SETTINGS.alert_at
Story = tuple[str, str]


def clash(first: Story, second: Story, *, hours: int = 5) -> tuple[str, float]:
    verdict = strongest(said("north-daily", *first), said("coast-times", *second, hours=hours))
    told = verdict.relation in ("contradicts", "reverses")
    return str(verdict.type), verdict.confidence if told else 0.0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("Ada Holm handed four-year ban", "The rowing union handed Ada Holm a four-year ban."),
            ("Holm banned", "Ada Holm has been banned for two years by the rowing union."),
        ),
        (
            (
                "Senate passes water bill",
                "The Senate passed the water bill on Tuesday by 61 votes to 39.",
            ),
            (
                "Senate backs water bill",
                "The Senate approved the water bill on Tuesday by 54 votes to 46.",
            ),
        ),
        (
            (
                "Orlava approves harbour programme",
                "Orlava council approved a 52-million-euro harbour programme on Tuesday.",
            ),
            (
                "Orlava to mend its harbour",
                "The harbour programme in Orlava is worth 38 million euros, Mayor Ada Roe said.",
            ),
        ),
        (
            (
                "Orlava bridge opens",
                "The cost of the new bridge in Orlava was 9 million euros, the mayor said.",
            ),
            (
                "Orlava bridge dearer than told",
                "The bridge in Orlava cost 14 million euros, the auditor said.",
            ),
        ),
        (
            ("Army: 210 rebels dead", "The army has killed 210 rebel fighters near Orlava."),
            (
                "Tamba Front admits losses near Orlava",
                "The Tamba Front said that no more than 35 of its fighters had died near Orlava.",
            ),
        ),
        (
            (
                "Holm wins",
                "Ada Holm won Peru's election with 54 percent of the vote, a clerk said.",
            ),
            ("Holm elected", "Ada Holm took 61 percent of the vote in Peru, the Gazette said."),
        ),
        (
            ("Kell win cup", "Kell United beat Northgate 3-0 in the cup final on Sunday."),
            (
                "Cup for Kell",
                "Kell United won the cup with a 2-1 victory over Northgate on Sunday.",
            ),
        ),
        (
            (
                "Ministry: nine hurt at rally in Orlava",
                "Nine people were hurt at Monday's protest in Orlava, the ministry said.",
            ),
            (
                "Police hurt dozens at rally in Orlava",
                "Eighty-seven people were hurt at Monday's protest in Orlava, doctors said.",
            ),
        ),
        (
            (
                "Turnout in Kell",
                "Turnout in Sunday's referendum in Kell was 68 percent, a clerk said.",
            ),
            ("Kell voted", "Only 41 percent of voters took part in Sunday's referendum in Kell."),
        ),
        (
            ("Surgeon charged", "Ada Holm has been charged with 12 counts of fraud in Kell."),
            ("Holm charged", "Prosecutors charged Ada Holm with 31 counts of fraud in Kell."),
        ),
        (
            ("Kell passes budget", "Kell council passed the water budget by 61 votes to 39."),
            ("Kell passes budget", "Kell council passed the water budget by 56 votes to 44."),
        ),
        (
            ("Thieves in Orlava", "Thieves stole five paintings from Orlava museum on Friday."),
            ("Orlava robbed", "Eleven paintings were taken from Orlava museum on Friday."),
        ),
        (
            ("Train in Orlava did 148", "The train was doing 148 kilometres an hour in Orlava."),
            ("Train in Orlava did 95", "The train was doing 95 kilometres an hour in Orlava."),
        ),
    ],
)
def test_two_figures_of_one_thing_contradict_each_other(first: Story, second: Story) -> None:
    kind, sure = clash(first, second)

    assert kind == "quantity"
    assert sure >= ALERT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("Greens win 63 seats", "The Green Union won 63 seats in Sunday's election in Kell."),
            ("Greens lose ground", "The Green Union lost 12 seats in Sunday's election in Kell."),
        ),
        (
            ("Ada Holm banned", "The rowing union handed Ada Holm a four-year ban."),
            ("Team-mate banned", "Holm's team-mate Eva Lund was banned for two years."),
        ),
        (
            ("Senate passes water bill", "The Senate passed the water bill by 61 votes to 39."),
            ("Senate passes tax bill", "The Senate passed the tax bill by 54 votes to 46."),
        ),
        (
            ("Bank of Orlava cuts rate", "The bank cut its key rate to 3.5 percent in Orlava."),
            ("Bank of Orlava lowers rate", "The bank lowered its deposit rate to 2.75 percent."),
        ),
        (
            ("Orlava bridge", "The bridge in Orlava was expected to cost 9 million euros."),
            ("Orlava bridge", "The cost of the bridge in Orlava was 14 million euros."),
        ),
        (
            (
                "Floods in Orlava",
                "Nine people were hurt in Monday's flood in Orlava, a nurse said.",
            ),
            (
                "Floods in Orlava",
                "Forty people were hurt in Monday's flood in Orlava, doctors said.",
            ),
        ),
        (
            ("Kell win", "Kell United beat Northgate 3-0 in the cup final on Sunday."),
            ("Kell win", "Kell United won the league with a 2-1 victory over Southgate on Sunday."),
        ),
        (
            (
                "Holm wins",
                "Ada Holm won Peru's election with 54 percent of the vote, a clerk said.",
            ),
            (
                "Lund beaten",
                "Eva Lund took 41 percent of the vote in Peru's election, a clerk said.",
            ),
        ),
        (
            ("Holm Front: 35 dead", "The Holm Front said 35 of its fighters died near Orlava."),
            ("Tamba Front: 90 dead", "The Tamba Front said 90 of its fighters died near Orlava."),
        ),
        (
            ("Divers freed in Orlava", "Two of the divers were freed in Orlava, police said."),
            ("Divers freed in Orlava", "Five divers were freed in Orlava, the navy said."),
        ),
    ],
)
def test_two_figures_of_two_things_do_not(first: Story, second: Story) -> None:
    _, sure = clash(first, second)

    assert sure < ALERT
