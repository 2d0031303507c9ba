"""Denials that say little by themselves, and what they do not deny."""

from dataclasses import replace

from crosswire_extractor.reading import read
from crosswire_extractor.reading.mending import mended
from crosswire_extractor.syntax import Tree
from tests.unit.extractor.desk import article, parsed
from tests.unit.extractor.test_frames_rebuttals import sides


def test_who_says_otherwise_denies_what_another_says() -> None:
    text = "Norway claimed Swedish bombs had killed 40 people, but local officials say otherwise."

    assert sides(text, "kill") == {("Norway", "affirmed"), ("local officials", "negated")}


def test_to_rule_something_out_denies_nothing_that_was_said() -> None:
    title = "Berg says Norway is sending ships to prevent an attack but rules out participation"

    assert ("Norway", "negated") not in sides("", "send", title=title)
    assert ("Norway", "negated") not in sides("", "prevent", title=title)


def test_when_something_happened_is_not_what_is_denied() -> None:
    text = "Norway denied that the crew abandoned the ferry before it sank."

    assert sides(text, "abandon") == {("Norway", "negated")}
    assert sides(text, "sink") == set()


def test_who_denies_carrying_out_the_attack_denies_what_was_said_to_be_done() -> None:
    text = "Norway says Sweden bombed the ferry: Stockholm denies carrying out the attack."

    assert ("Norway", "affirmed") in sides(text, "bomb")
    assert ("Sweden", "negated") in sides(text, "bomb") | sides(text, "attack")


def test_the_bombing_that_is_denied_is_the_one_told_before() -> None:
    text = "The theatre in Bergen was bombed on Monday. Sweden denies the bombing."

    assert ("Sweden", "negated") in sides(text, "bomb")


def test_what_is_hit_may_be_doing_something_itself() -> None:
    title = (
        "Poland says Sweden strikes Krakow theatre sheltering residents, Stockholm denies attack"
    )
    claims = [c for c in read(*article("", title=title)) if c.frame]

    hit = [c.frame.of("patient") for c in claims if c.frame and c.frame.predicate == "strike"]
    assert [each.head for each in hit if each] == ["theatre", "theatre"]


def test_a_headline_that_says_not_so_of_a_thing_is_passive() -> None:
    title = "Norway says Bergen ‘not encircled’"
    claims = [c for c in read(*article("", title=title)) if c.frame]

    done = [c.frame.of("patient") for c in claims if c.frame and c.frame.predicate == "encircle"]
    assert [each.key for each in done if each] == ["place:3161732"]
    assert [c.polarity for c in claims] == ["negated"]


def test_what_is_claimed_beside_a_denial_is_not_denied() -> None:
    text = "Norway denies responsibility, claiming neo-Nazi Kell militants blew up the building."
    claims = [c for c in read(*article(text)) if c.frame and c.frame.predicate == "blow up"]

    assert [(c.polarity, c.modality) for c in claims] == [("affirmed", "asserted")]


def test_a_clause_hung_on_the_denial_is_hung_on_the_claim_beside_it() -> None:
    tree = parsed("Norway denies responsibility, claiming rebels blew up the building.").tree
    strayed = Tree(tuple(replace(n, head=1) if n.lower == "blew" else n for n in tree.nodes))

    assert strayed != tree
    assert mended(strayed) == tree


def test_it_is_not_the_officials_who_speak() -> None:
    claims = list(read(*article("Norwegian officials say it was struck by missiles.")))

    assert not any(
        "official" in (a.head for a in c.frame.arguments) for c in claims if c.frame is not None
    )
