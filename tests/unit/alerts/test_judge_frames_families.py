"""One deed of one story in two wordings, and what looks like it and is another."""

import pytest

from crosswire_alerts.judge import judge
from tests.unit.alerts.stories import SETTINGS, said, strongest

ALERT = SETTINGS.alert_at


def clash(first: tuple[str, str], second: tuple[str, str], *, hours: int = 5) -> tuple[str, float]:
    verdict = strongest(said("north-daily", *first), said("coast-times", *second, hours=hours))
    told = verdict.relation in ("contradicts", "reverses")
    return str(verdict.type), verdict.confidence if told else 0.0


def test_no_conversation_and_a_talk_between_two_countries() -> None:
    kind, sure = clash(
        (
            "Palace: presidents spoke on tariffs",
            "Peru's president spoke with his Chilean counterpart on tariffs, Lima said.",
        ),
        (
            "Ministry dismisses tariff report",
            "There has been no conversation between the two heads of state on tariffs, nor are "
            "Chile and Peru in touch, the Chilean foreign ministry said.",
        ),
    )

    assert kind == "denial"
    assert sure >= ALERT


def test_two_countries_have_more_than_one_matter() -> None:
    _, sure = clash(
        ("Chile and Peru discuss visas", "Chile and Peru spoke about visas, Lima said."),
        (
            "No trade talks, says Chile",
            "Chile and Peru are holding no talks on copper, the Chilean foreign ministry said.",
        ),
    )

    assert sure < ALERT


def test_the_day_on_which_a_firm_learned_of_it_is_disputed() -> None:
    kind, sure = clash(
        ("Solvar knew of leak on 3 May", "Solvar knew of the leak on 3 May, a regulator said."),
        ("Solvar defends itself", "Solvar learned of the leak on 11 May, its lawyer Ada Roe said."),
    )

    assert kind == "date"
    assert sure >= ALERT


def test_two_leaks_are_learned_of_on_two_days() -> None:
    _, sure = clash(
        ("Solvar knew of leak on 3 May", "Solvar knew of the leak on 3 May, a regulator said."),
        (
            "Solvar knew of second leak on 11 May",
            "Solvar learned of the leak at its Ostrand depot on 11 May, its lawyer said.",
        ),
    )

    assert sure < ALERT


def test_the_second_round_of_an_election_is_its_runoff() -> None:
    kind, sure = clash(
        (
            "Runoff on 2 June",
            "Voters in Lenta will choose between Tom Sund and Ada Brun in the mayoral runoff "
            "on 2 June.",
        ),
        (
            "Sund and Brun face off",
            "The second round of the mayoral race in Lenta has been fixed for 9 June, the board "
            "said. Tom Sund and Ada Brun are left.",
        ),
    )

    assert kind == "date"
    assert sure >= ALERT


def test_the_first_round_is_not_the_runoff() -> None:
    _, sure = clash(
        (
            "First round on 2 June",
            "The first round of the mayoral race in Lenta will be held on 2 June.",
        ),
        (
            "Runoff on 16 June",
            "The runoff of the mayoral race in Lenta will be held on 16 June.",
        ),
    )

    assert sure < ALERT


PROMISE = (
    "Norva promises to hold prices",
    "Grocer Norva will not raise prices this year, chief executive Tom Sund said.",
)


def test_prices_that_were_not_to_be_raised_go_up() -> None:
    kind, sure = clash(
        PROMISE,
        (
            "Your basket at Norva will cost more",
            "Prices will go up in June, Norva's boss has announced in an interview.",
        ),
        hours=26,
    )

    assert kind == "position"
    assert sure >= ALERT


def test_what_a_rival_says_of_prices_breaks_no_promise() -> None:
    kind, sure = clash(
        PROMISE,
        ("Food to cost more", "Prices will go up in June, a rival of Norva said in an interview."),
        hours=26,
    )

    assert kind != "position" or sure < ALERT


