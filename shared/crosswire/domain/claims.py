"""What a claim is: one checkable statement, who is reported to have made it, and the evidence.

A claim answers a question. The question is a normal form; claims with the same question key are
comparable, and nothing else is. What the claim says of the question is its answer.
"""

import math
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from crosswire.domain.value import Value, fingerprint

Modality = Literal[
    "asserted", "denied", "hedged", "forecast", "conditional", "demanded", "question"
]
Polarity = Literal["affirmed", "negated"]
Role = Literal["agent", "patient", "complement", "oblique"]
Pos = Literal["v", "n", "a"]
Precision = Literal["minute", "hour", "day", "week", "month", "year"]
#: How the keys of sources begin that show something and answer for nothing: tests, papers, images.
EVIDENCE = "evidence:"


class Entity(Value):
    """A person, place, organisation, country or group, under one name however it is spelled.

    `key` is `kind:name`, for example `country:UA`, `place:706448` (a GeoNames id),
    `person:okafor`, `org:defence-ministry@RU`, `group:troops@RU`.
    """

    key: str
    name: str
    kind: Literal["person", "organisation", "country", "place", "group", "thing", "outlet"]
    side: str | None = None
    """The ISO 3166 code of the country that it speaks or acts for, if any."""


class TimeSpan(Value):
    """An interval of days, both ends included, with the precision that the text gave."""

    start: date
    end: date
    precision: Precision = "day"
    text: str = ""
    """The words that it was read from."""

    @model_validator(mode="after")
    def _ordered(self) -> "TimeSpan":
        if self.end < self.start:
            raise ValueError("a time span ends before it starts")
        return self

    def overlaps(self, other: "TimeSpan") -> bool:
        return self.start <= other.end and other.start <= self.end


class Quantity(Value):
    """An interval of numbers, both ends included: "almost 2,000" is 1,800 to 2,000."""

    low: float = -math.inf
    high: float = math.inf
    value: float | None = None
    """The figure that was named, if one was."""
    unit: str = "people"
    approximate: bool = False
    text: str = ""
    """The words that it was read from."""

    @model_validator(mode="after")
    def _ordered(self) -> "Quantity":
        if math.isnan(self.low) or math.isnan(self.high) or self.high < self.low:
            raise ValueError("a quantity needs low <= high")
        return self

    def overlaps(self, other: "Quantity") -> bool:
        return self.low <= other.high and other.low <= self.high


class Amount(Value):
    """So many of the counted thing."""

    kind: Literal["amount"] = "amount"
    quantity: Quantity
    counted: str = "people"
    """The class counted, such as troops, civilians, people, tanks: part of what is comparable."""
    scope: Literal["cumulative", "period", "unknown"] = "unknown"
    """Cumulative: a running total since the event began. Period: for one day, one strike …"""


class State(Value):
    """The subject is in this state: `held` by a holder, `unclear`, `open`, `alive` …"""

    kind: Literal["state"] = "state"
    state: str
    holder: Entity | None = None


class Moment(Value):
    """The event takes or took place then."""

    kind: Literal["moment"] = "moment"
    when: TimeSpan
    certain: bool = True
    """False when it was only scheduled."""


class Spot(Value):
    """The event takes or took place there."""

    kind: Literal["spot"] = "spot"
    place: Entity


class Doer(Value):
    """The event was done by these."""

    kind: Literal["doer"] = "doer"
    entity: Entity


class Truth(Value):
    """It is so. Whether the claim affirms or negates it is the claim's polarity."""

    kind: Literal["truth"] = "truth"


Answer = Annotated[Amount | State | Moment | Spot | Doer | Truth, Field(discriminator="kind")]


class Question(Value):
    """What a claim answers, in normal form, such as killed(Russian troops) or control(Goma).

    `subject` and `event` are entity keys or normalised nouns. `text` is for people.
    """

    kind: Literal["quantity", "state", "date", "place", "actor", "occurrence", "position"]
    predicate: str
    subject: str
    event: str | None = None
    """Which of several: the ordinal of a round, the day of a strike."""
    text: str

    @property
    def key(self) -> str:
        """Figures are found whatever the event is called, a crash or an accident: the judge tells
        events apart. A side's losses in a battle are not its losses in the war."""
        named = self.kind == "quantity" and "@" not in self.subject
        event = "" if named else self.event or ""
        return "|".join((self.kind, self.predicate, self.subject, event))


class Argument(Value):
    """One participant or circumstance of a statement."""

    role: Role
    """Who does it, whom or what it befalls, what it is said to be, or a circumstance."""
    link: str = ""
    """The preposition of an oblique: "in", "for", "against" …"""
    head: str
    """The lemma of its head noun, or the name in small letters."""
    key: str = ""
    """The key of the entity that it names; empty for a common noun."""
    side: str | None = None
    """The ISO 3166 code of the country that it belongs to, as in "Russian troops"."""
    terms: tuple[str, ...] = ()
    """The lemmas of what else describes it: "northern", "cruiser" …"""
    names: tuple[str, ...] = ()
    """Proper names inside the phrase, which tell one thing of the kind from another."""
    quantity: Quantity | None = None
    joint: bool = False
    """One of several that are named together."""
    known: bool = True
    """False for a pronoun or a word such as "somebody": it may be anybody."""
    text: str


