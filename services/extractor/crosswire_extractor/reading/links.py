"""Which numbers go with a verb: what may stand between them, and what may not."""

from crosswire_extractor import lexicon
from crosswire_extractor.reading.counted import Counted, counted_noun_at
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.reading.verbs import auxiliary_words


def part_of_name(parsed: Parsed, number: NumberFound) -> bool:
    """Boeing 727: part of a name."""
    return any(each.end == number.start and each.kind == "name" for each in parsed.mentions)


def lives(counted: Counted) -> bool:
    """It claimed, cost or took lives: of other things these verbs say nothing of death."""
    return counted.word in ("lives", "life", "souls", "victims")


def adjectival(parsed: Parsed, at: int, end: int) -> bool:
    """Of downed jets, 53 wounded soldiers: the participle describes, it does not tell."""
    after, before = parsed.word(end), parsed.word(at - 1)
    plural = after.isalpha() and after.endswith("s") and not _helps(after)
    noun_after = end < len(parsed.tokens) and counted_noun_at(parsed, end)
    return (
        noun_after
        or (plural and len(after) > 3)
        or (before in lexicon.words("function_words") and before not in ("all", "more"))
    )


def _helps(word: str) -> bool:
    return word in auxiliary_words() or word in lexicon.words("function_words")


def has_object(parsed: Parsed, end: int) -> bool:
    """Murdered a man, shot him: the past, not the participle."""
    named = any(each.start == end and each.kind in ("name", "role") for each in parsed.mentions)
    word = parsed.word(end)
    return named or word in lexicon.group("determiners") or word in ("him", "her", "them", "it")


def numbers_before(parsed: Parsed, at: int) -> list[NumberFound]:
    counted = (each for each in parsed.numbers if parsed.word(each.start - 1) != "not")
    near = [n for n in (*counted, *none_of(parsed)) if n.end <= at and at - n.end < 30]
    return sorted(near, key=lambda n: -n.start)


def none_of(parsed: Parsed) -> list[NumberFound]:
    """No one was killed; no deaths; not one was lost; none of them survived: zero."""
    if _NAUGHT.isdisjoint(parsed.vocabulary):
        return []
    naught = (at for at, token in enumerate(parsed.tokens) if token.lower in _NAUGHT)
    ends = ((at, _after_none(parsed, at)) for at in naught)
    return [NumberFound(at, end, 0, 0, 0) for at, end in ends if end is not None]


_NAUGHT = frozenset(("no", "nobody", "none", "not"))


def _after_none(parsed: Parsed, at: int) -> int | None:
    """Where the words for nobody end, if they start here."""
    word, after = parsed.word(at), parsed.word(at + 1)
    if word in ("no", "nobody") and after not in ("longer", ".", ","):
        return at + 1 + (after == "one")
    if word == "not" and after == "one" and parsed.word(at + 2) != "but":
        return at + 2
    if word == "not" and parsed.words(at + 1, at + 3) == ["a", "single"]:
        return at + 3
    return at + 1 if word == "none" and after == "of" else None


def transparent(parsed: Parsed, start: int, end: int) -> bool:
    """Nothing between the counted and its verb but where, when and who among them."""
    words = _without_aside(parsed.words(start, end))
    return len(words) <= 16 and not any(
        _breaks(word, words[place + 1] if place + 1 < len(words) else "")
        for place, word in enumerate(words)
    )


def _without_aside(words: list[str]) -> list[str]:
    """Twelve people, police said, died: without the words between the commas."""
    if words[:1] != [","] or "," not in words[1:]:
        return words
    closing = words.index(",", 1)
    told = words[closing - 1] in lexicon.group("plain_verbs")
    return words[closing + 1 :] if told else words


def _breaks(word: str, after: str) -> bool:
    """Whether another clause starts here."""
    if word == ",":
        return bool(after) and after not in lexicon.group("counted_asides")
    helper = word in auxiliary_words() and word not in ("'s", "being")
    past = word.endswith("ed") and len(word) > 4
    return (
        helper
        or past
        or word in lexicon.group("clause_breakers")
        or (word in lexicon.group("clause_marks") and word not in lexicon.group("quote_marks"))
    )


def joined(parsed: Parsed, start: int, end: int) -> bool:
    words = [word for word in parsed.words(start, end) if word not in lexicon.group("quote_marks")]
    return 0 < len(words) <= 3 and set(words) <= lexicon.group("list_joints")
