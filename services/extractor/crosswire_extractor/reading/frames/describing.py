"""What describes a noun within its phrase: its terms, its names, its words. Pure."""

from collections.abc import Iterable, Iterator

from crosswire import lexis
from crosswire_extractor.reading.frames.contrasts import ruled_out
from crosswire_extractor.reading.frames.grammar import lemma, verb_lemma, words
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.spelling import spelling_key
from crosswire_extractor.syntax import Node, Tree, in_order

#: What hangs on a noun and describes it; relative clauses and appositions are told apart.
_DESCRIBES = frozenset(
    ("amod", "compound", "nmod", "nummod", "poss", "quantmod", "advmod", "npadvmod")
)
#: What a phrase can be named without.
_LEFT_OUT = frozenset(("relcl", "acl", "appos", "advcl", "punct", "preconj"))
_MOST_WORDS = 12


def terms_of(parsed: Parsed, node: Node, head: str, inside: Iterable[Node]) -> Iterator[str]:
    """The lemmas that describe it, appositions and an "of" included."""
    for part in inside:
        if part.at in parsed.dated or (part.at == node.at and (not node.name or is_common(node))):
            continue
        if part.at in parsed.measured:
            continue
        if part.name:
            yield spelling_key(part.lower)
        elif part.noun or part.tag.startswith("JJ") or part.tag in ("VBN", "VBG"):
            word = lexis.lemma(part.lower, "v") if part.lower.endswith("ing") else lemma(part)
            if word != head and len(word) > 2 and not (head == "runoff" and word == "second"):
                yield word
    if is_described_person(parsed.tree, node):  # the man killed, and the man arrested
        for clause in parsed.tree.children(node, "acl", "relcl"):
            yield verb_lemma(parsed.tree, clause)


def names_of(parsed: Parsed, node: Node, inside: list[Node]) -> Iterator[str]:
    """Proper names that describe the head, or say where it is."""
    tree = parsed.tree
    for preposition in tree.children(node, "prep"):
        if preposition.lower in words("lying") or _leads_to(node, preposition):
            for place in tree.children(preposition, "pobj"):
                inside = [*inside, *described(tree, place), *tree.children(place, "conj")]
    for part in inside:
        if not part.name or part.text.islower():
            continue
        if part.at in parsed.dated or part.at in parsed.measured:
            continue
        if not is_common(part) or _is_country(parsed, part):
            yield spelling_key(part.lower)


def described(tree: Tree, node: Node) -> list[Node]:
    """The head and the words that describe it, in order."""
    found = [node]
    waiting = [node]
    while waiting:
        top = waiting.pop()
        for child in tree.children(top):
            inner = child.dep in _DESCRIBES and not child.verb
            near = top.at == node.at or (
                child.name and not top.name
            )  # the captain of the ferry Ona
            apposed = child.dep == "appos" and near and not ruled_out(tree, child)
            if inner or apposed or (child.dep == "amod" and top.at == node.at):
                found.append(child)
                waiting.append(child)
            elif child.dep == "prep" and (child.lower == "of" or _laid_on(top, child)):
                for inside in tree.children(child, "pobj"):
                    found.append(inside)
                    waiting.append(inside)
    found.sort(key=in_order)
    return found


def phrase_text(parsed: Parsed, node: Node) -> str:
    """The phrase in its words, without clauses, appositions but of a name within it, and marks."""
    tree = parsed.tree
    inside, waiting = [node], [node]
    while waiting:
        top = waiting.pop()
        for child in tree.children(top):
            named = child.dep == "appos" and top.at != node.at and _right_behind(tree, top, child)
            left_out = child.dep in _LEFT_OUT and not named
            if not left_out and not (child.dep == "case" and child.head == node.at):
                inside.append(child)
                waiting.append(child)
    inside.sort(key=in_order)
    return " ".join(each.text for each in inside[:_MOST_WORDS])


def is_common(node: Node) -> bool:
    """A common noun that stands first or in a title with capitals: Driver, Three Passengers."""
    if not node.tag.startswith("NN") or node.text.isupper():
        return False
    return not node.name or (node.at == 0 and lexis.known(lexis.lemma(node.lower, "n"), "n"))


def is_described_person(tree: Tree, node: Node) -> bool:
    """The man arrested over the fire, armed men: not just anybody."""
    person = node.lower in ("man", "woman", "men", "women")
    return person and any(tree.children(node, "amod", "acl", "relcl"))


def _is_country(parsed: Parsed, node: Node) -> bool:
    """Turkey's vote, at the start of a sentence: no bird's."""
    mention = parsed.mention_at(node.at)
    return mention is not None and mention.kind == "country"


def _leads_to(noun: Node, preposition: Node) -> bool:
    """The road to Kell, the flight to Kell."""
    return preposition.lower == "to" and not noun.name and lemma(noun) in words("ways_to")


def _laid_on(noun: Node, preposition: Node) -> bool:
    """A tax on sugar, a ban on cars: what it is laid on tells which."""
    return preposition.lower == "on" and not noun.name and lemma(noun) in words("introduced")


def _right_behind(tree: Tree, noun: Node, name: Node) -> bool:
    """An appeal by the publisher Ida Kell: no mark stands between."""
    return name.name and min(each.at for each in tree.subtree(name)) == noun.at + 1
