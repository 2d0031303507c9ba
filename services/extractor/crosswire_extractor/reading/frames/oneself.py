"""Speakers who speak of themselves: "we", "our army", "his government", "the company" says it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from crosswire import lexis
from crosswire.domain.claims import Argument, Entity
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import words
from crosswire_extractor.reading.officials import camp_of
from crosswire_extractor.reading.voices import Voice
from crosswire_extractor.spelling import spelling_key

FIRST_PERSON = frozenset(("i", "we", "me", "us", "our", "ours", "mine"))
_MANY = frozenset(("we", "us"))
#: As who holds it: the rebels say that the town is in their hands.
_HOLDERS = frozenset(("their", "its", "his", "her"))


def speaking_of_oneself(
    clause: Clause, chain: Sequence[Entity], voice_of: Callable[[Entity], Voice | None]
) -> Clause:
    """ "We shall never close it", "its army has not fired": who says so is meant, or the body
    whose voice he is."""
    if not chain:
        return clause
    who = chain[-1]
    voice = voice_of(who) if any(each.head in _MANY for each in clause.arguments) else None
    if voice is not None:
        clause = replace(clause, arguments=tuple(_of_many(voice, it) for it in clause.arguments))
    if not any(_of_oneself(each) or _the_body(who, each) for each in clause.arguments):
        return clause
    others = _done_by_another(clause, who)
    takes = "take" in lexis.deeds_of_story(clause.predicate)
    arguments = tuple(
        each
        if others and _its(each)
        else _as_said_by(who, _of_a_camp(who, each) if takes else each)
        for each in clause.arguments
    )
    return replace(clause, arguments=arguments)


def _of_a_camp(who: Entity, argument: Argument) -> Argument:
    """Our units hold the town, the army says: government units."""
    camp = None if who.side or argument.role != "agent" else camp_of(who)
    if camp is None or not _ones_own(argument):
        return argument
    return argument.with_(terms=(*argument.terms, camp))


def _of_many(voice: Voice, argument: Argument) -> Argument:
    if argument.head not in _MANY or argument.text.lower() != argument.head:
        return argument
    return argument.with_(head=voice.head, key=voice.key, known=True)


def _its(argument: Argument) -> bool:
    return argument.role != "agent" and argument.text.lower().startswith("its ")


def _done_by_another(clause: Clause, who: Entity) -> bool:
    """Kell will close its plant, the paper says: the plant is Kell's, and not the paper's."""
    doer = next((each for each in clause.arguments if each.role == "agent"), None)
    if doer is None or not doer.known or doer.head in (*FIRST_PERSON, "it"):
        return False
    if not doer.key and (_its_thing(doer) or _ones_own(doer)):
        return False
    speaks = who.key.partition(":")[2] == doer.key.partition(":")[2]
    return not speaks and not who.name.lower().endswith(doer.head)


def _own_country(argument: Argument) -> bool:
    """Our country, as one who speaks for it says."""
    words = argument.text.lower().split()
    return len(words) == 2 and words[0] in ("my", "our", "his", "her") and words[1] == "country"


def _of_oneself(argument: Argument) -> bool:
    if _own_country(argument):
        return True
    own = _ones_own(argument) or _its_thing(argument)
    return _first_person(argument) or own or _led(argument) or _in_ones_hands(argument)


def _in_ones_hands(argument: Argument) -> bool:
    return argument.role == "agent" and argument.text.lower() in _HOLDERS


def _its_thing(argument: Argument) -> bool:
    """Its plant, our ferries: a thing of whoever speaks."""
    owner = argument.text.lower().partition(" ")[0]
    return owner in ("our", "its") and not (argument.key or argument.side)


def _named_after(who: Entity, argument: Argument) -> Argument:
    """Its plant, as Kell Foods says: Kell Foods' plant."""
    of_a_body = argument.text.lower().startswith("its ") or who.kind == "organisation"
    if not of_a_body or not _by_name(who) or (argument.names and argument.role != "agent"):
        return argument
    names = tuple(spelling_key(part) for part in who.name.lower().split() if part != "the")
    return argument.with_(
        names=(*names, *argument.names), terms=(*names, *argument.terms)
    )  # its plant in Orvan: Kell Foods' plant, in Orvan


def _by_name(who: Entity) -> bool:
    """Kell Foods, Ann Kell; not the army, the health ministry of a country."""
    proper = who.name[:1].isupper() and " of " not in who.name
    return who.key.startswith(("name:", "person:")) or (proper and who.key.startswith("org:"))


def _ones_own(argument: Argument) -> bool:
    """Our army, its forces, their troops who did it: who has one speaks for it."""
    owner = argument.text.lower().partition(" ")[0]
    ours = owner in ("our", "its") or (owner == "their" and argument.role == "agent")
    many = argument.head in words("own_people") or lexis.is_a(argument.head, "group")
    return not argument.side and ours and many


def _led(argument: Argument) -> bool:
    """His government, her party: who leads it speaks for it, and it acts as he does."""
    owner = argument.text.lower().partition(" ")[0]
    return not argument.key and owner in ("his", "her", "my") and argument.head in words("led")


def _the_body(who: Entity, argument: Argument) -> bool:
    """The company, as a company says of itself."""
    plain = argument.text.lower() == f"the {argument.head}" and argument.head in words("led")
    own = plain and who.kind == "organisation" and not argument.terms[1:]
    return own and _may_be_called(who, argument.head)


def _may_be_called(who: Entity, word: str) -> bool:
    """Kell Air is the airline, and an airline a company; an army is no hospital."""
    called = who.name.partition(" of ")[0].split()
    proper = len(called) > 1 and not called[-1].islower()
    body = lexis.lemma(called[-1].lower(), "n")
    if proper or body == word or not lexis.known(body, "n"):
        return True
    return word in words("firms") and body in words("firms")


def _as_said_by(who: Entity, argument: Argument) -> Argument:
    if _first_person(argument) or _the_body(who, argument) or _in_ones_hands(argument):
        name = who.name.lower()
        head = name if who.kind == "person" or " " in name else lexis.lemma(name, "n")
        return argument.with_(head=head, key=who.key, side=who.side, known=True)
    if _own_country(argument) and who.side:
        return argument.with_(key=f"country:{who.side}", side=who.side, known=True)
    if _led(argument) and who.kind == "person":
        return argument.with_(key=who.key, side=who.side)
    if _ones_own(argument):
        return argument.with_(side=who.side)
    return _named_after(who, argument) if _its_thing(argument) else argument


def _first_person(argument: Argument) -> bool:
    """Mine, as it stands alone; the mine is a pit."""
    return argument.head in FIRST_PERSON and argument.text.lower() == argument.head
