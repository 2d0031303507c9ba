"""The kept words of one part of speech as text: five lists of lines with a blank line between.

The words; the facts of each (tagged uses, frequent senses, canonical name, opposites, for a noun
the verb behind it and its kinds); the synsets, each with those above it (or, for an adjective,
beside it) and those opposite to it; irregular forms; the base forms of each. A sense is the number
of the line on which its synset stands. `packed.py` reads it.
"""

import zlib
from collections.abc import Container

from crosswire.lexis.mining.deeds import verb_of
from crosswire.lexis.mining.kinds import ROOTS, kinds_of
from crosswire.lexis.mining.peers import canonical_name, opposites_of
from crosswire.lexis.mining.width import wide_senses
from crosswire.lexis.mining.wordnet import WordNet

#: How far above a kept sense the tree is kept.
STEPS = 3
LETTER = {kind: "abcdefghijklmnopqrstuvwxyz"[place] for place, kind in enumerate(ROOTS)}


def pack(net: WordNet, kept: dict[tuple[str, str], list[str]], pos: str) -> bytes:
    words = {word: senses for (its_pos, word), senses in kept.items() if its_pos == pos}
    above = _above(net, [sense for senses in words.values() for sense in senses])
    number = {sense: place for place, sense in enumerate(sorted(above))}
    irregular = _irregular(net, pos, words)
    sections = (
        sorted(words),
        [_facts(net, pos, word, words[word], number) for word in sorted(words)],
        [_synset_line(net, sense, above, number) for sense in sorted(above)],
        [form for form, _ in irregular],
        [" ".join(bases) for _, bases in irregular],
    )
    return zlib.compress("\n\n".join("\n".join(lines) for lines in sections).encode("ascii"), 9)


def _above(net: WordNet, senses: list[str]) -> dict[str, list[str]]:
    """Each synset within reach → those directly above it, or beside it for an adjective."""
    wide, above = wide_senses(net), dict[str, list[str]]()
    layer = set(senses)
    for _ in range(STEPS + 1):
        for sense in layer - above.keys():
            above[sense] = [up for up in net.synsets[sense].to("@", "&") if up not in wide]
        layer = {parent for sense in layer for parent in above[sense]}
    return {sense: [up for up in ups if up in above] for sense, ups in above.items()}


def _facts(net: WordNet, pos: str, word: str, senses: list[str], number: dict[str, int]) -> str:
    fields = [str(sum(net.counts[pos, word])), _numbers(senses, number)]
    fields += [canonical_name(net, pos, word), ",".join(opposites_of(net, word, senses))]
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


def _numbers(senses: list[str], number: dict[str, int]) -> str:
    return " ".join(str(number[sense]) for sense in senses if sense in number)
