"""Two states of one thing in the news of courts, parliaments, ministries and borders."""

import pytest

from tests.quality.comparing import told
from tests.unit.alerts.stories import SETTINGS, verdict

CASES = [
    (
        "Broker Falk was remanded in custody on Tuesday, a court in Tarnby said.",
        "Broker Oskar Falk was freed on bail on Tuesday, his lawyer said.",
    ),
    (
        "Police are still looking for the robber Oskar Falk, they said on Tuesday.",
        "The robber Oskar Falk was caught in Tarnby on Tuesday.",
    ),
    (
        "Prosecutors in Tarnby dropped the charges against Oskar Falk on Tuesday.",
        "Oskar Falk was charged with fraud by prosecutors in Tarnby on Tuesday.",
    ),
    (
        "The court in Tarnby confirmed the sentence of Oskar Falk on Tuesday.",
        "The court in Tarnby threw out the sentence of Oskar Falk on Tuesday.",
    ),
    (
        "The court in Tarnby froze the accounts of Oskar Falk on Tuesday.",
        "The court in Tarnby released the accounts of Oskar Falk on Tuesday.",
    ),
    (
        "Mayor Mara Venn held on to her seat on Sunday.",
        "Mayor Mara Venn lost her seat on Sunday.",
    ),
    (
        "Deputies in Lowen backed the fishing bill on Tuesday.",
        "Deputies in Lowen rejected the fishing bill on Tuesday.",
    ),
    (
        "President Mara Venn signed the fishing law on Tuesday.",
        "President Mara Venn vetoed the fishing law on Tuesday.",
    ),
    (
        "The government of Lowen scrapped the petrol duty on Tuesday.",
        "The government of Lowen kept the petrol duty on Tuesday.",
    ),
    (
        "The ministry in Lowen granted a permit for the Velm dam on Tuesday.",
        "The ministry in Lowen rejected the Velm dam on Tuesday.",
    ),
    (
        "A jury in Tarnby found banker Oskar Falk not guilty of fraud on Tuesday.",
        "A court in Tarnby found banker Oskar Falk guilty of fraud on Tuesday.",
    ),
    (
        "The city of Lowen lifted its fishing ban on Tuesday.",
        "The city of Lowen will keep its fishing ban, the mayor said on Tuesday.",
    ),
    (
        "Lowen and Norland signed the fishing treaty on Monday.",
        "Norland has not signed the fishing treaty with Lowen, its foreign minister said.",
    ),
    (
        "Lowen tightened its asylum law on Tuesday.",
        "Lowen eased its asylum law on Tuesday.",
    ),
    (
        "Lowen let in 40 families at the Velm bridge on Tuesday.",
        "Lowen turned away 40 families at the Velm bridge on Tuesday.",
    ),
]

SILENT = [
    (
        "With 50 per cent of ballots counted in Tarnby, Anna Holt was ahead, the board said.",
        "With 80 per cent of ballots counted in Tarnby, Anna Holt was ahead.",
    ),
    (
        "Parliament in Lowen passed the fishing bill on Tuesday.",
        "Deputies in Lowen voted down a bill for a tax on empty flats on Tuesday.",
    ),
    (
        "Oskar Falk was acquitted of murder on Tuesday in Tarnby.",
        "Oskar Falk was convicted of tax evasion on Tuesday in Tarnby.",
    ),
    (
        "The robber Oskar Falk was arrested on Tuesday in Tarnby.",
        "The robber Oskar Falk was on the run for two years.",
    ),
    (
        "Police in Tarnby arrested Oskar Falk on Tuesday.",
        "Police in Tarnby are looking for the brother of Oskar Falk.",
    ),
    (
        "Banker Oskar Falk was charged with fraud in Tarnby on Tuesday.",
        "Prosecutors in Tarnby dropped the case against his wife Ida Falk on Tuesday.",
    ),
    (
        "Parliament in Lowen rejected an amendment to the fishing bill on Tuesday.",
        "Parliament in Lowen passed the fishing bill on Tuesday.",
    ),
    (
        "The government of Lowen increased the petrol duty on Tuesday.",
        "The government of Lowen cut the sugar duty on Tuesday.",
    ),
    (
        "Banker Oskar Falk resigned as head of the Lowen fund on Tuesday.",
        "Banker Oskar Falk will stay at the Lowen fund until July.",
    ),
    (
        "Lowen left the fishing pact on Tuesday.",
        "Lowen remains in the customs union.",
    ),
    (
        "Relations between Lowen and Norland improved, diplomats said on Tuesday.",
        "Relations between Lowen and Sudria worsened, diplomats said on Tuesday.",
    ),
    (
        "Drivers at Velm Bus went on strike on Monday.",
        "Drivers at Velm Bus returned to work on Tuesday.",
    ),
    (
        "Farmers lifted the blockade of the port of Velm on Tuesday.",
        "Farmers had blocked the port of Velm for a week.",
    ),
    (
        "The port of Velm was blocked on Tuesday morning.",
        "The port of Velm was open again on Tuesday evening.",
    ),
    (
        "A hostage was freed in Velm on Tuesday, her family said.",
        "Three hostages are still held in Velm, the government said on Tuesday.",
    ),
]


def _alerts(first: str, second: str) -> bool:
    return told(verdict(f"In Lowen##{first}", f"In Lowen##{second}"), SETTINGS)


@pytest.mark.parametrize(("first", "second"), CASES)
def test_two_states_of_one_thing_on_one_day_contradict_each_other(first: str, second: str) -> None:
    assert _alerts(first, second)


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_states_of_two_things_or_of_two_times_do_not(first: str, second: str) -> None:
    assert not _alerts(first, second)
