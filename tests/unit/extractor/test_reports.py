"""Cue, source and content of each kind of report, read from the tree of a sentence."""

import pytest

from crosswire_extractor.reading.attribution import Report, ReportReader
from crosswire_extractor.reading.cast import Cast
from crosswire_extractor.reading.discourse import Discourse, Told
from crosswire_extractor.reading.parsed import Parsed, parse_all
from crosswire_extractor.reading.sentences import Sentence, sentences_in
from crosswire_extractor.reading.speakers import Speakers
from tests.unit.extractor.desk import TUESDAY


def told(text: str, *, title: bool = False) -> list[Told]:
    sentences = [Sentence(text, -1, -1)] if title else sentences_in(text)
    parsed = parse_all(sentences, TUESDAY)
    cast = Cast()
    for each in parsed:
        cast.read(each.tokens, each.mentions)
    reader = ReportReader(Speakers(cast))
    return [Told(each, reader.read(each)) for each in parsed]


def last(text: str, *, title: bool = False) -> tuple[Parsed, list[Report]]:
    return told(text, title=title)[-1]


def words(parsed: Parsed, report: Report) -> str:
    """What is handed over, without quotation marks."""
    spans = " ".join(parsed.text(*span) for span in report.contents)
    return " ".join(spans.translate(str.maketrans("", "", '"“”')).split())


def sources(text: str) -> list[str]:
    return [report.source.key for report in last(text)[1]]


@pytest.mark.parametrize(
    ("sentence", "kind", "content"),
    [
        ("Kenya said the dam burst.", "say", "the dam burst"),
        ("Kenya denied that the dam burst.", "deny", "that the dam burst"),
        ("Kenya has denied targeting civilians.", "deny", "targeting civilians"),
        ("Kenya rejected claims that the dam burst.", "deny", "claims that the dam burst"),
        ("Kenya dismissed the report as fake.", "deny", "the report as fake"),
        ("Kenya ruled out a ceasefire.", "deny", "a ceasefire"),
        ("Kenya admitted that the dam burst.", "confirm", "that the dam burst"),
        ("Kenya confirmed the death of a soldier.", "confirm", "the death of a soldier"),
        ("Kenya accused Somalia of shelling a town.", "accuse", "Somalia of shelling a town"),
        ("Kenya blamed Somalia for the blast.", "accuse", "Somalia for the blast"),
        ("Kenya urged Somalia to leave.", "demand", "Somalia to leave"),
        ("Kenya called for a ceasefire.", "demand", "for a ceasefire"),
        ("Kenya vowed to leave.", "promise", "to leave"),
        ("Kenya promised that it will leave.", "promise", "that it will leave"),
        ("Kenya asked whether the dam had burst.", "ask", "whether the dam had burst"),
        ("Kenya wants to leave.", "want", "to leave"),
        ("Kenya fears the dam will burst.", "foresee", "the dam will burst"),
        ("Kenya is confident that the dam will hold.", "think", "that the dam will hold"),
        ("Kenya condemned the attack.", "judge", "the attack"),
        ("Kenya repeated its claim that the dam burst.", "say", "that the dam burst"),
        ("Kenya's denial that the dam burst was short.", "deny", "that the dam burst"),
        ("Kenya warned that the dam had burst.", "say", "that the dam had burst"),
        ("Kenya warned that the dam could burst.", "foresee", "that the dam could burst"),
        ("Kenya put the number of dead at 40.", "say", "the number of dead at 40"),
    ],
)
def test_a_cue_has_a_kind_and_hands_over_its_content(
    sentence: str, kind: str, content: str
) -> None:
    parsed, reports = last(sentence)

    assert (reports[-1].kind, words(parsed, reports[-1])) == (kind, content)
    assert reports[-1].source.key == "org:government@KE"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya did not confirm that the dam burst.",
        "Kenya could not verify the report.",
        "Kenya refused to confirm that the dam burst.",
        "Kenya has yet to confirm that the dam burst.",
        "Kenya neither confirmed nor denied the report.",
        "Kenya never said that the dam burst.",
        "Kenya doubts that the dam burst.",
    ],
)
def test_who_does_not_commit_himself_neither_says_nor_denies_it(sentence: str) -> None:
    assert last(sentence)[1][-1].negated


def test_what_is_condemned_and_what_is_hearsay_stays_the_outlets() -> None:
    for sentence in ("Kenya condemned the attack.", "Kenya is said to have left."):
        assert not any(report.hands_over for report in last(sentence)[1])


