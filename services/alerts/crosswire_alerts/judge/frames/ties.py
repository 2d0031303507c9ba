"""Whether two arguments name the same: one entity, one side, one kind of thing. Pure."""

import re
from functools import lru_cache

from crosswire import lexis
from crosswire.domain.claims import Argument
from crosswire_alerts.judge.confidence import Doubt
from crosswire_alerts.judge.families import given_names, of_one_family
from crosswire_alerts.judge.frames.nounties import (
    NEWNESS,
    OTHER,
    kin_words,
    laid_down,
    many,
    nouns_tied,
    telling,
)
from crosswire_alerts.judge.frames.story import SURE, UNKNOWN
from crosswire_alerts.judge.frames.tied import Tie

#: Words by which a country's forces or its state are meant.
_COLLECTIVE = ("country:", "org:", "group:", "people:")
#: Who confesses to nothing has not confessed to a theft.
NOTHING = frozenset(("nothing", "anything", "nobody", "anybody", "none"))
#: Nobody was dismissed: of things, nothing is said.
NO_ONE = frozenset(("nobody", "anybody"))
#: Words for what has the name of a town.
TOWNS = frozenset(("city", "town", "village", "port", "settlement", "capital"))
#: Who acts for the body whose they are.
LEADERS = frozenset(
    ("management", "board", "leadership", "executive", "boss", "owner", "chief", "director", "head")
)
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
    if _initials_of(a, b) or _initials_of(b, a) or _the_two(a, b) or _the_two(b, a):
        return Tie(a, b, "kin", (Doubt.OTHER_WORD,))
    if _in_other_company(a, b):
        return Tie(a, b, "unsure")
    if a.key and b.key:
        return _entities(a, b)
    if a.key or b.key:
        found = _name_and_noun(a, b, scenes)
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


def _initials_of(full: Argument, short: Argument) -> bool:
    """The National Workers' Front, and the NWF: a name of three words or more."""
    if len(full.terms) < 2 or len(short.terms) > len(full.terms):
        return False
    letters = _initials(full.text)
    if len(letters) < 3:
        return False
    return letters in short.names or letters == _tail(short.key) or letters in short.terms


@lru_cache(maxsize=16_384)
def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isupper() and word not in ("The", "A", "An")]
    return "".join(word[0] for word in words).lower()


def _in_one_story(a: Argument, b: Argument, scenes: frozenset[str], story: int) -> Doubt | None:
    """The refinery and the plant, Kell Motors and the firm: in one story, one thing."""
    if (a.side and b.side and a.side != b.side) or _another(a) or _another(b):
        return None
    if a.key or b.key:
        named, plain = (a, b) if a.key else (b, a)
        known = named.key in scenes or "name:" + _tail(named.key).rpartition(":")[2] in scenes
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
    if a.key and (a.key == b.key or _tail(a.key) == _tail(b.key)):
        return Tie(a, b, "same")
    if a.side and b.side:
        return Tie(a, b, "kin" if a.side == b.side else "apart", (Doubt.SIDE_FOR_ACTOR,))
    other = b if _we(a) else a
    return Tie(a, b, "apart" if other.key.startswith("person:") else "unsure")


def _entities(a: Argument, b: Argument) -> Tie:
    if a.head == b.head and " " in a.head and a.side in (None, b.side):
        return Tie(a, b, "same")  # Kell Motors, as a name and as one who speaks
    if a.key == b.key or _tail(a.key) == _tail(b.key):
        if of_one_family(_given(a), _given(b)):
            return Tie(a, b, "unsure")
        return Tie(a, b, "apart" if _only_last_in_common(a, b) else "same")
    if _one_spelling(a, b):
        return Tie(a, b, "same")
    if _abridged(a, b) or _abridged(b, a):
        return Tie(a, b, "kin", (Doubt.OTHER_WORD,))
    if a.side and a.side == b.side and _collective(a) and _collective(b):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if a.side and a.side == b.side and {a.key[:6], b.key[:6]} & {"place:", "countr"}:
        return Tie(a, b, "unsure", (Doubt.PLACE_WIDER,))
    return Tie(a, b, "apart")


def _given(argument: Argument) -> list[str]:
    if not argument.key.startswith("person:"):
        return []
    called, surname = argument.head.split(), _tail(argument.key)
    at = argument.names.index(surname) if surname in argument.names else 0
    return given_names(called[:-1] if len(called) > 1 else argument.names[:at])


