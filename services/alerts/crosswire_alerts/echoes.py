"""Clashes that are none, or were told: echoes of a surer one, and what an outlet only repeats."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from crosswire import lexis
from crosswire.domain.claims import DENIED, TOLD, Claim
from crosswire.domain.disputes import Verdict

#: What is disputed is whether it is so; else when, where, by whom, of how many.
WHETHER = frozenset({"denial", "status", "position"})
#: The rule by which two say that something happened, and nothing of when, where or by whom.
AGREEMENT = "agreement"

#: An article, and where in it a sentence begins.
Place = tuple[str, int]
#: What tells two clashes between the same articles apart.
Occasion = tuple[frozenset[str], str | None]


def echoes(
    verdicts: Iterable[Verdict], claims: Mapping[str, Claim], *, alert_at: float
) -> Iterator[Verdict]:
    """The clashes that say again what a surer one between the same two articles says.

    Claims with a question in normal form are surer than statements compared word by word; two of
    those between the same articles, of one type, are one clash seen twice if they tell of one deed
    and share whom or what it is about: two outlets that clash over the captain and over the oil
    clash twice. One clash are also two on whether it is so, of which the one's sentence is the
    other's: a title and its text deny one statement.
    """
    clashes = [v for v in verdicts if v.relation == "contradicts" and v.confidence >= alert_at]
    clashes.sort(key=lambda v: (_framed(v, claims), -v.confidence, v.a, v.b))
    seen: dict[Occasion, list[Verdict]] = defaultdict(list)
    sentences: set[frozenset[Place]] = set()
    whether: set[tuple[frozenset[str], Place]] = set()
    for verdict in clashes:
        pair = (claims[verdict.a], claims[verdict.b])
        places = frozenset((c.article_id, c.evidence.start) for c in pair)
        between = frozenset(c.article_id for c in pair)
        before = seen[between, verdict.type]
        one_sided = {(between, it) for it in places} if verdict.type in WHETHER else set()
        again = any(_one_clash(verdict, one, claims) for one in before)
        told = places in sentences or again or bool(one_sided & whether)
        if told and _framed(verdict, claims):
            yield verdict
        before.append(verdict)
        sentences.add(places)
        whether |= one_sided


def _one_clash(verdict: Verdict, before: Verdict, claims: Mapping[str, Claim]) -> bool:
    """Whether in either article the two statements may tell of one deed."""
    return any(
        _one_deed(claims[now], claims[then])
        for now in (verdict.a, verdict.b)
        for then in (before.a, before.b)
        if claims[now].article_id == claims[then].article_id
    )


def _one_deed(a: Claim, b: Claim) -> bool:
    if a.frame is None or b.frame is None:
        return True  # a toll, which the frame tells as well
    if a.frame.whole_story or b.frame.whole_story:
        return True
    return not (_deeds(a).isdisjoint(_deeds(b)) or _about(a).isdisjoint(_about(b)))


def _deeds(claim: Claim) -> set[str]:
    """The keys of its deed without those of its participants."""
    found = (key.partition("|" if "|" in key else "@")[0] for key in claim.found_by)
    return {key.lstrip("+-") for key in found if key.startswith(("p:", "d:", "s:", TOLD, DENIED))}


def _about(claim: Claim) -> set[str]:
    told = claim.frame.arguments if claim.frame else ()
    return {each.key or lexis.canonical(each.head, "n") for each in told}


def _framed(verdict: Verdict, claims: Mapping[str, Claim]) -> bool:
    return claims[verdict.a].frame is not None


def repeated_only(
    verdicts: Iterable[Verdict], claims: Mapping[str, Claim], *, alert_at: float
) -> Iterator[Verdict]:
    """Clashes with what an article says without a speaker, or of a rumour, though it says the
    opposite as well: it stands with the other side and only repeats this one. So does an article
    that calls a whole story untrue, whoever tells the story in it."""
    verdicts = list(verdicts)
    agreeing: set[tuple[str, str]] = set()
    agreeing_throughout: set[tuple[str, str]] = set()
    refuting: set[tuple[str, str]] = set()
    of_one_mind: set[frozenset[str]] = set()
    for verdict in verdicts:
        if verdict.relation == "corroborates":
            for mine, other in ((verdict.a, verdict.b), (verdict.b, verdict.a)):
                article = claims[other].article_id
                agreeing.add((mine, article))
                if verdict.rule != AGREEMENT:
                    agreeing_throughout.add((mine, article))
                if _refutes(claims[other]):
                    refuting.add((mine, article))
            if _deny_one_story(claims[verdict.a], claims[verdict.b]):
                of_one_mind.add(_articles(verdict, claims))
    for verdict in verdicts:
        if verdict.relation != "contradicts" or verdict.confidence < alert_at:
            continue
        if _articles(verdict, claims) in of_one_mind:
            yield verdict
            continue
        for mine, other in ((verdict.a, verdict.b), (verdict.b, verdict.a)):
            article = claims[other].article_id
            said = agreeing if verdict.type in WHETHER else agreeing_throughout
            repeats = (mine, article) in said and not claims[other].attribution.chain
            if repeats or (mine, article) in refuting:
                yield verdict
                break


def _refutes(claim: Claim) -> bool:
    return claim.frame is not None and claim.frame.refutes


def _deny_one_story(a: Claim, b: Claim) -> bool:
    """Both call it untrue, or the one does and the other's denial stands for its whole story."""
    if not (_refutes(a) or _refutes(b)):
        return False
    return all(_refutes(each) or _denies_its_story(each) for each in (a, b))


def _denies_its_story(claim: Claim) -> bool:
    return claim.polarity == "negated" and claim.frame is not None and bool(claim.frame.story)


def _articles(verdict: Verdict, claims: Mapping[str, Claim]) -> frozenset[str]:
    return frozenset((claims[verdict.a].article_id, claims[verdict.b].article_id))
