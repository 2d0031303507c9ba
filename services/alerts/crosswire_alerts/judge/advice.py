"""What a model's reading of two sentences may do to a verdict: propose it, or doubt it. Pure.

A model never makes an alert. What it proposes stays below the confidence that an alert takes, and
what it doubts becomes less sure; there is no third way out of this module.
"""

import math

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Gate, Relation, Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge import SILENT
from crosswire_alerts.judge.frames import FRAME_GATES
from crosswire_alerts.judge.gates import GATES
from crosswire_alerts.judge.pair import Pair
from crosswire_alerts.judge.reprint import same_words

#: The rule of a verdict that is only a model's.
MODEL = "model"
#: Verdicts of which no rule had an opinion: not one thing side by side, or nothing against it.
NO_OPINION = frozenset(("gate: same question", "agreement", "none"))
#: The gates that a pair must pass though no rule compares it.
ASKED_OF_ALL = frozenset(("same time", "assertive", "independent"))
#: Verdicts that become alerts if they are sure enough.
TOLD: frozenset[Relation] = frozenset(("contradicts", "reverses"))


def left_open(verdict: Verdict) -> bool:
    """Whether no rule has compared the two."""
    return verdict.relation in SILENT and verdict.rule in NO_OPINION


def may_be_proposed(a: Claim, b: Claim, settings: AlertSettings) -> bool:
    """Two voices that speak of one time, in other words, and say that it is so."""
    if (a.frame is None) != (b.frame is None) or same_words(a, b):
        return False
    pair = Pair.of(a, b)
    if pair.same_speaker and pair.days_apart != 0:  # later, he may say something else
        return False
    gates = GATES if a.frame is None else FRAME_GATES
    return all(check(pair, settings).passed for name, check, _ in gates if name in ASKED_OF_ALL)


def proposed(
    a: Claim, b: Claim, verdict: Verdict, contrary: float, *, by: str, settings: AlertSettings
) -> Verdict | None:
    """The pair as a suggestion: kept, found by whoever looks, and told to nobody.

    Its confidence lies in the lower half of what is kept and does not alert, and there is none
    where nothing lies between the two.
    """
    kept, alert = settings.suggest_at, settings.alert_at
    confidence = math.floor(1000 * (kept + contrary * (alert - kept) / 2)) / 1000
    if not kept <= confidence < alert:
        return None
    said = f"A model takes the two sentences for contrary, {contrary:.2f}; no rule does."
    limit = f"{confidence:.2f}: a model alone is never sure enough for an alert ({alert:.2f})."
    return Verdict(
        a=verdict.a,
        b=verdict.b,
        relation="contradicts",
        between=Pair.of(a, b).between,
        rule=MODEL,
        confidence=confidence,
        gates=(
            *verdict.gates,
            Gate(name=MODEL, passed=True, reason=said),
            Gate(name="confidence", passed=False, reason=limit),
        ),
        judge=by,
    )


def may_be_doubted(verdict: Verdict, settings: AlertSettings) -> bool:
    """Whether it would be told."""
    return verdict.relation in TOLD and verdict.confidence >= settings.alert_at


def doubted(
    verdict: Verdict, agreement: float, *, factor: float, settings: AlertSettings
) -> Verdict:
    """The same verdict, less sure by one more doubt, which its sum names like the others."""
    confidence = round(verdict.confidence * min(factor, 1.0), 3)
    *others, last = verdict.gates
    _, _, factors = last.reason.partition(" = ")
    doubt = f"{factor:g} (a model takes the one sentence to follow from the other, {agreement:.2f})"
    total = f"{confidence:.2f} = {factors or f'{verdict.confidence:.2f}'} × {doubt}"
    gate = Gate(name=last.name, passed=confidence >= settings.alert_at, reason=total)
    return verdict.with_(confidence=confidence, gates=(*others, gate))