def _only_last_in_common(a: Argument, b: Argument) -> bool:
    """Kell Motors, Orvan Motors: two firms, of which the last word says what they make."""
    if not a.key.startswith("name:") or a.key != b.key or len(a.terms) < 2 or len(b.terms) < 2:
        return False
    last = lexis.lemma(a.terms[-1], "n")
    named_so = a.terms[-1] == b.terms[-1] == _tail(a.key)
    everyday = named_so and lexis.known(last, "n")
    return everyday and not {*a.terms[:-1]} & {*b.terms[:-1]}


def _one_spelling(a: Argument, b: Argument) -> bool:
    """A town that only one article says enough of to place it on the map."""
    placed, other = (a, b) if a.key.startswith("place:") else (b, a)
    unplaced = other.key.startswith("name:")
    return placed.key.startswith("place:") and unplaced and a.terms[:1] == b.terms[:1] != ()


def _abridged(full: Argument, short: Argument) -> bool:
    """Kell Motors and Kell: a name that is no person's, and its first word."""
    if not (full.key.startswith("name:") and short.key.startswith("name:")):
        return False
    owner = re.search(rf"{re.escape(short.text)}\s?['’]s?\s", full.text)  # Kell's supplier
    first = len(short.terms) == 1 and len(full.terms) > 1 and short.terms[0] == full.terms[0]
    return first and owner is None


def _name_and_noun(a: Argument, b: Argument, scenes: frozenset[str]) -> Tie:
    named, plain = (a, b) if a.key else (b, a)
    if _bears(plain, named) or _ship_so_called(plain, named):
        return Tie(a, b, "same")
    if named.side and named.side == plain.side and _collective(named) and many(plain):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if named.side and plain.side and named.side != plain.side:
        return Tie(a, b, "apart")
    if named.key.startswith("org:") and not plain.names and _of_one_camp(named, plain):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if plain.head == named.head and {*plain.names} & {*named.names}:
        return Tie(a, b, "kin", (Doubt.DESCRIBED_BY_ONE,))  # the mayor of Kell, Kell's mayor
    if plain.head in named.terms or any(kin_words(plain.head, term) for term in named.terms):
        known = named.key in scenes
        return Tie(a, b, "kin", (Doubt.DESCRIBED_BY_ONE if known else Doubt.NAME_UNSAID,))
    if _led_by(plain, named):
        return Tie(a, b, "kin", (Doubt.SIDE_FOR_ACTOR,))
    if named.key in scenes and _the_town(plain, named):
        return Tie(a, b, "kin", (Doubt.DESCRIBED_BY_ONE,))
    return Tie(a, b, "unsure" if named.key in scenes else "apart")


def _of_one_camp(named: Argument, plain: Argument) -> bool:
    """The army, and government forces: the state's, or the rebels'."""
    camp = lexis.camp(named.head, named.terms)
    return camp is not None and camp == lexis.camp(plain.head, plain.terms)


def _led_by(plain: Argument, named: Argument) -> bool:
    """The management of Kell, Kell's board: they act for it."""
    body = named.key.startswith(("name:", "org:")) and plain.head in LEADERS
    return body and bool({_tail(named.key), *named.terms} & {*plain.names})


def _the_town(plain: Argument, named: Argument) -> bool:
    """The city, where one that both articles are about has been named."""
    definite = not plain.text.lower().startswith(("a ", "an ", "another "))
    return named.key.startswith("place:") and plain.head in TOWNS and definite


def _bears(plain: Argument, named: Argument) -> bool:
    """The minister, Anna Berg; not Anna Berg's minister, nor the wife of the writer Anna Berg."""
    if len(named.terms) < 2 or not lexis.is_a(plain.head, "person"):
        return False
    before, _, _ = plain.text.lower().partition(named.terms[0])
    _, of, between = before.rpartition(" of ")
    words = between.split()
    if of and (not words or any(lexis.is_a(word, "person") for word in words)):
        return False
    name, text = re.escape(named.terms[-1]), plain.text.lower()
    if re.search(name + r"\s?['’]s?\s", text) or re.search(rf"\bof (?:[\w.-]+ )*{name}", text):
        return False
    return set(named.terms) <= set(plain.terms)


def _ship_so_called(plain: Argument, named: Argument) -> bool:
    """The Lima, the Lima cruiser."""
    called = named.key.startswith("name:") and _tail(named.key) in plain.names
    return called and lexis.is_a(plain.head, "vehicle")


def by_means(doers: Tie) -> bool:
    """A country and its ship: what the one does the other does; what the one is, it is not."""
    if Doubt.SIDE_FOR_ACTOR not in doers.doubts:
        return False
    return any(lexis.means_of_war(each.head) and not each.key for each in (doers.a, doers.b))


def _collective(argument: Argument) -> bool:
    return argument.key.startswith(_COLLECTIVE)


def _tail(key: str) -> str:
    kind, _, name = key.partition(":")
    return name if kind in ("person", "name") else key
