"""A store in memory with a case in it, and the command run against it."""

from dataclasses import dataclass, field

import pytest

from crosswire.clock import FixedClock
from crosswire.domain.claims import Claim
from crosswire.domain.disputes import Dispute, HistoryEntry, Position, Stand
from crosswire.settings import Settings, read_settings
from crosswire.store.protocol import Store
from crosswire.testing import memory_store
from crosswire_admin.__main__ import run
from crosswire_admin.newsroom import Newsroom
from tests.samples import NOON, article, claim, person

GOVERNOR = person("Governor")
MINISTRY = person("Ministry")


@dataclass
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


@dataclass
class NewsDesk:
    """Run commands as a person does, on a store of its own, at noon."""

    capture: pytest.CaptureFixture[str]
    store: Store = field(default_factory=memory_store)
    clock: FixedClock = field(default_factory=lambda: FixedClock(NOON))
    settings: Settings = field(default_factory=lambda: read_settings({}))

    def __call__(self, *words: str) -> Said:
        self.capture.readouterr()
        room = Newsroom(settings=self.settings, store=self.store, clock=self.clock)
        code = run(list(words), room)
        out, err = self.capture.readouterr()
        return Said(code, out, err)


def dispute_in(store: Store) -> Dispute:
    """Two outlets, two speakers, two figures: a case as the alerts service would open it."""
    twelve = _told(store, 12, "north-daily", "Twelve people died in the flood, the governor said.")
    forty = _told(store, 40, "coast-times", "Forty people died in the flood, the ministry said.")
    dispute = Dispute(
        id=Dispute.id_for(twelve.question.key, twelve.id),
        question_key=twelve.question.key,
        question="How many people did the flood kill?",
        type="quantity",
        between="speakers",
        positions=(position(1, "12 killed", twelve), position(2, "40 killed", forty)),
        reasons=("Both count the people killed by the flood.", "12 and 40 cannot both be right."),
        confidence=0.9,
        opened_at=NOON,
        updated_at=NOON,
    )
    opened = HistoryEntry(dispute_id=dispute.id, at=NOON, actor="crosswire", event="opened")
    with store.transaction() as tx:
        tx.disputes.save(dispute, opened)
    return dispute


def position(number: int, label: str, *claims: Claim) -> Position:
    return Position(number=number, label=label, stands=tuple(_stand(it) for it in claims))


def _told(store: Store, figure: float, outlet: str, sentence: str) -> Claim:
    speaker = GOVERNOR if "governor" in sentence else MINISTRY
    with store.transaction() as tx:
        kept = tx.articles.keep(article(text=sentence, source_name=outlet), NOON).article
        told = claim(
            figure,
            source_name=outlet,
            article_id=kept.id,
            speaker=speaker,
            sentence=sentence,
        )
        tx.claims.replace_for(kept.id, 1, [told])
    return told


def _stand(it: Claim) -> Stand:
    return Stand(
        claim_id=it.id,
        article_id=it.article_id,
        source_id=it.attribution.outlet,
        origin=it.attribution.origin,
        speaker_key=it.attribution.speaker_key,
        speaker=it.attribution.speaker.name if it.attribution.speaker else "",
    )
