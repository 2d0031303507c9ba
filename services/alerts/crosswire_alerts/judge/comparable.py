"""The gate of comparison: is the same thing counted, in the same way, at the same place?"""

import re
from collections.abc import Callable

from crosswire import lexis
from crosswire.domain.claims import Amount, Claim, Entity, Question
from crosswire.settings import AlertSettings
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.finding import Step, passed, stopped
from crosswire_alerts.judge.frames.story import SURE, story_of
from crosswire_alerts.judge.incidents import AGE, FIXED, HOUR, POINTS, REPEATED, one_event
from crosswire_alerts.judge.pair import Pair, denies
from crosswire_alerts.judge.settled import SETTLED
from crosswire_alerts.judge.spans import LIMITED, adds, names_a_part
from crosswire_alerts.judge.words import both

PERSON = "person"
#: "6,400 Russians" may be the same count as "6,400 troops", but never as "6,400 civilians".
PEOPLE = "people"
CLASSES_OF_A_SIDE = frozenset({"people", "troops"})

#: Whom one report calls people and another by what they were doing there.
VICTIMS = frozenset({"passengers", "migrants", "protesters", "visitors", "prisoners", "hostages"})
#: Who fights, and who is called so because he does not.
ARMED = frozenset({"fighters", "soldiers", "troops"})
CIVILIANS = frozenset(
    ("villager", "civilian", "resident", "woman", "child", "baby", "pupil", "teacher", "nurse",
     "doctor", "patient", "worshipper", "farmer", "shopper", "bystander", "passenger", "student")
)  # fmt: skip
#: Who are told of apart from the others on board.
SOME_ABOARD = lexis.some_people() | {"crew", "children", "babies", "infants", "pupils"}
#: Passengers are at least so much of those on board.
MOSTLY = 0.6

Part = Callable[[Claim, Claim], Step]


def comparable(pair: Pair, settings: AlertSettings) -> Step:
    """Each part in turn; the first that stops the pair says why."""
    steps = [part(pair.earlier, pair.later) for part in _parts(pair.earlier)]
    if isinstance(pair.earlier.answer, Amount):
        if not steps[-1].passed and _wider_place(pair):  # the place is the last of its parts
            steps[-1] = passed("One story, of which one place is wider.", Doubt.PLACE_WIDER)
        steps.append(one_event(pair))
    for step in steps:
        if not step.passed:
            return step
    reasons = " ".join(step.reason for step in steps)
    return passed(reasons, *(doubt for step in steps for doubt in step.doubts))


def _wider_place(pair: Pair) -> bool:
    """Of one crowd or one round of layoffs, the one has the country, the other the town."""
    kinds = [each.place.kind for each in (pair.earlier, pair.later) if each.place]
    told = pair.earlier.question.predicate in FIXED and sorted(kinds) == ["country", "place"]
    return told and story_of(pair) == SURE


def _parts(claim: Claim) -> tuple[Part, ...]:
    return (_unit, _counted, _scope, _place) if isinstance(claim.answer, Amount) else (_place,)


def of_a_side(question: Question) -> bool:
    """Whether it is about one side's people or things, as `people@UA` is."""
    return "@" in question.subject


def _unit(a: Claim, b: Claim) -> Step:
    first, second = _amount(a).quantity.unit, _amount(b).quantity.unit
    if first != second:
        return stopped(f"Different units: {both(first, second)}.")
    return passed("Same unit.")


def _counted(a: Claim, b: Claim) -> Step:
    first, second = _amount(a).counted, _amount(b).counted
    if a.attribution.speaker_key != b.attribution.speaker_key and _own(a) and _own(b):
        return stopped("Each counts its own.")
    if a.question.predicate == HOUR:
        return _one_thing(a.question.subject, first, second)
    if first == second:
        return passed(f"Both count {first}.")
    if a.question.predicate == AGE:
        return _one_person(a, first, second)
    if {first, second} == CLASSES_OF_A_SIDE and of_a_side(a.question):
        return passed("The people of a side may mean its troops.", Doubt.CLASS_UNSAID)
    if PEOPLE in (first, second) and a.question.subject == PEOPLE:
        return _class_of_people(*((a, b) if second == PEOPLE else (b, a)))
    return stopped(f"Different things are counted: {both(first, second)}.")


