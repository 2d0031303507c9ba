"""The judge: two claims in, one verdict out, with every gate and reason on the way. Pure."""

from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Gate, Relation, Verdict
from crosswire.settings import AlertSettings
from crosswire_alerts.judge.agreement import confirms
from crosswire_alerts.judge.cases import told_apart
from crosswire_alerts.judge.confidence import Doubt, confidence_in, sum_in_words
from crosswire_alerts.judge.finding import Finding
from crosswire_alerts.judge.frames import FRAME_GATES, FRAME_RULES
from crosswire_alerts.judge.frames import gates as frames
from crosswire_alerts.judge.frames.sidebyside import alignment_of
from crosswire_alerts.judge.frames.strangers import strangers
from crosswire_alerts.judge.gates import GATES
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.rules import RULES, decide

#: Name and version; a verdict is kept once a pair and judge.
JUDGE = "crosswire-judge/3"
#: Rules about one thing by its name, or one sentence, where a second or third is the clash itself.
OF_ONE_CASE = frozenset(("identity", "exchange", "contrary"))
#: Relations that say nothing of a pair.
SILENT: frozenset[Relation] = frozenset(("compatible", "unrelated"))
#: Stands for every verdict that says nothing.
UNTOLD = Verdict(
    a="",
    b="",
    relation="unrelated",
    rule="none",
    confidence=0,
    gates=(Gate(name="telling", passed=False, reason="They say nothing of each other."),),
    judge=JUDGE,
)


def judge(a: Claim, b: Claim, *, settings: AlertSettings, one_text: bool = False) -> Verdict:
    """How two claims stand to each other. It does not matter which is named first.

    `one_text`: their articles are known to print one text, in which the sentences stand.
    """
    return _judged(Pair.of(a, b, one_text=one_text), settings)


def telling(a: Claim, b: Claim, *, settings: AlertSettings, one_text: bool = False) -> Verdict:
    """The same, or UNTOLD if it would only be that both can be so, or that they are unrelated.

    Of an article's many statements few have to do with any other: what rules most pairs out is
    asked first, and no verdict is written out.
    """
    if strangers(a, b):
        return UNTOLD
    pair = Pair.of(a, b, one_text=one_text)
    return UNTOLD if _surely_silent(pair, settings) else _judged(pair, settings)


def _surely_silent(pair: Pair, settings: AlertSettings) -> bool:
    """Whichever gate stops them: no rule has more to say, and the one does not repeat the other."""
    if pair.earlier.frame is None or pair.later.frame is None or pair.same_article:
        return False
    found = alignment_of(pair)
    if found is None or found.subject is None:
        return not frames.same_question(pair, settings).passed
    _, finding = decide(pair, FRAME_RULES)
    return finding.relation in SILENT and frames.frames_independent(pair, settings).passed


def _judged(pair: Pair, settings: AlertSettings) -> Verdict:
    framed = pair.earlier.frame is not None and pair.later.frame is not None
    gates: list[Gate] = []
    doubts: list[Doubt] = []
    for name, check, otherwise in FRAME_GATES if framed else GATES:
        step = check(pair, settings)
        gates.append(Gate(name=name, passed=step.passed, reason=step.reason))
        if not step.passed:
            return _stopped(pair, name, otherwise, gates, doubts)
        doubts += step.doubts
    rule, finding = decide(pair, FRAME_RULES if framed else RULES)
    if rule not in OF_ONE_CASE:
        finding = told_apart(pair, finding)
    return _decided(pair, rule, finding, gates, doubts, settings)


def _stopped(
    pair: Pair, name: str, otherwise: Relation, gates: list[Gate], doubts: list[Doubt]
) -> Verdict:
    """A reprint, or an outlet that repeats whom it quotes, still stands on the same side: as
    surely as it says the same, where two statements are compared word by word."""
    repeats = name == "independent" and _says_the_same(pair)
    doubts = [*doubts, *_otherwise_worded(pair)] if repeats and _reworded(pair) else []
    return Verdict(
        a=pair.earlier.id,
        b=pair.later.id,
        relation="corroborates" if repeats else otherwise,
        rule=f"gate: {name}",
        confidence=confidence_in(doubts),
        gates=tuple(gates),
        judge=JUDGE,
    )


def _reworded(pair: Pair) -> bool:
    """Two statements in other words, that are neither one text nor one article's."""
    first, second = pair.earlier, pair.later
    framed = first.frame is not None and second.frame is not None
    same_words = first.question.text == second.question.text
    return framed and not (same_words or pair.same_article or pair.one_text)


def _otherwise_worded(pair: Pair) -> tuple[Doubt, ...]:
    _, finding = decide(pair, FRAME_RULES)
    return finding.doubts if finding.relation == "corroborates" else (Doubt.TWO_CASES,)


def _decided(
    pair: Pair,
    rule: str,
    finding: Finding,
    gates: list[Gate],
    doubts: list[Doubt],
    settings: AlertSettings,
) -> Verdict:
    doubts = [*doubts, *finding.doubts]
    clash = finding.relation == "contradicts"
    update = finding.relation in ("supersedes", "reverses")
    confidence = confidence_in(doubts)
    gates = [
        *gates,
        Gate(name="not superseded", passed=not update, reason=_updated(finding)),
        Gate(name=rule, passed=clash, reason=finding.reason),
        Gate(
            name="confidence",
            passed=confidence >= settings.alert_at,
            reason=sum_in_words(doubts),
        ),
    ]
    return Verdict(
        a=pair.earlier.id,
        b=pair.later.id,
        relation=finding.relation,
        type=finding.type,
        between=pair.between if clash else None,
        rule=rule,
        confidence=confidence,
        gates=tuple(gates),
        judge=JUDGE,
    )


def _updated(finding: Finding) -> str:
    if finding.relation == "supersedes":
        return "The later one updates the earlier one."
    if finding.relation == "reverses":
        return "The later one takes the earlier one back."
    return "Neither updates the other."


def _says_the_same(pair: Pair) -> bool:
    first, second = pair.earlier, pair.later
    same_truth = denies(first) == denies(second)
    return first.id != second.id and same_truth and confirms(first.answer, second.answer)
