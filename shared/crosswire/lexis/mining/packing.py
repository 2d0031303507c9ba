"""The kept words of one part of speech as text: words, synsets, irregular forms.

A word's line: word, tagged uses, frequent senses, canonical name, verb behind it, kinds; a
synset's line: the synsets above it (or, for an adjective, beside it) and those opposite to it.
Senses are numbers that say on which synset line they stand. `packed.py` reads it.
"""

import zlib
from collections.abc import Container

from crosswire.lexis.mining.choice import frequent_senses
from crosswire.lexis.mining.deeds import verb_of
from crosswire.lexis.mining.kinds import ROOTS, kinds_of
from crosswire.lexis.mining.wordnet import WordNet

#: How far above a kept sense the tree is kept.
STEPS = 3
LETTER = {kind: "abcdefghijklmnopqrstuvwxyz"[place] for place, kind in enumerate(ROOTS)}


def pack(net: WordNet, kept: dict[tuple[str, str], list[str]], pos: str) -> bytes:
    words = {word: senses for (its_pos, word), senses in kept.items() if its_pos == pos}
    above = _above(net, [sense for senses in words.values() for sense in senses])
    number = {sense: place for place, sense in enumerate(sorted(above))}
    sections = (
        [_word_line(net, pos, word, words[word], number) for word in sorted(words)],
        [_synset_line(net, sense, above, number) for sense in sorted(above)],
        [_irregular_line(form, bases) for form, bases in _irregular(net, pos, words)],
    )
    return zlib.compress("\n\n".join("\n".join(lines) for lines in sections).encode("ascii"), 9)


def _above(net: WordNet, senses: list[str]) -> dict[str, list[str]]:
    """Each synset within reach → those directly above it, or beside it for an adjective."""
    above: dict[str, list[str]] = {}
    layer = set(senses)
    for _ in range(STEPS + 1):
        for sense in layer - above.keys():
            above[sense] = net.synsets[sense].to("@", "&")
        layer = {parent for sense in layer for parent in above[sense]}
    return {sense: [up for up in ups if up in above] for sense, ups in above.items()}


def _word_line(net: WordNet, pos: str, word: str, senses: list[str], number: dict[str, int]) -> str:
    fields = [word, str(sum(net.counts[pos, word])), _numbers(senses, number)]
    fields.append(canonical_name(net, pos, word))
    if pos == "n":
        kinds = (LETTER[kind] for kind in kinds_of(net, senses[:3]))
        fields += [verb_of(net, word, senses), "".join(sorted(kinds))]
    return "\t".join(fields).rstrip("\t")


def _synset_line(
    net: WordNet, sense: str, above: dict[str, list[str]], number: dict[str, int]
) -> str:
    opposites = net.synsets[sense].to("!")
    return f"{_numbers(above[sense], number)}\t{_numbers(opposites, number)}"


def _irregular(net: WordNet, pos: str, words: Container[str]) -> list[tuple[str, list[str]]]:
    """Irregular forms of kept words; phrases are left to their words."""
    rows = (
        (form, [base for base in bases if base in words and " " not in base])
        for form, bases in sorted(net.exceptions[pos].items())
    )
    return [(form, bases) for form, bases in rows if bases and form.isascii()]


def _irregular_line(form: str, bases: list[str]) -> str:
    return f"{form} {' '.join(bases)}"


def canonical_name(net: WordNet, pos: str, word: str) -> str:
    """The most used word whose dominant sense is this word's dominant sense, or nothing."""
    sense = _dominant(net, pos, word)
    if sense is None:
        return ""
    peers = [peer for peer in net.synsets[sense].words if _dominant(net, pos, peer) == sense]
    best = max(peers, key=lambda peer: (sum(net.counts[pos, peer]), -len(peer), peer))
    return "" if best == word else best


def _dominant(net: WordNet, pos: str, word: str) -> str | None:
    """The sense that most uses of a word have, if there is one."""
    senses = frequent_senses(net, pos, word)
    counts = net.counts[pos, word]
    if not senses or (len(senses) > 1 and counts[0] * 2 <= sum(counts)):
        return None
    return senses[0] if senses[0] == net.senses[pos, word][0] else None


def _numbers(senses: list[str], number: dict[str, int]) -> str:
    return " ".join(str(number[sense]) for sense in senses if sense in number)
