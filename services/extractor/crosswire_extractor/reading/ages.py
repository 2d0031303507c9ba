"""How old somebody is: Roe, 34; a man aged 34; 34-year-old Roe; Roe was 34 when he died."""

from collections.abc import Iterator
from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.grammar import (
    auxiliaries,
    lemma,
    negated,
    phrases,
    verb_lemma,
)
from crosswire_extractor.reading.frames.subjects import is_passive
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.quantities import NumberFound
from crosswire_extractor.syntax import Node, Tree

_OLDEST = 120
#: Groups of states that tell to whom harm was done.
_HARM = frozenset(("life", "manner", "harm"))
_GROWN = {"girl": "woman", "boy": "man"}
#: Names and nouns that a figure for years stands right before.
_DESCRIBES = frozenset(("amod", "compound", "nmod", "nummod", "npadvmod", "advmod"))
_TAKES_PART = frozenset(("nsubj", "nsubjpass", "dobj"))
_WHEN = frozenset(("when", "before", "after", "until", "by"))
_WOULD = frozenset(("would", "will", "could", "may", "might", "must", "should", "'d", "’d", "'ll"))


class Aged(NamedTuple):
    """Somebody of so many years, by the name if one is given."""

    figure: NumberFound
    who: Node
    name: Mention | None
    harmed: bool
    """Whether the sentence tells that harm was done to them, and to nobody else."""

    dead: bool = False

    @property
    def kind(self) -> str:
        """A man, a woman, a cyclist; a person, if it is not said."""
        word = lemma(self.who)
        if self.name is not None or self.who.tag.startswith("PRP") or "-" in word:
            return "person"
        return "person" if word in lexicon.group("victims") else _GROWN.get(word, word)


def ages_in(parsed: Parsed) -> Iterator[Aged]:
    """Everybody of whom the sentence says how old they are, at the time of which it tells."""
    for figure in parsed.figures:
        who = _whose(parsed, figure) if _may_be_age(figure) else None
        if who is None or who.tag in ("NNS", "NNPS"):
            continue
        name = _name_of(parsed, who)
        pronoun = who.lower in ("he", "she")
        if pronoun or name is not None or lexis.is_a(lemma(who), "person") or "-old" in who.lower:
            harmed = _harmed(parsed.tree, who) or _named_as(parsed, who)
            one_only = lexicon.group("one_of_several").isdisjoint(parsed.vocabulary)
            dead = tells_death(parsed)
            yield Aged(figure, who, name, harmed and one_only, dead)


def tells_death(parsed: Parsed) -> bool:
    return not lexicon.group("of_death").isdisjoint(parsed.vocabulary)


def _may_be_age(figure: NumberFound) -> bool:
    value = figure.value
    exact = value is not None and figure.low == figure.high and 0 < value <= _OLDEST
    return exact and figure.kind in ("age", "count") and figure.unit in (None, "year")


def _whose(parsed: Parsed, figure: NumberFound) -> Node | None:
    tree = parsed.tree
    if not len(tree):
        return None
    if figure.kind == "count":
        number = tree[figure.start]
        return _was_so_old(tree, number) or _died_at(tree, number) or _in_brackets(parsed, figure)
    before = parsed.word(figure.start - 1)
    if before == "aged":
        return _who_is_aged(tree, tree[figure.start - 1])
    if figure.unit is None:
        return _before_comma(parsed, figure.start - 1) if before == "," else None
    last = tree[figure.end - 1]
    if "-old" in last.lower:
        return _who_is_so_old(parsed, last)
    old = tree[figure.end] if figure.end < len(tree) else last
    return _who_is_old(tree, old) if old.lower == "old" else None


def _who_is_so_old(parsed: Parsed, old: Node) -> Node | None:
    """34-year-old Ada Roe, a 34-year-old climber; the 34-year-old."""
    above = parsed.tree.head(old)
    if above is not None and above.noun and old.dep in _DESCRIBES:
        return above
    mention = parsed.mention_at(old.at + 1)
    if mention is not None and mention.kind == "name":
        return _head_of(parsed.tree, mention)
    return old if old.dep in _TAKES_PART else None


def _died_at(tree: Tree, number: Node) -> Node | None:
    """Died at 71, at the age of 71."""
    link = tree.head(number) if number.dep == "pobj" and number.tag == "CD" else None
    age = tree.head(link) if link is not None and link.lower == "of" else None
    if age is not None and age.lower == "age":
        link = tree.head(age)
    verb = tree.head(link) if link is not None and link.lower == "at" else None
    if verb is None or not verb.verb or verb_lemma(tree, verb) != "die":
        return None
    return _subject(tree, verb)


def _before_comma(parsed: Parsed, comma: int) -> Node | None:
    """Of a name, and of nothing else: Roe, 34."""
    mention = parsed.mention_at(comma - 1)
    return _head_of(parsed.tree, mention) if mention and mention.kind == "name" else None


