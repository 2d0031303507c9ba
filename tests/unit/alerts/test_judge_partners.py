"""What two do with each other, as the other of them would tell it."""

from typing import Any

import pytest

from crosswire.domain.claims import Argument, Frame
from crosswire_alerts.judge.frames.partners import turned


def part(role: str, text: str, **told: Any) -> Argument:
    head = text.lower().rpartition(" ")[2]
    return Argument.model_validate({"role": role, "head": head, "text": text, **told})


def kell(role: str = "agent", **told: Any) -> Argument:
    return part(role, "Oda Kell", key="person:oda kell", terms=("oda", "kell"), **told)


def tarn(role: str = "agent", **told: Any) -> Argument:
    return part(role, "Ivo Tarn", key="person:ivo tarn", terms=("ivo", "tarn"), **told)


def roe(role: str = "agent", **told: Any) -> Argument:
    return part(role, "Jon Roe", key="person:jon roe", terms=("jon", "roe"), **told)


DEAL = part("patient", "a contract")
MONDAY = part("oblique", "Monday", link="on")


def did(predicate: str, *parts: Argument) -> Frame:
    return Frame(predicate=predicate, arguments=parts)


def as_told_by(first: Frame, second: Frame) -> Frame:
    return turned(first, second, frozenset())


def test_who_signed_with_whom_is_told_from_the_side_of_the_first() -> None:
    hers = did("sign", kell(), DEAL, tarn("oblique", link="with"))
    his = did("sign", tarn(), DEAL, kell("oblique", link="with"), MONDAY)

    told = as_told_by(hers, his)

    assert told.of("agent") == kell()
    assert told.arguments == (tarn("oblique", link="with"), DEAL, kell(), MONDAY)


def test_whom_one_met_has_met_him() -> None:
    assert as_told_by(
        did("meet", kell(), tarn("patient")), did("meet", tarn(), kell("patient"))
    ) == did("meet", tarn("patient"), kell())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            did("talk", kell()), did("dine", tarn(), kell("oblique", link="with")), id="two deeds"
        ),
        pytest.param(did("meet"), did("meet", tarn(), kell("patient")), id="first has no doer"),
        pytest.param(did("meet", kell()), did("meet", kell("patient")), id="second has no doer"),
        pytest.param(did("talk", kell()), did("talk", tarn()), id="nobody to talk with"),
        pytest.param(
            did("talk", kell()), did("talk", tarn(), roe("oblique", link="with")), id="with another"
        ),
        pytest.param(
            did("play", kell()), did("play", tarn(), kell("oblique", link="for")), id="for her"
        ),
        pytest.param(
            did("consult", kell(), tarn("patient")),
            did("consult", tarn(), kell("patient")),
            id="who consults is not consulted",
        ),
        pytest.param(
            did("debate", kell(), tarn("patient")),
            did("debate", tarn(), roe("patient"), kell("oblique", link="with")),
            id="beside her, against another",
        ),
        pytest.param(
            did("clash", part("agent", "the police")),
            did("clash", part("agent", "police"), part("oblique", "the police", link="with")),
            id="both tell it from one side",
        ),
        pytest.param(
            did("sue", kell()), did("sue", tarn(), kell("oblique", link="with")), id="not mutual"
        ),
    ],
)
def test_what_is_told_of_others_stays_as_it_is(first: Frame, second: Frame) -> None:
    assert as_told_by(first, second) is second
