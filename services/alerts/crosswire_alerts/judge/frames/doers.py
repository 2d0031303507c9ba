"""Whether two doers, or two causes, of one deed can be one, or have done it together. Pure."""

import re

from crosswire import lexis
from crosswire.domain.claims import Argument, Claim, Frame
from crosswire_alerts.judge.frames.names import TOWNS
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.pair import Pair

#: So many letters in common make two names one.
NAMESAKE = 4
#: What brings harm about without anybody's doing.
CHANCE = frozenset(
    ("fault", "leak", "lightning", "storm", "malfunction", "spark", "wind", "overheating",
     "gale", "gust", "hurricane", "tornado", "cyclone", "wave", "frost", "snow", "avalanche",
     "drought", "heat", "decay", "landslide", "earthquake", "flood",
     "surge", "wildfire", "short-circuit", "defect", "failure", "lightning-strike")
)  # fmt: skip
#: Words for what sets off what has causes of its own.
TRIGGER = re.compile(
    r"\b(?:trigger|set off|touched off|spark|contribut|partly|one of the|also|factor)",
    re.IGNORECASE,
)
#: For whatever is made by all who sign it.
PERSON = "person:"
TREATY = "treaty"
#: What is shelled or attacked again and again.
ANY_PLACE = frozenset(("place:", "countr"))
OF_WHICH_MANY = TOWNS | frozenset(
    ("area", "region", "position", "settlement", "people", "civilian", "territory", "district",
     "infrastructure", "target", "object", "objective", "neighbourhood", "resident", "soldier",
     "troops", "force", "forces")
)  # fmt: skip
#: Words by which a doer is said to have had company.
TOGETHER = re.compile(
    r"\b(?:together|joint|jointly|alongside|along with|as well as|with the help|helped|"
    r"both(?! (?:sides|parties|companies|firms|said))|accompli|backed by|supported by|co-)",
    re.IGNORECASE,
)


def in_company(pair: Pair) -> bool:
    """Told to have done it together, or the one "with the army" that the other names."""
    claims = (pair.earlier, pair.later)
    if any(TOGETHER.search(claim.evidence.sentence) for claim in claims):
        return True
    doers = [claim.frame.of("agent") if claim.frame else None for claim in claims]
    return any(
        other is not None and _beside(other, claim.evidence.sentence)
        for other, claim in zip(reversed(doers), claims, strict=True)
    )


def _beside(other: Argument, sentence: str) -> bool:
    words = re.escape(other.text.rpartition(" ")[2])
    return re.search(rf"\bwith (?:\w+ )?{words}\b", sentence, re.IGNORECASE) is not None


def own_deed(claim: Claim) -> bool:
    """Whether a speaker says that he, or his side, did it."""
    doer = claim.frame.of("agent") if claim.frame else None
    who = claim.attribution.speaker
    if doer is None or who is None:
        return False
    same_side = doer.side is not None and doer.side == who.side
    return same_side or (bool(doer.key) and doer.key.partition(":")[2] == who.key.partition(":")[2])


def accuses(claim: Claim, doer: Argument) -> bool:
    """Whether the speaker of a claim is who is accused in the other."""
    who = claim.attribution.speaker
    if who is None:
        return False
    if doer.side is not None and doer.side == who.side:
        return True
    if doer.key:
        return doer.key.partition(":")[2] == who.key.partition(":")[2]
    name = [word for word in who.name.lower().split() if word not in ("the", "a", "an")]
    if doer.head in {lexis.lemma(word, "n") for word in name}:
        return True
    if name and {*name} <= {*doer.text.lower().split()}:
        return True  # the fans of Kell, for whom Kell answers; an official of the ministry
    return bool(name) and lexis.acts_for(doer.head, lexis.lemma(name[-1], "n"))


def answers(pair: Pair, doers: Tie) -> bool:
    """Whether one whom the other accuses names somebody who is none of his."""
    first, second = pair.earlier, pair.later
    if accuses(first, doers.b) and not _his_own(first, doers.a):
        return True
    return accuses(second, doers.a) and not _his_own(second, doers.b)


def _his_own(claim: Claim, doer: Argument) -> bool:
    """Its sniper, our men, the ministry's official."""
    return doer.text.lower().split(" ", 1)[0] in lexis.owners() or accuses(claim, doer)


def any_of_its_kind(done_to: Tie) -> bool:
    """A tank, three tanks: of such things many are hit on a day."""
    return any(
        not t.key and t.text.lower().startswith(("a ", "an ")) for t in (done_to.a, done_to.b)
    )