class Frame(Value):
    """What a statement says: a predicate and its arguments.

    After predicate-argument structure as in PropBank (Palmer, Gildea and Kingsbury 2005), found
    by the grammar of the sentence and not by roles of single verbs.
    """

    predicate: str
    """A lemma: "sink", "call_off", "guilty"."""
    pos: Pos = "v"
    arguments: tuple[Argument, ...] = ()
    modifiers: tuple[str, ...] = ()
    """Adverbs and the like that narrow it: "fully", "only" …"""
    presupposed: bool = False
    """Told in passing: "after the attack on the port"."""
    refutes: bool = False
    """Calls a whole story untrue; its only argument's terms tell which."""
    story: tuple[str, ...] = ()
    """What the whole story is about that the article opens with in this statement."""
    found_by: tuple[str, ...] = ()
    """Under which claims that may speak of the same are found."""

    @property
    def whole_story(self) -> bool:
        """Whether it speaks of a story as a whole, and not of what happens in it."""
        return self.arguments[:1] != () and self.arguments[0].key == "story:it"

    def of(self, role: str) -> Argument | None:
        return next((each for each in self.arguments if each.role == role), None)


class Attribution(Value):
    """Publisher → agency → speakers: who is reported to have said it, and with which words."""

    outlet: str
    """The id of the source that published it."""
    agency: str | None = None
    wire: str | None = None
    """The origin of the text, if the outlet prints another's without its credit."""
    family: str | None = None
    """The outlets under one owner to which the outlet belongs."""
    chain: tuple[Entity, ...] = ()
    """Speakers, the one nearest the outlet first, the one who made the claim last.

    Empty: the outlet says it in its own words.
    """
    cue: str | None = None
    """The word that hands the sentence over: "said", "according to", "denied" …"""
    direct: bool = False
    hedge: str | None = None
    """The word of doubt, such as "reportedly"."""

    @property
    def speaker(self) -> Entity | None:
        """Who answers for the claim: the last of the chain, and before tests and papers that show
        it, whoever says that they do."""
        somebody = (each for each in reversed(self.chain) if not each.key.startswith(EVIDENCE))
        return next(somebody, self.chain[-1] if self.chain else None)

    @property
    def speaker_key(self) -> str:
        """Who answers for the claim: the last speaker, else the outlet."""
        return self.speaker.key if self.speaker else f"outlet:{self.outlet}"

    @property
    def origin(self) -> str:
        """Where the report comes from: outlets that reprint one agency are one origin."""
        if self.wire is not None:
            return self.wire
        if self.agency is None:
            return f"outlet:{self.outlet}"
        return "agency:" + "-".join(self.agency.casefold().split())

    def shares_origin_with(self, other: "Attribution") -> bool:
        """An outlet is of one origin with those who credit it as their agency."""
        return self.origin.partition(":")[2] == other.origin.partition(":")[2]


class Evidence(Value):
    """The verbatim words, and where they stand."""

    start: int
    """Offset of the sentence's first character in the revision's text; -1: in the title."""
    end: int
    sentence: str
    content_sha: str
    sketch: str | None = None
    """Of the whole text of the article, by which reprints of it are known."""
    url: str | None = None
    fetched_at: datetime


#: How keys begin under which deeds are told of, and those under which they are denied.
TOLD, DENIED = "+:", "-:"
_OTHER_SIGN = {TOLD: DENIED, DENIED: TOLD}


class Claim(Value):
    """One checkable statement that one speaker is reported to have made, in one article."""

    id: str
    article_id: str
    revision: int
    question: Question
    answer: Answer
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    event_time: TimeSpan | None = None
    as_of: TimeSpan | None = None
    """The days for which the statement holds, such as the date of a running total."""
    place: Entity | None = None
    attribution: Attribution
    evidence: Evidence
    published_at: datetime | None = None
    scene: tuple[str, ...] = ()
    """Keys of whom and what the article is about: names and places of its title and lead."""
    frame: Frame | None = None
    """What it says word by word, if it is compared so."""
    extractor: str
    """Name and version of what read it."""

    @staticmethod
    def id_for(article_id: str, revision: int, extractor: str, *what: object) -> str:
        return "c" + fingerprint(article_id, revision, extractor, *what, length=20)

    @property
    def found_by(self) -> tuple[str, ...]:
        """Under which its rivals are found: its question, or what its frame is about."""
        return self.frame.found_by if self.frame else (self.question.key,)

    @property
    def sought_by(self) -> tuple[str, ...]:
        """Under which its rivals are put: a denial looks for what is told, and that for denials."""
        return tuple(_OTHER_SIGN.get(key[:2], key[:2]) + key[2:] for key in self.found_by)

    @property
    def day(self) -> date:
        """The day under which it is indexed: as-of, else the event, else publication."""
        span = self.as_of or self.event_time
        return span.end if span else (self.published_at or self.evidence.fetched_at).date()