def _one_thing(kind: str, first: str, second: str) -> Step:
    """What blew up or came down: a plane is an aircraft, and no bus. Of blasts and strikes a town
    has several on one day."""
    if kind in (first, second):
        unsure = Doubt.EVENT_UNSURE if kind in REPEATED else Doubt.CLASS_UNSAID
        return passed("Only one says what it befell.", unsure)
    kin = None if first == second else lexis.kinship(first, second, "n")
    if first == second or (kin is not None and kin.kind != "opposite"):
        return passed(f"Both tell of one thing: {both(first, second)}.")
    return stopped(f"Of two things: {both(first, second)}.")


def _one_person(claim: Claim, first: str, second: str) -> Step:
    """By the name; else a man is no woman and a driver no cyclist, who both may be a person."""
    if {first, second} == {"man", "woman"}:
        return stopped(f"Of two people: {both(first, second)}.")
    if claim.question.subject.startswith("person:"):
        return passed("Of one person.")
    said = [each for each in (first, second) if each not in ("man", "woman", PERSON)]
    if len(said) == 2:
        return stopped(f"Of two people: {both(first, second)}.")
    return passed(f"{first} and {second} may be one.", *([Doubt.CLASS_UNSAID] if said else []))


def _class_of_people(narrow: Claim, wide: Claim) -> Step:
    """Twelve workers, five people: those killed are no fewer than the workers among them."""
    first, second = _amount(narrow), _amount(wide)
    classes = both(first.counted, second.counted)
    if first.counted in ARMED and _civilians(wide):
        return stopped(f"Different people are counted: {classes}.")
    if first.quantity.low > second.quantity.high:
        return passed(f"{classes}: a part cannot exceed the whole.", Doubt.CLASS_UNSAID)
    most = first.quantity.high < MOSTLY * second.quantity.low and _of_vehicle(narrow)
    if most or LIMITED.search(narrow.evidence.sentence):
        return passed(f"{classes}: told as if there were no others.", Doubt.CLASS_UNSAID)
    if first.counted in VICTIMS and not any(names_a_part(c) for c in (narrow, wide)):
        return passed(f"{classes}: whom such an event befalls.", Doubt.OTHER_WORD)
    return passed(f"{classes}: one may be a part of the other.", Doubt.PART_OF_WHOLE)


def _own(claim: Claim) -> bool:
    """Nine of its fighters, our soldiers: of those for whom the speaker stands."""
    text = re.escape(_amount(claim).quantity.text)
    return re.search(rf"{text} (?:of )?(?:its|our|their)\b", claim.evidence.sentence) is not None


def _civilians(claim: Claim) -> bool:
    """Nine villagers: no fighters among them, though they are read as people."""
    figure = re.escape(_amount(claim).quantity.text.split(" ")[0])
    counted = re.search(rf"(?<!\w){figure} (?:[a-z]+ )?([a-z]{{3,}})\b", claim.evidence.sentence)
    noun = lexis.lemma(counted[1], "n") if counted else ""
    return noun in CIVILIANS


def _of_vehicle(claim: Claim) -> bool:
    """Passengers and migrants are most of those on board."""
    counted = _amount(claim).counted
    return claim.question.predicate == "aboard" and counted not in SOME_ABOARD


def _scope(a: Claim, b: Claim) -> Step:
    first, second = _amount(a), _amount(b)
    scopes = {first.scope, second.scope}
    added = [_amount(c).scope == "period" and adds(c) for c in (a, b)]
    if added[0] != added[1]:
        return stopped("So many more against how many in all.")
    if scopes == {"cumulative", "period"}:
        return stopped("A running total against a figure for a period.")
    if len(scopes) == 2:
        return _half_said(first, second, events={a.question.event, b.question.event})
    if scopes == {"unknown"} and a.question.predicate in SETTLED:
        return passed("It does not go on growing.")
    if scopes == {"unknown"}:
        return passed("Neither says for how long it counts.", Doubt.SCOPES_UNSAID)
    return passed(f"Both {first.scope}.")


