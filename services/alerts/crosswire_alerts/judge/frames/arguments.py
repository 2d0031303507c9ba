"""Whether two arguments name the same: one entity, one side, one kind of thing. Pure."""

from crosswire import lexis
from crosswire.domain.claims import Argument
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.frames.names import (
    TOWNS,
    initials_of,
    name_and_noun_tied,
    names_tied,
    tail,
)
from crosswire_alerts.judge.frames.nouns import (
    NEWNESS,
    OTHER,
    kin_words,
    laid_down,
    nouns_tied,
    telling,
)
from crosswire_alerts.judge.frames.story import SURE, UNKNOWN
from crosswire_alerts.judge.frames.tie import Tie

#: Who confesses to nothing has not confessed to a theft.
NOTHING = frozenset(("nothing", "anything", "nobody", "anybody", "none"))
#: Nobody was dismissed: of things, nothing is said.
NO_ONE = frozenset(("nobody", "anybody"))
#: A ship, no ship: none that has been named.
_NO_ONE_KNOWN = ("a ", "an ", "no ", "not ", "any ")


def tie(
    a: Argument, b: Argument, scenes: frozenset[str] = frozenset(), story: int = UNKNOWN
) -> Tie:
    """`scenes`: names that both articles bring up; `story`: how surely both tell of one event."""
    if {a.head, b.head} & NO_ONE and any(_no_person(each) for each in (a, b)):
        return Tie(a, b, "apart")
    if a.head in NOTHING or b.head in NOTHING:
        return Tie(a, b, "kin")
    if not (a.known and b.known):
        return Tie(a, b, "unsure")
    if a.text == b.text and bool(a.key) != bool(b.key) and a.text[:1].isupper():
        return Tie(a, b, "same")  # one reader took it for a name, and one for a word
    if _we(a) != _we(b):
        return _for_whom(a, b)
    if initials_of(a, b) or initials_of(b, a) or _the_two(a, b) or _the_two(b, a):
        return Tie(a, b, "kin", (Doubt.OTHER_WORD,))
    if _in_other_company(a, b):
        return Tie(a, b, "unsure")
    if a.key and b.key:
        return names_tied(a, b)
    if a.key or b.key:
        found = name_and_noun_tied(a, b, scenes)
    elif bool(a.names) != bool(b.names) and (story or _named_beside(a, b)):
        known = (scenes if story else frozenset()) | _named_beside(a, b)
        found = nouns_tied(_in_scene(a, known), _in_scene(b, known))._replace(a=a, b=b)
    else:
        found = nouns_tied(a, b)
    if story and not found.holds and (doubt := _in_one_story(a, b, scenes, story)):
        return Tie(a, b, "kin", (doubt,))
    return found


def _no_person(argument: Argument) -> bool:
    """A thing, which nobody is."""
    if argument.key or argument.side or argument.head in NOTHING or not argument.known:
        return False
    return not any(lexis.is_a(argument.head, kind) for kind in ("person", "group")) and (
        lexis.known(argument.head, "n")
    )


def _named_beside(a: Argument, b: Argument) -> frozenset[str]:
    """The Kell crossing, the crossing at Kell: what one is called by, and the other lies at."""
    named, plain = (a, b) if a.names else (b, a)
    words = set(plain.text.lower().split())
    return frozenset(f"name:{name}" for name in named.names if name in words)


def names_in(argument: Argument) -> frozenset[str]:
    """All of them, of two that are told together as well."""
    parts = argument.text.lower().split() if argument.joint and argument.key else ()
    return frozenset((*argument.names, *parts))


def _the_two(named: Argument, plain: Argument) -> bool:
    """Kell and Orvan, the two countries."""
    counted = plain.text.lower().startswith(("the two ", "both ")) and not plain.key
    return named.joint and bool(named.key) and counted and not plain.names


def _in_other_company(a: Argument, b: Argument) -> bool:
    """Kell and Orvan, Kell and Lowen."""
    if not (a.joint and b.joint):
        return False
    first, second = (
        {*each.text.split()} - {*each.head.title().split(), "and", "or"} for each in (a, b)
    )
    return bool(first and second) and not first & second


