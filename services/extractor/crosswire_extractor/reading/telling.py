"""What all claims of one article share: who publishes it, when, its scene, and the evidence."""

from crosswire.domain.articles import Article, Revision
from crosswire.domain.claims import Attribution, Claim, Evidence, TimeSpan
from crosswire.domain.sketch import sketch_of
from crosswire_extractor.reading.attribution import Report
from crosswire_extractor.reading.discourse import Discourse, Told, speakers
from crosswire_extractor.reading.frames.scenes import about, scene_of
from crosswire_extractor.reading.officials import official_of
from crosswire_extractor.reading.sentences import Sentence
from crosswire_extractor.reading.setting import Scene

EXTRACTOR_VERSION = "crosswire-extractor 3"


class Telling:
    """One article's revision as the source of its claims."""

    def __init__(
        self, article: Article, revision: Revision, discourse: Discourse, scene: Scene
    ) -> None:
        self.article = article
        self.revision = revision
        self.discourse = discourse
        self.setting = scene
        self.brief = len(scene.sentences) == 1 and not revision.title
        """Nothing but one sentence, which is all there is to lay beside another."""
        official = official_of(article.source_id)
        self.official = (official,) if official else ()
        """Who speaks where nobody is quoted, if the outlet is a body that speaks for itself."""
        self._sketch = sketch_of(revision.text)
        self._evidences: dict[int, Evidence] = {}
        day = article.reference_time.date()
        self.today = TimeSpan(start=day, end=day)
        self.scene = (*scene_of(scene.sentences, scene.atlas), *about(scene.sentences))

    def id_for(self, evidence: Evidence, *what: object) -> str:
        """The id of the claim that the evidence shows, told from others of its sentence."""
        article, number = self.article.id, self.revision.number
        return Claim.id_for(article, number, EXTRACTOR_VERSION, evidence.start, *what)

    def attribution(
        self, told: Told, at: int, chain: list[Report], hedge: str | None
    ) -> Attribution:
        return Attribution(
            outlet=self.article.source_id,
            agency=self.article.agency,
            chain=speakers(chain),
            cue=chain[-1].word if chain else None,
            direct=self.discourse.quoted(told, at),
            hedge=hedge,
        )

    def evidence(self, told: Told) -> Evidence:
        """One for all claims of a sentence."""
        sentence = told.parsed.sentence
        if sentence.start not in self._evidences:
            self._evidences[sentence.start] = self._evidence_in(sentence)
        return self._evidences[sentence.start]

    def _evidence_in(self, sentence: Sentence) -> Evidence:
        end = sentence.start + len(sentence.text) if not sentence.in_title else -1
        return Evidence(
            start=sentence.start,
            end=end,
            sentence=sentence.text,
            content_sha=self.revision.content_sha,
            sketch=self._sketch,
            url=self.article.url,
            fetched_at=self.revision.fetched_at,
        )