def _in_brackets(parsed: Parsed, figure: NumberFound) -> Node | None:
    """Ada Roe (34)."""
    alone = parsed.word(figure.start - 1) == "(" and parsed.word(figure.end) == ")"
    mention = parsed.mention_at(figure.start - 2) if alone else None
    if mention is None or mention.kind != "name" or mention.end - mention.start < 2:
        return None
    return _head_of(parsed.tree, mention)


def _head_of(tree: Tree, mention: Mention) -> Node:
    """The word of a name by which it hangs in the sentence."""
    inside = range(mention.start, mention.end)
    return next((tree[at] for at in inside if tree[at].head not in inside), tree[mention.end - 1])


def _who_is_aged(tree: Tree, aged: Node) -> Node | None:
    """Aged 34: the noun that it describes, or who died so."""
    above = tree.head(aged)
    if above is None or above.noun:
        return above
    return _subject(tree, above) if verb_lemma(tree, above) == "die" else None


def _who_is_old(tree: Tree, old: Node) -> Node | None:
    above = tree.head(old)
    if above is None or above.noun:
        return above
    return _subject_then(tree, above) if old.dep == "acomp" else None


def _was_so_old(tree: Tree, number: Node) -> Node | None:
    """Roe was 34; not 34 of those, nor 34 in a row."""
    above = tree.head(number)
    if above is None or number.tag != "CD" or number.dep != "attr":
        return None
    alone = all(each.dep in ("relcl", "advcl") for each in tree.children(number))
    return _subject_then(tree, above) if alone else None


def _subject_then(tree: Tree, verb: Node) -> Node | None:
    """Who is or was so old, at the time of which the sentence tells: not when he began."""
    if verb_lemma(tree, verb) != "be" or negated(tree, verb):
        return None
    if any(each.lower in _WOULD for each in auxiliaries(tree, verb)):
        return None
    if any(noun.lower in ("time", "day") for _, noun in phrases(tree, verb)):
        return None  # at the time
    for below in _clauses_below(tree, verb):
        marks = {each.lower for each in tree.children(below, "mark", "advmod")}
        if marks & _WHEN and not _harms_somebody(below):
            return None
    return _subject(tree, verb)


def _clauses_below(tree: Tree, verb: Node) -> list[Node]:
    """When he died: parsers hang it on the verb, or on the number before it."""
    told = [*tree.children(verb, "advcl")]
    for number in tree.children(verb, "attr"):
        told += tree.children(number, "relcl", "advcl")
    return told


def _subject(tree: Tree, verb: Node) -> Node | None:
    return tree.child(verb, "nsubj") or tree.child(verb, "nsubjpass")


def _name_of(parsed: Parsed, who: Node) -> Mention | None:
    """Its own name, or that beside it: the victim, Ada Roe; Ada Roe, a 34-year-old climber."""
    tree = parsed.tree
    above = tree.head(who) if who.dep == "appos" else None
    for node in (who, *tree.children(who, "appos"), *((above,) if above is not None else ())):
        mention = parsed.mention_at(node.at)
        if mention is not None and mention.kind == "name":
            return mention
    return None


def _harmed(tree: Tree, who: Node) -> bool:
    """The man was stabbed; the man who was stabbed; he died."""
    if who.dep == "conj" or any(tree.children(who, "conj")):
        return False  # nor which of the two
    if lemma(who) in lexicon.group("victims"):
        return True
    if any(_befalls(tree, below, who) for below in tree.children(who, "relcl", "acl")):
        return True
    node = tree[who.head] if who.dep == "appos" else who
    above = tree.head(node)
    if above is None or not above.verb:
        return False
    if verb_lemma(tree, above) == "be" and any(
        _harms_somebody(each) for each in _clauses_below(tree, above)
    ):
        return True
    return _befalls(tree, above, node)


def _named_as(parsed: Parsed, who: Node) -> bool:
    """Police named the man who was shot as 34-year-old Ada Roe."""
    tree = parsed.tree
    link = tree.head(who) if who.dep == "pobj" else None
    if link is None or link.lower != "as":
        return False
    if lexicon.group("identifying").isdisjoint(parsed.vocabulary):
        return False
    return any(_harmed(tree, each) for each in tree.nodes if each.noun and each.at < link.at)


def _befalls(tree: Tree, verb: Node, who: Node) -> bool:
    """Whether the verb tells of harm that is done to them, and not by them."""
    if not verb.verb or negated(tree, verb):
        return False
    left = tree.children(verb, "oprd", "acomp") if who.dep == "dobj" else ()
    if any(each.lower in lexicon.group("left_so") for each in left):
        return True  # leaves a 34-year-old dead
    passive = is_passive(tree, verb) or (verb.tag == "VBN" and verb.dep == "acl")
    holder = "object" if passive or who.dep == "dobj" else "subject"
    return any(
        state.group in _HARM and state.holder == holder
        for state in lexis.states_of(verb_lemma(tree, verb), "v")
    )


def _harms_somebody(verb: Node) -> bool:
    return any(state.group in _HARM for state in lexis.states_of(lexis.lemma(verb.lower, "v"), "v"))
