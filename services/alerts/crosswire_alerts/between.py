"""All that the judge has to say of two articles' claims, without what one of them only repeats."""

from collections.abc import Sequence

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.candidates import Comparisons
from crosswire_alerts.consulting import Sitting
from crosswire_alerts.echoes import repeated_only
from crosswire_alerts.judge import judge


def between(
    a: Sequence[Claim],
    b: Sequence[Claim],
    *,
    settings: AlertSettings,
    sitting: Sitting | None = None,
) -> list[Verdict]:
    """A verdict for each claim of the one with each of the other."""
    compare = Comparisons(settings, judge)
    pairs = [(one, other) for one in a for other in b if one.id != other.id]
    claims = {claim.id: claim for claim in (*a, *b)}
    verdicts = [compare(one, other) for one, other in pairs]
    if sitting:
        verdicts = sitting.doubted(verdicts, claims)
        for verdict in verdicts:
            compare.replace(verdict)
    for verdict in list(repeated_only(verdicts, claims, alert_at=settings.alert_at)):
        compare.hush(verdict)
    verdicts = [compare(one, other) for one, other in pairs]
    return sitting.completed(verdicts, claims, compare) if sitting else verdicts
