"""The words of one sentence that hand something over to a speaker, with whom and what."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswire import lexis
from crosswire_extractor import lexicon
from crosswire_extractor.reading.asides import around, cited
from crosswire_extractor.reading.calling import calls_untrue
from crosswire_extractor.reading.clauses import clause_words
from crosswire_extractor.reading.contents import of_verb, person_like
from crosswire_extractor.reading.nouncues import adjective_cue, noun_cue
from crosswire_extractor.reading.parsed import Parsed
from crosswire_extractor.reading.senses import (
    ReportKind,
    Sense,
    adjectives,
    nouns,
    rejections,
    verbs,
)
from crosswire_extractor.reading.subjects import agent, passive, subject
from crosswire_extractor.reading.verbwords import is_to_blame, negated, verb_words
from crosswire_extractor.syntax import Node, Tree

_NEAR = 5
_CLAUSAL = frozenset(("ROOT", "ccomp", "advcl", "conj", "parataxis"))
_PREPOSITIONS = ("according", "in", "by", "per")
_AFTER_QUOTE = frozenset((",", '"', "”", "'", "’", "?", "!"))


class Cue(NamedTuple):
    """Who says it hangs on a node; None: nobody is named."""

    at: int
    kind: ReportKind
    words: tuple[int, int]
    source: Node | None
    contents: frozenset[int]
    negated: bool = False
    noun: bool = False


#: What a disaster claims.
_LIVES = frozenset(("life", "lives", "victims", "casualties"))


def cues_in(parsed: Parsed) -> list[Cue]:
    """In the order of the text."""
    return list(_cues(parsed))


def _cues(parsed: Parsed) -> Iterator[Cue]:
    cues = _words()
    for node in parsed.tree.nodes:
        if node.lower not in cues:
            continue
        unlikely = node.at and (node.name or node.dep not in _CLAUSAL)
        if unlikely and parsed.mention_at(node.at) is not None:
            continue
        found = _cue_at(parsed, node)
        if found and found.contents:
            yield found


@cache
def _words() -> frozenset[str]:
    """Every word that may be a cue."""
    return frozenset({*_PREPOSITIONS, *verbs(), *rejections(), *nouns(), *adjectives()})


def _takes_lives(tree: Tree, verb: Node) -> bool:
    """The crash claimed 31 lives: it says nothing."""
    thing = tree.child(verb, "dobj")
    return verb.lower.startswith("claim") and thing is not None and thing.lower in _LIVES


def _cue_at(parsed: Parsed, node: Node) -> Cue | None:
    if node.lower == "according" or node.dep == "prep":
        return _prepositional(parsed, node)
    found = adjective_cue(parsed, node)
    if found is None and node.verb:
        return None if _takes_lives(parsed.tree, node) else _verbal(parsed, node)
    if found is None and node.noun:
        found = noun_cue(parsed, node)
    if found is None:
        return None
    span = _with_verb(parsed.tree, node, found.verb)
    negative = found.verb is not None and negated(parsed.tree, parsed.tree[found.verb])
    return Cue(
        node.at, found.kind, span, found.source, frozenset(found.contents), negative, noun=True
    )


def _with_verb(tree: Tree, node: Node, verb: int | None) -> tuple[int, int]:
    """Made a claim, is sure: the noun or adjective with its verb, if that is near."""
    start, end = verb_words(tree, tree[verb]) if verb is not None else (node.at, node.at + 1)
    if abs(start - node.at) > _NEAR:
        return node.at, node.at + 1
    return min(start, node.at), max(end, node.at + 1)


def _prepositional(parsed: Parsed, node: Node) -> Cue | None:
    """According to police; in the words of the mayor; per the ministry."""
    tree = parsed.tree
    source: Node | None = None
    end = node.at + 1
    if node.lower == "according":
        to = tree.child(node, "prep")
        source, end = (tree.child(to, "pobj"), to.at + 1) if to else (None, end)
    elif node.lower in ("in", "by"):
        noun = tree.child(node, "pobj")
        if noun and noun.lower in lexicon.group("own_words"):
            of = tree.child(noun, "prep")
            source = tree.child(noun, "poss") or (tree.child(of, "pobj") if of else None)
            end = noun.at + 1
    elif node.lower == "per":
        noun = tree.child(node, "pobj")
        source = noun if noun and noun.name else None
    if source is None:
        return None
    return Cue(node.at, "say", (node.at, end), source, frozenset(around(parsed, node)))


def _sense(parsed: Parsed, node: Node) -> tuple[Sense, str] | None:
    tree = parsed.tree
    if _rejects(tree, node):
        return Sense("deny", False), ""
    verb = verbs().get(node.lower)
    if is_to_blame(tree, node):
        return None
    if verb is None or node.dep in ("amod", "compound", "aux", "auxpass", "prep"):
        return None
    if verb.joined:
        for each in tree.children(node, "prt", "prep", "advmod", "acomp", "oprd"):
            if each.lower in verb.joined and each.at > node.at and not _tells_when(parsed, each):
                return verb.joined[each.lower], each.lower
        after = tree[node.at + 1].lower if node.at + 1 < len(tree) else ""
        if after in verb.joined and not _tells_when(parsed, tree[node.at + 1]):
            return verb.joined[after], after
    if node.lower in ("put", "puts", "putting"):
        counted = tree.child(node, "dobj")
        reckons = counted is not None and counted.lower in lexicon.group("reckoned")
        return (Sense("say", False), "at") if reckons else None
    if verb.alone and _means_something_else(tree, node):
        return None
    return (verb.alone, "") if verb.alone else None


def _means_something_else(tree: Tree, node: Node) -> bool:
    """Called off the strike: a verb of its own, which reports nothing."""
    particle = tree.child(node, "prt")
    if particle is None or any(tree.children(node, "ccomp")):
        return False
    thing = tree.child(node, "dobj", "nsubjpass")
    return thing is not None and lexis.known(
        f"{lexis.lemma(node.lower, 'v')} {particle.lower}", "v"
    )


def _tells_when(parsed: Parsed, link: Node) -> bool:
    """Insisted on Monday that it was so: it was on Monday, and nothing is insisted on."""
    return link.dep == "prep" and any(
        noun.at in parsed.dated for noun in parsed.tree.children(link, "pobj")
    )


def _rejects(tree: Tree, node: Node) -> bool:
    """Rubbished the report, laughs off a claim: it is denied, in whatever tone."""
    called = calls_untrue(tree, node)
    particles = rejections().get(node.lower)
    thing = tree.child(node, "dobj") if particles or called else None
    if thing is None or thing.at < node.at or not node.verb:
        return False
    own = tree.child(node, "prt")
    statement = nouns().get(thing.lower) in ("say", "accuse") or thing.lower in ("talk", "rumours")
    if called and thing.lower == "it":  # called it a lie that
        told = tree.children(node, "oprd", "attr")
        return any(True for each in told for _ in tree.children(each, "relcl", "acl", "ccomp"))
    return statement and (called or (own.lower if own else "") in (particles or ()))


def _told(tree: Tree, node: Node) -> bool:
    """Whether it is told that somebody says so: not "a plan to say" and "Say it!"."""
    if node.tag != "VB":
        return not (
            node.tag == "VBN" and node.dep == "relcl" and not tree.child(node, "aux", "auxpass")
        )
    helpers = {each.tag for each in tree.children(node, "aux")}
    if not helpers and node.dep != "xcomp":
        return node.dep == "conj" and (head := tree.head(node)) is not None and _told(tree, head)
    return (
        "TO" not in helpers
        or node.dep == "xcomp"
        or (node.dep == "advcl" and tree.child(node, "ccomp") is not None)
    )


def _verbal(parsed: Parsed, node: Node) -> Cue | None:
    tree = parsed.tree
    if not _told(tree, node):
        return None
    found = _sense(parsed, node)
    if found is None:
        return None
    sense, joined = found
    if sense.kind == "deny" and _sent_away(parsed, node):
        return None
    words = verb_words(tree, node)
    if passive(tree, node) or _reduced(tree, node):
        return _passive(parsed, node, sense, words)
    source = _quoted_as(tree, node) or subject(tree, node) or _beside(parsed, node, words)
    if source is None or (source.at == node.at):
        return None
    contents = of_verb(
        parsed,
        node,
        clause=sense.clause,
        joined=joined,
        cluster=_cluster(tree, node, source, words),
    )
    if named := _cited(parsed, node):
        return Cue(node.at, "say", words, named, frozenset(cited(parsed, node)))
    kind = sense.kind
    if kind == "hearsay":
        contents |= {each.at for each in tree.subtree(source)}
        return Cue(node.at, kind, words, None, frozenset(contents))
    if kind == "promise" or node.lower in lexicon.group("warnings"):
        kind = "say" if _of_what_is(tree, node) else kind
    return Cue(node.at, kind, words, source, frozenset(contents), negated(tree, node))


def _sent_away(parsed: Parsed, verb: Node) -> bool:
    """Dismissed the minister to save money: a person, and nothing that anybody said."""
    thing = parsed.tree.child(verb, "dobj")
    if thing is None or thing.at < verb.at or thing.lower in ("it", "this", "that"):
        return False
    if parsed.tree.child(verb, "ccomp"):
        return False
    return person_like(parsed, thing) and nouns().get(thing.lower) is None


def _of_what_is(tree: Tree, verb: Node) -> bool:
    """Warned that the dam had burst: of what is, not of what will be."""
    clause = tree.child(verb, "ccomp")
    helpers = {each.tag for each in tree.children(clause, "aux", "auxpass")} if clause else set()
    return (
        clause is not None
        and not helpers & {"MD", "TO"}
        and (clause.tag in ("VBD", "VBZ", "VBP") or bool(helpers & {"VBD", "VBZ", "VBP"}))
    )


def _cited(parsed: Parsed, node: Node) -> Node | None:
    """…, citing officials: they say it."""
    if node.lower not in lexicon.group("citing") or node.dep not in ("advcl", "prep"):
        return None
    named = parsed.tree.child(node, "dobj")
    return named if named and person_like(parsed, named) else None


def _beside(parsed: Parsed, verb: Node, words: tuple[int, int]) -> Node | None:
    """Who stands right before the verb, or right after it behind a quotation."""
    if verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    tree, (start, end) = parsed.tree, words
    if parsed.word(start - 1) in _AFTER_QUOTE:
        after = next((each for each in parsed.mentions if each.start == end), None)
        return tree[after.end - 1] if after else _before_comma(tree, start - 2)
    if parsed.word(start - 1) == ")":
        while start and parsed.word(start - 1) != "(":
            start -= 1
        start -= 1
    if any(each.end == start for each in parsed.mentions):
        return tree[start - 1]
    if between := _before_comma(tree, start - 1):
        return between
    before = tree[start - 1] if start > 0 else None
    speaks = before is not None and (before.noun or before.tag in ("PRP", "CD"))
    return before if before and (speaks or before.text[0].isupper()) else None


def _before_comma(tree: Tree, last: int) -> Node | None:
    """…, Jane Doe, the minister, said: the phrase between commas that ends here."""
    node = tree[last] if last >= 0 else None
    found: Node | None = None
    while node is not None and (node.noun or node.dep in ("pobj", "prep", "relcl", "acl", "dobj")):
        below = tree.subtree(node)
        if below[-1].at > last + 1:
            break
        first = below[0].at
        if first and tree[first - 1].lower in _AFTER_QUOTE:
            found = node
        node = tree.head(node)
    return found


def _cluster(tree: Tree, node: Node, source: Node, words: tuple[int, int]) -> set[int]:
    """The cue's own words and its subject's, if that hangs on it."""
    own = set(range(*words))
    if source.head == node.at:
        own |= {each.at for each in tree.subtree(source)}
    return own


def _reduced(tree: Tree, node: Node) -> bool:
    """Arrests reported by police; when asked about it: a passive without its "was"."""
    if node.dep == "acl":
        return node.tag == "VBN"
    if node.dep != "advcl" or node.tag not in ("VBN", "VBD"):
        return False
    return tree.child(node, "nsubj", "aux", "dobj", "auxpass") is None


def _passive(parsed: Parsed, node: Node, sense: Sense, words: tuple[int, int]) -> Cue | None:
    """Was reported by police; is said to have died; was told that …"""
    tree = parsed.tree
    by = agent(tree, node)
    told_of = tree.child(node, "nsubjpass")
    clauses = set()
    for each in tree.children(node, "ccomp", "xcomp", "oprd"):
        clauses |= clause_words(parsed, each)
    if sense.clause and not clauses:
        return None
    if told_of is None and node.dep == "acl" and (head := tree.head(node)):
        contents = clause_words(parsed, head) - {each.at for each in tree.subtree(node)}
        return Cue(node.at, sense.kind, words, by, frozenset(contents | clauses)) if by else None
    contents = set(clauses)
    addressed = node.lower in lexicon.group("addressing") and bool(clauses)
    if told_of and told_of.lower != "it" and not addressed:
        contents |= clause_words(parsed, told_of)
    if not clauses:
        for each in tree.children(node, "prep"):
            if each.lower in lexicon.group("content_prepositions"):
                contents |= clause_words(parsed, each)
    plain = sense.kind in ("accuse", "judge", "ask")
    if by is None and not clauses and not plain:
        return None
    kind: ReportKind = sense.kind if by or plain else "hearsay"
    return Cue(node.at, kind, words, by, frozenset(contents), negated(tree, node))


def _quoted_as(tree: Tree, node: Node) -> Node | None:
    """He was quoted as saying: he says it."""
    preposition = tree.head(node) if node.dep == "pcomp" else None
    above = tree.head(preposition) if preposition and preposition.lower == "as" else None
    return tree.child(above, "nsubjpass") if above else None
