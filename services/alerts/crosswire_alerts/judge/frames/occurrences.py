"""That an event takes place, in whatever verb it is told: it is held, it opens, it begins. Pure."""

from crosswire import lexis
from crosswire.domain.claims import Argument, Frame
from crosswire_alerts.judge.remembering import once_each

TAKE_PLACE = "take place"


@once_each
def takes_place(frame: Frame) -> bool:
    """Whether it says no more of an event than that, when and where it takes place."""
    return frame.pos == "v" and _event(frame) is not None


@once_each
def occurrence(frame: Frame) -> Frame:
    """The same in one form, so that two such statements can be laid side by side."""
    event = _event(frame)
    if event is None:
        return frame
    around = tuple(each for each in frame.arguments if each.role == "oblique")
    whole = (event.with_(role="patient"), *around)
    return frame.with_(predicate=TAKE_PLACE, arguments=whole)


def _event(frame: Frame) -> Argument | None:
    agent, patient = frame.of("agent"), frame.of("patient")
    if frame.predicate == "take" and patient and patient.head == "place":
        return agent
    if not lexis.occurs(frame.predicate):
        return None
    whole = patient or agent
    return whole if whole and not whole.key and lexis.is_a(whole.head, "event") else None
