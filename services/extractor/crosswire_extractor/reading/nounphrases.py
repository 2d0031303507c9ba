"""A noun phrase in its tree: its words, what it stands for, who is named beside it."""

from collections.abc import Sequence

from crosswire_extractor import lexicon
from crosswire_extractor.reading.mentions import Mention
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.syntax import Node, Tree


def antecedent(tree: Tree, node: Node) -> Node:
    """Who, which, that: the noun that the clause hangs on."""
    if node.tag not in ("WP", "WDT", "WP$") and node.lower not in ("who", "which"):
        return node
    clause = next((each for each in tree.ancestors(node) if each.dep == "relcl"), None)
    return (tree.head(clause) if clause else None) or node


def phrase(tree: Tree, node: Node) -> tuple[int, int]:
    """The words of the noun phrase, without clauses and appositions after it."""
    start = end = node.at
    for each in tree.children(node):
        if each.dep in ("relcl", "acl", "appos", "punct", "parataxis", "conj", "cc", "advcl"):
            continue
        below = tree.subtree(each)
        start, end = min(start, below[0].at), max(end, below[-1].at)
    return start, end + 1


def named_in(parsed: Parsed, node: Node) -> bool:
    return bool(parsed.mentions_between(*phrase(parsed.tree, node)))


def name_beside(parsed: Parsed, node: Node) -> Mention | None:
    """The mayor, Jane Doe; the mayor of Lund, Jane Doe: the name that says who it is."""
    tree = parsed.tree
    beside = list(tree.children(node, "appos"))
    for each in tree.children(node, "prep"):
        office = tree.child(each, "pobj") if each.lower in ("of", "for") else None
        beside += [
            name
            for name in (tree.children(office, "appos") if office else ())
            if parsed.word(min(below.at for below in tree.subtree(name)) - 1) == ","
        ]
    for each in beside:
        for mention in parsed.mentions:
            if mention.kind == "name" and mention.start <= each.at < mention.end:
                return mention
    return None


def this_outlet(tree: Tree, node: Node) -> bool:
    """This newspaper has learned …"""
    return node.lower in lexicon.group("outlets") and any(
        each.lower in ("this", "our") for each in tree.children(node, "det", "poss")
    )


def same_body(tree: Tree, node: Node) -> bool:
    """The company, the group: the one that was named, unless more is said of which."""
    described = any(each.dep not in ("det", "punct") for each in tree.children(node))
    definite = any(each.lower in ("the", "this") for each in tree.children(node, "det"))
    return definite and not described and node.lower in lexicon.group("bodies_again")


def named_after(parsed: Parsed, mentions: Sequence[Mention], end: int) -> Mention | None:
    """The mayor of X, Jane Doe, said: the name after the comma, outside the span."""
    if not mentions or parsed.word(end) != "," or not any(m.kind == "role" for m in mentions):
        return None
    name = next((each for each in parsed.mentions if each.start == end + 1), None)
    closed = name and parsed.word(name.end) == ","
    return name if name and closed and name.kind == "name" else None


def apposed(parsed: Parsed, role: Mention, name: Mention) -> bool:
    """The mayor, X: the name says who it is."""
    return name.kind == "name" and name.start == role.end + 1 and parsed.word(role.end) == ","


def organisation_before(parsed: Parsed, head: Mention) -> Mention | None:
    return next(
        (
            each
            for each in parsed.mentions
            if each.kind == "organisation" and each.end in (head.start, head.start - 1)
        ),
        None,
    )


def city_of(parsed: Parsed, head: Mention) -> str | None:
    """Whose mayor or police: the city right before, or after "of" or "in"."""
    for each in parsed.mentions:
        if each.kind not in ("city", "seat"):
            continue
        before = each.end == head.start or (
            each.end == head.start - 1 and parsed.word(each.end) in ("'s", "'", "city", "district")
        )
        linked = parsed.word(head.end) in ("of", "in") and each.start in (
            head.end + 1,
            head.end + 2,
        )
        if (before or linked) and each.kind == "city":
            return parsed.text(each.start, each.end)
    return None


def first_nouns(words: Sequence[str]) -> list[str]:
    """The words of the head: of "a site used by activists", just "site"."""
    found: list[str] = []
    for word in words:
        if word.isalpha() and word not in lexicon.words("function_words"):
            if word.endswith("ed") and found:
                break
            found.append(word)
        elif found:
            break
    return found


def noun_follows(parsed: Parsed, at: int) -> bool:
    word = parsed.word(at)
    return word.isalpha() and word not in lexicon.words("function_words")
