"""Which person, body or country a noun phrase points to when it speaks or acts."""

from collections.abc import Sequence

from crosswire.domain.claims import EVIDENCE, Entity
from crosswire_extractor import gazetteer, lexicon
from crosswire_extractor.reading.cast import (
    Cast,
    code_of,
    held,
    owner_of,
    person,
    personal_name,
)
from crosswire_extractor.reading.entities import (
    OUTLET,
    SOMEBODY,
    body_of,
    government,
    organisation,
    slug,
)
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.nounphrases import (
    antecedent,
    apposed,
    city_of,
    first_nouns,
    name_beside,
    named_after,
    named_in,
    noun_follows,
    organisation_before,
    phrase,
    same_body,
    this_outlet,
)
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.recall import Recall
from crosswire_extractor.reading.subjects import subject
from crosswire_extractor.syntax import Node

__all__ = ["OUTLET", "SOMEBODY", "Speakers"]

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
#: Whom these may point to.
_OWNERS = {
    "its": ("organisation", "group"),
    "their": ("organisation", "group"),
    "his": ("person",),
    "her": ("person",),
}
_SPOKEN_FOR = "spokesperson"
#: Endings of plural nouns that may open a sentence with a capital: Researchers, Campaigners.
_PLURALS = ("ers", "ists", "ors", "ians", "ents", "men", "ies", "ants")


