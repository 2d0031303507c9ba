"""Speakers who speak of themselves: "we", "our army", "his government", "the company" says it."""

from collections.abc import Sequence
from dataclasses import replace

from crosswire import lexis
from crosswire.domain.claims import Argument, Entity
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import words
from crosswire_extractor.spelling import spelling_key

FIRST_PERSON = frozenset(("i", "we", "me", "us", "our", "ours", "mine"))
#: As who holds it: the rebels say that the town is in their hands.
_HOLDERS = frozenset(("their", "its", "his", "her"))


def speaking_of_oneself(clause: Clause, chain: Sequence[Entity]) -> Clause:
    """ "We shall never close it", "its army has not fired": who says so is meant."""
    if not chain:
        return clause
    who = chain[-1]
    if not any(_of_oneself(each) or _the_body(who, each) for each in clause.arguments):
        return clause
    arguments = tuple(_as_said_by(who, each) for each in clause.arguments)
    return replace(clause, arguments=arguments)


def _of_oneself(argument: Argument) -> bool:
    own = _ones_own(argument) or _its_thing(argument)
    return _first_person(argument) or own or _led(argument) or _in_ones_hands(argument)


def _in_ones_hands(argument: Argument) -> bool:
    return argument.role == "agent" and argument.text.lower() in _HOLDERS


def _its_thing(argument: Argument) -> bool:
    """Its plant, our ferries: a thing of whoever speaks."""
    owner = argument.text.lower().partition(" ")[0]
    return owner in ("our", "its") and not (argument.key or argument.side or argument.names)


def _named_after(who: Entity, argument: Argument) -> Argument:
    """Its plant, as Kell Foods says: Kell Foods' plant."""
    of_a_body = argument.text.lower().startswith("its ") or who.kind == "organisation"
    if not of_a_body or not who.key.startswith(("name:", "person:")):
        return argument
    names = tuple(spelling_key(part) for part in who.name.lower().split() if part != "the")
    return argument.with_(names=names, terms=(*names, *argument.terms))


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
        return argument.with_(head=who.name.lower(), key=who.key, side=who.side, known=True)
    if _led(argument) and who.kind == "person":
        return argument.with_(key=who.key, side=who.side)
    if _ones_own(argument):
        return argument.with_(side=who.side)
    return _named_after(who, argument) if _its_thing(argument) else argument


def _first_person(argument: Argument) -> bool:
    """Mine, as it stands alone; the mine is a pit."""
    return argument.head in FIRST_PERSON and argument.text.lower() == argument.head
