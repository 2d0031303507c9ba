"""Clauses into the frames of claims: which are worth keeping, and where they will be found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import Literal

from crosswire import lexis
from crosswire.domain.claims import DENIED, TOLD, Amount, Argument, Claim, Entity, Frame, Modality
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.dates import DateFound
from crosswire_extractor.reading.entities import slug
from crosswire_extractor.reading.frames.clause import Clause
from crosswire_extractor.reading.frames.grammar import words
from crosswire_extractor.reading.frames.hearsay import vouched_for
from crosswire_extractor.reading.frames.lives import of_a_life
from crosswire_extractor.reading.frames.mood import set_off
from crosswire_extractor.reading.frames.occasions import struck_in
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.spelling import spelling_key
from crosswire_extractor.syntax import Node, Tree

_FIRST_PERSON = frozenset(("i", "we", "me", "us", "our", "ours", "mine"))
_MOST_KEYS = 14
_MOST_SCENE = 16
_MOST_ABOUT = 14
_STORY_NAMES = 2
#: So many sentences say what an article is about.
_LEAD = 3
#: Title and first sentence name the event itself, and so much of it.
_OPENING = 2
#: Plans, wishes and thoughts: what is planned is told by the verb's mood, as its "not" is.
OF_MIND = frozenset(("want", "promise", "think", "foresee", "judge"))
_KINDS: dict[str, Literal["person", "organisation", "country"]] = {
    "person": "person",
    "org": "organisation",
    "name": "organisation",
    "country": "country",
}
_MODALITIES: dict[str, Modality] = {
    "fact": "asserted",
    "possible": "hedged",
    "future": "forecast",
    "demanded": "demanded",
    "conditional": "conditional",
    "question": "question",
}


def stance_of(
    parsed: Parsed, clause: Clause, chain: Sequence[Report]
) -> tuple[bool, Modality, str | None] | None:
    """(negated, modality, hedge) of the last speaker; None if nobody holds it either way."""
    if any(r.negated and r.kind not in OF_MIND for r in chain) or any(
        r.kind == "deny" for r in chain[:-1]
    ):
        return None
    denied = bool(chain) and chain[-1].kind == "deny"
    mood = clause.mood
    if denied and (mood.presupposed or _beside(parsed.tree, clause.node, chain[-1].cue)):
        return None
    negated = mood.negated != denied
    if denied:
        return negated, "denied" if negated else "asserted", mood.hedge
    kind = chain[-1].kind if chain else "say"
    if parsed.asked(clause.node.at) or kind == "ask":
        return negated, "question", mood.hedge
    if kind == "demand" and mood.name == "fact" and not mood.presupposed:
        return negated, "demanded", mood.hedge
    if kind in ("want", "promise") and mood.name == "fact" and not mood.presupposed:
        return negated, "forecast", mood.hedge
    modality = _MODALITIES[mood.name]
    others = bool(chain) and mood.hedge in words("kept_at_distance")
    unsure = (mood.hedge and not others) or kind == "foresee"
    if modality == "asserted" and (unsure or not vouched_for(parsed, clause.node.at, chain)):
        modality = "hedged"  # who says that they allegedly did so says that they did
    return negated, modality, mood.hedge


def _beside(tree: Tree, node: Node, cue: int) -> bool:
    """Denied that all got off before the ship sank: that it sank is not what is denied."""
    for each in (node, *tree.ancestors(node)):
        if each.at == cue:
            return False
        if each.dep == "advcl" and any(
            mark.lower in words("when_marks") for mark in tree.children(each, "mark", "advmod")
        ):
            return True
        if each.dep == "relcl" and set_off(tree, each):
            return True  # of 44 people, whose bodies were found: that is not what is denied
        if each.dep == "pcomp" and tree[each.head].lower in words("when_marks"):
            return True
    return False


def says_something(clause: Clause) -> bool:
    """Enough for an item that is one sentence long, and laid beside another: a man is drawing."""
    core = [each for each in clause.arguments if each.role != "oblique"]
    told = any(each.head not in words("pronouns") for each in core)
    opens = any(each.head in words("opening_pronouns") for each in core)
    return clause.pos == "v" and (told or (opens and clause.predicate not in words("thin")))


def worth_keeping(clause: Clause) -> bool:
    """Whether another could say the opposite of it and both mean the same."""
    known = [each for each in clause.arguments if each.known or each.head in _FIRST_PERSON]
    core = [each for each in known if each.role != "oblique"]
    if not known or not core:
        return False
    named = [each for each in known if each.key or len(each.terms) > 0]
    things = not any(each.key for each in core)  # the bridge stands, and no candidate
    alone = clause.predicate in words("opening") | words("befalling") or (
        things and clause.predicate in ("find", "stand", "hold")
    )
    counted = clause.predicate not in ("be", "have", "do") and any(each.quantity for each in core)
    alone = alone or counted  # half of the trains run
    placed = named or any(each.names for each in core)
    if clause.predicate in words("thin") and not (placed and alone):
        return len(known) >= 2 and bool(named)
    return True


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
    return argument.head in _FIRST_PERSON or own or _led(argument)


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
    return plain and who.kind == "organisation" and not argument.terms[1:]


def _as_said_by(who: Entity, argument: Argument) -> Argument:
    if argument.head in _FIRST_PERSON or _the_body(who, argument):
        return argument.with_(head=who.name.lower(), key=who.key, side=who.side, known=True)
    if _led(argument) and who.kind == "person":
        return argument.with_(key=who.key, side=who.side)
    if _ones_own(argument):
        return argument.with_(side=who.side)
    return _named_after(who, argument) if _its_thing(argument) else argument


def doer_of(frame: Frame) -> Entity | None:
    """Who does it, if he has a name, as one who speaks."""
    doer = frame.of("agent")
    if doer is None or not doer.key:
        return None
    kind = _KINDS.get(doer.key.partition(":")[0])
    return Entity(key=doer.key, name=doer.text, kind=kind, side=doer.side) if kind else None


def frame_of(clause: Clause, found_by: tuple[str, ...], more: tuple[str, ...] = ()) -> Frame:
    """`more`: modifiers besides its own."""
    return Frame(
        predicate=clause.predicate,
        pos=clause.pos,
        arguments=clause.arguments,
        modifiers=(*clause.modifiers, *more),
        presupposed=clause.mood.presupposed,
        found_by=found_by,
    )


def found_under(clause: Clause, scene: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of what it is about, and of what it tells of whom the article opens with."""
    return tuple(dict.fromkeys((*keys_of(clause), *_story_keys(clause, scene))))


