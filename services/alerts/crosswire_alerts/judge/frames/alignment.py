"""Two frames laid side by side: predicate against predicate, argument against argument. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from crosswire import lexis
from crosswire.domain.claims import Argument, Frame
from crosswire.lexis.states import clash
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.arguments import tie
from crosswire_alerts.judge.frames.keyed import on_the_map
from crosswire_alerts.judge.frames.occurrences import occurrence, takes_place
from crosswire_alerts.judge.frames.partners import turned
from crosswire_alerts.judge.frames.sites import WHERE, wide, without_its_place
from crosswire_alerts.judge.frames.story import UNKNOWN
from crosswire_alerts.judge.frames.tie import Tie
from crosswire_alerts.judge.remembering import once_each

Same = Literal["same", "synonym", "narrower", "wider", "excluded", "opposite", "story"]
States = tuple[lexis.State, ...]
#: To have a place, or to come to have it.
HOLDING = frozenset(
    ("hold", "control", "take", "seize", "capture", "occupy", "liberate", "retake", "recapture",
     "regain")
)  # fmt: skip
_CORE = ("patient", "agent", "complement")
#: The surest first.
_STRENGTHS = ("same", "kin", "unsure", "apart")


@dataclass(frozen=True)
class Alignment:
    a: Frame
    b: Frame
    predicates: Same
    reason: str
    ties: tuple[Tie, ...]
    """The best tie of each argument of `a` that has a counterpart."""
    only_a: tuple[Argument, ...]
    only_b: tuple[Argument, ...]

    def at(self, role: str) -> Tie | None:
        return next((t for t in self.ties if t.a.role == role and t.b.role == role), None)

    @property
    def core(self) -> tuple[Tie, ...]:
        return tuple(t for t in self.ties if t.a.role != "oblique" or t.b.role != "oblique")

    @property
    def circumstances(self) -> tuple[Tie, ...]:
        return tuple(t for t in self.ties if t.a.role == t.b.role == "oblique")

    @cached_property
    def holding(self) -> tuple[Tie, ...]:
        return tuple(t for t in self.ties if t.holds)

    @cached_property
    def subject(self) -> Tie | None:
        """What both are about: the patients, else what stands in for them."""
        for first in ("patient", "agent"):
            found = next((t for t in self.core if t.a.role == first and t.holds), None)
            if found:
                return found
        # An attack on the port, a strike at the port.
        crossed = (t for t in self.core if "patient" in (t.a.role, t.b.role) and t.holds)
        return next(crossed, None)

    @property
    def named(self) -> bool:
        return any(t.named for t in self.ties)

    @property
    def _one_word(self) -> bool:
        """To strike, to go on strike."""
        first, second = self.a.predicate.split(), self.b.predicate.split()
        return first[-1:] == second[-1:] and 1 in (len(first), len(second))

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        found = [doubt for t in self.holding for doubt in t.doubts]
        if self.predicates in ("synonym", "narrower", "wider") and not self._one_word:
            found.append(Doubt.OTHER_PREDICATE)
        if self.predicates == "story":
            found.append(Doubt.STORY_DEED)
        return tuple(found)


def aligned(
    a: Frame,
    b: Frame,
    scenes: frozenset[str] = frozenset(),
    *,
    one_clause: bool = False,
    story: Callable[[], int] = lambda: UNKNOWN,
    mirrored: bool = False,
    stands_for: Callable[[Argument, Argument], bool] = lambda plain, named: False,
) -> Alignment | None:
    """None if they have different predicates and so say nothing of each other.

    `scenes`: names that both articles bring up; `one_clause`: they are the same words as two
    parties have them, so that "they" is whoever it is in both; `story`: how surely both articles
    tell of one event; `mirrored`: one sentence, but for a few words, so that "a man" of the one is
    "the man" of the other.
    """
    if a.predicate != b.predicate and takes_place(a) and takes_place(b):
        a, b = occurrence(a), occurrence(b)
    predicates = _predicates(a, b) or _one_deed(a, b, story)
    if predicates is None:
        return None
    same, reason = predicates
    if same in ("same", "synonym"):
        a, b = without_its_place(a), without_its_place(b)
    if same == "excluded":
        a, b = _whole(a), _whole(b)
    if one_clause and a.arguments == b.arguments:
        told = tuple(Tie(argument, argument, "same") for argument in a.arguments)
        return Alignment(a, b, same, reason, told, (), ())
    one_event = story()
    b = turned(a, b, scenes)
    ties = _in_two_roles(a, b, scenes, one_event) if same == "excluded" else []
    free = [each for each in b.arguments if all(each is not t.b for t in ties)]
    only_a: list[Argument] = []
    for argument in sorted(a.arguments, key=_order):
        if any(argument is t.a for t in ties):
            continue
        best = _best(argument, free, a, b, scenes, one_event)
        if best is not None and _by_pronoun(best, stands_for):
            best = best._replace(strength="kin", doubts=(Doubt.BY_PRONOUN,))
        if mirrored and best is not None and _in_one_place(best):
            best = best._replace(strength="kin", doubts=())
        if best is not None and best.holds and _of_two_camps(best):
            best = best._replace(strength="apart", doubts=())
        if best is None:
            only_a.append(argument)
        else:
            ties.append(best)
            free.remove(best.b)
    return Alignment(a, b, same, reason, tuple(ties), tuple(only_a), tuple(free))


@once_each
def _whole(frame: Frame) -> Frame:
    """Without what only tells the state: tested positive."""
    told = frame.of("complement") if frame.pos == "n" else phrase_of(frame)
    if told is None or told.role != "complement":
        return frame
    if frame.pos == "n":  # was a flop
        rest = tuple(each for each in frame.arguments if each is not told)
        return frame.with_(arguments=rest)
    rest = tuple(each for each in frame.arguments if each is not told)
    return frame.with_(predicate=_phrase(frame, told), arguments=rest)


def _in_two_roles(a: Frame, b: Frame, scenes: frozenset[str], story: int) -> list[Tie]:
    """The fire destroyed the mill, the mill survived the fire: whose state both tell."""
    for first in states_in(a):
        for second in states_in(b):
            one, other = holder(a, first), holder(b, second)
            if one is None or other is None or one.role == other.role or not clash(first, second):
                continue
            whose = tie(one, other, scenes, story)
            if whose.holds and may_hold(a, first) and may_hold(b, second):
                return [whose]
    return []


def _order(argument: Argument) -> int:
    return _CORE.index(argument.role) if argument.role in _CORE else len(_CORE)


def _best(
    argument: Argument,
    free: list[Argument],
    a: Frame,
    b: Frame,
    scenes: frozenset[str],
    story: int,
) -> Tie | None:
    """Its counterpart by role; else, of another role, only one that surely names the same."""
    like = [other for other in free if _counterparts(argument, other, a, b)]
    if argument.role == "oblique":
        like.sort(key=lambda other: (wide(other), other.link != argument.link))
    ties = [tie(argument, other, scenes, story) for other in like]
    best = min(ties, key=lambda t: _STRENGTHS.index(t.strength)) if ties else None
    if best is not None and (best.holds or best.a.role == best.b.role):
        return best
    for other in free:
        crossed = tie(argument, other, scenes)
        if crossed.holds and _may_cross(argument, other):
            return crossed
    return best


def _by_pronoun(t: Tie, stands_for: Callable[[Argument, Argument], bool]) -> bool:
    return not t.holds and (stands_for(t.a, t.b) or stands_for(t.b, t.a))


def _in_one_place(t: Tie) -> bool:
    """A man, the man, in the same place of the same sentence."""
    unknown = t.strength == "unsure" and not (t.a.known and t.b.known)
    alike = t.a.head == t.b.head and not (t.a.key or t.b.key)
    return alike and (unknown or t.strength == "kin")


def _counterparts(x: Argument, y: Argument, a: Frame, b: Frame) -> bool:
    if x.role == y.role:
        if x.role != "oblique":
            return x.role != "agent" or not (_befalls_one(a, b) or _befalls_one(b, a))
        if x.link == y.link:
            return True
        if x.link in WHERE and y.link in WHERE and on_the_map(x) == on_the_map(y):
            return True
        return x is phrase_of(a) and y is phrase_of(b)
    if {x.role, y.role} == {"agent", "patient"}:
        # The ship sank; a missile sank the ship.
        lone = a if x.role == "agent" else b
        other = b if x.role == "agent" else a
        return lone.of("patient") is None and not (
            other.of("agent") and other.of("patient") is None
        )
    return False


def _befalls_one(a: Frame, b: Frame) -> bool:
    """The embassy opens, and they open a school: what opens is no doer."""
    if a.of("patient") is not None or b.of("patient") is None or a.pos != "v":
        return False
    if any(state.holder == "subject" for state in lexis.states_of(b.predicate, "v")):
        return False  # it collapsed, it withstood the quake
    return any(state.holder == "theme" for state in lexis.states_of(a.predicate, "v"))


def _may_cross(x: Argument, y: Argument) -> bool:
    """An attack on the port, a strike at the port; never who does it for whom it befalls."""
    return {x.role, y.role} != {"agent", "patient"} and "complement" not in (x.role, y.role)


def _predicates(a: Frame, b: Frame) -> tuple[Same, str] | None:
    first, second = a.predicate, b.predicate
    if first != second and _one_place_held(a, b):
        return "same", "Both tell who has it."
    states, others = states_in(a), states_in(b)
    if excluded := _excluded(a, b, states, others):
        return "excluded", excluded
    if first == second and a.pos == b.pos:
        return "same", f"Both say “{first.replace('_', ' ')}”."
    if _first_fitting(a, states) & _first_fitting(b, others):
        return "synonym", f"“{first}” and “{second}” tell the same state."
    if a.pos != b.pos:
        return None
    kin = lexis.kinship(first, second, a.pos)
    if kin is None or kin.kind == "same":
        return ("same", f"Both say “{first}”.") if kin else None
    if kin.kind == "opposite" and a.pos != "a":
        return None
    return kin.kind, kin.reason[:1].upper() + kin.reason[1:] + "."


def _one_deed(a: Frame, b: Frame, story: Callable[[], int]) -> tuple[Same, str] | None:
    """To shell and to strike, in two reports of one event."""
    first, second = a.predicate, b.predicate
    if a.pos != "v" or b.pos != "v" or not lexis.one_deed(first, second):
        return None
    if not story():
        return None
    return "story", f"“{first}” and “{second}” may tell one deed of one story."


def _one_place_held(a: Frame, b: Frame) -> bool:
    """They have taken Kell, say the ones; Kell is ours, say the others."""
    if not {a.predicate, b.predicate} <= HOLDING or a.presupposed or b.presupposed:
        return False
    who, other = a.of("agent"), b.of("agent")
    if who is None or other is None or not opponents(who, other):
        return False
    mine, yours = a.of("patient"), b.of("patient")
    if mine is None or yours is None:
        return False
    if not (mine.key or yours.key):  # the airport of Kell
        return mine.head == yours.head and bool({*mine.names} & {*yours.names})
    if mine.text == yours.text and mine.text[:1].isupper():
        return True  # one reader took it for a name, and one for a word
    return (
        bool(mine.key and yours.key) and mine.key.partition(":")[2] == yours.key.partition(":")[2]
    )


def opponents(who: Argument, other: Argument) -> bool:
    """Of two countries, or of two sides of a war within one."""
    if who.side and other.side:
        return who.side != other.side
    camps = {lexis.camp(each.head, each.terms) for each in (who, other)}
    return camps == {"state", "rebels"}


def _of_two_camps(doers: Tie) -> bool:
    """Rebel artillery, army howitzers: one kind of thing, and two doers."""
    a, b = doers.a, doers.b
    if not (a.role == b.role == "agent") or a.key or b.key or a.side or b.side:
        return False
    return opponents(a, b)


def _excluded(a: Frame, b: Frame, states: States, others: States) -> str | None:
    for first in states:
        for second in others:
            reason = clash(first, second)
            if reason and may_hold(a, first) and may_hold(b, second):
                return f"It is {reason}."
    return None


@once_each
def states_in(frame: Frame) -> States:
    """The states that it may tell, those of a phrase first: to vote for, to test positive."""
    beside = phrase_of(frame)
    phrase = lexis.states_of(_phrase(frame, beside), "v") if beside else ()
    told = lexis.states_of(frame.predicate, frame.pos)
    fitting = [state for state in told if may_hold(frame, state)]
    return (*phrase[:3], *dict.fromkeys((*told[:2], *fitting)))


@once_each
def groups_in(frame: Frame) -> frozenset[str]:
    """Of the states that it may tell."""
    return frozenset(state.group for state in states_in(frame))


@once_each
def phrase_of(frame: Frame) -> Argument | None:
    """What makes a phrase of the verb that tells a state of its own."""
    if frame.pos != "v":
        return None
    others = (each for each in frame.arguments if each.role in ("oblique", "complement"))
    return next((o for o in others if lexis.states_of(_phrase(frame, o), "v")), None)


def _phrase(frame: Frame, beside: Argument) -> str:
    return f"{frame.predicate} {beside.link or beside.head}"


def holder(frame: Frame, state: lexis.State) -> Argument | None:
    """Whose state it is that the predicate tells."""
    roles = lexis.roles_of_holder(state, frame.predicate, frame.pos)
    return next(filter(None, map(frame.of, roles)), None)


def may_hold(frame: Frame, state: lexis.State) -> bool:
    """Whether it says whose state it is, and such a thing can be in that state."""
    whose = holder(frame, state)
    return whose is not None and (bool(whose.key) or lexis.fits(state, whose.head))


def _first_fitting(frame: Frame, states: tuple[lexis.State, ...]) -> set[tuple[str, str]]:
    """The first state that such a thing can be in: a stadium is finished, a meeting is over; of a
    strike on nothing, those who strike."""
    fitting = [s for s in states if may_hold(frame, s)]
    fitting = fitting or [s for s in states if holder(frame, s) is None]
    return {(s.group, s.name) for s in fitting[:1]}
