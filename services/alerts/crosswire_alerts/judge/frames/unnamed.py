"""Whether two reports mean one person, or the same dead, whom neither names. Pure."""

import re
from functools import lru_cache

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.frames.story import LIKELY, story_of
from crosswire_alerts.judge.pair import Pair

#: Who did it, before anybody knows more of him.
DOERS = frozenset(
    ("attacker", "assailant", "gunman", "shooter", "killer", "suspect", "perpetrator",
     "bomber", "knifeman", "hijacker", "arsonist", "murderer", "culprit")
)  # fmt: skip
#: Anybody, unless it is said who he is by what he did; not by what was done to him.
ANYBODY = frozenset(("man", "woman", "person"))
BY_HIS_DEED = re.compile(
    r"\bthe (?:\w+ )?(?:man|woman|person) "
    r"(?:who (?!was|were|is|had been|has been)|accused|suspected|charged)",
    re.IGNORECASE,
)
#: Two reports of somebody unnamed come within so many hours.
HOURS = 72
#: So many words both have, of which one names; of one story fewer will do.
SHARED, SHARED_OF_A_STORY = 3, 2
#: All of them, and not most.
ALL_DEAD = re.compile(
    r"(?:(?:all|the|those|all of the|both)\b)(?: \w+){0,3} ?\b"
    r"(?:people|dead|victims|killed|persons|men|casualties|bodies)\b",
    re.IGNORECASE,
)
DEATH = re.compile(r"\b(?:kill|die[ds]?\b|dead\b|death|victim|bod(?:y|ies)\b)", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
#: Words that most reports of crimes have.
SMALL = frozenset(
    ("the", "and", "who", "was", "were", "had", "has", "have", "that", "said", "say", "with",
     "for", "from", "when", "one", "man", "woman", "after", "police")
)  # fmt: skip
WORD = re.compile(r"[^\W\d_]{3,}")


def one_described(pair: Pair, a: Frame, b: Frame) -> bool:
    """By what he did, without a name: the man who stabbed three people in Kell."""
    mine, yours = a.of("patient"), b.of("patient")
    if mine is None or yours is None or not _near(pair):
        return False
    if not (_the_one(mine, pair.earlier) and _the_one(yours, pair.later)):
        return False
    role, other = _role(mine, pair.earlier), _role(yours, pair.later)
    if role is None or other is None or (role != other and not {role, other} <= DOERS):
        return False
    if not lexis.is_a(mine.head, "person"):
        return False
    shared = len(_words(pair.earlier) & _words(pair.later))
    return shared >= SHARED or (shared >= SHARED_OF_A_STORY and story_of(pair) >= LIKELY)


def same_dead(pair: Pair, a: Frame, b: Frame) -> bool:
    """The dead of one event, all of them: the nine people who were killed in Kell."""
    mine, yours = a.of("patient"), b.of("patient")
    if mine is None or yours is None or not _near(pair):
        return False
    if not all(ALL_DEAD.match(each.text) for each in (mine, yours)):
        return False
    if not all(DEATH.search(each.evidence.sentence) for each in (pair.earlier, pair.later)):
        return False
    if mine.quantity and yours.quantity and mine.quantity != yours.quantity:
        return False
    return story_of(pair) >= LIKELY


def _near(pair: Pair) -> bool:
    """Within days, of no two places, and with a name in common."""
    apart = pair.scenes_apart or pair.places_apart or abs(pair.hours_apart or 0) > HOURS
    return bool(pair.common_names) and not apart


def _role(argument: Argument, claim: Claim) -> str | None:
    """In what part somebody without a name is told of: as the driver, as the attacker."""
    if argument.head not in ANYBODY:
        return argument.head
    return "attacker" if BY_HIS_DEED.search(claim.evidence.sentence) else None


def _the_one(argument: Argument, claim: Claim) -> bool:
    """The attacker; in a headline, which has no articles, attacker as well."""
    article = ARTICLE.match(argument.text)
    definite = article is not None and article.group().lower() == "the "
    headed = article is None and claim.evidence.start < 0
    alone = not (argument.key or argument.joint) and argument.quantity is None
    return (definite or headed) and alone


@lru_cache(maxsize=4096)
def _words(claim: Claim) -> frozenset[str]:
    """What an article says in this sentence and is about, in plain words."""
    told = {word.lower() for word in WORD.findall(claim.evidence.sentence)}
    about = {each.partition(":")[2] for each in claim.scene}
    plain = {lexis.lemma(lexis.lemma(word, "v"), "n") for word in {*told, *about}}
    return frozenset(word for word in plain if word not in SMALL)