def again_and_again(done_to: Argument) -> bool:
    """A town, its defenders: harmed by the one today and by the other tomorrow. A bare name of
    which nobody says what it is may be a town's, too."""
    bare = done_to.key.startswith("name:") and done_to.text.isalpha()
    return bare or done_to.head in OF_WHICH_MANY or done_to.key[:6] in ANY_PLACE


def made_by_two(done_to: Tie) -> bool:
    """A deal, unlike a law, is made by those who sign it."""
    return any(lexis.stand_in(each.head, TREATY) for each in (done_to.a, done_to.b))


def two_full_names(doers: Tie) -> bool:
    """Jane Roe and John Kell: no two descriptions of one person."""
    a, b = doers.a, doers.b
    keyed = all(each.key.startswith(("person:", "name:")) for each in (a, b))
    whole = keyed and len(a.terms) > 1 and len(b.terms) > 1
    return whole and not {*a.terms} & {*b.terms}


def two_links(pair: Pair) -> bool:
    """One tells what set it off, and one what it came of: two links of a chain."""
    set_off = [TRIGGER.search(c.evidence.sentence) for c in (pair.earlier, pair.later)]
    return bool(set_off[0]) != bool(set_off[1])


def two_causes(causes: Tie) -> bool:
    """Pilot error and brake failure: what each is of tells them apart, kin as the words are."""
    first, second = {*causes.a.terms}, {*causes.b.terms}
    return bool(first and second) and not first & second and causes.a.head != causes.b.head


def unlike(causes: Tie) -> bool:
    """Two things that are no persons, each told by one word of its own: ice, a failure."""
    a, b = causes.a, causes.b
    if a.key or b.key or a.side or b.side:
        return False
    people = [lexis.is_a(each.head, "person") or lexis.is_a(each.head, "group") for each in (a, b)]
    return not any(people) and not {a.head, *a.terms} & {b.head, *b.terms}


def doers_apart(doers: Tie) -> bool:
    """Two names, or the sides of two countries: a soldier and a missile may be one doer."""
    a, b = doers.a, doers.b
    if a.side and b.side:
        return a.side != b.side
    weapons = [lexis.is_a(each.head, "weapon") for each in (a, b)]
    if any(weapons):
        return weapons[0] != weapons[1] and any(_chance(each) for each in (a, b))
    if lexis.two_species(a.head, b.head):
        return True
    if namesakes(a, b) or {a.head, b.head} & lexis.whoever():
        return False
    if a.key and b.key:
        return a.key.startswith(PERSON) == b.key.startswith(PERSON)
    people = [lexis.is_a(each.head, "person") or lexis.is_a(each.head, "group") for each in (a, b)]
    if a.key or b.key or a.side or b.side:
        return False
    return all(people) or (any(people) and any(_chance(each) for each in (a, b)))


def may_be_one(doers: Tie) -> bool:
    """Two people, or two bands, of whom each tells what the other leaves out."""
    return all(_somebody(each) for each in (doers.a, doers.b)) or _one_role(doers.a, doers.b)


def _one_role(a: Argument, b: Argument) -> bool:
    """Youths and football fans; not soldiers and fighters, nor those of two countries."""
    if (a.side and b.side and a.side != b.side) or (a.names and b.names):
        return False
    if lexis.two_species(a.head, b.head):
        return False
    if any(map(_chance, (a, b))) and any(lexis.is_a(each.head, "person") for each in (a, b)):
        return False
    roles = lexis.role(a.head), lexis.role(b.head)
    return roles[0] == roles[1] or ("anybody" in roles and "outsider" not in roles)


def _somebody(argument: Argument) -> bool:
    """A neighbour, the student, a man of 23: of one person, each tells what another leaves out."""
    words = argument.text.lower().split()
    single = words[0] in ("a", "an", "the", "one") and argument.head in words
    return single and not lexis.is_a(argument.head, "group")


def _chance(argument: Argument) -> bool:
    """Lightning, a fault, a leak: what does it while nobody means to."""
    return argument.head in CHANCE


def namesakes(a: Argument, b: Argument) -> bool:
    """The Kell Brigade, the Kells: one name, in part or in the plural."""
    first, second = ({*each.terms, *each.names, each.head} for each in (a, b))
    return any(
        x.startswith(y) or y.startswith(x)
        for x in first
        for y in second
        if x == y or min(len(x), len(y)) >= NAMESAKE
    )


def as_a_rule(doer: Argument, told: Frame, pair: Pair) -> bool:
    """Whether such deeds are done by no one else, so that a report that names no doer means him:
    was arrested, and the police did not arrest him."""
    ours = not doer.names or any(f"name:{name}" in pair.common_names for name in doer.names)
    unsaid = doer.role == "agent" and told.of("agent") is None
    return unsaid and ours and lexis.usual_doer(doer.head, told.predicate)
