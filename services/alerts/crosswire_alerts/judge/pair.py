"""Two claims side by side, in the order of the days that they speak of."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache

from crosswire import lexis
from crosswire.domain.claims import Amount, Claim, Entity, TimeSpan
from crosswire.domain.disputes import Between
from crosswire_alerts.judge.remembering import once_each
from crosswire_alerts.judge.reprint import in_time, one_text

#: How the keys of those end who speak for some state.
OF_A_STATE = ("ministry", "military", "army", "navy", "government", "general-staff")
#: Bodies and people of a country that speak for themselves, and not for it.
OF_THE_PEOPLE = frozenset((
    "hospital", "witnesses", "opposition", "union", "company", "rebels", "doctor", "nurse", "medic",
    "lawyer", "bishop", "priest", "resident", "villager", "survivor", "relative", "family",
    "neighbour", "activist", "expert", "analyst", "economist", "journalist", "bank", "insurer",
    "charity", "rescuer", "farmer", "worker", "fisherman", "diver", "organiser", "organizer",
))  # fmt: skip


@dataclass(frozen=True, eq=False)
class Pair:
    """Made by `Pair.of`, so that it does not matter which claim was seen first.

    Equal only to itself: what was found out about it is remembered without reading it again.
    """

    earlier: Claim
    later: Claim
    known_as_one_text: bool = False
    """The store has found that their articles print one text, in which the sentences stand."""

    @classmethod
    def of(cls, a: Claim, b: Claim, *, one_text: bool = False) -> "Pair":
        return cls(a, b, one_text) if _order(a) <= _order(b) else cls(b, a, one_text)

    @property
    def same_article(self) -> bool:
        return self.earlier.article_id == self.later.article_id

    @property
    def one_clause(self) -> bool:
        """The same words of one sentence, as two parties have them."""
        a, b = self.earlier, self.later
        told = a.article_id == b.article_id and a.evidence.start == b.evidence.start
        return told and a.frame is not None and a.question.text == b.question.text

    @property
    def printed_as_one(self) -> bool:
        """Two outlets that carry one text, as all who print it show. Days later, it is the next
        bulletin in the same phrases."""
        return self.known_as_one_text and in_time(self.earlier, self.later)

    @cached_property
    def one_text(self) -> bool:
        """Two outlets that carry one text, whole or abridged."""
        if self.same_article:
            return False
        return self.printed_as_one or one_text(self.earlier, self.later)

    @property
    def same_speaker(self) -> bool:
        if voice(self.earlier) == voice(self.later):
            return True
        return all(self.own_words) and self.one_text

    @property
    def same_origin(self) -> bool:
        first, second = self.earlier.attribution, self.later.attribution
        return first.shares_origin_with(second) or self.one_text

    @property
    def corrected(self) -> bool:
        """One voice that says both, and so takes the one back; of two texts that are nearly one
        and come at the same time, nobody knows which is the correction."""
        first, second = self.earlier.attribution, self.later.attribution
        if not (self.same_speaker and self.same_origin):
            return False
        return first.shares_origin_with(second) or bool(self.hours_apart)

    @property
    def same_side(self) -> bool:
        """Two speakers, or one, who act for one country."""
        side = side_of(self.earlier)
        if self.same_speaker or side is None or side != side_of(self.later):
            return self.same_speaker
        return not any(map(_for_himself, (self.earlier, self.later)))

    @property
    def perhaps_one_side(self) -> bool:
        """A ministry whose country is not said, and somebody who speaks for one."""
        speakers = [claim.attribution.speaker for claim in (self.earlier, self.later)]
        if any(map(_for_himself, (self.earlier, self.later))):
            return False
        unsaid = [one and one.side is None and one.key.endswith(OF_A_STATE) for one in speakers]
        if not any(unsaid) or side_of(self.earlier) == side_of(self.later):
            return False
        told = (self.earlier, self.later), (self.later, self.earlier)
        return not any(_lays_it_on(claim, other) for claim, other in told)

    @property
    def opposed(self) -> bool:
        """Two speakers who act for two countries."""
        sides = side_of(self.earlier), side_of(self.later)
        if None in sides:
            return {camp_of(self.earlier), camp_of(self.later)} == {"state", "rebels"}
        return sides[0] != sides[1]

    @cached_property
    def common_names(self) -> frozenset[str]:
        """Whom and which places both articles are about, countries left out."""
        return names_of(self.earlier) & names_of(self.later)

    @property
    def scenes_apart(self) -> bool:
        """Both name people, places or countries in title and lead, and none in common."""
        a, b = (_named(names_of(each)) for each in (self.earlier, self.later))
        common = {*self.earlier.scene} & {*self.later.scene}
        countries = [each for each in common if each.startswith("country:")]
        if a and b:
            return not a & b and len(countries) < 2
        if a or b:  # a country against a town says nothing
            return False
        first, second = _named({*self.earlier.scene}), _named({*self.later.scene})
        return bool(first and second) and not first & second

    @property
    def places_apart(self) -> tuple[Entity, Entity] | None:
        """The two places that they speak of, unless it is one, or one is the other's country."""
        a, b = self.earlier.place, self.later.place
        if a is None or b is None or a.key == b.key:
            return None
        one_in_other = a.key == f"country:{b.side}" or b.key == f"country:{a.side}"
        return None if one_in_other else (a, b)

    @property
    def in_passing(self) -> bool:
        """Whether one of them is taken for granted, and not told: after the arrest of the mayor."""
        return any(c.frame is not None and c.frame.presupposed for c in (self.earlier, self.later))

    @property
    def own_words(self) -> tuple[bool, bool]:
        """Whether each is told by the outlet itself, without a speaker."""
        return not self.earlier.attribution.chain, not self.later.attribution.chain

    @property
    def between(self) -> Between:
        return "outlets" if self.same_speaker or all(self.own_words) else "speakers"

    @property
    def days_apart(self) -> int | None:
        """Days between what they speak of, 0 if the days overlap; None if a day is unknown."""
        first, second = days_of(self.earlier), days_of(self.later)
        return None if first is None or second is None else gap(first, second)

    @property
    def days_stated(self) -> bool:
        return stated_days(self.earlier) is not None and stated_days(self.later) is not None

    @property
    def dated_apart(self) -> bool:
        """Whether both say when it was, and not at one time."""
        first, second = self.earlier.event_time, self.later.event_time
        return first is not None and second is not None and not first.overlaps(second)

    @property
    def on_two_days(self) -> bool:
        """On Monday, on Tuesday: each says of which day it speaks."""
        times = self.earlier.event_time, self.later.event_time
        return self.dated_apart and all(time and time.precision == "day" for time in times)

    @cached_property
    def hours_apart(self) -> float | None:
        """Hours from the publication of the earlier to that of the later."""
        first, second = self.earlier.published_at, self.later.published_at
        if first is None or second is None:
            return None
        return (_aware(second) - _aware(first)).total_seconds() / 3600


