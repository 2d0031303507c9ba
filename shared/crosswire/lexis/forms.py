"""The lemma behind an inflected word."""

from functools import lru_cache

from crosswire.lexis.own import own
from crosswire.lexis.packed import shelf, uses

#: Part of speech → (ending, what replaces it), tried in this order.
ENDINGS = {
    "n": (
        ("ses", "s"),
        ("ves", "f"),
        ("xes", "x"),
        ("zes", "z"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("men", "man"),
        ("children", "child"),
        ("ies", "y"),
        ("s", ""),
    ),
    "v": (
        ("ies", "y"),
        ("es", "e"),
        ("es", ""),
        ("s", ""),
        ("ied", "y"),
        ("ed", "e"),
        ("ed", ""),
        ("ing", "e"),
        ("ing", ""),
    ),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")),
    "r": (),
}
#: A word that was met no more often in tagged text is rare; `arrest` was met 28 times.
RARE = 10
DOUBLED = frozenset("bdgklmnprtvz")
VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=65_536)
def lemma(word: str, pos: str) -> str:
    """The dictionary form of a word; a word that nobody knows is stripped of its ending."""
    small = word.lower()
    listed: str | None = own("lemmas").get(pos, {}).get(small)
    if listed:
        return listed
    known = [form for form in _forms(small, pos) if uses(form, pos) >= 0]
    if known:
        return max(known, key=lambda form: uses(form, pos))
    return _phrase(small, pos) or _stripped(small, pos)


@lru_cache(maxsize=65_536)
def rare(word: str) -> bool:
    """Whether so few texts use the word that it tells one story from another."""
    return sum(max(0, uses(word, pos)) for pos in ("n", "v")) <= RARE


def _forms(word: str, pos: str) -> list[str]:
    """What a word may be a form of, the likeliest first: the commonest of them wins."""
    irregular = shelf(pos).irregular.get(word, "").split()
    return [*irregular, *(() if irregular else _candidates(word, pos)), word]


def _candidates(word: str, pos: str) -> list[str]:
    forms = [
        word.removesuffix(ending) + instead
        for ending, instead in ENDINGS[pos]
        if word.endswith(ending) and len(word) > len(ending) + 1
    ]
    if pos == "v":
        forms += [form[:-1] for form in forms if len(form) > 3 and _is_doubled(form)]
    return [form for form in forms if not (pos == "n" and word.endswith("ss"))]


def _is_doubled(form: str) -> bool:
    return form[-1] == form[-2] and form[-1] in DOUBLED


def _phrase(word: str, pos: str) -> str:
    """A phrase of several words: the verb in front or the noun at the end is inflected."""
    first, space, rest = word.partition(" ")
    if not space:
        return ""
    if pos == "v":
        return f"{lemma(first, pos)} {rest}"
    start, _, last = word.rpartition(" ")
    return f"{start} {lemma(last, pos)}"


def _stripped(word: str, pos: str) -> str:
    """Like what the rules of spelling suggest, for a word that no list holds."""
    if pos == "n":
        return _singular(word)
    if pos == "v":
        return _infinitive(word)
    return word


def _singular(word: str) -> str:
    for plural, single in (("children", "child"), ("men", "man")):
        if word.endswith(plural):
            return word.removesuffix(plural) + single
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def _infinitive(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and VOWELS & set(stem):
            return _mended(stem)
    return _singular(word)


def _mended(stem: str) -> str:
    """A stem whose doubled letter or silent e the ending took away."""
    if _is_doubled(stem) and stem[-1] not in "lz":
        return stem[:-1]
    if stem.endswith(("at", "iz", "is", "v", "c", "dg", "u")):
        return stem + "e"
    return stem