def _half_said(first: Amount, second: Amount, *, events: set[str | None]) -> Step:
    """One scope is unsaid: that figure may be a part, and no part exceeds its whole; but those
    whom a crash or a fire killed are all whom it killed."""
    unsaid, said = (first, second) if first.scope == "unknown" else (second, first)
    if said.scope == "period" and None in events:
        return stopped("A figure for a period against one that does not say its own.")
    if events <= POINTS:
        return passed(f"One is {said.scope}, the other of the same event.", Doubt.SCOPE_UNSAID)
    if said.scope == "cumulative" and unsaid.quantity.high < said.quantity.low:
        return passed("The lower figure may be a part of the other.", Doubt.PART_OF_WHOLE)
    return passed(f"One is {said.scope}, the other does not say.", Doubt.SCOPE_UNSAID)


def _place(a: Claim, b: Claim) -> Step:
    first, second = a.place, b.place
    if first is not None and second is not None:
        if first.key == second.key:
            return passed(f"Both in {first.name}.")
        return _two_places(a, b, first, second)
    named = first or second
    said = f"Only {named.name} is named." if named else "No place is named."
    if not isinstance(a.answer, Amount):
        return passed(said, *([Doubt.PLACE_UNSAID] if named else []))
    if losses(a, b):
        return _total(named, said)
    if first is not None or second is not None:
        placed, other = (a, b) if first is not None else (b, a)
        if _a_part_there(placed, other):
            return passed(f"{said} It may be a part of the whole.", Doubt.PART_OF_WHOLE)
    return passed(said, *([Doubt.PLACE_UNSAID] if named else []))


def _a_part_there(placed: Claim, other: Claim) -> bool:
    """300 jobs in a country of which the other, with 1,200 jobs, says nothing."""
    if placed.question.predicate not in FIXED or placed.place is None:
        return False
    lower = _amount(placed).quantity.high < _amount(other).quantity.low
    here = placed.place.key in other.scene
    beside = placed.place.name.lower() in placed.evidence.sentence.lower()
    return lower and beside and not here


def losses(a: Claim, b: Claim) -> bool:
    """Whether they are running totals of a side's losses, as far as they say."""
    scopes = {_amount(a).scope, _amount(b).scope}
    return of_a_side(a.question) and "cumulative" in scopes and "period" not in scopes


def _total(named: Entity | None, said: str) -> Step:
    """A side's losses in a town are a part of its losses."""
    if named is None:
        return passed(said)
    return passed(said, Doubt.PLACE_UNSAID if named.kind == "country" else Doubt.PART_OF_WHOLE)


def _two_places(a: Claim, b: Claim, first: Entity, second: Entity) -> Step:
    """A town against a country is a part against a whole; two towns are two places."""
    if a.question.kind == "place":
        return passed("Where it takes place is the question itself.")
    names = both(first.name, second.name)
    if _denied_for_all(a, second) or _denied_for_all(b, first):
        return passed(f"What is denied for a whole country is denied for its towns: {names}.")
    if isinstance(a.answer, Amount) and a.question.event and _may_hold(first, second):
        town, country = (b, a) if first.kind == "country" else (a, b)
        return _part_and_whole(town, country, names)
    return stopped(f"Different places, or a part and a whole: {names}.")


def _part_and_whole(town: Claim, country: Claim, names: str) -> Step:
    """A town's toll may be a part of its country's, unless it is the higher one."""
    if _amount(town).quantity.low > _amount(country).quantity.high:
        return passed(f"{names}: a part cannot exceed the whole.", Doubt.PLACE_WIDER)
    return passed(f"{names}: one may be a part of the other.", Doubt.PART_OF_WHOLE)


def _may_hold(first: Entity, second: Entity) -> bool:
    """Whether one is a country and the other may be a town in it."""
    country, town = (first, second) if first.kind == "country" else (second, first)
    if country.kind != "country" or town.kind == "country":
        return False
    return town.side is None or country.key == f"country:{town.side}"


def _denied_for_all(denial: Claim, town: Entity) -> bool:
    """Whether it is denied for the country of that town."""
    country = denial.place
    if country is None or country.kind != "country" or denial.question.kind != "occurrence":
        return False
    return denies(denial) and town.side is not None and country.key == f"country:{town.side}"


def _amount(claim: Claim) -> Amount:
    if not isinstance(claim.answer, Amount):
        raise TypeError(f"{claim.id} has no amount")
    return claim.answer
