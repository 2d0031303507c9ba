"""What a pronoun at the head of a sentence means: what the sentence before was about. Pure."""

from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor.reading.frames.grammar import lemma
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree

_SUBJECTS = ("nsubj", "nsubjpass")
_QUOTES = ('"', "“", "'", "‘")


class Meant(NamedTuple):
    """A noun of an earlier sentence."""

    parsed: Parsed
    node: Node


class Topics:
    """The subjects of the sentence before, in the order of one article's reading."""

    def __init__(self) -> None:
        self._before: tuple[Meant, ...] = ()

    def go_on(self, parsed: Parsed) -> None:
        """The sentence has been read: the next one may point back to it."""
        self._before = tuple(
            Meant(parsed, node)
            for node in parsed.tree.nouns
            if node.dep in _SUBJECTS and _leads(parsed.tree, node)
        )

    def of(self, parsed: Parsed, pronoun: Node) -> Meant | None:
        """Whom or what "he", "it" or "they" means, if the sentence has no subject before it."""
        if pronoun.dep not in _SUBJECTS or pronoun.lower not in ("he", "she", "it", "they"):
            return None
        tree = parsed.tree
        others = (n for n in tree.nodes if n.dep in _SUBJECTS and n.noun and n.at < pronoun.at)
        told = any(not _only_says_so(tree, each, pronoun) for each in others)
        if told or parsed.sentence.text.startswith(_QUOTES) or _says_nothing(tree, pronoun):
            return None
        return next((each for each in self._before if _fits(pronoun, each.node)), None)


def _only_says_so(tree: Tree, subject: Node, pronoun: Node) -> bool:
    """Officials say that it was hit: several who speak are not what "it" means."""
    deed, said = tree.head(pronoun), tree.head(subject)
    under = deed is not None and said is not None and deed.dep == "ccomp" and deed.head == said.at
    return under and pronoun.lower == "it" and subject.tag in ("NNS", "NNPS")


def _leads(tree: Tree, subject: Node) -> bool:
    """The subject of the sentence, or of what is reported in it."""
    verb = tree.head(subject)
    return verb is not None and verb.dep in ("ROOT", "ccomp")


def _says_nothing(tree: Tree, pronoun: Node) -> bool:
    """It is clear that; it rained; it took an hour to."""
    verb = tree.head(pronoun)
    if pronoun.lower != "it" or verb is None:
        return False
    return verb.lower in ("seems", "seemed", "appears", "appeared", "took", "takes") or any(
        tree.children(verb, "expl", "ccomp", "xcomp", "csubj", "attr")
    )


def _fits(pronoun: Node, noun: Node) -> bool:
    word = lemma(noun)
    many = noun.tag in ("NNS", "NNPS")
    if pronoun.lower == "they":
        return many or (not noun.name and lexis.is_a(word, "group"))
    person = lexis.is_a(word, "person") and not lexis.is_a(word, "group")
    if pronoun.lower in ("he", "she"):
        return person and not many and not noun.name
    return not many and (noun.name or not person)