def test_a_tax_that_was_ruled_out_is_coming() -> None:
    kind, sure = clash(
        ("Roe: no sugar tax", "The government would not bring in a sugar tax, Ada Roe said."),
        ("Tax on sugar", "A tax on sugar was coming, health minister Ada Roe said on Wednesday."),
        hours=26,
    )

    assert kind == "position"
    assert sure >= ALERT


def test_a_tax_on_something_else_is_coming() -> None:
    _, sure = clash(
        ("Roe: no sugar tax", "The government would not bring in a sugar tax, Ada Roe said."),
        (
            "Tax on alcohol",
            "A tax on alcohol was coming, health minister Ada Roe said on Wednesday.",
        ),
        hours=26,
    )

    assert sure < ALERT


@pytest.mark.parametrize("head", ["fighter", "gunman"])
def test_nobody_was_there_and_one_was_hit_there(head: str) -> None:
    kind, sure = clash(
        ("Army: militants hit", "Jets struck militants in a school in Lenta, the army said."),
        (f"Survivors of Lenta: there was no {head} here", "Ada Roe had gone for water."),
    )

    assert kind == "denial"
    assert sure >= ALERT


def test_a_name_and_its_initials() -> None:
    kind, sure = clash(
        ("NWF shelled barracks", "The NWF shelled the Lenta barracks, police said."),
        (
            "Front denies shelling",
            "The National Workers' Front did not shell the Lenta barracks, its spokesman said.",
        ),
    )

    assert kind == "denial"
    assert sure >= ALERT


def test_a_verdict_on_appeal_follows_the_first() -> None:
    _, sure = clash(
        ("Court convicts Roe of fraud", "A court in Lenta has convicted Ada Roe of fraud."),
        ("Roe acquitted of fraud", "The appeal court in Lenta acquitted Ada Roe of fraud."),
    )

    assert sure < ALERT


def test_two_armies_have_one_village() -> None:
    kind, sure = clash(
        ("Russian forces take Lozna", "Russian forces have taken Lozna, a radio said."),
        (
            "Lozna is ours, says brigade",
            "A spokesman for Ukraine's fourth brigade, Captain Oleh Sund, laughed. "
            '"Lozna is ours, all of it," he told the Herald.',
        ),
    )

    assert kind == "status"
    assert sure >= ALERT


def test_all_were_found_alive_and_bodies_were_found() -> None:
    kind, sure = clash(
        ("All aboard ferry safe", "Everyone on the ferry Ona was found alive, the port said."),
        ("Families of ferry Ona wait", "Divers have found four bodies off the ferry Ona."),
        hours=3,
    )

    assert kind == "quantity"
    assert sure >= ALERT


def test_the_third_victim_comes_after_the_second() -> None:
    kind, sure = clash(
        ("Four bodies at Orvek site", "Rescuers found four bodies under the crane in Orvek."),
        (
            "Third worker dies in Orvek",
            "A rigger died on Wednesday, the third victim of the crane collapse in Orvek.",
        ),
        hours=15,
    )

    assert kind == "quantity"
    assert sure >= ALERT


def test_the_dead_of_another_ship_are_not_of_this_one() -> None:
    _, sure = clash(
        ("All aboard ferry safe", "Everyone on the ferry Ona was found alive off Lenta."),
        ("Two die as trawler Mir sinks", "Two fishermen died when the trawler Mir sank off Lenta."),
    )

    assert sure < ALERT


def test_a_plan_that_is_denied_is_a_plan_that_is_told() -> None:
    kind, sure = clash(
        ("Solvar to close Lenta mill", "Solvar will close its mill in Lenta, the union said."),
        ("Solvar denies closure", "Solvar denied having decided to close its mill in Lenta."),
    )

    assert kind == "denial"
    assert sure >= ALERT


def test_a_demand_that_is_refused_is_no_clash() -> None:
    text = "The rebels refused the army's demand to surrender Lenta."

    verdicts = [
        judge(a, b, settings=SETTINGS)
        for a in said("north-daily", "Rebels refuse demand to surrender Lenta", text)
        for b in said("coast-times", "Rebels refuse demand to surrender Lenta", text, hours=2)
    ]

    assert all(v.relation != "contradicts" for v in verdicts)
