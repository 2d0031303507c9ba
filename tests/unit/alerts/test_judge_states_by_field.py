"""Two states of one thing as war, shipping, flight, sport, culture and wildlife tell them."""

import pytest

from tests.quality.comparing import told
from tests.unit.alerts.stories import SETTINGS, verdict


def report(sentence: str, who: str) -> str:
    return f"{sentence}##{sentence} on Tuesday, {who} said."


CLASH = [
    ("The army captured the town of Olvar", "The rebels still hold the town of Olvar"),
    ("The town of Olvar is under government control", "The town of Olvar is in rebel hands"),
    ("The army recaptured the town of Olvar", "The rebels still hold the town of Olvar"),
    ("Government troops withdrew from Olvar", "Government troops are still in Olvar"),
    ("The hostages in Olvar were freed", "The hostages in Olvar are still being held"),
    ("The pilot Jan Orlo was rescued", "The pilot Jan Orlo is missing"),
    ("The ferry Ona was refloated", "The ferry Ona is still aground"),
    ("The ferry Ona is stuck on a sandbank", "The ferry Ona has been refloated"),
    ("The black box of the plane was recovered", "The black box of the plane is still missing"),
    ("The Corvair plane crashed near Tarnby", "The Corvair plane made a safe landing near Tarnby"),
    ("The rocket Corona exploded", "The rocket Corona reached orbit"),
    ("The launch of the rocket Corona was scrubbed", "The rocket Corona lifted off"),
    ("The engine of the Corvair plane failed", "The engine of the Corvair plane was working"),
    ("The concert in Lowen was called off", "The concert in Lowen goes ahead"),
    ("Eric Hallam has stepped down as coach of Kervo", "Eric Hallam remains coach of Kervo"),
    ("The striker Paolo Venn is out of the final", "The striker Paolo Venn will play in the final"),
    ("The portrait of a miller was damaged", "The portrait of a miller is unharmed"),
    ("The temple at Suren collapsed", "The temple at Suren withstood the quake"),
    ("The festival in Lowen was a success", "The festival in Lowen was a flop"),
    ("The theatre in Lowen will close", "The theatre in Lowen will stay open"),
    ("The Aurora prize was awarded to Mara Lind", "The Aurora prize went to Carlo Orsini"),
    ("The volcano Karn is active", "The volcano Karn is dormant"),
    ("The oak at Holm was felled", "The oak at Holm was saved"),
    ("The river Arle is clean", "The river Arle is polluted"),
    ("The drought in Vale is over", "The drought in Vale continues"),
    ("The portrait of a miller was destroyed", "The portrait of a miller survived the fire"),
    ("The sheep in Arle were killed by wolves", "The sheep in Arle were killed by dogs"),
    ("Ona Okello was stripped of the gold medal", "Ona Okello kept the gold medal"),
    ("The pilot Jan Orlo ignored the warning", "The pilot Jan Orlo heeded the warning"),
    ("Rebel artillery shelled the clinic in Olvar", "Army howitzers fired on the clinic in Olvar"),
    ("The rebels took control of Olvar", "Government forces remain in control of Olvar"),
    ("Flights from Tarnby were cancelled", "Flights from Tarnby are operating normally"),
    ("Ona Okello has retired", "Ona Okello will carry on"),
    ("General Omar Saadi was arrested", "General Omar Saadi has fled to Norland"),
    ("The pilot Greta Holm died in hospital", "The pilot Greta Holm is out of danger"),
    ("Fire gutted the opera house in Kervo", "Firefighters saved the opera house in Kervo"),
    ("The beavers have disappeared from the Arle", "Beavers are still living on the Arle"),
    ("Rasmus Ek has been left out of the squad for the match", "Rasmus Ek will play in the match"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), CLASH)
def test_of_two_such_states_a_thing_is_in_one(first: str, second: str) -> None:
    assert told(verdict(report(first, "the mayor"), report(second, "a spokeswoman")), SETTINGS)


