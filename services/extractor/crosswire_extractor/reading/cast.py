"""The people of one article: who a surname, a title or "he" points to."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from crosswire.domain.claims import Entity
from crosswire_extractor import gazetteer, lexicon
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.namekeys import heads_of_bodies
from crosswire_extractor.reading.senses import verbs
from crosswire_extractor.reading.tokens import Token
from crosswire_extractor.reading.voices import Voice, voice_of
from crosswire_extractor.spelling import spelling_key

#: So many words may say for whom somebody speaks.
_OF_WHOM = 6
#: Before the key of an office that one has left.
_FORMER = "former-"
_PAST = frozenset(("former", "ex", "onetime", "one-time", "erstwhile"))


@dataclass
class Person:
    name: str
    roles: set[str] = field(default_factory=set)
    side: str | None = None
    gender: str | None = None
    """m or f, where a title or a first name tells."""
    voice: Voice | None = None
    """The body that speaks through him, if he is its spokesman."""

    def may_be(self, gender: str) -> bool:
        return self.gender in (None, gender)

    @property
    def entity(self) -> Entity:
        return person(self.name, self.side)


class Cast:
    """People in the order in which the article brings them on."""

    def __init__(self) -> None:
        self._people: dict[str, Person] = {}
        self._places: set[str] = set()
        self.focus: Person | None = None
        """The one that "he" and "she" point to: who spoke or led the last sentence."""

    def read(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
        """Learn names, titles and sides from one sentence."""
        for index, mention in enumerate(mentions):
            if mention.kind == "role":
                self._take_side(tokens, mentions, mention)
            if mention.kind != "name":
                continue
            ahead = _role_ahead(tokens, mentions, index)
            title = _title_of(tokens, mentions, index) or ahead
            apposed = _apposed_role(tokens, mentions, index) or ahead
            role = title or apposed
            name = personal_name(mention.value)
            known = self.named(mention.value)
            if not role and _where(tokens, mention) and _gender(tokens, mention) is None:
                self._is_place(mention)
                known = self.named(mention.value)
            settled = spelling_key(mention.value.split(" ")[-1]) in self._places and not role
            if known is None and name and not settled and (role or 2 <= name.count(" ") + 1 <= 4):
                known = self._people.setdefault(spelling_key(name.split(" ")[-1]), Person(name))
            if known is None:
                continue
            if len(name) > len(known.name) and name.split(" ")[0] != known.name:
                known.name = name
            known.gender = known.gender or _gender(tokens, mention, title, apposed)
            spokesman = next((r for r in (title, apposed) if r and spokes(r)), None)
            if spokesman:
                known.voice = known.voice or voice_of(tokens, mentions, spokesman)
            if role:
                known.roles.add(held(tokens, role))
                known.side = known.side or owner_of(tokens, mentions, role)
            if apposed:
                known.roles.add(held(tokens, apposed))
                known.side = known.side or owner_of(tokens, mentions, apposed)

    def _is_place(self, mention: Mention) -> None:
        """In Kell Bay: a village, and nobody whom "he" could point to."""
        tail = spelling_key(mention.value.split(" ")[-1])
        known = self._people.get(tail)
        if known is None or not (known.roles or known.gender):
            self._people.pop(tail, None)
            self._places.add(tail)

    @property
    def words(self) -> frozenset[str]:
        """Every part of every name, in small letters."""
        return frozenset(
            part.lower() for one in self._people.values() for part in one.name.split(" ")
        )

    def _take_side(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], role: Mention
    ) -> None:
        """The Russian top diplomat: whoever was brought on in that office is Russian."""
        side = owner_of(tokens, mentions, role)
        if side:
            self.in_role(held(tokens, role), side)

    def named(self, name: str) -> Person | None:
        """The person of this name or surname, however it is spelled."""
        return self._people.get(spelling_key(name.split(" ")[-1]))

    def voice_of(self, speaker: Entity) -> Voice | None:
        """The body for which a spokesman says "we"."""
        known = self.named(speaker.name) if speaker.kind == "person" else None
        return known.voice if known else None

    def in_role(self, role: str, side: str | None) -> Person | None:
        """The one in this office, the focus before others; who has left it, if nobody is in it."""
        if role.removeprefix(_FORMER) in lexicon.group("common_roles"):
            return None
        near = [one for one in self._people.values() if side is None or one.side in (side, None)]
        fits = [one for one in near if role in one.roles]
        fits = fits or [one for one in near if _FORMER + role in one.roles]
        if not fits:
            return None
        found = self.focus if self.focus in fits else (fits[-1] if len(fits) == 1 else None)
        if found is None and side:
            found = next((one for one in fits if one.side == side), None)
        if found and side and found.side is None:
            found.side = side
        return found


def held(tokens: Sequence[Token], role: Mention) -> str:
    """The office; a former mayor's is not the mayor's."""
    before = tokens[role.start - 1].lower if role.start else ""
    return (_FORMER if before in _PAST else "") + role.value.partition("@")[0]


def _where(tokens: Sequence[Token], mention: Mention) -> bool:
    """In, near or outside it; the village of it."""
    before = tokens[mention.start - 1].lower if mention.start else ""
    if before == "of" and mention.start > 1:
        return tokens[mention.start - 2].lower in lexicon.group("settlements")
    return before in ("in", "near", "outside", "around")


def _gender(tokens: Sequence[Token], *mentions: Mention | None) -> str | None:
    """Mrs, spokesman, Jane: whether it is he or she."""
    genders = lexicon.naming("genders")
    words = (tokens[at].lower for each in mentions if each for at in range(each.start, each.end))
    return next((genders[word][0] for word in words if word in genders), None)


def person(name: str, side: str | None = None) -> Entity:
    return Entity(
        key=f"person:{spelling_key(name.split(' ')[-1])}", name=name, kind="person", side=side
    )


def personal_name(words: str) -> str:
    """Without common nouns before the name; empty if it names no person."""
    parts = words.split(" ")
    nouns = lexicon.naming("humans", ":")
    while len(parts) > 1 and parts[0].lower() in nouns:
        parts = parts[1:]
    if len(parts) == 1 and words.isupper():
        return ""
    # Bill Doe: a first name that is also a common noun.
    called = len(parts) > 1 and parts[0].lower() in lexicon.naming("genders")
    if any(part.lower() in heads_of_bodies() for part in parts[called:]) or any(
        part.isupper() and len(part) > 3 for part in parts
    ):
        return ""
    return " ".join(parts)


def _title_of(tokens: Sequence[Token], mentions: Sequence[Mention], index: int) -> Mention | None:
    """The role right before the name: Foreign Minister X; adviser to the president is none."""
    before = mentions[index - 1] if index else None
    if before is None or before.kind != "role":
        return None
    gap = tokens[before.end : mentions[index].start]
    # High Commissioner for Refugees X: the name's first word is a common noun with a capital.
    office = len(gap) == 1 and gap[0].lower in ("for", "of") and _common(tokens[before.end + 1])
    return before if not gap or office else None


def _role_ahead(tokens: Sequence[Token], mentions: Sequence[Mention], index: int) -> Mention | None:
    """The mayor of the port of X, Jane Doe: the role before the comma."""
    start = mentions[index].start
    title = _title_of(tokens, mentions, index)
    if title is not None:  # a spokesman for the brigade, Captain Jane Doe
        start, index = title.start, mentions.index(title)
    if start < 2 or tokens[start - 1].text != ",":
        return None
    for before in reversed(mentions[max(0, index - 3) : index]):
        if before.kind == "role":
            between = tokens[before.end : start - 1]
            return before if len(between) <= 10 and not _finite_verb(between) else None
        if before.kind == "name":
            return None
    return None


def _finite_verb(tokens: Sequence[Token]) -> bool:
    return any(
        token.lower in lexicon.group("plain_verbs")
        or token.lower in ("and", "who", "has", "is", "was", "were", "had", ",")
        for token in tokens
    )


def _common(token: Token) -> bool:
    return token.lower in lexicon.naming("humans", ":")


def _apposed_role(
    tokens: Sequence[Token], mentions: Sequence[Mention], index: int
) -> Mention | None:
    """X, the Russian foreign minister; X as Ukraine's leader; not "X, the mayor said"."""
    end = mentions[index].end
    before = tokens[mentions[index].start - 1].lower if mentions[index].start else ""
    there = before == "at" or _where(tokens, mentions[index])
    in_town = there and " " not in mentions[index].value
    if in_town and end < len(tokens) and tokens[end].lower == ",":
        return None
    if end >= len(tokens) or tokens[end].lower not in (",", "as", "is", "was", "("):
        return None
    for after in mentions[index + 1 : index + 4]:
        if after.start - end > 6:
            return None
        if after.kind == "role":
            if tokens[end].lower == "," and _speaks(tokens, after.end):
                return None
            between = tokens[end + 1 : after.start]
            plain = all(token.word or token.lower == "'s" for token in between)
            return after if plain and not _finite(between) else None
        if after.kind not in ("adjective", "country", "organisation", "seat"):
            return None
    return None


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    """ "Has not taken Kell, the governor said", "…, a lawyer for the firm told the court": who
    is no apposition to Kell."""
    if at < len(tokens) and tokens[at].lower in ("for", "of", "to"):
        behind = takewhile(lambda each: each.word, tokens[at + 1 : at + 1 + _OF_WHOM])
        return any(each.lower in lexicon.group("plain_verbs") for each in behind)
    return at < len(tokens) and tokens[at].lower in verbs()


