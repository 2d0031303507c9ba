"""A noun phrase as an argument: its head, what it names, what describes it, how many it counts."""

from collections.abc import Mapping

from crosswire import lexis
from crosswire.domain.claims import Argument, Entity, Quantity, Role
from crosswire.domain.units import in_base
from crosswire_extractor import gazetteer, lexicon
from crosswire_extractor.reading.cast import Cast, code_of
from crosswire_extractor.reading.cast import held as in_office
from crosswire_extractor.reading.entities import slug
from crosswire_extractor.reading.frames.describing import (
    described,
    is_common,
    is_described_person,
    names_of,
    phrase_text,
    terms_of,
)
from crosswire_extractor.reading.frames.grammar import behind, lemma, words
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.namekeys import name_key, telling_part
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.places import Atlas
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.spelling import spelling_key
from crosswire_extractor.syntax import Node, Tree

#: Before "action": what is done.
_ACTIONS = frozenset(("strike", "protest"))
_MOST_TERMS = 8


class Phrases:
    """Reads the noun phrases of one article."""

    def __init__(self, cast: Cast, atlas: Atlas) -> None:
        self._cast = cast
        self._atlas = atlas

    def argument(
        self,
        parsed: Parsed,
        node: Node,
        role: Role,
        *,
        link: str = "",
        people: Mapping[int, Entity] | None = None,
    ) -> Argument:
        tree = parsed.tree
        mention = parsed.mention_at(node.at)
        if mention is not None and is_common(node) and not _stands(node, mention):
            mention = None
        resolved = people.get(node.at) if people else None
        if (place := _so_called(tree, node)) is not None:
            key, _, side = self._named(parsed, place, parsed.mention_at(place.at))
            key, name = key.replace("person:", "name:"), ""
        else:
            key, name, side = self._named(parsed, node, mention)
        if resolved is not None:
            key, name, side = resolved.key, resolved.name.lower(), resolved.side
        side = side or _side(parsed, node)
        head = name or ("runoff" if _last_round(tree, node) else lemma(node))
        called: list[str] = []
        part = _part_of(parsed, node)
        if part is not None:
            key, name, head = "", "", lemma(part)
        if not key and (named := self._apposed(parsed, node) or self._in_office(parsed, node)):
            key, side = named[0], named[2]
            called = named[1].split() if key.startswith("person:") else []
        quantity = None
        if number := _number_of(parsed, node):
            quantity = in_base(number.quantity(parsed.tokens, number.unit or head))
            if number.unit and not name and (filled := _filled(tree, node)):
                head = lemma(filled)
            elif part is not None:
                quantity = quantity.with_(unit=number.unit or head)
            elif number.start <= node.at < number.end and not node.name and not name:
                head = quantity.unit if number.unit else "people"
        if head == "action" and (deed := tree.child(node, "compound")) and deed.lower in _ACTIONS:
            head = lemma(deed)  # strike action
        if head == "one" and any(c.lower == "no" for c in tree.children(node, "det")):
            head = "nobody"
        known = bool(key) or head not in words("anybody") or is_described_person(tree, node)
        inside = described(tree, node)
        inner = names_of(parsed, node, inside)
        return Argument(
            role=role,
            link=link,
            head=head,
            key=key,
            side=side,
            terms=tuple(dict.fromkeys(terms_of(parsed, node, head, inside)))[:_MOST_TERMS],
            names=tuple(dict.fromkeys((*inner, *map(spelling_key, called))))[:_MOST_TERMS],
            quantity=quantity or self._measured(parsed, node),
            joint=bool(tree.child(node, "conj")) or node.dep == "conj",
            known=known,
            text=phrase_text(parsed, node),
        )

    def _measured(self, parsed: Parsed, node: Node) -> Quantity | None:
        """Damage of 870 million euros, a turnout of 61 percent: the figure that the noun has."""
        for inside in behind(parsed.tree, node, "of") if parsed.figures else ():
            found = _number_of(parsed, inside)
            if found and found.kind in ("measure", "share"):
                return in_base(found.quantity(parsed.tokens, found.unit or lemma(inside)))
        return None

    def _named(
        self, parsed: Parsed, node: Node, mention: Mention | None
    ) -> tuple[str, str, str | None]:
        """(key, name, side) of what the head names; empty for a common noun."""
        if mention is None:
            named = (node.name and not node.text.islower()) or _unknown_word(node)
            plain = not named or is_common(node)
            return ("", "", None) if plain else (name_key(node.lower), node.lower, None)
        if mention.kind in ("country", "seat"):
            code = mention.value
            country = gazetteer.countries().by_code.get(code)
            if mention.kind == "seat" and node.dep == "pobj":
                place = self._atlas.place(mention)
                if place:
                    return place.key, place.name.lower(), place.side
            return f"country:{code}", (country.name if country else code).lower(), code
        if mention.kind in ("adjective", "people"):
            return f"people:{mention.value}", "people", mention.value
        if mention.kind == "city":
            place = self._atlas.place(mention)
            if place:
                return place.key, place.name.lower(), place.side
            return f"name:{slug(mention.value)}", mention.value.lower(), None
        if mention.kind == "organisation":
            return f"org:{mention.value}", parsed.text(mention.start, mention.end).lower(), None
        if mention.kind in ("role", "body"):
            return self._office(parsed, node, mention)
        known = self._cast.named(mention.value)
        if known:
            entity = known.entity
            return entity.key, entity.name.lower(), entity.side
        return name_key(telling_part(mention.value)), mention.value.lower(), None

    def _apposed(self, parsed: Parsed, node: Node) -> tuple[str, str, str | None] | None:
        """The minister, Jane Roe: the person whose name follows."""
        apposed = parsed.tree.children(node, "appos")
        office = node.lower in lexicon.words("offices")
        if not apposed or not (
            office or lexis.is_a(lemma(node), "person") or _called(parsed.tree, node)
        ):
            return None
        for child in apposed:
            mention = parsed.mention_at(child.at)
            if child.name and mention is not None and mention.kind == "name":
                return self._named(parsed, child, mention)
        return None

    def _in_office(self, parsed: Parsed, node: Node) -> tuple[str, str, str | None] | None:
        """The minister, Sudan's army: an office or a body of a known country, in small letters."""
        mention = parsed.mention_at(node.at) if node.tag == "NN" and is_common(node) else None
        if mention is None or mention.kind not in ("role", "body"):
            return None
        found = self._office(parsed, node, mention)
        return found if found[0] else None

    def _office(self, parsed: Parsed, node: Node, mention: Mention) -> tuple[str, str, str | None]:
        role, _, owner = mention.value.partition("@")
        side = owner or _side(parsed, node)
        if mention.kind == "body" and side and node.tag == "NN":
            return f"org:{role}@{side}", role, side
        held = mention.kind == "role" and not _an_office(parsed.tree, node)
        office = in_office(parsed.tokens, mention)
        known = self._cast.in_role(office, side) if held else None
        if known:
            return known.entity.key, known.name.lower(), known.side
        return "", role, side