def _named(scene: Set[str]) -> frozenset[str]:
    """Without the common words that begin a title, and what else is told."""
    return frozenset(each for each in scene if not each.startswith(("word:", "about:")))


def names_of(claim: Claim) -> frozenset[str]:
    return _names_in(claim.scene)


@lru_cache(maxsize=4096)
def _names_in(scene: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name for name in scene if not name.startswith(("country:", "about:")))


def voice(claim: Claim) -> str:
    """Who answers for it: the last speaker, else the origin of the report."""
    speaker = claim.attribution.speaker
    return speaker.key if speaker else claim.attribution.origin


def side_of(claim: Claim) -> str | None:
    speaker = claim.attribution.speaker
    return speaker.side if speaker else None


def camp_of(claim: Claim) -> str | None:
    """On which side of a war within one country the speaker stands."""
    speaker = claim.attribution.speaker
    if speaker is None:
        return None
    body = _body(speaker)
    *described, head = speaker.name.lower().split() or [""]
    if body.endswith(OF_A_STATE) or head in OF_A_STATE:
        return "state"
    return lexis.camp(lexis.lemma(head, "n"), described)


def _body(speaker: Entity) -> str:
    """The ministry of whichever country."""
    return speaker.key.rpartition(":")[2].partition("@")[0]


def _for_himself(claim: Claim) -> bool:
    """A doctor, the union of a country: nobody who speaks for it."""
    speaker = claim.attribution.speaker
    if speaker is None:
        return False
    body = _body(speaker)
    return not OF_THE_PEOPLE.isdisjoint((body, lexis.lemma(body, "n")))


def denies(claim: Claim) -> bool:
    """Whether it says that the answer is not so; "denied that it is not" does not occur."""
    return claim.polarity == "negated" or claim.modality == "denied"


@once_each
def stated_days(claim: Claim) -> TimeSpan | None:
    """The days that its own words give."""
    if isinstance(claim.answer, Amount) and claim.answer.scope != "period":
        return claim.as_of
    if isinstance(claim.answer, Amount):
        return claim.event_time or claim.as_of
    return claim.as_of or claim.event_time


@once_each
def days_of(claim: Claim) -> TimeSpan | None:
    """The days that it speaks of, else the day on which it was published."""
    return stated_days(claim) or _day(claim.published_at)


def gap(first: TimeSpan, second: TimeSpan) -> int:
    """Days from the end of the one to the start of the other; 0 if they overlap."""
    return max(0, (second.start - first.end).days, (first.start - second.end).days)


def _day(moment: datetime | None) -> TimeSpan | None:
    return TimeSpan(start=moment.date(), end=moment.date()) if moment else None


@once_each
def _order(claim: Claim) -> tuple[date, datetime, str]:
    days, published = stated_days(claim), claim.published_at
    day = days.end if days else published.date() if published else claim.day
    return day, _aware(published or claim.evidence.fetched_at), claim.id


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _lays_it_on(claim: Claim, other: Claim) -> bool:
    """Whether it tells of what those have done for whom the other speaks."""
    doer = claim.frame.of("agent") if claim.frame else None
    return doer is not None and doer.side is not None and doer.side == side_of(other)
