"""Whether two claims belong into one case, though they may speak of different days of it."""

from crosswire.domain.claims import Amount, Claim
from crosswire.settings import AlertSettings
from crosswire_alerts.judge.comparable import comparable
from crosswire_alerts.judge.frames import FRAME_GATES
from crosswire_alerts.judge.gates import same_question
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.timing import same_time
from crosswire_alerts.judge.words import is_general


def same_matter(a: Claim, b: Claim, settings: AlertSettings) -> bool:
    """The same thing at the same place; of an event, the same one.

    Who holds a town and when a summit is stay one matter while it changes.
    """
    pair = Pair.of(a, b)
    if a.frame is not None and b.frame is not None:
        return all(check(pair, settings).passed for _, check, _ in FRAME_GATES[:3])
    if not same_question(pair, settings).passed or not comparable(pair, settings).passed:
        return False
    return a.question.kind in ("state", "date") or same_time(pair, settings).passed


def matter_in_words(a: Claim, b: Claim) -> str:
    """The question, with what both count and where, if its text does not say so."""
    text = a.question.text
    if not isinstance(a.answer, Amount) or not isinstance(b.answer, Amount):
        return text
    if a.answer.counted == b.answer.counted and not is_general(a.answer.counted):
        text += f", {a.answer.counted}"
    if a.place and b.place and a.place.key == b.place.key and a.place.kind != "country":
        text += f", {a.place.name}"
    return text
