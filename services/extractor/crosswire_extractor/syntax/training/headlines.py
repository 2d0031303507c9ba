"""Headlines made of sentences, and sentences of headlines: their trees stay those of full prose."""

from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random

from crosswire_extractor.reading.inflection import forms
from crosswire_extractor.syntax.training.rows import Row, is_tree, without
from crosswire_extractor.syntax.training.silver import Cut

#: Of what a headline leaves out.
_ARTICLES = {"a", "an", "the"}
_BE = {"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m"}
#: Small words that most houses leave small in a headline.
_SMALL = {"a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "by", "with", "as"}
_TOLD = {"ROOT", "ccomp", "conj", "advcl"}
_PLURAL = {"i", "we", "you", "they", "these", "those", "both", "many", "police"}
#: Of a title-case headline's words so many have a capital.
_MOSTLY = 0.75


def is_title_case(sentence: Cut) -> bool:
    words = [word for word, _ in sentence if word[0].isalpha() and word.lower() not in _SMALL]
    return sum(word[0].isupper() for word in words) > _MOSTLY * len(words)


def usual_forms(sentences: Iterable[Cut]) -> dict[str, str]:
    """How each word is mostly written inside a sentence, by its small letters."""
    seen: Counter[str] = Counter()
    for sentence in sentences:
        if not is_title_case(sentence):
            seen.update(word for word, _ in sentence[1:])
    usual: dict[str, str] = {}
    for word, _ in seen.most_common():
        usual.setdefault(word.lower(), word)
    return usual


def as_prose(headline: Cut, usual: dict[str, str]) -> Cut:
    """A title-case headline as it would be written inside a text."""
    return [
        (word if index == 0 else usual.get(word.lower(), word), space)
        for index, (word, space) in enumerate(headline)
    ]


def in_title_case(rows: Sequence[Row], *, small: bool) -> list[Row]:
    """Every word with a capital; the small words too, or not."""
    return [
        row if index and small and row.text in _SMALL else row._replace(text=_capital(row.text))
        for index, row in enumerate(rows)
    ]


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def in_small_letters(rows: Sequence[Row]) -> list[Row]:
    return [row._replace(text=row.text.lower()) for row in rows]


def in_capitals(rows: Sequence[Row]) -> list[Row]:
    return [row._replace(text=row.text.upper()) for row in rows]


def clipped(rows: Sequence[Row], chance: Random) -> list[Row] | None:
    """The sentence as a headline would have it: without articles, forms of be and its full stop."""
    rows = list(rows)
    dropped = {
        index
        for index, row in enumerate(rows)
        if (row.dep == "det" and row.text.lower() in _ARTICLES and chance.random() < 0.9)
        or (row.dep in ("aux", "auxpass") and row.text.lower() in _BE)
        or (row.text == "." and index == len(rows) - 1)
    }
    for index, row in enumerate(rows):
        if row.text.lower() in _BE and row.dep in ("ROOT", "ccomp", "conj"):
            rows, gone = _without_copula(rows, index)
            dropped |= gone
    kept = without(rows, dropped)
    if len(kept) < 3 or not is_tree([row.head for row in kept]):
        return None
    return [kept[0]._replace(text=_capital(kept[0].text)), *kept[1:]]


def lemmas_by_past(trees: Iterable[Sequence[Row]]) -> dict[str, str]:
    """The verbs of these trees by their past form."""
    bases = {row.text for rows in trees for row in rows if row.tag == "VB" and row.text.islower()}
    return {forms(base).past: base for base in sorted(bases)}


def in_present(rows: Sequence[Row], lemmas: dict[str, str]) -> list[Row]:
    """As headlines tell the past: "The toll rose" is "toll rises"."""
    return [
        _now(row, lemmas[row.text], rows, index)
        if row.tag == "VBD" and row.dep in _TOLD and row.text in lemmas
        else row
        for index, row in enumerate(rows)
    ]


def _now(row: Row, lemma: str, rows: Sequence[Row], verb: int) -> Row:
    subject = next((each for each in rows if each.head == verb and each.dep == "nsubj"), None)
    if subject and (subject.tag in ("NNS", "NNPS") or subject.text.lower() in _PLURAL):
        return row._replace(text=lemma, tag="VBP")
    return row._replace(text=forms(lemma).s, tag="VBZ")


def _without_copula(rows: list[Row], be: int) -> tuple[list[Row], set[int]]:
    """What is said of the subject takes the verb's place: "the man is dead", "man dead"."""
    said = [i for i, row in enumerate(rows) if row.head == be and row.dep in ("acomp", "attr")]
    subject = [i for i, row in enumerate(rows) if row.head == be and row.dep == "nsubj"]
    if len(said) != 1 or not subject or not subject[0] < be < said[0]:
        return rows, set()
    root = rows[be].head == be
    moved = [
        row._replace(head=said[0]) if row.head == be and index not in (be, said[0]) else row
        for index, row in enumerate(rows)
    ]
    moved[said[0]] = rows[said[0]]._replace(
        dep=rows[be].dep, head=said[0] if root else rows[be].head
    )
    return moved, {be}


def with_verb(rows: Sequence[Row]) -> list[Row]:
    """A headline that is all noun and participle as the clause it stands for: "Two killed in fire".

    Teachers raised on prose take its participle for an attribute of the noun.
    """
    root = next(index for index, row in enumerate(rows) if row.head == index)
    verbs = [
        index
        for index, row in enumerate(rows)
        if row.head == root and row.dep == "acl" and row.tag in ("VBN", "VBD")
    ]
    finite = any(row.tag in ("VBD", "VBZ", "VBP", "MD") and row.dep != "acl" for row in rows)
    if len(verbs) != 1 or finite or not rows[root].tag.startswith(("NN", "CD")):
        return list(rows)
    verb = verbs[0]
    if any(row.text in (",", ":", "(") for row in rows[root:verb]):
        return list(rows)
    moved = [
        row._replace(head=verb) if row.head == root and index > verb else row
        for index, row in enumerate(rows)
    ]
    moved[root] = moved[root]._replace(dep="nsubjpass", head=verb)
    moved[verb] = moved[verb]._replace(tag="VBN", dep="ROOT", head=verb)
    return moved
