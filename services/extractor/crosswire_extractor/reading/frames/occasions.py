"""That something takes place, where and when: the rally is held, the talks are on Monday."""

from collections.abc import Iterator
from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.reading.dates import DateFound
from crosswire_extractor.reading.frames.grammar import behind, lemma, phrases, verb_lemma, words
from crosswire_extractor.reading.frames.nouns import event_of
from crosswire_extractor.reading.frames.verbs import Roles, prepositional_states
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

_WHERE = frozenset(("in", "at", "near", "on", "off", "outside"))
_UNTIL = frozenset(("until", "till", "through"))
_PAST_HELPERS = frozenset(("has", "have", "had", "was", "were", "'ve"))
_MODALS = frozenset(("will", "would", "shall", "should", "may", "might", "can", "could", "to"))


def takes_place(tree: Tree, verb: Node, roles: Roles) -> Node | None:
    """What a verb only says to take place: it happened, took place, was held."""
    word = verb_lemma(tree, verb)
    thing = tree.child(verb, "dobj")
    if word == "take" and thing is not None and thing.lower == "place":
        subject = roles.agent
        told = subject is not None and (subject.noun or is_occasion(subject))
        return subject if told else None
    if word in words("happening"):
        subject = roles.patient if roles.passive else roles.agent
    elif word in words("holding") and roles.passive:
        subject = roles.patient
    else:
        return None
    if subject is None or not (subject.noun or is_occasion(subject)):
        return None
    sure = word not in words("holding") and not subject.name
    if not sure and foreseen(tree, verb) and event_of(subject):
        return subject  # the closure is set for 30 June
    return subject if sure or is_occasion(subject) else None


def was_then(parsed: Parsed, verb: Node, roles: Roles) -> Node | None:
    """The signing was on Monday, the talks will be in Geneva: they take place then and there."""
    tree, subject = parsed.tree, roles.agent
    if verb_lemma(tree, verb) != "be" or roles.passive or subject is None or subject.name:
        return None
    if lemma(subject) in words("starts"):  # the start of the trial
        subject = next((n for n in behind(tree, subject, "of") if is_occasion(n)), subject)
    told = roles.complement
    plain = told is None or told.lower == "due"
    if not plain or roles.patient is not None or tree.child(verb, "expl"):
        return None
    if not (is_occasion(subject) or event_of(subject)) or _told_how(parsed, verb):
        return None
    tops = (verb, told) if told is not None else (verb,)
    where = [noun for link, noun in roles.obliques if link in _WHERE]
    where += [noun for top in tops for _, noun in phrases(tree, top)]
    where += [n for top in tops for n in tree.children(top, "npadvmod")]
    return subject if any(n.name or n.at in parsed.dated for n in where) else None


def _told_how(parsed: Parsed, verb: Node) -> bool:
    """The fire was under control on Monday, was out: how it was, and not when."""
    phrases = prepositional_states(parsed.tree, verb, "be")
    if any(noun.at not in parsed.dated for _, noun in phrases):
        return True
    return any(lexis.states_of(c.lower, "a") for c in parsed.tree.children(verb, "advmod"))


def foreseen(tree: Tree, verb: Node) -> bool:
    """Is scheduled for Monday, is due on Monday: it is still to take place."""
    told = tree.child(verb, "acomp")
    return verb_lemma(tree, verb) in words("foreseeing") or (
        told is not None and told.lower == "due"
    )


def opens(tree: Tree, verb: Node, roles: Roles) -> Node | None:
    """The talks open in Geneva on Monday: so they take place there."""
    subject = None if roles.passive or roles.patient is not None else roles.agent
    if subject is None or verb_lemma(tree, verb) not in words("opening"):
        return None
    return subject if is_occasion(subject) else None


def is_occasion(noun: Node) -> bool:
    if not noun.noun and not noun.tag.startswith("JJ"):
        return False
    occasions = words("occasions")
    return noun.lower in occasions or lemma(noun) in occasions


def as_occasion(subject: Node, roles: Roles) -> Roles:
    place = tuple(o for o in roles.without(subject) if o[1].lower != "place")
    return replace(roles, agent=None, patient=subject, complement=None, obliques=place)


def dated(parsed: Parsed) -> Iterator[tuple[Node, Roles]]:
    """Sunday's rally in Leeds; the summit on Monday; died in a crash: an occasion with its day."""
    tree = parsed.tree
    for noun in tree.nouns:
        if not is_occasion(noun):
            continue
        if not _own_day(parsed, noun) and not struck_in(tree, noun):
            continue
        places = tuple(each for each in phrases(tree, noun) if each[0] in _WHERE)
        yield noun, Roles(patient=noun, obliques=places)


def not_before(parsed: Parsed, verb: Node) -> bool:
    """Will not reopen until August: it reopens, and then."""
    tree = parsed.tree
    return any(
        preposition.lower == "until"
        and any(n.at in parsed.dated for n in tree.children(preposition))
        for preposition in tree.children(verb, "prep")
    )


def still_ahead(tree: Tree, noun: Node) -> bool:
    """Sunday's rally has been approved: the Sunday to come."""
    verb = tree.head(noun)
    if verb is None or not verb.verb or noun.dep not in ("nsubjpass", "dobj"):
        return False
    if lemma(noun) in words("unplanned"):
        return False  # the death on Monday was announced
    return verb_lemma(tree, verb) in words("beforehand")


def under_way_or_meant(parsed: Parsed, verb: Node) -> bool:
    """Is going to the summit in May, refused to go on 9 May: the May to come; not Monday's fire."""
    tree = parsed.tree
    if not any(each.span.precision == "month" or _numbered(each) for each in parsed.dates):
        return False
    helpers = {each.lower for each in tree.children(verb, "aux")}
    now = verb.tag == "VBG" and not helpers.isdisjoint(("is", "are", "am", "'m", "'re"))
    return now or (verb.tag == "VB" and helpers == {"to"})


def _numbered(date: DateFound) -> bool:
    return any(letter.isdigit() for letter in date.span.text)


def struck_in(tree: Tree, noun: Node) -> Node | None:
    """Two died in a crash: the verb, whose day is that of the crash."""
    preposition = tree.head(noun)
    verb = tree.head(preposition) if preposition is not None else None
    if preposition is None or verb is None or preposition.lower != "in" or not verb.verb:
        return None
    return verb if verb_lemma(tree, verb) in words("suffering") else None


def _own_day(parsed: Parsed, noun: Node) -> bool:
    tree = parsed.tree
    near = [*tree.children(noun, "poss", "compound", "nmod", "npadvmod")]
    near += behind(tree, noun, "on")
    return any(date.start <= each.at < date.end for date in parsed.dates for each in near)


def lasts_until(parsed: Parsed, verb: Node) -> bool:
    """Has signed until May 2028: that is not when he signed; was fixed for May: that is when."""
    dates = parsed.dates
    ends = any(d.start and parsed.tokens[d.start - 1].lower in _UNTIL for d in dates)
    return ends and _told_as_past(parsed.tree, verb)


def _told_as_past(tree: Tree, verb: Node) -> bool:
    """Signed, has signed, was signed; not "is signed" nor a headline's "vote postponed"."""
    if verb.tag == "VBD":
        return True
    helpers = {child.lower for child in tree.children(verb, "aux", "auxpass")}
    return verb.tag == "VBN" and bool(helpers & _PAST_HELPERS) and not helpers & _MODALS
