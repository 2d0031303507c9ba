"""What is denied in the plain phrases of spokesmen."""

import pytest

from tests.unit.extractor.test_frames import heads
from tests.unit.extractor.test_frames_moods import told


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Kell Motors had nothing to do with the Orvan leak, its spokesman said.", "leak"),
        ("The report that Kell had sold the Orvan mill is without foundation, he said.", "sell"),
        ("There was no truth in reports that Kell had sold the Orvan mill, he said.", "sell"),
        ("Nobody at Kell was aware of the Orvan leak, the firm said.", "learn"),
        ("Kell was unaware of the Orvan leak until June, its lawyer said.", "learn"),
        ("The suspect had been nowhere near Orvan that night, his lawyer said.", "be"),
        ("No one has been charged over the Orvan fire, prosecutors said.", "charge"),
    ],
)
def test_it_is_denied(text: str, predicate: str) -> None:
    [claim] = told(text, predicate)

    assert (claim.polarity, claim.modality) == ("negated", "asserted")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Kell Motors had much to do with the Orvan leak, its spokesman said.", "leak"),
        ("Kell was aware of the Orvan leak, its lawyer said.", "learn"),
        ("The Orvan bridge still stands, the mayor said.", "stand"),
        ("The missing boat has been found, the coast guard said.", "find"),
    ],
)
def test_it_is_told(text: str, predicate: str) -> None:
    [claim] = told(text, predicate, title="Today in Orvan")

    assert (claim.polarity, claim.modality) == ("affirmed", "asserted")


def test_nobody_is_not_the_one_who_did_it() -> None:
    assert told("No one has been charged over the Orvan fire, prosecutors said.", "burn") == []


def test_a_clause_after_a_comma_is_said_and_not_taken_for_granted() -> None:
    [claim] = told(
        "Drivers should avoid Orvan, where tractors block the bridge, police said.", "block"
    )

    assert claim.frame is not None
    assert not claim.frame.presupposed


@pytest.mark.parametrize("link", ["that", "which"])
def test_a_clause_without_a_comma_only_tells_which(link: str) -> None:
    [claim] = told(f"Police towed the tractors {link} blocked the bridge.", "block")

    assert claim.frame is not None
    assert claim.frame.presupposed


def test_what_a_fake_story_tells_by_the_way_is_told_in_passing() -> None:
    text = (
        "The firm is spreading a fake story claiming that 44 miners, whose bodies were removed "
        "from the Orvan pit, were killed by the army."
    )

    assert {c.frame is not None and c.frame.presupposed for c in told(text, "remove")} == {True}


def test_what_is_demanded_is_not_foreseen() -> None:
    [_, demanded] = told("The army rejected the rebels' demand to surrender Lenta.", "surrender")

    assert demanded.modality == "demanded"


def test_as_soon_as_they_take_it_they_have_not_taken_it() -> None:
    [claim] = told("As soon as the army liberates Lenta, it will be a resort.", "liberate")

    assert claim.modality == "conditional"


@pytest.mark.parametrize("verb", ["castigates", "lambasts", "derides"])
def test_a_headline_in_which_claims_are_turned_down_denies_them(verb: str) -> None:
    [claim] = told("", "strike", title=f"Envoy {verb} claims of Norwegian strike on mall")

    assert (claim.polarity, claim.modality) == ("negated", "denied")
    assert [speaker.name for speaker in claim.attribution.chain] == ["Envoy"]


@pytest.mark.parametrize("claims", ["reports of", "charges about", "claims over"])
def test_whatever_is_turned_down_is_denied(claims: str) -> None:
    [claim] = told("", "strike", title=f"Envoy lambasts {claims} Norwegian strike on mall")

    assert (claim.polarity, claim.modality) == ("negated", "denied")


@pytest.mark.parametrize(
    "title",
    [
        "Rebel envoys claim strike on mall",
        "Envoy studies claims of Norwegian strike on mall",
        "Envoy blasts claims after Norwegian strike on mall",
        "Envoy blasts barrels of oil after Norwegian strike on mall",
        "Rebel envoys claims of Norwegian strike on mall",
    ],
)
def test_a_headline_in_which_somebody_claims_denies_nothing(title: str) -> None:
    claims = told("", "strike", title=title)

    assert claims
    assert all(claim.polarity == "affirmed" for claim in claims)


@pytest.mark.parametrize(
    ("text", "predicate", "roles"),
    [
        (
            "At no time did the mayor sign the contract.",
            "sign",
            {"agent": "mayor", "patient": "contract"},
        ),
        (
            "The mayor did not sign the contract for anything.",
            "sign",
            {"agent": "mayor", "patient": "contract"},
        ),
        ("Nothing sank the ferry.", "sink", {"patient": "ferry"}),
        ("The mayor saw nothing.", "see", {"agent": "mayor", "patient": "nothing"}),
        (
            "The mayor signed the contract at the time.",
            "sign",
            {"agent": "mayor", "patient": "contract", "at": "time"},
        ),
        (
            "The mayor did not sign the contract in Kervo.",
            "sign",
            {"agent": "mayor", "patient": "contract", "in": "kervo"},
        ),
    ],
)
def test_what_a_denial_leaves_open_takes_no_part(
    text: str, predicate: str, roles: dict[str, str]
) -> None:
    [claim] = told(text, predicate)

    assert heads(claim) == roles
