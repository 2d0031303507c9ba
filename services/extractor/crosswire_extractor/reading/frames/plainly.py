"""What a verb says plainly: who holds the town, who won, what is at work. Pure."""

from dataclasses import replace

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import behind, lemma, phrases, verb_lemma, words
from crosswire_extractor.reading.frames.occasions import is_occasion
from crosswire_extractor.reading.frames.verbs import Roles
from crosswire_extractor.syntax import Node, Tree

#: What is in operation or not, and verbs that say that it goes on.
WORKS = ("building", "artifact", "facility")
GOES_ON = ("continue", "keep", "go on")
DECLARING = frozenset(("declare", "proclaim", "claim", "name", "crown", "celebrate"))


def body_found(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The body of the pilot was recovered: he died."""
    thing = roles.patient
    if thing is None or lemma(thing) not in words("remains") or word not in words("recovering"):
        return None
    whose = tree.child(thing, "poss") or next(behind(tree, thing, "of"), None)
    if whose is None or whose.tag.startswith("PRP"):
        return None
    return "die", Roles(agent=whose, obliques=roles.obliques)


def in_hands(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The town is in rebel hands, under the army's control, has fallen to them: who holds it."""
    thing = roles.patient if roles.passive else roles.agent
    if thing is None or (word not in words("stative") and word not in ("fall", "hold")):
        return None
    if roles.patient is not None and not roles.passive:
        return None
    for link, noun in roles.obliques:
        told = (link, lemma(noun))
        whose = _holder(tree, noun) if told in (("in", "hand"), ("under", "control")) else None
        if whose is not None:
            return "control", Roles(agent=whose, patient=thing)
        town = next(behind(tree, noun, "of"), None) if told == ("in", "control") else None
        if town is not None:  # in control of the town
            return "control", Roles(agent=thing, patient=town)
        taker = noun.name or any(lexis.is_a(lemma(noun), kind) for kind in ("group", "person"))
        if word == "fall" and link == "to" and taker and not thing.tag.startswith("PRP"):
            return "seize", Roles(agent=noun, patient=thing)
    return None


def as_usual(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
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
    if thing is None or thing.name or not any(lexis.is_a(lemma(thing), k) for k in WORKS):
        return None
    goes_on = above is not None and verb.dep == "xcomp" and verb_lemma(tree, above) in GOES_ON
    at_it = verb.tag == "VBG" and any(tree.children(verb, "aux"))
    return ("operate", roles) if goes_on or at_it else None


def stops_work(word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The drivers stopped work, laid down their tools: they strike, unlike a mill that does."""
    who, what = roles.agent, roles.patient
    if word not in ("stop", "halt", "down", "lay down", "cease") or who is None or what is None:
        return None
    person = not who.name and lexis.is_a(lemma(who), "person")
    if not person or lemma(what) not in ("work", "tool"):
        return None
    return "stop work", Roles(agent=who)


def scratched(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Was slightly damaged, suffered only minor damage: it stands."""
    if word == "damage":
        little = any(each.lower in words("slightly") for each in tree.children(verb, "advmod"))
        return ("damage slightly", roles) if little else None
    harm = roles.patient
    if word not in ("suffer", "sustain") or harm is None or lemma(harm) != "damage":
        return None
    little = any(each.lower in words("slight") for each in tree.children(harm, "amod"))
    return ("damage slightly", Roles(patient=roles.agent)) if little else None


def work_there(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Production at the mill has ceased, goes on, is running: the mill is shut, or at work."""
    done = roles.patient if roles.passive else roles.agent
    going = word in words("at_it")
    if done is None or done.name or not (going or word in words("stopping")):
        return None
    if (roles.patient is not None and not roles.passive) or lemma(done) not in words("work_there"):
        return None
    for plant in behind(tree, done, "at", "in"):
        if lexis.is_a(lemma(plant), "artifact"):
            return "operate" if going else "shut down", Roles(agent=plant)
    return None


def in_handcuffs(roles: Roles) -> tuple[str, Roles] | None:
    """Was led away in handcuffs."""
    cuffed = any(link == "in" and lemma(n) in ("handcuff", "cuff") for link, n in roles.obliques)
    if not cuffed or roles.patient is None:
        return None
    return "arrest", Roles(agent=roles.agent, patient=roles.patient)


def out_of_it(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Is out of the final: does not take part, or no longer."""
    if word not in ("be", "remain") or roles.agent is None:
        return None
    for out in tree.children(verb, "prep"):
        for occasion in behind(tree, out, "of") if out.lower == "out" else ():
            if is_occasion(occasion):
                return "be out of", Roles(agent=roles.agent, obliques=(("in", occasion),))
    return None


def left_out(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """A headline: Captain left out of squad."""
    if word != "leave" or roles.patient is not None or roles.agent is None:
        return None
    for out in tree.children(verb, "prep", "prt"):
        if out.lower == "out" and any(each.lower == "of" for each in tree.children(out)):
            return "leave out", Roles(patient=roles.agent)
    return None


def won(word: str, roles: Roles) -> tuple[str, Roles] | None:
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
    rest = roles.without(winner)
    return "win", Roles(agent=winner, patient=thing, obliques=rest)


def bereft(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Was stripped of the title: lost it; was held to a draw: drew."""
    if not roles.passive or roles.patient is None:
        return None
    lost = next(behind(tree, verb, "of"), None) if word in ("strip", "deprive") else None
    if lost is not None:
        return "lose", replace(roles, agent=roles.patient, patient=lost, passive=False)
    for link, noun in roles.obliques:
        rest = roles.without(noun)
        if word == "hold" and link == "to" and lemma(noun) == "draw":
            beside = (("with", roles.agent),) if roles.agent is not None else ()
            return "draw", Roles(agent=roles.patient, obliques=(*rest, *beside))
    return None


def held_captive(word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The hostages are being held."""
    held = roles.patient
    if word != "hold" or not roles.passive or held is None or roles.complement is not None:
        return None
    person = held.text.islower() and lexis.is_a(lemma(held), "person")  # and no team of a title
    elsewhere = any(link in ("to", "up") for link, _ in roles.obliques)
    return ("detain", roles) if person and not elsewhere else None


def holding_back(word: str, roles: Roles) -> tuple[str, Roles] | None:
    """The dam is holding: what keeps the water out has not burst."""
    wall = roles.agent
    if word != "hold" or roles.patient is not None or roles.passive or wall is None:
        return None
    return ("hold firm", roles) if lemma(wall) in words("walls") else None


def on_its_way(verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """A tax is coming: it will be introduced."""
    thing = roles.agent
    coming = word == "come" and verb.tag == "VBG" and thing is not None and not thing.name
    if not coming or thing is None or lemma(thing) not in words("introduced"):
        return None
    return "introduce", Roles(patient=thing, obliques=roles.obliques)


def declared(tree: Tree, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Declared victory; was declared the winner: they won, in the words of who says so."""
    if word not in DECLARING:
        return None
    told, thing = roles.complement, roles.patient
    if thing is not None and not roles.passive and lemma(thing) in words("victories"):
        where = tuple(("in", noun) for _, noun in phrases(tree, thing))
        return "win", Roles(agent=roles.agent, obliques=(*roles.obliques, *where))
    named = told or next((n for link, n in roles.obliques if link == "obj"), None)
    if named is None or thing is None or lemma(named) not in words("winners"):
        return None
    rest = roles.without(named)
    return "win", Roles(agent=thing, obliques=rest)


def _holder(tree: Tree, noun: Node) -> Node | None:
    """Our hands, rebel hands, the hands of the army."""
    of_them = next(behind(tree, noun, "of"), None)
    return of_them or tree.child(noun, "poss", "compound", "nmod", "amod")


def too_fast(tree: Tree, verb: Node, word: str, roles: Roles) -> tuple[str, Roles] | None:
    """Was going too fast, travelled at excessive speed: was speeding."""
    if word not in words("moving") or roles.passive or roles.patient is not None:
        return None
    for beside in tree.children(verb, "advmod"):
        far = [each.lower for each in tree.children(beside, "advmod")]
        if beside.lower in ("fast", "quickly") and "too" in far:
            return "speed", roles
    for link, noun in roles.obliques:
        too_much = any(each.lower == "excessive" for each in tree.children(noun, "amod"))
        if link == "at" and lemma(noun) == "speed" and too_much:
            return "speed", replace(roles, obliques=roles.without(noun))
    return None