class Speakers:
    """Resolves noun phrases of one article, sentence after sentence."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.recall = Recall(cast)
        self._asked: set[int] = set()

    def in_span(self, parsed: Parsed, start: int, end: int) -> Entity | None:
        """The speaker named between two tokens, or None if nobody is."""
        if start >= end:
            return None
        found = self._pronoun(parsed, start, end) or self._mentioned(parsed, start, end)
        return found or self.unnamed(parsed, start, end)

    def of(self, parsed: Parsed, node: Node, around: Entity | None = None) -> Entity | None:
        """Whom the noun or pronoun points to; `around`: whose words it stands in, if anybody's."""
        if node.at in self._asked:
            return SOMEBODY  # its statement is it: words that point to each other
        self._asked.add(node.at)
        try:
            return self._of(parsed, node, around)
        finally:
            self._asked.discard(node.at)

    def _of(self, parsed: Parsed, node: Node, around: Entity | None) -> Entity | None:
        tree = parsed.tree
        node = antecedent(tree, node)
        if node.lower in lexicon.group("own_pronouns") and not node.tag.startswith("NN"):
            return around or OUTLET
        if node.tag == "CD":
            among = _of_whom(parsed, node)
            return self.of(parsed, among) if among else SOMEBODY
        if node.lower in ("it", "they") and (leading := self._leading(parsed, node)):
            return leading
        if node.dep == "poss" and (owner := self._own(parsed, node)):
            return owner
        if this_outlet(tree, node):
            return OUTLET
        if (shown := self._evidence(parsed, node)) is not None:
            return shown
        if node.lower in lexicon.group("papers") and (issuer := self._issuer(parsed, node)):
            return issuer
        if self.recall.last_body and same_body(tree, node):
            return self.recall.last_body
        start, end = phrase(tree, node)
        mentions = parsed.mentions_between(start, end)
        head = next((each for each in mentions if each.start <= node.at < each.end), None)
        if head and head.kind == "role" and (name := name_beside(parsed, node)):
            head = name
        if head and head.value.startswith(_SPOKEN_FOR) and (spoken_for := _for_whom(parsed, node)):
            return self.of(parsed, spoken_for)
        if head and head.kind == "role" and (someones := self._someones(parsed, node, head)):
            return someones
        if head and head.kind == "city" and (titled := self._surname(parsed, mentions, head)):
            return titled
        if head and head.kind == "adjective":
            return government(head.value)  # Ukrainian claims
        if head and (found := self._entity(parsed, mentions, head)):
            return found
        found = self._pronoun(parsed, start, end) or self._mentioned(parsed, start, end)
        if found is None and not node.tag.startswith("PRP"):
            found = self.unnamed(parsed, start, end, node.lower)
        return found or SOMEBODY

    def _someones(self, parsed: Parsed, node: Node, head: Mention) -> Entity | None:
        """Her lawyer, an aide to the senator: not the lawyer of somebody else."""
        role = head.value.partition("@")[0]
        if role not in lexicon.group("personal_roles"):
            return None
        of = _for_whom(parsed, node)
        owner = self.of(parsed, of) if of is not None else None
        if owner is None or owner in (OUTLET, SOMEBODY):
            return None
        key = f"person:{role}-of-{owner.key.partition(':')[2]}"
        return Entity(
            key=key, name=f"{_possessive(owner.name)} {parsed.word(node.at)}", kind="person"
        )

    def _leading(self, parsed: Parsed, pronoun: Node) -> Entity | None:
        """The army raised the number that it says …: the body that leads the sentence."""
        for node in parsed.tree.nodes[: pronoun.at]:
            if node.dep in ("nsubj", "nsubjpass") and (node.noun or node.name):
                leading = self.of(parsed, node)
                wanted = ("organisation", "group") if pronoun.lower == "they" else ("organisation",)
                if leading and leading.kind in wanted:
                    return leading
        return None

    def _own(self, parsed: Parsed, pronoun: Node) -> Entity | None:
        """Kenya repeated its claim: its is Kenya's."""
        wanted = _OWNERS.get(pronoun.lower)
        verb = next((each for each in parsed.tree.ancestors(pronoun) if each.verb), None)
        leading = subject(parsed.tree, verb) if wanted and verb else None
        if leading is None or leading.at >= pronoun.at:
            return None
        owner = self.of(parsed, leading)
        return owner if owner and owner.kind in (wanted or ()) else None

    def _evidence(self, parsed: Parsed, node: Node) -> Entity | None:
        """Tests showed it, court papers say so: a thing that speaks for nobody, unless it is told
        whose it is: the ministry's data, data from the police."""
        tree = parsed.tree
        if node.lower not in lexicon.group("evidence") or not node.noun:
            return None
        if node.lower == "papers" and tree.child(node, "compound", "amod") is None:
            return None
        owner = tree.child(node, "poss")
        for each in tree.children(node, "prep"):
            noun = tree.child(each, "pobj") if each.lower in ("by", "from") else None
            mention = parsed.mention_at(noun.at) if noun is not None else None
            if mention is not None and mention.kind in ("role", "body", "organisation"):
                owner = noun
        if owner is not None and (whose := self.of(parsed, owner)) not in (None, SOMEBODY):
            return whose
        words = parsed.text(*phrase(tree, node))
        return Entity(key=f"{EVIDENCE}{slug(node.lower)}", name=words, kind="group")

    def _issuer(self, parsed: Parsed, paper: Node) -> Entity | None:
        """A statement by the ministry, its report, released a statement: who says it."""
        tree = parsed.tree
        owner = tree.child(paper, "poss")
        for each in tree.children(paper, "prep"):
            if owner is None and each.lower in ("by", "from", "of"):
                owner = tree.child(each, "pobj")
        head = tree.head(paper)
        if owner is None and head and head.verb and paper.dep in ("dobj", "attr"):
            owner = subject(tree, head)
        if owner is not None:
            return self.of(parsed, owner)
        plain = {each.lower for each in tree.children(paper, "det")} <= {"the", "this", "that"}
        return self.recall.last if plain and not named_in(parsed, paper) else None

    def _surname(self, parsed: Parsed, mentions: Sequence[Mention], head: Mention) -> Entity | None:
        """Mrs. Clinton, Houston: a town's name that is somebody's surname here."""
        words = parsed.text(head.start, head.end)
        titled = any(each.kind == "role" and 0 <= head.start - each.end <= 1 for each in mentions)
        if known := self.cast.named(words):
            return known.entity
        return person(words) if titled else None

    def _pronoun(self, parsed: Parsed, start: int, end: int) -> Entity | None:
        words = parsed.words(start, end)
        alone = end - start == 1 or words[1] in ("himself", "herself")
        if alone and words[0] in _GENDERS:
            return self.recall.he_or_she(parsed, start, _GENDERS[words[0]])
        if end - start <= 2 and words[0] in ("it", "they"):
            return self.recall.last_body or (self.recall.last if words[0] == "they" else None)
        if words[-1] in lexicon.group("papers") and not parsed.mentions_between(start, end):
            return self.recall.last
        return None

    def _mentioned(self, parsed: Parsed, start: int, end: int) -> Entity | None:
        mentions = parsed.mentions_between(start, end)
        head = named_after(parsed, mentions, end) or self._head(parsed, mentions, end)
        return self._entity(parsed, mentions, head) if head else None

    def _head(self, parsed: Parsed, mentions: Sequence[Mention], end: int) -> Mention | None:
        """The first that is no mere modifier; a name at the end of a role's phrase."""
        heads = [each for each in mentions if not self._modifies(parsed, each, end)]
        if not heads:
            return None
        first, last = heads[0], heads[-1]
        if first.kind == "role" and last.kind == "name" and last.end == end:
            return last
        if first.kind == "role" and len(heads) > 1 and apposed(parsed, first, heads[1]):
            return heads[1]
        return first

    def _modifies(self, parsed: Parsed, mention: Mention, end: int) -> bool:
        """Russian …, Kyiv's …: the head comes later."""
        after = parsed.word(mention.end)
        if mention.kind == "name" and mention.end < end and noun_follows(parsed, mention.end):
            return True
        if mention.kind in ("adjective", "people"):
            return mention.kind == "adjective" or noun_follows(parsed, mention.end)
        if after == "'s" or (after == "'" and parsed.word(mention.end - 1).endswith("s")):
            return True
        return mention.kind in ("country", "seat", "organisation", "city", "body") and any(
            each.start == mention.end and each.kind in ("role", "body", "name")
            for each in parsed.mentions
        )

    def _entity(self, parsed: Parsed, mentions: Sequence[Mention], head: Mention) -> Entity | None:
        if head.kind == "name":
            return self._by_name(parsed, head)
        if head.kind == "role":
            return self._by_role(parsed, mentions, head)
        if head.kind == "body":
            return self._body(parsed, head)
        if head.kind == "organisation":
            return organisation(head.value, parsed.text(head.start, head.end))
        if head.kind in ("country", "seat"):
            return government(head.value)
        if head.kind == "people":
            return Entity(
                key=f"group:people@{head.value}", name=parsed.text(head.start, head.end),
                kind="group", side=head.value,
            )  # fmt: skip
        return None

    def _by_name(self, parsed: Parsed, head: Mention) -> Entity:
        known = self.cast.named(head.value)
        if known:
            return known.entity
        name = personal_name(head.value)
        if head.start == 0 and head.end == 1 and head.value.lower().endswith(_PLURALS):
            return Entity(key=f"group:{slug(head.value)}", name=head.value, kind="group")
        if name:
            return person(name)
        side = owner_of(parsed.tokens, parsed.mentions, head)
        return organisation(slug(head.value), head.value, side)

    def _by_role(self, parsed: Parsed, mentions: Sequence[Mention], head: Mention) -> Entity | None:
        role = head.value.partition("@")[0]
        side = owner_of(parsed.tokens, parsed.mentions, head) or _its_country(parsed, head)
        if role == _SPOKEN_FOR:
            return self._spoken_for(parsed, head, side)
        known = self.cast.in_role(held(parsed.tokens, head), side)
        if known:
            return known.entity
        city = city_of(parsed, head)
        owner = f"@{slug(city)}" if city else f"@{side}" if side else ""
        name = parsed.text(head.start, head.end)
        if city:
            return Entity(
                key=f"person:{role}{owner}", name=f"{name} of {city}", kind="person", side=side
            )
        country = gazetteer.countries().by_code.get(side or "")
        full = f"{name} of {country.name}" if country and "@" not in head.value else name
        return Entity(key=f"person:{role}{owner}", name=full, kind="person", side=side)

    def _spoken_for(self, parsed: Parsed, head: Mention, side: str | None) -> Entity:
        """A spokesman speaks for the body that is named beside him."""
        near = [
            each
            for each in parsed.mentions
            if each.kind in ("body", "organisation")
            and (each.end == head.start or 0 <= each.start - head.end <= 4)
        ]
        for each in near:
            if each.kind == "organisation":
                return organisation(each.value, parsed.text(each.start, each.end))
            return self._body(parsed, each)
        if side:
            return government(side)
        if parsed.word(head.start - 1) == "the":
            known = self.cast.in_role(_SPOKEN_FOR, None)
            if known or self.recall.last_body:
                return known.entity if known else self.recall.last_body  # type: ignore[return-value]
        return Entity(
            key="group:spokesperson", name=parsed.text(head.start, head.end), kind="group"
        )

    def _body(self, parsed: Parsed, head: Mention) -> Entity:
        side = owner_of(parsed.tokens, parsed.mentions, head) or _its_country(parsed, head)
        body = head.value.partition("@")[0]
        owner = organisation_before(parsed, head)
        if owner:
            return organisation(owner.value, parsed.text(owner.start, head.end))
        again = side is None and parsed.word(head.start - 1) in ("the", "its", "their")
        if again and (named := self.recall.body_called(body)):
            return named
        name = parsed.text(head.start, head.end)
        city = city_of(parsed, head)
        if city:
            return organisation(f"{body}-{slug(city)}", f"{name} of {city}", side)
        return body_of(body, name, side)

    def unnamed(
        self, parsed: Parsed, start: int, end: int, head: str | None = None
    ) -> Entity | None:
        """Some group or thing that is not known by name: kept apart from the outlet's own words."""
        nouns = lexicon.naming("humans", ":")
        side = next(
            (code_of(each) for each in parsed.mentions_between(start, end) if code_of(each)), None
        )
        plain = [head] if head else first_nouns(parsed.words(start, end))
        head = next((word for word in plain if word in nouns), None)
        noun = nouns[head] if head else (plain[-1] if plain else None)
        if noun is None or noun in lexicon.naming("events", ":"):
            return None
        owner = f"@{side}" if side else ""
        return Entity(
            key=f"group:{slug(noun)}{owner}", name=parsed.text(start, end), kind="group", side=side
        )


def _its_country(parsed: Parsed, role: Mention) -> str | None:
    """Chile has no shortage, its minister said: the country that leads the sentence."""
    if "its" not in parsed.words(role.start - 2, role.start):
        return None
    named = (e for e in parsed.mentions if e.end < role.start and e.kind in ("country", "seat"))
    first = next(named, None)
    return first.value if first else None


def _of_whom(parsed: Parsed, number: Node) -> Node | None:
    """Two of his aides: the aides."""
    of = next((each for each in parsed.tree.children(number, "prep") if each.lower == "of"), None)
    return parsed.tree.child(of, "pobj") if of else None


def _for_whom(parsed: Parsed, spokesman: Node) -> Node | None:
    """The army's spokesman, a spokesman for the army: the army."""
    tree = parsed.tree
    if owner := tree.child(spokesman, "poss"):
        return owner
    for each in tree.children(spokesman, "prep"):
        if each.lower in ("for", "of", "to"):
            return tree.child(each, "pobj")
    return None


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"
