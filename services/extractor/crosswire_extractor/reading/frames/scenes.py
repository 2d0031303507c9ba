"""What an article is about: the names, places and deeds of its title and lead."""

from collections.abc import Sequence

from crosswire import lexis
from crosswire_extractor.reading.entities import slug
from crosswire_extractor.reading.frames.grammar import words
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.namekeys import name_key, telling_part
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.spelling import spelling_key
from crosswire_extractor.syntax import Node

#: So many sentences name who and what an article is about.
_LEAD = 3
#: Title and first sentence name the event itself.
_OPENING = 2
_MOST_SCENE = 16
_MOST_ABOUT = 14
_DEAD = "kill"


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
                found[name_key(mention.value.split(" ")[-1])] = None
                if place:
                    found[place.key] = None
            elif mention.kind == "organisation":
                found[f"org:{mention.value}"] = None
            elif mention.kind == "name":
                kind = "word" if _everyday(parsed, mention) else "name"
                found[f"{kind}:{spelling_key(slug(_telling_part(mention.value)))}"] = None
    return tuple(found)[:_MOST_SCENE]


def _telling_part(name: str) -> str:
    """Of Kell County and Kell Stables, too, Kell."""
    last = telling_part(name)
    thing = lexis.lemma(last, "n")
    place = any(lexis.is_a(thing, kind) for kind in ("place", "building"))
    return name.partition(" ")[0] if place else last


def about(sentences: Sequence[Parsed]) -> tuple[str, ...]:
    """What title and first sentence tell of besides names, deeds by their verbs: "about:strike".

    By it and a name in common two articles are known to tell of one event.
    """
    found: dict[str, None] = {}
    for parsed in sentences[:_OPENING]:
        for node in parsed.tree.nodes:
            if node.lower == "dead":
                found[f"about:{_DEAD}"] = None
            if (node.noun and (not node.name or node.at == 0)) or node.tag.startswith("VB"):
                word = _deed_or_thing(node)
                if word is not None:
                    found[f"about:{word}"] = None
    return tuple(found)[:_MOST_ABOUT]


def _deed_or_thing(node: Node) -> str | None:
    pos = "v" if node.tag.startswith("VB") else "n"
    word = lexis.lemma(node.lower, pos)
    if len(word) < 3 or word in words("thin", "story_words", "anybody"):
        return None
    verb = word if pos == "v" else lexis.verb_behind(word) if lexis.is_a(word, "event") else None
    if verb is not None and (state := lexis.state_of(verb, "v")) and state.name == "dead":
        return _DEAD  # three die, three are killed
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
