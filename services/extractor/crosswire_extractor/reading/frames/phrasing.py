"""Phrases that say one verb in several words: gave way, set fire to, broke into."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.firstblows import first_blow
from crosswire_extractor.reading.frames.grammar import beginnings, lemma, verb_lemma, words
from crosswire_extractor.reading.frames.membership import COUNTED, among
from crosswire_extractor.reading.frames.occasions import is_occasion
from crosswire_extractor.reading.frames.ownhand import manner_of_death
from crosswire_extractor.reading.frames.requests import REQUESTING, requested
from crosswire_extractor.reading.frames.results import DECIDING, result_of
from crosswire_extractor.reading.frames.staying import IN_OFFICE
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.reading.frames.verdicts import found_by_jury
from crosswire_extractor.reading.frames.whereabouts import PLACING, TREATING, epicentre, treated
from crosswire_extractor.reading.verbwords import is_to_blame
from crosswire_extractor.syntax import Node, Tree

#: What is in operation or not, and verbs that say that it goes on.
_WORKS = ("building", "artifact", "facility")
_GOES_ON = ("continue", "keep", "go on")
_DECLARING = frozenset(("declare", "proclaim", "claim", "name", "crown", "celebrate"))
_STAYING = frozenset(("remain", "stay", "continue", "stay on"))
_ONESELF = frozenset(("himself", "herself", "themselves", "itself", "oneself"))


@cache
def _idioms() -> dict[str, str]:
    return dict(lexicon.tree("frames")["idioms"])


@cache
def _verbs_of_idioms() -> frozenset[str]:
    return beginnings(_idioms())


@cache
def _verbs_of_phrases() -> frozenset[str]:
    """Of other verbs, only what they are told with makes a phrase: to death, in handcuffs."""
    listed = words("at_work", "blowing", "deadly", "recovering", "stative") | _verbs_of_idioms()
    elsewhere = COUNTED | DECIDING | PLACING | TREATING | REQUESTING
    return listed | elsewhere | _DECLARING | _STAYING | {
        "award", "be", "blame", "come", "commit", "die", "fall", "go", "hold", "take", "target",
        "trade",
    }  # fmt: skip


def said_plainly(tree: Tree, verb: Node, roles: Roles) -> tuple[str, Roles] | None:
    """The verb that a phrase stands for, and its participants; None if it is no phrase."""
    word = verb_lemma(tree, verb)
    if word not in _verbs_of_phrases():
        return _to_death(tree, verb, word, roles) or _in_handcuffs(roles)
    fatal = _to_death(tree, verb, word, roles) or _of_oneself(tree, word, roles)
    fatal = (
        fatal
        or _work_there(tree, word, roles)
        or _as_usual(tree, verb, word, roles)
        or _body_found(tree, word, roles)
        or _in_handcuffs(roles)
        or epicentre(tree, word, roles)
        or treated(tree, word, roles)
        or among(tree, word, roles)
        or result_of(word, roles)
        or first_blow(tree, verb, word, roles)
        or requested(tree, verb, word, roles)
        or manner_of_death(tree, verb, word, roles)
        or found_by_jury(tree, verb, word, roles)
    )
    if fatal is not None:
        return fatal
    if is_to_blame(tree, verb):
        links = (each for each in tree.children(verb, "prep") if each.lower == "for")
        effect = next((n for link in links for n in tree.children(link, "pobj")), None)
        return ("cause", replace(roles, patient=effect, obliques=())) if effect else None
    if word == "target" and _with_weapons(roles):
        return "attack", roles
    held = in_hands(tree, verb, word, roles) or _declared(tree, word, roles)
    held = held or _on_its_way(verb, word, roles) or _holding_back(word, roles)
    held = (
        held
        or _out_of_it(tree, verb, word, roles)
        or _left_out(tree, verb, word, roles)
        or _won(word, roles)
        or _kept(word, roles)
    )
    held = held or _bereft(tree, verb, word, roles)
    if held is not None:
        return held
    if word not in _verbs_of_idioms():
        return None
    thing = roles.patient
    if thing is not None and not thing.tag.startswith("PRP"):
        plain = _with_object(tree, verb, f"{word} {lemma(thing)}", thing, roles)
        if plain is not None:
            return plain
    oneself = thing is not None and thing.lower in _ONESELF and not roles.passive
    if oneself and (meant := _idioms().get(f"{word} oneself")):
        return meant, replace(roles, patient=None)
    if thing is None and (doubled := _with_two(tree, verb, word)) is not None:
        meant, inside = doubled
        rest = tuple(o for o in roles.obliques if o[1].at != inside.at)
        return meant, replace(roles, patient=inside, obliques=rest)
    for beside in tree.children(verb, "advmod", "acomp", "oprd"):
        phrase = f"{word} {beside.lower}"
        if meant := _idioms().get(phrase):
            return meant, replace(roles, complement=None)
        for preposition, inside in _phrases(tree, verb, beside) if roles.patient is None else ():
            if meant := _idioms().get(f"{phrase} {preposition}"):
                rest = tuple(o for o in roles.obliques if o[1].at != inside.at)
                return meant, replace(roles, patient=inside, obliques=rest)
    return _with_preposition(tree, verb, word, roles)


def _with_object(
    tree: Tree, verb: Node, phrase: str, thing: Node, roles: Roles
) -> tuple[str, Roles] | None:
    if meant := _idioms().get(phrase):
        subject = roles.patient if roles.passive else roles.agent
        if meant in words("befalling"):
            return meant, replace(roles, agent=None, patient=subject)
        return meant, replace(roles, agent=subject, patient=None)
    for preposition, inside in _phrases(tree, verb, thing):
        if meant := _idioms().get(f"{phrase} {preposition}"):
            rest = tuple(o for o in roles.obliques if o[1].at != inside.at)
            return meant, replace(roles, patient=inside, obliques=rest)
    return None


def _with_preposition(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    for preposition in tree.children(verb, "prep"):
        longer = _through(tree, word, preposition)
        if longer is not None and roles.patient is None:
            return longer[0], replace(roles, patient=longer[1], obliques=())
        out_of = (
            roles.passive
            and preposition.lower == "out"
            and any(each.lower == "of" for each in tree.children(preposition))
        )
        if out_of and (meant := _idioms().get(f"{word} out of")):
            return meant, roles
        alone = _as_a_whole(tree, word, preposition, roles)
        if alone is not None:
            return alone
        meant = _idioms().get(f"{word} {preposition.lower}")
        if meant is None:
            continue
        inside = tree.child(preposition, "pobj")
        if inside is not None and not _fits(meant, inside):
            continue
        if inside is None:  # were broken into
            return (meant, roles) if roles.passive else None
        if roles.patient is None:
            rest = tuple(o for o in roles.obliques if o[1].at != inside.at)
            return meant, replace(roles, patient=inside, obliques=rest)
    return None


def _with_two(tree: Tree, verb: Node, word: str) -> tuple[str, Node] | None:
    """Ran out of beds, held on to her seat, pressed ahead with the dam."""
    beside = tree.children(verb, "prep")
    for first in tree.children(verb, "prep", "advmod", "prt"):
        links = [*tree.children(first, "prep"), *(p for p in beside if p.at == first.at + 1)]
        for link in links:
            meant = _idioms().get(f"{word} {first.lower} {link.lower}")
            inside = tree.child(link, "pobj") if meant else None
            if meant and inside is not None:
                return meant, inside
    return None


def _through(tree: Tree, word: str, preposition: Node) -> tuple[str, Node] | None:
    """Voted in favour of the bill; came under fire from it."""
    for noun in tree.children(preposition, "pobj"):
        meant = _idioms().get(f"{word} {preposition.lower} {lemma(noun)} of")
        for inner in tree.children(noun, "prep") if meant else ():
            inside = tree.child(inner, "pobj")
            if meant and inside is not None:
                return meant, inside
    return None


def _as_a_whole(tree: Tree, word: str, preposition: Node, roles: Roles) -> tuple[str, Roles] | None:
    """Went up in flames, came to a standstill."""
    for noun in tree.children(preposition, "pobj"):
        if meant := _idioms().get(f"{word} {preposition.lower} {lemma(noun)}"):
            rest = tuple(o for o in roles.obliques if o[1].at != noun.at)
            rest += tuple(_where(tree, noun))
            if meant in words("befalling"):
                return meant, Roles(patient=roles.agent, obliques=rest)
            if word == "come" and preposition.lower == "under":
                attacker = _from(tree, noun) or next((n for o, n in rest if o == "from"), None)
                rest = tuple(o for o in rest if o[0] != "from")
                return meant, Roles(agent=attacker, patient=roles.agent, obliques=rest)
            return meant, replace(roles, obliques=rest)
    return None


def _where(tree: Tree, noun: Node) -> Iterator[tuple[str, Node]]:
    """Came off the rails in Kell: it was there."""
    for preposition in tree.children(noun, "prep"):
        for place in tree.children(preposition, "pobj"):
            if preposition.lower in ("in", "at", "near", "outside", "off"):
                yield preposition.lower, place


def _from(tree: Tree, noun: Node) -> Node | None:
    """Came under fire from the hill: who fires."""
    for preposition in tree.children(noun, "prep"):
        if preposition.lower in ("from", "by"):
            return tree.child(preposition, "pobj")
    return None


def _fits(meant: str, inside: Node) -> bool:
    """One comes to a rally, and to much else."""
    return meant != "attend" or is_occasion(inside)


def _to_death(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Carried 30 people to their deaths; plunged to her death; was beaten to death by them."""
    for link, noun in roles.obliques:
        if link != "to" or lemma(noun) != "death":
            continue
        rest = tuple(o for o in roles.obliques if o[1].at != noun.at)
        if tree.child(noun, "poss"):
            return "die", Roles(agent=roles.patient or roles.agent, obliques=rest)
        if roles.patient is not None and word in words("deadly"):
            return "kill", replace(roles, obliques=rest)
    return None