SILENT = [
    ("The army captured the town of Olvar", "The rebels still hold the town of Hask"),
    ("Government troops withdrew from Olvar", "Government troops are still in Hask"),
    ("A hostage was freed in Olvar", "Three hostages are still being held in Olvar"),
    ("The ferry Ona ran aground off Merrow", "The ferry Ona was refloated off Merrow"),
    ("The Corvair plane disappeared from radar", "The wreckage of the Corvair plane was found"),
    ("The engine of the Corvair plane failed", "The Corvair plane landed safely"),
    ("The match between Kervo and Lowen is off", "The match between Kervo and Hale goes ahead"),
    ("Finance Minister Clara Venn resigned", "Peter Venn remains health minister"),
    ("Kervo reached the final", "Kervo lost the final"),
    ("The bridge at Olvar was damaged", "The bridge at Olvar is still standing"),
    ("The temple at Suren was damaged", "The temple at Suren withstood the quake"),
    ("The forest fire at Brae is under control", "The forest fire at Brae is still burning"),
    ("The wolf in the Arle valley was shot", "The wolf in the Arle valley was a male"),
    ("The driver of the lorry Ona fled the scene", "The driver of the lorry Ona was arrested"),
    ("The siege of Olvar has been lifted", "Olvar was besieged for ten days"),
    ("The army opened fire on protesters in Olvar", "A car burned in Olvar"),
    ("Army howitzers fired on the clinic in Olvar", "Army artillery shelled the clinic in Olvar"),
    ("The sheep in Arle were killed by wolves", "The sheep in Arle were killed by animals"),
    ("The factory in Brandel was fined", "The factory in Brandel is running normally"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), SILENT)
def test_of_what_may_be_so_together_nothing_is_told(first: str, second: str) -> None:
    assert not told(verdict(report(first, "the mayor"), report(second, "a spokeswoman")), SETTINGS)


def test_what_one_airline_cancels_is_a_part_of_what_is_cancelled() -> None:
    first = report("Corvair cancelled 45 flights from Holt", "it")
    whole = report("A total of 130 flights were cancelled at Holt", "the airport")
    same = report("Corvair cancelled 130 flights from Holt", "the airport")

    assert not told(verdict(first, whole), SETTINGS)
    assert told(verdict(first, same), SETTINGS)


def test_two_plays_with_one_word_in_common_are_two() -> None:
    first = "Play banned##The city has banned the play 'Red Orchard', a spokesman said on Tuesday."
    second = "Play cleared##The play 'Salt Road' has been cleared, the city said on Tuesday."
    same = "Play cleared##The play 'Red Orchard' has been cleared, the city said on Tuesday."

    assert not told(verdict(first, second), SETTINGS)
    assert told(verdict(first, same), SETTINGS)


def test_what_is_cut_at_one_plant_is_a_part() -> None:
    first = report("Halden Motors will cut 300 jobs at its plant in Holt", "the firm")
    whole = report("Halden Motors is to cut 900 jobs", "the firm")
    same = report("Halden Motors is to cut 900 jobs at its plant in Holt", "the union")

    assert not told(verdict(first, whole), SETTINGS)
    assert told(verdict(first, same), SETTINGS)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The match between Hale and Lowen drew 20,000 spectators",
            "Some 35,000 fans watched the match between Hale and Lowen",
        ),
        ("Dorn Museum had 400,000 visitors", "Some 250,000 people visited Dorn Museum"),
        (
            "Lowen bought the striker Paolo Venn for 12 million euros",
            "Lowen paid 20 million euros for the striker Paolo Venn",
        ),
    ],
)
def test_two_figures_of_one_match_or_sale_are_told(first: str, second: str) -> None:
    assert told(verdict(report(first, "the mayor"), report(second, "a spokeswoman")), SETTINGS)


def test_who_saw_an_accident_were_no_audience() -> None:
    first = report("Some 50 people saw the crash in Hale", "the mayor")
    second = report("A crowd of 12,000 saw the match in Hale", "a spokeswoman")

    assert not told(verdict(first, second), SETTINGS)
