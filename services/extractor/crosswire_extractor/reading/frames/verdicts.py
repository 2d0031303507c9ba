"""How long a court sends somebody to prison for, however it is told, as one deed."""

import math
from dataclasses import replace

from crosswire.domain.claims import Argument, Quantity
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import lemma, negated, phrases
from crosswire_extractor.reading.frames.ownmood import Mood
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

SENTENCE = "sentence"
_JAILING = frozenset(("jail", "imprison", "lock up", "send down", "put away"))
_TIME = frozenset(("year", "month", "week", "day", "life", "decade"))
_GETTING = frozenset(("get", "receive", "serve", "draw"))
_GIVING = frozenset(("give", "hand", "hand down", "impose"))
#: He must go to prison for so long; they sent him there for so long.
_GOING = frozenset(("go", "send"))
_RULED = frozenset(("must", "will"))
SENTENCING = _JAILING | _GETTING | _GIVING | _GOING
#: In a headline, though nothing more is said: Kell gets nine years.
_HEADLINED = frozenset(("get", "receive"))
_LONG = frozenset(("year", "month", "life"))
#: For the rest of a life: longer than any term that is told in years.
_LIFE = Quantity(low=80 * 12, high=math.inf, unit="month", text="life")
_TERMS = frozenset(("sentence", "term", "imprisonment", "spell"))
_PRISON = frozenset(("prison", "jail", "custody", "imprisonment", "bar"))


def sentenced(parsed: Parsed, verb: Node, word: str, roles: Roles) -> Roles | None:
    """Who is sentenced to how long: jailed for seven years; got seven years; was handed a term."""
    if word in _JAILING:
        return _for_so_long(roles)
    if word in _GOING:
        return _to_prison(word, roles)
    if word in _GETTING:
        return _got(parsed, verb, word, roles)
    return _handed(parsed, verb, roles) if word in _GIVING else None


def _for_so_long(roles: Roles) -> Roles | None:
    for link, noun in roles.obliques:
        if link == "for" and lemma(noun) in _TIME and roles.patient is not None:
            return replace(roles, obliques=(("to", noun), *roles.obliques))
    return None


def _to_prison(word: str, roles: Roles) -> Roles | None:
    """Goes to prison, is sent to jail, for so long."""
    whom = roles.patient if word == "send" else roles.agent
    there = next((n for link, n in roles.obliques if link == "to" and lemma(n) in _PRISON), None)
    if there is None or whom is None or (word == "go" and roles.passive):
        return None
    by = roles.agent if word == "send" else None
    return _for_so_long(Roles(agent=by, patient=whom, obliques=roles.without(there)))


def _got(parsed: Parsed, verb: Node, word: str, roles: Roles) -> Roles | None:
    whom, term = roles.agent, roles.patient
    if whom is None or term is None or roles.passive:
        return None
    told = _of_prison(parsed, verb, term) or _headlined(parsed, verb, word, term)
    return _to(roles, None, whom, term) if told else None


def _headlined(parsed: Parsed, verb: Node, word: str, term: Node) -> bool:
    """In a headline, years of which nothing more is said are years in prison."""
    if not parsed.sentence.in_title or word not in _HEADLINED:
        return False
    tree = parsed.tree
    alone = not any(tree.children(term, "prep", "compound", "poss", "acl", "relcl"))
    to_pay = any(tree.children(verb, "xcomp", "advcl"))
    return lemma(term) in _LONG and alone and not to_pay


def _handed(parsed: Parsed, verb: Node, roles: Roles) -> Roles | None:
    thing = roles.patient
    if roles.passive:  # was handed a term
        term = next((n for link, n in roles.obliques if link == "obj"), None)
        if term is not None and thing is not None and _of_prison(parsed, verb, term):
            return _to(roles, roles.agent, thing, term)
        return None
    whom = next((n for link, n in roles.obliques if link == "to"), None)
    thing = thing or parsed.tree.child(verb, "npadvmod")  # gave him nine years in jail
    if thing is not None and whom is not None and _of_prison(parsed, verb, thing):
        return _to(roles, roles.agent, whom, thing)
    return None


def _to(roles: Roles, agent: Node | None, patient: Node, term: Node) -> Roles:
    """Whoever stands among the others too takes part once: by the role that comes first."""
    return Roles(agent=agent, patient=patient, obliques=(("to", term), *roles.obliques))


def _of_prison(parsed: Parsed, verb: Node, term: Node) -> bool:
    """Seven years in prison, a seven-year jail sentence; not seven years of growth."""
    tree = parsed.tree
    life = any(n.lower == "life" for n in (term, *tree.children(term, "compound")))
    if not life and not any(f.kind == "measure" and f.unit for f in parsed.figures):
        return False
    beside = {lemma(n) for n in _beside(tree, term)} | {lemma(n) for n in _beside(tree, verb)}
    years = lemma(term) in _TIME
    return (years and bool(beside & _PRISON)) or (
        lemma(term) in _TERMS
        and bool(life or beside & (_PRISON | _TIME) or "-year" in _text(parsed, term))
    )


def in_years(clause: Clause) -> Clause:
    """The term by its length alone: a seven-year jail sentence, seven years in prison, life."""
    if clause.predicate != SENTENCE:
        return clause
    return replace(clause, arguments=tuple(map(_by_length, clause.arguments)))


def _by_length(term: Argument) -> Argument:
    if term.link != "to":
        return term
    if term.head == "life" or (term.head in _TERMS and "life" in term.terms):
        return term.with_(head=_LIFE.unit, terms=(), quantity=_LIFE)
    quantity = term.quantity
    return term.with_(head=quantity.unit, terms=()) if quantity is not None else term


def as_told(tree: Tree, verb: Node, word: str, mood: Mood) -> Mood:
    """He must go to prison, he will go: so it was ruled."""
    ruled = word == "go" and any(n.lower in _RULED for n in tree.children(verb, "aux"))
    return replace(mood, name="fact") if ruled and mood.name in ("demanded", "future") else mood


def _beside(tree: Tree, top: Node) -> list[Node]:
    near = tree.children(top, "compound", "amod", "nmod")
    return [*near, *(noun for _, noun in phrases(tree, top))]


def _text(parsed: Parsed, term: Node) -> str:
    return " ".join(n.lower for n in parsed.tree.children(term, "amod", "compound", "nummod"))


def found_by_jury(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Found him guilty of fraud, found her not guilty: convicted him, acquitted her."""
    if word != "find" or roles.passive or roles.agent is None:
        return None
    told = verdict_beside(tree, verb)
    if told is None:
        return None
    thing = tree.child(verb, "dobj") or tree.child(told, "nsubj")
    if thing is None or not thing.noun:
        return None
    cleared = (told.lower == "innocent") != negated(tree, told)
    rest = roles.without(thing)
    return "acquit" if cleared else "convict", Roles(
        agent=roles.agent, patient=thing, obliques=rest
    )


def verdict_beside(tree: Tree, verb: Node) -> Node | None:
    """However parsers hang it: on the verb, or on whom it is found of."""
    hung = [*tree.children(verb, "ccomp", "oprd", "acomp", "xcomp")]
    hung += [each for thing in tree.children(verb, "dobj") for each in tree.children(thing, "amod")]
    return next((n for n in hung if n.lower in ("guilty", "innocent") and n.at > verb.at), None)