def _called(tree: Tree, node: Node) -> bool:
    """The pension fund Alder, the drug Velorin: with its name right behind it."""
    after = tree[node.at + 1] if node.at + 1 < len(tree) else None
    the = node.tag == "NN" and any(each.lower == "the" for each in tree.children(node, "det"))
    kind = the or any(lexis.is_a(lemma(node), each) for each in ("group", "vehicle"))
    return kind and after is not None and after.name


def _so_called(tree: Tree, node: Node) -> Node | None:
    """The town of Kell: Kell; not a village of Kell."""
    if node.tag != "NN" or node.lower not in words("places_of_a_name"):
        return None
    if any(each.lower != "the" for each in tree.children(node, "det", "poss")):
        return None
    return next((each for each in behind(tree, node, "of") if each.name), None)


def _an_office(tree: Tree, node: Node) -> bool:
    """To run for president, elected as mayor: the office, and nobody who holds it."""
    link = tree.head(node)
    if node.dep == "oprd":  # was named head coach
        return True
    if link is not None and node.dep == "attr":  # is the new coach
        return any(each.lower == "new" for each in tree.children(node, "amod"))
    if link is not None and link.lower == "as" and node.dep == "pobj":
        return not any(tree.children(node, "appos"))
    plain = not any(tree.children(node, "det", "poss", "compound", "nmod", "appos"))
    return node.dep == "pobj" and link is not None and link.lower == "for" and plain


def _stands(node: Node, mention: Mention) -> bool:
    """Brazil, Turkey at the start of a sentence: a country, not a nut and not a bird; a name that
    the parser takes for a common noun, and that is no word."""
    if mention.kind == "name" and node.at > 0:
        return _unknown_word(node)
    return mention.kind == "country" and node.name and node.text[0].isupper()


def _unknown_word(node: Node) -> bool:
    """A capital at the head of a title, and no word that is known: a name."""
    return (
        node.noun and node.text[0].isupper() and not lexis.known(lexis.lemma(node.lower, "n"), "n")
    )


def _last_round(tree: Tree, node: Node) -> bool:
    """The second round of an election: the runoff."""
    if node.lower != "round" or not any(c.lower == "second" for c in tree.children(node, "amod")):
        return False
    return any(lemma(each) in words("elections") for each in described(tree, node))


def _number_of(parsed: Parsed, node: Node) -> NumberFound | None:
    if not parsed.figures:
        return None
    near = {
        child.at
        for child in parsed.tree.children(
            node, "nummod", "quantmod", "amod", "advmod", "det", "compound"
        )
    }
    return next(
        (
            found
            for found in parsed.figures
            if found.kind in ("count", "measure", "share")
            if found.start <= node.at < found.end
            or any(found.start <= at < found.end for at in near)
        ),
        None,
    )


def _side(parsed: Parsed, node: Node) -> str | None:
    """Russian troops, Kyiv's forces, troops of Russia."""
    if not any(map(code_of, parsed.mentions)):
        return None
    tree = parsed.tree
    near = [*tree.children(node, "amod", "compound", "poss", "nmod")]
    near += behind(tree, node, "of", "from")
    for child in near:
        mention = parsed.mention_at(child.at)
        code = code_of(mention) if mention else None
        if code:
            return code
        deeper = next(
            (
                m
                for g in tree.children(child, "amod", "compound", "poss")
                if (m := parsed.mention_at(g.at))
            ),
            None,
        )
        if deeper and code_of(deeper):
            return code_of(deeper)
    return None


def _part_of(parsed: Parsed, node: Node) -> Node | None:
    """48 of the 120 seats, twelve of our soldiers: whom or what the number counts; of a majority
    of the members, the members, who do what most of them do."""
    if node.lower == "majority":
        return _filled(parsed.tree, node)
    may_count = parsed.numbers and node.tag in ("CD", "NNP", "NN", "NNPS")
    counting = may_count and any(
        found.kind == "count" and found.start <= node.at < found.end for found in parsed.numbers
    )
    return _filled(parsed.tree, node) if counting else None


def _filled(tree: Tree, node: Node) -> Node | None:
    """Barrels of oil: what the unit measures."""
    for preposition in tree.children(node, "prep"):
        inside = tree.child(preposition, "pobj")
        if preposition.lower == "of" and inside is not None and inside.noun and not inside.name:
            return inside
    return None