def keys_of(frame: Frame | Clause) -> list[str]:
    """Pairs of what it is about, by one name for close synonyms; claims that share a pair are
    candidates. Two countries alone are about too much."""
    predicate = "p:" + lexis.canonical(frame.predicate, frame.pos)
    terms = list(dict.fromkeys(term for each in frame.arguments for term in handles(each)))
    groups = [f"s:{state.group}" for state in lexis.states_of(frame.predicate, frame.pos)[:2]]
    found = [f"{way}|{term}" for term in terms[:5] for way in (predicate, *groups)]
    if frame.pos == "n":  # whatever it is said to be
        found[:0] = [f"is|{each.key}" for each in frame.arguments[:1] if each.key]
    for first, second in combinations(terms, 2):
        if not (_wide(first) and _wide(second)):
            found.append("|".join(sorted((first, second))))
    return list(dict.fromkeys(found))[:_MOST_KEYS]


@lru_cache(maxsize=256)
def opening_names(scene: tuple[str, ...], kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The first names of these kinds, which each claim of an article asks for."""
    return tuple(each for each in scene if each.startswith(kinds))[:_STORY_NAMES]


def _story_keys(clause: Clause, scene: tuple[str, ...]) -> Iterator[str]:
    """By the state or deed and a name that the article opens with: the plant and the refinery are
    the same in one story, and share no word."""
    if any(each.key for each in clause.arguments) or not clause.arguments:
        return
    ways = [f"s:{state.group}" for state in lexis.states_of(clause.predicate, clause.pos)[:2]]
    deed = lexis.deed_of_story(clause.predicate) if clause.pos == "v" else None
    names = opening_names(scene, ("name:", "org:"))
    for way in (*ways, *((f"d:{deed}",) if deed else ())):
        yield from (f"{way}@{name}" for name in names)


def deed_keys(frame: Clause, scene: tuple[str, ...], *, negated: bool) -> tuple[str, ...]:
    """By the deeds that it denies, or tells of, and names that the article opens with: a denial is
    found by whoever tells of it in a clause of another build, and he by the denial."""
    names = opening_names(scene, ("name:", "org:", "place:"))
    things = [each.head for each in frame.arguments if each.known and not each.key]
    if lexis.light(frame.predicate):
        deeds = things[:1]
    else:
        deeds = [frame.predicate, *(() if negated else things[:1])]
    roots = dict.fromkeys(lexis.deed_of_story(root) or root for root in map(lexis.root_of, deeds))
    sign = DENIED if negated else TOLD
    return tuple(f"{sign}{root}@{name}" for root in roots for name in names)


def left_to_tolls(framed: Iterable[Claim], answers: Iterable[Claim]) -> Iterator[Claim]:
    """Frames without the figures that a toll tells: it knows their scope, a frame does not."""
    counted = {
        (each.evidence.start, each.answer.quantity.text)
        for each in answers
        if isinstance(each.answer, Amount)
    }
    for claim in framed:
        frame, start = claim.frame, claim.evidence.start
        arguments = tuple(
            each.with_(quantity=None)
            if each.quantity and (start, each.quantity.text) in counted
            else each
            for each in (frame.arguments if frame else ())
        )
        if frame is None or arguments == frame.arguments:
            yield claim
        else:
            yield claim.with_(frame=frame.with_(arguments=arguments))


def of_somebody(claim: Claim) -> bool:
    """Whether its clause names or describes anybody or anything: not just people, a man."""
    frame = claim.frame
    return frame is None or any(each.known for each in frame.arguments if each.role != "oblique")


def handles(argument: Argument) -> Iterator[str]:
    """Names by which an argument is found: its entity, its head, the names in it, its side."""
    if not argument.known:
        return
    if argument.key:
        yield argument.key
    else:
        yield "n:" + lexis.canonical(argument.head, "n")
        for term in argument.terms[:2]:
            yield "n:" + lexis.canonical(term, "n")
    if argument.side and not argument.key.startswith("country:"):
        yield f"country:{argument.side}"


def _wide(handle: str) -> bool:
    return handle.startswith("country:")


def scene_of(sentences: Sequence[Parsed], atlas: Atlas) -> tuple[str, ...]:
    """Names and places of the title and the lead."""
    found: dict[str, None] = {}
    for parsed in sentences[:_LEAD]:
        for mention in parsed.mentions:
            if mention.kind in ("country", "adjective", "people", "seat"):
                found[f"country:{mention.value}"] = None
                town = atlas.place(mention) if _in_town(parsed, mention) else None
                if town:
                    found[town.key] = None
            elif mention.kind == "city" and not _everyday(parsed, mention):
                place = atlas.place(mention)
                found[f"name:{spelling_key(slug(mention.value.split(' ')[-1]))}"] = None
                if place:
                    found[place.key] = None
            elif mention.kind == "organisation":
                found[f"org:{mention.value}"] = None
            elif mention.kind == "name":
                kind = "word" if _everyday(parsed, mention) else "name"
                found[f"{kind}:{spelling_key(slug(_telling_part(mention.value)))}"] = None
    return tuple(found)[:_MOST_SCENE]


def _telling_part(name: str) -> str:
    """A surname; of Kell County and Kell Stables, Kell: there are many counties."""
    first, space, _ = name.partition(" ")
    last = name.rpartition(" ")[2]
    thing = lexis.lemma(last, "n")
    place = any(lexis.is_a(thing, kind) for kind in ("place", "building"))
    return first if space and place else last


def about(sentences: Sequence[Parsed]) -> tuple[str, ...]:
    """What title and first sentence tell of besides names, deeds by their verbs: "about:strike".

    By it and a name in common two articles are known to tell of one event.
    """
    found: dict[str, None] = {}
    for parsed in sentences[:_OPENING]:
        for node in parsed.tree.nodes:
            if (node.noun and (not node.name or node.at == 0)) or node.tag.startswith("VB"):
                word = _deed_or_thing(node)
                if word is not None:
                    found[f"about:{word}"] = None
    return tuple(found)[:_MOST_ABOUT]


def _deed_or_thing(node: Node) -> str | None:
    pos = "v" if node.tag.startswith("VB") else "n"
    word = lexis.lemma(node.lower, pos)
    if len(word) < 3 or any(word in words(kind) for kind in ("thin", "story_words", "anybody")):
        return None
    verb = word if pos == "v" else lexis.verb_behind(word) if lexis.is_a(word, "event") else None
    if verb is not None:
        deed = lexis.deed_of_story(verb) or lexis.canonical(verb, "v")
        return deed if pos == "n" or lexis.once(verb) else None
    return lexis.canonical(word, "n") if lexis.known(word, "n") else None


def _in_town(parsed: Parsed, mention: Mention) -> bool:
    """In Lima, near Lima: the town and not the government that sits there."""
    before = parsed.tree[mention.start - 1].lower if mention.start else ""
    return mention.kind == "seat" and before in ("in", "at", "near", "outside")


def _everyday(parsed: Parsed, mention: Mention) -> bool:
    """A common word or a number with the capital of a title or of a sentence's start."""
    if mention.end - mention.start > 1:
        return False
    node = parsed.tree[mention.start]
    if node.tag == "CD":
        return True
    if not node.tag.startswith("NNP"):  # a surname that no list holds is no common word
        return any(lexis.known(lexis.lemma(node.lower, pos), pos) for pos in ("n", "v", "a"))
    first = node.at == 0 or not parsed.tree[node.at - 1].text.isalnum()
    return first and lexis.known(lexis.lemma(node.lower, "n"), "n")


def place_in(arguments: Iterable[Argument]) -> Entity | None:
    """Where it happened, if an argument says so: a town before a country."""
    country: Entity | None = None
    for each in arguments:
        if each.role != "oblique" or each.link not in ("in", "at", "near", "on", "outside", "off"):
            continue
        if each.key.startswith("place:"):
            return Entity(key=each.key, name=each.text, kind="place", side=each.side)
        if each.key.startswith("country:") and country is None:
            country = Entity(key=each.key, name=each.text, kind="country")
    return country


def dates_of(parsed: Parsed, clause: Clause) -> list[DateFound]:
    """The dates that hang on the clause itself, and not on another verb of the sentence."""
    return [
        date
        for date in parsed.dates
        if _governor(parsed.tree, date, clause) and not of_a_life(parsed, date)
    ]


def _governor(tree: Tree, date: DateFound, clause: Clause) -> bool:
    top = min((tree[at] for at in range(date.start, date.end)), key=lambda n: _depth(tree, n))
    above = [top, *tree.ancestors(top)]
    for node in above[1:]:
        if node.at == clause.node.at:
            return True
        if node.verb:
            return _light_over(tree, node, clause)
    return False


def _light_over(tree: Tree, verb: Node, clause: Clause) -> bool:
    """The collision took place on Tuesday: the date of the verb is the event's."""
    struck = None if clause.node.verb else struck_in(tree, clause.node)
    if struck is not None and struck.at == verb.at:
        return True
    if clause.node.verb or clause.node.head != verb.at:
        return False
    plain = ("happen", "occur", "take", "be", "kill", "injure", "leave", "cause", "follow")
    word = lexis.lemma(verb.lower, "v")
    return clause.node.dep in ("nsubj", "nsubjpass", "dobj") and (
        word in plain or word in words("light")
    )


def _depth(tree: Tree, node: Node) -> int:
    return sum(1 for _ in tree.ancestors(node))
