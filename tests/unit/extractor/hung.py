"""Sentences whose trees a test writes down, for readings that must not hang on the parser."""

from collections.abc import Iterable
from dataclasses import replace

from crosswire_extractor.reading.frames.verbs import Roles, roles_of
from crosswire_extractor.reading.parsed import Parsed, parse
from crosswire_extractor.reading.sentences import Sentence
from crosswire_extractor.syntax import Node, Tree
from crosswire_extractor.syntax.trees import tree
from tests.unit.extractor.desk import TUESDAY


def hung(words: str) -> Tree:
    """A tree from words such as "Kell/NNP/nsubj/1": the last is the place of its head."""
    rows = [each.split("/") for each in words.split()]
    return tree([(text, tag, dep, int(head)) for text, tag, dep, head in rows])


def sentence(words: str, *, in_title: bool = False) -> Parsed:
    """All that is looked at in a sentence, hung as it is written here."""
    told = hung(words)
    text = " ".join(node.text for node in told.nodes)
    read = parse(Sentence(text, -1 if in_title else 0, 0), TUESDAY)
    assert len(read.tokens) == len(told)
    return replace(read, tree=told)


def word(told: Tree, text: str) -> Node:
    """The one word that reads so."""
    [found] = [node for node in told.nodes if node.lower == text]
    return found


def clause(words: str, dep: str = "ROOT") -> tuple[Tree, Node, Roles]:
    """A tree, the verb that hangs so, and its roles."""
    told = hung(words)
    verb = next(each for each in told.nodes if each.dep == dep)
    return told, verb, roles_of(told, verb)


def taking_part(roles: Roles) -> dict[str, str]:
    """Who does it, to whom, and where."""
    both = (("agent", roles.agent), ("patient", roles.patient))
    return {role: noun.text for role, noun in (*both, *roles.obliques) if noun is not None}


def moved(told: Tree, mended: Iterable[Node]) -> dict[str, tuple[str, str]]:
    """Each word that hangs elsewhere now: on which, and how."""
    return {each.lower: (told[each.head].lower, each.dep) for each in mended}