def test_this_newspaper_is_the_outlet() -> None:
    assert not last("This newspaper has learned that the dam burst.")[1][0].hands_over


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Jane Doe, who leads Kenya's army, said the dam burst.", ["person:doe"]),
        ("Kenya's army said the dam had burst and said 40 people died.", ["org:military@KE"] * 2),
        ("The dam burst, Kenya's army said, adding that 40 died.", ["org:military@KE"] * 2),
        ("The dam burst, Reuters reported, citing police.", ["org:reuters", "org:police"]),
        ("The dam burst, a statement from Kenya's army said.", ["org:military@KE"]),
        ("Kenya's army issued a statement saying the dam burst.", ["org:military@KE"]),
        ("In a statement, Kenya's army said that the dam burst.", ["org:military@KE"]),
        ("By Kenya's account, the dam burst.", ["org:government@KE"]),
        ("Jane Doe was quoted as saying that the dam burst.", ["person:doe"]),
        ("Jane Doe told Kenya's army that the dam burst.", ["person:doe"]),
        ("Six in 10 say the dam burst.", ["person:unknown"]),
        ("Two of the engineers said the dam burst.", ["group:engineers"]),
        ("The dam burst, a spokesman for Castle Brewing said.", ["org:castle-brewing"]),
        ("The dam burst, the army's spokeswoman said.", ["org:military"]),
        ("Ten died near Kisumu, a boatman who took part said.", ["group:boatman"]),
        ("Senator Bill Doe said the dam burst.", ["person:doe"]),
        ("Acme Motors will close a plant, it said.", ["org:acme-motors"]),
    ],
)
def test_the_source_is_found_far_from_its_cue(sentence: str, expected: list[str]) -> None:
    assert sources(sentence) == expected


def test_he_and_she_point_to_different_people() -> None:
    text = "President Jane Doe met Foreign Minister John Roe. He said it went well, she said not."

    assert sources(text) == ["person:roe", "person:doe"]


def test_whose_words_are_quoted_does_not_change_who_he_is() -> None:
    text = "Jane Doe said the dam burst because John Roe wanted it to. Later she said 40 died."

    assert sources(text) == ["person:doe"]


def test_the_company_is_the_one_that_was_named() -> None:
    assert sources("Acme Corp. said it lost money. The company said it will sell.") == [
        "org:acme-corp"
    ]


def test_the_spokesman_is_the_one_that_was_named() -> None:
    text = "Police spokesman John Roe met the press. The spokesman said the dam burst."

    assert sources(text) == ["person:roe"]


def test_a_semicolon_parts_two_speakers() -> None:
    parsed, reports = last("Organisers put turnout at 40,000; police said 8,000 took part.")

    assert [words(parsed, report) for report in reports] == [
        "turnout at 40,000",
        "8,000 took part",
    ]


@pytest.mark.parametrize("quote", ['"{}"', "“{}”", "''{}''"])
def test_a_quotation_may_begin_in_a_sentence_before(quote: str) -> None:
    text = quote.format("The dam burst. It was late at night,") + " Jane Doe said."
    sentences = told(text)

    chain = Discourse(sentences).chain(sentences[0], 1)

    assert [report.source.key for report in chain] == ["person:doe"]


def test_a_question_in_a_quotation_does_not_end_the_sentence() -> None:
    assert sources("“Did the dam burst?” Jane Doe said.") == ["person:doe"]


def test_in_an_interview_the_paragraph_belongs_to_the_name_before_the_colon() -> None:
    sentences = told("Jane Doe met the press.\n\nDOE: We saw it. The dam burst at night.")

    chain = Discourse(sentences).chain(sentences[-1], 1)

    assert [report.source.key for report in chain] == ["person:doe"]


def test_a_denied_claim_of_another_is_the_denials() -> None:
    sentences = told("Kenya rejected Somalia's claim that the dam burst.")

    chain = Discourse(sentences).chain(sentences[0], 6)

    assert [(report.source.key, report.kind) for report in chain] == [("org:government@KE", "deny")]


def test_a_headlines_clause_may_lack_its_verb() -> None:
    parsed, reports = last("Kenya says rebels behind attack", title=True)

    assert words(parsed, reports[0]) == "rebels behind attack"


def test_words_that_point_to_each_other_have_an_unknown_source() -> None:
    assert sources("A statement by it said the dam burst.") == ["person:unknown"]