def _in_one_story(a: Argument, b: Argument, scenes: frozenset[str], story: int) -> Doubt | None:
    """The refinery and the plant, Kell Motors and the firm: in one story, one thing."""
    if (a.side and b.side and a.side != b.side) or _another(a) or _another(b):
        return None
    if a.key or b.key:
        named, plain = (a, b) if a.key else (b, a)
        known = named.key in scenes or "name:" + tail(named.key).rpartition(":")[2] in scenes
        return Doubt.NAME_UNSAID if known and _may_be_named(plain, named) else None
    if a.names and b.names and not {*a.names} & {*b.names}:
        return None
    if a.head == b.head:
        alone = not (lexis.is_a(a.head, "person") or lexis.is_a(a.head, "event"))
        told = {*telling(a)}, {*telling(b)}
        opposed = any(lexis.opposed(x, y, "a") for x in told[0] for y in told[1])
        if laid_down(a) and all(told) and not told[0] & told[1]:
            return None  # the fuel tax, the income tax
        opposed = opposed or _each_of_a_kind(a, b)
        return Doubt.STORY_WORD if story == SURE and alone and not opposed else None
    first, second = telling(a) - {b.head, *NEWNESS}, telling(b) - {a.head, *NEWNESS}
    if (
        first
        and second
        and not first & second
        and (laid_down(a) or not any(kin_words(x, y) for x in first for y in second))
    ):
        return None
    return Doubt.STORY_WORD if lexis.stand_in(a.head, b.head) else None


def _each_of_a_kind(a: Argument, b: Argument) -> bool:
    """The new tax law, the new labour law."""
    first, second = (
        {*each.text.lower().split()} & {*each.terms} - {*each.names, *NEWNESS} for each in (a, b)
    )
    return bool(first and second) and not first & second and bool({*a.terms} & {*b.terms})


def _in_scene(argument: Argument, scenes: frozenset[str]) -> Argument:
    """Without names that both articles open with: they do not tell one from another."""
    if not any(f"name:{name}" in scenes for name in argument.names):
        return argument
    rest = tuple(term for term in argument.terms if term not in argument.names)
    return argument.model_copy(update={"terms": rest, "names": ()})


def _another(argument: Argument) -> bool:
    """A second one, or several that are counted."""
    counted = argument.quantity is not None and (argument.quantity.value or 0) > 1
    return counted or OTHER.match(argument.text) is not None


def _may_be_named(plain: Argument, named: Argument) -> bool:
    """Whether a word stands for what has such a name: the ship, the firm, the suspect."""
    if plain.quantity is not None or plain.names or plain.text.lower().startswith(_NO_ONE_KNOWN):
        return False
    if named.key.startswith(("country:", "place:", "people:")):
        return named.key.startswith("place:") and plain.head in TOWNS
    return bool(lexis.stands_for(plain.head)) and named.head not in plain.terms


def _we(argument: Argument) -> bool:
    return argument.text.lower() in ("we", "us") and argument.key.startswith("person:")


def _for_whom(a: Argument, b: Argument) -> Tie:
    """ "We", as a manager says, and the firm: for whom somebody speaks is not told."""
    if a.key and (a.key == b.key or tail(a.key) == tail(b.key)):
        return Tie(a, b, "same")
    if a.side and b.side:
        return Tie(a, b, "kin" if a.side == b.side else "apart", (Doubt.SIDE_FOR_ACTOR,))
    other = b if _we(a) else a
    return Tie(a, b, "apart" if other.key.startswith("person:") else "unsure")


def by_means(doers: Tie) -> bool:
    """A country and its ship: what the one does the other does; what the one is, it is not."""
    if Doubt.SIDE_FOR_ACTOR not in doers.doubts:
        return False
    return any(lexis.means_of_war(each.head) and not each.key for each in (doers.a, doers.b))
