"""One event at two places. A country may hold the town that another names: no contradiction."""

from crosswire.domain.claims import Spot
from crosswire_alerts.judge.agreement import agree
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.words import both, label, speaker


def place(pair: Pair) -> Finding | None:
    first, second = pair.earlier.answer, pair.later.answer
    if not isinstance(first, Spot) or not isinstance(second, Spot):
        return None
    places = both(label(pair.earlier), label(pair.later))
    if agree(first, second):
        return Finding("corroborates", f"The same place: {label(pair.later)}.")
    if "country" in (first.place.kind, second.place.kind):
        return Finding("compatible", f"One may lie in the other: {places}.")
    if pair.same_speaker and pair.same_origin:
        return Finding("supersedes", f"{speaker(pair.later)} names another place: {places}.")
    doubts = (Doubt.PLACE_WIDER, Doubt.STALE) if pair.same_speaker else (Doubt.PLACE_WIDER,)
    return Finding("contradicts", f"One event at two places: {places}.", doubts, type="place")
