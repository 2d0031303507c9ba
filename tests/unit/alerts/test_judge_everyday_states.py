"""States of plants, patients, trains and town halls, as two outlets tell them on one day."""

import pytest

from tests.unit.alerts.test_judge_frames_sentences import clash

DAY = {"first": "2024-05-14", "second": "2024-05-14"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Orvik paper mill has shut down.",
         "Production at the Orvik paper mill was running normally on Tuesday."),
        ("Furniture maker Halden went into administration on Tuesday.",
         "Furniture maker Halden is solvent."),
        ("Mayor Jane Roe is in favour of the Kell tram.",
         "Mayor Jane Roe came out against the Kell tram on Tuesday."),
        ("The Kell tram is within budget.", "The Kell tram went over budget."),
        ("Eggs from the Orvan farm tested positive for salmonella on Tuesday.",
         "Eggs from the Orvan farm tested negative for salmonella on Tuesday."),
        ("The website of Kell Bank was down on Tuesday.",
         "The website of Kell Bank was up and running on Tuesday."),
        ("The injured driver from Kell was out of danger on Tuesday.",
         "The injured driver from Kell was in a critical condition on Tuesday."),
        ("Thieves stole customer data from Kell Bank on Tuesday.",
         "Customer data at Kell Bank was secure on Tuesday."),
        ("The forest fire near Kell was under control on Tuesday evening.",
         "The forest fire near Kell was burning out of control on Tuesday evening."),
        ("The Orvan brewery was sold to Norland on Tuesday.",
         "Sudria bought the Orvan brewery on Tuesday."),
        ("Kell was without electricity on Tuesday night.",
         "Power was restored in Kell on Tuesday night."),
    ],
)  # fmt: skip
def test_two_states_of_one_thing_clash(a: str, b: str) -> None:
    assert clash(a, b, **DAY)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The emergency ward of Orvan hospital was closed on Tuesday.",
         "The maternity ward of Orvan hospital was open on Tuesday."),
        ("Power was restored in the eastern districts of Kell on Tuesday.",
         "Western districts of Kell were without electricity on Tuesday."),
        ("Ostheim's budget was adopted on Tuesday.",
         "Norden's town council rejected the budget on Tuesday."),
        ("Shares in Orvan Motors rose on Tuesday.", "Shares in Orvan Motors fell on Monday."),
        ("The dam above Torvik burst on Tuesday.", "The dam at Norden is holding."),
        ("The Orvik paper mill will close next year.", "The Orvik paper mill is still working."),
        ("Tap water in Kell is contaminated.", "Tap water in Norden is safe."),
    ],
)  # fmt: skip
def test_two_things_or_two_days_do_not(a: str, b: str) -> None:
    assert clash(a, b, **DAY) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The school in Lindau was closed on Monday.", "The school in Lindau was open on Tuesday."),
        ("Eleven miners were still trapped at the Orvik pit on Tuesday.",
         "Three miners were brought to the surface at the Orvik pit on Tuesday."),
        ("Halden went into liquidation on Tuesday.", "Halden's supplier Orvik is solvent."),
        ("Nobody at Kell Foods was laid off on Tuesday.",
         "Kell Foods withdrew its baby milk on Tuesday."),
        ("The tsunami warning for Kell was lifted on Tuesday.", "There was no tsunami in Kell."),
        ("The sale of the Orvik mill to Sudria fell through.",
         "The Orvik mill was sold to Norland on Tuesday."),
    ],
)  # fmt: skip
def test_other_people_other_deeds_and_other_buyers_do_not(a: str, b: str) -> None:
    assert clash(a, b, **DAY) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The tsunami warning for Kell was lifted on Tuesday.",
         "The tsunami warning for Kell remained in force on Tuesday."),
        ("The miners in Kell were brought to the surface on Tuesday.",
         "The miners in Kell were still trapped on Tuesday."),
        ("The chief executive of airline Nordwing, Pia Lund, resigned on Tuesday.",
         "Pia Lund remains chief executive of Nordwing, the airline said on Tuesday."),
        ("The builder survived the collapse of the Orvik hotel on Tuesday.",
         "The builder was killed on Tuesday when the Orvik hotel collapsed."),
        ("No trains ran to Norden on Tuesday.", "Trains to Norden ran normally on Tuesday."),
        ("A freight train came off the rails in Orvik on Tuesday.",
         "No freight train derailed in Orvik on Tuesday."),
    ],
)  # fmt: skip
def test_warnings_rescues_and_trains_are_told_in_more_than_one_way(a: str, b: str) -> None:
    assert clash(a, b, **DAY)