def _of_oneself(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Took his own life, hanged herself: who does it and whom it befalls are one."""
    thing = roles.patient
    if thing is None or roles.passive or roles.agent is None:
        return None
    own = any(each.lower == "own" for each in tree.children(thing, "amod"))
    taken = word == "take" and lemma(thing) == "life" and own
    done = word == "commit" and lemma(thing) == "suicide"
    if taken or done or (thing.lower in _ONESELF and word in words("deadly")):
        return "kill", replace(roles, patient=roles.agent)
    return None


def _body_found(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The body of the pilot was recovered: he died."""
    thing = roles.patient
    if thing is None or lemma(thing) not in words("remains") or word not in words("recovering"):
        return None
    whose = tree.child(thing, "poss")
    for preposition in tree.children(thing, "prep"):
        if preposition.lower == "of" and whose is None:
            whose = tree.child(preposition, "pobj")
    if whose is None or whose.tag.startswith("PRP"):
        return None
    return "die", Roles(agent=whose, obliques=roles.obliques)


def in_hands(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The town is in rebel hands, under the army's control, has fallen to them: who holds it."""
    thing = roles.patient if roles.passive else roles.agent
    if thing is None or (word not in words("stative") and word not in ("fall", "hold", "go")):
        return None
    if roles.patient is not None and not roles.passive:
        return None
    for link, noun in roles.obliques:
        if (link, lemma(noun)) in (("in", "hand"), ("under", "control")):
            whose = _holder(tree, noun)
            if whose is not None:
                return "control", Roles(agent=whose, patient=thing)
        if (link, lemma(noun)) == ("in", "control") and (town := _of(tree, noun)) is not None:
            return "control", Roles(agent=thing, patient=town)
        taker = noun.name or any(lexis.is_a(lemma(noun), kind) for kind in ("group", "person"))
        if word == "fall" and link == "to" and taker and not thing.tag.startswith("PRP"):
            return "seize", Roles(agent=noun, patient=thing)
    return None


def _of(tree: Tree, noun: Node) -> Node | None:
    """In control of the town: the town."""
    links = (link for link in tree.children(noun, "prep") if link.lower == "of")
    return next((inside for link in links for inside in tree.children(link, "pobj")), None)


def _as_usual(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Trading as usual, working as normal; a plant that is running, that continues to work."""
    if roles.patient is not None or word not in words("at_work") | {"trade"}:
        return None
    usual = ("usual", "normal", "before")
    for link in tree.children(verb, "prep", "advmod"):
        if link.lower == "as" and any(each.lower in usual for each in tree.children(link)):
            return "operate", replace(roles, obliques=())
    thing, above = roles.agent, tree.head(verb)
    if thing is not None and word == "run" and lemma(thing) in words("services"):
        into = any(link in ("into", "over") for link, _ in roles.obliques)
        return None if into else ("operate", roles)  # no trains ran
    if thing is None or thing.name or not any(lexis.is_a(lemma(thing), k) for k in _WORKS):
        return None
    goes_on = above is not None and verb.dep == "xcomp" and verb_lemma(tree, above) in _GOES_ON
    at_it = verb.tag == "VBG" and any(tree.children(verb, "aux"))
    return ("operate", roles) if goes_on or at_it else None


def _work_there(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Production at the mill has ceased, goes on, is running: the mill is shut, or at work."""
    done = roles.patient if roles.passive else roles.agent
    going = word in words("at_it")
    if done is None or done.name or not (going or word in words("stopping")):
        return None
    if (roles.patient is not None and not roles.passive) or lemma(done) not in words("work_there"):
        return None
    for preposition in tree.children(done, "prep"):
        for plant in tree.children(preposition, "pobj"):
            if preposition.lower in ("at", "in") and lexis.is_a(lemma(plant), "artifact"):
                return "operate" if going else "shut down", Roles(agent=plant)
    return None


def _in_handcuffs(roles: Roles) -> tuple[str, Roles] | None:
    """Was led away in handcuffs."""
    cuffed = any(link == "in" and lemma(n) in ("handcuff", "cuff") for link, n in roles.obliques)
    if not cuffed or roles.patient is None:
        return None
    return "arrest", Roles(agent=roles.agent, patient=roles.patient)


def _out_of_it(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Is out of the final: does not take part, or no longer."""
    if word not in ("be", "remain") or roles.agent is None:
        return None
    for out in tree.children(verb, "prep"):
        for link in tree.children(out, "prep") if out.lower == "out" else ():
            occasion = tree.child(link, "pobj")
            if link.lower == "of" and occasion is not None and is_occasion(occasion):
                return "be out of", Roles(agent=roles.agent, obliques=(("in", occasion),))
    return None


def _left_out(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """A headline: Captain left out of squad."""
    if word != "leave" or roles.patient is not None or roles.agent is None:
        return None
    for out in tree.children(verb, "prep", "prt"):
        if out.lower == "out" and any(each.lower == "of" for each in tree.children(out)):
            return "leave out", Roles(patient=roles.agent)
    return None


def _won(word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The prize was awarded to Roe, went to Roe; Roe was awarded the prize: Roe won it."""
    if word not in ("award", "go"):
        return None
    thing = roles.patient if word == "award" else roles.agent
    if roles.passive and thing is not None:
        prize = next((noun for link, noun in roles.obliques if link == "obj"), None)
        if prize is not None and lemma(prize) in words("prizes"):
            return "win", Roles(agent=thing, patient=prize)
    winner = next((noun for link, noun in roles.obliques if link == "to"), None)
    if thing is None or winner is None or lemma(thing) not in words("prizes"):
        return None
    rest = tuple(o for o in roles.obliques if o[1].at != winner.at)
    return "win", Roles(agent=winner, patient=thing, obliques=rest)


def _bereft(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Was stripped of the title: lost it; was held to a draw: drew."""
    if not roles.passive or roles.patient is None:
        return None
    lost = _of(tree, verb) if word in ("strip", "deprive") else None
    if lost is not None:
        return "lose", replace(roles, agent=roles.patient, patient=lost, passive=False)
    for link, noun in roles.obliques:
        rest = tuple(o for o in roles.obliques if o[1].at != noun.at)
        if word == "hold" and link == "to" and lemma(noun) == "draw":
            beside = (("with", roles.agent),) if roles.agent is not None else ()
            return "draw", Roles(agent=roles.patient, obliques=(*rest, *beside))
    return None


def _kept(word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The hostages are being held; the minister stays on as, continues as, party chairman."""
    if word == "hold" and roles.passive and roles.patient is not None:
        held = roles.patient  # and no team of a title, such as the Rovers
        person = held.text.islower() and lexis.is_a(lemma(held), "person")
        elsewhere = any(link in ("to", "up") for link, _ in roles.obliques)
        return ("detain", roles) if person and not elsewhere and not roles.complement else None
    if word in _STAYING and roles.agent is not None:
        for link, noun in roles.obliques:
            if link == "as":  # an office
                return IN_OFFICE, Roles(agent=roles.agent, obliques=((link, noun),))
    return None


def _holding_back(word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The dam is holding: what keeps the water out has not burst."""
    wall = roles.agent
    if word != "hold" or roles.patient is not None or roles.passive or wall is None:
        return None
    return ("hold firm", roles) if lemma(wall) in words("walls") else None


def _on_its_way(verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """A tax is coming: it will be introduced."""
    thing = roles.agent
    coming = word == "come" and verb.tag == "VBG" and thing is not None and not thing.name
    if not coming or thing is None or lemma(thing) not in words("introduced"):
        return None
    return "introduce", Roles(patient=thing, obliques=roles.obliques)


def _declared(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Declared victory; was declared the winner: they won, in the words of who says so."""
    if word not in _DECLARING:
        return None
    told, thing = roles.complement, roles.patient
    if thing is not None and not roles.passive and lemma(thing) in words("victories"):
        where = tuple(
            ("in", n) for p in tree.children(thing, "prep") for n in tree.children(p, "pobj")
        )
        return "win", Roles(agent=roles.agent, obliques=(*roles.obliques, *where))
    named = told or next((n for link, n in roles.obliques if link == "obj"), None)
    if named is None or thing is None or lemma(named) not in words("winners"):
        return None
    rest = tuple(o for o in roles.obliques if o[1].at != named.at)
    return "win", Roles(agent=thing, obliques=rest)


def _with_weapons(roles: Roles) -> bool:
    """Targeted it with missile strikes."""
    means = [lemma(noun) for link, noun in roles.obliques if link == "with"]
    return any(lexis.is_a(each, "weapon") or lexis.harms_of(each) for each in means)


def _holder(tree: Tree, noun: Node) -> Node | None:
    """Our hands, rebel hands, the hands of the army."""
    for preposition in tree.children(noun, "prep"):
        if preposition.lower == "of":
            return tree.child(preposition, "pobj")
    return tree.child(noun, "poss", "compound", "nmod", "amod")


def _phrases(tree: Tree, verb: Node, thing: Node) -> Iterator[tuple[str, Node]]:
    for top in (thing, verb):
        for preposition in tree.children(top, "prep", "dative"):
            for inside in tree.children(preposition, "pobj"):
                yield preposition.lower, inside