def _finite(tokens: Sequence[Token]) -> bool:
    return any(
        token.lower in lexicon.group("plain_verbs")
        or token.lower in ("and", "who", "has", "is", "was", "were", "had", "in", "at")
        for token in tokens
    )


def owner_of(tokens: Sequence[Token], mentions: Sequence[Mention], owned: Mention) -> str | None:
    """Whose minister, ministry or soldiers: an ISO code, or None."""
    if "@" in owned.value:
        return owned.value.partition("@")[2]
    at = mentions.index(owned)
    return _owner_before(tokens, mentions, at) or _owner_after(tokens, mentions, at)


def _owner_before(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> str | None:
    start = mentions[at].start
    for before in reversed(mentions[max(0, at - 3) : at]):
        gap = tokens[before.end : start]
        if len(gap) > 3 or not all(_adjective(token) for token in gap):
            return None
        if before.kind in ("country", "seat") and gap and gap[0].lower != "'s":
            return None
        if code := code_of(before):
            return code
        if before.kind not in ("role", "body", "city"):
            return None
        if before.kind == "city":
            return city_country(before)
        start = before.start
    return None


def _adjective(token: Token) -> bool:
    return token.lower == "'s" or (
        token.word
        and token.lower not in lexicon.words("function_words")
        and not token.capital
        and not token.lower.endswith("ed")
    )


def _owner_after(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> str | None:
    end = mentions[at].end
    links = ("of", "in", "from", "for") if spokes(mentions[at]) else ("of", "in", "from")
    if end >= len(tokens) or tokens[end].lower not in links:
        return None
    for after in mentions[at + 1 : at + 3]:
        if any(not (token.word) for token in tokens[end : after.start]) or after.start - end > 5:
            return None
        if code := code_of(after):
            return code
        if after.kind == "city":
            return city_country(after)
        if after.kind == "name":
            return None
    return None


def spokes(role: Mention) -> bool:
    """A spokesman, who speaks for somebody."""
    return role.value.startswith("spokesperson")


def code_of(mention: Mention) -> str | None:
    """The country that the mention names, by name, adjective or seat of government."""
    return mention.value if mention.kind in ("country", "adjective", "people", "seat") else None


def city_country(mention: Mention) -> str | None:
    named = gazetteer.cities().get(mention.value, ())
    return named[0].country if named else None
