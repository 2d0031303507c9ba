"""Origins of claims as they are known now: wires found later, kin named by a person."""

from crosswire.domain.claims import Claim
from crosswire.domain.origins import Origins, origin_in, origin_in_words
from crosswire.domain.prints import Printing, Wire, wire_of
from tests.samples import claim
from tests.unit.shared.test_prints import OWN, printing
from tests.unit.shared.test_sketch import WIRE

OUTLETS = ("north-daily", "coast-times")


def wire_for(outlet: str) -> Wire | None:
    printings: list[Printing] = [
        printing("north-daily", WIRE),
        printing("coast-times", [*WIRE[:8], *OWN[:4]]),
    ]
    return wire_of(printings, f"a-{outlet}") if outlet in OUTLETS else None


def told(sentence: str, outlet: str = "coast-times", **facts: object) -> Claim:
    made = claim(source_name=outlet, sentence=sentence)
    return made.with_(**facts)


def origin(made: Claim, families: dict[str, str] | None = None) -> str:
    names = families or {}
    return Origins(lambda article: wire_for(article.removeprefix("a-")), names.get)(made)


def test_a_sentence_of_the_wire_comes_from_who_printed_it_first() -> None:
    assert origin(told(WIRE[3])) == "outlet:north-daily"
    assert origin(told(WIRE[3], "north-daily")) == "outlet:north-daily"


def test_what_an_outlet_adds_to_a_wire_is_its_own() -> None:
    added = next(line for line in OWN[:4] if not wire_for("coast-times").holds(line))  # type: ignore[union-attr]

    assert origin(told(added)) == "outlet:coast-times"


def test_a_title_goes_with_the_wire() -> None:
    made = claim(source_name="coast-times", sentence=OWN[0], start=-1)

    assert origin_in(wire_for("coast-times"), made) == "outlet:north-daily"


def test_an_older_wire_that_was_read_gives_way_to_what_is_known_now() -> None:
    made = told(WIRE[3])
    was = made.with_(attribution=made.attribution.with_(wire="outlet:hill-herald"))

    assert was.attribution.origin == "outlet:hill-herald"
    assert origin(was) == "outlet:north-daily"


def test_outlets_of_one_family_are_one_origin_but_not_their_agencies() -> None:
    families = {"north-daily": "Fjord Group", "valley-post": "Fjord Group"}
    credited = claim(source_name="valley-post", agency="Wire Service")

    assert origin(told(WIRE[3]), families) == "family:fjord-group"
    assert origin(claim(source_name="valley-post"), families) == "family:fjord-group"
    assert origin(credited, families) == "agency:wire-service"
    assert origin_in_words("family:fjord-group") == "family fjord-group"
